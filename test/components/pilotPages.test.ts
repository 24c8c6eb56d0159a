import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {findPages} from "#loaders/site/stage.ts";
import {periodOf} from "#src/algebra/periodOf.ts";
import {campaignList, quartersCut} from "#src/components/campaignParts.ts";
import {drawRatios} from "#src/components/drawRatios.ts";
import {pilotConclusion} from "#src/components/pilotConclusion.ts";
import {pilotBeside, pilotSensitivity} from "#src/components/pilotEvaluation.ts";
import {campaignPages, pilotPages} from "#src/components/pilotPages.ts";
import {pilotDesign, pilotList} from "#src/components/pilotParts.ts";
import {pilotRatioFigure} from "#src/components/pilotRatioFigure.ts";
import {pilotPageParts} from "#src/components/pilotRegister.ts";
import type {Context} from "#src/components/context.ts";
import type {Area, Plan, PlanPilot} from "#src/schema/reference.ts";
import type {CountRow, PilotRow} from "#src/schema/released.ts";
import {sampleContext} from "./sampleRelease.ts";

const provenance = {file: "F001", received: "2026-01-31", path: null, sheet: null, cell: null};
const both = (text: string) => ({vi: text, en: text});

const pilotCount = (
  pilot: string,
  window: PilotRow["window"],
  [start, end]: readonly [string, string],
  value: number,
  changes: Partial<PilotRow> = {}
): PilotRow => ({
  id: `${pilot} ${window}`,
  pilot,
  illustrative: true,
  window,
  area: "X1",
  indicator: "cases-initiated",
  unit: "case-initiated",
  period: {id: `${start}..${end}`, kind: "dates", basis: "calendar", start, end},
  value,
  absent: null,
  marks: [],
  source: null,
  provenance,
  ...changes
});

const area = (code: string, level: Area["level"], parentCode: string): Area => ({
  level,
  code,
  nameVi: `Huyện ${code}`,
  nameEn: `District ${code}`,
  type: level === "province" ? "province" : "district",
  illustrative: true,
  parentCode,
  validFrom: null,
  validTo: null,
  successorCode: null,
  population2019: null
});

const pilot = (id: string, code: string): PlanPilot => ({
  id,
  name: both(id),
  areas: [code],
  areasValidFrom: "2022-07-01",
  window: {text: both("window"), start: "2022-07-01", end: "2023-06-30", daysStated: true},
  baseline: null,
  assumptions: [],
  missing: [],
  source: both("invented plan")
});

/** Cases of a district: the years 2018 and 2019, then the quarters III and IV of 2022 and the first half of 2023. */
const cases: Record<string, readonly (number | null)[]> = {
  X1: [4, 6, 8, 10, 12],
  X2: [4, 5, 1, 1, 2],
  X3: [5, 4, 2, 2, 1],
  X4: [1, 1, null, 1, 1],
  X5: [1, 1, 50, 50, 50]
};
const periods = [
  ["year", 2018, 1],
  ["year", 2019, 1],
  ["quarter", 2022, 3],
  ["quarter", 2022, 4],
  ["half-year", 2023, 1]
] as const;

function returns(of: Record<string, readonly (number | null)[]>): CountRow[] {
  return Object.entries(of).flatMap(([code, values]) =>
    periods.map(([kind, year, index], at): CountRow => {
      const period = periodOf("administrative", kind, year, index);
      if ("refused" in period) throw new Error("no such period");
      const value = values[at] ?? null;
      return {
        id: `${code} ${period.id}`,
        agency: "police",
        area: code,
        indicator: "investigated.new",
        stage: "investigated",
        measure: "new",
        detail: null,
        unit: "case-initiated",
        period,
        value,
        absent: value === null ? "c" : null,
        marks: [],
        how: "stated",
        illustrative: true,
        provenance
      };
    })
  );
}

