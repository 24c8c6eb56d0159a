import {expect, test} from "vitest";
import {changesLastYear} from "#src/components/returns/changeFigure.ts";
import {controlFigure} from "#src/components/returns/controlFigure.ts";
import {flowFigure} from "#src/components/returns/flowFigure.ts";
import {returnTrends, trendFigures} from "#src/components/returns/returnTrends.ts";
import {flows} from "#src/components/returns/returnSeries.ts";
import {stockFigure} from "#src/components/returns/stockFigure.ts";
import {returnWords} from "#src/i18n/returnTrends.ts";
import type {CountRow} from "#src/schema/released.ts";
import {sampleContext} from "../sampleRelease.ts";
import {province, sampleCount} from "./sampleCounts.ts";

function contextOf(counts: CountRow[], language: "vi" | "en" = "vi") {
  const context = sampleContext({counts}, language);
  return {...context, release: {...context.release, areas: [...context.release.areas, province]}};
}
const [cases] = flows;
const casesFigure = (counts: CountRow[], language: "vi" | "en" = "vi") => {
  if (!cases) throw new Error("no series");
  return flowFigure(cases, "ZZ")(contextOf(counts, language));
};
const heights = (svg: string, kind: string) =>
  [...svg.matchAll(new RegExp(`<rect class="${kind}"[^>]* height="([\\d.]+)"`, "g"))].map(([, one]) =>
    Number(one)
  );

test("flowFigure: each quarter stands beside the same quarter of the year before, on one scale from zero", () => {
  const svg = casesFigure([sampleCount([2023, 1], 20), sampleCount([2024, 1], 5)]).draw?.(760).text ?? "";
  const [first = 0, second = 1] = heights(svg, "bar");
  expect(first / second).toBeCloseTo(4, 1);
  expect(heights(svg, "bar outlined")).toEqual([first]);
});

test("flowFigure: quarters without a return are gaps with [x], a withheld one has its symbol; neither has a bar", () => {
  const model = casesFigure([
    sampleCount([2023, 4], 8),
    sampleCount([2024, 3], null),
    sampleCount([2024, 4], 6)
  ]);
  const svg = model.draw?.(760).text ?? "";
  expect(heights(svg, "bar")).toHaveLength(2);
  expect(svg.match(/>\[x\]</g)).toHaveLength(2);
  expect(svg.match(/>\[c\]</g)).toHaveLength(1);
  expect(model.table.rows.map((row) => row[1]?.plain)).toEqual([6, "[c]", "[x]", "[x]", 8]);
});

test("flowFigure: a withheld count that was stated before has it beside the symbol", () => {
  const model = casesFigure([sampleCount([2024, 1], null, {asAt: {value: 22, asOf: "2026-03-31"}})]);
  expect(model.table.rows[0]?.[1]?.show).toBe("[c] (22, tính đến 31/3/2026)");
});

test("flowFigure: a difference, and a sum that rests on one, are marked as derived; a stated count is not", () => {
  const district = {...province, code: "ZZ1", level: "district" as const, parentCode: "ZZ"};
  const counts = [
    sampleCount([2024, 1], 5),
    sampleCount([2024, 2], 5, {how: "difference"}),
    sampleCount([2024, 3], 5, {how: "sum"}),
    sampleCount([2024, 3], 5, {how: "difference", area: "ZZ1"}),
    sampleCount([2024, 4], 5, {how: "sum"})
  ];
  const context = contextOf(counts);
  if (!cases) throw new Error("no series");
  const svg =
    flowFigure(
      cases,
      "ZZ"
    )({
      ...context,
      release: {...context.release, areas: [...context.release.areas, district]}
    }).draw?.(760).text ?? "";
  expect(svg.match(/class="derived"/g)).toHaveLength(2);
});

test("flowFigure: the reform of 01/07/2025 is a marked break, where the axis reaches over it", () => {
  const drawn = (year: number) =>
    casesFigure([sampleCount([year, 1], 5), sampleCount([year, 4], 5)]).draw?.(760).text ?? "";
  expect(drawn(2025).match(/>\[b\]</g)).toHaveLength(1);
  expect(drawn(2024)).not.toContain("[b]");
});

test("flowFigure: five years are drawn, three on a phone; the table holds all", () => {
  const counts = [2018, 2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) =>
    [1, 2, 3, 4].map((quarter) => sampleCount([year, quarter], 3))
  );
  const model = casesFigure(counts);
  expect(heights(model.draw?.(760).text ?? "", "bar")).toHaveLength(20);
  expect(heights(model.draw?.(340).text ?? "", "bar")).toHaveLength(12);
  expect(model.table.rows).toHaveLength(28);
});

test("figures of invented rows say so in their titles, in both languages", () => {
  for (const language of ["vi", "en"] as const)
    for (const {title} of trendFigures(contextOf([sampleCount([2024, 1], 3)], language)))
      expect(title).toContain(returnWords[language].illustrative);
});

