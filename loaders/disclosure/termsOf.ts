import type {Cell} from "./cell.ts";
import type {Terms} from "./linearSystem.ts";

/** The sum of several cells, by their places. */
export function termsOf(cells: readonly Cell[], places: readonly number[]): Terms {
  const terms: Terms = {};
  for (const place of places)
    for (const [name, factor] of Object.entries(cells[place]?.terms ?? {}))
      terms[name] = (terms[name] ?? 0) + factor;
  return terms;
}
