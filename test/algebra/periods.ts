import fc from "fast-check";
import {isNotApplicable, type NotApplicable} from "#src/algebra/notApplicable.ts";
import type {Basis, DatedPeriod} from "#src/algebra/datedPeriod.ts";
import {periodOf, type NamedKind} from "#src/algebra/periodOf.ts";

/** A result that is no refusal; fails where it is one. */
export function given<T>(result: T): Exclude<T, NotApplicable> {
  if (isNotApplicable(result)) throw new Error(`refused: ${result.refused}`);
  return result as Exclude<T, NotApplicable>;
}

export const bases: readonly Basis[] = ["calendar", "administrative", "procuracy", "court", "tip"];

/** How many of each kind a year has, where the statistical year has parts. */
export const counts: Record<NamedKind, number> = {
  year: 1,
  "nine-months": 1,
  "half-year": 2,
  quarter: 4,
  month: 12
};

export const years = fc.integer({min: 1990, max: 2110});

/** Any named period of the statistical years that have quarters. */
export const withParts = fc
  .record({
    basis: fc.constantFrom("calendar" as const, "administrative" as const),
    kind: fc.constantFrom(...(Object.keys(counts) as NamedKind[])),
    year: years,
    index: fc.nat({max: 11})
  })
  .map(({basis, kind, year, index}) => periodOf(basis, kind, year, (index % counts[kind]) + 1));

/** Any named period. */
export const named: fc.Arbitrary<DatedPeriod> = fc.oneof(
  withParts,
  fc
    .tuple(fc.constantFrom("procuracy" as const, "court" as const, "tip" as const), years)
    .map(([basis, year]) => periodOf(basis, "year", year))
);
