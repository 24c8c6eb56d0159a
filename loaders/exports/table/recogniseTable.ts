import {fold} from "#src/schema/fold.ts";
import type {Bilingual} from "#src/schema/released.ts";
import type {Reference} from "../../reference/reference.ts";
import type {ExportKind, Layout} from "../kind/exportKind.ts";
import {groupBy} from "../groupBy.ts";
import {columnLetters, fileProblem, type Problem} from "../problem.ts";
import type {Sheet} from "../file/workbook.ts";
import {titleJoint, titlePaths, wordings} from "./titlePaths.ts";

/**
 * The header of a table: the kind and the layout that it announces, its first and last row (from 0), the column index
 * of each field, the number of columns up to the last title, and the columns with a title that the layout does not know.
 */
export type Header = {
  kind: ExportKind;
  layout: Layout;
  sheet: string | null;
  top: number;
  row: number;
  fields: Map<string, number>;
  width: number;
  unknown: {index: number; text: string}[];
};

/** `lines`: the number of title lines by which the fields were found: the more, the surer. */
type Candidate = Header & {repeated: {field: string; index: number}[]; lines: number};

/** A layout, and the field of each wording of a title. */
type Known = {kind: ExportKind; layout: Layout; byTitle: Map<string, string>};

/** A header is looked for in the first rows only: titles stand above it, never more than this many rows. */
const titleRows = 30;
/** Titles in more lines than this are no header. */
const deepest = 4;

function fieldsByTitle({columns}: Layout): Map<string, string> {
  return new Map(
    columns.flatMap(({field, header, aliases}) => [header, ...aliases].map((title) => [fold(title), field]))
  );
}

function readCandidate(
  paths: readonly string[][],
  {top, row, sheet}: Pick<Header, "top" | "row" | "sheet">,
  {kind, layout, byTitle}: Known
): Candidate {
  const header: Candidate = {
    kind,
    layout,
    sheet,
    top,
    row,
    fields: new Map(),
    width: paths.length,
    unknown: [],
    repeated: [],
    lines: 0
  };
  for (const [index, path] of paths.entries()) {
    if (path.length === 0) continue;
    const found = wordings(path).map((wording) => byTitle.get(wording));
    const from = found.findIndex((one) => one !== undefined);
    const field = found[from];
    if (field === undefined) header.unknown.push({index, text: path.join(titleJoint)});
    else if (header.fields.has(field)) header.repeated.push({field, index});
    else {
      header.fields.set(field, index);
      header.lines += path.length - from;
    }
  }
  return header;
}

/** The titles of the columns that a header lacks; of a set of which one will do, the first. */
function missing({layout: {columns, oneOf = []}, fields}: Header): string[] {
  const lacking = new Set(
    oneOf.filter((set) => !set.some((field) => fields.has(field))).map(([first]) => first)
  );
  return columns
    .filter(({required, field}) => (required && !fields.has(field)) || lacking.has(field))
    .map(({header}) => header);
}

function duplicateColumn(
  {layout, sheet, row, fields}: Header,
  {field, index}: {field: string; index: number}
): Problem {
  const title = layout.columns.find((column) => column.field === field)?.header ?? field;
  const [first, second] = [
    `${columnLetters(fields.get(field) ?? 0)}${row + 1}`,
    `${columnLetters(index)}${row + 1}`
  ];
  return {
    ...fileProblem("duplicate-column", {
      vi: `Hai ô tiêu đề ${first} và ${second} cùng ứng với cột «${title}», nên không biết lấy cột nào. Hãy bỏ hoặc đổi tên một cột.`,
      en: `The header cells ${first} and ${second} both stand for the column «${title}», so it is unclear which one counts. Remove or rename one.`
    }),
    sheet,
    row: row + 1,
    column: title,
    cell: second
  };
}

/** What is to be done about an office's own form: by those who run the program, and by the office. */
const proposeProfile: Bilingual = {
  vi: "chạy «so138 map» để lập cấu hình đọc biểu",
  en: "run «so138 map» to propose a profile"
};
const askForProfile: Bilingual = {
  vi: "hãy báo cơ quan nhận báo cáo để lập cấu hình đọc biểu",
  en: "tell the body that receives the returns, so that it sets up a profile"
};

function missingColumns(header: Header): Problem {
  const {kind, sheet, row} = header;
  const lacking = missing(header);
  const list = lacking.map((title) => `«${title}»`).join(", ");
  const told = (ownForm: Bilingual): Bilingual => ({
    vi: `Dòng tiêu đề (dòng ${row + 1}) giống loại «${kind.name.vi}» nhưng thiếu cột ${list}. Hãy bổ sung cột rồi gửi lại; nếu là biểu riêng của đơn vị, ${ownForm.vi}.`,
    en: `The header (row ${row + 1}) looks like «${kind.name.en}» but lacks the column ${list}. Add it and resend the file; if it is an office's own form, ${ownForm.en}.`
  });
  return {
    ...fileProblem("missing-column", told(proposeProfile)),
    office: told(askForProfile),
    sheet,
    row: row + 1,
    column: lacking.length === 1 ? (lacking[0] ?? null) : null
  };
}

