import {checkAreas, quotient, type Areas} from "./areas.ts";
import type {BeforeAfter} from "./ratioOfRateRatios.ts";

/** How an area's cases stand to those of the comparison area, after less before; null where the comparison has none. */
function changeAgainst(area: BeforeAfter, comparison: BeforeAfter): number | null {
  const after = quotient(area.after, comparison.after);
  const before = quotient(area.before, comparison.before);
  return after === null || before === null ? null : after - before;
}

/** Cases that an area would have had after, had it changed as the comparison area did, less those that it had. */
export function avoided(area: BeforeAfter, comparison: BeforeAfter): number | null {
  const change = quotient(comparison.after, comparison.before);
  return change === null ? null : area.before * change - area.after;
}

/**
 * What became of a treated area and its neighbour, by Bowers & Johnson 2003, "Measuring the geographical displacement and
 * diffusion of benefit effects of crime prevention activity"; `comparison` is the control of both.
 *
 * `grossEffect`: cases fewer in the treated area, before less after. `netEffect`: cases fewer than if it had changed as the
 * comparison area did. `success` (treated area) and `buffer` (neighbour): change of the ratio to the comparison area,
 * after less before; below 0 it gained on the comparison area. Null where the comparison area has no case in a period that
 * the measure divides by, and `buffer` without a neighbour.
 *
 * @throws RangeError if a count is negative or not whole.
 */
export function displacementMeasures(areas: Areas): {
  grossEffect: number;
  netEffect: number | null;
  success: number | null;
  buffer: number | null;
} {
  checkAreas(areas);
  const {treated, comparison, neighbour} = areas;
  return {
    grossEffect: treated.before - treated.after,
    netEffect: avoided(treated, comparison),
    success: changeAgainst(treated, comparison),
    buffer: neighbour ? changeAgainst(neighbour, comparison) : null
  };
}
