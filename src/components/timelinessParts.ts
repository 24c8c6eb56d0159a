import {formatDate} from "../i18n/formatDate.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {returnWords} from "../i18n/returns.ts";
import type {ReturnRow} from "../schema/released.ts";
import {fewOfEach} from "../schema/fewOfEach.ts";
import type {Context} from "./context.ts";
import {countName} from "./countName.ts";
import type {TableCell} from "./figureModel.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";
import {byUnit, inTimeOf, latestReturns, returnMatrix, shortPeriod} from "./returnMatrix.ts";
import {codeWord} from "./valueText.ts";

const text = (show: string): TableCell => ({show, plain: show});

/** What can be said of a unit's returns in one sentence: «11 of 12 returns due came in time; missing: Q3 2026.» */
export function unitSentence(rows: readonly ReturnRow[], context: Context): string {
  const words = returnWords[context.language];
  const share = inTimeOf(rows);
  const late = rows.filter(({state}) => state === "late");
  const longest = late.reduce<{days: number; period: string} | null>(
    (most, row) =>
      row.daysLate !== null && row.daysLate > (most?.days ?? 0)
        ? {days: row.daysLate, period: shortPeriod(row, context)}
        : most,
    null
  );
  const missing = rows.filter(({state}) => state === "missing").map((row) => shortPeriod(row, context));
  const nothing = rows.filter(({nothingArose}) => nothingArose).length;
  const notJudged = rows.filter(({state}) => state === "not-judged").length;
  const clauses = [
    share === null
      ? words.noneJudged(notJudged)
      : words.inTime(share.inTime, share.judged, (100 * share.inTime) / share.judged),
    ...(late.length > 0 ? [words.late(late.length, longest)] : []),
    ...(missing.length > 0 ? [words.missing(missing)] : []),
    ...(nothing > 0 ? [words.nothing(nothing)] : []),
    ...(share !== null && notJudged > 0 ? [words.notJudged(notJudged)] : [])
  ];
  return `${clauses.join("; ")}.`;
}

/** One sentence for each reporting unit and form on its returns of the latest years; nothing where there are none. */
export function returnSummary(context: Context): Markup {
  const words = returnWords[context.language];
  if (context.release.returns.length === 0) return markup``;
  return markup`<ul>${byUnit(latestReturns(context)).map((rows) => {
    const [first] = rows;
    const invented = first?.illustrative === true && ` (${words.invented})`;
    return markup`<li><strong>${first?.name[context.language]}</strong>${invented}: ${unitSentence(rows, context)}</li>`;
  })}</ul>`;
}

/** So many revised returns are listed, the latest ones. */
const mostRevised = 12;

/** How many counts were revised after they were first received, and by how much in sum, of the latest such returns. */
export function returnRevisions(context: Context): Markup {
  const {language, release} = context;
  const words = returnWords[language];
  const received = release.returns.filter(({state}) => state !== "missing");
  if (received.length === 0) return markup`<p class="absent">${words.none}</p>`;
  if (received.every(({revisions}) => revisions === null)) return markup`<p>${words.revisionsNotSaid}</p>`;
  const revised = received
    .filter(({revisions}) => revisions !== null && revisions.length > 0)
    .sort((a, b) => (b.period.end ?? "").localeCompare(a.period.end ?? ""));
  if (revised.length === 0) return markup`<p>${words.noRevision(received.length)}</p>`;
  const {column} = words;
  const number = (value: number, sign = ""): TableCell => ({
    show: `${sign}${formatNumber(value, language)}`,
    plain: value,
    numeric: true
  });
  const day = (date: string | null) => (date === null ? "" : formatDate(date, language));
  const listed = revised.slice(0, mostRevised);
  const table = renderTable(
    {
      columns: [
        ...[words.unit, column.period, column.dates, column.indicator].map((label) => ({
          label,
          numeric: false
        })),
        ...[column.counts, column.before, column.after, column.change].map((label) => ({
          label,
          numeric: true
        }))
      ],
      rows: listed.flatMap((row) =>
        (row.revisions ?? []).map(({indicator, unit, counts, before, after}) => [
          text(`${row.name[language]}${row.illustrative ? ` (${words.invented})` : ""}`),
          text(shortPeriod(row, context)),
          text(`${day(row.received)} → ${day(row.inForce)}`),
          text(`${countName(context, indicator)} (${codeWord(context, "units", unit)})`),
          number(counts),
          number(before),
          number(after),
          number(after - before, after > before ? "+" : "")
        ])
      )
    },
    words.revisions,
    {stack: true}
  );
  const more = revised.length - listed.length;
  return markup`<p>${words.revisedOf(revised.length, received.length)}${revised.some(({illustrative}) => illustrative) && ` ${words.illustrative}`}</p>
${table}${more > 0 && markup`<p>${words.moreRevised(more)}</p>`}`;
}

