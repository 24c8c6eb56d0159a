import type {DatedPeriod} from "../../algebra/datedPeriod.ts";
import {isNotApplicable} from "../../algebra/notApplicable.ts";
import {samePeriodLastYear} from "../../algebra/samePeriodLastYear.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {funnelWords} from "../../i18n/funnel.ts";
import {lowerFirst} from "../../i18n/lowerFirst.ts";
import {countCell} from "../../indicators/countCell.ts";
import {countIndicators} from "../../indicators/countIndicators.ts";
import {areaName} from "../areaName.ts";
import type {Context} from "../context.ts";
import {markup, type Markup} from "../markup.ts";
import {renderTable} from "../renderTable.ts";
import {codeWord} from "../valueText.ts";
import {agencyName} from "./agencyName.ts";
import {cellRemarks, cellText} from "./cellText.ts";
import {isIllustrative, latestPeriods, returnsArea} from "./returnsArea.ts";

/** Counts of victims of an area in a period, one row an agency, service and unit, in the registry's order. */
function serviceTable(context: Context, area: string, period: DatedPeriod): Markup | null {
  const {release, language, words} = context;
  const own = funnelWords[language];
  const text = (show: string) => ({show, plain: show});
  const last = samePeriodLastYear(period);
  const rows = countIndicators
    .filter(({sensitivity}) => sensitivity === "victims")
    .flatMap(({indicator, unit, name, kind}) => {
      const agencies = [
        ...new Set(
          release.counts
            .filter((row) => row.area === area && row.indicator === indicator && row.unit === unit)
            .map((row) => row.agency)
        )
      ].sort();
      return agencies.map((agency) => {
        const of = {agency, area, unit};
        const now = countCell(release.counts, of, indicator, period);
        const before = isNotApplicable(last) ? null : countCell(release.counts, of, indicator, last);
        const beforeText = before ? cellText(before, context) : "";
        return [
          text(name[language]),
          text(agencyName(context, agency)),
          {show: cellText(now, context), plain: now.value ?? `[${now.absent}]`, numeric: true},
          {show: beforeText, plain: before?.value ?? beforeText, numeric: true},
          text(codeWord(context, "units", unit)),
          text([own.kind[kind], cellRemarks(now, context)].filter((one) => one !== "").join("; "))
        ];
      });
    });
  if (rows.length === 0) return null;
  return renderTable(
    {
      columns: [
        {label: own.stage, numeric: false},
        {label: own.agency, numeric: false},
        {label: words.column.value, numeric: true},
        {label: own.sameLastYear, numeric: true},
        {label: words.column.unit, numeric: false},
        {label: own.remark, numeric: false}
      ],
      rows
    },
    own.victims(lowerFirst(formatPeriod(period, language)), areaName(context, area))
  );
}

/** Victims and the services for them, which run in parallel: a table a period, never a line from stage to stage. Nothing without returns. */
export function victimServices(context: Context): Markup {
  const {language} = context;
  const words = funnelWords[language];
  const area = returnsArea(context);
  if (area === null) return markup``;
  const {year, period} = latestPeriods(context, area);
  const tables = [year, period].flatMap((one) => {
    const table = one === null ? null : serviceTable(context, area, one);
    return one === null || table === null ? [] : [{period: one, table}];
  });
  if (tables.length === 0) return markup`<p class="absent">${words.victimsNone}</p>`;
  return markup`${isIllustrative(context, area) && markup`<p class="caution">${words.illustrative}</p>`}<p class="note">${words.victimsNote}</p>${tables.map(
    (one) =>
      markup`<h3>${words.victims(lowerFirst(formatPeriod(one.period, language)), areaName(context, area))}</h3>${one.table}`
  )}`;
}
