import {checkCount} from "./checkInput.ts";
import type {BeforeAfter} from "./ratioOfRateRatios.ts";

/**
 * The counts of a pilot's areas, each before and after: `treated`, its `comparison`, the `neighbour` to which cases may
 * have moved, and a comparison of the neighbour.
 */
export type Areas = {
  treated: BeforeAfter;
  comparison: BeforeAfter;
  neighbour?: BeforeAfter;
  neighbourComparison?: BeforeAfter;
};

export const areaNames = ["treated", "comparison", "neighbour", "neighbourComparison"] as const;

/** @throws RangeError if a count is negative or not whole. */
export function checkAreas(areas: Areas): void {
  for (const name of areaNames) {
    const area = areas[name];
    if (!area) continue;
    checkCount(area.before);
    checkCount(area.after);
  }
}

/** A quotient; null where the divisor is 0. */
export const quotient = (dividend: number, divisor: number): number | null =>
  divisor === 0 ? null : dividend / divisor;
