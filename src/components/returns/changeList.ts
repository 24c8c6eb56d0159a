import {returnWords} from "../../i18n/returnTrends.ts";
import type {Context} from "../context.ts";
import {markup, type Markup} from "../markup.ts";
import {changesLastYear} from "./changeFigure.ts";
import {countText, shortPeriod} from "./countText.ts";

/** The newest counts of an area against the same period last year, a sentence each, with the verdict of the interval. */
export function changeList(context: Context, areaId: string): Markup | null {
  const words = returnWords[context.language];
  const changes = changesLastYear(context, areaId);
  if (changes.length === 0) return null;
  return markup`<ul>${changes.map(
    ({series, point, before, sentence, verdict, ratio}) =>
      markup`<li>${words.series[series.id]}, ${shortPeriod(point.period, context)}: ${
        point.row.value === null || before?.row.value == null
          ? `${countText(point.row, context)}; ${words.beforeInline}: ${countText(before?.row, context)}.`
          : sentence
      }${ratio !== null && ` ${verdict}`}</li>`
  )}</ul>`;
}
