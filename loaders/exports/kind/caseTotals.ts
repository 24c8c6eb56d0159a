import {fold} from "#src/schema/fold.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {isTotalLabel} from "../value/isTotalLabel.ts";
import type {NumberStyle} from "../value/readNumber.ts";
import {readPart, sumOfParts} from "../value/readPart.ts";
import {caseStages} from "./caseStages.ts";
import type {StatedCount, StatedTotal} from "./exportKind.ts";

type Texts = Record<string, string>;

/** What a sentence counts: the words behind the number, and the field that states it for each case. */
const counted: {field: "code" | "accused" | "victims"; words: RegExp; name: Bilingual}[] = [
  {field: "code", words: /(\d+) ?(?:vu|cases?)\b/, name: {vi: "vụ", en: "cases"}},
  {field: "accused", words: /(\d+) ?(?:bi can|accused)\b/, name: {vi: "bị can", en: "accused"}},
  {field: "victims", words: /(\d+) ?(?:bi hai|nan nhan|victims?)\b/, name: {vi: "bị hại", en: "victims"}}
];

/** A register's total in a sentence («Tổng số: 05 vụ, 10 bị can»). */
const sentence = /^(?:tong(?: so| cong)?|cong)\b.*\d/;

const stagesOf = (texts: Texts) => caseStages.filter((stage) => (texts[stage] ?? "") !== "").length;

/**
 * One row for each case. Of several rows with the same code the one with most stages states the case, of equal ones
 * the last: a rejected row has no dates that could decide.
 */
function casesOf(rows: readonly Texts[]): Texts[] {
  const cases = new Map<string, Texts>();
  for (const [index, texts] of rows.entries()) {
    const code = fold(texts["code"] ?? "") || `row ${index}`;
    const known = cases.get(code);
    if (!known || stagesOf(texts) >= stagesOf(known)) cases.set(code, texts);
  }
  return [...cases.values()];
}

/**
 * The total of a register, in a sentence or in columns; null for a row that is none. Each case counts once,
 * however often it comes, and rows that are rejected count too: the office counted them.
 */
export function totalOfCases(texts: Texts, style: (field: string) => NumberStyle): StatedTotal | null {
  const filled = Object.entries(texts).filter(([, text]) => text !== "");
  const cells = filled.map(([, text]) => text);
  const [[place, first] = ["code", ""]] = filled;
  const folded = fold(first);
  const code = texts["code"] ?? "";
  // a case whose place is «Tổng» is no total: it has a code
  const labelled = code === "" ? cells.slice(0, 2).some(isTotalLabel) : isTotalLabel(code);
  const said = sentence.test(folded) && counted.some(({words}) => words.test(folded));
  if (!labelled && !said) return null;
  const counts = counted.flatMap(({field, words, name}): StatedCount[] => {
    const inWords = words.exec(fold(cells.join(" ")))?.[1];
    const cell = field === "code" ? "" : (texts[field] ?? "");
    const stated = cell === "" ? inWords : readPart(cell, style(field));
    if (stated === undefined || stated === null) return [];
    const overAll = (rows: readonly Texts[]) =>
      field === "code"
        ? rows.length
        : sumOfParts(
            rows.map((one) => one[field] ?? ""),
            style(field)
          );
    const over = (rows: readonly Texts[]) => overAll(casesOf(rows));
    return [{field: cell === "" ? place : field, name, stated: Number(stated), over, overAll}];
  });
  return {counts};
}
