import {expect, test} from "vitest";
import type {Context} from "#src/components/context.ts";
import {indicatorDefinitions} from "#src/components/methodParts.ts";
import {renderFigure} from "#src/components/renderFigure.ts";
import {returnFigures} from "#src/components/returns/returnFigures.ts";
import {returnParts} from "#src/components/returns/returnParts.ts";
import {targetsAtAGlance} from "#src/components/targetParts.ts";
import {funnelWords} from "#src/i18n/funnel.ts";
import {countIndicators} from "#src/indicators/countIndicators.ts";
import type {Area} from "#src/schema/reference.ts";
import type {CountRow} from "#src/schema/released.ts";
import {longCounts, madeCount, policeCounts} from "../indicators/illustrativeCounts.ts";
import {sampleContext} from "./sampleRelease.ts";

const invented = {
  illustrative: true,
  successorCode: null,
  population2019: null,
  validFrom: null
} as const;
const areas: Area[] = [
  {
    ...invented,
    level: "province",
    code: "BL",
    nameVi: "Bình Lâm",
    nameEn: "Binh Lam",
    type: "province",
    parentCode: "VN",
    validTo: null
  },
  ...[1, 2, 3, 4, 5].map((number): Area => ({
    ...invented,
    level: "district",
    code: `BL${number}`,
    nameVi: `Huyện <${number}>`,
    nameEn: `District <${number}>`,
    type: "district",
    parentCode: "BL",
    validTo: "2025-06-30"
  }))
];

function contextOf(counts: CountRow[], language: "vi" | "en" = "en"): Context {
  const context = sampleContext({}, language);
  return {...context, release: {...context.release, counts, areas: [...context.release.areas, ...areas]}};
}

const drawn = (name: string, context: Context) => {
  const model = returnFigures[name]?.(context);
  if (!model) throw new Error(name);
  return {model, svg: model.draw?.(760).text ?? "", html: renderFigure(model, context).text};
};
const part = (name: string, context: Context) => returnParts[name]?.(context).text ?? "";

/** Widths of the bars, in the order in which they are drawn. */
const widths = (svg: string) =>
  [...svg.matchAll(/<rect class="bar([^"]*)"[^>]* width="([\d.]+)"/g)].map(([, look, width]) => ({
    look: look?.trim() ?? "",
    width: Number(width)
  }));

test("returns-caseloads-year: stock and flow stand apart, both bars of a caseload equally long, reports on a scale of their own", () => {
  const {svg} = drawn("returns-caseloads-year", contextOf(longCounts("vks", 2024)));
  // 4 carried over + 23 new = 27; 25 done + 2 remaining
  const bars = widths(svg);
  expect(bars.map(({look}) => look)).toEqual(["outlined", "", "", "outlined"]);
  const unit = (752 + 4) / 27;
  for (const [index, count] of [4, 23, 25, 2].entries())
    expect(Math.abs((bars[index]?.width ?? 0) - count * unit)).toBeLessThan(3);
  expect(svg).toContain("Carried over 4 + new 23 = handled 27");
});

test("returns-caseloads-year: the target's line stands at the least number that meets it, only where a plan sets one", () => {
  const {svg, model} = drawn("returns-caseloads-year", contextOf(longCounts("vks", 2024)));
  // 95 % of 27 is 25.65
  expect(svg).toContain("target 95% or more: 26");
  expect(model.notes).toContain(funnelWords.en.targetNote);
  const without = drawn("returns-caseloads-year", contextOf(longCounts("vks", 2023)));
  expect(without.svg).not.toContain("target-line");
  expect(without.model.notes).toContain(funnelWords.en.noTargetLine);
});

test("returns-caseloads-year: the same period of the year before stands beside; a withheld count leaves a gap with its symbol", () => {
  const both = [...longCounts("vks", 2023), ...longCounts("vks", 2024)];
  const [, , handled, done, remaining] = longCounts("vks", 2023).map(({value}) => value);
  expect(drawn("returns-caseloads-year", contextOf(both)).svg).toContain(
    `Same period 2023: handled ${handled}, done ${done}, remaining ${remaining}`
  );
  const withheld = longCounts("vks", 2024).map((row) =>
    row.measure === "remaining"
      ? {...row, value: null, absent: "c" as const, asAt: {value: 22, asOf: "2026-03-31"}}
      : row
  );
  const {svg} = drawn("returns-caseloads-year", contextOf(withheld));
  expect(widths(svg)).toHaveLength(2);
  expect(svg).toContain("remaining [c] (22, as at 31 March 2026)");
});

test("returns-caseloads-year: counts that do not balance are shown as they are, with ≠", () => {
  const counts = longCounts("vks", 2024).map((row) => (row.measure === "new" ? {...row, value: 20} : row));
  expect(drawn("returns-caseloads-year", contextOf(counts)).svg).toContain(
    "Carried over 4 + new 20 ≠ handled 27"
  );
});

test("returns-shares: own caseload and new ones stand side by side in the table, by whole counts", () => {
  const {model} = drawn("returns-shares", contextOf(longCounts("vks", 2024)));
  expect(model.table.rows.map((cells) => [cells[3]?.plain, cells[4]?.plain])).toEqual([
    ["25/27", "92.6%"], // 25/27 = 92.59 %
    ["25/23", "108.7%"] // 25/23 = 108.70 %
  ]);
});

