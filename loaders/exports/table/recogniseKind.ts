import {fold} from "#src/schema/fold.ts";
import type {ExportKind} from "../kind/exportKind.ts";
import {columnLetters, fileProblem, type Problem} from "../problem.ts";
import type {Sheet} from "../file/workbook.ts";

/**
 * The header of a sheet: its row (from 0), the kind that it announces, the column index of each field, the number of
 * columns up to the last title, and the columns with a title that the kind does not know.
 */
export type Header = {
  kind: ExportKind;
  row: number;
  fields: Map<string, number>;
  width: number;
  unknown: {index: number; text: string}[];
};

type Candidate = Header & {repeated: {field: string; index: number}[]};

/** A header is looked for in the first rows only: titles stand above it, never more than this many rows. */
const titleRows = 20;
/** Neither a wider row nor a longer text is a header: forms are smaller, and damaged files must not cost minutes. */
const widest = 1000;
const longestTitle = 200;

function fieldsByTitle(kind: ExportKind): Map<string, string> {
  return new Map(
    kind.columns.flatMap(({field, header, aliases}) =>
      [header, ...aliases].map((title) => [fold(title), field])
    )
  );
}

function readCandidate(
  cells: readonly string[],
  row: number,
  kind: ExportKind,
  titles: Map<string, string>
): Candidate {
  const width = cells.findLastIndex((text) => text !== "") + 1;
  const header: Candidate = {kind, row, fields: new Map(), width, unknown: [], repeated: []};
  if (width > widest) return header;
  for (const [index, text] of cells.entries()) {
    if (text === "") continue;
    const field = text.length > longestTitle ? undefined : titles.get(fold(text));
    if (field === undefined) header.unknown.push({index, text});
    else if (header.fields.has(field)) header.repeated.push({field, index});
    else header.fields.set(field, index);
  }
  return header;
}

const missing = ({kind, fields}: Header) =>
  kind.columns.filter(({required, field}) => required && !fields.has(field)).map(({header}) => header);

function duplicateColumn(
  {kind, row, fields}: Header,
  {field, index}: {field: string; index: number}
): Problem {
  const title = kind.columns.find((column) => column.field === field)?.header ?? field;
  const [first, second] = [
    `${columnLetters(fields.get(field) ?? 0)}${row + 1}`,
    `${columnLetters(index)}${row + 1}`
  ];
  return {
    ...fileProblem("duplicate-column", {
      vi: `Hai ô tiêu đề ${first} và ${second} cùng ứng với cột «${title}», nên không biết lấy cột nào. Hãy bỏ hoặc đổi tên một cột.`,
      en: `The header cells ${first} and ${second} both stand for the column «${title}», so it is unclear which one counts. Remove or rename one.`
    }),
    row: row + 1,
    column: title,
    cell: second
  };
}

function missingColumns({kind, row, ...header}: Header): Problem {
  const lacking = missing({kind, row, ...header});
  const list = lacking.map((title) => `«${title}»`).join(", ");
  return {
    ...fileProblem("missing-column", {
      vi: `Dòng tiêu đề (dòng ${row + 1}) giống loại «${kind.name.vi}» nhưng thiếu cột ${list}. Hãy bổ sung cột rồi gửi lại.`,
      en: `The header (row ${row + 1}) looks like «${kind.name.en}» but lacks the column ${list}. Add it and resend the file.`
    }),
    row: row + 1,
    column: lacking.length === 1 ? (lacking[0] ?? null) : null
  };
}

function wrongHeader(kinds: readonly ExportKind[]): Problem {
  const expected = (language: "vi" | "en") =>
    kinds
      .map(({name, columns}) => {
        const titles = columns.filter(({required}) => required).map(({header}) => header);
        return `${name[language]}: ${titles.join(", ")}`;
      })
      .join("; ");
  return fileProblem("wrong-header", {
    vi: `Không tìm thấy dòng tiêu đề đã biết trong ${titleRows} dòng đầu. Hãy kiểm tra có gửi đúng tệp không. Các cột bắt buộc theo từng loại tệp – ${expected("vi")}.`,
    en: `No known header was found in the first ${titleRows} rows. Check that this is the right file. Required columns by kind of file – ${expected("en")}.`
  });
}

/**
 * Finds the header row of a sheet and the kind of export that it belongs to: the first row that holds all required
 * columns of a kind, in any order, whatever tone marks, case and spaces its titles have. Otherwise the file is refused;
 * the message names what is missing against the nearest kind.
 */
export function recogniseKind(sheet: Sheet, kinds: readonly ExportKind[]): Header | Problem {
  const titles = kinds.map((kind) => ({kind, byTitle: fieldsByTitle(kind)}));
  let nearest: Candidate | null = null;
  for (const [row, cells] of sheet.rows.slice(0, titleRows).entries())
    for (const {kind, byTitle} of titles) {
      const candidate = readCandidate(cells, row, kind, byTitle);
      if (nearest === null || candidate.fields.size > nearest.fields.size) nearest = candidate;
      if (missing(candidate).length > 0) continue;
      const {repeated, ...header} = candidate;
      return repeated[0] ? duplicateColumn(header, repeated[0]) : header;
    }
  return nearest === null || nearest.fields.size < 2 ? wrongHeader(kinds) : missingColumns(nearest);
}
