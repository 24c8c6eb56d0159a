import {fold} from "#src/schema/fold.ts";
import {readNumber, type NumberStyle} from "./readNumber.ts";

const none = new Set(["", "-", "–", "—", "khong", "khong phat sinh", "chua bao cao", "kps"]);

/** What a cell adds to a total: 0 where it holds nothing; null if nobody can say. */
export function readPart(text: string, style: NumberStyle): number | null {
  if (none.has(fold(text))) return 0;
  const value = readNumber(text, style, {whole: true});
  return typeof value === "number" ? value : null;
}

/** The sum of what cells add to a total; null if nobody can say what one of them adds. */
export function sumOfParts(texts: readonly string[], style: NumberStyle): number | null {
  const parts = texts.map((text) => readPart(text, style));
  return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}
