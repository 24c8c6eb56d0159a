import {formatBeside} from "../i18n/formatBeside.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {pilotPageWords} from "../i18n/pilotPages.ts";
import type {Context} from "./context.ts";
import {drawRatios, type RatioMark} from "./drawRatios.ts";
import type {Figure} from "./figureModel.ts";
import {pilotRows} from "./pilotFigure.ts";
import {pilotRatios, type RatioRow} from "./pilotRatios.ts";

/** A ratio as it is written: on its side of no change. */
export function ratioText(
  {ratio, lower, upper}: {ratio: number; lower: number; upper: number},
  {language}: Pick<Context, "language">
): string {
  const words = pilotPageWords[language].ratio;
  const times = (value: number) => formatBeside(value, 1, language, 2);
  return words.times(
    ratio === Infinity ? null : times(ratio),
    times(lower),
    upper === Infinity ? null : times(upper)
  );
}

/** Makes the figure of a pilot's ratios, each with its exact interval, in groups that say what they rest on. */
export function pilotRatioFigure(id: string, pilotId: string): Figure {
  return (context) => {
    const {language, release} = context;
    const own = pilotPageWords[language];
    const pilot = release.plans.flatMap(({pilots}) => pilots).find((one) => one.id === pilotId);
    const counts = pilotRows(context, pilotId);
    const invented = counts.some(({illustrative}) => illustrative);
    const title = `${own.ratio.title}${invented ? own.inventedTitle : ""}`;
    const rows = pilot ? pilotRatios(pilot, context) : [];
    const countsOf = ({before, after}: RatioRow) =>
      before && after
        ? own.ratio.counts(
            before.count,
            Number(before.exposure.toFixed(1)),
            after.count,
            Number(after.exposure.toFixed(1))
          )
        : "";
    const marks = rows.flatMap((row): RatioMark[] => {
      if (!row.result) return [];
      const written = ratioText(row.result, context);
      const counted = countsOf(row);
      return [
        {
          group: own.ratio.groups[row.group],
          name: row.name,
          label: counted === "" ? written : `${counted}: ${written}`,
          ...row.result,
          text: `${row.name}: ${counted === "" ? "" : `${counted}; `}${written}`
        }
      ];
    });
    const plain = (show: string) => ({show, plain: show});
    return {
      id,
      title,
      alt: `${title}. ${marks.map(({text}) => text).join("; ")}.`,
      draw:
        marks.length === 0
          ? null
          : (width) => drawRatios(marks, {width, write: (tick) => formatNumber(tick, language)}),
      ...(counts.length > 0 ? {empty: own.ratio.empty} : {}),
      table: {
        columns: own.ratio.columns.map((label) => ({label, numeric: false})),
        rows: rows.map((row) => [
          plain(row.name),
          plain(own.ratio.groups[row.group]),
          plain(countsOf(row)),
          plain(row.result ? ratioText(row.result, context) : own.ratio.none),
          plain(row.remark)
        ])
      },
      notes: [...(invented ? [own.invented] : []), ...(marks.length > 0 ? [own.ratio.note] : [])],
      sources: [...new Set(counts.flatMap(({source}) => (source === null ? [] : [source])))]
    };
  };
}
