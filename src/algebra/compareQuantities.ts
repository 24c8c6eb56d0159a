import {kindsDiffer, type Alike} from "./alike.ts";
import {daysOf, monthsCovered, type DatedPeriod} from "./datedPeriod.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import type {Quantity} from "./quantity.ts";
import {samePeriodLastYear} from "./samePeriodLastYear.ts";

/** Two counts that may be compared; `difference` is `after` less `before`. */
export type Change = {after: number; before: number; difference: number};

function sameDaysLastYear(one: DatedPeriod, other: DatedPeriod): boolean {
  const last = samePeriodLastYear(one);
  return !("refused" in last) && last.start === other.start && last.end === other.end;
}

const equallyLong = (one: DatedPeriod, other: DatedPeriod): boolean =>
  daysOf(one) === daysOf(other) ||
  (monthsCovered(one) !== null && monthsCovered(one) === monthsCovered(other)) ||
  sameDaysLastYear(one, other) ||
  sameDaysLastYear(other, one);

/**
 * Compares two counts of one unit, kind and statistical year: a period with one that is equally long (as many days, as
 * many whole months, or the same period of the year before), or what stands at two moments. Periods of different length
 * are refused: compare their rates. What is known to differ in unit, kind or statistical year does not compile.
 */
export function compareQuantities<A extends Quantity, B extends Quantity>(
  after: A,
  before: B & Alike<A, B>
): Change | NotApplicable<"other-unit" | "other-kind" | "other-basis" | "other-length"> {
  const refusal = kindsDiffer(after, before);
  if (refusal) return refusal;
  const [one, other] = [after.when, before.when];
  if ("start" in one && "start" in other && !equallyLong(one, other)) return notApplicable("other-length");
  return {after: after.value, before: before.value, difference: after.value - before.value};
}
