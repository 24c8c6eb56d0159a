import {areaNames, checkAreas, type Areas} from "./areas.ts";
import {checkLevel, checkPositive} from "./checkInput.ts";
import type {Interval} from "./interval.ts";
import {normalQuantile} from "./normalQuantile.ts";
import type {BeforeAfter} from "./ratioOfRateRatios.ts";
import type {Refusal} from "./refusal.ts";

/** `difference` in cases (per unit of the weights); below 0: fewer than the comparison areas would have had. */
export type WeightedDisplacement = Interval & {difference: number; variance: number; z: number};

const direction = {treated: 1, comparison: -1, neighbour: 1, neighbourComparison: -1} as const;

/**
 * The change in the treated area and its neighbour beyond that in their comparison areas, with its confidence interval by
 * the normal distribution: Wheeler & Ratcliffe 2018, "A simple weighted displacement difference test to evaluate place
 * based crime interventions". Each count is taken as Poisson. A missing neighbour counts as unchanged.
 *
 * Where periods or areas differ in size, each count is divided by its period's and its area's weight (months, inhabitants;
 * 1 by default), and its variance by their squares.
 *
 * Without any event: refused as `no-events`, which needs 1 event.
 *
 * @throws RangeError if a count is negative or not whole, a weight not positive and finite, or the level not between 0 and 1.
 */
export function weightedDisplacement(
  areas: Areas,
  {
    level = 0.95,
    periodWeights = {before: 1, after: 1},
    areaWeights = {}
  }: {
    level?: number;
    periodWeights?: BeforeAfter;
    areaWeights?: Partial<Record<keyof Areas, number>>;
  } = {}
): WeightedDisplacement | Refusal<"no-events"> {
  checkAreas(areas);
  checkLevel(level);
  for (const weight of [periodWeights.before, periodWeights.after, ...Object.values(areaWeights)])
    checkPositive(weight, "a weight");
  let difference = 0;
  let variance = 0;
  for (const name of areaNames)
    for (const [period, sign] of [
      ["before", -1],
      ["after", 1]
    ] as const) {
      const weight = periodWeights[period] * (areaWeights[name] ?? 1);
      const count = areas[name]?.[period] ?? 0;
      difference += (sign * direction[name] * count) / weight;
      variance += count / weight ** 2;
    }
  if (variance === 0) return {refused: "no-events", need: 1, have: 0};
  const error = Math.sqrt(variance);
  const half = normalQuantile(level) * error;
  return {difference, variance, z: difference / error, lower: difference - half, upper: difference + half};
}