function wrongHeader(known: readonly Known[], sheet: string | null): Problem {
  const or = {vi: "hoặc", en: "or"};
  const kinds = groupBy(
    known.filter(({layout}) => layout.form === null),
    ({kind}) => kind
  );
  const expected = (language: "vi" | "en") =>
    [...kinds]
      .map(([kind, layouts]) => {
        const lists = layouts.map(({layout}) =>
          layout.columns.filter(({required}) => required).map(({header}) => header)
        );
        // of a kind with several layouts, one that asks for less than another would not say enough
        const whole = lists.filter(
          (list, index) =>
            !lists.some(
              (other, place) =>
                place !== index &&
                list.every((title) => other.includes(title)) &&
                (other.length > list.length || place < index)
            )
        );
        return `${kind.name[language]}: ${whole.map((list) => list.join(", ")).join(` ${or[language]} `)}`;
      })
      .join("; ");
  const told = (ownForm: Bilingual): Bilingual => ({
    vi: `Không tìm thấy dòng tiêu đề đã biết trong ${titleRows} dòng đầu. Hãy kiểm tra có gửi đúng tệp không; với biểu riêng của đơn vị, ${ownForm.vi}. Các cột bắt buộc theo từng loại tệp – ${expected("vi")}.`,
    en: `No known header was found in the first ${titleRows} rows. Check that this is the right file; for an office's own form ${ownForm.en}. Required columns by kind of file – ${expected("en")}.`
  });
  return {...fileProblem("wrong-header", told(proposeProfile)), office: told(askForProfile), sheet};
}

/** All ways in which exports are laid out, with the wordings of their titles. */
export type KnownLayouts = readonly Known[];

export function knownLayouts(kinds: readonly ExportKind[], reference: Reference): KnownLayouts {
  return kinds.flatMap((kind) =>
    kind.layouts(reference).map((layout) => ({kind, layout, byTitle: fieldsByTitle(layout)}))
  );
}

/** Above 0 if `one` is the surer reading of a header: it knows more columns, or as many by more lines of their titles. */
const surer = (one: Candidate, other: Candidate) =>
  one.fields.size - other.fields.size || one.lines - other.lines;

/** Of the headers that begin in row `top`, the surest; of equal ones, the one of fewest lines. */
function bestFrom(
  sheet: Sheet,
  top: number,
  known: KnownLayouts,
  seen: (one: Candidate) => void
): Candidate | null {
  let best: Candidate | null = null;
  for (let depth = 1; depth <= Math.min(deepest, titleRows - top); depth += 1) {
    const paths = titlePaths(sheet, top, depth);
    if (paths === null) continue;
    for (const one of known) {
      const candidate = readCandidate(paths, {top, row: top + depth - 1, sheet: sheet.name}, one);
      seen(candidate);
      if (missing(candidate).length > 0) continue;
      if (best === null || surer(candidate, best) > 0) best = candidate;
    }
  }
  return best;
}

/** A header, or the finding that no header fits; `unfit` is one that is refused for its columns, null where none is near. */
export type Recognised = {header: Header} | {problem: Problem; unfit: Header | null};

/**
 * Finds the header of a table and the kind of export that it belongs to: the first rows that hold all required columns
 * of a layout, in any order, whatever tone marks, case and spaces its titles have, in one to four lines. Of several
 * layouts that fit, the one that knows most columns is meant, by most lines of their titles; a line above that adds
 * nothing is no part of the header.
 * Otherwise the finding that no header is there: it names what is missing against the nearest layout.
 */
export function findHeader(sheet: Sheet, known: KnownLayouts): Recognised {
  let nearest: Candidate | null = null;
  const seen = (one: Candidate) => {
    const more = nearest === null ? 1 : one.fields.size - nearest.fields.size;
    // a line above that adds nothing is no part of the header
    const sameRow = nearest?.layout === one.layout && nearest.row === one.row && nearest.top < one.top;
    if (more > 0 || (more === 0 && sameRow)) nearest = one;
  };
  for (let top = 0; top < Math.min(titleRows, sheet.rows.length); top += 1) {
    let best = bestFrom(sheet, top, known, seen);
    if (best === null) continue;
    for (let lower = top + 1; lower <= best.row; lower += 1) {
      const other = bestFrom(sheet, lower, known, seen);
      if (other && surer(other, best) >= 0) best = other;
    }
    const {repeated, ...header} = best;
    return repeated[0] ? {problem: duplicateColumn(header, repeated[0]), unfit: header} : {header};
  }
  const found = nearest as Candidate | null;
  return found === null || found.fields.size < 2
    ? {problem: wrongHeader(known, sheet.name), unfit: null}
    : {problem: missingColumns(found), unfit: found};
}

/** The header that `findHeader` finds, or its finding. */
export function recogniseTable(sheet: Sheet, known: KnownLayouts): Header | Problem {
  const found = findHeader(sheet, known);
  return "header" in found ? found.header : found.problem;
}
