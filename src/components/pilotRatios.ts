import type {Days, WindowTotal} from "../indicators/countOfWindow.ts";
import {pilotPageWords} from "../i18n/pilotPages.ts";
import {formatDates} from "../i18n/formatDate.ts";
import type {PlanPilot} from "../schema/reference.ts";
import {rateRatio, ratioOfRateRatios, type Observed} from "../stats/index.ts";
import {areaName} from "./areaName.ts";
import type {Context} from "./context.ts";
import {monthsBetween} from "./monthsBetween.ts";
import {pilotComparison, type PilotComparison} from "./pilotComparison.ts";
import {pilotRows} from "./pilotFigure.ts";
import {pilotPair} from "./pilotPair.ts";

/** The counts of a window that are there. */
type Counted = Extract<WindowTotal, {count: number}>;
export const isCounted = (total: WindowTotal): total is Counted => "count" in total;

/** One ratio of two rates with its two counts, or why there is none: the counts as text. */
export type RatioRow = {
  group: "pilot" | "length" | "own-returns" | "beside" | "together" | "against" | "other-baseline";
  name: string;
  before: Observed | null;
  after: Observed | null;
  result: {ratio: number; lower: number; upper: number} | null;
  /** Why there is no ratio, or what is to be known of the counts. */
  remark: string;
};

const ofPair = (before: Observed, after: Observed): RatioRow["result"] => {
  const found = rateRatio({before, after});
  return "refused" in found ? null : found;
};

const observe = (total: WindowTotal, {start, end}: Days): Observed | null =>
  isCounted(total) ? {count: total.count, exposure: monthsBetween(start, end)} : null;

/** Areas beside the pilot's whose counts are there in both windows, added up; null where there is none. */
export function together(found: Extract<PilotComparison, {exact: boolean}>) {
  const whole = found.beside.flatMap(({before, after}) =>
    isCounted(before) && isCounted(after) ? [{before: before.count, after: after.count}] : []
  );
  return whole.length === 0
    ? null
    : {
        areas: whole.length,
        before: whole.reduce((sum, {before}) => sum + before, 0),
        after: whole.reduce((sum, {after}) => sum + after, 0)
      };
}

/** All ratios of a pilot: by its own counts, with another length, by returns, in areas beside it, by other baselines. */
export function pilotRatios(pilot: PlanPilot, context: Context): RatioRow[] {
  const {language} = context;
  const words = pilotPageWords[language];
  const rows: RatioRow[] = [];
  const pair = pilotPair(pilotRows(context, pilot.id));
  if (typeof pair !== "string") {
    const {before, after} = pair;
    rows.push({
      group: "pilot",
      name: words.ratio.own,
      before,
      after,
      result: ofPair(before, after),
      remark: ""
    });
    if (!pilot.window.daysStated)
      for (const months of [Math.round(after.exposure) - 1, Math.round(after.exposure) + 1]) {
        const other = {...after, exposure: months};
        rows.push({
          group: "length",
          name: words.ratio.length(months),
          before,
          after: other,
          result: ofPair(before, other),
          remark: words.ratio.lengthRemark
        });
      }
  }
  const found = pilotComparison(context, pilot);
  if ("refused" in found) return rows;
  const lengths = {
    before: monthsBetween(found.before.start, found.before.end),
    after: monthsBetween(found.after.start, found.after.end)
  };
  const remarkOf = (...totals: WindowTotal[]) =>
    totals
      .map((total) =>
        "refused" in total
          ? total.refused === "absent"
            ? words.absent[total.absent]
            : words.notTiled
          : total.derived
            ? words.derived
            : ""
      )
      .filter((text, index, all) => text !== "" && all.indexOf(text) === index)
      .join(" ");
  const rowOf = (
    group: RatioRow["group"],
    name: string,
    {before, after}: {before: WindowTotal; after: WindowTotal},
    window: Days
  ): RatioRow => {
    const [one, other] = [observe(before, window), observe(after, found.after)];
    return {
      group,
      name,
      before: one,
      after: other,
      result: one && other ? ofPair(one, other) : null,
      remark: remarkOf(before, after)
    };
  };
  const {treated} = found;
  rows.push(rowOf("own-returns", areaName(context, treated.area), treated, found.before));
  for (const change of found.beside)
    rows.push(rowOf("beside", areaName(context, change.area), change, found.before));
  const sum = together(found);
  if (sum) {
    const [before, after] = [
      {count: sum.before, exposure: lengths.before},
      {count: sum.after, exposure: lengths.after}
    ];
    rows.push({
      group: "together",
      name: words.ratio.together(sum.areas),
      before,
      after,
      result: ofPair(before, after),
      remark: ""
    });
    if (isCounted(treated.before) && isCounted(treated.after)) {
      const against = ratioOfRateRatios({
        treated: {before: treated.before.count, after: treated.after.count},
        comparison: sum
      });
      rows.push({
        group: "against",
        name: words.ratio.against,
        before: null,
        after: null,
        result: "refused" in against ? null : against,
        remark: words.ratio.againstRemark
      });
    }
  }
  for (const {kind, window, change} of found.others)
    rows.push(
      rowOf(
        "other-baseline",
        `${words.ratio.baseline[kind]} (${formatDates(window.start, window.end, language)})`,
        change,
        window
      )
    );
  return rows;
}
