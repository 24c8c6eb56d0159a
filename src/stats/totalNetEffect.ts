import {checkAreas, type Areas} from "./areas.ts";
import {avoided} from "./displacementMeasures.ts";

/**
 * Cases fewer in the treated area and its neighbour together than if both had changed as the comparison area did: Guerette
 * 2009, "Analyzing crime displacement and diffusion", step 5. Above 0: a gain over all. Null where it is not defined: without
 * a neighbour, or where the comparison area had no case before.
 *
 * @throws RangeError if a count is negative or not whole.
 */
export function totalNetEffect(areas: Areas): number | null {
  checkAreas(areas);
  const {treated, comparison, neighbour} = areas;
  if (!neighbour) return null;
  const own = avoided(treated, comparison);
  const beside = avoided(neighbour, comparison);
  return own === null || beside === null ? null : own + beside;
}
