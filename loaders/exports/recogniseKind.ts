import {fold} from "#src/schema/fold.ts";
import type {Column, ExportKind} from "./exportKind.ts";
import {echo, fileProblem, type Problem} from "./problem.ts";
import type {Sheet} from "./readCsv.ts";

/** The header of a sheet: its row (from 0), the kind that it announces, and the column index of each field. */
export type Header = {kind: ExportKind; row: number; fields: Map<string, number>; unknown: string[]};

/** A header is looked for in the first rows only: titles stand above it, never more than this many rows. */
const titleRows = 20;

const names = (column: Column) => [column.header, ...column.aliases].map(fold);

function matchColumns(cells: string[], kind: ExportKind): Header["fields"] {
  const fields = new Map<string, number>();
  cells.forEach((text, index) => {
    const column = kind.columns.find((one) => names(one).includes(fold(text)));
    if (column && !fields.has(column.field)) fields.set(column.field, index);
  });
  return fields;
}

const missing = (kind: ExportKind, fields: Header["fields"]) =>
  kind.columns.filter(({required, field}) => required && !fields.has(field)).map(({header}) => `«${header}»`);

/**
 * Finds the header row of a sheet and the kind of export that it belongs to. A sheet without all required columns of
 * some kind is refused; the message names what is missing against the nearest kind.
 */
export function recogniseKind(sheet: Sheet, kinds: readonly ExportKind[]): Header | Problem {
  let nearest: {kind: ExportKind; row: number; fields: Header["fields"]} | null = null;
  for (const [row, cells] of sheet.rows.slice(0, titleRows).entries())
    for (const kind of kinds) {
      const fields = matchColumns(cells, kind);
      const complete = missing(kind, fields).length === 0;
      if (nearest === null || fields.size > nearest.fields.size) nearest = {kind, row, fields};
      if (!complete) continue;
      const twice = cells.filter((text, index) => text !== "" && kind.columns.some((one) => names(one).includes(fold(text)) && fields.get(one.field) !== index));
      if (twice.length > 0)
        return fileProblem("duplicate-column", {
          vi: `Cột «${echo(twice[0] ?? "")}» có hai lần trong dòng tiêu đề (dòng ${row + 1}), nên không biết lấy cột nào. Hãy bỏ hoặc đổi tên một cột.`,
          en: `The column «${echo(twice[0] ?? "")}» stands twice in the header (row ${row + 1}), so it is unclear which one counts. Remove or rename one.`
        });
      const unknown = cells.filter((text, index) => text !== "" && ![...fields.values()].includes(index));
      return {kind, row, fields, unknown};
    }
  const expected = kinds
    .map(({name, columns}) => `${name.vi} / ${name.en}: ${columns.filter(({required}) => required).map(({header}) => header).join(", ")}`)
    .join("; ");
  if (nearest === null || nearest.fields.size < 2)
    return fileProblem("wrong-header", {
      vi: `Không tìm thấy dòng tiêu đề đã biết trong ${titleRows} dòng đầu. Các cột bắt buộc theo từng loại tệp – ${expected}.`,
      en: `No known header was found in the first ${titleRows} rows. Required columns by kind of file – ${expected}.`
    });
  const lacking = missing(nearest.kind, nearest.fields).join(", ");
  return fileProblem("missing-column", {
    vi: `Dòng tiêu đề (dòng ${nearest.row + 1}) giống loại «${nearest.kind.name.vi}» nhưng thiếu cột ${lacking}. Hãy bổ sung cột rồi gửi lại.`,
    en: `The header (row ${nearest.row + 1}) looks like «${nearest.kind.name.en}» but lacks the column ${lacking}. Add it and resend the file.`
  });
}