/** A made province X with five districts; X1 and X5 have pilots at the same time. */
function made(
  {counts = returns(cases), language = "en"}: {counts?: CountRow[]; language?: "vi" | "en"} = {},
  after = 22
): Context {
  const context = sampleContext(
    {
      pilots: [
        pilotCount("P-1", "baseline", ["2018-01-01", "2019-12-31"], 15),
        pilotCount("P-1", "pilot", ["2022-07-01", "2023-06-30"], after)
      ]
    },
    language
  );
  const [plan] = context.release.plans;
  if (!plan) throw new Error("no plan");
  const own: Plan = {...plan, id: "P", campaigns: [], pilots: [pilot("P-1", "X1"), pilot("P-5", "X5")]};
  const areas = [
    area("X", "province", "VN"),
    ...["X1", "X2", "X3", "X4", "X5"].map((code) => area(code, "district", "X"))
  ];
  return {
    ...context,
    release: {
      ...context.release,
      counts,
      plans: [...context.release.plans, own],
      areas: [...context.release.areas, ...areas]
    }
  };
}

const cells = (context: Context) =>
  pilotRatioFigure("f", "P-1")(context).table.rows.map((row) => row.map(({plain}) => String(plain)));

describe("a pilot with figures before and during it", () => {
  // R: poisson.test(c(22, 15), c(12, 24)): 2.933 (1.454 to 6.079); c(30, 10): 6 (2.855 to 13.759);
  // c(4, 9): 0.889 (0.200 to 3.185); c(9, 18): 1 (0.396 to 2.344); fisher.test of 30, 10, 9, 18: 1.822 to 20.226
  test("ratios of its own windows, by returns, beside it and against them are those of R", () => {
    const ratioOf = (name: string) => cells(made()).find(([first]) => first === name)?.[3];
    expect(ratioOf("Pilot area")).toBe("2.93 times (1.45–6.08)");
    expect(ratioOf("District X1")).toBe("6.00 times (2.85–13.76)");
    expect(ratioOf("District X2")).toBe("0.89 times (0.20–3.18)");
    expect(ratioOf("2 comparison areas together")).toBe("1.00 times (0.40–2.34)");
    expect(ratioOf("Ratio of the two ratios")).toBe("6.00 times (1.82–20.23)");
  });

  test("a district with a withheld quarter has no ratio and is not added; one with a pilot of its own is not compared", () => {
    const rows = cells(made());
    expect(rows.find(([name]) => name === "District X4")?.slice(3)).toEqual([
      "[z] none",
      "[c] A number is withheld to protect people."
    ]);
    expect(rows.some(([name]) => name === "District X5")).toBe(false);
    expect(pilotDesign("P-1")(made()).text).toMatch(/another pilot at the same time: District X5/);
  });

  test("the windows of the returns are told to be others than the pilot's, and no cause is concluded", () => {
    const text = pilotBeside("P-1")(made()).text;
    expect(text).toContain("15 December 2017 – 14 December 2019 and 15 June 2022 – 14 June 2023");
    expect(text).toContain("These are not the pilot&#39;s own counts");
    expect(text).toContain("they differ beyond chance");
    expect(text).toContain("do not show that the pilot caused it");
    expect(text).toContain("[z] nothing fell that could move");
  });

  // by hand: success 5/5 − 30/9, buffer 4/5 − 9/9, their quotient 0.0857; net (30 · 5/9 − 5) + (9 · 5/9 − 4) = 12.667;
  // a year (5 − 15) + (4 − 4.5) − (5 − 4.5) = −11
  test("displacement: quotient, cases fewer in both and the difference a year, each district in turn", () => {
    const text = pilotBeside("P-1")(
      made({counts: returns({...cases, X1: [10, 20, 1, 2, 2]})}, 5)
    ).text.replace(/<[^>]*>/g, "|");
    expect(text).toMatch(/District X2\|+0\.09\|+12\.7 cases\|+−11\.0 cases/);
    expect(text).toMatch(/District X3\|/);
  });

  test("the verdict speaks of cases initiated, and every part says that the figures are invented", () => {
    const conclusion = pilotConclusion("P-1");
    expect(conclusion(made()).text).toContain(
      "Cases initiated rose beyond chance: 15 in 24 months, 22 in 12"
    );
    expect(conclusion(made({language: "vi"})).text).toContain(
      "Số vụ án khởi tố tăng rõ rệt: 15 vụ trong 24 tháng, 22 vụ trong 12 tháng"
    );
    expect(conclusion(made()).text).toContain("Invented figures");
    expect(pilotRatioFigure("f", "P-1")(made({language: "vi"})).title).toContain(
      "số liệu minh họa, không có thật"
    );
    expect(pilotList(made()).text).toContain("Invented figures");
  });

  test("without any return it says so, and the pilot's own ratio stays", () => {
    const context = made({counts: []});
    expect(pilotBeside("P-1")(context).text).toContain("there are no periodic returns");
    expect(cells(context).map(([name]) => name)).toEqual(["Pilot area"]);
  });

  test("a window that lies wholly in the pandemic leaves nothing outside it", () => {
    const text = pilotSensitivity("P-1")(made()).text;
    expect(text).toContain("The time before lies outside the pandemic");
    expect(text).toContain("The pilot window lies wholly in the pandemic");
  });
});

