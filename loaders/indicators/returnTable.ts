import {countDays} from "#src/algebra/calendarDays.ts";
import type {Period} from "#src/schema/period.ts";
import type {Bilingual, ReturnRevision, ReturnRow} from "#src/schema/released.ts";
import {groupBy} from "../exports/groupBy.ts";
import {monthsOfDays, periodOfMonths, returnBases, type Months} from "../exports/value/returnWindows.ts";
import type {DueDay} from "./dueDay.ts";

/** One version of a return. `received`: instant, ISO, UTC; `receivedOn`: its day in Viet Nam. */
export type ReturnVersion = {
  reporter: string;
  form: string | null;
  period: Period;
  sha256: string;
  received: string;
  receivedOn: string;
  inForce: boolean;
  nothingArose: boolean;
  illustrative: boolean;
};

/** What is known of who sends a form. `validTo`: the last day of the reporting unit, an ISO date; null while it exists. */
export type Sender = {
  agency: string;
  name: Bilingual;
  formName: Bilingual | null;
  validTo: string | null;
  dueOf: (period: Period) => DueDay | null;
};

/** A return of a month, or one up to the end of a month of the statistical year: quarter III and nine months are one slot. */
type Slot = {key: string; year: number; months: Months};

const slots = new Map<string, Slot | null>();

function slotOf({id, basis, start, end}: Period): Slot | null {
  const known = slots.get(id);
  if (known !== undefined) return known;
  const own = returnBases.find((one) => one === basis);
  const found = own && start !== null && end !== null ? monthsOfDays(own, {start, end}) : null;
  const slot = found && {
    key: `${basis} ${found.last === found.first ? "month" : "up to"} ${found.last}`,
    year: found.year,
    months: {first: found.first, last: found.last}
  };
  slots.set(id, slot);
  return slot;
}

const isOver = (day: string | null, until: string) => day !== null && day < until;

const seriesOf = ({reporter, form, illustrative}: ReturnVersion) =>
  JSON.stringify([reporter, form, illustrative]);

/** The periods of a series for which something is owed and nothing was sent, the last one over before `until`. */
function unsent(sent: readonly ReturnVersion[], {validTo}: Sender, until: string): Period[] {
  const placed = sent.flatMap(({period}) => {
    const slot = slotOf(period);
    return slot ? [{...slot, basis: period.basis}] : [];
  });
  return [...groupBy(placed, ({key}) => key).values()].flatMap((slot) => {
    const years = new Set(slot.map(({year}) => year));
    const last = slot.reduce((one, other) => (other.year > one.year ? other : one));
    const basis = returnBases.find((one) => one === last.basis);
    const missing: Period[] = [];
    if (basis === undefined) return missing;
    for (let year = Math.min(...years) + 1; ; year += 1) {
      const period = periodOfMonths(basis, year, last.months);
      if (!isOver(period.end, until) || (validTo !== null && (period.end ?? "") > validTo)) return missing;
      if (!years.has(year)) missing.push(period);
    }
  });
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const byKey = (one: ReturnRow, other: ReturnRow) =>
  compare(one.reporter, other.reporter) ||
  compare(one.form ?? "", other.form ?? "") ||
  compare(one.period.end ?? "", other.period.end ?? "") ||
  compare(one.period.id, other.period.id) ||
  Number(one.illustrative) - Number(other.illustrative);

/**
 * The table of returns as it stood at the end of a day (`until`, an ISO date), in the order of unit, form and period.
 *
 * No office has given a register of who owes what: a unit that has sent a form for a period of a year owes it for the same
 * months of every later year, as long as the unit exists. Of periods that end with the same month (quarter III, nine
 * months) one is enough. A return is missing when its period is over, and the day by which it is due where one is known.
 * The first version that was not withdrawn decides whether it came in time.
 */
export function returnTable(
  versions: readonly ReturnVersion[],
  {
    until,
    senderOf,
    revisionsOf
  }: {
    until: string;
    senderOf: (version: ReturnVersion) => Sender;
    revisionsOf: (version: ReturnVersion) => ReturnRevision[];
  }
): ReturnRow[] {
  const rows = [...groupBy(versions, seriesOf).values()].flatMap((series) => {
    const [first] = series;
    if (!first) return [];
    const {reporter, form, illustrative} = first;
    const sender = senderOf(first);
    const {agency, name, formName, dueOf} = sender;
    const about = (period: Period) => {
      const due = dueOf(period);
      const common = {reporter, agency, name, form, formName, period, illustrative};
      return {...common, due: due?.due ?? null, plan: due?.plan ?? null};
    };
    const sent = [...groupBy(series, ({period}) => period.id).values()].flatMap((all): ReturnRow[] => {
      const ordered = [...all].sort((a, b) => compare(a.received, b.received));
      const [earliest] = ordered;
      const current = ordered.findLast(({inForce}) => inForce) ?? ordered.at(-1);
      if (!earliest || !current) return [];
      const row = about(earliest.period);
      const received = earliest.receivedOn;
      const daysLate = row.due !== null && received > row.due ? countDays(row.due, received) - 1 : null;
      const state = row.due === null ? "not-judged" : daysLate === null ? "in-time" : "late";
      return [
        {
          ...row,
          received,
          inForce: current.receivedOn,
          versions: new Set(ordered.map(({sha256}) => sha256)).size,
          state,
          daysLate,
          nothingArose: current.nothingArose,
          revisions: revisionsOf(current)
        }
      ];
    });
    const missing = unsent(series, sender, until).flatMap((period): ReturnRow[] => {
      const row = about(period);
      if (row.due !== null && !isOver(row.due, until)) return [];
      const nothing = {
        received: null,
        inForce: null,
        versions: 0,
        daysLate: null,
        nothingArose: null,
        revisions: null
      };
      return [{...row, ...nothing, state: "missing"}];
    });
    return [...sent, ...missing];
  });
  return rows.sort(byKey);
}
