import type {Period} from "#src/schema/period.ts";
import type {FormCount} from "#src/schema/reference.ts";

/** Whether a return counts its period alone, or from the beginning of the year. */
export type Accumulation = "in-period" | "cumulative";

/** How a count came: a number was written; a dash; words that nothing arose; words that nothing was reported. */
export type HowStated = "stated" | "dash" | "nil" | "not-reported";

/** What all counts of a return have in common. `form`: code of the office's own form; null for the long layout. */
export type ReturnHead = {
  reporter: string;
  form: string | null;
  period: Period;
  accumulation: Accumulation;
};

/**
 * One count of a return. Key: reporter × form × period × accumulation × area × stage × unit × measure × detail. `value`
 * is null exactly where `how` is `not-reported`.
 */
export type ReturnFact = ReturnHead & FormCount & {area: string; value: number | null; how: HowStated};

/** What a new version of a return replaces as a whole. */
export function scopeOf({reporter, form, period, accumulation}: ReturnHead): string {
  return `returns:${[reporter, form ?? "", period.id, accumulation].join("|")}`;
}

/** What identifies a count. */
export function keyOf(fact: Omit<ReturnFact, "value" | "how">): string {
  const {reporter, form, period, accumulation, area, stage, unit, measure, detail} = fact;
  return [reporter, form ?? "", period.id, accumulation, area, stage, unit, measure, detail ?? ""].join(
    " | "
  );
}
