import {describe, expect, it} from "vitest";
import type {CodelistName} from "#src/schema/reference.ts";
import {readCodelists} from "#loaders/reference/readCodelists.ts";

const lists = readCodelists();
const codes = (name: CodelistName) => lists[name].map(({code}) => code);

describe("codelists", () => {
  it.each(Object.keys(lists) as CodelistName[])(
    "%s: every code and every word of either language is used once",
    (name) => {
      for (const field of ["code", "vi", "en"] as const) {
        const values = lists[name].map((entry) => entry[field]);
        expect(new Set(values).size, field).toBe(values.length);
      }
      expect(codes(name).filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
    }
  );

  it("cases pass through the stages in the order of procedure", () => {
    const order = ["initiated", "investigation-concluded", "prosecuted", "court-accepted", "tried"];
    expect(codes("stages").filter((code) => order.includes(code))).toEqual(order);
  });

  it("the four kinds of case are units of their own", () => {
    expect(codes("units").filter((code) => code.startsWith("case-"))).toEqual([
      "case-matter",
      "case-offence",
      "case-found",
      "case-initiated"
    ]);
  });

  it("stock and flow are measures of their own, and so is a figure whose source does not say which", () => {
    expect(codes("measures")).toEqual([
      "carried-over",
      "new",
      "handled",
      "done",
      "remaining",
      "as-published",
      "change"
    ]);
  });

  it("purposes, methods and activities leave room for what the list does not name; routes and bases do not", () => {
    for (const name of ["purposes", "methods", "activities"] as const)
      expect(codes(name).at(-1)).toBe("other");
    expect(codes("routes")).toEqual(["domestic", "cross-border"]);
    expect(codes("populationBases")).not.toContain("other");
  });

  it("the states of a case name each of its stages after the report, and the ways out of them", () => {
    expect(codes("caseStatuses")).toEqual(
      expect.arrayContaining([
        "prosecuted",
        "court-accepted",
        "tried",
        "suspended",
        "discontinued",
        "returned"
      ])
    );
  });

  it("the symbols of tables are c, x, z, p, r and b", () => {
    expect(codes("symbols")).toEqual(["c", "x", "z", "p", "r", "b"]);
  });

  it("a qualifier's phrase does not hold the separator of the export's remark column", () => {
    expect(lists.qualifiers.filter(({vi}) => vi.includes("|"))).toEqual([]);
  });
});
