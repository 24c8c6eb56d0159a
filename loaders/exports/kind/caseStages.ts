import {earliest, latest, surelyBefore, type PartialDate} from "../value/partialDate.ts";

/** The stages of a case with a date each, in the order of procedure. */
export const caseStages = ["reported", "initiated", "concluded", "prosecuted", "accepted", "tried"] as const;

export type CaseStage = (typeof caseStages)[number];

/** The date of each stage, as far as it is known; null while the stage has not come. */
export type StageDates = Record<CaseStage, PartialDate | null>;

/** Stages that a returned file or a resumed investigation brings again, so that their dates may overtake one another. */
const repeatable: readonly CaseStage[] = ["concluded", "prosecuted", "accepted", "tried"];

/**
 * The stages whose date certainly lies before that of an earlier stage, each with the first such stage. Where the case
 * was reopened, the stages from the end of the investigation on are compared with the earlier ones only.
 */
export function stagesBackwards(
  dates: StageDates,
  reopened: boolean
): {stage: CaseStage; before: CaseStage}[] {
  return caseStages.flatMap((stage, index) => {
    const date = dates[stage];
    if (date === null) return [];
    const before = caseStages.slice(0, index).find((other) => {
      const earlier = dates[other];
      const again = reopened && repeatable.includes(stage) && repeatable.includes(other);
      return earlier !== null && !again && surelyBefore(date, earlier);
    });
    return before === undefined ? [] : [{stage, before}];
  });
}

/** The stage with the latest date; of equal dates, the later stage. Null if no stage has a date. */
function lastDate(dates: StageDates): PartialDate | null {
  return caseStages.reduce<PartialDate | null>((last, stage) => {
    const date = dates[stage];
    return date !== null && (last === null || latest(date) >= latest(last)) ? date : last;
  }, null);
}

/** Whether a later state keeps what an earlier one says: a date may become exact, or move where the case was reopened. */
export const keepsDates = (later: StageDates & {reopened: boolean}, earlier: StageDates) =>
  caseStages.every((stage) => {
    const [known, old] = [later[stage], earlier[stage]];
    if (old === null) return true;
    if (known === null) return false;
    const same = earliest(old) <= earliest(known) && latest(known) <= latest(old);
    return same || (later.reopened && repeatable.includes(stage) && surelyBefore(old, known));
  });

/**
 * Orders two states of one case: below 0 if `one` is the earlier, above 0 if the later. The later state has the
 * certainly later last date and keeps every date of the earlier one; otherwise nobody can say: 0.
 */
export function laterState<State extends StageDates & {reopened: boolean}>(one: State, other: State): number {
  const [own, others] = [lastDate(one), lastDate(other)];
  if (own === null || others === null) return 0;
  if (surelyBefore(own, others)) return keepsDates(other, one) ? -1 : 0;
  if (surelyBefore(others, own)) return keepsDates(one, other) ? 1 : 0;
  return 0;
}
