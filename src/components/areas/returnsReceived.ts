import {areaWords} from "../../i18n/areas.ts";
import {formatDate} from "../../i18n/formatDate.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import type {CountRow} from "../../schema/released.ts";
import type {Context} from "../context.ts";
import {markup, type Markup} from "../markup.ts";
import {originText} from "../originText.ts";
import {renderTable} from "../renderTable.ts";

/** What each agency has sent for an area: how many periods, the newest one, and when it was received. */
export function returnsReceived(context: Context, {areaId, name}: {areaId: string; name: string}): Markup {
  const {release, language, words: site} = context;
  const words = areaWords[language].page;
  const stated = release.counts.filter(({area, how}) => area === areaId && how === "stated");
  if (stated.length === 0) return markup`<p class="note">${words.receivedNone}</p>`;
  const text = (show: string) => ({show, plain: show});
  const isLater = (one: CountRow, other: CountRow) =>
    (one.period.end ?? "") !== (other.period.end ?? "")
      ? (one.period.end ?? "") > (other.period.end ?? "")
      : one.provenance.received > other.provenance.received;
  const agencies = [...new Set(stated.map(({agency}) => agency))];
  return renderTable(
    {
      columns: [
        {label: words.agency, numeric: false},
        {label: words.periods, numeric: true},
        {label: words.newest, numeric: false},
        {label: words.receivedOn, numeric: false},
        {label: site.column.origin, numeric: false}
      ],
      rows: agencies.map((agency) => {
        const own = stated.filter((row) => row.agency === agency);
        const newest = own.reduce((best, row) => (isLater(row, best) ? row : best));
        const periods = new Set(own.map(({period}) => period.id)).size;
        return [
          text(site.changes.agencies[agency] ?? agency),
          {show: words.count(periods), plain: periods, numeric: true},
          text(formatPeriod(newest.period, language)),
          text(formatDate(newest.provenance.received, language)),
          text(originText({...newest.provenance, sheet: null, cell: null}, context))
        ];
      })
    },
    `${words.received}: ${name}`
  );
}
