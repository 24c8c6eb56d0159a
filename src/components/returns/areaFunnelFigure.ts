import type {DatedPeriod} from "../../algebra/datedPeriod.ts";
import {formatNumber} from "../../i18n/formatNumber.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {funnelWords} from "../../i18n/funnel.ts";
import {lowerFirst} from "../../i18n/lowerFirst.ts";
import {judgeTarget} from "../../indicators/judgeTarget.ts";
import {areaOf} from "../../indicators/targetInForce.ts";
import {targetShares, type TargetShare} from "../../indicators/targetShares.ts";
import {refusalSentence} from "../../sentences/refusalSentence.ts";
import {binomialTails} from "../../stats/binomialTails.ts";
import {funnelLimits} from "../../stats/index.ts";
import {areaName} from "../areaName.ts";
import type {Context} from "../context.ts";
import type {Figure} from "../figureModel.ts";
import {cellText} from "./cellText.ts";
import {drawAreaFunnel} from "./drawAreaFunnel.ts";
import {percentText} from "./percentText.ts";
import {latestPeriods, returnsArea} from "./returnsArea.ts";

const outer = 0.998;
const levels = [0.95, outer];

/** The areas directly below an area that have counts for a period, by id. */
function areasBelow({release}: Context, area: string, period: DatedPeriod): string[] {
  const code = areaOf(release, area)?.code;
  const counted = new Set(release.counts.filter((row) => row.period.id === period.id).map((row) => row.area));
  return [...counted].filter((id) => areaOf(release, id)?.parentCode === code).sort();
}

/** Whether so few or so many done of so many handled come about by chance less often than the outer limits allow. */
function isBeyondChance({done, handled}: {done: number; handled: number}, centre: number): boolean {
  const {low, high} = binomialTails(done, handled, centre, "exact");
  return Math.min(low, high) < (1 - outer) / 2;
}

/** Limits drawn at 0 or all where even none or all done is within chance: interpolated ones lie inside. */
function reachable(
  {sizes, lower, upper}: {sizes: readonly number[]; lower: readonly number[]; upper: readonly number[]},
  {centre, level}: {centre: number; level: number}
) {
  const tail = (1 - level) / 2;
  return {
    lower: lower.map((limit, index) => ((1 - centre) ** (sizes[index] ?? 0) >= tail ? 0 : limit)),
    upper: upper.map((limit, index) => (centre ** (sizes[index] ?? 0) >= tail ? 1 : limit))
  };
}

/** One share of the areas below, each with what was done and handled. */
function resultsOf(context: Context, share: TargetShare, area: string, period: DatedPeriod) {
  return areasBelow(context, area, period).map((id) => {
    const judged = judgeTarget(context.release, share, {agency: share.agency, area: id, period}, "own");
    return {
      name: areaName(context, id),
      done: judged.part.value,
      handled: judged.whole.value,
      judged,
      percent: percentText({...judged, target: null}, context)
    };
  });
}

/** Makes the funnel plot (Spiegelhalter 2005) of one share of the areas below the one with returns, in its latest year. */
export function areaFunnelFigure(id: string, of: TargetShare["id"]): Figure {
  return (context) => {
    const {language} = context;
    const words = funnelWords[language];
    const area = returnsArea(context);
    const period = area === null ? null : latestPeriods(context, area).year;
    const share = targetShares.find((one) => one.id === of);
    const results = area === null || period === null || !share ? [] : resultsOf(context, share, area, period);
    const points = results.flatMap(({name, done, handled, percent, judged: {verdict}}) =>
      done !== null && handled !== null && handled > 0 && percent !== null && verdict !== "not-stated"
        ? [{name, done, handled, percent}]
        : []
    );
    const sized = points.map(({done, handled}) => ({observed: done, trials: handled}));
    const limits = sized.length === 0 ? null : funnelLimits(sized, {levels, overdispersion: "none"});
    const refused = limits !== null && "refused" in limits ? refusalSentence(limits, language) : null;
    const title =
      area === null || period === null || !share
        ? words.areasNone
        : words.areas(
            share.name[language],
            lowerFirst(formatPeriod(period, language)),
            areaName(context, area)
          );
    const invented = results.some(({judged}) => judged.illustrative);
    const drawn = limits === null || "refused" in limits ? null : limits;
    const outside = points.filter(
      ({done, handled}) => drawn !== null && isBeyondChance({done, handled}, drawn.target)
    );
    const leftOut = results.filter(({name}) => !points.some((one) => one.name === name));
    const most = Math.max(1, ...points.map(({handled}) => handled));
    const sizes = Array.from({length: Math.ceil(most * 1.1)}, (_, index) => index + 1);
    const curves =
      drawn === null
        ? null
        : funnelLimits(
            sizes.map((trials) => ({observed: 0, trials})),
            {target: drawn.target, levels, overdispersion: "none"}
          );
    const text = (show: string) => ({show, plain: show});
    return {
      id,
      title: invented ? `${title} (${lowerFirst(words.illustrative).replace(/\.$/, "")})` : title,
      alt: words.alt(
        title,
        points
          .map(({name, done, handled, percent}) =>
            words.area(name, formatNumber(done, language), formatNumber(handled, language), percent)
          )
          .join("; ")
      ),
      draw:
        drawn === null || curves === null || "refused" in curves
          ? null
          : (width) =>
              drawAreaFunnel(
                points.map((point) => ({
                  ...point,
                  text: words.area(
                    point.name,
                    formatNumber(point.done, language),
                    formatNumber(point.handled, language),
                    point.percent
                  )
                })),
                {
                  width,
                  centre: {
                    at: drawn.target,
                    label: words.centre(`${formatNumber(100 * drawn.target, language, 1)}%`)
                  },
                  sizes,
                  curves: curves.limits.map(({level, lower, upper}) => ({
                    label: `${formatNumber(100 * level, language)}%`,
                    ...reachable({sizes, lower, upper}, {centre: drawn.target, level})
                  })),
                  axis: words.handledAxis
                }
              ),
      table: {
        columns: [
          {label: context.words.column.area, numeric: false},
          {label: words.done, numeric: true},
          {label: words.rate, numeric: true}
        ],
        rows: results.map(({name, judged: {part, whole, absent}, percent}) => {
          const ratio = `${cellText(part, context)}/${cellText(whole, context)}`;
          const said = percent ?? `[${absent ?? "z"}]`;
          return [
            text(name),
            {show: ratio, plain: ratio, numeric: true},
            {show: said, plain: said, numeric: true}
          ];
        })
      },
      notes: [
        ...(invented ? [words.illustrative] : []),
        ...(refused === null ? [] : [refused]),
        ...(drawn === null
          ? []
          : [
              words.areasNote,
              outside.length === 0
                ? words.areasInside(points.length)
                : words.areasOutside(outside.map(({name}) => name).join(", "))
            ]),
        ...(leftOut.length === 0 || points.length === 0
          ? []
          : [words.areasLeftOut(leftOut.map(({name}) => name).join(", "))])
      ],
      sources: []
    };
  };
}
