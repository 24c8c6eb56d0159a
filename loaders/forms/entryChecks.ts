import type {Validation} from "../exports/file/xlsx/workbookSpec.ts";
import {nilBoxMark, nilWords, notReportedWords} from "../exports/kind/returns/ownForm.ts";
import {address} from "./areaRow.ts";

/** The largest count that a cell accepts: more is a slip of the hand. */
const most = 999_999;

/** A row that is to be filled in: its place and its open columns, from 0. */
export type OpenRow = {row: number; open: readonly number[]};

const rangesOf = (row: number, columns: readonly number[]) => {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs.map(([from, to]) =>
    from === to ? address(row, from) : `${address(row, from)}:${address(row, to)}`
  );
};

const countPrompt = {
  title: "Số đếm",
  text: "Nhập số nguyên từ 0 trở lên. Không có thì ghi 0; ô trống không được hiểu là 0."
};
const countError = {
  title: "Chưa đúng số đếm",
  text: `Ô này chỉ nhận số nguyên từ 0 đến ${most}, không kèm chữ, dấu cộng hay công thức lấy từ nơi khác.`
};

function rowChecks({row, open: [first, ...others]}: OpenRow): Validation[] {
  if (first === undefined) return [];
  const at = address(row, first);
  const said = [nilWords, notReportedWords].map((words) => `${at}="${words}"`).join(",");
  const whole = `IF(ISNUMBER(${at}),AND(${at}>=0,${at}<=${most},${at}=INT(${at})),FALSE)`;
  const words: Validation = {
    range: at,
    rule: {kind: "formula", formula: `OR(${said},${whole})`},
    prompt: {
      title: "Số đếm hoặc lời ghi",
      text: `Nhập số nguyên từ 0 trở lên. Nếu cả dòng không có gì, chỉ ghi vào ô này «${nilWords}»; chưa có số liệu của địa bàn thì ghi «${notReportedWords}». Các ô khác của dòng để trống.`
    },
    error: {
      title: countError.title,
      text: `Ô này chỉ nhận số nguyên từ 0 đến ${most}, hoặc đúng một trong hai lời ghi «${nilWords}», «${notReportedWords}».`
    }
  };
  const rest = rangesOf(row, others);
  if (rest.length === 0) return [words];
  return [
    words,
    {range: rest.join(" "), rule: {kind: "whole", min: 0, max: most}, prompt: countPrompt, error: countError}
  ];
}

/** The checks of a form's cells: whole numbers, the words of a row in its first open cell, and the box at `box`. */
export function entryChecks(rows: readonly OpenRow[], box: string): Validation[] {
  return [
    {
      range: box,
      rule: {kind: "list", values: [nilBoxMark]},
      prompt: {
        title: "Cả biểu không phát sinh",
        text: "Chỉ đánh dấu x nếu trong kỳ không địa bàn nào phát sinh số liệu; khi đó để trống các ô số liệu. Nếu có số liệu thì xóa dấu x."
      },
      error: {title: "Chỉ đánh dấu x", text: "Ô này chỉ nhận chữ x, hoặc để trống."}
    },
    ...rows.flatMap(rowChecks)
  ];
}