test("returns-areas: one dot a district at what it had to handle, all names in the table in the order of codes", () => {
  const counts = policeCounts(2018);
  const {svg, model} = drawn("returns-areas", contextOf(counts));
  expect(svg.match(/<circle class="dot"/g)).toHaveLength(5);
  const of = (area: string, indicator: string) =>
    counts.find((row) => row.area === area && row.indicator === indicator)?.value ?? NaN;
  const expected = [1, 2, 3, 4, 5].map((number) => {
    const area = `BL${number}@..2025-06-30`;
    const done = ["initiated", "not-initiated", "suspended"].reduce(
      (sum, outcome) => sum + of(area, `report-resolved.done.${outcome}`),
      0
    );
    return `${done}/${of(area, "report-resolved.handled") - of(area, "report-resolved.outflow.transferred")}`;
  });
  expect(model.table.rows.map((cells) => cells[1]?.plain)).toEqual(expected);
  expect(svg).not.toContain("<1>");
});

test("returns-areas: all of few done is within chance, few of many is not, and is named", () => {
  const of = (number: number, handled: number, done: number) => {
    const area = `BL${number}@..2025-06-30`;
    return [
      madeCount("report-resolved.handled", handled, {area, year: 2018}),
      madeCount("report-resolved.done", done, {area, year: 2018})
    ];
  };
  const others = [...policeCounts(2018).filter(({area}) => area === "BL"), ...of(1, 2, 2), ...of(2, 60, 54)];
  // with 92 % done in common, 5 of 5 comes about in two of three cases
  const calm = drawn("returns-areas", contextOf([...others, ...of(3, 5, 5)])).model;
  expect(calm.notes).toContain(funnelWords.en.areasInside(3));
  // with 76 % in common, 10 of 25 or fewer in less than one of 1000
  const odd = drawn("returns-areas", contextOf([...others, ...of(3, 25, 10)])).model;
  expect(odd.notes).toContain(funnelWords.en.areasOutside("District <3>"));
});

test("returns-targets: each target of the last year with targets has its verdict and margin; later years say why not", () => {
  const counts = [...longCounts("vks", 2024), ...longCounts("toa-an", 2024), ...longCounts("vks", 2025)];
  const html = part("returns-targets", contextOf(counts));
  expect(html).toContain("Target missed: 25 of 27 cases prosecuted, 92.6% (target: 95%); 1 case short.");
  expect(html).toContain("Target missed: 20 of 27 cases tried, 74.1% (target: 90%); 5 cases short.");
  expect(html).toContain("No target: no plan in force in this period sets it.");
  expect(html).toContain(funnelWords.en.illustrative);
});

test("returns-victims: services stand in a table, each beside the same period of the year before, never added", () => {
  const supported = {agency: "health", unit: "person-supported"};
  const counts = [
    ...longCounts("vks", 2024),
    madeCount("victim-supported.new", 41, supported),
    madeCount("victim-supported.new", null, {...supported, year: 2023}),
    madeCount("victim-rescued.new", 13, {agency: "border-guard", unit: "person"})
  ];
  const html = part("returns-victims", contextOf(counts));
  expect(html).toMatch(/Persons supported[^]*?>41<[^]*?>\[c\]</);
  expect(html).toMatch(/Persons rescued[^]*?>13<[^]*?>\[x\]</);
  expect(html).not.toContain(">54<");
  expect(html).not.toContain("<svg");
});

test("targets at a glance use the returns where there are any, marked as invented", () => {
  const html = targetsAtAGlance(contextOf(longCounts("vks", 2024))).text;
  expect(html).toContain("From returns received: Binh Lam, 2024");
  expect(html).toContain(funnelWords.en.illustrative);
  expect(html).toContain("25 of 27 cases prosecuted");
  expect(targetsAtAGlance(contextOf([])).text).not.toContain("From returns received");
});

test("every figure and table of invented counts says so; without counts all say that there are none", () => {
  for (const language of ["vi", "en"] as const) {
    const full = contextOf([...policeCounts(2018), ...longCounts("vks", 2018)], language);
    const said = funnelWords[language].illustrative.replace(/\.$/, "").slice(1);
    for (const name of Object.keys(returnFigures).filter((one) => one !== "returns-caseloads-period")) {
      const {model, html} = drawn(name, full);
      expect(model.title, name).toContain(said);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
    for (const name of Object.keys(returnParts).filter((one) => one !== "returns-victims"))
      expect(part(name, full), name).toContain(said);
    expect(part("returns-intro", contextOf([], language))).toContain("[x]");
    for (const name of ["returns-targets", "returns-victims"])
      expect(part(name, contextOf([], language))).toBe("");
  }
});

test("the methods list every count of the registry, and each share with its bases", () => {
  const html = indicatorDefinitions(contextOf([])).text;
  const ids = [...html.matchAll(/<dt id="(count-[^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(countIndicators.length);
  expect(html).toContain('<dt id="share-clearance">');
  expect(html).toContain("by the plan&#39;s own words (used to judge)");
});
