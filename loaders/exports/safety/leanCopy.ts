import type {Sheet, Workbook} from "../file/workbook.ts";
import {columnLetters, fileProblem, type Problem} from "../problem.ts";
import type {ReadPlace} from "./findPersons.ts";
import {keptWords} from "./keptWords.ts";
import {reducedBytes} from "./reducedBytes.ts";
import {withoutNumbers} from "./withoutNumbers.ts";

/** That free notes are left out of the archived copy. */
export const notesNotKept: Problem = fileProblem(
  "notes-not-kept",
  {
    vi: "Ghi chú không được lưu: cột ghi chú của bảng để trống trong bản lưu trữ, trừ các từ mà chương trình dùng để đọc số liệu (như «Không phát sinh»).",
    en: "Notes are not kept: the notes column of the table is blank in the archived copy, but for the words by which figures are read (such as «Không phát sinh», nothing arose)."
  },
  "note"
);

/** That numbers outside the table are left out of the archived copy. */
export function numbersNotKept(sheet: string | null, first: string, more: number): Problem {
  return {
    ...fileProblem(
      "numbers-not-kept",
      {
        vi: `Ngoài bảng có số điện thoại di động hoặc dãy số có thể là số định danh (ô ${first}${more === 0 ? "" : ` và ${more} ô khác`}); bản lưu trữ không giữ các số này.`,
        en: `Outside the table stand mobile telephone numbers, or what may be identity numbers (cell ${first}${more === 0 ? "" : ` and ${more} more`}); the archived copy does not keep them.`
      },
      "note"
    ),
    sheet,
    cell: first
  };
}

/** That a copy without notes cannot be written, so that the archive keeps the file as it came. */
const notesKept: Problem = fileProblem(
  "notes-kept",
  {
    vi: "Không ghi lại được bản lưu trữ không có ghi chú (tên trang tính hoặc ô gộp không đúng quy cách Excel), nên bản lưu trữ giữ nguyên tệp, kể cả ghi chú và số điện thoại ngoài bảng. Hãy kiểm tra ghi chú không có thông tin của người liên quan; nếu có, hãy xóa rồi gửi lại.",
    en: "A copy without notes cannot be written (a sheet name or merged cells break the rules of Excel), so the archive keeps the file as it came, with its notes and the telephone numbers outside the table. Check that the notes tell nothing of persons; if they do, clear them and resend the file."
  },
  "warning"
);

type Lean = {sheet: Sheet; notes: boolean; numbers: string[]};

function leanSheet(sheet: Sheet, table: ReadPlace | undefined): Lean {
  const body = new Set(table?.body);
  const last = table?.body.reduce((most, row) => Math.max(most, row), -1) ?? -1;
  const first = table ? table.header.row + 1 : 0;
  const note = table?.header.fields.get("note") ?? -1;
  const needed = table?.header.layout.columns.filter(({required}) => required).length ?? 0;
  const emptied: string[] = [];
  const numbers: string[] = [];
  const at = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;
  const rows = sheet.rows.map((cells, row) =>
    cells.map((text, column) => {
      if (text === "" || sheet.typeAt(row, column) === "error") return text;
      if (column === note && row >= first && row <= last) {
        const kept = keptWords(text, {delimiter: sheet.delimiter, needed});
        if (kept !== text) emptied.push(at(row, column));
        return kept;
      }
      if (body.has(row) || sheet.typeAt(row, column) === "date") return text;
      const kept = withoutNumbers(text);
      if (kept !== text) numbers.push(at(row, column));
      return kept;
    })
  );
  const notes = emptied.length > 0;
  if (!notes && numbers.length === 0) return {sheet, notes, numbers};
  const typeAt: Sheet["typeAt"] = (row, column) =>
    rows[row]?.[column] === sheet.rows[row]?.[column] ? sheet.typeAt(row, column) : "text";
  return {sheet: {...sheet, rows, typeAt}, notes, numbers};
}

/**
 * What the archive keeps in place of a file: without the free notes of its tables, but for the words that its reading
 * depends on, and without mobile telephone and identity numbers outside them; names of those who sign stay. Absent where
 * the file has neither: then it is kept as it came. `problems`: what is said about it. A workbook is written anew, so
 * comments and document properties go with the notes.
 */
export function leanCopy(
  workbook: Workbook,
  tables: readonly ReadPlace[]
): {archive?: Uint8Array; problems: Problem[]} {
  const lean = workbook.sheets.map((sheet) =>
    leanSheet(
      sheet,
      tables.find((one) => one.sheet === sheet)
    )
  );
  const said = [
    ...(lean.some(({notes}) => notes) ? [notesNotKept] : []),
    ...lean.flatMap(({sheet: {name}, numbers: [first, ...others]}) =>
      first === undefined ? [] : [numbersNotKept(name, first, others.length)]
    )
  ];
  if (said.length === 0) return {problems: []};
  try {
    return {archive: reducedBytes({...workbook, sheets: lean.map(({sheet}) => sheet)}), problems: said};
  } catch {
    return {problems: [notesKept]};
  }
}
