import {fold} from "#src/schema/fold.ts";
import {holdsPersonName} from "./personName.ts";

/**
 * Whether a text tells of a named person: a name together with a year of birth, a home or the like. A name alone in a
 * running text is not enough: «Phường Hoàng Văn Thụ báo cáo» is about a ward.
 */
export function holdsNarrative(text: string): boolean {
  if (text.length < 12 || !/sn|sinh|hktt|tr[uú]|th[uư]|qu[eê]/iu.test(text)) return false;
  const plain = fold(text);
  return (
    /\b(?:sn|sinh nam|sinh ngay|sinh)\b[: ]*(?:\d{1,2}[./-]\d{1,2}[./-])?(?:19|20)\d{2}\b|\b(?:tru tai|thuong tru|hktt|que quan|tru quan)\b/.test(
      plain
    ) && holdsPersonName(text)
  );
}
