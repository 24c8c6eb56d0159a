import {fold} from "#src/schema/fold.ts";
import type {Fault, TotalRow} from "../kind/exportKind.ts";
import type {Problem} from "../problem.ts";
import {readNumber, type NumberStyle} from "../value/readNumber.ts";
import type {Header} from "./recogniseTable.ts";
import {rowProblem} from "./rowProblem.ts";

/** A row of a table as it stands: `totals` is null for a row of data. */
export type TableRow = {row: number; texts: Record<string, string>; totals: TotalRow | null};

const none = new Set(["", "-", "–", "—", "khong", "khong phat sinh", "chua bao cao", "kps"]);

/** What a cell adds to a total; null if nobody can say. */
function part(text: string, style: NumberStyle): number | null {
  if (none.has(fold(text))) return 0;
  const value = readNumber(text, style, {whole: true});
  return typeof value === "number" ? value : null;
}

/** The rows that a total at `index` adds up. */
function partsOf(rows: readonly TableRow[], index: number): TableRow[] {
  const totals = rows[index]?.totals;
  const isData = (row: TableRow) => row.totals === null;
  if (totals === "total") {
    const from = rows.findLastIndex((row, at) => at < index && row.totals === "total");
    return rows.slice(from + 1, index).filter(isData);
  }
  if (totals === "group-above") {
    const until = rows.findIndex((row, at) => at > index && !isData(row));
    return rows.slice(index + 1, until === -1 ? undefined : until);
  }
  const from = rows.findLastIndex((row, at) => at < index && !isData(row));
  return rows.slice(from + 1, index);
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
 * part cannot be read is not compared, and neither is one where the total is blank. A total without parts is named. Rows that are rejected count as
 * parts: the office added them up too.
 */
export function compareTotals(
  rows: readonly TableRow[],
  header: Header,
  style: (field: string) => NumberStyle
): Problem[] {
  const problems: Problem[] = [];
  for (const [index, {row, texts, totals}] of rows.entries()) {
    if (totals === null) continue;
    const parts = partsOf(rows, index);
    if (parts.length === 0) problems.push(rowProblem(header, row, null, withoutParts, "warning"));
    for (const {field, number} of header.layout.columns) {
      const stated = texts[field] ?? "";
      if (!number || stated === "" || parts.length === 0) continue;
      const total = part(stated, style(field));
      const values = parts.map((one) => part(one.texts[field] ?? "", style(field)));
      if (total === null || values.includes(null)) continue;
      const sum = values.reduce<number>((all, one) => all + (one ?? 0), 0);
      if (Math.abs(sum - total) < 1e-9 * Math.max(1, Math.abs(sum))) continue;
      const [from, to] = [parts[0]?.row ?? row, parts.at(-1)?.row ?? row];
      problems.push(
        rowProblem(
          header,
          row,
          field,
          {
            fault: "total-differs",
            message: {
              vi: `Dòng tổng ghi ${total}, nhưng cộng các dòng ${from}–${to} được ${sum}. Dòng tổng không được nạp; hãy kiểm tra các dòng chi tiết và dòng tổng.`,
              en: `The total says ${total}, but rows ${from}–${to} add up to ${sum}. The total is not taken in; check the rows and the total.`
            }
          },
          "warning"
        )
      );
    }
  }
  return problems;
}
