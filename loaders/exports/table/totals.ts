import type {Fault, StatedTotal, TotalRow} from "../kind/exportKind.ts";
import type {Problem} from "../problem.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {plainNumber} from "../value/plainNumber.ts";
import type {NumberStyle} from "../value/readNumber.ts";
import {readPart, sumOfParts} from "../value/readPart.ts";
import {compareColumns, isSame, type UpperRow} from "./levels.ts";
import type {Header} from "./recogniseTable.ts";
import {rowProblem} from "./rowProblem.ts";

/** A row of a table as it stands: `totals` is null for a row of data. */
export type TableRow = {row: number; texts: Record<string, string>; totals: TotalRow | StatedTotal | null};

/** The rows that a total adds up: all, and those of them that do not only repeat another. */
type Parts = {parts: readonly TableRow[]; distinct: readonly TableRow[]};

/** The rows that a total at `index` adds up. */
function partsOf(rows: readonly TableRow[], index: number): TableRow[] {
  const totals = rows[index]?.totals;
  const isData = (row: TableRow) => row.totals === null;
  const ofAll = (row: TableRow | undefined) => row?.totals === "total" || typeof row?.totals === "object";
  if (totals !== null && ofAll(rows[index])) {
    const from = rows.findLastIndex((row, at) => at < index && row.totals !== null && ofAll(row));
    return rows.slice(from + 1, index).filter(isData);
  }
  if (totals === "group-above") {
    const until = rows.findIndex((row, at) => at > index && !isData(row));
    return rows.slice(index + 1, until === -1 ? undefined : until);
  }
  const from = rows.findLastIndex((row, at) => at < index && !isData(row));
  return rows.slice(from + 1, index);
}

/**
 * What a total states, and what its rows come to: `sum` without rows that only repeat others, `all` with them. `others`:
 * rows between them that are not added up, because their areas are of another level.
 */
type Compared = {
  stated: number;
  sum: number;
  all: number | null;
  name?: Bilingual;
  between?: [number, number];
  others?: readonly number[];
};

/** That a total differs from what its rows come to, with both sums where some rows repeat others. */
function differs({stated, sum, all, name, between, others = []}: Compared): Fault {
  const repeated = all !== null && all !== sum;
  const what = name ? {vi: ` ${name.vi}`, en: ` ${name.en}`} : {vi: "", en: ""};
  const rows = between
    ? {vi: `cộng các dòng ${between.join("–")} được`, en: `rows ${between.join("–")} add up to`}
    : {vi: "các dòng của bảng có", en: "the rows of the table have"};
  const left = [
    ...(repeated ? [{vi: "các dòng trùng", en: "rows that repeat others"}] : []),
    ...(others.length > 0
      ? [
          {
            vi: `dòng ${others.join(", ")} là địa bàn cấp khác`,
            en: `rows ${others.join(", ")} of another level`
          }
        ]
      : [])
  ];
  const list = (language: keyof Bilingual) => left.map((one) => one[language]).join("; ");
  const without =
    left.length > 0 ? {vi: ` (không tính ${list("vi")})`, en: ` (without ${list("en")})`} : {vi: "", en: ""};
  const why =
    repeated && all === stated
      ? {
          vi: " Số của dòng tổng là khi tính cả các dòng trùng.",
          en: " The total has counted the repeated rows too."
        }
      : {vi: "", en: ""};
  const [said, comes] = [plainNumber(stated), plainNumber(sum)];
  return {
    fault: "total-differs",
    message: {
      vi: `Dòng tổng ghi ${said.vi}${what.vi}, nhưng ${rows.vi} ${comes.vi}${without.vi}.${why.vi} Dòng tổng không được nạp; hãy kiểm tra các dòng chi tiết và dòng tổng.`,
      en: `The total says ${said.en}${what.en}, but ${rows.en} ${comes.en}${without.en}.${why.en} The total is not taken in; check the rows and the total.`
    }
  };
}

/** Compares the counts that a total states itself with the same counts over its parts. */
function compareStated(
  {counts}: StatedTotal,
  {parts, distinct}: Parts,
  header: Header,
  row: number
): Problem[] {
  const [all, texts] = [parts, distinct].map((list) => list.map((part) => part.texts));
  return counts.flatMap(({field, name, stated, over, overAll = over}) => {
    const counted = over(texts ?? []);
    if (counted === stated) return [];
    const fault =
      counted === null
        ? {
            fault: "total-not-compared",
            message: {
              vi: `Dòng tổng ghi ${stated} ${name.vi}, nhưng có dòng không đọc được số này nên chưa đối chiếu được. Hãy sửa các dòng bị lỗi.`,
              en: `The total says ${stated} ${name.en}, but this cannot be read in some rows, so it is not compared. Correct the rows at fault.`
            }
          }
        : differs({stated, sum: counted, all: overAll(all ?? []), name});
    return [rowProblem(header, row, field, fault, counted === null ? "note" : "warning")];
  });
}

const withoutParts: Fault = {
  fault: "total-without-parts",
  message: {
    vi: "Dòng này được hiểu là dòng tổng, nhưng không có dòng chi tiết nào để cộng, nên không được nạp. Nếu là số liệu của một địa bàn, hãy sửa số thứ tự và tên địa bàn của dòng.",
    en: "This row is understood as a total, but there is no row that it adds up, and it is not taken in. If it holds the figures of an area, correct its number and the area's name."
  }
};

