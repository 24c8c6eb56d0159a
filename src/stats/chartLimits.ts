import {meanMovingRange, meanOf} from "./meanMovingRange.ts";
import {poissonQuantiles} from "./poissonQuantiles.ts";

/** See `controlChart`. */
export type ChartType = "run" | "xmr" | "c" | "u" | "uPrime" | "p" | "pPrime" | "g" | "t";

/** `auto`: Poisson quantiles where a normal approximation is poor; `sigma`: always three standard deviations. */
export type LimitMethod = "auto" | "sigma";

/** A point as given and as plotted (`value` = count ÷ denominator; the denominator is 1 for charts that take none). */
export type KnownPoint = {value: number; count: number; denominator: number};

/** The limits about a point, and the lines beyond which the outer third of the way to a limit begins. */
export type Band = {lower: number; upper: number; nearLower: number; nearUpper: number};

/** The centre line, and the band of a point with this denominator; a run chart has none. */
export type ChartLines = {centre: number; band: ((denominator: number) => Band) | null};

/** 3 ÷ 1.128, rounded as it is published; 1.128: the mean range of two from a normal distribution, in its deviations. */
const perMeanRange = 2.66;
const deviationsPerRange = 1.128;

/** Expected counts below this take Poisson quantiles. */
const normalFrom = 10;

/** P(Z ≤ −3), P(Z ≤ −2), P(Z ≤ 2) and P(Z ≤ 3) for a standard normal Z. */
const tails = [0.0013498980316300946, 0.022750131948179207, 0.9772498680518208, 0.9986501019683699];

/** The power that makes times between events of a constant rate about normal. */
const nelsonPower = 3.6;

/** Limits at this distance from the centre, kept between what a value can be. */
function about(centre: number, distance: number, least = -Infinity, most = Infinity): Band {
  const near = (2 * distance) / 3;
  return {
    lower: Math.max(least, centre - distance),
    upper: Math.min(most, centre + distance),
    nearLower: centre - near,
    nearUpper: centre + near
  };
}

/** Limits of a rate whose count is Poisson; an upper limit of 0, at means next to 0, is moved to the centre. */
function poissonBand(rate: number, exposure: number): Band {
  const [lower = 0, nearLower = 0, nearUpper = 0, upper = 0] = poissonQuantiles(rate * exposure, tails).map(
    (count) => count / exposure
  );
  return {lower, nearLower, nearUpper, upper: Math.max(rate, upper)};
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low + (high - low) / 2;
}

/** All events or successes ÷ all exposure or trials. */
function pooled(points: readonly KnownPoint[]): number {
  const sum = (field: "count" | "denominator") => points.reduce((total, point) => total + point[field], 0);
  return sum("count") / sum("denominator");
}

/** How many times wider the values lie than their own distribution lets them: Laney 2002, without screening. */
function laneyFactor(points: readonly KnownPoint[], centre: number, sigma: (n: number) => number): number {
  const scores = points.map(({value, denominator}) => {
    const off = value - centre;
    // rates that are equal but for rounding, or all 0, have no range
    return Math.abs(off) <= 1e-12 * centre ? 0 : off / sigma(denominator);
  });
  return meanMovingRange(scores, false) / deviationsPerRange;
}

/**
 * The centre line and limits that the points (two or more) set, as `controlChart` describes them for each type. Null where
 * the limits would have no width because the points do not vary: equal measurements, times or rates of the primes, no event
 * at all, or nothing but successes.
 */
export function chartLines(
  type: ChartType,
  points: readonly KnownPoint[],
  {screen, limits}: {screen: boolean; limits: LimitMethod}
): ChartLines | null {
  const values = points.map(({value}) => value);
  switch (type) {
    case "run":
      return {centre: medianOf(values), band: null};
    case "xmr": {
      const centre = meanOf(values);
      const distance = perMeanRange * meanMovingRange(values, screen);
      return distance === 0 ? null : {centre, band: () => about(centre, distance)};
    }
    case "c":
    case "u": {
      const centre = pooled(points);
      const band = (exposure: number) =>
        limits === "auto" && centre * exposure < normalFrom
          ? poissonBand(centre, exposure)
          : about(centre, 3 * Math.sqrt(centre / exposure), 0);
      return centre === 0 ? null : {centre, band};
    }
    case "uPrime": {
      const centre = pooled(points);
      const sigma = (exposure: number) => Math.sqrt(centre / exposure);
      const factor = laneyFactor(points, centre, sigma);
      return factor === 0 ? null : {centre, band: (n) => about(centre, 3 * factor * sigma(n), 0)};
    }
    case "p":
    case "pPrime": {
      const centre = pooled(points);
      if (centre === 0 || centre === 1) return null;
      const sigma = (trials: number) => Math.sqrt((centre * (1 - centre)) / trials);
      const factor = type === "p" ? 1 : laneyFactor(points, centre, sigma);
      return factor === 0 ? null : {centre, band: (n) => about(centre, 3 * factor * sigma(n), 0, 1)};
    }
    case "g": {
      const mean = meanOf(values);
      const band = about(mean, 3 * Math.sqrt(mean * (mean + 1)), 0);
      return mean === 0 ? null : {centre: medianOf(values), band: () => band};
    }
    case "t": {
      const powers = values.map((value) => value ** (1 / nelsonPower));
      const centre = meanOf(powers);
      const distance = perMeanRange * meanMovingRange(powers, screen);
      if (distance === 0) return null;
      const time = (power: number) => Math.max(0, power) ** nelsonPower;
      const {lower, upper, nearLower, nearUpper} = about(centre, distance);
      const band = {
        lower: time(lower),
        upper: time(upper),
        nearLower: time(nearLower),
        nearUpper: time(nearUpper)
      };
      return {centre: time(centre), band: () => band};
    }
  }
}
