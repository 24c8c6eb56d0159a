import {notApplicable, otherBasis, type NotApplicable} from "./notApplicable.ts";
import type {Quantity} from "./quantity.ts";

/** `never`, which no argument is, where units or statistical years are known to differ while the program is written. */
export type SameUnit<A extends Quantity, B extends Quantity> = [A["unit"] & B["unit"]] extends [never]
  ? never
  : [A["when"]["basis"] & B["when"]["basis"]] extends [never]
    ? never
    : unknown;

/** As `SameUnit`, and where one is known to be a stock and the other a flow. */
export type Alike<A extends Quantity, B extends Quantity> = [A["kind"] & B["kind"]] extends [never]
  ? never
  : SameUnit<A, B>;

/** As `Alike`, and where one is known to be no flow. */
export type BothFlows<A extends Quantity, B extends Quantity> = [A["kind"] & B["kind"] & "flow"] extends [
  never
]
  ? never
  : SameUnit<A, B>;

/** Refuses quantities of different units or statistical years; null where they go together. */
export function unitsDiffer(
  one: Quantity,
  other: Quantity
): NotApplicable<"other-unit" | "other-basis"> | null {
  if (one.unit !== other.unit) return notApplicable("other-unit");
  const bases = [one.when.basis, other.when.basis];
  return bases[0] === bases[1] ? null : otherBasis(bases);
}

/** Refuses quantities of different units, kinds or statistical years; null where they go together. */
export function kindsDiffer(
  one: Quantity,
  other: Quantity
): NotApplicable<"other-unit" | "other-kind" | "other-basis"> | null {
  return one.kind === other.kind || one.unit !== other.unit
    ? unitsDiffer(one, other)
    : notApplicable("other-kind");
}

/** Whether two quantities are for the same days, or stand at the same moment. */
export function sameTime({when: one}: Quantity, {when: other}: Quantity): boolean {
  if ("day" in one || "day" in other) return "day" in one && "day" in other && one.day === other.day;
  return one.start === other.start && one.end === other.end;
}
