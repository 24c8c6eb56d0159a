import type {CellType} from "../workbook.ts";
import {cellText} from "./cellText.ts";
import type {NumberFormat} from "./numberFormat.ts";
import {numberText, percentText} from "./numberText.ts";
import {damaged} from "./refusal.ts";
import {serialDate} from "./serialDate.ts";

/** A cell as its sheet stores it. `value`: null without an element of a value; `formula`: null without a formula. */
export type StoredCell = {
  type: string;
  style: number;
  value: string | null;
  formula: string | null;
  inline: string;
};

/** What the cells of a sheet refer to. */
export type Lists = {strings: readonly string[]; formats: readonly NumberFormat[]; date1904: boolean};

export type CellFinding = "formula-without-value" | "date-out-of-range" | "value-unreadable";

export type CellValue = {text: string; type: CellType; finding?: CellFinding};

const blank: CellValue = {text: "", type: "text"};

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const unreadable = (value: string): CellValue => ({
  text: cellText(value),
  type: "error",
  finding: "value-unreadable"
});

function numberValue(value: string, style: number, {formats, date1904}: Lists): CellValue {
  const stored = Number(value);
  if (!number.test(value) || !Number.isFinite(stored)) return unreadable(value);
  const format = formats[style];
  if (format === undefined && style !== 0)
    throw damaged({vi: `kiểu ô ${style} không có trong tệp`, en: `it has no cell style ${style}`});
  if (format === "percent") return {text: percentText(stored), type: "number"};
  if (format !== "date") return {text: numberText(stored), type: "number"};
  const day = serialDate(stored, date1904);
  if (day === null) return {text: numberText(stored), type: "error", finding: "date-out-of-range"};
  return {text: day, type: "date"};
}

/** A day that is stored as text (`t="d"`), with or without a time. */
function isoDay(value: string): CellValue {
  const [, day = ""] = /^(\d{4}-\d\d-\d\d)(T[\d:.]*Z?)?$/.exec(value) ?? [];
  const stamp = Date.parse(`${day}T00:00:00Z`);
  const exists = day !== "" && !Number.isNaN(stamp) && new Date(stamp).toISOString().startsWith(day);
  return exists ? {text: day, type: "date"} : unreadable(value);
}

/** A string by its place in the list of shared strings. */
function sharedText(value: string, strings: readonly string[]): CellValue {
  const text = /^\d{1,9}$/.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined)
    throw damaged({
      vi: "ô trỏ tới một mục chữ dùng chung không có",
      en: "a cell names a shared string that does not exist"
    });
  return {text, type: "text"};
}

/**
 * What a cell says to readers. A formula counts by the value that was stored with it; without one the cell is an error
 * whose text is the formula. A truth value is `TRUE` or `FALSE`. Throws a refusal if the cell refers to what is missing.
 */
export function cellValue(cell: StoredCell, lists: Lists): CellValue {
  const {type, formula} = cell;
  if (type === "inlineStr") return {text: cellText(cell.inline), type: "text"};
  const value = cell.value === null ? "" : cell.value.trim();
  if (formula !== null && (cell.value === null || (value === "" && type !== "str")))
    return {text: cellText(`=${formula}`), type: "error", finding: "formula-without-value"};
  if (value === "") return blank;
  if (type === "n") return numberValue(value, cell.style, lists);
  if (type === "s") return sharedText(value, lists.strings);
  if (type === "str") return {text: cellText(value), type: "text"};
  if (type === "e") return {text: cellText(value), type: "error"};
  if (type === "d") return isoDay(value);
  if (type !== "b") throw damaged({vi: "có ô thuộc loại không biết", en: "a cell is of an unknown type"});
  const truth = new Map([
    ["1", "TRUE"],
    ["0", "FALSE"],
    ["true", "TRUE"],
    ["false", "FALSE"]
  ]).get(value);
  return truth === undefined ? unreadable(value) : {text: truth, type: "boolean"};
}
