import type {ControlChart} from "./controlChart.ts";
import {checkExpected, type Expected} from "./verdict.ts";

/** What a process that goes on as it is will do about a target. */
export type Assurance = "consistently-meets" | "consistently-fails" | "hit-and-miss";

/**
 * Whether a process that goes on as its chart shows it will meet a target (in the unit of the plotted points): its limits
 * lie wholly on the side of the target in which `direction` wants to move it (`increase`: above), wholly on the other, or
 * on both, where chance decides from point to point. NHS England, "Making Data Count". A limit on the target is not beyond
 * it. Where limits differ from point to point, every one must lie on that side.
 *
 * It holds only while the chart shows no change: look at its points and runs first.
 *
 * @throws RangeError if the target is not finite, the direction is unknown, or the chart has no limits (a run chart).
 */
export function assurance(
  {lower, upper}: Pick<ControlChart, "lower" | "upper">,
  target: number,
  direction: Expected
): Assurance {
  if (!Number.isFinite(target)) throw new RangeError(`a target must be finite, not ${target}`);
  checkExpected(direction);
  const limits = (all: readonly (number | null)[]) => all.filter((limit) => limit !== null);
  const [lowest, highest] = [limits(lower), limits(upper)];
  if (lowest.length === 0 || highest.length === 0)
    throw new RangeError("assurance needs a chart with limits, not a run chart");
  const above = lowest.every((limit) => limit > target);
  const below = highest.every((limit) => limit < target);
  if (!above && !below) return "hit-and-miss";
  return above === (direction === "increase") ? "consistently-meets" : "consistently-fails";
}
