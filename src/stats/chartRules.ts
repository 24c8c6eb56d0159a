import type {Band} from "./chartLimits.ts";

/** See `controlChart`. */
export type ChartRule = "outside" | "run" | "trend" | "nearLimit";

/** So many points on one side of the centre line, or so many rising or falling, are unusual. */
const unusuallyMany = 7;

/** Whether a lies above b by more than rounding. */
export type Above = (a: number, b: number) => boolean;

/** −1 below the centre line, 1 above, 0 on it. */
export type Side = -1 | 0 | 1;

/** Marks each point that lies in at least one stretch of so many for which, given its first index, `holds`. */
function inStretch(points: number, length: number, holds: (from: number) => boolean): boolean[] {
  const marks = Array.from({length: points}, () => false);
  for (let from = 0; from + length <= points; from += 1)
    if (holds(from)) marks.fill(true, from, from + length);
  return marks;
}

/** Seven or more consecutive points on one side of the centre line; a point on the line ends a run. */
export function runRule(sides: readonly Side[]): boolean[] {
  return inStretch(
    sides.length,
    unusuallyMany,
    (from) =>
      Math.abs(sides.slice(from, from + unusuallyMany).reduce<number>((a, b) => a + b, 0)) === unusuallyMany
  );
}

/** Seven or more consecutive points, each above (or each below) the one before; equal neighbours end a trend. */
export function trendRule(values: readonly number[]): boolean[] {
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  return inStretch(values.length, unusuallyMany, (from) => {
    const sum = steps.slice(from, from + unusuallyMany - 1).reduce((a, b) => a + b, 0);
    return Math.abs(sum) === unusuallyMany - 1;
  });
}

/** Points beyond a limit; a point on it is within. */
export function outsideRule(values: readonly number[], bands: readonly Band[], above: Above): boolean[] {
  return bands.map(({lower, upper}, index) => {
    const value = values[index] ?? lower;
    return above(value, upper) || above(lower, value);
  });
}

/** Of three consecutive points on one side of the centre line, those in the outer third, where they are two or more. */
export function nearLimitRule(
  values: readonly number[],
  sides: readonly Side[],
  bands: readonly Band[],
  above: Above
): boolean[] {
  const outside = outsideRule(values, bands, above);
  const near = bands.map(({nearLower, nearUpper}, index) => {
    const value = values[index] ?? nearLower;
    return outside[index] === false && (above(value, nearUpper) || above(nearLower, value));
  });
  const marks = inStretch(values.length, 3, (from) => {
    const [a, b, c] = sides.slice(from, from + 3);
    return a === b && b === c && near.slice(from, from + 3).filter(Boolean).length >= 2;
  });
  return marks.map((mark, index) => mark && near[index] === true);
}
