import {columnLetters} from "../../problem.ts";
import type {CellType, MergedRange} from "../workbook.ts";
import {cellsAtMost} from "./limits.ts";
import {damaged, tooMuch} from "./refusal.ts";

/** Cells that may still be stored, over all sheets of a workbook. */
export type Budget = {cells: number};

/**
 * The cells of a sheet. `rows` and `types` reach as far as the last filled cell, in each row and in all; before it,
 * blank cells are "". `put` throws a refusal for a second text in one cell and for more cells than the budget has.
 * `clear` empties a merged range but for its first cell and says which cells held a text;
 * `trim` takes off what is blank at the ends after that.
 */
export type SheetGrid = {
  rows: string[][];
  types: CellType[][];
  put: (row: number, column: number, text: string, type: CellType) => void;
  clear: (range: MergedRange, found: (row: number, column: number) => void) => void;
  trim: () => void;
};

export function sheetGrid(sheet: string, budget: Budget): SheetGrid {
  const rows: string[][] = [];
  const types: CellType[][] = [];
  const spend = (cells: number) => {
    budget.cells -= cells;
    if (budget.cells < 0)
      throw tooMuch(
        "cells-too-many",
        {
          vi: `các trang tính có hơn ${cellsAtMost} ô, kể cả ô trống ở giữa`,
          en: `the sheets have more than ${cellsAtMost} cells, blank ones between others included`
        },
        {sheet}
      );
  };
  const rowAt = (row: number): [string[], CellType[]] => {
    if (row >= rows.length) spend(row + 1 - rows.length);
    while (rows.length <= row) {
      rows.push([]);
      types.push([]);
    }
    return [rows[row] ?? [], types[row] ?? []];
  };
  return {
    rows,
    types,
    put: (row, column, text, type) => {
      if (text === "") return;
      const [texts, kinds] = rowAt(row);
      if (column >= texts.length) spend(column + 1 - texts.length);
      while (texts.length <= column) {
        texts.push("");
        kinds.push("text");
      }
      if (texts[column] !== "") {
        const cell = `${columnLetters(column)}${row + 1}`;
        throw damaged({vi: `ô ${cell} có hai lần`, en: `the cell ${cell} is there twice`}, "cell-twice", {
          sheet,
          row: row + 1,
          cell
        });
      }
      texts[column] = text;
      kinds[column] = type;
    },
    clear: ({top, left, bottom, right}, found) => {
      for (let row = top; row <= bottom && row < rows.length; row += 1) {
        const texts = rows[row] ?? [];
        for (let column = left; column <= right && column < texts.length; column += 1) {
          if (texts[column] === "" || (row === top && column === left)) continue;
          found(row, column);
          texts[column] = "";
          (types[row] ?? [])[column] = "text";
        }
      }
    },
    trim: () => {
      for (const texts of rows) while (texts.at(-1) === "") texts.pop();
      while (rows.at(-1)?.length === 0) rows.pop();
    }
  };
}
