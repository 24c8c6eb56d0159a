import {addPeriods} from "./addPeriods.ts";
import {unitsDiffer, type BothFlows} from "./alike.ts";
import {daysAfter} from "./calendarDays.ts";
import type {DatedPeriod} from "./datedPeriod.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import {periodOfDays} from "./periodOf.ts";
import {flow, type Flow, type Quantity} from "./quantity.ts";

type Unlike = NotApplicable<"not-a-flow" | "other-unit" | "other-basis">;

/** What is known of the flow that two others make. */
type Made<A extends Quantity> = Flow<A["unit"], A["when"]["basis"]>;

function flows(one: Quantity, other: Quantity): [Flow, Flow] | Unlike {
  const refusal = unitsDiffer(one, other);
  if (refusal) return refusal;
  return one.kind === "flow" && other.kind === "flow" ? [one, other] : notApplicable("not-a-flow");
}

/**
 * What happened in two adjoining periods together, in either order: quarters I and II make a half-year. Refused: periods
 * that overlap or have days between them; stocks and what was handled, which recur in the next period (`not-a-flow`).
 */
export function addOverTime<A extends Quantity, B extends Quantity>(
  one: A,
  other: B & BothFlows<A, B>
): Made<A> | Unlike | NotApplicable<"gap" | "overlap"> {
  const both = flows(one, other);
  if ("refused" in both) return both;
  const period = addPeriods([both[0].when, both[1].when]);
  return "refused" in period ? period : flow(one.value + other.value, one.unit, period);
}

/**
 * What happened in the rest of a period, by what happened in the whole and in a part that begins or ends with it: of a
 * cumulative half-year and its quarter I, quarter II. The result is derived, and is to be marked so. Refused: another part
 * (`not-a-part`), a part in which more happened than in the whole (`below-zero`), what `addOverTime` refuses.
 */
export function subtractOverTime<A extends Quantity, B extends Quantity>(
  whole: A,
  part: B & BothFlows<A, B>
): Made<A> | Unlike | NotApplicable<"not-a-part" | "below-zero"> {
  const both = flows(whole, part);
  if ("refused" in both) return both;
  const rest = restOf(both[0].when, both[1].when);
  if (!rest) return notApplicable("not-a-part");
  if (part.value > whole.value) return notApplicable("below-zero");
  const period = periodOfDays<A["when"]["basis"]>(whole.when.basis, rest.start, rest.end);
  return flow<A["unit"], A["when"]["basis"]>(whole.value - part.value, whole.unit, period);
}

function restOf(whole: DatedPeriod, part: DatedPeriod): {start: string; end: string} | null {
  if (part.start === whole.start && part.end < whole.end)
    return {start: daysAfter(part.end, 1), end: whole.end};
  if (part.end === whole.end && part.start > whole.start)
    return {start: whole.start, end: daysAfter(part.start, -1)};
  return null;
}
