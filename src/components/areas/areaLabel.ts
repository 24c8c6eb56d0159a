import type {Language} from "../../i18n/formatNumber.ts";
import {areaWords} from "../../i18n/areas.ts";
import type {Area} from "../../schema/reference.ts";

/** The name of an area with the word for its type, unless the name begins with it: `huyện Lâm Khê`, `Xã Hòa Lĩnh`. */
export function areaLabel(
  {type, nameVi, nameEn}: Pick<Area, "type" | "nameVi" | "nameEn">,
  language: Language
): string {
  const name = language === "vi" ? nameVi : nameEn;
  const word = areaWords[language].types[type];
  if (word === "" || name.toLowerCase().startsWith(word.toLowerCase())) return name;
  return language === "vi" ? `${word} ${name}` : `${name} ${word}`;
}

/** A text with a capital first letter. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
