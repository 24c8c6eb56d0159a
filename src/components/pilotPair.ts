import type {PilotRow} from "../schema/released.ts";
import type {Observed} from "../stats/index.ts";
import {windowCount} from "./pilotFigure.ts";

/** The units that the sentences speak of; several victims or persons of one case are not independent of each other. */
export const judged = {"case-found": "found", "case-initiated": "initiated"} as const;

const isJudged = (unit: string): unit is keyof typeof judged => Object.hasOwn(judged, unit);

/** Two counts of the same thing in the same places, that may be compared. */
export type Pair = {
  baseline: PilotRow;
  during: PilotRow;
  before: Observed;
  after: Observed;
  counted: (typeof judged)[keyof typeof judged];
};

/** Why two counts of a pilot may not be compared. */
export type NoPair = "none" | "withheld" | "other" | "provisional" | "break" | "unit";

const observed = (row: PilotRow): Observed | null => {
  const counted = windowCount(row);
  return counted && {count: counted.value, exposure: counted.months};
};

/** Whether two counts are of the same thing in the same places. */
const isAlike = (one: PilotRow, other: PilotRow) =>
  one.indicator === other.indicator && one.unit === other.unit && one.area === other.area;

/** The count before a pilot: of cases, where there is one. */
export function baselineOf(rows: readonly PilotRow[]): {row: PilotRow; observed: Observed | null} | null {
  const before = rows.filter(({window}) => window === "baseline");
  const row = before.find(({unit}) => isJudged(unit)) ?? before[0];
  return row === undefined ? null : {row, observed: observed(row)};
}

/**
 * The counts before and during a pilot that may be compared: of the same indicator, unit and area, both final and of one
 * coverage, of cases. Of several during it, the one over the longest time. Else the reason why there are none.
 */
export function pilotPair(rows: readonly PilotRow[]): Pair | NoPair {
  const baseline = baselineOf(rows);
  const during = rows.filter(({window}) => window === "pilot");
  const known = during.flatMap((row) => {
    const seen = observed(row);
    return seen ? [{row, seen}] : [];
  });
  if (known.length === 0) return during.some(({absent}) => absent === "c") ? "withheld" : "none";
  const [after] = known
    .filter(({row}) => baseline !== null && isAlike(row, baseline.row))
    .sort((a, b) => b.seen.exposure - a.seen.exposure);
  if (!baseline?.observed || !after) return "other";
  const marks = [...baseline.row.marks, ...after.row.marks];
  if (marks.includes("p")) return "provisional";
  if (marks.includes("b")) return "break";
  const {unit} = baseline.row;
  if (!isJudged(unit)) return "unit";
  return {
    baseline: baseline.row,
    during: after.row,
    before: baseline.observed,
    after: after.seen,
    counted: judged[unit]
  };
}
