import {expect, test} from "vitest";
import {pilotFigure, windowCount} from "#src/components/pilotFigure.ts";
import {pilotConclusion, pilotPower} from "#src/components/pilotConclusion.ts";
import {pilotDesign, pilotList} from "#src/components/pilotParts.ts";
import type {PilotRow} from "#src/schema/released.ts";
import {sampleContext} from "./sampleRelease.ts";

const row = (window: PilotRow["window"], start: string, end: string, value: number | null): PilotRow => ({
  id: window,
  pilot: "LS-2021",
  illustrative: false,
  window,
  area: "LS-BORDER-3",
  indicator: "cases-found-and-handled",
  unit: "case-found",
  period: {id: `${start}..${end}`, kind: "dates", basis: "calendar", start, end},
  value,
  absent: value === null ? "x" : null,
  marks: [],
  source: null,
  provenance: {file: "F001", received: "2026-01-31", path: null, sheet: null, cell: null}
});
const baseline = row("baseline", "2016-01-01", "2020-12-31", 22);

test("windowCount: 22 cases in 60 months are 4.4 a year; exact limits 13.7873 to 33.3083 (R, poisson.test(22))", () => {
  const result = windowCount(baseline);
  expect(result?.months).toBe(60);
  expect(result?.perYear.mean).toBeCloseTo(4.4, 12);
  expect(result?.lower).toBeCloseTo(13.7873, 4);
  expect(result?.upper).toBeCloseTo(33.3083, 4);
});

test("pilotConclusion: without a count from the pilot window nothing is concluded; with one, no cause is named", () => {
  const none = pilotConclusion("LS-2021")(sampleContext({pilots: [baseline]}, "en")).text;
  expect(none).toContain("Nothing can be concluded");
  const some = pilotConclusion("LS-2021")(
    sampleContext({pilots: [baseline, row("pilot", "2021-06-01", "2022-06-30", 1)]}, "en")
  ).text;
  expect(some).not.toContain("Nothing can be concluded");
  expect(some).toContain("no figure here shows that the pilot caused a change");
});

test("pilotConclusion: a count that is not reported is no count", () => {
  const pilots = [baseline, row("pilot", "2021-06-01", "2022-06-30", null)];
  expect(pilotConclusion("LS-2021")(sampleContext({pilots}, "en")).text).toContain(
    "Nothing can be concluded"
  );
});

test("pilotConclusion: a count that is withheld is not said to be missing", () => {
  const hidden: PilotRow = {...row("pilot", "2021-06-01", "2022-06-30", null), absent: "c"};
  const text = pilotConclusion("LS-2021")(sampleContext({pilots: [baseline, hidden]}, "en")).text;
  expect(text).toContain("[c] withheld");
  expect(text).not.toContain("no count of the same kind");
});

// 22 cases in 60 months against 0 … 12 in 13: R's poisson.test calls a fall for 0 and a rise for 11 and 12 alone
test("pilotConclusion: each of 13 counts gets the verdict of its interval, in both languages", () => {
  const verdictOf = (count: number, language: "vi" | "en") =>
    /<p class="verdict">([^<]*)<\/p>/.exec(
      pilotConclusion("LS-2021")(
        sampleContext({pilots: [baseline, row("pilot", "2021-06-01", "2022-06-30", count)]}, language)
      ).text
    )?.[1] ?? "";
  for (let count = 0; count <= 12; count += 1) {
    const [vi, en] = [verdictOf(count, "vi"), verdictOf(count, "en")];
    if (count === 0) {
      expect(vi).toContain("giảm rõ rệt: 22 vụ trong 60 tháng xuống 0 vụ trong 13 tháng");
      expect(en).toContain("Cases fell beyond chance: 22 in 60 months to 0 in 13");
    } else if (count >= 11) {
      expect(vi).toContain(`tăng rõ rệt: 22 vụ trong 60 tháng, ${count} vụ trong 13 tháng`);
      expect(en).toContain(`Cases rose beyond chance: 22 in 60 months, ${count} in 13`);
    } else {
      expect(vi).toContain("Chưa đủ cơ sở để kết luận số vụ tăng hay giảm");
      expect(en).toContain("cannot tell a rise from a fall");
    }
  }
});

