import type {Area} from "#src/schema/reference.ts";
import type {Bilingual} from "#src/schema/released.ts";

/** The word for a type of area: in Vietnamese it stands before the name, in English behind it. */
export const areaTypeWords: Readonly<Record<Exclude<Area["type"], "country">, Bilingual>> = {
  province: {vi: "tỉnh", en: "province"},
  city: {vi: "thành phố", en: "city"},
  district: {vi: "huyện", en: "district"},
  town: {vi: "thị xã", en: "town"},
  commune: {vi: "xã", en: "commune"},
  ward: {vi: "phường", en: "ward"},
  township: {vi: "thị trấn", en: "township"},
  "special-zone": {vi: "đặc khu", en: "special zone"}
};

/** The name of an area with the word for its type: `huyện Cao Lộc`, `Cao Loc district`; of a country the name alone. */
export function fullName({type, nameVi, nameEn}: Pick<Area, "type" | "nameVi" | "nameEn">): Bilingual {
  if (type === "country") return {vi: nameVi, en: nameEn};
  const word = areaTypeWords[type];
  return {vi: `${word.vi} ${nameVi}`, en: `${nameEn} ${word.en}`};
}
