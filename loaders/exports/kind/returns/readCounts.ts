import type {Form} from "#src/schema/reference.ts";
import {readReturnCount} from "../../value/readReturnCount.ts";
import type {NumberStyle} from "../../value/readNumber.ts";
import {blankCount, isFault, type Fault, type Note} from "../exportKind.ts";
import type {Check} from "../rowContract.ts";
import type {LaidCount} from "./formColumns.ts";
import type {Counted} from "./flow.ts";
import {isDerived, isPartOf} from "./partOfCount.ts";
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

/** Words that nothing arose, or is not reported, in a row that also has figures and blanks: nobody knows what they are. */
const wordsContradicted = (nil: boolean): Fault => ({
  fault: nil ? "nil-contradicted" : "not-reported-contradicted",
  message: nil
    ? {
        vi: "Dòng này vừa ghi «Không phát sinh», vừa có số liệu ở ô này và có ô để trống. Nếu có phát sinh, hãy xóa lời ghi và điền đủ các ô; nếu không, hãy xóa số liệu.",
        en: "This row says «Không phát sinh» (nothing arose), but holds a figure in this cell, and blanks. If something arose, clear the words and fill in every cell; if not, clear the figures."
      }
    : {
        vi: "Dòng này vừa ghi «Chưa báo cáo», vừa có số liệu ở ô này và có ô để trống. Nếu đã báo cáo, hãy xóa lời ghi và điền đủ các ô; nếu chưa, hãy xóa số liệu.",
        en: "This row says «Chưa báo cáo» (not reported), but holds a figure in this cell, and blanks. If it has been reported, clear the words and fill in every cell; if not, clear the figures."
      }
});

/** The fault of a row in which words contradict figures and the rest is blank, with the field of a figure; null if none is. */
function contradiction(
  textOf: (field: string) => string,
  columns: readonly LaidCount[]
): {field: string; fault: Fault} | null {
  const isWord = ({field}: LaidCount) => saysNil(textOf(field)) || saysNotReported(textOf(field));
  const word = columns.find(isWord);
  const figures = columns.filter((column) => textOf(column.field) !== "" && !isWord(column));
  // what a form prints or adds up itself is looked at last
  const figure = figures.find(({count}) => !isDerived(count)) ?? figures[0];
  if (!word || !figure || columns.every(({field}) => textOf(field) !== "")) return null;
  return {field: figure.field, fault: wordsContradicted(saysNil(textOf(word.field)))};
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
  if (how === "blank") return blankCount(options.header);
  return {value, how: value === null ? "not-reported" : how, note};
}

/** Whether a sum can have the fault because a number that it adds up has it. */
const mayFollow = ({fault}: Fault) => fault === "negative" || fault === "not-whole";

/** What remains is negative where more was done than there was: said so where no part of it is at fault. */
const explained = (found: Fault, {measure}: LaidCount["count"], follows: boolean): Fault =>
  found.fault !== "negative" || measure !== "remaining" || follows
    ? found
    : {
        fault: "negative",
        message: {
          vi: "«Còn lại» là số âm: số đã giải quyết lớn hơn tổng thụ lý. Hãy kiểm tra số đã giải quyết và tổng thụ lý của dòng này.",
          en: "«Còn lại» (remaining) is negative: more was done than was handled. Check both numbers of this row."
        }
      };

/**
 * Reads all counts of a row. One cell «Không phát sinh» over the counts, or in the notes of a row without counts, makes
 * every count 0 (`nil`); «Chưa báo cáo» makes every count null. Every fault of a cell is reported but what follows from
 * the fault of another; undefined exactly where one was.
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
  const contradicted = blanks === "fault" ? contradiction(textOf, columns) : null;
  if (contradicted) {
    check(contradicted.field, contradicted.fault);
    return undefined;
  }
  const stated = columns
    .filter(({field}) => textOf(field) !== "" || blanks === "fault")
    .map(({field, header, count}) => ({
      field,
      count,
      read: readCell(textOf(field), style(field), {dash, header})
    }));
  const wrong = stated.filter(({read}) => isFault(read));
  for (const {field, count, read} of wrong) {
    const follows = wrong.some((other) => other.field !== field && isPartOf(other.count, count));
    if (isFault(read) && !(follows && mayFollow(read))) check(field, explained(read, count, follows));
  }
  if (wrong.length > 0) return undefined;
  const counts: StatedCount[] = [];
  const notes: Note[] = [];
  for (const {field, count, read} of stated) {
    if (isFault(read)) continue;
    counts.push({...count, field, value: read.value, how: read.how});
    if (read.note) notes.push({field, ...read.note});
  }
  return {counts, notes};
}