describe("LS-2021", () => {
  const baseline = pilotCount("LS-2021", "baseline", ["2016-01-01", "2020-12-31"], 22, {
    area: "LS-BORDER-3",
    indicator: "cases-found-and-handled",
    unit: "case-found",
    illustrative: false
  });
  const during = (value: number) => ({
    ...baseline,
    window: "pilot" as const,
    value,
    period: {...baseline.period, start: "2021-06-01", end: "2022-06-30"}
  });
  const withCount = (value?: number) =>
    sampleContext({pilots: value === undefined ? [baseline] : [baseline, during(value)]}, "en");

  test("the real data alone: no ratio, another kind of count is not compared, the pandemic is named", () => {
    const model = pilotRatioFigure("f", "LS-2021")(withCount());
    expect(model.draw).toBeNull();
    expect(model.empty).toContain("[x]");
    expect(pilotBeside("LS-2021")(withCount()).text).toContain("another kind is not compared with it");
    const text = pilotSensitivity("LS-2021")(withCount()).text;
    // February to December 2020
    expect(text).toContain("11 of the 60 months of the time before lie in the pandemic");
    expect(text).toContain("cannot be left out");
  });

  // R: poisson.test(c(11, 22), c(13, 60)): 1.010 to 4.965; over 12 months 1.095 to 5.379; over 14 0.938 to 4.611
  test("with 11 cases in the assumed 13 months: a rise, which 14 months would not show", () => {
    const rows = pilotRatioFigure("f", "LS-2021")(withCount(11)).table.rows.map((row) => row[3]?.plain);
    expect(rows).toEqual(["2.31 times (1.01–4.97)", "2.50 times (1.09–5.38)", "2.14 times (0.94–4.61)"]);
    expect(pilotConclusion("LS-2021")(withCount(11)).text).toContain("Cases rose beyond chance");
    expect(pilotSensitivity("LS-2021")(withCount(11)).text).toContain(
      "it is another one for: If the pilot lasted 14 months"
    );
  });

  test("with 3 cases the verdict cannot tell, whatever the length", () => {
    expect(pilotConclusion("LS-2021")(withCount(3)).text).toContain("cannot tell a rise from a fall");
    expect(pilotSensitivity("LS-2021")(withCount(3)).text).toContain("With 2 other ways of reckoning");
  });
});

