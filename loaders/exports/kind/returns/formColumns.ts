import {fold} from "#src/schema/fold.ts";
import type {Form, FormColumn, FormCount} from "#src/schema/reference.ts";
import {titleJoint} from "../../table/titlePaths.ts";
import type {Column} from "../exportKind.ts";

/** A column of a form as its layout knows it; `count` is null for one that holds none. */
export type LaidColumn = Column & {count: FormCount | null};

function fieldOf({holds}: FormColumn, index: number): string {
  if ("field" in holds) return holds.field;
  if ("nothing" in holds) return `nothing ${index + 1}`;
  const {stage, unit, measure, detail} = holds.count;
  return ["count", stage, unit, measure, ...(detail === null ? [] : [detail])].join(" ");
}

/** A title without ever more of its first lines. */
const endings = (title: string) => {
  const lines = title.split(titleJoint);
  return lines.map((_, from) => lines.slice(from).join(titleJoint));
};

/**
 * The columns of a form. Beside its whole titles a column answers to their last lines, where no other column of the
 * form ends in the same. The area and the counts are required: a sheet without one of them is no such form.
 */
export function formColumns({columns}: Form): LaidColumn[] {
  const owners = new Map<string, Set<number>>();
  for (const [index, {titles}] of columns.entries())
    for (const ending of titles.flatMap(endings).map(fold))
      owners.set(ending, (owners.get(ending) ?? new Set()).add(index));
  return columns.map((column, index) => {
    const {titles, holds} = column;
    const [header = ""] = titles;
    const count = "count" in holds ? holds.count : null;
    const short = titles.flatMap((title) =>
      endings(title)
        .slice(1)
        .filter((ending) => owners.get(fold(ending))?.size === 1)
    );
    return {
      field: fieldOf(column, index),
      header,
      aliases: [...new Set([...titles.slice(1), ...short])],
      required: count !== null || ("field" in holds && holds.field === "area"),
      count,
      ...(count && {number: true as const})
    };
  });
}

/** A column that holds a count. */
export type LaidCount = LaidColumn & {count: FormCount};

export const isCount = (column: LaidColumn): column is LaidCount => column.count !== null;
