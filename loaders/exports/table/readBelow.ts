import type {Fault, OpenedTable} from "../kind/exportKind.ts";
import type {Problem} from "../problem.ts";
import {outsideTable, passedOver} from "./outsideTable.ts";
import {readRow, textsOf, type RowPlace, type ValidRow} from "./readRow.ts";
import type {Header} from "./recogniseTable.ts";
import {rowProblem} from "./rowProblem.ts";
import type {TableRow} from "./totals.ts";

/**
 * What became of one row below a header. `row`: the valid row, null where it is ignored or rejected. `part`: the row as
 * totals see it, null where it stands outside the table. `isData`: it was read as a row of data.
 */
export type RowBelow = {
  row: ValidRow | null;
  ignored: boolean;
  isData: boolean;
  part: TableRow | null;
  problems: Problem[];
};

const totalRow: Fault = {
  fault: "total-row",
  message: {
    vi: "Dòng tổng được đối chiếu với các dòng chi tiết và không được nạp.",
    en: "The total is compared with the rows that it adds up and is not taken in."
  }
};

const saysNothing: Fault = {
  fault: "row-without-figure",
  message: {
    vi: "Dòng không có số liệu nào để nạp, nên được bỏ qua.",
    en: "The row states no figure and is passed over."
  }
};

/** Whether a row below a header that is neither blank nor a total is no row of data: a remark, a signature, numbers of columns. */
const isOutside = (
  {isData}: Pick<OpenedTable, "isData">,
  header: Header,
  cells: readonly string[],
  texts: Record<string, string>
) => !(isData?.(texts) ?? false) && outsideTable(cells, header);

/** Whether a row below the header of a table that is refused as a whole would have been read as one of data. */
export function isRowOfData(
  opened: Pick<OpenedTable, "isData" | "totalOf">,
  header: Header,
  cells: readonly string[]
): boolean {
  const texts = textsOf(header, cells);
  if (cells.every((text) => text === "") || (opened.totalOf?.(texts) ?? null) !== null) return false;
  return !isOutside(opened, header, cells, texts);
}

/** Reads one row below the header of an opened table by its cells; `number` is its row, from 1. */
export function readBelow(
  opened: Pick<OpenedTable, "contract" | "isData" | "totalOf">,
  place: RowPlace,
  cells: readonly string[],
  number: number
): RowBelow {
  const {contract, totalOf} = opened;
  const {header} = place;
  const passed: RowBelow = {row: null, ignored: true, isData: false, part: null, problems: []};
  if (cells.every((text) => text === "")) return passed;
  const texts = textsOf(header, cells);
  const totals = totalOf?.(texts) ?? null;
  if (totals === null && isOutside(opened, header, cells, texts))
    return {...passed, problems: [rowProblem(header, number, null, passedOver, "note")]};
  const part = {row: number, texts, totals};
  if (totals !== null)
    return {...passed, part, problems: [rowProblem(header, number, null, totalRow, "note")]};
  const {row, problems} = readRow(contract, place, cells, number);
  if (row?.facts.length !== 0) return {row, ignored: false, isData: true, part, problems};
  const said = problems.length > 0 ? problems : [rowProblem(header, number, null, saysNothing, "note")];
  return {...passed, isData: true, part, problems: said};
}
