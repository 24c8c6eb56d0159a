import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readExport, type ReadExport} from "#loaders/exports/readExport.ts";
import {asTcvn3} from "./file/encoding/encoders.ts";
import {manyKinds, type AnyKind} from "./manyKinds.ts";
import {asCsv, asXlsx, besideRows, csvManner, layoutOf, xlsxManner, type Layout} from "./sendings.ts";
import type {Written} from "./written.ts";

const rowsOf = ({row, key}: AnyKind) => fc.uniqueArray(row, {minLength: 1, maxLength: 6, selector: key});

/** The facts that rows state; `source` as an encoding can keep it. */
const stated = (any: AnyKind, rows: readonly Written[], kept = (text: string) => text) =>
  rows
    .flatMap((row) => any.facts(row))
    .map((fact) => (typeof fact["source"] === "string" ? {...fact, source: kept(fact["source"])} : fact));

/** Nothing is rejected, nothing but what stands beside the rows is ignored, and the facts are those that were written. */
function expectWhole(
  found: ReadExport,
  any: AnyKind,
  {
    layout,
    rows,
    hidden = 0,
    kept
  }: {
    layout: Layout;
    rows: readonly Written[];
    hidden?: number;
    kept?: ((text: string) => string) | undefined;
  }
) {
  expect(found.problems.filter(({severity}) => severity === "error")).toEqual([]);
  const {kind, read, taken, rejected, ignored} = found;
  expect({kind, taken, rejected}).toEqual({kind: any.kind.id, taken: rows.length, rejected: 0});
  // a line of group titles counts as part of the header or as a title above it
  const group = layout.group === null ? 0 : 1;
  const beside = besideRows(layout, rows) + hidden;
  expect(ignored).toBeGreaterThanOrEqual(beside);
  expect(ignored).toBeLessThanOrEqual(beside + group);
  expect(read).toBe(taken + ignored);
  expect(found.rows).toMatchObject(stated(any, rows, kept));
}

const refusals = new Set(["encoding-ambiguous", "unknown-encoding"]);

describe("a table of any kind, however an office sends it", () => {
  it.each(manyKinds)("$kind.id as CSV: the same facts, or a refusal of its encoding", (any) => {
    let read = 0;
    let guessed = 0;
    fc.assert(
      fc.property(rowsOf(any), layoutOf(any), csvManner, (rows, layout, how) => {
        const found = readExport(asCsv(layout, rows, how), {reference: any.reference});
        const legacy = ["windows-1258", "tcvn3", "vni"].includes(how.encoding);
        if (legacy) guessed += 1;
        if (legacy && found.kind === null) {
          expect(found.problems).toHaveLength(1);
          expect(refusals).toContain(found.problems[0]?.code);
          expect(found.rows).toEqual([]);
          return;
        }
        if (legacy) read += 1;
        expect(found.encoding).toBe(how.encoding);
        expectWhole(found, any, {layout, rows, kept: how.encoding === "tcvn3" ? asTcvn3 : undefined});
      }),
      {numRuns: 30}
    );
    expect(read).toBeGreaterThan(guessed / 2);
  });

  it.each(manyKinds)("$kind.id as a workbook: the same facts", (any) => {
    fc.assert(
      fc.property(rowsOf(any), layoutOf(any), xlsxManner, rowsOf(any), (rows, layout, how, others) => {
        const found = readExport(asXlsx(layout, rows, how, others), {reference: any.reference});
        const header = layout.group === null ? 1 : 2;
        const hidden = how.hidden ? header + besideRows(layout, others) + others.length : 0;
        expectWhole(found, any, {layout, rows, hidden});
        expect(new Set(found.rows.map(({sheet}) => sheet))).toEqual(new Set(["Bảng"]));
        expect(found.problems.some(({code}) => code === "hidden-sheet")).toBe(how.hidden);
      }),
      {numRuns: 25}
    );
  });
});
