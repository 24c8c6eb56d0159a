import {readFileSync} from "node:fs";
import {Markup, markup} from "#src/components/markup.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {numberOf} from "../exports/findings.ts";
import {shownName, type Problem} from "../exports/problem.ts";
import {ruleName} from "../exports/ruleName.ts";
import {alikeNotes, cellsInLine, rowsInLine} from "./alikeNotes.ts";
import {conclusion, maySendAgain, severities, titleOf, type Slip} from "./slip.ts";
import {slipHead, unknownBlank, type HeadLine} from "./slipHead.ts";

/** A page has at most so many lines of findings of one severity; the CSV beside it has one for each finding. */
export const listed = 500;

const style = new Markup(readFileSync(new URL("slip.css", import.meta.url), "utf8"));

const both = ({vi, en}: Bilingual) => markup`${vi} <span lang="en">${en}</span>`;

/** Where findings stand that say the same; of several, each row or cell is named. */
function place(alike: readonly Problem[]): Markup {
  const {sheet, column} = alike[0] ?? {sheet: null, column: null};
  const cells = alike.flatMap(({cell}) => cell ?? []);
  const rows = alike.flatMap(({row}) => row ?? []);
  const parts = [
    sheet === null ? null : markup`<span class="sheet">${sheet}</span>`,
    cells.length === 0 ? null : markup`<b>${cellsInLine(cells)}</b>`,
    rows.length === 0 || cells.length > 0
      ? null
      : both({
          vi: `dòng ${rowsInLine(rows)}`,
          en: rows.length === 1 ? `row ${rowsInLine(rows)}` : `rows ${rowsInLine(rows)}`
        }),
    column === null ? null : markup`<span class="column">«${column}»</span>`
  ].filter((part) => part !== null);
  return parts.length === 0
    ? both({vi: "cả tệp", en: "whole file"})
    : markup`${parts.map((part) => [part, " "])}`;
}

const finding = (alike: readonly Problem[], index: number) =>
  alike.slice(0, 1).map(
    ({message, code}) => markup`<tr>
<td class="number">${index + 1}</td>
<td class="place">${place(alike)}</td>
<td><p>${message.vi}</p><p lang="en">${message.en}</p></td>
<td class="rule" title="${code}">${both(ruleName(code))}</td>
</tr>`
  );

function section(slip: Slip, of: (typeof severities)[number], csv: string): Markup | null {
  const {severity} = of;
  const found = slip.problems.filter((problem) => problem.severity === severity);
  if (found.length === 0) return null;
  const all = numberOf(found);
  const lines = alikeNotes(found);
  const rest = numberOf(lines.slice(listed).flat());
  const more =
    rest > 0
      ? markup`<p class="more">${both({
          vi: `Còn ${rest} mục nữa; danh sách đầy đủ ở tệp «${csv}».`,
          en: `${rest} more; the file «${csv}» lists all of them.`
        })}</p>`
      : null;
  return markup`<section class="${severity}">
<h2>${both(titleOf(slip, of))} <span class="count">(${all})</span></h2>
<table>
<thead><tr><th scope="col">TT <span lang="en">No.</span></th><th scope="col">Vị trí <span lang="en">Place</span></th><th scope="col">Nội dung và cách sửa <span lang="en">Finding and what to do</span></th><th scope="col">Quy tắc <span lang="en">Rule</span></th></tr></thead>
<tbody>${lines.slice(0, listed).map(finding)}</tbody>
</table>
${more}
</section>`;
}

const fact = (label: Bilingual, value: Markup | string) =>
  markup`<tr><th scope="row">${both(label)}</th><td>${value}</td></tr>`;

/** A line of the head: what is not known is a blank to be filled in by hand; one value for both languages stands once. */
const headLine = ({label, value}: HeadLine) =>
  fact(
    label,
    value === null
      ? markup`<span class="blank">${unknownBlank}</span>`
      : value.vi === value.en
        ? markup`<strong>${value.vi}</strong>`
        : markup`<strong>${value.vi}</strong> <span lang="en">${value.en}</span>`
  );

/**
 * A slip as one HTML page that stands by itself: no script, no other file, Vietnamese first with English beside it, fit
 * for A4 paper. `csv` is the name of the file with all findings, `marked` that of the copy with marked cells, if any.
 */
export function slipHtml(slip: Slip, files: {csv: string; marked: string | null}): string {
  const name = shownName(slip.name);
  const csv = shownName(files.csv);
  const marked = files.marked === null ? null : shownName(files.marked);
  const {sha256, encoding, state, rows} = slip;
  const result = conclusion(slip);
  const {loaded, unchanged, rejected, ignored, read} = rows;
  const severity = state === "refused" || rejected > 0 ? "error" : "fine";
  return markup`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Phiếu rà soát số liệu: ${name}</title>
<style>
${style}</style>
</head>
<body>
<main>
<p class="brand">Sổ 138</p>
<h1>Phiếu rà soát số liệu <span lang="en">Data return slip</span></h1>
<p class="conclusion ${severity}"><strong>${result.vi}</strong> <span lang="en">${result.en}</span></p>
<table class="facts"><tbody>
${slipHead(slip).map(headLine)}
${encoding === null ? null : fact({vi: "Bảng mã, định dạng", en: "Encoding, format"}, encoding)}
${sha256 === "" ? null : fact({vi: "Mã kiểm tra tệp (SHA-256)", en: "SHA-256 of the file"}, markup`<code>${sha256}</code>`)}
</tbody></table>
<table class="counts">
<caption>${both({vi: "Số dòng của tệp", en: "Rows of the file"})}</caption>
<thead><tr>
<th scope="col">Đọc <span lang="en">Read</span></th>
<th scope="col">= Nạp mới <span lang="en">Loaded</span></th>
<th scope="col">+ Không đổi <span lang="en">Unchanged</span></th>
<th scope="col">+ Từ chối <span lang="en">Rejected</span></th>
<th scope="col">+ Bỏ qua <span lang="en">Ignored</span></th>
</tr></thead>
<tbody><tr><td>${read}</td><td>${loaded}</td><td>${unchanged}</td><td>${rejected}</td><td>${ignored}</td></tr></tbody>
</table>
<p class="hint">${both({
    vi: "Dòng bỏ qua là dòng trống, tiêu đề, dòng tổng, ghi chú và chữ ký.",
    en: "Ignored rows are blank rows, titles, totals, remarks and signatures."
  })}</p>
${severities.map((one) => section(slip, one, csv))}
<footer>
<p>${both({
    vi: `Danh sách dạng bảng tính: «${csv}».`,
    en: `The list as a spreadsheet: «${csv}».`
  })}</p>
${
  marked === null
    ? null
    : markup`<p>${both({
        vi: `Bản sao có đánh dấu các ô cần sửa: «${marked}».`,
        en: `The copy with the cells marked: «${marked}».`
      })}</p>`
}
${
  maySendAgain(slip)
    ? markup`<p>${both({
        vi: "Khi gửi lại, hãy gửi cả tệp đã sửa. Biểu số liệu được nhận ra theo đơn vị báo cáo, biểu và kỳ; với các loại tệp khác, hãy giữ nguyên tên tệp.",
        en: "When you resend, send the whole corrected file. A return is recognised by its reporting unit, form and period; keep the name of any other file."
      })}</p>`
    : null
}
</footer>
</main>
</body>
</html>
`.text;
}
