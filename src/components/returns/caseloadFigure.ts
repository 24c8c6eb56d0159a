import type {DatedPeriod} from "../../algebra/datedPeriod.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {funnelWords} from "../../i18n/funnel.ts";
import {lowerFirst} from "../../i18n/lowerFirst.ts";
import type {CountCell} from "../../indicators/countCell.ts";
import {countIndicators} from "../../indicators/countIndicators.ts";
import {judgedBasis, judgeTarget, neededForTarget} from "../../indicators/judgeTarget.ts";
import {targetInForce} from "../../indicators/targetInForce.ts";
import {targetShares} from "../../indicators/targetShares.ts";
import {areaName} from "../areaName.ts";
import {agencyName} from "./agencyName.ts";
import type {Context} from "../context.ts";
import type {Figure, Table} from "../figureModel.ts";
import {originText} from "../originText.ts";
import {targetLevel} from "../targetLevel.ts";
import {caseloadsOf, type Caseload} from "./caseloads.ts";
import {cellRemarks, cellText} from "./cellText.ts";
import {drawCaseloads, type CaseloadBars, type Segment} from "./drawCaseloads.ts";
import {latestPeriods, returnsArea} from "./returnsArea.ts";

type Part = keyof Caseload["parts"];

const sum = (cells: readonly (CountCell | null)[]) =>
  cells.reduce<number | null>(
    (all, cell) => (all === null || cell?.value === null ? null : all + (cell?.value ?? 0)),
    0
  );

/** The least that an agency must do of its own caseload to meet the target in force; null where none is judged on it. */
function neededOf({stage, agency, period}: Caseload, area: string, context: Context) {
  const {release} = context;
  const share = targetShares.find(
    ({numerator, unit}) =>
      unit === stage.unit &&
      numerator.terms.some((term) => term.stage === stage.stage && term.measure === "done" && !term.detail)
  );
  if (!share) return null;
  const {target} = targetInForce(release, share.id, {area, period});
  if (!target || judgedBasis(share, target) !== "own") return null;
  const {whole} = judgeTarget(release, share, {agency, area, period});
  const at = whole.value === null ? null : neededForTarget(whole.value, target);
  return at === null
    ? null
    : {at, label: funnelWords[context.language].needed(at, targetLevel(target, context))};
}

function barsOf(caseload: Caseload, area: string, context: Context): CaseloadBars {
  const {language} = context;
  const words = funnelWords[language];
  const {stage, agency, parts, before, period} = caseload;
  const heading = `${stage.name[language]} · ${agencyName(context, agency)}`;
  const said = (part: Part) =>
    `${words.part[part]} ${cellText(parts[part] ?? {value: 0, absent: null, rows: []}, context)}`;
  const segment = (part: Part, look: Segment["look"]): Segment[] => {
    const cell = parts[part];
    return cell?.value == null
      ? []
      : [{value: cell.value, look, text: words.bar(heading, words.part[part], cellText(cell, context))}];
  };
  const came = sum([parts["carried-over"], parts.new, parts.inflow]);
  const went = sum([parts.done, parts.outflow, parts.remaining]);
  const handled = parts.handled.value;
  const sign = (total: number | null) =>
    total !== null && handled !== null && total !== handled ? "≠" : "=";
  const own = (part: "inflow" | "outflow") => (parts[part] === null ? [] : [said(part)]);
  const capital = (one: string) => one.charAt(0).toUpperCase() + one.slice(1);
  const year = String(Number(period.id.slice(0, 4)) - 1);
  const known = before && [before.handled, before.done, before.remaining].some(({value}) => value !== null);
  return {
    heading,
    scale: stage.unit,
    bars: [
      {
        label: `${capital([said("carried-over"), said("new"), ...own("inflow")].join(" + "))} ${sign(came)} ${said("handled")}`,
        segments:
          came === null
            ? null
            : [...segment("carried-over", "stock"), ...segment("new", "flow"), ...segment("inflow", "flow")]
      },
      {
        label: `${capital([said("done"), ...own("outflow"), said("remaining")].join(" + "))}${sign(went) === "≠" ? ` ≠ ${said("handled")}` : ""}`,
        segments:
          went === null
            ? null
            : [...segment("done", "flow"), ...segment("outflow", "left"), ...segment("remaining", "stock")]
      }
    ],
    target: neededOf(caseload, area, context),
    beside: known
      ? words.before(
          year,
          (["handled", "done", "remaining"] as const)
            .map((part) => `${words.part[part]} ${cellText(before[part], context)}`)
            .join(", ")
        )
      : words.beforeNone
  };
}

