import type {Areas} from "./areas.ts";
import {displacementMeasures} from "./displacementMeasures.ts";

/**
 * The weighted displacement quotient of Bowers & Johnson 2003: the neighbour's change against the comparison area as a part
 * of the treated area's. Above 0: the neighbour gained, too (diffusion of benefit; above 1 more than the treated area);
 * below 0: cases moved there (below −1 more than were avoided).
 *
 * Null where it is not defined: without a neighbour, where the comparison area has no case in a period, and where the
 * treated area did not gain (`success` of 0 or above), so that there is nothing that could have moved or spread.
 *
 * @throws RangeError if a count is negative or not whole.
 */
export function displacementQuotient(areas: Areas): number | null {
  const {success, buffer} = displacementMeasures(areas);
  return success === null || buffer === null || success >= 0 ? null : buffer / success;
}
