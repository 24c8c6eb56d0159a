import {checkCount, checkLevel, checkPositive, checkWord} from "./checkInput.ts";
import {countQuantile} from "./countQuantile.ts";
import {normalQuantile} from "./normalQuantile.ts";
import {checkProportion} from "./proportionInterval.ts";
import {quantile} from "./quantile.ts";
import type {Refusal} from "./refusal.ts";
import {regularisedBeta} from "./regularisedBeta.ts";
import {regularisedGamma} from "./regularisedGamma.ts";

/** An area's events, and the events expected of it or the cases among which they were counted. */
export type FunnelArea = {observed: number; expected: number} | {observed: number; trials: number};

export type FunnelLimits = {
  target: number;
  phi: number;
  tauSquared: number;
  limits: {level: number; lower: number[]; upper: number[]}[];
  points: {value: number}[];
};

/** The largest count that a limit is looked for among, and the largest that may be expected of an area. */
const unbounded = 1e9;
const mostExpected = 1e8;

/** The scale on which an area's value has about the same spread whatever its target, and the way back; `size`: E or n. */
type Scale = {to: (value: number) => number; from: (value: number) => number; most: number};
const scales: Record<"ratio" | "proportion", Scale> = {
  ratio: {to: Math.sqrt, from: (root) => root * root, most: Infinity},
  proportion: {to: (p) => Math.asin(Math.sqrt(p)), from: (angle) => Math.sin(angle) ** 2, most: Math.PI / 2}
};

/** The limit within which a part p of the values lie, by the exact distribution, as a value of the area. */
function exactLimit(p: number, size: number, target: number, kind: keyof typeof scales): number {
  const mean = size * target;
  const {count, over} =
    kind === "ratio"
      ? countQuantile(p, (k) => regularisedGamma(k + 1, mean).upper, {near: mean, most: unbounded})
      : countQuantile(p, (k) => (k >= size ? 1 : regularisedBeta(target, k + 1, size - k).upper), {
          near: mean,
          most: size
        });
  return Math.max(0, count - over) / size;
}

/** Squares of the z values, each drawn in to the tenth and ninetieth percentile of all, on average. */
function winsorised(z: readonly number[]): number {
  const [low, high] = [quantile(z, 0.1), quantile(z, 0.9)];
  return z.reduce((sum, one) => sum + Math.min(high, Math.max(low, one)) ** 2, 0) / z.length;
}

/**
 * A funnel plot's limits for areas of different size, in the order of the areas: `points` are observed ÷ expected (above 0),
 * or observed ÷ trials (0 to 1); `target` is that of all areas together unless given; `limits` per level and area, in the
 * same unit. Spiegelhalter 2005, "Funnel plots for comparing institutional performance".
 *
 * `overdispersion` "none": exact Poisson or binomial limits, interpolated between whole counts. "additive": limits
 * widened by the spread `tauSquared` between areas, on the scale of the square root (ratios) or of the arcsine of the
 * root (proportions). `phi` is the mean square of the areas' z = 2√E(√(O/E) − √target) or 2√n(asin√p − asin√target),
 * winsorised at 10 %; about 1 where chance alone is at work.
 *
 * Where no area has an event, `no-events`; where all trials are events, `no-variation` (both need 1); `additive` with one
 * area, `too-few-areas` (needs 2).
 *
 * @throws RangeError if there is no area, some have `expected` and others `trials`, a count is negative or not whole, an
 *   expected number is not positive and finite, or above 1e8 events at the target, the target is not above 0 (below 1 for
 *   proportions), or a level is not between 0 and 1.
 */
export function funnelLimits(
  areas: readonly FunnelArea[],
  {
    target: given,
    levels = [0.95, 0.998],
    overdispersion
  }: {target?: number; levels?: readonly number[]; overdispersion: "none" | "additive"}
): FunnelLimits | Refusal<"no-events" | "no-variation" | "too-few-areas"> {
  const kind = areas.every((area) => "trials" in area) ? "proportion" : "ratio";
  if (areas.length === 0) throw new RangeError("there are no areas");
  const sized = areas.map((area) => {
    if ("trials" in area !== (kind === "proportion"))
      throw new RangeError("the areas must all have expected numbers or all have trials");
    if ("trials" in area) {
      checkProportion(area.observed, area.trials);
      checkPositive(area.trials, "the number of trials");
      return {observed: area.observed, size: area.trials};
    }
    checkCount(area.observed);
    checkPositive(area.expected, "an expected number");
    return {observed: area.observed, size: area.expected};
  });
  checkWord(overdispersion, ["none", "additive"], "the overdispersion");
  levels.forEach(checkLevel);
  if (given !== undefined && !(given > 0 && given < (kind === "ratio" ? Infinity : 1)))
    throw new RangeError(
      `a target must be above 0 and ${kind === "ratio" ? "finite" : "below 1"}, not ${given}`
    );
  const observed = sized.reduce((sum, area) => sum + area.observed, 0);
  const size = sized.reduce((sum, area) => sum + area.size, 0);
  const target = given ?? observed / size;
  if (target === 0) return {refused: "no-events", need: 1, have: 0};
  if (kind === "proportion" && target === 1) return {refused: "no-variation", need: 1, have: 0};
  if (overdispersion === "additive" && areas.length < 2)
    return {refused: "too-few-areas", need: 2, have: areas.length};

  if (kind === "ratio")
    for (const area of sized)
      if (!(area.size * target <= mostExpected))
        throw new RangeError(
          `at the target at most ${mostExpected} events may be expected of an area, not ${area.size * target}`
        );

  const scale = scales[kind];
  const centre = scale.to(target);
  const phi = winsorised(
    sized.map((area) => 2 * Math.sqrt(area.size) * (scale.to(area.observed / area.size) - centre))
  );
  // the variance of an area is 1/(4 size) on the scale, its weight therefore 4 size
  const weights = 4 * size;
  const squares = sized.reduce((sum, area) => sum + (4 * area.size) ** 2, 0);
  const excess = (areas.length * phi - (areas.length - 1)) / (weights - squares / weights);
  const tauSquared = overdispersion === "additive" ? Math.max(0, excess) : 0;

  const sizes = [...new Set(sized.map((area) => area.size))];
  const limits = levels.map((level) => {
    const tail = (1 - level) / 2;
    const z = normalQuantile(level);
    const limitAt = (side: 1 | -1, size: number) => {
      if (overdispersion === "none") {
        const limit = exactLimit(side === 1 ? 1 - tail : tail, size, target, kind);
        // interpolation may pass the target where next to nothing is expected; no count lies between the two
        return side === 1 ? Math.max(target, limit) : Math.min(target, limit);
      }
      const away = z * Math.sqrt(1 / (4 * size) + tauSquared);
      return scale.from(Math.min(scale.most, Math.max(0, centre + side * away)));
    };
    // areas of one size, of which there are many among communes, have one limit
    const limit = (side: 1 | -1) => {
      const bySize = new Map(sizes.map((size) => [size, limitAt(side, size)]));
      return sized.map((area) => bySize.get(area.size) ?? NaN);
    };
    return {level, lower: limit(-1), upper: limit(1)};
  });
  return {
    target,
    phi,
    tauSquared,
    limits,
    points: sized.map((area) => ({value: area.observed / area.size}))
  };
}
