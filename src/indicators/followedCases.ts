import type {CaseRow} from "../schema/released.ts";
import type {FollowedCase} from "../stats/index.ts";

/** The stages of a case that a register dates, in their order. */
export const datedStages = ["reported", "initiated", "concluded", "prosecuted", "accepted", "tried"] as const;
export type DatedStage = (typeof datedStages)[number];

/** States in which a case is followed no further, though nothing says when that was. */
const lostStatuses: readonly string[] = ["discontinued", "not-initiated", "transferred"];

const isWhole = (date: string | null): date is string => date?.length === 10;
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * Cases followed from one stage to a later one. One that reached it has the stage as its outcome. One that was discontinued
 * or transferred was lost from sight on the last day that the register gives. All others are open.
 *
 * `leftOut`: cases that reached the first stage on a day that is not known in full, or the second one on such a day or
 * before the first. Cases that did not reach the first stage are no part of it.
 */
export function followedCases(
  cases: readonly CaseRow[],
  {from, to}: {from: DatedStage; to: DatedStage}
): {followed: FollowedCase[]; leftOut: number} {
  const followed: FollowedCase[] = [];
  let leftOut = 0;
  for (const row of cases) {
    const [start, end] = [row[from], row[to]];
    if (start === null) continue;
    if (!isWhole(start) || (end !== null && (!isWhole(end) || end < start))) {
      leftOut += 1;
      continue;
    }
    const last = datedStages
      .map((stage) => row[stage])
      .filter(isWhole)
      .sort()
      .at(-1);
    if (end !== null) followed.push({start: dateOf(start), end: dateOf(end), outcome: to});
    else if (lostStatuses.includes(row.status ?? ""))
      followed.push({start: dateOf(start), end: dateOf(last ?? start), outcome: null});
    else followed.push({start: dateOf(start), end: null, outcome: null});
  }
  return {followed, leftOut};
}
