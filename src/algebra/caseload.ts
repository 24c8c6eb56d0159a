import {sameTime, unitsDiffer, type Alike, type SameUnit} from "./alike.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import {closingStock, statedHandled, type Flow, type Handled, type Stock} from "./quantity.ts";

type Unlike = NotApplicable<"other-unit" | "other-basis">;

/**
 * What is handled in a period (tổng thụ lý): carried over at its beginning + new + further inflows in it. The one sum of a
 * stock and flows. Refused: a stock of another moment (`not-the-opening`), inflows of another period than the new ones.
 */
export function handled<S extends Stock, F extends Flow>(
  carriedOver: S,
  fresh: F & SameUnit<S, F>,
  ...inflows: readonly NoInfer<F>[]
): Handled<S["unit"], F["when"]["basis"]> | Unlike | NotApplicable<"not-the-opening" | "other-period"> {
  const first: F = fresh;
  for (const one of [first, ...inflows]) {
    const refusal = unitsDiffer(carriedOver, one);
    if (refusal) return refusal;
    if (!sameTime(first, one)) return notApplicable("other-period");
  }
  const {unit, when, value}: Flow = first;
  if (carriedOver.when.day !== when.start) return notApplicable("not-the-opening");
  const sum = inflows.reduce((all, one) => all + one.value, carriedOver.value + value);
  return statedHandled(sum, unit, when);
}

/**
 * What remains at the end of a period (còn lại): handled − done − further outflows in it. Refused: flows of another period;
 * more taken away than was handled (`below-zero`).
 */
export function remaining<H extends Handled, F extends Flow>(
  caseload: H,
  done: F & SameUnit<H, F>,
  ...outflows: readonly NoInfer<F>[]
): Stock<H["unit"], H["when"]["basis"]> | Unlike | NotApplicable<"other-period" | "below-zero"> {
  const first: F = done;
  let left = caseload.value;
  for (const one of [first, ...outflows]) {
    const refusal = unitsDiffer(caseload, one);
    if (refusal) return refusal;
    if (!sameTime(caseload, one)) return notApplicable("other-period");
    left -= one.value;
  }
  if (left < 0) return notApplicable("below-zero");
  return closingStock<H["unit"], H["when"]["basis"]>(left, caseload.unit, caseload.when);
}

/**
 * By how much what a period carries over exceeds what the one before it left: 0 where the stock continues, below 0 where
 * some are missing. Refused: stocks that do not stand at the same moment, as those of periods that do not adjoin.
 */
export function openingExcess<A extends Stock, B extends Stock>(
  left: A,
  carriedOver: B & Alike<A, B>
): number | Unlike | NotApplicable<"other-period"> {
  const refusal = unitsDiffer(left, carriedOver);
  if (refusal) return refusal;
  return sameTime(left, carriedOver) ? carriedOver.value - left.value : notApplicable("other-period");
}
