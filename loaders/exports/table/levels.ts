import type {Fault} from "../kind/exportKind.ts";
import type {Problem} from "../problem.ts";
import type {NumberStyle} from "../value/readNumber.ts";
import {readPart, sumOfParts} from "../value/readPart.ts";
import type {Header} from "./recogniseTable.ts";
import {rowProblem} from "./rowProblem.ts";
import type {TableRow} from "./totals.ts";

/** How a table's layout tells the levels of its rows. */
export type AreaLevels = {
  /** The id of the area of a row; null where it cannot be read. */
  areaOf: (texts: Record<string, string>) => string | null;
  /** The ids of the areas in which an area lies. */
  above: (area: string) => ReadonlySet<string>;
  /** Whether a row says that its figures are its own, apart from those of the areas within its area. */
  isApart: (texts: Record<string, string>) => boolean;
};

/**
 * A row of data whose area holds areas of other rows: `below` are the highest of these. `isSum`: in each column that can
 * be compared it says what they add up to, so that it is a total in substance.
 */
export type UpperRow = {row: TableRow; below: readonly TableRow[]; isSum: boolean};

/** Whether a sum is the number that a total states. */
export const isSame = (sum: number, stated: number) =>
  Math.abs(sum - stated) < 1e-9 * Math.max(1, Math.abs(sum));

/** Columns of `upper` that can be compared with the sum of `parts`: whether they are the same. */
export function compareColumns(
  upper: TableRow,
  parts: readonly TableRow[],
  {layout}: Header,
  style: (field: string) => NumberStyle
): boolean[] {
  return layout.columns.flatMap(({field, number}) => {
    const stated = upper.texts[field] ?? "";
    if (!number || stated === "") return [];
    const total = readPart(stated, style(field));
    const sum = sumOfParts(
      parts.map(({texts}) => texts[field] ?? ""),
      style(field)
    );
    return total === null || sum === null ? [] : [isSame(sum, total)];
  });
}

/** The rows of a table whose areas hold those of others, in its order. `repeats`: rows that only repeat another. */
export function findUpperRows(
  rows: readonly TableRow[],
  {areaOf, above, isApart}: AreaLevels,
  header: Header,
  {style, repeats}: {style: (field: string) => NumberStyle; repeats: ReadonlySet<number>}
): UpperRow[] {
  const placed = rows.flatMap((row) => {
    const area = row.totals === null && !repeats.has(row.row) ? areaOf(row.texts) : null;
    return area === null ? [] : [{row, area, holders: above(area)}];
  });
  const holding = new Set(placed.flatMap(({holders}) => [...holders]));
  return placed
    .filter(({area}) => holding.has(area))
    .map(({row, area}) => {
      const within = placed.filter(({holders}) => holders.has(area));
      const held = new Set(within.map((one) => one.area));
      const below = within
        .filter(({holders}) => ![...holders].some((other) => held.has(other)))
        .map((one) => one.row);
      const agreed = compareColumns(row, below, header, style);
      return {row, below, isSum: !isApart(row.texts) && agreed.length > 0 && agreed.every((one) => one)};
    });
}

const listOf = (below: readonly TableRow[]) => {
  const named = below.slice(0, 5).map(({row}) => row);
  const rest = below.length - named.length;
  return named.join(", ") + (rest > 0 ? ` (+${rest})` : "");
};

const isSumOf = (below: readonly TableRow[]): Fault => ({
  fault: "level-total",
  message: {
    vi: `Dòng này bằng tổng các dòng thuộc địa bàn của nó (dòng ${listOf(below)}), nên được hiểu là dòng tổng và không được nạp, để không tính hai lần. Nếu là số liệu riêng, ngoài các dòng đó, hãy ghi «Số liệu riêng» ở cột ghi chú.`,
    en: `This row equals the sum of the rows within its area (row ${listOf(below)}), so it is understood as a total and not taken in: nothing counts twice. If its figures are its own, apart from those rows, write «Số liệu riêng» (own figures) in the notes.`
  }
});

const differsFrom = (below: readonly TableRow[]): Fault => ({
  fault: "level-differs",
  message: {
    vi: `Địa bàn của dòng này bao gồm địa bàn của dòng ${listOf(below)}, nhưng số liệu không bằng tổng các dòng đó, nên được nạp là số liệu riêng của cấp này. Hãy kiểm tra lại; nếu đúng là số liệu riêng, hãy ghi «Số liệu riêng» ở cột ghi chú.`,
    en: `The area of this row holds that of row ${listOf(below)}, but its figures are not their sum, so it is taken in as a statement of its own level. Check it; if its figures are its own, write «Số liệu riêng» (own figures) in the notes.`
  }
});

/**
 * What is said about rows whose areas hold others. A row that a total of the table bears out as one of its parts, beside
 * the rows below it, or as their sum, needs no check: `confirmed` are these.
 */
export function levelProblems(
  uppers: readonly UpperRow[],
  header: Header,
  confirmed: ReadonlySet<TableRow>,
  {isApart}: Pick<AreaLevels, "isApart">
): Problem[] {
  return uppers
    .filter(({row}) => !isApart(row.texts))
    .map(({row, below, isSum}) =>
      rowProblem(
        header,
        row.row,
        "area",
        isSum ? isSumOf(below) : differsFrom(below),
        confirmed.has(row) ? "note" : "warning"
      )
    );
}
