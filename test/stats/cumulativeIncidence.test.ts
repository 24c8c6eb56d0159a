import fc from "fast-check";
import {expect, test} from "vitest";
import {binomialLimits} from "../../src/stats/binomialLimits.ts";
import {cumulativeIncidence, type FollowedCase} from "../../src/stats/index.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

const day = 24 * 60 * 60 * 1000;
const start = new Date("2020-01-01T00:00:00Z");
const after = (days: number) => new Date(start.getTime() + days * day);

/** A case that ended after so many days; with the outcome null it was lost from sight then. */
const ended = (days: number, outcome: string | null): FollowedCase => ({start, end: after(days), outcome});
const open: FollowedCase = {start, end: null, outcome: null};

test("cumulativeIncidence: agrees with R's etm (Aalen–Johansen, Greenwood, log(−log) limits) on simulated cases", () => {
  const rows = readOracle("cumulativeIncidence", [
    "line",
    "days",
    "outcome",
    "month",
    "incidence",
    "lower",
    "upper",
    "atRisk"
  ]);
  const cases = rows
    .filter(({line}) => line === "case")
    .map(({days, outcome}) => ended(Number(days), outcome === "open" ? null : outcome));
  expect(cases).toHaveLength(80);
  const found = cumulativeIncidence(cases, {at: [3, 6, 12, 20], asOf: after(10_000)});
  const wanted = rows.filter(({line}) => line === "at");
  expect(wanted).toHaveLength(3 * 4);
  for (const row of wanted) {
    const at = found[row.outcome]?.find(({month}) => month === Number(row.month));
    expect(at?.atRisk).toBe(Number(row.atRisk));
    for (const field of ["incidence", "lower", "upper"] as const)
      expect(relativeError(at?.[field] ?? NaN, Number(row[field])), JSON.stringify({row, at})).toBeLessThan(
        1e-9
      );
  }
});

test("cumulativeIncidence: without open cases it is the plain share of all", () => {
  const cases = [ended(10, "a"), ended(40, "b"), ended(50, "a"), ended(400, "a"), ended(500, "b")];
  const found = cumulativeIncidence(cases, {at: [1, 2, 24], asOf: after(600)});
  expect(found["a"]?.map(({incidence}) => Math.round(incidence * 1000))).toEqual([200, 400, 600]);
  expect(found["b"]?.map(({incidence}) => Math.round(incidence * 1000))).toEqual([0, 200, 400]);
  expect(found["a"]?.map(({atRisk}) => atRisk)).toEqual([4, 2, 0]);
});

test("cumulativeIncidence: nothing seen yet has the exact upper limit, everything the exact lower one", () => {
  const found = cumulativeIncidence([ended(5, "a"), ended(90, "b"), open, open], {
    at: [2],
    asOf: after(100)
  });
  expect(found["b"]?.[0]).toMatchObject({incidence: 0, lower: 0, atRisk: 3});
  expect(found["b"]?.[0]?.upper).toBe(binomialLimits(0, 3, {method: "exact", level: 0.95}).upper);
  const all = cumulativeIncidence([ended(5, "a"), ended(6, "a")], {at: [1], asOf: after(100)});
  expect(all["a"]?.[0]).toMatchObject({incidence: 1, upper: 1});
  expect(all["a"]?.[0]?.lower).toBe(binomialLimits(2, 2, {method: "exact", level: 0.95}).lower);
});

test("cumulativeIncidence: knows what was known on the day: later ends are open, later cases left out", () => {
  const cases = [ended(10, "a"), ended(50, "a"), {start: after(60), end: after(70), outcome: "a"}];
  const [then] = cumulativeIncidence(cases, {at: [1], asOf: after(40)})["a"] ?? [];
  expect(then).toMatchObject({month: 1, incidence: 0.5, atRisk: 1});
});

test("cumulativeIncidence: an end on the very day of the figures is known", () => {
  const cases = [ended(40, "a"), open, {...open, start: after(-30)}];
  expect(cumulativeIncidence(cases, {at: [2], asOf: after(40)})["a"]?.[0]?.incidence).toBeCloseTo(1 / 3, 12);
});

test("cumulativeIncidence: one outcome of all cases is 1 to the last bit, with the exact lower limit, however many steps", () => {
  for (let all = 1; all <= 300; all += 1) {
    const cases = Array.from({length: all}, (_, index) => ended(index + 1, "a"));
    const found = cumulativeIncidence(cases, {at: [12], asOf: after(1000)})["a"]?.[0];
    // R: binom.test(n, n)$conf.int[1] is 0.025^(1/n)
    expect(found).toMatchObject({incidence: 1, upper: 1});
    expect(found?.lower).toBeCloseTo(0.025 ** (1 / all), 9);
  }
});

test("cumulativeIncidence: a month beyond the longest follow-up has no line, unless every case has ended", () => {
  const followed = cumulativeIncidence([ended(10, "a"), open], {at: [1, 3, 6], asOf: after(100)});
  expect(followed["a"]?.map(({month}) => month)).toEqual([1, 3]);
  const over = cumulativeIncidence([ended(10, "a"), ended(20, "a")], {at: [6], asOf: after(30)});
  expect(over["a"]).toHaveLength(1);
});

test("cumulativeIncidence: shares of outcomes rise with the months, add up to at most 1 and lie in their intervals", () => {
  const one = fc.record({
    days: fc.integer({min: 0, max: 900}),
    outcome: fc.constantFrom("a", "b", "c", null)
  });
  fc.assert(
    fc.property(fc.array(one, {minLength: 1, maxLength: 40}), (given) => {
      const cases = given.map(({days, outcome}) => ended(days, outcome));
      const found = cumulativeIncidence(cases, {at: [24, 0, 6, 12], asOf: after(2000)});
      const outcomes = Object.values(found);
      for (const lines of outcomes)
        for (const [index, line] of lines.entries()) {
          expect(line.lower <= line.incidence + 1e-12 && line.incidence - 1e-12 <= line.upper).toBe(true);
          expect(line.lower >= 0 && line.upper <= 1).toBe(true);
          expect(line.incidence).toBeGreaterThanOrEqual(lines[index - 1]?.incidence ?? 0);
        }
      const together = outcomes.reduce((sum, lines) => sum + (lines.at(-1)?.incidence ?? 0), 0);
      expect(together).toBeLessThanOrEqual(1 + 1e-9);
    })
  );
});

test("cumulativeIncidence: refuses wrong input and echoes the value", () => {
  const options = {at: [6], asOf: after(100)};
  expect(() => cumulativeIncidence([], options)).toThrow(new RangeError("no case had started"));
  expect(() => cumulativeIncidence([{start, end: null, outcome: "a"}], options)).toThrow(
    new RangeError("the outcome «a» has no end")
  );
  expect(() => cumulativeIncidence([{start, end: after(-1), outcome: "a"}], options)).toThrow(
    new RangeError("a case ended on 2019-12-31T00:00:00.000Z, before it started on 2020-01-01T00:00:00.000Z")
  );
  expect(() => cumulativeIncidence([{start: new Date(NaN), end: null, outcome: null}], options)).toThrow(
    new RangeError("a date is not valid: Invalid Date")
  );
  expect(() => cumulativeIncidence([open], {...options, at: [-1]})).toThrow(
    new RangeError("a month must be 0 or more and finite, not -1")
  );
  expect(() => cumulativeIncidence([open], {...options, level: 95})).toThrow(
    new RangeError("the level must lie between 0 and 1, not 95")
  );
});
