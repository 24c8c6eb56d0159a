import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readExport, type ReadExport} from "#loaders/exports/readExport.ts";
import {manyKinds, type AnyKind} from "./manyKinds.ts";
import {asCsv, asXlsx, csvManner, layoutOf, xlsxManner} from "./sendings.ts";

const rowsOf = ({row, key}: AnyKind) => fc.uniqueArray(row, {minLength: 1, maxLength: 4, selector: key});

/** What a fact says beside its key and place. */
const valuesOf = (fact: Record<string, unknown>) =>
  Object.entries(fact).filter(
    ([field]) => !["key", "sheet", "row", "cell", "scope", "source", "illustrative"].includes(field)
  );

function expectAccounted(found: ReadExport) {
  expect(found.read).toBe(found.taken + found.rejected + found.ignored);
  if (found.kind === null) expect(found.rows).toEqual([]);
  if (found.kind === null || found.rejected > 0)
    expect(found.problems.some(({severity}) => severity === "error")).toBe(true);
}

/**
 * Each fact under a key of the undamaged file says what it said there. What is lost may be missing where that is said:
 * a column whose title is damaged is not known any more.
 */
function expectNothingWrong(found: ReadExport, sound: ReadExport) {
  const before = new Map(sound.rows.map((fact) => [fact.key, fact]));
  const said = found.problems.some(({code}) => code === "unknown-column");
  for (const fact of found.rows) {
    const was = before.get(fact.key);
    if (!was) continue;
    const lost = (value: unknown) =>
      said && (value === null || value === false || (Array.isArray(value) && value.length === 0));
    for (const [field, value] of valuesOf(fact))
      if (!lost(value)) expect({field, value}).toEqual({field, value: was[field]});
  }
}

/** Bytes that are letters or controls in every encoding: no digits, no marks between digits, no line ends, no quotes. */
const otherBytes = Array.from({length: 256}, (_, byte) => byte).filter(
  (byte) => byte !== 0xa0 && !/[\d\s.,;:|/'"+%()\\–-]/.test(String.fromCharCode(byte))
);

const blows = fc.array(
  fc.record({
    at: fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}),
    byte: fc.constantFrom(...otherBytes)
  }),
  {minLength: 1, maxLength: 3}
);

describe("damaged files", () => {
  it.each(manyKinds)("$kind.id as CSV: nothing wrong is loaded", (any) => {
    let loaded = 0;
    fc.assert(
      fc.property(rowsOf(any), layoutOf(any), csvManner, blows, (rows, layout, how, damage) => {
        const bytes = asCsv(layout, rows, how);
        const sound = readExport(bytes, {reference: any.reference});
        const broken = Uint8Array.from(bytes);
        for (const {at, byte} of damage) broken[Math.floor(at * broken.length)] = byte;
        const found = readExport(broken, {reference: any.reference});
        expectAccounted(found);
        if (sound.kind === null) return;
        loaded += found.rows.length;
        expectNothingWrong(found, sound);
      }),
      {numRuns: Number(process.env["RUNS"] ?? 25)}
    );
    expect(loaded).toBeGreaterThan(0);
  });

  it.each(manyKinds)("$kind.id as a workbook: refused, or read as it was", (any) => {
    const blow = fc.record({
      at: fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}),
      byte: fc.nat(255)
    });
    fc.assert(
      fc.property(
        rowsOf(any),
        layoutOf(any),
        xlsxManner,
        fc.array(blow, {minLength: 1, maxLength: 3}),
        (rows, layout, how, damage) => {
          const bytes = asXlsx(layout, rows, how, rows);
          const broken = Uint8Array.from(bytes);
          for (const {at, byte} of damage) broken[Math.floor(at * broken.length)] = byte;
          const found = readExport(broken, {reference: any.reference});
          expectAccounted(found);
          if (found.kind === null) return;
          expect(found).toEqual(readExport(bytes, {reference: any.reference}));
        }
      ),
      {numRuns: 12}
    );
  });
});

describe("a digit whose byte is damaged", () => {
  // tone marks of Windows-1258 join the letter before them; so do U+0332 and its like, one byte from a digit in UTF-16
  it.each(manyKinds)("$kind.id: is never left out of its number", (any) => {
    let loaded = 0;
    const rows = fc
      .sample(any.row, {seed: 138, numRuns: 30})
      .filter((row, index, all) => all.findIndex((one) => any.key(one) === any.key(row)) === index)
      .slice(0, 2); // one is left where the other is rejected
    const layout = {columns: any.columns, titles: 0, group: null, blanks: [], signed: false};
    const bytes = asCsv(layout, rows, {encoding: "windows-1258", delimiter: ";", eol: "\n"});
    const sound = readExport(bytes, {reference: any.reference});
    expect(sound.taken).toBe(rows.length);
    for (const [at, digit] of bytes.entries()) {
      if (digit < 0x30 || digit > 0x39) continue;
      const broken = Uint8Array.from(bytes);
      broken[at] = 0xcc; // a grave accent, which joins what stands before it
      const found = readExport(broken, {reference: any.reference});
      expectAccounted(found);
      expectNothingWrong(found, sound);
      loaded += found.rows.length;
    }
    expect(loaded).toBeGreaterThan(0);
  });
});
