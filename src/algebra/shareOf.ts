import {sameTime, unitsDiffer, type SameUnit} from "./alike.ts";
import type {Basis, DatedPeriod} from "./datedPeriod.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import type {Quantity, Unit} from "./quantity.ts";

/** One count of another, kept as whole numbers; the denominator is above 0. */
export type Share<U extends Unit = Unit, B extends Basis = Basis> = {
  numerator: number;
  denominator: number;
  unit: U;
  period: DatedPeriod<B>;
};

/** `never` where no share of the two can be, by what is known while the program is written. */
type Divides<P extends Quantity, W extends Quantity> = [P["kind"] & "flow"] extends [never]
  ? never
  : [W["kind"] & ("flow" | "handled")] extends [never]
    ? never
    : SameUnit<P, W>;

/**
 * The share that one flow is of another of the same unit and period (cleared of initiated; more than the whole where what
 * began earlier is counted too), or that what is done is of what is handled. Refused: a stock (`not-a-share`), another
 * period, a denominator of 0, more done than handled.
 */
export function shareOf<P extends Quantity, W extends Quantity>(
  part: P,
  whole: W & Divides<P, W>
):
  | Share<P["unit"], P["when"]["basis"]>
  | NotApplicable<"other-unit" | "other-basis" | "not-a-share" | "other-period">
  | NotApplicable<"nothing-to-divide" | "more-than-handled"> {
  const [above, below]: [Quantity, Quantity] = [part, whole];
  const refusal = unitsDiffer(above, below);
  if (refusal) return refusal;
  if (above.kind !== "flow" || below.kind === "stock") return notApplicable("not-a-share");
  if (!sameTime(above, below)) return notApplicable("other-period");
  if (below.value === 0) return notApplicable("nothing-to-divide");
  if (below.kind === "handled" && above.value > below.value) return notApplicable("more-than-handled");
  const period = above.when as DatedPeriod<P["when"]["basis"]>;
  return {numerator: above.value, denominator: below.value, unit: above.unit, period};
}