/** The findings on stock and flow that do not agree, of each sort in a file the first few; where there are none, says so. */
export function brokenIdentities(context: Context): Markup {
  const {language, release, words} = context;
  const own = returnWords[language];
  const broken = release.findings.filter(({code}) => code in own.identity);
  if (broken.length === 0) return markup`<p>${own.noIdentity}</p>`;
  const {column, quality} = words;
  return renderTable(
    {
      columns: [column.file, column.row, column.severity, column.finding].map((label) => ({
        label,
        numeric: false
      })),
      rows: fewOfEach(broken, ({file, code}) => `${file} ${code}`).flatMap(
        ({one: {path, row, code, message}, more}) => {
          const rule = text(own.identity[code] ?? code);
          const line = [text(path), text(row === null ? "" : String(row)), rule, text(message[language])];
          return more === 0 ? [line] : [line, [text(path), text(""), rule, text(quality.more(more))]];
        }
      )
    },
    own.identities
  );
}

/** So many units are named on the overview. */
const mostUnits = 8;

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/**
 * Which returns of periods that ended within the 12 months up to the release's day are missing or came late, one line for
 * each reporting unit and form; one line where all that were due came in time; none where nothing was due.
 */
export function lateOrMissing(context: Context): string[] {
  const {language, release} = context;
  const {overview, illustrative, invented} = returnWords[language];
  const {asOf} = release.manifest;
  const recent = release.returns.filter(
    ({period: {end}}) => end !== null && end > yearBefore(asOf) && end <= asOf
  );
  const lines = byUnit(recent).flatMap((rows) => {
    const [first] = rows;
    const missing = rows.filter(({state}) => state === "missing");
    const late = rows.filter(({state}) => state === "late").length;
    if (!first) return [];
    const name = `${first.name[language]}${first.illustrative ? ` (${invented})` : ""}`;
    const said = [
      ...(missing.length > 0
        ? [
            overview.missing(
              name,
              missing.map((row) =>
                overview.due(
                  shortPeriod(row, context),
                  row.due === null ? null : formatDate(row.due, language)
                )
              )
            )
          ]
        : []),
      ...(late > 0 ? [overview.late(name, late, inTimeOf(rows)?.judged ?? late)] : [])
    ];
    return said.length === 0 ? [] : [said.join(" ")];
  });
  const judged = inTimeOf(recent)?.judged ?? 0;
  if (lines.length === 0 && judged > 0) {
    const note = recent.some((row) => row.illustrative) ? ` ${illustrative}` : "";
    return [`${overview.allInTime(judged)}${note}`];
  }
  return lines.length <= mostUnits
    ? lines
    : [...lines.slice(0, mostUnits), overview.more(lines.length - mostUnits)];
}

/** The parts about returns, by their names. */
export const timelinessParts: Record<string, (context: Context) => Markup> = {
  "return-matrix": returnMatrix,
  "return-summary": returnSummary,
  "return-revisions": returnRevisions,
  "broken-identities": brokenIdentities
};
