import type {Bilingual} from "#src/schema/released.ts";

/** Line and column, from 1, of a place in a text. */
function placeOf(text: string, at: number): {line: number; column: number} {
  const lines = text.slice(0, at).split("\n");
  return {line: lines.length, column: (lines.at(-1) ?? "").length + 1};
}

/** What to say of a text that is no JSON, with the place where it goes wrong; `error` is what `JSON.parse` threw. */
export function jsonFault(text: string, error: unknown): Bilingual {
  if (text.trim() === "") return {vi: "tệp không có nội dung", en: "the file is empty"};
  const [, at] = /\bat position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
  // a text that breaks off ends where it goes wrong
  const {line, column} = placeOf(text, at === undefined ? text.trimEnd().length : Number(at));
  return {
    vi: `không phải JSON hợp lệ, sai từ dòng ${line}, cột ${column} (thừa hoặc thiếu dấu phẩy, ngoặc kép, dấu đóng ngoặc?)`,
    en: `this is no valid JSON, from line ${line}, column ${column} on (a comma, quotation mark or bracket too much or missing?)`
  };
}
