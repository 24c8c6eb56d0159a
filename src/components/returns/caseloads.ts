import type {DatedPeriod} from "../../algebra/datedPeriod.ts";
import {samePeriodLastYear} from "../../algebra/samePeriodLastYear.ts";
import {isNotApplicable} from "../../algebra/notApplicable.ts";
import {countCell, reports, termCell, type CountCell} from "../../indicators/countCell.ts";
import {countedStages, type CountedStage} from "../../indicators/countedStages.ts";
import type {TargetShare} from "../../indicators/targetShares.ts";
import type {Context} from "../context.ts";

/** What an agency had, got, did and left at a stage in a period. `outflow`, `inflow`: null where its form has none. */
export type Caseload = {
  stage: Extract<CountedStage, {counted: "caseload"}>;
  agency: string;
  period: DatedPeriod;
  parts: {
    "carried-over": CountCell;
    new: CountCell;
    inflow: CountCell | null;
    handled: CountCell;
    done: CountCell;
    outflow: CountCell | null;
    remaining: CountCell;
  };
  before: {handled: CountCell; done: CountCell; remaining: CountCell} | null;
};

const isCaseUnit = (unit: string): unit is TargetShare["unit"] =>
  unit === "report" || unit === "case-initiated";

/** The period of the same name in the statistical year that a series uses: the court's 2024 for the calendar's 2024. */
const nameOf = (id: string) => id.split("@")[0] ?? id;

function sumUnder(
  context: Context,
  of: {agency: string; area: string; unit: string},
  prefix: string,
  period: DatedPeriod
): CountCell | null {
  const {counts} = context.release;
  const indicators = [
    ...new Set(
      counts
        .filter(
          (row) =>
            row.agency === of.agency &&
            row.area === of.area &&
            row.unit === of.unit &&
            (row.indicator === prefix || row.indicator.startsWith(`${prefix}.`))
        )
        .map(({indicator}) => indicator)
    )
  ].sort();
  if (indicators.length === 0) return null;
  const cells = indicators.map((indicator) => countCell(counts, of, indicator, period));
  const absent = cells.map((cell) => cell.absent);
  const rows = cells.flatMap((cell) => cell.rows);
  const reason = absent.includes("c") ? "c" : absent.includes("x") ? "x" : null;
  return reason === null
    ? {value: cells.reduce((sum, {value}) => sum + (value ?? 0), 0), absent: null, rows}
    : {value: null, absent: reason, rows};
}

/** The caseloads of reports and cases of an area in a period, stage by stage and agency by agency. */
export function caseloadsOf(context: Context, area: string, period: DatedPeriod): Caseload[] {
  const {counts} = context.release;
  return countedStages.flatMap((stage) => {
    const {unit} = stage;
    if (stage.counted !== "caseload" || !isCaseUnit(unit)) return [];
    const stated = counts.filter(
      (row) =>
        row.area === area &&
        row.unit === unit &&
        row.indicator === `${stage.stage}.handled` &&
        row.period.kind === period.kind &&
        nameOf(row.period.id) === nameOf(period.id)
    );
    const agencies = [...new Set(stated.map(({agency}) => agency))].sort();
    return agencies.map((agency): Caseload => {
      const of = {agency, area, unit};
      const own = stated.find((row) => row.agency === agency)?.period;
      const at: DatedPeriod =
        own?.start && own.end && own.basis !== "unstated"
          ? {...period, id: own.id, basis: own.basis, start: own.start, end: own.end}
          : period;
      const last = samePeriodLastYear(at);
      const done = {stage: stage.stage, measure: "done"} as const;
      const cell = (measure: string, when: DatedPeriod) =>
        countCell(counts, of, `${stage.stage}.${measure}`, when);
      const doneIn = (when: DatedPeriod) => termCell(counts, of, done, when);
      return {
        stage,
        agency,
        period: at,
        parts: {
          "carried-over": cell("carried-over", at),
          new: cell("new", at),
          inflow: sumUnder(context, of, `${stage.stage}.inflow`, at),
          handled: cell("handled", at),
          done: reports(counts, of, done) ? doneIn(at) : {value: null, absent: "x", rows: []},
          outflow: sumUnder(context, of, `${stage.stage}.outflow`, at),
          remaining: cell("remaining", at)
        },
        before: isNotApplicable(last)
          ? null
          : {handled: cell("handled", last), done: doneIn(last), remaining: cell("remaining", last)}
      };
    });
  });
}