function tableOf(caseloads: readonly Caseload[], context: Context): Table {
  const {words, language} = context;
  const own = funnelWords[language];
  const text = (show: string) => ({show, plain: show});
  const labels: [string, boolean][] = [
    [own.stage, false],
    [own.agency, false],
    [own.measure, false],
    [words.column.value, true],
    [own.sameLastYear, true],
    [words.column.unit, false],
    [own.remark, false],
    [words.column.origin, false]
  ];
  const kindOf = (caseload: Caseload, part: Part) =>
    countIndicators.find(
      ({stage, unit, measure}) =>
        stage === caseload.stage.stage && unit === caseload.stage.unit && measure === part
    )?.kind ?? "unstated";
  return {
    columns: labels.map(([label, numeric]) => ({label, numeric})),
    rows: caseloads.flatMap((caseload) =>
      (Object.keys(caseload.parts) as Part[]).flatMap((part) => {
        const cell = caseload.parts[part];
        if (cell === null) return [];
        const before =
          part === "handled" || part === "done" || part === "remaining" ? caseload.before?.[part] : undefined;
        const number = (one: CountCell | undefined) => ({
          show: one ? cellText(one, context) : "",
          plain: one ? (one.value ?? `[${one.absent}]`) : "",
          numeric: true
        });
        return [
          [
            text(caseload.stage.name[language]),
            text(agencyName(context, caseload.agency)),
            text(`${own.part[part]} (${own.kind[kindOf(caseload, part)]})`),
            number(cell),
            number(before),
            text(own.unit[caseload.stage.unit] ?? caseload.stage.unit),
            text(
              [
                cellRemarks(cell, context),
                ...(cell.rows.some((row) => row.illustrative) ? [own.illustrative] : [])
              ]
                .filter((one) => one !== "")
                .join("; ")
            ),
            text([...new Set(cell.rows.map(({provenance}) => originText(provenance, context)))].join("; "))
          ]
        ];
      })
    )
  };
}

/** Makes the figure of the caseloads of the area with returns, in its latest complete year or the latest period after it. */
export function caseloadFigure(id: string, which: "year" | "period"): Figure {
  return (context) => {
    const {language} = context;
    const words = funnelWords[language];
    const area = returnsArea(context);
    const period: DatedPeriod | null = area === null ? null : latestPeriods(context, area)[which];
    const caseloads = area === null || period === null ? [] : caseloadsOf(context, area, period);
    const title = words
      .caseloads(
        period === null ? words.caseloadsNone[which] : lowerFirst(formatPeriod(period, language)),
        area === null ? "" : areaName(context, area)
      )
      .replace(/, $/, "");
    const bars = area === null ? [] : caseloads.map((one) => barsOf(one, area, context));
    const invented = caseloads.some(({parts}) => parts.handled.rows.some((row) => row.illustrative));
    return {
      id,
      title: invented ? `${title} (${lowerFirst(words.illustrative).replace(/\.$/, "")})` : title,
      alt: words.alt(
        title,
        bars
          .map(({heading, bars: [came, went]}) => `${heading}: ${came?.label ?? ""}; ${went?.label ?? ""}`)
          .join(". ")
      ),
      draw: bars.length === 0 ? null : (width) => drawCaseloads(bars, width),
      table: tableOf(caseloads, context),
      notes:
        bars.length === 0
          ? []
          : [
              ...(invented ? [words.illustrative] : []),
              words.caseloadNote,
              bars.some(({target}) => target !== null) ? words.targetNote : words.noTargetLine
            ],
      sources: []
    };
  };
}
