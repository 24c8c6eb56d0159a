import fc from "fast-check";
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {ExportKind} from "#loaders/exports/kind/exportKind.ts";
import {pilot} from "#loaders/exports/kind/pilot.ts";
import {published} from "#loaders/exports/kind/published.ts";
import {readExport, type ReadExport} from "#loaders/exports/readExport.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import {pilotRow, publishedRow} from "./publicRows.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** How a program may write a table: none of it changes what the table says. */
const manner = fc.record({
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  eol: fc.constantFrom("\r\n", "\n", "\r"),
  bom: fc.boolean(),
  form: fc.constantFrom("NFC", "NFD"),
  quoteAll: fc.boolean(),
  lastLineEnds: fc.boolean()
});

type Manner = typeof manner extends fc.Arbitrary<infer Value> ? Value : never;

function write(table: readonly string[][], how: Manner): Uint8Array {
  const {delimiter, eol, bom, form, quoteAll, lastLineEnds} = how;
  const cell = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = table.map((cells) => cells.map(cell).join(delimiter)).join(eol);
  return bytesOf(((bom ? "\uFEFF" : "") + lines + (lastLineEnds ? eol : "")).normalize(form));
}

/** What the rows state, without their key and place; the period by its id. */
const states = ({rows}: ReadExport) =>
  rows.map((row) => ({
    ...Object.fromEntries(
      Object.entries(row).filter(
        ([field]) => !["key", "sheet", "row", "cell", "scope", "illustrative"].includes(field)
      )
    ),
    period: (row["period"] as {id: string}).id
  }));

function expectIdentity(found: ReadExport) {
  expect(found.read).toBe(found.taken + found.rejected + found.ignored);
  if (found.kind === null) expect(found.rows).toEqual([]);
  if (found.kind === null || found.rejected > 0)
    expect(found.problems.some(({severity}) => severity === "error")).toBe(true);
}

const bundled = ["so-lieu-da-cong-bo.csv", "chi-dao-diem.csv"].map((name) =>
  readFileSync(new URL(`../../exports/published/${name}`, import.meta.url))
);

const columnsOf = (kind: ExportKind) => kind.layouts(projectReference())[0]?.columns ?? [];

describe("readExport, for any table", () => {
  it.each([
    {kind: published, row: publishedRow, fact: ["area", "period", "indicator", "source"]},
    {kind: pilot, row: pilotRow, fact: ["window", "period", "indicator"]}
  ])("$kind.id: valid rows come back unchanged, however they are written", ({kind, row, fact}) => {
    const table = fc.record({
      rows: fc.uniqueArray(row, {
        minLength: 1,
        maxLength: 8,
        selector: (one) =>
          fact
            .map((field) => one.states[field])
            .join("|")
            .toLowerCase()
            .replace(/\s+/g, " ")
      }),
      columns: fc.shuffledSubarray(columnsOf(kind), {minLength: columnsOf(kind).length}),
      how: manner
    });
    fc.assert(
      fc.property(table, ({rows, columns, how}) => {
        const cells = rows.map(({texts}) => columns.map(({field}) => texts[field] ?? ""));
        const found = readExport(write([columns.map(({header}) => header), ...cells], how));
        // of free notes, which are made up here too, it is said that they are not kept
        expect(found.problems.filter(({code}) => code !== "notes-not-kept")).toEqual([]);
        expect(found).toMatchObject({kind: kind.id, encoding: how.bom ? "utf-8-bom" : "utf-8"});
        expect(found).toMatchObject({read: rows.length, rejected: 0, ignored: 0});
        expect(states(found)).toEqual(rows.map((one) => one.states));
      }),
      {numRuns: 300}
    );
  });

  it("damaged bytes never throw or hang, every row is accounted for, and a refused file yields none", () => {
    const damage = fc.record({
      file: fc.constantFrom(...bundled),
      cut: fc.nat(),
      length: fc.integer({min: 1, max: 4000}),
      blows: fc.array(
        fc.record({at: fc.nat(), byte: fc.constantFrom(0x22, 0x3b, 0x0a, 0x0d, 0x2c, 0x2d, 0x30, 0x41)}),
        {
          maxLength: 30
        }
      ),
      any: fc.array(fc.record({at: fc.nat(), byte: fc.integer({min: 0, max: 255})}), {maxLength: 2})
    });
    fc.assert(
      fc.property(damage, ({file, cut, length, blows, any}) => {
        const start = cut % 2 === 0 ? 0 : cut % file.length;
        const bytes = Uint8Array.from(file.subarray(start, start + length));
        for (const {at, byte} of [...blows, ...any]) bytes[at % bytes.length] = byte;
        expectIdentity(readExport(bytes));
      }),
      {numRuns: 500}
    );
  });

  it("any bytes, and any text below a header, are read or refused", () => {
    const header = columnsOf(published)
      .map((column) => column.header)
      .join(";");
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({maxLength: 300}), fc.string({unit: "binary"}).map(bytesOf)),
        (bytes) => {
          expectIdentity(readExport(bytes));
        }
      ),
      {numRuns: 300}
    );
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom(...Array.from('aạ1;,"\n\r\t-.% |')), maxLength: 300}),
        (text) => {
          expectIdentity(readExport(bytesOf(`${header}\n${text}`)));
        }
      ),
      {numRuns: 300}
    );
  });
});
