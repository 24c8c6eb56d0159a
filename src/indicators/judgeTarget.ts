import {isComplete, type DatedPeriod} from "../algebra/datedPeriod.ts";
import {isNotApplicable} from "../algebra/notApplicable.ts";
import {flow, statedHandled} from "../algebra/quantity.ts";
import {samePeriodLastYear} from "../algebra/samePeriodLastYear.ts";
import {shareOf} from "../algebra/shareOf.ts";
import type {Plan, PlanTarget} from "../schema/reference.ts";
import type {Release} from "../schema/release.ts";
import {compareWithTarget} from "../stats/index.ts";
import {addCells, reports, termCell, type CountCell, type CountsOf} from "./countCell.ts";
import {targetInForce} from "./targetInForce.ts";
import {reduction, type ShareBasis, type ShareSide, type TargetShare} from "./targetShares.ts";

/** What a judgement rests on: released counts and plans, and the day up to which they hold. */
export type Judged = Pick<Release, "counts" | "areas" | "plans"> & {
  manifest: Pick<Release["manifest"], "asOf">;
};

/**
 * - `met`, `missed`: by whole numbers, with the margin in cases.
 * - `not-due`: the target is yearly, and the period is no year or not over.
 * - `no-target`: no plan that covers the period sets one that is entered.
 * - `nothing`: nothing to handle, or for the reduction no case the year before.
 * - `not-stated`: a count is withheld or not reported, or counts contradict one another.
 */
export type TargetVerdict = "met" | "missed" | "not-due" | "no-target" | "nothing" | "not-stated";

/**
 * How a result stands to its target. `whole`: numerator less denominator makes a share. `margin`: cases to spare (0 or
 * more) or short (below 0); null unless met or missed. `absent`: why it is not stated.
 */
export type Judgement = {
  verdict: TargetVerdict;
  margin: number | null;
  absent: "c" | "x" | "z" | null;
  part: CountCell;
  whole: CountCell;
  plan: Plan | null;
  target: PlanTarget | null;
  illustrative: boolean;
};

/** One agency's result in an area and a period. */
export type JudgedOf = {agency: string; area: string; period: DatedPeriod};

function sideCell({counts}: Judged, of: CountsOf, {terms}: ShareSide, period: DatedPeriod): CountCell {
  const term = terms.find((one) => reports(counts, of, one));
  return term ? termCell(counts, of, term, period) : {value: null, absent: "x", rows: []};
}

/** The least number of a caseload that meets a target, by whole numbers; null where there is nothing to handle. */
export function neededForTarget(
  handled: number,
  {percent, comparator}: Pick<PlanTarget, "percent" | "comparator">
): number | null {
  if (percent === null) return null;
  const all = compareWithTarget(handled, handled, {
    target: percent / 100,
    strict: comparator === "over"
  });
  return "refused" in all ? null : handled - all.margin;
}

/** The basis on which a share is judged: the plan's own words where it has any, else that of the registry. */
export const judgedBasis = (share: TargetShare, target: PlanTarget | null): ShareBasis =>
  target?.denominatorWords != null && share.denominators.plan ? "plan" : share.basis;

const judgement = (
  verdict: TargetVerdict,
  {part, whole}: {part: CountCell; whole: CountCell},
  {plan, target}: {plan: Plan | null; target: PlanTarget | null},
  {margin = null, absent = null}: {margin?: number | null; absent?: Judgement["absent"]} = {}
): Judgement => ({
  verdict,
  margin,
  absent,
  part,
  whole,
  plan,
  target,
  illustrative: [...part.rows, ...whole.rows].some((row) => row.illustrative)
});

/**
 * Judges a share of one agency, area and period against the target in force, on the basis given (that of the plan's own
 * words, else of the registry, by default). Counts of what the release withholds or does not hold give `not-stated`.
 */
export function judgeTarget(
  release: Judged,
  share: TargetShare,
  {agency, area, period}: JudgedOf,
  given?: ShareBasis
): Judgement {
  const inForce = targetInForce(release, share.id, {area, period});
  const {target} = inForce;
  const basis = given ?? judgedBasis(share, target);
  const of = {agency, area, unit: share.unit};
  const part = sideCell(release, of, share.numerator, period);
  const side = share.denominators[basis];
  const whole: CountCell = side ? sideCell(release, of, side, period) : {value: null, absent: "x", rows: []};
  const cells = {part, whole};
  if (part.absent !== null || whole.absent !== null)
    return judgement("not-stated", cells, inForce, {absent: addCells([part, whole]).absent});
  const divided = shareOf(
    flow(part.value, share.unit, period),
    basis === "own" ? statedHandled(whole.value, share.unit, period) : flow(whole.value, share.unit, period)
  );
  if (isNotApplicable(divided))
    return divided.refused === "nothing-to-divide" && part.value === 0
      ? judgement("nothing", cells, inForce)
      : judgement("not-stated", cells, inForce, {absent: "z"});
  if (target?.comparator === "equal" && part.value > whole.value)
    return judgement("not-stated", cells, inForce, {absent: "z"});
  if (target === null) return judgement("no-target", cells, inForce);
  if (period.kind !== "year" || !isComplete(period, release.manifest.asOf))
    return judgement("not-due", cells, inForce);
  const needed = neededForTarget(whole.value, target);
  if (needed === null) return judgement("nothing", cells, inForce);
  const margin = part.value - needed;
  return judgement(margin >= 0 ? "met" : "missed", cells, inForce, {margin});
}

/**
 * Judges whether there are fewer cases than in the same period of the year before. `part`: the cases now; `whole`: those
 * of the year before. Met with the margin of cases that could have come in addition, missed by those too many.
 */
export function judgeReduction(release: Judged, {agency, area, period}: JudgedOf): Judgement {
  const inForce = targetInForce(release, reduction.id, {area, period});
  const of = {agency, area, unit: reduction.unit};
  const side = {terms: reduction.terms, name: reduction.name};
  const before = samePeriodLastYear(period);
  const part = sideCell(release, of, side, period);
  const whole: CountCell = isNotApplicable(before)
    ? {value: null, absent: "x", rows: []}
    : sideCell(release, of, side, before);
  const cells = {part, whole};
  if (part.absent !== null || whole.absent !== null)
    return judgement("not-stated", cells, inForce, {absent: addCells([part, whole]).absent});
  if (inForce.target === null) return judgement("no-target", cells, inForce);
  if (period.kind !== "year" || !isComplete(period, release.manifest.asOf))
    return judgement("not-due", cells, inForce);
  if (whole.value === 0) return judgement("nothing", cells, inForce);
  const margin = whole.value - 1 - part.value;
  return judgement(margin >= 0 ? "met" : "missed", cells, inForce, {margin});
}