describe("campaigns", () => {
  // by hand: 1 July to 14 September are 31 + 31 + 14 days, 15 to 30 September 16
  test("quartersCut: 1 July to 30 September lies in two administrative quarters", () => {
    expect(
      quartersCut({start: "2024-07-01", end: "2024-09-30"}).map(({period, days}) => [period.id, days])
    ).toEqual([
      ["2024-Q3@administrative", 76],
      ["2024-Q4@administrative", 16]
    ]);
  });

  test("a page says that only dated cases can evaluate it, which days are compared, and that levels are assumed", () => {
    const text = (name: string) =>
      pilotPageParts[`${name} VN-2024-peak`]?.(sampleContext({}, "en")).text ?? "";
    expect(text("campaign-design")).toContain("only dated cases can");
    expect(text("campaign-design")).toContain("1 July 2021 – 30 September 2021");
    expect(text("campaign-power")).toContain('class="assumption"');
    expect(text("campaign-missing")).toContain("Case register");
    expect(text("campaign-conclusion")).toContain("Nothing can be concluded");
  });

  // R: poisson.test(c(k, 30), c(12, 36)) calls a fall for 3, not for 4, and a rise for 19, not for 18
  test("assumed levels: 10 cases a year before a window of unknown length", () => {
    const text = pilotPageParts["pilot-power VN-2023"]?.(sampleContext({}, "en")).text.replace(
      /<[^>]*>/g,
      "|"
    );
    expect(text).toMatch(/\|10\|+30\|+4 to 18 cases\|+3 cases or fewer\|+19 cases or more\|/);
    expect(text).toContain("12 months are assumed");
  });
});

describe("pages and links", () => {
  const pages = findPages(join(projectRoot, "src"));

  test("every pilot and campaign of the plans has a page, in the editions that the register says", () => {
    const {plans} = sampleContext({}).release;
    const ids = plans.flatMap(({pilots, campaigns}) => [...pilots, ...campaigns].map(({id}) => id));
    const all = {...pilotPages, ...campaignPages};
    expect(Object.keys(all)).toEqual(expect.arrayContaining(ids));
    for (const [id, {editions}] of Object.entries(all))
      expect(pages.find(({source}) => source === `pilots/${id.toLowerCase()}.md`)?.editions).toEqual(
        editions === "all" ? ["internal", "committee", "published"] : editions
      );
  });

  test("the lists link to pages of the release's edition only", () => {
    const context = made();
    const own: Plan[] = context.release.plans.map((plan) =>
      plan.id === "P" ? {...plan, pilots: [{...pilot("BL-2022-LK", "X1")}]} : plan
    );
    const of = (edition: string): Context => ({
      ...context,
      release: {...context.release, plans: own, manifest: {...context.release.manifest, edition}}
    });
    expect(pilotList(of("internal")).text).toContain('href="/en/pages/pilots/bl-2022-lk"');
    expect(pilotList(of("published")).text).not.toContain("pages/pilots/bl-2022-lk");
    expect(campaignList(of("published")).text).toContain('href="/en/pages/pilots/dp-2022-peak"');
  });

  test("parts of a plan that the release does not hold say so", () => {
    for (const [name, part] of Object.entries(pilotPageParts).filter(([key]) => key.includes("BL-2022"))) {
      const text = part(sampleContext({}, "en")).text;
      expect({name, found: /\[x\]|Nothing can be concluded/.test(text)}).toEqual({name, found: true});
    }
  });
});

test("drawRatios: a limit of 0 or without end is an arrow inside the chart, never a number without end", () => {
  const mark = {group: "g", name: "n", label: "l", text: "t"};
  const svg = drawRatios(
    [
      {...mark, ratio: 0, lower: 0, upper: 0.84},
      {...mark, ratio: Infinity, lower: 1.2, upper: Infinity}
    ],
    {width: 340, write: String}
  ).text;
  expect(svg).not.toMatch(/NaN|Infinity/);
  expect(svg.match(/l-?7 -5/g)).toHaveLength(2);
  expect(svg).not.toContain('class="dot"');
  for (const [, x] of svg.matchAll(/M([\d.]+) /g)) expect(Number(x)).toBeLessThanOrEqual(340);
});
