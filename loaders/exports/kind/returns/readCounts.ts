import type {Form} from "#src/schema/reference.ts";
import {readReturnCount} from "../../value/readReturnCount.ts";
import type {NumberStyle} from "../../value/readNumber.ts";
import {blank, isFault, type Fault, type Note} from "../exportKind.ts";
import type {Check} from "../rowContract.ts";
import type {LaidCount} from "./formColumns.ts";
import type {Counted} from "./flow.ts";
import type {HowStated} from "./returnFact.ts";
import {saysNil, saysNotReported} from "./rowWords.ts";

/** A count that a row states. */
export type StatedCount = Counted & {how: HowStated};

/** How the counts of a row are read. `blanks`: whether a blank among filled cells is a fault, or states nothing. */
export type CountReading = {
  columns: readonly LaidCount[];
  style: (field: string) => NumberStyle;
  dash: Form["dash"];
  blanks: "fault" | "nothing";
};

const blankRow: Fault = {
  fault: "blank-row",
  message: {
    vi: "Các ô số liệu của dòng này đều để trống; ô trống không được hiểu là 0. Hãy ghi 0 hoặc «Không phát sinh» nếu không có, ghi «Chưa báo cáo» nếu đơn vị chưa gửi số liệu.",
    en: "All counts of this row are blank, and a blank is not taken for 0. Write 0 or «Không phát sinh» if none arose, «Chưa báo cáo» if the place has not reported."
  }
};

/** What the words of a row say about all its counts: no cell holds anything else; null where the cells speak for themselves. */
export function saidOfRow(texts: readonly string[], note: string): "nil" | "not-reported" | null {
  const filled = texts.filter((text) => text !== "");
  const words = filled.length > 0 ? filled : [note];
  if (words.every(saysNil)) return "nil";
  return words.every(saysNotReported) ? "not-reported" : null;
}

/** One cell; a blank is a fault, and a dash that is no count was not reported. */
function readCell(
  text: string,
  style: NumberStyle,
  options: {dash: Form["dash"]; header: string}
): (Pick<StatedCount, "value" | "how"> & {note: Fault | null}) | Fault {
  const read = readReturnCount(text, style, options);
  if (isFault(read)) return read;
  const {value, how, note} = read;
  if (how === "blank") return blank(options.header);
  return {value, how: value === null ? "not-reported" : how, note};
}

/**
 * Reads all counts of a row. One cell «Không phát sinh» over the counts, or in the notes of a row without counts, makes
 * every count 0 (`nil`); «Chưa báo cáo» makes every count null. Every fault of a cell is reported; undefined exactly
 * where one was.
 */
export function readCounts(
  textOf: (field: string) => string,
  check: Check,
  {columns, style, dash, blanks}: CountReading
): {counts: StatedCount[]; notes: Note[]} | undefined {
  const texts = columns.map(({field}) => textOf(field));
  const said = saidOfRow(texts, textOf("note"));
  const filled = texts.filter((text) => text !== "");
  // one word may stand for the whole row, in a cell merged over all counts or alone
  if (said !== null && filled.length <= 1)
    return {
      notes: [],
      counts: columns.map(({field, count}) => ({
        ...count,
        field,
        value: said === "nil" ? 0 : null,
        how: said
      }))
    };
  if (filled.length === 0) {
    check(columns[0]?.field ?? "area", blankRow);
    return undefined;
  }
  const counts: StatedCount[] = [];
  const notes: Note[] = [];
  let faults = 0;
  for (const {field, header, count} of columns) {
    const text = textOf(field);
    if (text === "" && blanks === "nothing") continue;
    const read = check(field, readCell(text, style(field), {dash, header}));
    if (read === undefined) {
      faults += 1;
      continue;
    }
    counts.push({...count, field, value: read.value, how: read.how});
    if (read.note) notes.push({field, ...read.note});
  }
  return faults > 0 ? undefined : {counts, notes};
}
