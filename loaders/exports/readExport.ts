import type {z} from "zod";
import {isFault, type ExportKind, type Fault, type KeyedRow} from "./exportKind.ts";
import {exportKinds} from "./index.ts";
import {numberStyle} from "./readNumber.ts";
import {columnLetters, fileProblem, type Problem} from "./problem.ts";
import {readCsv, type Sheet} from "./readCsv.ts";
import {recogniseKind, type Header} from "./recogniseKind.ts";

/** A typed row of an export, as its kind's contract gives it. */
export type ExportRow = KeyedRow & Record<string, unknown>;

/**
 * What an export holds. `read = rows.length + rejected + ignored`: rows below the header; `ignored` are blank rows,
 * titles and remarks outside the table. `kind` is null where the file is refused: then nothing of it may be stored.
 */
export type ReadExport = {
  kind: string | null;
  encoding: string | null;
  sheet: string | null;
  rows: ExportRow[];
  read: number;
  rejected: number;
  ignored: number;
  problems: Problem[];
};

const refused = (problems: Problem[], sheet: Sheet | null, counts = {read: 0, rejected: 0, ignored: 0}): ReadExport => ({
  kind: null,
  encoding: sheet?.encoding ?? null,
  sheet: sheet?.name ?? null,
  rows: [],
  ...counts,
  problems
});

function rowProblem(kind: ExportKind, header: Header, row: number, field: string, {fault, message}: Fault): Problem {
  const column = kind.columns.find((one) => one.field === field);
  const index = header.fields.get(field);
  return {
    severity: "error",
    code: fault,
    sheet: null,
    row,
    column: column?.header ?? null,
    cell: index === undefined ? null : `${columnLetters(index)}${row}`,
    message
  };
}

const faultOf = (issue: z.core.$ZodIssue): Fault =>
  "params" in issue && isFault(issue.params)
    ? issue.params
    : {fault: "not-valid", message: {vi: `Giá trị không hợp lệ: ${issue.message}.`, en: `The value is not valid: ${issue.message}.`}};

/** Reads one row by its kind's contract: the typed row, or what is wrong with it. */
function readRow(contract: z.ZodType<object & {key: string}, Record<string, string>>, header: Header, cells: string[], row: number): ExportRow | Problem[] {
  const {kind, fields} = header;
  const width = Math.max(...fields.values()) + 1 + header.unknown.length;
  if (cells.slice(width).some((text) => text !== ""))
    return [
      rowProblem(kind, header, row, "", {
        fault: "too-many-cells",
        message: {
          vi: "Dòng có nhiều ô hơn dòng tiêu đề: có thể một ô chứa dấu phân cách mà không đặt trong ngoặc kép. Hãy sửa dòng này.",
          en: "The row has more cells than the header: a cell may hold the delimiter without quotation marks. Correct the row."
        }
      })
    ];
  const texts = Object.fromEntries(kind.columns.map(({field}) => [field, cells[fields.get(field) ?? -1] ?? ""]));
  const result = contract.safeParse(texts);
  const value = fields.get("value");
  if (result.success) return {...result.data, row, cell: value === undefined ? `A${row}` : `${columnLetters(value)}${row}`};
  return result.error.issues.map((issue) => rowProblem(kind, header, row, String(issue.path[0] ?? ""), faultOf(issue)));
}

/**
 * Reads the bytes of an export: recognises its kind by the header, and reads every row by the kind's contract. Each
 * row ends as taken, rejected with its problems, or ignored; a file that cannot be read as a whole, or in which no
 * row is valid, is refused.
 */
export function readExport(bytes: Uint8Array): ReadExport {
  const sheet = readCsv(bytes);
  if ("code" in sheet) return refused([sheet], null);
  const header = recogniseKind(sheet, exportKinds);
  if ("code" in header) return refused([header], sheet);
  const {kind, fields} = header;
  const body = sheet.rows.slice(header.row + 1);
  const valueColumn = fields.get("value");
  const contract = kind.contract(numberStyle(valueColumn === undefined ? [] : body.map((cells) => cells[valueColumn] ?? "")));
  const requiredAt = kind.columns.filter(({required}) => required).map(({field}) => fields.get(field) ?? -1);

  const rows: ExportRow[] = [];
  const problems: Problem[] = header.unknown.map((text) =>
    fileProblem("unknown-column", {
      vi: `Cột «${text}» không thuộc biểu này, nên không được nạp.`,
      en: `The column «${text}» does not belong to this form and is not taken in.`
    }, "warning")
  );
  const firstOfKey = new Map<string, number>();
  let ignored = header.row;
  let rejected = 0;
  for (const [index, cells] of body.entries()) {
    const row = header.row + index + 2;
    if (requiredAt.every((at) => (cells[at] ?? "") === "")) {
      ignored += 1;
      if (cells.some((text) => text !== ""))
        problems.push({
          ...fileProblem("outside-table", {
            vi: "Dòng không có ô bắt buộc nào (ghi chú hoặc chữ ký), nên được bỏ qua.",
            en: "The row fills none of the required cells (a remark or a signature) and is passed over."
          }, "note"),
          row
        });
      continue;
    }
    const result = readRow(contract, header, cells, row);
    if (Array.isArray(result)) {
      rejected += 1;
      problems.push(...result);
      continue;
    }
    const earlier = firstOfKey.get(result.key);
    if (earlier !== undefined) {
      rejected += 1;
      problems.push(
        rowProblem(kind, header, row, "value", {
          fault: "duplicate-row",
          message: {
            vi: `Dòng này trùng với dòng ${earlier} (cùng địa bàn, kỳ, chỉ tiêu và nguồn). Hãy chỉ giữ một dòng.`,
            en: `This row repeats row ${earlier} (same area, period, indicator and source). Keep only one.`
          }
        })
      );
      continue;
    }
    firstOfKey.set(result.key, row);
    rows.push(result);
  }
  const counts = {read: header.row + body.length, rejected, ignored};
  if (rows.length === 0) {
    const noRow = fileProblem("no-valid-row", {
      vi: `Có dòng tiêu đề (dòng ${header.row + 1}) nhưng không có dòng số liệu hợp lệ nào. Hãy kiểm tra tệp rồi gửi lại.`,
      en: `There is a header (row ${header.row + 1}) but not one valid row of data. Check the file and resend it.`
    });
    return refused([noRow, ...problems], sheet, counts);
  }
  return {kind: kind.id, encoding: sheet.encoding, sheet: sheet.name, rows, ...counts, problems};
}
