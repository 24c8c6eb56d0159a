import {expect, test} from "vitest";
import {caseKindsFigure} from "#src/components/caseKindsFigure.ts";
import {cohortFigure} from "#src/components/cohortFigure.ts";
import {stageTimes} from "#src/components/stageTimes.ts";
import {followedCases} from "#src/indicators/followedCases.ts";
import type {CaseRow} from "#src/schema/released.ts";
import {sampleContext} from "./sampleRelease.ts";

const row = (initiated: string, tried: string | null, more: Partial<CaseRow> = {}): CaseRow => ({
  area: "BL",
  articles: ["150"],
  reported: null,
  initiated,
  concluded: null,
  prosecuted: null,
  accepted: null,
  tried,
  status: tried === null ? "investigating" : "tried",
  purpose: "forced-labour",
  route: "domestic",
  illustrative: true,
  provenance: {file: "F1", received: "2026-01-31", path: null, sheet: null, cell: null},
  ...more
});

const context = (cases: CaseRow[], language: "vi" | "en" = "vi") => {
  const sample = sampleContext({}, language);
  return {...sample, release: {...sample.release, cases}};
};

test("followedCases: open cases stay, discontinued ones are lost on their last day, wrong dates are left out", () => {
  const {followed, leftOut} = followedCases(
    [
      row("2024-01-10", "2024-07-01"),
      row("2024-02-01", null),
      row("2024-03-01", null, {status: "discontinued", concluded: "2024-05-05"}),
      row("2024-04-01", "2024-03-01"),
      row("2024-05", null),
      row("2024-06-01", "2025-01")
    ],
    {from: "initiated", to: "tried"}
  );
  expect(leftOut).toBe(3);
  expect(followed.map(({end, outcome}) => [end?.toISOString().slice(0, 10) ?? null, outcome])).toEqual([
    ["2024-07-01", "tried"],
    [null, null],
    ["2024-05-05", null]
  ]);
});

test("cohorts: without open cases the share is the plain one: 1 of 4 within 6 months, 3 of 4 within 12, all within 24", () => {
  const figure = cohortFigure("x")(
    context([
      row("2020-01-01", "2020-05-01"),
      row("2020-01-01", "2020-10-01"),
      row("2020-01-01", "2020-11-01"),
      row("2020-01-01", "2021-11-01"),
      row("2025-12-15", null)
    ])
  );
  const shares = figure.table.rows.map((cells) =>
    [cells[0], cells[1], cells[2], cells[4], cells[6]].map((cell) => cell?.plain)
  );
  expect(shares).toEqual([
    ["2020", 4, "25%", "75%", "100%"],
    ["2025", 1, "chưa vụ nào được xét xử", "chưa vụ nào được xét xử", "chưa vụ nào được xét xử"]
  ]);
  expect(figure.notes.map((note) => (typeof note === "string" ? note : note.text)).join(" ")).toContain(
    "không có thật"
  );
  expect(figure.alt).toContain("Khởi tố năm 2020, trong 12 tháng: 75%");
  expect(figure.draw?.(760).text).toContain("75%");
});

test("stage times: the median of cases that began 24 months before, with those not there yet", () => {
  const {text} = stageTimes(
    context([
      row("2020-01-01", "2020-01-11"),
      row("2020-01-01", "2020-01-31"),
      row("2020-01-01", "2020-02-20"),
      row("2020-01-01", null),
      row("2025-12-01", "2025-12-02")
    ])
  );
  const last = text.slice(text.lastIndexOf("<tr"));
  // of 10, 30 and 50 days the median is 30, the quartiles 20 and 40 (R, quantile type 7)
  expect(last.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).toMatch(/3 1 30 20–40/);
  expect(stageTimes(context([])).text).toContain("không có sổ theo dõi");
});

test("kinds: cases of the last five complete years, a case under two articles in both", () => {
  const figure = caseKindsFigure("x")(
    context(
      [
        row("2021-03-01", null, {articles: ["150", "151"]}),
        row("2025-03-01", null, {route: "cross-border"}),
        row("2020-12-31", null),
        row("2026-01-02", null),
        row("2024-01-01", null, {purpose: null})
      ],
      "en"
    )
  );
  const of = (name: string) =>
    figure.table.rows
      .find(([head]) => head?.plain === name)
      ?.slice(1)
      .map(({plain}) => plain);
  expect(figure.table.columns.map(({label}) => label)).toEqual([
    "Class",
    "2021",
    "2022",
    "2023",
    "2024",
    "2025",
    "All years"
  ]);
  expect(of("Article of the Penal Code: Article 150")).toEqual([1, 0, 0, 1, 1, 3]);
  expect(of("Article of the Penal Code: Article 151")).toEqual([1, 0, 0, 0, 0, 1]);
  expect(of("Route: cross-border")).toEqual([0, 0, 0, 0, 1, 1]);
  expect(of("Purpose: not stated")).toEqual([0, 0, 0, 1, 0, 1]);
  expect(figure.draw).not.toBeNull();
  expect(caseKindsFigure("x")(context([])).draw).toBeNull();
});
