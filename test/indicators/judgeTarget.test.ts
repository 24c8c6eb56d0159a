import fc from "fast-check";
import {expect, test} from "vitest";
import {datedPeriod, type DatedPeriod} from "#src/algebra/datedPeriod.ts";
import {isNotApplicable} from "#src/algebra/notApplicable.ts";
import {readAreas} from "#loaders/reference/readAreas.ts";
import {readPlans} from "#loaders/reference/readPlans.ts";
import {judgeReduction, judgeTarget, neededForTarget, type Judged} from "#src/indicators/judgeTarget.ts";
import {targetShares, type TargetShare} from "#src/indicators/targetShares.ts";
import type {Area} from "#src/schema/reference.ts";
import type {CountRow} from "#src/schema/released.ts";
import {longCounts, madeCount, policeCounts} from "./illustrativeCounts.ts";

const binhLam: Area = {
  level: "province",
  code: "BL",
  nameVi: "Bình Lâm",
  nameEn: "Binh Lam",
  type: "province",
  illustrative: true,
  parentCode: "VN",
  validFrom: null,
  validTo: null,
  successorCode: null,
  population2019: null
};
const areas = [...readAreas(), binhLam];
const plans = readPlans();
/** The plan of 2024 as if it had covered the years before, too. */
const always = plans.map((plan) => (plan.id === "VN-2024" ? {...plan, validFrom: "2015-01-01"} : plan));

const released = (counts: CountRow[], given = plans, asOf = "2026-10-31"): Judged => ({
  counts,
  areas,
  plans: given,
  manifest: {asOf}
});
const share = (id: TargetShare["id"]): TargetShare => {
  const found = targetShares.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
function periodOf(row: CountRow | undefined): DatedPeriod {
  const period = row && datedPeriod(row.period);
  if (!period || isNotApplicable(period)) throw new Error("no period");
  return period;
}
const year = (number: number) => periodOf(madeCount("tried.done", 0, {year: number}));
const at = (id: TargetShare["id"], number = 2024, area = "BL") => ({
  agency: share(id).agency,
  area,
  period: year(number)
});

test("prosecution and trial of 2024: done of all handled, against 95 % and 90 %, as the exports' own rows say", () => {
  for (const [folder, id, percent] of [
    ["vks", "prosecution", 95],
    ["toa-an", "trial", 90]
  ] as const) {
    const counts = longCounts(folder, 2024);
    const [, , handled, done] = counts.map(({value}) => value ?? NaN);
    if (handled === undefined || done === undefined) throw new Error(folder);
    const judged = judgeTarget(released(counts), share(id), at(id));
    // the least number that meets the target, by trying each
    const least =
      Array.from({length: handled + 1}, (_, n) => n).find((n) => 100 * n >= percent * handled) ?? NaN;
    expect(judged).toMatchObject({
      part: {value: done},
      whole: {value: handled},
      verdict: done >= least ? "met" : "missed",
      margin: done - least,
      illustrative: true
    });
  }
  // the rows of 2024: 25 of 27 prosecuted, 26 needed; 20 of 27 tried, 25 needed
  expect(judgeTarget(released(longCounts("vks", 2024)), share("prosecution"), at("prosecution")).margin).toBe(
    -1
  );
  expect(judgeTarget(released(longCounts("toa-an", 2024)), share("trial"), at("trial")).margin).toBe(-5);
});

test.each([2016, 2017, 2018])(
  "resolution and clearance of %i: from the police's form, area by area",
  (number) => {
    const counts = policeCounts(number);
    const release = released(counts, always);
    for (const area of ["BL", "BL1@..2025-06-30", "BL3@..2025-06-30"]) {
      const of = (indicator: string) =>
        counts.find((row) => row.area === area && row.indicator === indicator)?.value ?? NaN;
      const resolved =
        of("report-resolved.done.initiated") +
        of("report-resolved.done.not-initiated") +
        of("report-resolved.done.suspended");
      const own =
        of("report-resolved.carried-over") +
        of("report-resolved.new") -
        of("report-resolved.outflow.transferred");
      expect(judgeTarget(release, share("resolution"), at("resolution", number, area))).toMatchObject({
        part: {value: resolved},
        whole: {value: own}
      });
      expect(
        judgeTarget(release, share("resolution"), at("resolution", number, area), "new").whole.value
      ).toBe(of("report-resolved.new"));
      expect(judgeTarget(release, share("clearance"), at("clearance", number, area))).toMatchObject({
        part: {value: of("investigated.done.concluded")},
        whole: {value: of("investigated.new")}
      });
      expect(judgeTarget(release, share("clearance"), at("clearance", number, area), "own").whole.value).toBe(
        of("investigated.handled")
      );
    }
    const province = judgeTarget(release, share("resolution"), at("resolution", number));
    const {part, whole} = province;
    expect(province.verdict).toBe(10 * (part.value ?? 0) > 9 * (whole.value ?? 0) ? "met" : "missed");
  }
);

test("a target over 90 % is missed on the line, and met by one more; the margin counts cases to spare", () => {
  const judged = (done: number) =>
    judgeTarget(
      released([madeCount("report-resolved.handled", 20), madeCount("report-resolved.done", done)]),
      share("resolution"),
      at("resolution")
    );
  expect(judged(18)).toMatchObject({verdict: "missed", margin: -1});
  expect(judged(19)).toMatchObject({verdict: "met", margin: 0});
  expect(judged(20)).toMatchObject({verdict: "met", margin: 1});
});

test("neededForTarget: one fewer than it misses the target, it itself meets it", () => {
  const comparators = fc.constantFrom("over" as const, "at-least" as const);
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 5000}),
      fc.integer({min: 1, max: 99}),
      comparators,
      (handled, percent, comparator) => {
        const meets = (done: number) =>
          comparator === "over" ? 100 * done > percent * handled : 100 * done >= percent * handled;
        const needed = neededForTarget(handled, {percent, comparator});
        expect(needed !== null && meets(needed) && !meets(needed - 1)).toBe(true);
      }
    )
  );
});

