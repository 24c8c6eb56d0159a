import {formatDate, formatDates} from "../i18n/formatDate.ts";
import {releaseCalendar} from "../schema/releaseCalendar.ts";
import type {CodelistName} from "../schema/reference.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";
import {countRegistry} from "./returns/countRegistry.ts";
import {codeWord} from "./valueText.ts";

const text = (show: string) => ({show, plain: show});

/** Every indicator with its definition: of announced figures by topic, then of returns. */
export function indicatorDefinitions(context: Context): Markup {
  const {release, words, language} = context;
  const topics = Object.keys(words.methods.topics) as (keyof typeof words.methods.topics)[];
  return markup`${topics.map((topic) => {
    const entries = release.indicators.filter((entry) => entry.topic === topic);
    return (
      entries.length > 0 &&
      markup`<details class="plan"><summary>${words.methods.topics[topic]} (${entries.length})</summary>${
        entries.every(({code}) => release.figures.every(({indicator}) => indicator !== code)) &&
        markup`<p class="note">${words.methods.notShown}</p>`
      }<dl class="definitions">${entries.map(
        (entry) =>
          markup`<div><dt id="${entry.code}">${entry.name[language]} <small>${codeWord(context, "units", entry.unit)}</small></dt><dd>${entry.definition[language]}</dd></div>`
      )}</dl></details>`
    );
  })}${countRegistry(context)}`;
}

/** The lists of codes as a glossary in both languages. */
export function glossary(context: Context): Markup {
  const {release, words, language} = context;
  const {column} = words;
  const lists = Object.keys(words.methods.lists).filter((name) => name !== "symbols") as Exclude<
    CodelistName,
    "symbols"
  >[];
  return markup`${lists.map(
    (name) =>
      markup`<details class="plan"><summary>${words.methods.lists[name]} (${release.codelists[name].length})</summary>${renderTable(
        {
          columns: [column.vietnamese, column.english, column.note].map((label) => ({label, numeric: false})),
          rows: release.codelists[name].map(({vi, en, note}) => [
            text(vi),
            text(en),
            text(note?.[language] ?? "")
          ])
        },
        words.methods.lists[name]
      )}</details>`
  )}`;
}

/** The symbols that stand in place of a number, or beside one. */
export function symbols(context: Context): Markup {
  const {release, words} = context;
  const {column} = words;
  return renderTable(
    {
      columns: [column.code, column.vietnamese, column.english].map((label) => ({label, numeric: false})),
      rows: release.codelists.symbols.map(({code, vi, en}) => [text(`[${code}]`), text(vi), text(en)])
    },
    words.methods.lists.symbols
  );
}

/** The dated events of the time axes, with their legal source. */
export function eventTable(context: Context): Markup {
  const {release, words, language} = context;
  const {column} = words;
  return renderTable(
    {
      columns: [column.event, column.date, column.legal].map((label) => ({label, numeric: false})),
      rows: release.events.map(({name, start, end, source}) => [
        text(name[language]),
        text(formatDates(start, end, language)),
        text(source[language])
      ])
    },
    words.figure.events
  );
}

/** What this edition shows, and why. */
export function editionPolicy({release, language}: Context): Markup {
  const {manifest} = release;
  return markup`<p><strong>${manifest.editionName[language]}.</strong> ${manifest.policy.reason[language]}</p>`;
}

/**
 * The days on which returns are due by the plans in force in the year of the release. Where these name none, that is
 * said, with the days of the last year before for which a plan names some.
 */
export function returnCalendar(context: Context): Markup {
  const {release, words, language} = context;
  const {column} = words;
  const year = Number(release.manifest.asOf.slice(0, 4));
  const first = Math.min(year, ...release.plans.map(({validFrom}) => Number(validFrom.slice(0, 4))));
  const years = Array.from({length: year - first + 1}, (_, back) => year - back);
  const latest = years.find((one) => releaseCalendar(release.plans, one).length > 0);
  const {none, caption} = words.methods.calendar;
  return markup`${latest !== year && markup`<p class="note">${none(year)}</p>`}${
    latest !== undefined &&
    renderTable(
      {
        columns: [column.period, column.due, column.plan].map((label) => ({label, numeric: false})),
        rows: releaseCalendar(release.plans, latest).map(({period, due, title}) => [
          text(period[language]),
          text(formatDate(due, language)),
          text(title[language])
        ])
      },
      caption(latest)
    )
  }`;
}
