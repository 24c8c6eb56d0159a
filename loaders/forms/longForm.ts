import type {Validation, WorkbookSpec} from "../exports/file/xlsx/workbookSpec.ts";
import type {Column, ExportKind} from "../exports/kind/exportKind.ts";
import {columnLetters} from "../exports/problem.ts";
import type {Reference} from "../reference/reference.ts";
import {Grid, text} from "./grid.ts";
import {listedWords} from "./listedWords.ts";
import {instructionSheet, type WordList} from "./instructions.ts";

/** The number of rows that a form has for entries. */
const entryRows = 300;

/** Columns of days: a cell holds one, or stays blank. */
const dayFields = new Set([
  "start",
  "end",
  "received",
  "reported",
  "initiated",
  "concluded",
  "prosecuted",
  "accepted",
  "tried"
]);

/** Kinds that are sent for a period, in which nothing may have arisen. */
const periodicKinds = new Set(["cases", "activities"]);

function checkOf(
  {header, number, required, field}: Column,
  range: string,
  list: {range: string} | null
): Validation | null {
  const title = Array.from(header.split(" / ").at(-1) ?? header)
    .slice(0, 32)
    .join("");
  const need = required ? "Cột bắt buộc. " : "";
  if (list)
    return {
      range,
      rule: {kind: "listFrom", range: list.range},
      prompt: {title, text: `${need}Chọn một giá trị trong danh sách.`},
      error: {
        title: "Không có trong danh sách",
        text: "Hãy chọn một giá trị trong danh sách (trang «Hướng dẫn»)."
      }
    };
  if (number)
    return {
      range,
      rule: {kind: "decimal", min: 0, max: 1e12},
      prompt: {
        title,
        text: `${need}Ghi số từ 0 trở lên, không kèm chữ. ${required ? "Không để trống" : "Ô trống không được hiểu là 0"}.`
      },
      error: {title: "Chưa đúng số", text: "Ô này chỉ nhận số từ 0 trở lên, không kèm chữ."}
    };
  if (dayFields.has(field))
    return {
      range,
      rule: {kind: "date", from: "1990-01-01", to: "2099-12-31"},
      prompt: {
        title,
        text: `${need}Ghi ngày/tháng/năm, ví dụ 14/9/2024; ${required ? "không để trống" : "chưa có thì để trống"}.`
      },
      error: {title: "Chưa đúng ngày", text: "Hãy ghi một ngày có thật: ngày/tháng/năm, ví dụ 14/9/2024."}
    };
  return null;
}

/**
 * A blank form of a kind's own layout: its titles in one row, rows for entries with checks (words from lists, numbers,
 * days), and instructions with the lists. Null for a kind without a layout of its own.
 */
export function longForm(kind: ExportKind, reference: Reference): WorkbookSpec | null {
  const columns = kind.layouts(reference).find(({form}) => form === null)?.columns;
  if (!columns) return null;
  const listed = columns.flatMap((column): (WordList & {field: string})[] => {
    const words = listedWords(kind, column, reference);
    return words === null ? [] : [{field: column.field, title: column.header, words}];
  });
  const required = columns.filter((column) => column.required).map(({header}) => `«${header}»`);
  const counted = columns.filter(({number}) => number === true);
  const subjects = {
    numbers: counted.length > 0,
    optionalNumbers: counted.some((column) => !column.required),
    days: columns.some(({field}) => dayFields.has(field)),
    lists: listed.length > 0,
    periodic: periodicKinds.has(kind.id)
  };
  const instructions = instructionSheet(subjects, {
    about: [`Biểu nhập: ${kind.name.vi}. Cột bắt buộc: ${required.join(", ")}.`],
    lists: listed
  });
  const listOf = ({field}: Column) => {
    const at = listed.findIndex((one) => one.field === field);
    const list = listed[at];
    if (!list) return null;
    const letter = columnLetters(at + 1);
    const [from, to] = [instructions.listTop + 1, instructions.listTop + list.words.length];
    return {range: `'${instructions.name}'!$${letter}$${from}:$${letter}$${to}`};
  };
  const grid = new Grid(columns.length);
  grid.heights.set(
    grid.add(Object.fromEntries(columns.map(({header}, at) => [at, text(header, "header")]))),
    50
  );
  const styleOf = ({number, field}: Column) =>
    number ? "inputNumber" : dayFields.has(field) ? "inputDate" : "input";
  for (let row = 0; row < entryRows; row += 1)
    grid.add(Object.fromEntries(columns.map((column, at) => [at, {kind: "blank", style: styleOf(column)}])));
  const validations = columns.flatMap((column, at): Validation[] => {
    const letter = columnLetters(at);
    const check = checkOf(column, `${letter}2:${letter}${entryRows + 1}`, listOf(column));
    return check ? [check] : [];
  });
  return {
    sheets: [
      {
        name: "Số liệu",
        widths: columns.map(({number, field}) => (number || dayFields.has(field) ? 13 : 20)),
        rows: grid.rows,
        heights: grid.heights,
        freeze: {rows: 1, columns: 0},
        repeatRows: {first: 0, last: 0},
        protect: true,
        validations
      },
      instructions.sheet
    ]
  };
}
