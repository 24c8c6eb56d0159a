import type {Fault, StatedTotal, TotalRow} from "../kind/exportKind.ts";
import type {Problem} from "../problem.ts";
import type {Bilingual} from "#src/schema/released.ts";
import type {NumberStyle} from "../value/readNumber.ts";
import {readPart, sumOfParts} from "../value/readPart.ts";
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

/** What a total states, and what its rows come to: `sum` without rows that only repeat others, `all` with them. */
type Compared = {
  stated: number;
  sum: number;
  all: number | null;
  name?: Bilingual;
  between?: [number, number];
};

/** That a total differs from what its rows come to, with both sums where some rows repeat others. */
function differs({stated, sum, all, name, between}: Compared): Fault {
  const repeated = all !== null && all !== sum;
  const what = name ? {vi: ` ${name.vi}`, en: ` ${name.en}`} : {vi: "", en: ""};
  const rows = between
    ? {vi: `cộng các dòng ${between.join("–")} được`, en: `rows ${between.join("–")} add up to`}
    : {vi: "các dòng của bảng có", en: "the rows of the table have"};
  const without = repeated
    ? {vi: " (không tính các dòng trùng)", en: " (without rows that repeat others)"}
    : {vi: "", en: ""};
  const why =
    repeated && all === stated
      ? {
          vi: " Số của dòng tổng là khi tính cả các dòng trùng.",
          en: " The total has counted the repeated rows too."
        }
      : {vi: "", en: ""};
  return {
    fault: "total-differs",
    message: {
      vi: `Dòng tổng ghi ${stated}${what.vi}, nhưng ${rows.vi} ${sum}${without.vi}.${why.vi} Dòng tổng không được nạp; hãy kiểm tra các dòng chi tiết và dòng tổng.`,
      en: `The total says ${stated}${what.en}, but ${rows.en} ${sum}${without.en}.${why.en} The total is not taken in; check the rows and the total.`
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

/**
 * Compares each total of a table with its parts, column by column, and reports where they differ. A column in which a
 * part cannot be read is not compared, and neither is one where the total is blank. A total without parts is named. Rows
 * that are rejected count as parts: the office added them up too. `repeats`: the rows that only repeat another, which
 * are left out of the sums.
 */
export function compareTotals(
  rows: readonly TableRow[],
  header: Header,
  style: (field: string) => NumberStyle,
  repeats: ReadonlySet<number> = new Set()
): Problem[] {
  const problems: Problem[] = [];
  for (const [index, {row, texts, totals}] of rows.entries()) {
    if (totals === null) continue;
    const parts = partsOf(rows, index);
    const distinct = parts.filter((part) => !repeats.has(part.row));
    if (typeof totals === "object") {
      problems.push(...compareStated(totals, {parts, distinct}, header, row));
      continue;
    }
    if (parts.length === 0) problems.push(rowProblem(header, row, null, withoutParts, "warning"));
    for (const {field, number} of header.layout.columns) {
      const stated = texts[field] ?? "";
      if (!number || stated === "" || parts.length === 0) continue;
      const total = readPart(stated, style(field));
      const [sum, all] = [distinct, parts].map((list) =>
        sumOfParts(
          list.map((one) => one.texts[field] ?? ""),
          style(field)
        )
      );
      if (total === null || sum === undefined || sum === null) continue;
      if (Math.abs(sum - total) < 1e-9 * Math.max(1, Math.abs(sum))) continue;
      const between: [number, number] = [parts[0]?.row ?? row, parts.at(-1)?.row ?? row];
      const fault = differs({stated: total, sum, all: all ?? null, between});
      problems.push(rowProblem(header, row, field, fault, "warning"));
    }
  }
  return problems;
}
