import {fold} from "#src/schema/fold.ts";
import type {Bilingual} from "#src/schema/released.ts";
import type {Fault} from "../exportKind.ts";

/** Words by which a remark says what counts hold. */
const verb =
  /\b(?:(?<not>(?:khong|chua) (?:bao )?(?:gom|tinh|ke))|(?:da )?(?:gom|bao gom|ke|tinh)(?: ca)\b|bao gom|da gom)\b/;
const carriedOver = /\b(?:ky|quy|nam|thang) (?:truoc|cu)\b|\bchuyen sang\b|\bton\b/;

const unitWords: [RegExp, string[]][] = [
  [/\bbi can\b/, ["accused"]],
  [/\bbi cao\b/, ["defendant"]],
  [/\bbi hai\b/, ["victim-in-cases"]],
  [/\bdoi tuong\b/, ["suspect"]],
  [/\bnan nhan\b/, ["victim-identified", "victim-in-cases", "person", "person-supported"]],
  [/(?<!nhiem |phuc )\bvu\b/, ["case-matter", "case-offence", "case-found", "case-initiated"]],
  [/(?<!thong )\btin\b|\bto giac\b/, ["report"]]
];

/**
 * What a remark says about what columns hold. `carried-over`: the counts of these units (codes; empty where it names
 * none) hold what earlier periods left over. `unclear`: it speaks of what columns hold, in words that are not
 * understood.
 */
export type Remark = {says: "carried-over"; units: string[]} | {says: "unclear"};

/** Reads a remark; null for a text that does not speak of what counts hold. */
export function readRemark(text: string): Remark | null {
  const words = fold(text.slice(0, 1000));
  const match = verb.exec(words);
  if (!match) return null;
  const after = words.slice(match.index + match[0].length);
  if (match.groups?.["not"] !== undefined || !carriedOver.test(after) || verb.test(after))
    return {says: "unclear"};
  const before = words.slice(0, match.index);
  return {
    says: "carried-over",
    units: unitsIn(before)
  };
}

const unitsIn = (words: string) =>
  unitWords.flatMap(([pattern, units]) => (pattern.test(words) ? units : []));

/** A remark in the fewest words that are read as it is. */
export function shortRemark(remark: Remark): string {
  if (remark.says === "unclear") return "Không bao gồm";
  const named = ["bị can", "bị cáo", "bị hại", "đối tượng", "nạn nhân", "vụ", "tin"].filter((word) =>
    unitsIn(fold(word)).every((unit) => remark.units.includes(unit))
  );
  return [...named, "gồm cả kỳ trước chuyển sang"].join(" ");
}

/** What is said about a column whose counts a remark makes a mixture of stock and flow. */
export const mixesStockAndFlow = (cell: string): Fault => ({
  fault: "stock-and-flow-mixed",
  message: {
    vi: `Theo ghi chú ở ô ${cell}, cột này gồm cả số kỳ trước chuyển sang, nên được nạp là «không rõ có gồm số kỳ trước hay không», không được coi là số mới. Hãy đề nghị đơn vị tách riêng số mới.`,
    en: `By the remark in ${cell} this column holds what earlier periods carried over too. It is taken in as «not stated which», never as new. Ask the office for the new ones apart.`
  }
});

/** What is said about a remark that is not understood. Its text is not echoed: remarks may hold names. */
export const unclearRemark: Bilingual = {
  vi: "Ghi chú này nói về nội dung của số liệu (gồm cả, chưa tính, không bao gồm…) nhưng chương trình không hiểu được; số liệu được nạp theo tiêu đề cột. Hãy đọc ghi chú và kiểm tra các cột liên quan.",
  en: "This remark speaks of what the figures hold (includes, leaves out) but is not understood; the figures are taken by the titles of their columns. Read it and check the columns that it means."
};
