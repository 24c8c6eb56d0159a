import type {z} from "zod";
import {fold} from "#src/schema/fold.ts";
import {areaId} from "../../reference/areaId.ts";
import type {Sheet} from "../file/workbook.ts";
import type {Reference} from "../../reference/reference.ts";
import {isFault, type Fault, type RowContract} from "../kind/exportKind.ts";
import {columnLetters, type Problem} from "../problem.ts";
import type {Header} from "./recogniseTable.ts";
import {rowProblem} from "./rowProblem.ts";
import {errorCell, spoiltText} from "./spoiltText.ts";
import {uncomputedCell} from "./uncomputedFormulas.ts";

/**
 * A fact of an export, as its kind's contract gives it, and where it stands: `cell` is the address of the cell that
 * states it, `row` counts from 1. `illustrative`: the row says that its figures are invented.
 */
export type ExportRow = {
  key: string;
  sheet: string | null;
  row: number;
  cell: string;
  scope: string | null;
  illustrative: boolean;
} & Record<string, unknown>;

/** A valid row and the facts that it states; `field` is that of the first. */
export type ValidRow = {row: number; field: string | null; facts: ExportRow[]};

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

/**
 * The table of a row. `usual`: the number of cells that its header or nearly all of its rows have; a row of a text file
 * with more of them was broken at a delimiter, even where the last ones are blank. `illustrative`: the titles above the
 * table say that its figures are invented.
 */
export type RowPlace = {
  header: Header;
  reference: Reference;
  delimiter: string | null;
  usual: number;
  illustrative: boolean;
  /** How a cell is stored; absent where all are texts. */
  typeAt?: Sheet["typeAt"];
};

/** What makes a row unreadable whatever its cells say. */
function brokenRow(
  header: Header,
  cells: readonly string[],
  row: number,
  {delimiter, usual}: Pick<RowPlace, "delimiter" | "usual">
): Problem | null {
  const filled = cells.findIndex((text, index) => index >= header.width && text !== "");
  const extra = filled === -1 && delimiter !== null && cells.length > usual ? usual : filled;
  if (extra !== -1)
    return {...rowProblem(header, row, null, tooManyCells), cell: `${columnLetters(extra)}${row}`};
  const needed = header.layout.columns.filter(({required}) => required).length;
  for (const [field, index] of header.fields) {
    const text = cells[index] ?? "";
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

/** Of each field of a row whose cell shows nothing that can be read, why. */
function spoiltFields(
  {fields}: Header,
  cells: readonly string[],
  row: number,
  typeAt: Sheet["typeAt"] | undefined
): Map<string, Fault> {
  const spoilt = new Map<string, Fault>();
  for (const [field, index] of fields) {
    const text = cells[index] ?? "";
    const isError = typeAt?.(row - 1, index) === "error";
    const error = text.startsWith("=") ? uncomputedCell : errorCell;
    const fault = isError ? error : spoiltText(text);
    if (fault) spoilt.set(field, fault);
  }
  return spoilt;
}

/** Words by which a row says that its figures are invented. */
const illustrativeWords = /\bso lieu minh hoa\b|\billustrative (?:figure|data)/;

/** Whether a text of a cell says so. */
export const saysIllustrative = (text: string) => illustrativeWords.test(fold(text.slice(0, 500)));

const illustrativeAreas = new WeakMap<Reference, Set<string>>();

/** Whether an area, by its id, is invented. */
export function isIllustrative(reference: Reference, area: unknown): boolean {
  let ids = illustrativeAreas.get(reference);
  if (!ids) {
    ids = new Set(reference.areas.filter(({illustrative}) => illustrative).map(areaId));
    illustrativeAreas.set(reference, ids);
  }
  return typeof area === "string" && ids.has(area);
}

const invented: Fault = {
  fault: "illustrative-area",
  message: {
    vi: "Địa bàn này là địa bàn minh họa (không có thật), nhưng dòng không ghi «Số liệu minh họa». Hãy ghi rõ trong cột ghi chú.",
    en: "This area is illustrative (invented), but the row does not say «Số liệu minh họa» (illustrative figure). Say so in the notes column."
  }
};

const inventedInRealArea: Fault = {
  fault: "illustrative-figure",
  message: {
    vi: "Dòng ghi «Số liệu minh họa» nhưng địa bàn là địa bàn có thật. Không được gắn số liệu minh họa với địa bàn có thật: hãy bỏ dòng hoặc sửa địa bàn.",
    en: "The row says «Số liệu minh họa» (illustrative figure) but its area is real. Invented figures never stand under a real place: remove the row or correct the area."
  }
};

/** The texts of a row by field; a cell that a short row lacks, or a column that the table lacks, is blank. */
export function textsOf({layout, fields}: Header, cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(layout.columns.map(({field}) => [field, cells[fields.get(field) ?? -1] ?? ""]));
}

/**
 * Reads one row of the table by its layout's contract. `illustrative`: the titles above the table say that its figures
 * are invented. Returns the facts that it states with the notes on it, or null with all that is wrong, in the order of
 * the cells.
 */
export function readRow(
  contract: RowContract,
  {header, reference, delimiter, usual, illustrative: whole, typeAt}: RowPlace,
  cells: readonly string[],
  row: number
): {row: ValidRow | null; problems: Problem[]} {
  const {fields} = header;
  const broken = brokenRow(header, cells, row, {delimiter, usual});
  if (broken) return {row: null, problems: [broken]};
  const result = contract.safeParse(textsOf(header, cells));
  const spoilt = spoiltFields(header, cells, row, typeAt);
  if (!result.success || spoilt.size > 0) {
    // of a row with such a cell the other cells are checked all the same, but nothing that follows from that cell
    const others = (result.error?.issues ?? [])
      .map((issue) => ({field: fieldOf(issue), fault: faultOf(issue)}))
      .filter(({field}) => spoilt.size === 0 || (field !== null && !spoilt.has(field)));
    const faults = [...[...spoilt].map(([field, fault]) => ({field, fault})), ...others];
    const place = (field: string | null) => fields.get(field ?? "") ?? -1;
    faults.sort((a, b) => place(a.field) - place(b.field));
    return {row: null, problems: faults.map(({field, fault}) => rowProblem(header, row, field, fault))};
  }
  const {facts, notes, scope} = result.data;
  const illustrative = whole || cells.some(saysIllustrative);
  for (const fact of facts) {
    const area = "area" in fact ? fact.area : null;
    if (typeof area === "string" && isIllustrative(reference, area) !== illustrative)
      return {
        row: null,
        problems: [rowProblem(header, row, "area", illustrative ? inventedInRealArea : invented)]
      };
  }
  return {
    row: {
      row,
      field: facts[0]?.field ?? null,
      facts: facts.map(({field, ...fact}) => ({
        ...fact,
        sheet: header.sheet,
        row,
        cell: `${columnLetters(fields.get(field) ?? 0)}${row}`,
        scope: scope ?? null,
        illustrative
      }))
    },
    problems: notes.map(({field, severity, ...note}) =>
      rowProblem(header, row, field, note, severity ?? "note")
    )
  };
}
