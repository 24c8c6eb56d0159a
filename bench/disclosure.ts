import loadHighs from "highs";
import {fromTable, suppress, type Cell, type Suppressed} from "../loaders/disclosure/index.ts";
import {linkedTables} from "./linkedTables.ts";
import {seeded} from "./seeded.ts";

const threshold = 4;

/** Choices that the search for the cheapest one looks at. */
const searchNodes = 2000;

/** Goals in seconds, by the most cells of a set. */
const goals = [
  {cells: 160, seconds: 1},
  {cells: 1100, seconds: 60}
];

const countOf = ({cells}: Suppressed, wanted: string) => cells.filter(({status}) => status === wanted).length;

/** The terms of a sum as HiGHS reads them, with unknowns by their numbers. */
function written(terms: Cell["terms"], names: ReadonlyMap<string, number>): string {
  const parts = Object.entries(terms).map(
    ([name, by]) => `${by < 0 ? "-" : "+"} ${Math.abs(by)} x${names.get(name) ?? 0}`
  );
  // lines of the format hold 255 letters at most
  return parts.join("\n");
}

/**
 * Seconds that the solver alone needs for one question of an attacker who sees everything published: the largest value of
 * the first small cell. From the same file in each run, without this project's code.
 */
async function oneQuestion(cells: readonly Cell[], {cells: found}: Suppressed): Promise<number> {
  const load = loadHighs as unknown as typeof loadHighs.default;
  const solver = await load();
  const names = new Map(
    [...new Set(cells.flatMap(({terms}) => Object.keys(terms)))].map((name, index) => [name, index])
  );
  const first = cells.find((_, place) => found[place]?.status === "primary");
  const rows = cells.flatMap(({terms, value}, place) =>
    found[place]?.status === "published" ? [`r${place}: ${written(terms, names)} = ${value}`] : []
  );
  const text = `Maximize\nobj: ${written(first?.terms ?? {}, names)}\nSubject To\n${rows.join("\n")}\nEnd\n`;
  const start = performance.now();
  solver.solve(text, {output_flag: false});
  return (performance.now() - start) / 1000;
}

async function measureLinked(areas: number): Promise<void> {
  const {cells, truth} = linkedTables(areas);
  const start = performance.now();
  const found = await suppress({cells, truth}, {threshold, maxNodes: 100});
  const seconds = (performance.now() - start) / 1000;
  const bare = countOf(found, "primary") > 0 ? await oneQuestion(cells, found) : null;
  const goal = goals.find(({cells: most}) => cells.length <= most)?.seconds;
  console.log(
    [
      `linked, ${cells.length} cells, ${found.audit.checked} protected sums`,
      `${seconds.toFixed(1)} s${goal === undefined ? "" : ` (goal ${goal} s: ${seconds <= goal ? "met" : "missed"})`}`,
      bare === null
        ? ""
        : `${Math.round(seconds / bare)} × one question to the solver alone (${bare.toFixed(2)} s)`,
      `published ${countOf(found, "published")}, primary ${countOf(found, "primary")}, secondary ${countOf(found, "secondary")}`,
      found.audit.passed ? "audit passed" : `AUDIT FAILED: ${found.audit.failures.length}`
    ].join(" | ")
  );
}

/** Invented two-way tables, small enough for a search that may prove the cheapest choice. */
async function measureSmall(): Promise<void> {
  const next = seeded(87);
  for (const [rows, columns] of [
    [3, 3],
    [4, 3],
    [4, 4],
    [5, 4],
    [6, 5]
  ] as const) {
    const cells = fromTable({
      dimensions: {area: {}, age: {}},
      marginals: [["area", "age"]],
      rows: Array.from({length: rows * columns}, (_, index) => ({
        codes: {area: `A${index % rows}`, age: `G${Math.floor(index / rows)}`},
        count: Math.floor(next() ** 2 * 30)
      }))
    });
    const quick = await suppress({cells}, {threshold});
    const start = performance.now();
    const searched = await suppress({cells}, {threshold}, [], {searchNodes});
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `small, ${cells.length} cells | secondary ${countOf(quick, "secondary")}, after ${seconds.toFixed(1)} s of search ${countOf(searched, "secondary")} (${searched.isCheapest ? "proved to be the cheapest" : `not proved within ${searchNodes} choices`})`
    );
  }
}

/** Withholding on invented tables: time, beside what the solver alone needs for one question, and how much is hidden. */
export async function benchDisclosure({areas}: {areas: readonly number[]}): Promise<void> {
  for (const count of areas) await measureLinked(count);
  await measureSmall();
}
