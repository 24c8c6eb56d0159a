import {describe, expect, test} from "vitest";
import type {Places} from "#loaders/indicators/countPlaces.ts";
import {countId, countTable, type CountFact, type StatedCount} from "#loaders/indicators/countTable.ts";

const ends = {Q1: "2024-03-31", H1: "2024-06-30", "9M": "2024-09-30", year: "2024-12-31"} as const;
const kinds = {Q1: "quarter", H1: "half-year", "9M": "nine-months", year: "year"} as const;

/** A province P of the districts A, B and C; `P` lies in nothing that is known. */
const places: Places = {
  levelOf: (id) => (id === "P" ? 1 : 2),
  territoryOf: (id) => id,
  aboveOf: (id) => (id === "P" ? null : {id: "P", parts: ["A", "B", "C"]})
};

function stated(
  area: string,
  value: number | null,
  {
    part = "Q1",
    level = 1,
    agency = "police",
    measure = "new",
    received = "2024-04-01"
  }: {
    part?: keyof typeof ends;
    level?: number;
    agency?: string;
    measure?: string;
    received?: string;
  } = {}
): StatedCount {
  const key = {
    agency,
    area,
    indicator: `initiated.${measure}`,
    unit: "case-initiated",
    period: {
      id: part === "year" ? "2024" : `2024-${part}`,
      kind: kinds[part],
      basis: "calendar" as const,
      start: "2024-01-01",
      end: ends[part]
    }
  };
  const count: CountFact = {
    ...key,
    id: countId(key),
    stage: "initiated",
    measure,
    detail: null,
    value,
    absent: value === null ? "x" : null,
    marks: [],
    how: "stated",
    illustrative: false,
    provenance: {file: `F-${received}`, received, path: "a.csv", sheet: null, cell: "B2"},
    territory: area,
    within: null,
    parts: [],
    some: []
  };
  return {count, level, received, places};
}

const seen = (rows: readonly CountFact[]) =>
  rows.map(({agency, area, period, value, how}) => `${agency} ${area} ${period.id} ${value ?? "x"} ${how}`);

describe("countTable: areas", () => {
  test("the area above is the sum where all its parts are there", () => {
    expect(seen(countTable([stated("A", 3), stated("B", 0), stated("C", 5)]))).toContain(
      "police P 2024-Q1 8 sum"
    );
  });

  test("a part that is missing or not reported leaves no sum", () => {
    for (const last of [[], [stated("C", null)]])
      expect(seen(countTable([stated("A", 3), stated("B", 0), ...last])).join()).not.toContain(" P ");
  });

  test("what is stated for the area above stands where parts are missing, with those that are there", () => {
    const rows = countTable([stated("A", 3), stated("P", 9)]);
    expect(rows.find(({area}) => area === "P")).toMatchObject({value: 9, how: "stated", some: [rows[0]?.id]});
  });

  test("agencies are never added", () => {
    const rows = countTable([stated("A", 3), stated("B", 0), stated("C", 5, {agency: "border-guard"})]);
    expect(seen(rows).join()).not.toContain(" P ");
  });

  test("of several units of one agency the lowest counts, then the return received last", () => {
    const two = [
      stated("A", 4, {level: 1, received: "2024-05-01"}),
      stated("A", 3, {level: 2, received: "2024-04-01"}),
      stated("A", 2, {level: 2, received: "2024-03-01"})
    ];
    expect(seen(countTable(two))).toEqual(["police A 2024-Q1 3 stated"]);
    expect(seen(countTable(two.reverse()))).toEqual(["police A 2024-Q1 3 stated"]);
  });
});

describe("countTable: periods", () => {
  test("quarters come from cumulative flows by difference", () => {
    const rows = countTable([
      stated("A", 3),
      stated("A", 7, {part: "H1"}),
      stated("A", 7, {part: "9M"}),
      stated("A", 12, {part: "year"})
    ]);
    expect(
      rows.filter(({how}) => how === "difference").map(({period, value}) => ({...period, value}))
    ).toEqual([
      {id: "2024-Q2", kind: "quarter", basis: "calendar", start: "2024-04-01", end: "2024-06-30", value: 4},
      {id: "2024-Q3", kind: "quarter", basis: "calendar", start: "2024-07-01", end: "2024-09-30", value: 0},
      {id: "2024-Q4", kind: "quarter", basis: "calendar", start: "2024-10-01", end: "2024-12-31", value: 5}
    ]);
  });

  test("a gap of two quarters is known by its days; a fall gives no difference; a stock has none", () => {
    expect(seen(countTable([stated("A", 3), stated("A", 7, {part: "9M"})]))).toContain(
      "police A 2024-04-01..2024-09-30 4 difference"
    );
    expect(countTable([stated("A", 3), stated("A", 2, {part: "H1"})])).toHaveLength(2);
    expect(
      countTable([stated("A", 3, {measure: "remaining"}), stated("A", 7, {part: "H1", measure: "remaining"})])
    ).toHaveLength(2);
  });
});
