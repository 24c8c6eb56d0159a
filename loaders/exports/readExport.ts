import {exportKinds} from "./index.ts";
import {outsideTable, passedOver} from "./table/outsideTable.ts";
import {fileProblem, type Problem} from "./problem.ts";
import {readCsv} from "./file/readCsv.ts";
import type {Sheet} from "./file/workbook.ts";
import {numberStyle} from "./value/readNumber.ts";
import {readRow, type ExportRow} from "./table/readRow.ts";
import {recogniseKind, type Header} from "./table/recogniseKind.ts";
import {refuseRepeats} from "./table/refuseRepeats.ts";
import {rowProblem} from "./table/rowProblem.ts";
import {unknownColumn} from "./table/unknownColumn.ts";

export type {ExportRow} from "./table/readRow.ts";

/** `read = rows.length + rejected + ignored` holds for every file. */
type Counts = {read: number; rejected: number; ignored: number};

/**
 * What an export holds. `read` counts the rows of the sheet but the header, all 0 where no header was found; `ignored`
 * are blank rows, titles above the header and remarks below. `kind` is null where the file is refused: then `rows` is
 * empty, and nothing of the file may be stored. `problems` run as the rows do, those without a row first.
 */
export type ReadExport = Counts & {
  kind: string | null;
  encoding: string | null;
  sheet: string | null;
  rows: ExportRow[];
  problems: Problem[];
};

type Body = Counts & {rows: ExportRow[]; problems: Problem[]};

const isBlank = (cells: readonly string[]) => cells.every((text) => text === "");

/** Reads the rows below the header: each is taken, rejected with its problems, or ignored. */
function readBody(sheet: Sheet, header: Header): Body {
  const {kind, fields} = header;
  const valueAt = fields.get("value") ?? -1;
  const body = sheet.rows.slice(header.row + 1);
  const contract = kind.contract(numberStyle(body.map((cells) => cells[valueAt] ?? "")));
  const titled = new Set([...fields.values(), ...header.unknown.map(({index}) => index)]);
  const untitled = new Set<number>();
  const valid: ExportRow[] = [];
  const problems = header.unknown.map(({index, text}) => unknownColumn(header, index, text));
  let ignored = header.row;
  for (const [index, cells] of body.entries()) {
    const number = header.row + index + 2;
    if (isBlank(cells)) {
      ignored += 1;
      continue;
    }
    if (outsideTable(cells, header)) {
      ignored += 1;
      problems.push(rowProblem(header, number, null, passedOver, "note"));
      continue;
    }
    const read = readRow(contract, header, cells, number, sheet.delimiter);
    problems.push(...read.problems);
    if (read.row) valid.push(read.row);
    for (let at = 0; at < header.width; at += 1)
      if (!titled.has(at) && (cells[at] ?? "") !== "") untitled.add(at);
  }
  for (const index of untitled) problems.push(unknownColumn(header, index, ""));
  const {rows, problems: repeats} = refuseRepeats(valid, header);
  const read = header.row + body.length;
  return {
    rows,
    read,
    rejected: read - ignored - rows.length,
    ignored,
    problems: [...problems, ...repeats].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  };
}

function refused(
  problems: Problem[],
  {encoding, name}: {encoding: string | null; name?: string | null},
  {read, rejected, ignored}: Counts
): ReadExport {
  return {kind: null, encoding, sheet: name ?? null, rows: [], read, rejected, ignored, problems};
}

const nothing: Counts = {read: 0, rejected: 0, ignored: 0};

/**
 * Reads the bytes of an export: recognises its kind by the header, and reads every row by the kind's contract. A file
 * that cannot be read as a whole, or in which no row is valid, is refused.
 */
export function readExport(bytes: Uint8Array): ReadExport {
  const workbook = readCsv(bytes);
  if ("problem" in workbook) return refused([workbook.problem], workbook, nothing);
  const {encoding, problems} = workbook;
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A CSV file has one sheet.");
  const header = recogniseKind(sheet, exportKinds);
  if ("code" in header) return refused([...problems, header], {encoding}, nothing);
  const body = readBody(sheet, header);
  if (body.rows.length === 0) {
    const noRow = fileProblem("no-valid-row", {
      vi: `Có dòng tiêu đề (dòng ${header.row + 1}) nhưng không có dòng số liệu hợp lệ nào, nên tệp không được nạp. Hãy sửa tệp rồi gửi lại.`,
      en: `There is a header (row ${header.row + 1}) but not one valid row of data, so the file is not taken in. Correct it and resend it.`
    });
    return refused([...problems, noRow, ...body.problems], {encoding, name: sheet.name}, body);
  }
  return {
    kind: header.kind.id,
    encoding,
    sheet: sheet.name,
    ...body,
    problems: [...problems, ...body.problems]
  };
}
