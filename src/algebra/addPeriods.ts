import {daysAfter} from "./calendarDays.ts";
import type {DatedPeriod, OfOneYear, UnlessOneYear} from "./datedPeriod.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import {byDays, yearsDiffer} from "./onTimeAxis.ts";
import {periodOfDays} from "./periodOf.ts";

type BasisIn<P extends readonly DatedPeriod[]> = P[number]["basis"];

function joined<P extends DatedPeriod>(
  periods: readonly P[]
): DatedPeriod<P["basis"]> | NotApplicable<"gap" | "overlap"> {
  const [first, ...others] = [...periods].sort(byDays);
  if (!first) throw new RangeError("no period to add");
  let {end} = first;
  for (const next of others) {
    const begin = daysAfter(end, 1);
    if (next.start !== begin) return notApplicable(next.start < begin ? "overlap" : "gap");
    end = next.end;
  }
  return periodOfDays<P["basis"]>(first.basis, first.start, end);
}

/**
 * The period that others, in any order, make up together: the two halves the year. Refused where days are missing between
 * them (`gap`) or are in two of them (`overlap`), or the statistical years differ.
 *
 * @throws RangeError if there is no period.
 */
export function addPeriods<const P extends readonly DatedPeriod[]>(
  periods: P & OfOneYear<P>
): DatedPeriod<BasisIn<P>> | NotApplicable<"gap" | "overlap"> | UnlessOneYear<BasisIn<P>> {
  const list: readonly P[number][] = periods;
  return yearsDiffer(list) ?? joined(list);
}

/**
 * Whether periods, in any order, make up a whole exactly, with no day missing or in two of them. None make up nothing.
 * Refused where the statistical years differ; a plain boolean where they are known to be one.
 */
export function tiles<const P extends readonly DatedPeriod[], const W extends DatedPeriod>(
  periods: P & OfOneYear<[...P, W]>,
  whole: W
): boolean | UnlessOneYear<BasisIn<P> | W["basis"]> {
  const list: readonly P[number][] = periods;
  const all: readonly (P[number] | W)[] = [...list, whole];
  const refusal = yearsDiffer(all);
  if (refusal) return refusal;
  if (list.length === 0) return false;
  const sum = joined(list);
  return "start" in sum && sum.start === whole.start && sum.end === whole.end;
}
