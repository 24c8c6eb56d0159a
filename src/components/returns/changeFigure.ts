import {formatBeside} from "../../i18n/formatBeside.ts";
import {formatNumber} from "../../i18n/formatNumber.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {returnWords} from "../../i18n/returnTrends.ts";
import {countSeries, sameLastYear, type SeriesPoint} from "../../indicators/countSeries.ts";
import {changeSentence} from "../../sentences/changeSentence.ts";
import {rateRatio, type RateRatio} from "../../stats/index.ts";
import type {Context} from "../context.ts";
import type {Figure} from "../figureModel.ts";
import {areaFrame} from "./areaFrame.ts";
import {countText, shortPeriod} from "./countText.ts";
import {drawRatios, type RatioMark} from "./drawRatios.ts";
import {flows, type ReturnSeries} from "./returnSeries.ts";

/** A count of the newest period of its kind beside that of the year before, and what the two allow to say. */
export type Change = {
  series: ReturnSeries;
  point: SeriesPoint;
  before: SeriesPoint | null;
  /** The change as a sentence; why there is none where a count is missing. */
  sentence: string;
  /** Null where people are counted, both counts are 0, or one is missing. */
  ratio: RateRatio | null;
  verdict: string;
};

const kinds = ["year", "nine-months", "half-year", "quarter"] as const;

/**
 * The newest counts of an area against the same period of the year before, series by series: the year so far, where a
 * return gives it, and the quarter. A period that ended before the newest one is left out. The ratio has an exact interval
 * for counts of independent events; people are not, since a case can hold several.
 */
export function changesLastYear({release, language}: Context, areaId: string): Change[] {
  const words = returnWords[language];
  return flows.flatMap((series) => {
    const key = {...series, area: areaId};
    const newest = kinds.flatMap((kind) => countSeries(release.counts, key, kind).at(-1) ?? []);
    const end = newest
      .map(({period}) => period.end)
      .sort()
      .at(-1);
    return newest
      .filter(({period}) => period.end === end)
      .map((point): Change => {
        const before = sameLastYear(release.counts, point);
        const [one, other] = [point.row.value, before?.row.value ?? null];
        const common = {series, point, before};
        if (one === null || other === null)
          return {...common, sentence: words.noComparison, ratio: null, verdict: ""};
        const sentence = changeSentence(
          {before: other, after: one},
          {noun: words.nouns[series.id], language}
        );
        if (series.clustered) return {...common, sentence, ratio: null, verdict: words.clustered};
        const ratio = rateRatio({before: {count: other, exposure: 1}, after: {count: one, exposure: 1}});
        if ("refused" in ratio) return {...common, sentence, ratio: null, verdict: words.bothNone};
        const verdict = ratio.upper < 1 ? words.fall : ratio.lower > 1 ? words.rise : words.cannotTell;
        return {...common, sentence, ratio, verdict};
      });
  });
}

/** Makes the figure of those changes: drawn where there is an interval, all in its table. */
export function changeFigure(areaId: string): Figure {
  return (context) => {
    const {language, words: site} = context;
    const words = returnWords[language];
    const frame = areaFrame(context, areaId);
    const changes = changesLastYear(context, areaId);
    const title = words.changeTitle(frame.name);
    const times = (value: number) =>
      value === Infinity ? words.unbounded : formatBeside(value, 1, language, 2);
    const ratioText = ({ratio, lower, upper}: RateRatio) =>
      words.ratio(times(ratio), times(lower), times(upper));
    const name = ({series, point}: Change) =>
      `${words.series[series.id]}, ${shortPeriod(point.period, context)}`;
    const marks = changes.flatMap((change): RatioMark[] =>
      change.ratio === null
        ? []
        : [
            {
              ...change.ratio,
              label: name(change),
              shown: `${countText(change.point.row, context)} / ${countText(change.before?.row, context)}`,
              text: `${name(change)}: ${change.sentence} ${words.column.interval}: ${ratioText(change.ratio)}. ${change.verdict}`
            }
          ]
    );
    const crosses = changes.some(({point, before}) =>
      frame.breaks.some((day) => before !== null && before.period.start < day && day <= point.period.end)
    );
    const text = (show: string) => ({show, plain: show});
    return {
      id: `change-${frame.slug}`,
      title,
      alt: words.changeAlt(title, marks.map(({text: own}) => own).join(" ")),
      draw:
        marks.length === 0
          ? null
          : (width) => drawRatios(marks, width, (value) => formatNumber(value, language)),
      table: {
        columns: [
          {label: words.column.what, numeric: false},
          {label: site.column.period, numeric: false},
          {label: words.column.value, numeric: true},
          {label: words.column.before, numeric: true},
          {label: words.column.interval, numeric: false},
          {label: words.column.verdict, numeric: false}
        ],
        rows: changes.map((change) => [
          text(words.series[change.series.id]),
          text(formatPeriod(change.point.period, language)),
          {
            show: countText(change.point.row, context),
            plain: change.point.row.value ?? countText(change.point.row, context),
            numeric: true
          },
          {
            show: countText(change.before?.row, context),
            plain: change.before?.row.value ?? countText(change.before?.row, context),
            numeric: true
          },
          text(change.ratio ? ratioText(change.ratio) : "[z]"),
          text(`${change.sentence} ${change.verdict}`.trim())
        ])
      },
      notes: changes.length === 0 ? [] : [words.changeNote, ...(crosses ? [words.acrossBreak] : [])],
      sources: []
    };
  };
}
