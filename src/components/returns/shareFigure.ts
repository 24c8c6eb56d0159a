import type {DatedPeriod} from "../../algebra/datedPeriod.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {funnelWords} from "../../i18n/funnel.ts";
import {lowerFirst} from "../../i18n/lowerFirst.ts";
import {judgeTarget} from "../../indicators/judgeTarget.ts";
import {targetShares, type ShareBasis, type TargetShare} from "../../indicators/targetShares.ts";
import {areaName} from "../areaName.ts";
import type {Context} from "../context.ts";
import type {Figure} from "../figureModel.ts";
import {targetLevel} from "../targetLevel.ts";
import {agencyName} from "./agencyName.ts";
import {cellText} from "./cellText.ts";
import {drawShares, type SharePanel} from "./drawShares.ts";
import {percentText} from "./percentText.ts";
import {completeYears, isIllustrative, returnsArea} from "./returnsArea.ts";

/** So many of the latest years are drawn; the table holds the same. */
const shown = 6;

const otherBasis = ({denominators}: TargetShare): ShareBasis => (denominators.plan ? "plan" : "new");

function pointOf(
  context: Context,
  share: TargetShare,
  {area, period, basis}: {area: string; period: DatedPeriod; basis: ShareBasis}
) {
  const words = funnelWords[context.language];
  const judged = judgeTarget(context.release, share, {agency: share.agency, area, period}, basis);
  const percent = percentText(judged, context);
  const name = share.name[context.language];
  const when = lowerFirst(formatPeriod({...period, basis: "calendar"}, context.language));
  const {part, whole} = judged;
  return {
    judged,
    year: Number(period.id.slice(0, 4)),
    value:
      percent === null || !part.value
        ? percent === null
          ? null
          : 0
        : (100 * part.value) / (whole.value ?? 1),
    label: percent ?? `[${judged.absent ?? "z"}]`,
    text:
      percent === null
        ? words.absent(name, words.basis[basis], when, `[${judged.absent ?? "z"}]`)
        : words.share(
            name,
            words.basis[basis],
            when,
            cellText(part, context),
            cellText(whole, context),
            percent
          )
  };
}

/** Makes the figure of the five shares over the latest complete years: own caseload and new ones side by side. */
export function shareFigure(id: string): Figure {
  return (context) => {
    const {language} = context;
    const words = funnelWords[language];
    const area = returnsArea(context);
    const years = area === null ? [] : completeYears(context, area).slice(-shown);
    const place = area === null ? "" : areaName(context, area);
    const text = (show: string) => ({show, plain: show});
    const rows =
      years.length === 0 || area === null
        ? []
        : targetShares.map((share) => ({
            share,
            own: years.map((period) => pointOf(context, share, {area, period, basis: "own"})),
            other: years.map((period) => pointOf(context, share, {area, period, basis: otherBasis(share)}))
          }));
    const stated = rows.filter(({own, other}) => [...own, ...other].some(({value}) => value !== null));
    const panels = stated.map(({share, own, other}): SharePanel => ({
      label: `${share.name[language]} · ${agencyName(context, share.agency)}`,
      own,
      other,
      targets: own.flatMap(({year, judged: {target}}) =>
        target?.percent == null ? [] : [{year, at: target.percent, label: targetLevel(target, context)}]
      )
    }));
    const invented = area !== null && isIllustrative(context, area);
    const title = words.shares(place).replace(/, $/, "");
    const levels = panels.flatMap(({label, targets}) =>
      targets.map(({year, label: level}) => `${label}, ${year}: ${level}`)
    );
    return {
      id,
      title: invented ? `${title} (${lowerFirst(words.illustrative).replace(/\.$/, "")})` : title,
      alt: words.alt(title, stated.flatMap(({own}) => own.slice(-1).map((point) => point.text)).join("; ")),
      draw:
        panels.length === 0
          ? null
          : (width) => drawShares(panels, {width, years: years.map(({id: one}) => Number(one.slice(0, 4)))}),
      table: {
        columns: [
          {label: context.words.column.period, numeric: false},
          {label: context.words.column.target, numeric: false},
          {label: context.words.column.ratio, numeric: false},
          {label: words.done, numeric: true},
          {label: words.rate, numeric: true}
        ],
        rows: stated.flatMap(({share, own, other}) =>
          years.flatMap((period, index) =>
            (
              [
                ["own", own],
                [otherBasis(share), other]
              ] as const
            ).flatMap(([basis, points]) => {
              const point = points[index];
              const side = share.denominators[basis];
              if (!point || !side) return [];
              const {part, whole} = point.judged;
              const ratio = `${cellText(part, context)}/${cellText(whole, context)}`;
              return [
                [
                  text(formatPeriod(period, language)),
                  text(share.name[language]),
                  text(words.formula(share.numerator.name[language], side.name[language])),
                  {show: ratio, plain: ratio, numeric: true},
                  {show: point.label, plain: point.label, numeric: true}
                ]
              ];
            })
          )
        )
      },
      notes:
        panels.length === 0
          ? []
          : [
              ...(invented ? [words.illustrative] : []),
              words.sharesNote,
              ...(levels.length > 0 ? [`${context.words.column.target}: ${levels.join("; ")}.`] : [])
            ],
      sources: []
    };
  };
}
