import {fromTable, type Cell} from "../loaders/disclosure/index.ts";
import {seeded} from "./seeded.ts";

const ages = ["0–15", "16–17", "18–29", "30+"];
const statuses = ["identified", "supported", "returned", "open"];

/**
 * Invented counts by area × age × sex × status, and the cells of four linked tables of them: area × age × sex, area ×
 * status, age × sex × status, and area × age × status. Areas lie in provinces of eight, ages in children and adults. Most
 * counts are 0 to 3, as with rare events. `truth`: the counts behind the cells.
 */
export function linkedTables(areas: number): {cells: Cell[]; truth: Map<string, number>} {
  const next = seeded(138);
  const codes = Array.from({length: areas}, (_, index) => `A${index + 1}`);
  const rows = codes.flatMap((area) => {
    const scale = 1 + Math.floor(next() ** 3 * 40);
    return ages.flatMap((age) =>
      ["f", "m"].flatMap((sex) =>
        statuses.map((status) => ({
          codes: {area, age, sex, status},
          count: Math.floor(-Math.log(1 - next()) * scale * (sex === "f" ? 0.5 : 0.2))
        }))
      )
    );
  });
  const provinces = Object.fromEntries(
    Array.from({length: Math.ceil(areas / 8)}, (_, index) => [
      `P${index + 1}`,
      codes.slice(index * 8, index * 8 + 8)
    ])
  );
  const cells = fromTable({
    dimensions: {
      area: {hierarchy: areas > 8 ? provinces : {}},
      age: {hierarchy: {children: ages.slice(0, 2), adults: ages.slice(2)}},
      sex: {},
      status: {}
    },
    marginals: [
      ["area", "age", "sex"],
      ["area", "status"],
      ["age", "sex", "status"],
      ["area", "age", "status"]
    ],
    rows
  });
  const truth = new Map(
    rows.map(({codes: {age, area, sex, status}, count}) => [
      `age=${age}|area=${area}|sex=${sex}|status=${status}`,
      count
    ])
  );
  return {cells, truth};
}
