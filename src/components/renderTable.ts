import type {Table} from "./figureModel.ts";
import {markup, type Markup} from "./markup.ts";

/** A table in a frame that scrolls by itself; the first cell of a row heads it. */
export function renderTable({columns, rows}: Table, caption: string): Markup {
  return markup`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({label, numeric}) => markup`<th scope="col"${numeric && markup` class="number"`}>${label}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      markup`<tr>${cells.map(({show, numeric}, index) =>
        index === 0
          ? markup`<th scope="row">${show}</th>`
          : markup`<td${numeric && markup` class="number"`}>${show}</td>`
      )}</tr>`
  )}</tbody>
</table></div>`;
}
