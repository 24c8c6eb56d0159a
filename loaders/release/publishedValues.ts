import type {Release} from "#src/schema/release.ts";
import type {PublishedEdition} from "../disclosure/index.ts";

type Values = PublishedEdition["values"];

/** Whether a number can be a sum of counted unknowns: shares and changes cannot. */
const isCount = ({value, unit}: {value: number | null; unit: string}) =>
  value !== null && Number.isSafeInteger(value) && value >= 0 && unit !== "percent";

/**
 * A number that an authority announced is an unknown by itself, whose name holds its value: where another release
 * announces another number for the same thing, these are two statements, and the two must not contradict one another as
 * equations.
 */
const announced = (
  table: string,
  rows: readonly {id: string; value: number | null; unit: string}[]
): Values =>
  rows.filter(isCount).map(({id, value}) => ({
    terms: {[`${table} | ${id} | ${String(value)}`]: 1},
    ...(value !== null && {value})
  }));

/**
 * The counts that a release shows, as sums of unknowns with their values: all that later releases must be safe against. A
 * row of `counts` is named by its id. Withheld and absent cells are left out, and so are percentages and changes, which
 * are no sums of counts.
 */
export function publishedValues({figures, pilots, counts}: Release): Values {
  const measured = figures.filter(({measure}) => measure !== "change");
  return [
    ...announced("figures", measured),
    ...announced("pilots", pilots),
    ...counts.flatMap(({id, value}) => (value === null ? [] : [{terms: {[id]: 1}, value}]))
  ];
}