test("changesLastYear: counts of cases have an exact interval and its verdict, counts of people none", () => {
  const context = contextOf(
    [
      sampleCount([2023, 1], 10),
      sampleCount([2024, 1], 40),
      sampleCount([2023, 1], 10, {unit: "accused"}),
      sampleCount([2024, 1], 40, {unit: "accused"})
    ],
    "en"
  );
  const [first, second] = changesLastYear(context, "ZZ");
  // R: poisson.test(c(40, 10))$conf.int
  expect(first?.ratio?.lower).toBeCloseTo(1.965748, 5);
  expect(first?.ratio?.upper).toBeCloseTo(8.969867, 5);
  expect(first?.verdict).toBe(returnWords.en.rise);
  expect(second?.ratio).toBeNull();
  expect(second?.verdict).toBe(returnWords.en.clustered);
});

test("changesLastYear: a withheld or missing count is not compared", () => {
  const withheld = changesLastYear(
    contextOf([sampleCount([2023, 1], null), sampleCount([2024, 1], 4)]),
    "ZZ"
  );
  expect(withheld.map(({ratio, sentence}) => [ratio, sentence])).toEqual([
    [null, returnWords.vi.noComparison]
  ]);
  const missing = changesLastYear(contextOf([sampleCount([2024, 1], 4)]), "ZZ");
  expect(missing.map(({sentence}) => sentence)).toEqual([returnWords.vi.noComparison]);
});

test("changesLastYear: the year so far counts only where it ends with the newest quarter", () => {
  const counts = [
    sampleCount([2024, 1, "half-year"], 9),
    sampleCount([2024, 2], 4),
    sampleCount([2024, 3], 4)
  ];
  expect(changesLastYear(contextOf(counts), "ZZ").map(({point}) => point.period.id)).toEqual([
    "2024-Q3@administrative"
  ]);
  expect(changesLastYear(contextOf(counts.slice(0, 2)), "ZZ").map(({point}) => point.period.kind)).toEqual([
    "half-year",
    "quarter"
  ]);
});

const series = (values: readonly number[]) =>
  values.map((value, index) => sampleCount([2018 + Math.floor(index / 4), (index % 4) + 1], value));

test("controlFigure: the centre is the mean without the latest year; a point outside has a shape of its own", () => {
  const values = [4, 5, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5, 30, 5, 4];
  const model = controlFigure("ZZ")(contextOf(series(values)));
  expect(model.notes.join(" ")).toContain("Trung tâm 5,0;"); // 60 cases in 12 quarters
  expect(model.notes.join(" ")).toContain("Ngoài giới hạn: Quý II/2021.");
  expect(model.draw?.(760).text.match(/<path class="signal"/g)).toHaveLength(1);
});

test("controlFigure: a chart of few points says that it is a trial; one point sets no limits and draws nothing", () => {
  expect(controlFigure("ZZ")(contextOf(series([4, 5, 6]))).notes.join(" ")).toContain("Biểu đồ thử nghiệm");
  const single = controlFigure("ZZ")(contextOf(series([4])));
  expect(single.draw).toBeNull();
  expect(single.notes).toHaveLength(1);
});

test("stockFigure: cumulative returns give the stock at their last day; stocks have no bars", () => {
  const remaining = {indicator: "investigated.remaining"};
  const model = stockFigure("ZZ")(
    contextOf([
      sampleCount([2023, 2, "half-year"], 7, remaining),
      sampleCount([2024, 1], 5, remaining),
      sampleCount([2024, 2, "half-year"], 9, remaining),
      sampleCount([2024, 3, "nine-months"], null, remaining)
    ])
  );
  expect(model.table.rows.map((row) => [row[0]?.plain, row[2]?.plain, row[3]?.plain])).toEqual([
    ["14/9/2024", "[c]", "[x]"],
    ["14/6/2024", 9, 7],
    ["14/3/2024", 5, "[x]"],
    ["14/6/2023", 7, "[x]"]
  ]);
  const svg = model.draw?.(760).text ?? "";
  expect(svg).not.toContain('class="bar"');
  expect(svg.match(/class="dot"/g)).toHaveLength(3);
});

test("returnTrends: without returns it says so and draws nothing", () => {
  for (const language of ["vi", "en"] as const) {
    const html = returnTrends(sampleContext({}, language)).text;
    expect(html).toContain(returnWords[language].none);
    expect(html).not.toContain("<svg");
  }
});

test("a name from an export is escaped", () => {
  const context = contextOf([sampleCount([2024, 1], 3)]);
  const areas = [{...province, nameVi: "<b>${x}"}];
  const html = returnTrends({...context, release: {...context.release, areas}}).text;
  expect(html).not.toContain("<b>$");
  expect(html).toContain("&lt;b&gt;&#36;{x}");
});
