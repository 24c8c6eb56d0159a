import type {Cells} from "./cell.ts";
import {fitsKnown} from "./change.ts";
import {placedTable, type Problem} from "./problem.ts";
import {Solver} from "./solver.ts";
import {sumAt} from "./sparseSum.ts";

const contradict = () =>
  new RangeError("the values of the cells contradict one another, or no whole numbers give them");

/**
 * A table of whole numbers, by places, that gives all cells their values: the one given, or from the cells that are one
 * unknown each, where all unknowns are, else as the solver finds one.
 *
 * @throws RangeError if there is none: values of cells, or of earlier editions, contradict one another.
 */
export function truthOf({cells, truth}: Cells, problem: Problem): number[] {
  const single = new Map(
    problem.cells.flatMap(({at, by}, place) =>
      at.length === 1 && by[0] === 1 ? [[at[0] ?? 0, cells[place]?.value ?? 0] as const] : []
    )
  );
  const values = truth
    ? placedTable(problem, truth)
    : problem.names.every((_, place) => single.has(place))
      ? problem.names.map((_, place) => single.get(place) ?? 0)
      : solved(cells, problem);
  const fitsCells = cells.every(({value}, place) => {
    const sum = problem.cells[place];
    return sum !== undefined && sumAt(sum, values) === value;
  });
  if (!fitsKnown(problem, values) || !fitsCells) throw contradict();
  return values;
}

function solved(cells: Cells["cells"], {names, lower, upper, cells: sums, known}: Problem): number[] {
  const named = ({at, by}: Problem["cells"][number]) =>
    Object.fromEntries(at.map((place, index) => [names[place] ?? "", by[index] ?? 0]));
  const solver = new Solver({
    variables: Object.fromEntries(
      names.map((name, place) => [name, {lower: lower[place] ?? 0, upper: upper[place] ?? Infinity}])
    ),
    constraints: [
      ...known.map(({sum, lower: atLeast, upper: atMost}) => ({
        terms: named(sum),
        ...(atLeast > -Infinity && {atLeast}),
        ...(atMost < Infinity && {atMost})
      })),
      ...sums.map((sum, place) => ({terms: named(sum), equals: cells[place]?.value ?? 0}))
    ]
  });
  try {
    const found = solver.largest({});
    if (found.status !== "optimal" || !found.table) throw contradict();
    const {table} = found;
    return names.map((name) => table.get(name) ?? 0);
  } finally {
    solver.dispose();
  }
}
