import {doubledTail} from "./binomialTails.ts";
import {bisect} from "./bisect.ts";
import {checkCount, checkLevel, checkMethod} from "./checkInput.ts";
import {expectedBeyond, hypergeometricTails, supportOf} from "./hypergeometric.ts";
import type {Interval, Method} from "./interval.ts";
import type {Refusal} from "./refusal.ts";
import {checkExpected, verdictOf, type Expected, type Verdict} from "./verdict.ts";

/** Two counts of events of one area. */
export type BeforeAfter = {before: number; after: number};

/** `ratio`: of the four counts as they stand; `conditionalRatio`: the one most likely to give them, given their margins. */
export type RatioOfRateRatios = Interval & {
  ratio: number;
  conditionalRatio: number;
  pValue: number;
  verdict: Verdict;
};

const oddsOf = (share: number) => (share === 1 ? Infinity : share / (1 - share));

/**
 * How the rate of a treated area changed against that of a comparison area over the same two periods: the ratio of their
 * rate ratios, (t1/t0) ÷ (c1/c0), with its central confidence interval, the p-value that agrees with it (twice the smaller
 * tail) and the verdict of the interval. The lengths of the periods cancel.
 *
 * Given the margins of the four counts, the treated count after is non-central hypergeometric (Fisher 1935, "The logic of
 * inductive inference"); `conditionalRatio` is its conditional maximum likelihood, as in R's fisher.test.
 *
 * The ratio is Infinity where t0 or c1 is 0, and 0 where t1 or c0 is. Where one area, or one period, has no event in all,
 * only one table fits the margins: refused as `empty-margin`, which needs 1 event there.
 *
 * @throws RangeError if a count is negative or not whole, the level is not between 0 and 1, or the method or the expected
 *   direction is unknown.
 */
export function ratioOfRateRatios(
  {treated, comparison}: {treated: BeforeAfter; comparison: BeforeAfter},
  {
    method = "exact",
    level = 0.95,
    expected = "decrease"
  }: {method?: Method; level?: number; expected?: Expected} = {}
): RatioOfRateRatios | Refusal<"empty-margin"> {
  for (const count of [treated.before, treated.after, comparison.before, comparison.after]) checkCount(count);
  checkMethod(method);
  checkLevel(level);
  checkExpected(expected);
  const table = {
    seen: treated.after,
    row: treated.before + treated.after,
    otherRow: comparison.before + comparison.after,
    column: treated.after + comparison.after
  };
  const {least, most} = supportOf(table);
  if (least === most) return {refused: "empty-margin", need: 1, have: 0};
  const tail = (1 - level) / 2;
  const tails = (share: number) => hypergeometricTails(table, oddsOf(share), method);
  /** The odds where a function of the share changes its sign: below 0 at share 0, above it at share 1, or turned round. */
  const oddsWhere = (atZero: 1 | -1, of: (share: number) => number) =>
    oddsOf(bisect((share) => (share === 0 ? atZero : share === 1 ? -atZero : of(share)), 0, 1));
  const lower = table.seen === least ? 0 : oddsWhere(-1, (share) => tails(share).high - tail);
  const upper = table.seen === most ? Infinity : oddsWhere(1, (share) => tails(share).low - tail);
  const conditionalRatio =
    table.seen === least
      ? 0
      : table.seen === most
        ? Infinity
        : oddsWhere(-1, (share) => expectedBeyond(table, oddsOf(share)));
  const interval = {lower, upper: Math.max(lower, upper)};
  return {
    ...interval,
    ratio: (treated.after * comparison.before) / (treated.before * comparison.after),
    conditionalRatio,
    pValue: doubledTail(tails(0.5)),
    verdict: verdictOf(interval, expected)
  };
}
