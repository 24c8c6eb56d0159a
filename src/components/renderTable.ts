import type {Table} from "./figureModel.ts";
import {markup, type Markup} from "./markup.ts";

/**
 * A table in a frame that scrolls by itself; the first cell of a row heads it. `stack`: on a phone each row becomes a
 * block, so that sentences can be read; the roles keep it a table for a screen reader.
 */
export function renderTable({columns, rows}: Table, caption: string, {stack = false} = {}): Markup {
  const role = (name: string) => stack && markup` role="${name}"`;
  const number = (numeric: boolean | undefined) => numeric && markup` class="number"`;
  return markup`<div class="table-frame${stack ? " stack" : ""}" tabindex="0" role="region" aria-label="${caption}"><table${role("table")}>
<caption>${caption}</caption>
<thead${role("rowgroup")}><tr${role("row")}>${columns.map(({label, numeric}) => markup`<th scope="col"${role("columnheader")}${number(numeric)}>${label}</th>`)}</tr></thead>
<tbody${role("rowgroup")}>${rows.map(
    (cells) =>
      markup`<tr${role("row")}>${cells.map(({show, numeric}, index) =>
        index === 0
          ? markup`<th scope="row"${role("rowheader")}>${show}</th>`
          : markup`<td${role("cell")}${number(numeric)}${stack && markup` data-label="${columns[index]?.label}"`}>${show}</td>`
      )}</tr>`
  )}</tbody>
</table></div>`;
}
