import {formatDate} from "../i18n/formatDate.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {fewOfEach} from "../schema/fewOfEach.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";

const text = (show: string) => ({show, plain: show});

/** Every export in force with what became of its rows: read = valid + rejected + ignored. */
export function fileTable({release, words, language}: Context): Markup {
  const {column} = words;
  const number = (value: number | undefined) =>
    value === undefined ? text("") : {show: formatNumber(value, language), plain: value, numeric: true};
  const labels = [
    column.file,
    column.kind,
    column.receivedOn,
    column.versions,
    column.read,
    column.taken,
    column.rejected,
    column.ignored,
    column.hash
  ];
  return renderTable(
    {
      columns: labels.map((label, index) => ({label, numeric: index >= 3 && index <= 7})),
      rows: release.files.map(({file, path, kind, received, versions, rows, sha256}) => [
        text(`${file} ${path ?? ""}`),
        text(words.quality.kinds[kind] ?? kind),
        text(formatDate(received, language)),
        number(versions ?? undefined),
        number(rows?.read),
        number(rows?.taken),
        number(rows?.rejected),
        number(rows?.ignored),
        {show: markup`<code>${(sha256 ?? "").slice(0, 16)}</code>`, plain: sha256 ?? ""}
      ])
    },
    words.overview.freshness.files
  );
}

/**
 * What is to be done about the exports in force, with its place, of each sort in a file the first few; further ones and
 * notes are counted, they stand in the slips.
 */
export function findingTable({release, words, language}: Context): Markup {
  const {column, quality} = words;
  const told = release.findings.filter(({severity}) => severity !== "note");
  const notes = release.findings.length - told.length;
  const noted = notes > 0 ? markup`<p>${quality.notes(notes)}</p>` : null;
  if (told.length === 0) return markup`<p>${quality.none}</p>${noted}`;
  const table = renderTable(
    {
      columns: [column.file, column.row, column.severity, column.finding].map((label) => ({
        label,
        numeric: false
      })),
      rows: fewOfEach(told, ({file, severity, code}) => `${file} ${severity} ${code}`).flatMap(
        ({one: {path, row, severity, code, column: at, message}, more}) => {
          const rule = text(`${quality.severity[severity]} (${code})`);
          const said = at === null ? message[language] : `«${at}»: ${message[language]}`;
          const line = [text(path), text(row === null ? "" : String(row)), rule, text(said)];
          return more === 0 ? [line] : [line, [text(path), text(""), rule, text(quality.more(more))]];
        }
      )
    },
    column.finding
  );
  return markup`${table}${noted}`;
}
