import type {Context} from "./context.ts";
import type {Table} from "./figureModel.ts";
import {areaName} from "./areaName.ts";
import {figuresTable} from "./figuresTable.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";

/** The table of every released figure, in the order of the exports. */
export function allFiguresTable(context: Context): Table {
  const {figures} = context.release;
  const {columns, rows} = figuresTable(figures, context);
  const area = {label: context.words.column.area, numeric: false};
  return {
    columns: [...columns.slice(0, 1), area, ...columns.slice(1)],
    rows: rows.map((cells, index) => {
      const name = areaName(context, figures[index]?.area ?? "");
      return [...cells.slice(0, 1), {show: name, plain: name}, ...cells.slice(1)];
    })
  };
}

/** Every released figure as a table with its download. */
export function allFigures(context: Context): Markup {
  const {words, language, release} = context;
  if (release.figures.length === 0) return markup`<p class="absent">${words.figure.empty}</p>`;
  return markup`<p><a download="all-figures.csv" href="/data/${language}/all-figures.csv">${words.figure.csv}</a></p>
${renderTable(allFiguresTable(context), words.overview.freshness.figures)}`;
}
