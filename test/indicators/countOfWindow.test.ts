import {describe, expect, test} from "vitest";
import {periodOf} from "#src/algebra/periodOf.ts";
import {countOfWindow, nearestReturnWindow} from "#src/indicators/countOfWindow.ts";
import type {CountRow} from "#src/schema/released.ts";

const key = {agency: "police", area: "X1", indicator: "investigated.new", unit: "case-initiated"};

function row(
  kind: "year" | "quarter" | "half-year",
  year: number,
  index: number,
  value: number | null,
  changes: Partial<CountRow> = {}
): CountRow {
  const period = periodOf("administrative", kind, year, index);
  if ("refused" in period) throw new Error("no such period");
  return {
    ...key,
    id: period.id,
    stage: "investigated",
    measure: "new",
    detail: null,
    period,
    value,
    absent: value === null ? "c" : null,
    marks: [],
    how: "stated",
    illustrative: true,
    provenance: {file: "F001", received: "2026-01-31", path: null, sheet: null, cell: null},
    ...changes
  };
}

const counts = [
  row("year", 2022, 1, 100),
  row("quarter", 2022, 3, 8),
  row("quarter", 2022, 4, 10, {how: "difference"}),
  row("half-year", 2023, 1, 12),
  row("quarter", 2023, 1, 5),
  row("quarter", 2023, 2, 7)
];

describe("countOfWindow", () => {
  test("periods that tile the window are added, as few as there are", () => {
    const found = countOfWindow(counts, key, {start: "2022-06-15", end: "2023-06-14"});
    expect(found).toMatchObject({count: 8 + 10 + 12, derived: true, illustrative: true});
    expect("parts" in found && found.parts.map(({row: {id}}) => id)).toEqual([
      "2022-Q3@administrative",
      "2022-Q4@administrative",
      "2023-H1@administrative"
    ]);
  });

  test("a window that begins or ends within a period has no count, though it differs by days alone", () => {
    for (const [start, end] of [
      ["2022-07-01", "2023-06-30"],
      ["2022-06-15", "2023-06-15"],
      ["2022-06-14", "2023-06-14"]
    ] as const)
      expect(countOfWindow(counts, key, {start, end})).toEqual({refused: "not-tiled"});
  });

  test("a withheld half is gone around by its quarters; where it cannot be, the reason is told", () => {
    const window = {start: "2022-12-15", end: "2023-06-14"};
    const half = row("half-year", 2023, 1, null);
    expect(countOfWindow([half, ...counts.slice(4)], key, window)).toMatchObject({count: 12});
    expect(countOfWindow([half], key, window)).toEqual({refused: "absent", absent: "c"});
  });

  test("what stands on a day is not added", () => {
    const stock = counts.map((one) => ({...one, measure: "remaining"}));
    expect(countOfWindow(stock, key, {start: "2022-12-15", end: "2023-03-14"})).toEqual({
      refused: "not-tiled"
    });
  });

  test("periods of two statistical years do not tile one window", () => {
    const [first, second] = [row("quarter", 2023, 1, 5), row("quarter", 2023, 2, 7)];
    const other = {...second, period: {...second.period, basis: "calendar" as const}};
    expect(countOfWindow([first, other], key, {start: "2022-12-15", end: "2023-06-14"})).toEqual({
      refused: "not-tiled"
    });
  });
});

test("nearestReturnWindow: within twenty days, else none", () => {
  expect(nearestReturnWindow(counts, key, {start: "2022-07-01", end: "2023-06-30"})).toEqual({
    start: "2022-06-15",
    end: "2023-06-14"
  });
  expect(nearestReturnWindow(counts, key, {start: "2022-08-01", end: "2023-06-30"})).toBeNull();
  expect(nearestReturnWindow([], key, {start: "2022-07-01", end: "2023-06-30"})).toBeNull();
});
