import {figureFrame} from "../i18n/figureFrame.ts";
import {formatDate} from "../i18n/formatDate.ts";
import type {Context} from "./context.ts";
import type {FigureModel} from "./figureModel.ts";
import {figureNotes} from "./figureNotes.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";
import {sourceText} from "./sourceText.ts";

/** Widths, in pixels, at which every chart is drawn; the style shows the one that fits the page. */
const widths = [
  ["wide", 760],
  ["narrow", 340]
] as const;

/**
 * A figure with all that belongs to it: title, chart, notes with the symbols used, table, source, release and origin,
 * downloads. Reads without any script.
 */
export function renderFigure(model: FigureModel, context: Context): Markup {
  const {words, language, release} = context;
  const {id, title, alt, draw, empty, table, sources} = model;
  const frame = figureFrame[language];
  const notes = figureNotes(model, context);
  const received = release.manifest.receivedUpTo;
  const [onlySource] = sources;
  const origin = [
    ...(onlySource === undefined
      ? []
      : [
          markup`${words.figure.source}: ${sources.length === 1 ? sourceText(onlySource) : words.figure.sources(sources.length)}. `
        ]),
    ...(received === null ? [] : [markup`${words.figure.received(formatDate(received, language))}. `]),
    markup`${frame.release(release.manifest.id)}.`,
    ...(table.rows.length > 0 && table.columns.some(({label}) => label === words.column.origin)
      ? [markup` <a class="on-screen" href="#${id}-numbers">${frame.origin}</a>`]
      : [])
  ];
  return markup`<figure class="figure" id="${id}" aria-labelledby="${id}-title">
<figcaption id="${id}-title">${title}</figcaption>
${
  draw === null
    ? markup`<p class="absent">${empty ?? words.figure.empty}</p>`
    : widths.map(
        ([name, width]) =>
          markup`<div class="chart ${name}" role="img" aria-label="${alt}" data-hint="${words.figure.keyboard}">${draw(width)}</div>\n`
      )
}
${notes.length > 0 && markup`<div class="notes">${notes.map((note) => markup`<p>${note}</p>`)}</div>`}
${
  table.rows.length > 0 &&
  markup`<details><summary>${words.figure.table}</summary>
<div id="${id}-numbers">${renderTable(table, title)}</div></details>`
}
<p class="source">${origin}</p>
${
  (draw !== null || table.rows.length > 0) &&
  markup`<p class="downloads">${frame.download}:${
    table.rows.length > 0 &&
    markup` <a download="${id}.csv" href="/data/${language}/${id}.csv">${frame.table}</a>`
  }${draw !== null && markup` <a download="${id}.svg" href="/data/${language}/${id}.svg">${frame.chart}</a>`}</p>`
}
</figure>`;
}
