import {describe, expect, it} from "vitest";
import {readAreaGroups} from "#loaders/reference/readAreaGroups.ts";
import {readAreas} from "#loaders/reference/readAreas.ts";
import type {Plan} from "#src/schema/reference.ts";
import {readPlans} from "#loaders/reference/readPlans.ts";
import {readPublishedIndicators} from "#loaders/reference/readPublishedIndicators.ts";

const plans = readPlans();

const resolves = (code: string, validFrom: string | null) =>
  [...readAreas(), ...readAreaGroups()].filter((area) => area.code === code && area.validFrom === validFrom)
    .length === 1;

function planOf(id: string): Plan {
  const plan = plans.find((entry) => entry.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

const days = (start: string, end: string) => (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;

describe("plans", () => {
  it("the six plans are entered, and only those with known targets have any", () => {
    expect(plans.map((plan) => [plan.id, plan.targetsStatus, plan.targets.length])).toEqual([
      ["BN-2021", "entered", 5],
      ["LS-2021", "none-stated", 0],
      ["P-2022", "none-stated", 0],
      ["DP-2022", "entered", 5],
      ["VN-2024", "entered", 6],
      ["VN-2026", "not-entered", 0]
    ]);
  });

  it.each(["BN-2021", "DP-2022", "VN-2024"])(
    "%s: intake is exactly 100 per cent, resolution and clearance are strictly over 90, prosecution 95 or more, trial 90 or more",
    (id) => {
      const comparators = planOf(id).targets.map((target) => [target.id, target.comparator, target.percent]);
      expect(comparators.slice(0, 5)).toEqual([
        ["intake", "equal", 100],
        ["resolution", "over", 90],
        ["clearance", "over", 90],
        ["prosecution", "at-least", 95],
        ["trial", "at-least", 90]
      ]);
    }
  );

  it("only the plan of 2024 asks for fewer cases than the year before", () => {
    const reductions = plans.flatMap((plan) =>
      plan.targets.filter((target) => target.id === "reduction").map((target) => [plan.id, target.comparator])
    );
    expect(reductions).toEqual([["VN-2024", "fewer-than-year-before"]]);
  });

  it("a plan's own words for a denominator are kept: only clearance has them", () => {
    for (const {id, denominatorWords} of plans.flatMap((plan) => plan.targets))
      expect(denominatorWords?.vi ?? null).toBe(id === "clearance" ? "trên tổng số án khởi tố" : null);
  });

  it("every target names its plan's document as source", () => {
    const named = plans.flatMap((plan) =>
      plan.targets.map((target) => target.source.vi.includes(plan.number ?? plan.citation.vi))
    );
    expect(named).toHaveLength(16);
    expect(named).not.toContain(false);
  });

  it("every area of a plan or pilot resolves by code and validity to exactly one area or group", () => {
    const areas = [
      ...plans.flatMap((plan) => (plan.area === null ? [] : [[plan.area, plan.areaValidFrom] as const])),
      ...plans.flatMap((plan) =>
        plan.pilots.flatMap((pilot) => pilot.areas.map((code) => [code, pilot.areasValidFrom] as const))
      )
    ];
    expect(areas).toHaveLength(5 + 7);
    expect(areas.filter(([code, validFrom]) => !resolves(code, validFrom))).toEqual([]);
  });

  it("the province of P-2022 is not named by its source, so it has no area", () => {
    expect(plans.filter((plan) => plan.area === null).map((plan) => plan.id)).toEqual(["P-2022"]);
  });

  it("a peak campaign runs from 01/07 to 30/09 of the plan's year and lies within the plan", () => {
    const campaigns = plans.flatMap((plan) => plan.campaigns.map((campaign) => ({plan, campaign})));
    expect(campaigns.map(({campaign}) => [campaign.id, campaign.start, campaign.end])).toEqual([
      ["P-2022-peak", "2022-07-01", "2022-09-30"],
      ["DP-2022-peak", "2022-07-01", "2022-09-30"],
      ["VN-2024-peak", "2024-07-01", "2024-09-30"]
    ]);
    for (const {plan, campaign} of campaigns) {
      expect(plan.validFrom <= campaign.start && campaign.end <= (plan.validTo ?? "9999")).toBe(true);
      expect(campaign.condition !== null).toBe(plan.id === "DP-2022");
    }
  });

  it("returns are due before the 16th (Đức Phổ) and the 20th (national) of months 3, 6, 9 and 12; elsewhere no day is given", () => {
    const due = plans.map((plan) => [plan.id, plan.deadlines.map(({before}) => before).join(" ")]);
    expect(due.filter(([, list]) => list !== "")).toEqual([
      ["DP-2022", "03-16 06-16 09-16 12-16"],
      ["VN-2024", "03-20 06-20 09-20 12-20"]
    ]);
  });

  it("the days of the Lạng Sơn pilot are an assumption of 13 months, declared as one", () => {
    const pilot = planOf("LS-2021").pilots[0];
    expect(pilot?.window).toMatchObject({start: "2021-06-01", end: "2022-06-30", daysStated: false});
    expect(days("2021-06-01", "2022-06-30")).toBe(365 + 30);
    expect(pilot?.assumptions.some(({vi, en}) => vi.includes("13 tháng") && en.includes("13 months"))).toBe(
      true
    );
    expect(pilot?.missing).toHaveLength(6);
  });

  it("the baseline names the indicator of its count, and no plan repeats the count itself", () => {
    const baselines = plans.flatMap((plan) => plan.pilots.flatMap((pilot) => pilot.baseline ?? []));
    expect(baselines.map(({indicator}) => indicator)).toEqual(["cases-found-and-handled"]);
    expect(readPublishedIndicators().map(({code}) => code)).toContain("cases-found-and-handled");
    expect(JSON.stringify(baselines)).not.toMatch(/\b22\b/);
  });

  it("the pilot of plan 135/KH-BCĐ covers six provinces, and its window is not known", () => {
    const pilot = planOf("VN-2024").pilots[0];
    const names = pilot?.areas.map(
      (code) => readAreas().find((a) => a.code === code && a.validFrom === pilot.areasValidFrom)?.nameVi
    );
    expect(names).toEqual(["Hải Phòng", "Cao Bằng", "Hà Tĩnh", "Bình Phước", "Đồng Nai", "Đắk Lắk"]);
    expect(pilot?.window).toMatchObject({start: null, end: null, daysStated: false});
    expect(pilot?.source.vi).toContain("135/KH-BCĐ");
  });

  it("ids of plans, campaigns and pilots are unique within their kind", () => {
    for (const ids of [
      plans.map(({id}) => id),
      plans.flatMap((plan) => plan.campaigns.map(({id}) => id)),
      plans.flatMap((plan) => plan.pilots.map(({id}) => id))
    ])
      expect(new Set(ids).size).toBe(ids.length);
  });
});
