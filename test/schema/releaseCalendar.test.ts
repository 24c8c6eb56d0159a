import {describe, expect, test} from "vitest";
import {readPlans} from "#loaders/reference/readPlans.ts";
import type {Plan} from "#src/schema/reference.ts";
import {releaseCalendar} from "#src/schema/releaseCalendar.ts";

const both = (text: string) => ({vi: text, en: text});

/** A plan with nothing but deadlines. */
const plan = (id: string, days: string[], validFrom: string, validTo: string | null): Plan => ({
  id,
  number: null,
  date: null,
  issuer: both("x"),
  title: both(id),
  citation: both(id),
  area: null,
  areaValidFrom: null,
  validFrom,
  validTo,
  implements: [],
  targetsStatus: "none-stated",
  targets: [],
  campaigns: [],
  pilots: [],
  deadlines: days.map((before) => ({period: both(before), before, source: both(id)})),
  notes: []
});
const days = (plans: Plan[], year: number) => releaseCalendar(plans, year).map((one) => [one.plan, one.due]);

describe("releaseCalendar", () => {
  // the national plan of 2024 asks for returns before 20/3, 20/6, 20/9 and 20/12
  test("the national plan of 2024: the last day in time is the one before the day that it names", () => {
    const entries = releaseCalendar(readPlans(), 2024).filter((one) => one.plan === "VN-2024");
    expect(entries.map(({period, before, due}) => [period.en, before, due])).toEqual([
      ["Quarter 1", "2024-03-20", "2024-03-19"],
      ["Six months", "2024-06-20", "2024-06-19"],
      ["Quarter 3 (or nine months)", "2024-09-20", "2024-09-19"],
      ["Year", "2024-12-20", "2024-12-19"]
    ]);
  });

  test("a plan that is not in force gives none: days of an earlier plan are not carried over", () => {
    expect(releaseCalendar(readPlans(), 2025)).toEqual([]);
    expect(days([plan("A", ["06-16"], "2022-06-16", null)], 2022)).toEqual([]);
    expect(days([plan("A", ["06-16"], "2022-06-15", "2022-06-15")], 2022)).toEqual([["A", "2022-06-15"]]);
    expect(days([plan("A", ["06-16"], "2022-01-01", null)], 2030)).toEqual([["A", "2030-06-15"]]);
  });

  test("by day, then by plan", () => {
    const plans = [
      plan("B", ["12-16", "03-16"], "2022-01-01", null),
      plan("A", ["12-16", "06-16"], "2022-01-01", null)
    ];
    expect(days(plans, 2022)).toEqual([
      ["B", "2022-03-15"],
      ["A", "2022-06-15"],
      ["A", "2022-12-15"],
      ["B", "2022-12-15"]
    ]);
  });

  test("ends of months and years, and leap days", () => {
    const one = plan("A", ["01-01", "02-29", "03-01"], "2020-01-01", null);
    expect(days([one], 2024)).toEqual([
      ["A", "2023-12-31"],
      ["A", "2024-02-28"],
      ["A", "2024-02-29"]
    ]);
    expect(days([one], 2023)).toEqual([
      ["A", "2022-12-31"],
      ["A", "2023-02-28"],
      ["A", "2023-02-28"]
    ]);
  });
});
