import {shortRemark, readRemark} from "../kind/returns/footnotes.ts";
import {nilWords, notReportedWords} from "../kind/returns/ownForm.ts";
import {saysApart, saysNil, saysNotReported} from "../kind/returns/rowWords.ts";
import {saysIllustrative} from "../table/readRow.ts";
import {errorCell, spoiltText} from "../table/spoiltText.ts";

/** Marks and numbers of columns, which stand in notes and say nothing about anybody. */
const mark = /^(?:\(?\d{1,3}\)?|[-–—.…/*xX✓]{1,3})$/u;

/** A text that is rejected for the same damage. */
function spoilt(text: string): string | null {
  const fault = spoiltText(text);
  if (fault === null) return null;
  if (fault === errorCell) return text;
  return text.includes("\uFFFD") ? "\uFFFD" : "1\u0301";
}

/** A text that holds whole rows of a table of `needed` columns, and nothing else. */
function rowsInside(text: string, {delimiter, needed}: Cut): string | null {
  const lines = delimiter === null ? [] : text.split("\n").slice(1);
  return lines.some((line) => line.split(delimiter ?? "").length >= needed)
    ? `…\n…${(delimiter ?? "").repeat(Math.max(0, needed - 1))}…`
    : null;
}

/** How the rows of a table are cut into cells: the delimiter of a text file, and the number of required columns. */
export type Cut = {delimiter: string | null; needed: number};

/**
 * What the archive keeps of a free note: the words by which the reader knows something about its row («Không phát sinh»,
 * «Chưa báo cáo», «Số liệu riêng», «Số liệu minh họa», that counts hold what was carried over), in their shortest form,
 * and what makes the row one that is rejected. All else is free text, and is left out; `""` where nothing is left.
 */
export function keptWords(text: string, cut: Cut): string {
  if (text === "" || mark.test(text)) return text;
  const damaged = spoilt(text) ?? rowsInside(text, cut);
  if (damaged !== null) return damaged;
  if (saysNil(text)) return nilWords;
  if (saysNotReported(text)) return notReportedWords;
  const remark = readRemark(text);
  return [
    remark === null ? "" : shortRemark(remark),
    saysApart(text) ? "Số liệu riêng" : "",
    saysIllustrative(text) ? "Số liệu minh họa" : ""
  ]
    .filter((words) => words !== "")
    .join("; ");
}
