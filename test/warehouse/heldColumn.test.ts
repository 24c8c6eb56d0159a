import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {columnLetters} from "#loaders/exports/problem.ts";
import {ask} from "#loaders/warehouse/ask.ts";
import {cellOfRow, codeOf, partialDate, type HeldColumn} from "#loaders/warehouse/heldColumn.ts";

const connection = await (await DuckDBInstance.create(":memory:")).connect();

/** Values as they are read back from what is held of them. */
async function readBack(
  {as, read}: HeldColumn,
  rows: readonly {value: string | null; row?: number}[]
): Promise<unknown[]> {
  if (!as) return [];
  const found = await ask(
    connection,
    `SELECT ${read} AS value FROM (SELECT "at", "row", ${as.from('"value"')} AS "${as.column}" FROM (SELECT unnest(CAST(CAST($1 AS JSON) AS STRUCT("at" INTEGER, "row" INTEGER, "value" VARCHAR)[]), max_depth := 2))) ORDER BY "at"`,
    [JSON.stringify(rows.map((one, at) => ({at, row: 1, ...one})))]
  );
  return found.map(({value}) => value);
}

describe("held columns", () => {
  it("give every date back as it was, as far as it is known", async () => {
    const days = fc
      .date({min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true})
      .map((date) => date.toISOString());
    const dates = fc.array(
      fc.option(fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, known]) => day.slice(0, known))),
      {minLength: 1, maxLength: 50}
    );
    await fc.assert(
      fc.asyncProperty(dates, async (written) => {
        const rows = written.map((value) => ({value}));
        expect(await readBack(partialDate("tried"), rows)).toEqual(written);
      }),
      {numRuns: 30}
    );
    await readBack(partialDate("tried"), [{value: "1900"}, {value: "2100-12"}, {value: "2024-02-29"}]).then(
      (back) => {
        expect(back).toEqual(["1900", "2100-12", "2024-02-29"]);
      }
    );
  });

  it("do not lose a text that is no date, nor a code that is not of the list", async () => {
    await expect(readBack(partialDate("tried"), [{value: "2024-02-30"}])).rejects.toThrow(/conversion/i);
    await expect(readBack(codeOf("route", [{code: "a"}]), [{value: "b"}])).rejects.toThrow(/conversion/i);
    expect(await readBack(codeOf("route", [{code: "it's"}]), [{value: "it's"}, {value: null}])).toEqual([
      "it's",
      null
    ]);
  });

  it("give the address of a cell back in every column of a sheet", async () => {
    const cells = [0, 1, 25, 26, 701, 702, 16_383].map((index, at) => ({
      value: `${columnLetters(index)}${10 ** at}`,
      row: 10 ** at
    }));
    expect(await readBack(cellOfRow, cells)).toEqual(cells.map(({value}) => value));
  });
});
