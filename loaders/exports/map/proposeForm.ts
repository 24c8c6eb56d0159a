import {fold} from "#src/schema/fold.ts";
import type {Form, FormColumn} from "#src/schema/reference.ts";
import type {Sheet} from "../file/workbook.ts";
import {titleJoint, titlePaths} from "../table/titlePaths.ts";
import {guessColumn, type Confidence} from "./guessColumn.ts";
import {settleCaseloads} from "./settleCaseloads.ts";
import {withoutPeriod} from "./withoutPeriod.ts";

/** One column of a proposed form: its index in the sheet (from 0), and how sure the guess is. */
export type ProposedColumn = FormColumn & {index: number; confidence: Confidence};

/** A form proposed for a sheet; `top`, `row`: the first and last row of its header, from 0. */
export type Proposal = {form: Form; columns: ProposedColumn[]; top: number; row: number};

const titleRows = 30;
const deepest = 4;

/** A cell that stands in no header: a number, or the number of a column. */
const isFigure = (text: string) => /^\(?\d[\d.,]*\)?$/.test(text);

const sameCount = ({holds}: FormColumn) =>
  "count" in holds ? JSON.stringify(holds.count) : "field" in holds ? holds.field : null;

/** Leaves each field and count to the first column that holds it: a second one is a guess gone wrong. */
function withoutRepeats(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const what = sameCount(column);
    if (what === null || !seen.has(what)) {
      if (what !== null) seen.add(what);
      return column;
    }
    return {...column, holds: {nothing: true}, confidence: "none"};
  });
}

function columnsOf(sheet: Sheet, top: number, depth: number): ProposedColumn[] | null {
  const lines = sheet.rows.slice(top, top + depth);
  if (lines.some((cells) => cells.some(isFigure))) return null;
  const paths = titlePaths(sheet, top, depth);
  if (paths === null) return null;
  const columns = paths.flatMap((path, index): ProposedColumn[] =>
    path.length === 0 ? [] : [{index, titles: [path.join(titleJoint)], ...guessColumn(path)}]
  );
  const titles = new Set(columns.map(({titles: [title = ""]}) => fold(title)));
  return titles.size === columns.length ? withoutRepeats(settleCaseloads(columns)) : null;
}

const weight: Record<Confidence, number> = {high: 3, medium: 2, none: 0};

const worth = (columns: readonly ProposedColumn[]) =>
  columns.reduce((all, {confidence}) => all + weight[confidence], 0);

const isForm = (columns: readonly ProposedColumn[]) =>
  columns.some(({holds}) => "field" in holds && holds.field === "area") &&
  columns.some(({holds}) => "count" in holds);

/** Letters and digits of a name without tone marks, joined by hyphens: a file's name on every system. */
export function slug(text: string): string {
  const words = fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return words === "" ? "bieu" : words;
}

/** The title of the form, with its period, in the rows above its header: the line that calls itself one. */
function titleOf({rows}: Sheet, top: number): string | null {
  const lines = rows.slice(0, top).flatMap((cells) => cells.filter((text) => text !== ""));
  return lines.find((text) => /^(?:bieu|bao cao|thong ke|tong hop|phu luc)\b/.test(fold(text))) ?? null;
}

/**
 * Proposes the form of a sheet whose header is not known: of all rows and depths that could be a header, the one whose
 * titles say most; of equal ones, the one of fewest lines. `name` is the file's, without its ending. Null where no row
 * has a title for an area and one for a count.
 */
export function proposeForm(sheet: Sheet, name: string): Proposal | null {
  let best: {columns: ProposedColumn[]; top: number; row: number} | null = null;
  for (let top = 0; top < Math.min(titleRows, sheet.rows.length); top += 1)
    for (let depth = 1; depth <= deepest; depth += 1) {
      const columns = columnsOf(sheet, top, depth);
      if (!columns || !isForm(columns)) continue;
      const better = best === null ? 1 : worth(columns) - worth(best.columns);
      // a later row that says as much has one title line less above it
      if (better > 0 || (better === 0 && best !== null && top > best.top && top <= best.row))
        best = {columns, top, row: top + depth - 1};
    }
  if (best === null) return null;
  const {columns, top, row} = best;
  const title = withoutPeriod(titleOf(sheet, top) ?? name)
    .slice(0, 200)
    .trim();
  const form: Form = {
    code: slug(name),
    version: "1",
    kind: "returns",
    name: {vi: title, en: title},
    columns: columns.map(({titles, holds}) => ({titles, holds})),
    basis: null,
    dash: "zero",
    within: null,
    source: null
  };
  return {form, columns, top, row};
}