const countsTwice = (sums: readonly TableRow[]): Fault => {
  const list = sums.map(({row}) => row).join(", ");
  return {
    fault: "total-counts-twice",
    message: {
      vi: `Dòng tổng đã cộng cả dòng ${list}, vốn bằng tổng các dòng thuộc địa bàn của nó, nên các số bị tính hai lần. Dòng tổng không được nạp; hãy sửa dòng tổng, hoặc ghi «Số liệu riêng» ở cột ghi chú của dòng ${list} nếu đó là số liệu riêng.`,
      en: `The total has added up row ${list} too, which is the sum of the rows within its area, so the figures count twice. The total is not taken in; correct it, or write «Số liệu riêng» (own figures) in the notes of row ${list} if its figures are its own.`
    }
  };
};

type Style = (field: string) => NumberStyle;

/**
 * Of a table in which areas of some rows hold those of others, the rows that a total adds up: all but the rows that are
 * totals in substance, else those of the highest level, else those of the lowest, whichever it fits in most columns.
 */
function readingOf(
  total: TableRow,
  parts: readonly TableRow[],
  uppers: readonly UpperRow[],
  compare: (parts: readonly TableRow[]) => boolean[]
): {added: readonly TableRow[]; twice: TableRow[]; borneOut: boolean} {
  const sums = new Set(uppers.filter(({isSum}) => isSum).map(({row}) => row));
  const plain = parts.filter((part) => !sums.has(part));
  if (total.totals !== "total" || !uppers.some(({row}) => parts.includes(row)))
    return {added: plain, twice: [], borneOut: false};
  const upper = new Set(uppers.map(({row}) => row));
  const lower = new Set(uppers.flatMap(({below}) => below));
  const readings = [
    plain,
    parts.filter((part) => !lower.has(part)),
    parts.filter((part) => !upper.has(part))
  ].map((added) => {
    const columns = compare(added);
    return {added, wrong: columns.filter((agrees) => !agrees).length, compared: columns.length};
  });
  const [first, ...others] = readings;
  if (!first) return {added: plain, twice: [], borneOut: false};
  const best = others.reduce((one, other) => (other.wrong < one.wrong ? other : one), first);
  const isTwice = best.wrong > 0 && sums.size > 0 && compare(parts).every((agrees) => agrees);
  return {
    added: best.added,
    twice: isTwice ? parts.filter((part) => sums.has(part)) : [],
    borneOut: best === first && best.wrong === 0 && best.compared > 0
  };
}

/**
 * Compares each total of a table with its parts, column by column, and reports where they differ. A column in which a
 * part cannot be read is not compared, and neither is one where the total is blank. A total without parts is named. Rows
 * that are rejected count as parts: the office added them up too. `repeats`: the rows that only repeat another, which
 * are left out of the sums. `uppers`: rows whose areas hold those of others; `confirmed` are those that a total bears out
 * as what they are taken for.
 */
export function compareTotals(
  rows: readonly TableRow[],
  header: Header,
  style: Style,
  {repeats = new Set(), uppers = []}: {repeats?: ReadonlySet<number>; uppers?: readonly UpperRow[]} = {}
): {problems: Problem[]; confirmed: Set<TableRow>} {
  const problems: Problem[] = [];
  const confirmed = new Set<TableRow>();
  for (const [index, total] of rows.entries()) {
    const {row, texts, totals} = total;
    if (totals === null) continue;
    const parts = partsOf(rows, index);
    const distinct = parts.filter((part) => !repeats.has(part.row));
    if (typeof totals === "object") {
      problems.push(...compareStated(totals, {parts, distinct}, header, row));
      continue;
    }
    if (parts.length === 0) problems.push(rowProblem(header, row, null, withoutParts, "warning"));
    const {added, twice, borneOut} = readingOf(total, distinct, uppers, (list) =>
      compareColumns(total, list, header, style)
    );
    if (borneOut) for (const part of parts) confirmed.add(part);
    if (twice.length > 0) {
      problems.push(rowProblem(header, row, null, countsTwice(twice), "warning"));
      continue;
    }
    const isAdded = new Set(added);
    const others = distinct.filter((part) => !isAdded.has(part));
    const withRepeats = parts.filter((part) => isAdded.has(part) || repeats.has(part.row));
    for (const {field, number} of header.layout.columns) {
      const stated = texts[field] ?? "";
      if (!number || stated === "" || parts.length === 0) continue;
      const count = readPart(stated, style(field));
      const [sum, all] = [added, withRepeats].map((list) =>
        sumOfParts(
          list.map((one) => one.texts[field] ?? ""),
          style(field)
        )
      );
      if (count === null || sum === undefined || sum === null || isSame(sum, count)) continue;
      const between: [number, number] = [parts[0]?.row ?? row, parts.at(-1)?.row ?? row];
      const fault = differs({
        stated: count,
        sum,
        all: all ?? null,
        between,
        others: others.map((part) => part.row)
      });
      problems.push(rowProblem(header, row, field, fault, "warning"));
    }
  }
  return {problems, confirmed};
}
