import type {z} from "zod";
import {isFault, type ExportKind, type Fault, type KeyedRow} from "../kind/exportKind.ts";
import {columnLetters, type Problem} from "../problem.ts";
import type {Header} from "./recogniseKind.ts";
import {rowProblem} from "./rowProblem.ts";

/** A typed row of an export, as its kind's contract gives it. */
export type ExportRow = KeyedRow & Record<string, unknown>;

type Contract = ReturnType<ExportKind["contract"]>;

const tooManyCells: Fault = {
  fault: "too-many-cells",
  message: {
    vi: "Dòng có nhiều ô hơn dòng tiêu đề: có thể một ô chứa dấu phân cách mà không đặt trong ngoặc kép. Hãy sửa dòng này.",
    en: "The row has more cells than the header: a cell may hold the delimiter without quotation marks. Correct the row."
  }
};

const rowsInCell: Fault = {
  fault: "rows-in-cell",
  message: {
    vi: "Ô này chứa trọn những dòng khác của bảng: có thể thừa một dấu ngoặc kép ở đầu ô. Hãy sửa ô này rồi gửi lại.",
    en: "This cell holds whole rows of the table: a quotation mark too many may stand at its beginning. Correct the cell and resend the file."
  }
};

const damagedLetters: Fault = {
  fault: "damaged-letters",
  message: {
    vi: "Ô có ký tự thay thế «�»: chữ đã bị hỏng trước khi xuất tệp. Hãy nhập lại ô này.",
    en: "The cell holds the replacement character «�»: its letters were lost before the export. Enter the cell again."
  }
};

const notValid: Fault = {
  fault: "not-valid",
  message: {
    vi: "Giá trị không hợp lệ. Hãy kiểm tra lại ô này.",
    en: "The value is not valid. Check the cell."
  }
};

const faultOf = (issue: z.core.$ZodIssue): Fault =>
  "params" in issue && isFault(issue.params) ? issue.params : notValid;

const fieldOf = ({path}: z.core.$ZodIssue) => (typeof path[0] === "string" ? path[0] : null);

/** What makes a row unreadable whatever its cells say. */
function brokenRow(
  header: Header,
  cells: readonly string[],
  row: number,
  delimiter: string | null
): Problem | null {
  const extra = cells.findIndex((text, index) => index >= header.width && text !== "");
  if (extra !== -1)
    return {...rowProblem(header, row, null, tooManyCells), cell: `${columnLetters(extra)}${row}`};
  const needed = header.kind.columns.filter(({required}) => required).length;
  for (const [field, index] of header.fields) {
    const text = cells[index] ?? "";
    if (text.includes("\uFFFD")) return rowProblem(header, row, field, damagedLetters);
    if (
      delimiter !== null &&
      text
        .split("\n")
        .slice(1)
        .some((line) => line.split(delimiter).length >= needed)
    )
      return rowProblem(header, row, field, rowsInCell);
  }
  return null;
}

/**
 * Reads one row of the table by its kind's contract; cells that a short row lacks are blank. Returns the typed row with
 * the notes on it, or null with all that is wrong, in the order of the cells.
 */
export function readRow(
  contract: Contract,
  header: Header,
  cells: readonly string[],
  row: number,
  delimiter: string | null
): {row: ExportRow | null; problems: Problem[]} {
  const {kind, fields} = header;
  const broken = brokenRow(header, cells, row, delimiter);
  if (broken) return {row: null, problems: [broken]};
  const texts = Object.fromEntries(
    kind.columns.map(({field}) => [field, cells[fields.get(field) ?? -1] ?? ""])
  );
  const result = contract.safeParse(texts);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => ({field: fieldOf(issue), fault: faultOf(issue)}));
    const place = (field: string | null) => fields.get(field ?? "") ?? -1;
    faults.sort((a, b) => place(a.field) - place(b.field));
    return {row: null, problems: faults.map(({field, fault}) => rowProblem(header, row, field, fault))};
  }
  const {fact, notes} = result.data;
  return {
    row: {...fact, row, cell: `${columnLetters(fields.get("value") ?? 0)}${row}`},
    problems: notes.map(({field, ...note}) => rowProblem(header, row, field, note, "note"))
  };
}
