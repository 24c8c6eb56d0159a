import type {Fault} from "../kind/exportKind.ts";
import {columnLetters, type Problem, type Severity} from "../problem.ts";
import type {Header} from "./recogniseTable.ts";

/** A finding about a cell of a row (from 1), by the cell's field; about the whole row if `field` is null. */
export function rowProblem(
  {layout, sheet, fields}: Header,
  row: number,
  field: string | null,
  {fault, message}: Fault,
  severity: Severity = "error"
): Problem {
  const column = layout.columns.find((one) => one.field === field);
  const index = column && fields.get(column.field);
  return {
    severity,
    code: fault,
    sheet,
    row,
    column: column?.header ?? null,
    cell: index === undefined ? null : `${columnLetters(index)}${row}`,
    message
  };
}
