import {fold} from "#src/schema/fold.ts";
import type {Reference} from "../../reference/reference.ts";
import type {Sheet} from "../file/workbook.ts";
import {exportKinds} from "../index.ts";
import type {ExportKind, Layout} from "../kind/exportKind.ts";
import {columnLetters} from "../problem.ts";
import {titleJoint, titlePaths, wordings} from "../table/titlePaths.ts";

/** A title that no kind knows, at its cell, and the column of the kind that it is most like; null where none is near. */
export type UnknownTitle = {cell: string; title: string; like: {header: string; alias: string} | null};

/**
 * The kind of export that a sheet looks like though its header is not the kind's. `row`: the last row of the header, from
 * 1; `known`: the columns that were recognised; `missing`: those that it must have and lacks, by their printed titles, of
 * a set of which one will do all of them.
 */
export type NearestKind = {
  kind: ExportKind;
  row: number;
  known: string[];
  missing: string[][];
  unknown: UnknownTitle[];
};

const titleRows = 30;
const deepest = 4;
/** From this likeness on, two titles may mean the same. */
const near = 0.6;

const wordsOf = (text: string) =>
  new Set(
    fold(text)
      .split(/[^\p{L}\d]+/u)
      .filter(Boolean)
  );

/** How many words two titles have in common, from 0 to 1 (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
}

type Scored = {nearest: NearestKind; score: number};

function compare(
  kind: ExportKind,
  {columns, oneOf = []}: Layout,
  paths: readonly string[][],
  row: number
): Scored {
  const byTitle = new Map(
    columns.flatMap((column) => [column.header, ...column.aliases].map((title) => [fold(title), column]))
  );
  const found = paths.map((path) => wordings(path).flatMap((one) => byTitle.get(one) ?? [])[0]);
  const fields = new Set(found.flatMap((one) => one?.field ?? []));
  const open = columns.filter(({field}) => !fields.has(field));
  const unknown = paths.flatMap((path, index): UnknownTitle[] => {
    if (path.length === 0 || found[index]) return [];
    const [best] = open
      .flatMap(({header, aliases}) => [header, ...aliases].map((alias) => ({header, alias})))
      .map((one) => ({one, like: likeness(path.at(-1) ?? "", one.alias)}))
      .sort((a, b) => b.like - a.like);
    return [
      {
        cell: `${columnLetters(index)}${row}`,
        title: path.join(titleJoint),
        like: best && best.like >= near ? best.one : null
      }
    ];
  });
  const required = columns
    .filter((one) => one.required && !fields.has(one.field))
    .map(({header}) => [header]);
  const sets = oneOf
    .filter((set) => !set.some((field) => fields.has(field)))
    .map((set) => columns.filter(({field}) => set.includes(field)).map(({header}) => header));
  const likes = new Set(unknown.flatMap(({like}) => like?.header ?? [])).size;
  const known = columns.filter(({field}) => fields.has(field)).map(({header}) => header);
  // a title that every kind has («TT», «Ghi chú») says little
  const telling = columns.filter(
    ({field}) => fields.has(field) && field !== "number" && field !== "note"
  ).length;
  return {nearest: {kind, row, known, missing: [...required, ...sets], unknown}, score: telling + likes / 2};
}

/**
 * The kind whose own layout the header of a sheet comes nearest to, with what it lacks and which titles are not known;
 * null where not even two columns point to one.
 */
export function nearestKind(sheet: Sheet, reference: Reference): NearestKind | null {
  const layouts = exportKinds.flatMap((kind) =>
    kind
      .layouts(reference)
      .filter(({form}) => form === null)
      .map((layout) => ({kind, layout}))
  );
  const all: Scored[] = [];
  for (let top = 0; top < Math.min(titleRows, sheet.rows.length); top += 1)
    for (let depth = 1; depth <= deepest; depth += 1) {
      const paths = titlePaths(sheet, top, depth);
      if (paths) all.push(...layouts.map(({kind, layout}) => compare(kind, layout, paths, top + depth)));
    }
  const [first, ...others] = all;
  if (!first) return null;
  const best = others.reduce((one, other) => {
    // of equal ones of a kind the header without the title line above it
    const isLower = other.nearest.row === one.nearest.row && other.nearest.kind === one.nearest.kind;
    return other.score > one.score || (other.score === one.score && isLower) ? other : one;
  }, first);
  return best.score < 2 ? null : best.nearest;
}
