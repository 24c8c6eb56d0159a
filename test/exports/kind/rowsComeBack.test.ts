import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {activities} from "#loaders/exports/kind/activities.ts";
import {cases} from "#loaders/exports/kind/cases.ts";
import type {Column, ExportKind} from "#loaders/exports/kind/exportKind.ts";
import {population} from "#loaders/exports/kind/population.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import {inventedReference} from "../inventedReference.ts";
import {activityRow, area, caseRow, populationRow} from "../inventedRows.ts";
import type {Written} from "../written.ts";

const columnsOf = (kind: ExportKind, leftOut: readonly string[]) =>
  (kind.layouts(inventedReference)[0]?.columns ?? []).filter(({field}) => !leftOut.includes(field));

function write(columns: readonly Column[], rows: readonly Written[]): Uint8Array {
  const cell = (text: string) => (text.includes(";") ? `"${text}"` : text);
  const lines = rows.map(({texts}) => columns.map(({field}) => texts[field] ?? ""));
  const table = [columns.map(({header}) => header), ...lines];
  return new TextEncoder().encode(table.map((cells) => cells.map(cell).join(";")).join("\n"));
}

describe("rows of a kind, in any order of the columns", () => {
  it.each([
    {kind: cases, row: caseRow, leftOut: []},
    {kind: population, row: populationRow, leftOut: []},
    {kind: activities, row: activityRow, leftOut: ["reporter", "start", "end", "attendances"]}
  ])("$kind.id: valid rows come back unchanged", ({kind, row, leftOut}) => {
    const all = columnsOf(kind, leftOut);
    const table = fc.record({
      rows: fc.uniqueArray(row, {minLength: 1, maxLength: 6, selector: ({states}) => states["key"]}),
      columns: fc.shuffledSubarray(all, {minLength: all.length})
    });
    fc.assert(
      fc.property(table, ({rows, columns}) => {
        const found = readExport(write(columns, rows), {reference: inventedReference});
        expect(found.problems.filter(({severity}) => severity === "error")).toEqual([]);
        expect(found).toMatchObject({kind: kind.id, read: rows.length, taken: rows.length});
        expect(found.rows).toMatchObject(rows.map(({states}) => states));
      }),
      {numRuns: 150}
    );
  });

  it("population across: each filled cell is a figure of its own, in any order of the years", () => {
    const years = [2016, 2017, 2018, 2020];
    const line = fc.record({
      area,
      persons: fc.array(fc.option(fc.integer({min: 1, max: 999_999})), {minLength: 4, maxLength: 4})
    });
    const lines = fc.uniqueArray(line, {minLength: 1, selector: (one) => one.area.id});
    fc.assert(
      fc.property(lines, fc.shuffledSubarray(years, {minLength: 4}), (rows, order) => {
        fc.pre(rows.some(({persons}) => persons.some((value) => value !== null)));
        const of = (persons: readonly (number | null)[], year: number) =>
          persons[years.indexOf(year)] ?? null;
        const text = [
          "DÂN SỐ TRUNG BÌNH NĂM",
          ["Địa bàn", ...order].join(";"),
          ...rows.map((one) => [one.area.text, ...order.map((year) => of(one.persons, year) ?? "")].join(";"))
        ].join("\n");
        const found = readExport(new TextEncoder().encode(text), {reference: inventedReference});
        const stated = (figures: Record<string, unknown>[]) =>
          figures
            .map((one) => `${String(one["area"])} ${String(one["year"])} ${String(one["persons"])}`)
            .sort();
        const expected = rows.flatMap((one) =>
          years.flatMap((year) => {
            const persons = of(one.persons, year);
            return persons === null ? [] : [{area: one.area.id, year, persons}];
          })
        );
        expect(stated(found.rows)).toEqual(stated(expected));
        expect(new Set(found.rows.map((one) => one["basis"]))).toEqual(new Set(["mid-year-estimate"]));
      }),
      {numRuns: 100}
    );
  });
});
