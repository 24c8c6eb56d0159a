import type {Cells, PublishedEdition} from "./cell.ts";
import {publicSystem} from "./audit.ts";
import {variablesOf, type Table} from "./linearSystem.ts";
import {Solver} from "./solver.ts";

/**
 * A table of whole numbers that gives all cells their values: from the cells that are one unknown each, where all unknowns
 * are, else as the solver finds one.
 *
 * @throws RangeError if there is none: values of cells, or of earlier editions, contradict one another.
 */
export function truthOf({cells, system}: Cells, earlier: readonly PublishedEdition[]): Table {
  const everything = publicSystem(
    {cells, ...(system && {system})},
    new Set(cells.map(({id}) => id)),
    earlier
  );
  const own = new Map(
    cells.flatMap(({terms, value}) => {
      const [[name, coefficient] = ["", 0], ...others] = Object.entries(terms);
      return others.length === 0 && coefficient === 1 ? [[name, value] as const] : [];
    })
  );
  if (variablesOf(everything).every((name) => own.has(name))) return own;
  const solver = new Solver(everything);
  try {
    const found = solver.largest({});
    if (found.status === "optimal" && found.table) return found.table;
    throw new RangeError("the values of the cells contradict one another, or no whole numbers give them");
  } finally {
    solver.dispose();
  }
}