test("pilotConclusion: a provisional count, or one of another kind, gets no verdict", () => {
  const pilot = row("pilot", "2021-06-01", "2022-06-30", 0);
  const said = (other: PilotRow) =>
    pilotConclusion("LS-2021")(sampleContext({pilots: [baseline, other]}, "en")).text;
  expect(said({...pilot, marks: ["p"]})).toContain("provisional [p]");
  expect(said({...pilot, indicator: "cases-initiated"})).toContain("cannot be compared");
  for (const text of [said({...pilot, marks: ["p"]}), said({...pilot, indicator: "cases-initiated"})])
    expect(text).not.toContain("fell beyond chance");
});

test("pilotConclusion: another unit or area, a break in series, or a count of persons, gets no verdict", () => {
  const pilot = row("pilot", "2021-06-01", "2022-06-30", 0);
  const said = (before: PilotRow, during: PilotRow) =>
    pilotConclusion("LS-2021")(sampleContext({pilots: [before, during]}, "en")).text;
  const victims = {...baseline, unit: "victim-in-cases"};
  const texts = [
    said(baseline, {...pilot, unit: "case-offence"}),
    said(baseline, {...pilot, area: "20@2008-08-01"}),
    said(baseline, {...pilot, marks: ["b"]}),
    said(victims, {...pilot, unit: "victim-in-cases"})
  ];
  expect(texts[0]).toContain("cannot be compared");
  expect(texts[1]).toContain("cannot be compared");
  expect(texts[2]).toContain("break in series [b]");
  expect(texts[3]).toContain("judges only numbers of cases");
  for (const text of texts) expect(text).not.toContain("fell beyond chance");
});

test("pilotConclusion: cases are judged though victims stand before them", () => {
  const during = row("pilot", "2021-06-01", "2022-06-30", 0);
  const victims = {...baseline, unit: "victim-in-cases", indicator: "victims", value: 40};
  expect(
    pilotConclusion("LS-2021")(sampleContext({pilots: [victims, baseline, during]}, "en")).text
  ).toContain("Cases fell beyond chance: 22 in 60 months to 0 in 13");
});

// R: a fall to nothing would be shown with a chance of 0.7675 (test/oracles/power.csv)
test("pilotPower: what 13 months after 22 cases in 60 could show, without any figure of the pilot", () => {
  const text = pilotPower("LS-2021")(sampleContext({pilots: [baseline]}, "en")).text;
  expect(text).toContain("22 cases in 60 months; the pilot lasts 13 months");
  expect(text).toContain("chance alone would give 1 to 10 cases in 13 months");
  expect(text).toContain("the chance of showing a fall is 76%");
  expect(pilotPower("LS-2021")(sampleContext({pilots: []}, "en")).text).toContain("Not computed");
});

test("windowCount: no interval for a percentage or a count that no office has", () => {
  expect(windowCount({...baseline, unit: "percent", value: -10.5})).toBeNull();
  expect(windowCount({...baseline, value: 3_000_000_000})).toBeNull();
});

test("pilotDesign: days that the plan does not name are shown as an assumption", () => {
  const text = pilotDesign("LS-2021")(sampleContext({}, "en")).text;
  expect(text).toContain('class="assumption"');
  expect(text).toContain("1 June 2021 to 30 June 2022");
});

test("pilotFigure: a count not reported stands in the table as [x] and is not drawn", () => {
  const pilots = [baseline, row("pilot", "2021-06-01", "2022-06-30", null)];
  const model = pilotFigure("f", "LS-2021")(sampleContext({pilots}, "en"));
  expect(model.draw?.(760).text.match(/class="dot"/g)).toHaveLength(1);
  expect(model.table.rows[1]?.[4]?.plain).toBe("[x]");
});

test("pilotList: a pilot with figures and without a page of its own shows them in place", () => {
  const context = sampleContext(
    {pilots: [{...baseline, pilot: "OWN-1", area: "31@2008-08-01", value: 17}]},
    "en"
  );
  const plans = context.release.plans.map((plan) => ({
    ...plan,
    pilots: plan.pilots.map((one) => (one.id === "VN-2023" ? {...one, id: "OWN-1"} : one))
  }));
  const text = pilotList({...context, release: {...context.release, plans}}).text;
  expect(text).not.toContain("/pages/pilots/own-1");
  expect(text).toMatch(/<td class="number">17<\/td>/);
});
