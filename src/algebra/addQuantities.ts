import {kindsDiffer, sameTime, type Alike} from "./alike.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import type {Quantity} from "./quantity.ts";

type Unlike = NotApplicable<"other-unit" | "other-kind" | "other-basis" | "other-period">;

const differ = (one: Quantity, other: Quantity): Unlike | null =>
  kindsDiffer(one, other) ?? (sameTime(one, other) ? null : notApplicable("other-period"));

/**
 * The sum of two quantities of one unit, kind and period (of stocks: moment), such as those of two areas; that they count
 * nothing twice is for the caller to know. Over periods: `addOverTime`. What is known to differ does not compile.
 */
export function addQuantities<A extends Quantity, B extends Quantity>(
  one: A,
  other: B & Alike<A, B>
): A | Unlike {
  return differ(one, other) ?? {...one, value: one.value + other.value};
}

/** What a part leaves of a whole of the same unit, kind and period or moment. Refused (`below-zero`): a larger part. */
export function subtractQuantities<A extends Quantity, B extends Quantity>(
  whole: A,
  part: B & Alike<A, B>
): A | Unlike | NotApplicable<"below-zero"> {
  const refusal = differ(whole, part);
  if (refusal) return refusal;
  return part.value > whole.value ? notApplicable("below-zero") : {...whole, value: whole.value - part.value};
}
