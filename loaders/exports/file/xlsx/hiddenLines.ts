import type {Attributes} from "./parseXml.ts";
import {isTrue} from "./isTrue.ts";
import {columnsAtMost} from "./limits.ts";
import {damaged} from "./refusal.ts";

/** Whether a row or column is hidden: said so, or without any height or width. */
const isHidden = (attributes: Attributes, size: string) =>
  isTrue(attributes("hidden")) || Number(attributes(size) ?? 1) === 0;

/** Collects which rows and columns a sheet hides. Throws a refusal for columns that no sheet has. */
export function hiddenLines(sheet: string): {
  allRows: (hidden: boolean) => void;
  row: (row: number, attributes: Attributes) => void;
  columns: (attributes: Attributes) => void;
  hiddenRows: (rows: number) => number[];
  hiddenColumns: (columns: number) => number[];
} {
  const rows = new Map<number, boolean>();
  const ranges: {first: number; last: number; hidden: boolean}[] = [];
  let all = false;
  const indices = (length: number) => Array.from({length}, (_, index) => index);
  return {
    allRows: (hidden) => {
      all = hidden;
    },
    row: (row, attributes) => rows.set(row, isHidden(attributes, "ht")),
    columns: (attributes) => {
      const first = Number(attributes("min")) - 1;
      const last = Number(attributes("max")) - 1;
      const possible = Number.isInteger(first) && Number.isInteger(last) && first >= 0 && last >= first;
      if (!possible || last >= columnsAtMost || ranges.length >= columnsAtMost)
        throw damaged({vi: "độ rộng cột sai", en: "its widths of columns are wrong"}, "sheet-place", {sheet});
      ranges.push({first, last, hidden: isHidden(attributes, "width")});
    },
    hiddenRows: (length) => indices(length).filter((row) => rows.get(row) ?? all),
    hiddenColumns: (length) => {
      const hidden = new Set<number>();
      for (const {first, last, hidden: isIt} of ranges)
        for (let column = first; isIt && column <= last && column < length; column += 1) hidden.add(column);
      return indices(length).filter((column) => hidden.has(column));
    }
  };
}