test("a share of the new ones can exceed 100 % and meets the target; of the own caseload that contradicts itself", () => {
  const counts = [
    madeCount("investigated.new", 10),
    madeCount("investigated.handled", 11),
    madeCount("investigated.done.concluded", 12)
  ];
  expect(judgeTarget(released(counts), share("clearance"), at("clearance"))).toMatchObject({
    verdict: "met",
    margin: 2
  });
  expect(judgeTarget(released(counts), share("clearance"), at("clearance"), "own")).toMatchObject({
    verdict: "not-stated",
    absent: "z",
    margin: null
  });
});

test("a yearly target is not due in a part of the year, nor before the year is over", () => {
  for (const kind of ["quarter", "half-year", "nine-months"] as const) {
    const counts = [
      madeCount("tried.handled", 10, {kind, agency: "court"}),
      madeCount("tried.done", 1, {kind, agency: "court"})
    ];
    const judged = judgeTarget(released(counts), share("trial"), {
      agency: "court",
      area: "BL",
      period: periodOf(counts[0])
    });
    expect(judged).toMatchObject({verdict: "not-due", margin: null});
  }
  expect(
    judgeTarget(
      released(longCounts("vks", 2024), plans, "2024-12-13"),
      share("prosecution"),
      at("prosecution")
    ).verdict
  ).toBe("not-due");
});

test("a withheld or unreported count gives no number and no verdict, but its reason", () => {
  const handled = madeCount("tried.handled", 27, {agency: "court"});
  const of = (counts: CountRow[]) => judgeTarget(released(counts), share("trial"), at("trial"));
  expect(of([handled, madeCount("tried.done", null, {agency: "court"})])).toMatchObject({
    verdict: "not-stated",
    absent: "c",
    margin: null
  });
  expect(of([handled, madeCount("tried.done", null, {agency: "court", absent: "x"})])).toMatchObject({
    absent: "x"
  });
  expect(of([handled])).toMatchObject({verdict: "not-stated", absent: "x"});
  expect(of([])).toMatchObject({verdict: "not-stated", absent: "x"});
  const outcomes = [
    madeCount("report-resolved.handled", 20),
    madeCount("report-resolved.done.initiated", 19),
    madeCount("report-resolved.done.suspended", null)
  ];
  expect(judgeTarget(released(outcomes), share("resolution"), at("resolution"))).toMatchObject({
    verdict: "not-stated",
    absent: "c",
    part: {value: null}
  });
});

test("nothing to handle has no rate; what is handled is computed where only its parts are stated", () => {
  const none = [
    madeCount("tried.handled", 0, {agency: "court"}),
    madeCount("tried.done", 0, {agency: "court"})
  ];
  expect(judgeTarget(released(none), share("trial"), at("trial")).verdict).toBe("nothing");
  const parts = [
    madeCount("tried.carried-over", 3, {agency: "court"}),
    madeCount("tried.new", 5, {agency: "court"}),
    madeCount("tried.inflow.returned", 2, {agency: "court"}),
    madeCount("tried.outflow.transferred", 1, {agency: "court"}),
    madeCount("tried.done", 9, {agency: "court"})
  ];
  expect(judgeTarget(released(parts), share("trial"), at("trial"))).toMatchObject({
    whole: {value: 9},
    verdict: "met",
    margin: 0
  });
});

test("a target is not carried over to a time that its plan does not cover, and one not entered is named", () => {
  const counts = (number: number) => [
    madeCount("tried.handled", 10, {agency: "court", year: number}),
    madeCount("tried.done", 10, {agency: "court", year: number})
  ];
  expect(judgeTarget(released(counts(2025)), share("trial"), at("trial", 2025))).toMatchObject({
    verdict: "no-target",
    plan: null
  });
  expect(
    judgeTarget(released(counts(2026), plans, "2027-01-31"), share("trial"), at("trial", 2026))
  ).toMatchObject({verdict: "no-target", plan: {id: "VN-2026"}, margin: null});
});

test("the plan of the area itself comes before the national one", () => {
  const own = plans.map((plan) =>
    plan.id === "BN-2021" ? {...plan, area: "BL", areaValidFrom: null} : plan
  );
  expect(
    judgeTarget(released(longCounts("vks", 2024), own), share("prosecution"), at("prosecution")).plan?.id
  ).toBe("BN-2021");
  expect(
    judgeTarget(released(longCounts("vks", 2024)), share("prosecution"), at("prosecution")).plan?.id
  ).toBe("VN-2024");
});

test("reduction: fewer than the year before, with the margin; as many is missed by one", () => {
  const judged = (now: number | null, before: number | null) =>
    judgeReduction(
      released([madeCount("investigated.new", now), madeCount("investigated.new", before, {year: 2023})]),
      {agency: "police", area: "BL", period: year(2024)}
    );
  expect(judged(28, 34)).toMatchObject({verdict: "met", margin: 5});
  expect(judged(33, 34)).toMatchObject({verdict: "met", margin: 0});
  expect(judged(34, 34)).toMatchObject({verdict: "missed", margin: -1});
  expect(judged(0, 0)).toMatchObject({verdict: "nothing", margin: null});
  expect(judged(5, null)).toMatchObject({verdict: "not-stated", absent: "c", margin: null});
});
