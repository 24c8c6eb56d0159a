import type {Refusal} from "./refusal.ts";

/**
 * `factors`: by how much each further period multiplies what is known; `estimated`: the final count of each row;
 * `standardError` of their sum; `complete`: the part of each row's final count that is known (may pass 1 where corrections
 * lower counts).
 */
export type Completeness = {
  factors: number[];
  estimated: number[];
  standardError: number;
  complete: number[];
};

type Row = {known: readonly number[]};

/** Counts beyond this, or below one part of it, would leave what a number can hold when they are multiplied on. */
const largest = 1e15;

/** The known cells of each row; all that is not known must stand at its end. */
function rowsOf(triangle: readonly (readonly (number | null)[])[]): Row[] {
  const width = triangle[0]?.length ?? 0;
  if (width === 0) throw new RangeError("the triangle is empty");
  return triangle.map((cells, index) => {
    if (cells.length !== width)
      throw new RangeError(`row ${index} has ${cells.length} cells, not ${width} as the first`);
    const known: number[] = [];
    for (const [at, cell] of cells.entries()) {
      if (cell === null) continue;
      if (!(cell >= 0 && cell < Infinity))
        throw new RangeError(`a count must be 0 or more and finite, not ${cell}`);
      if (cell !== 0 && !(cell >= 1 / largest && cell <= largest))
        throw new RangeError(`a count must be 0 or lie between ${1 / largest} and ${largest}, not ${cell}`);
      if (known.length < at) throw new RangeError(`row ${index} has a count after one that is not known`);
      known.push(cell);
    }
    if (known.length === 0) throw new RangeError(`row ${index} has no count`);
    return {known};
  });
}

/** The variance parameter of each step, its last one carried on where a single row knows it (Mack 1993, section 3). */
function variances(rows: readonly Row[], factors: readonly number[]): number[] {
  const found: number[] = [];
  for (const [step, factor] of factors.entries()) {
    const pairs = rows
      .filter(({known}) => known.length > step + 1)
      .map(({known}) => [known[step] ?? 0, known[step + 1] ?? 0] as const);
    const [last, before] = [found[step - 1] ?? 0, found[step - 2] ?? 0];
    if (pairs.length > 1)
      found.push(
        pairs.reduce((sum, [from, to]) => sum + (from === 0 ? 0 : (to - factor * from) ** 2 / from), 0) /
          (pairs.length - 1)
      );
    else found.push(before === 0 ? 0 : Math.min(last ** 2 / before, before, last));
  }
  return found;
}

/**
 * What late reports will still bring: the chain ladder on a triangle of cumulative counts, with the standard error of the
 * total by Mack 1993, "Distribution-free calculation of the standard error of chain ladder reserve estimates". A row is a
 * period in which cases arose, a column the time since; null: not yet known, only at a row's end.
 *
 * A row whose known counts are 0 is estimated as 0, without an error: multiplying says nothing about it.
 *
 * Refused: `too-few-rows`, where a step is known of fewer than 2 rows (needs 2; the last one of 1, after two others);
 * `no-earlier-reports`, where no row, or one that grew, had a case before a step (needs 1); `all-withdrawn`, where none is
 * left after it (needs 1).
 *
 * @throws RangeError if the triangle or a row is empty, rows differ in width, a count is negative or not finite, above 1e15
 *   or between 0 and 1e-15, or one stands after a null.
 */
export function completeness(
  triangle: readonly (readonly (number | null)[])[]
): Completeness | Refusal<"too-few-rows" | "no-earlier-reports" | "all-withdrawn"> {
  const rows = rowsOf(triangle);
  const width = triangle[0]?.length ?? 0;
  const factors: number[] = [];
  const sums: number[] = [];
  for (let step = 0; step + 1 < width; step += 1) {
    const pairs = rows.filter(({known}) => known.length > step + 1);
    const needed = step + 2 === width && step > 1 ? 1 : 2;
    if (pairs.length < needed) return {refused: "too-few-rows", need: needed, have: pairs.length};
    const from = pairs.reduce((sum, {known}) => sum + (known[step] ?? 0), 0);
    const grewFromNothing = pairs.some(({known}) => known[step] === 0 && known[step + 1] !== 0);
    if (from === 0 || grewFromNothing) return {refused: "no-earlier-reports", need: 1, have: 0};
    const to = pairs.reduce((sum, {known}) => sum + (known[step + 1] ?? 0), 0);
    if (to === 0) return {refused: "all-withdrawn", need: 1, have: 0};
    sums.push(from);
    factors.push(to / from);
  }
  const spread = variances(rows, factors);
  const finals = rows.map(({known}) =>
    factors.slice(known.length - 1).reduce((count, factor) => count * factor, known.at(-1) ?? 0)
  );

  // Mack 1993, theorem 3 and its corollary, summed by step: the factor's own error moves all rows that need it together
  let squaredError = 0;
  const counts = rows.map(({known}) => known.at(-1) ?? 0);
  for (const [step, factor] of factors.entries()) {
    const needing = [...rows.keys()].filter((row) => (rows[row]?.known.length ?? 0) <= step + 1);
    const final = (row: number) => finals[row] ?? 0;
    const together = needing.reduce((sum, row) => sum + final(row), 0);
    const each = needing.reduce(
      (sum, row) => sum + (final(row) === 0 ? 0 : final(row) ** 2 / (counts[row] ?? 0)),
      0
    );
    squaredError += ((spread[step] ?? 0) / factor ** 2) * (together ** 2 / (sums[step] ?? 1) + each);
    for (const row of needing) counts[row] = (counts[row] ?? 0) * factor;
  }
  return {
    factors,
    estimated: finals,
    standardError: Math.sqrt(squaredError),
    complete: rows.map(
      ({known}) => 1 / factors.slice(known.length - 1).reduce((product, factor) => product * factor, 1)
    )
  };
}
