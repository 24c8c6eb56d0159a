import {formatNumber} from "../i18n/formatNumber.ts";
import {pilotPageWords} from "../i18n/pilotPages.ts";
import {detectableRatio, predictionRange} from "../stats/index.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";

/** The length of a window that no source gives: a year is assumed, and said to be. */
const assumedMonths = 12;

/**
 * What could be shown at levels that are assumed, since none is known: `perYear` cases a year, counted over
 * `baselineMonths` before; `months` of the window, null where it is not known. Each level is rounded to whole cases of the
 * baseline.
 */
export function assumedPower(
  {
    months,
    baselineMonths,
    perYear
  }: {months: number | null; baselineMonths: number; perYear: readonly number[]},
  context: Context
): Markup {
  const {language} = context;
  const words = pilotPageWords[language].power;
  const exposure = months ?? assumedMonths;
  const plain = (show: string, numeric = true) => ({show, plain: show, numeric});
  const rows = perYear.map((level) => {
    const baseline = {count: Math.round((level * baselineMonths) / 12), exposure: baselineMonths};
    const range = predictionRange({baseline, exposure});
    const {ratio} = detectableRatio({baseline, exposure});
    return [
      plain(formatNumber(level, language), false),
      plain(formatNumber(baseline.count, language)),
      plain(words.range(range.lower, range.upper)),
      plain(range.lower === 0 ? words.never : words.atMost(range.lower - 1)),
      plain(words.atLeast(range.upper + 1)),
      plain(ratio === null ? words.notEvenNone : words.share(Math.floor(ratio * 100)))
    ];
  });
  const shown = Math.round(exposure);
  return markup`<p><span class="assumption">${words.assumed}</span> ${months === null && markup`<span class="assumption">${words.lengthAssumed(assumedMonths)}</span> `}${words.intro(shown, baselineMonths)}</p>
${renderTable(
  {
    columns: words.columns(shown, baselineMonths).map((label, index) => ({label, numeric: index > 0})),
    rows
  },
  words.caption,
  {stack: true}
)}
<p class="note">${words.note}</p>`;
}
