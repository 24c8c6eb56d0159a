import loadHighs from "highs";
import {isSmall, policyOf} from "../loaders/disclosure/cell.ts";
import {
  fromTable,
  suppress,
  type Cell,
  type Constraint,
  type Suppressed,
  type Terms
} from "../loaders/disclosure/index.ts";
import {countsToHide, countSystems, policiesOf} from "../loaders/release/countsToHide.ts";
import {defineSettings} from "../loaders/settings.ts";
import config from "../so138.config.ts";
import {linkedTables} from "./linkedTables.ts";
import {provinceCounts} from "./provinceCounts.ts";
import {seeded} from "./seeded.ts";

const threshold = 4;

/** Choices that the search for the cheapest one looks at. */
const searchNodes = 2000;

/** Goals in seconds, by the most cells of a set. */
const goals = [
  {cells: 160, seconds: 1},
  {cells: 1100, seconds: 60}
];

/** The goal in seconds for all counts of the invented province. */
const provinceGoal = 30;

const countOf = ({cells}: Suppressed, wanted: string) => cells.filter(({status}) => status === wanted).length;

/** The terms of a sum as HiGHS reads them, with unknowns by their numbers. */
function written(terms: Terms, names: ReadonlyMap<string, number>): string {
  const parts = Object.entries(terms).map(
    ([name, by]) => `${by < 0 ? "-" : "+"} ${Math.abs(by)} x${names.get(name) ?? 0}`
  );
  // lines of the format hold 255 letters at most
  return parts.join("\n");
}

/**
 * Seconds that the solver alone needs for one question of an attacker who knows all constraints: the largest value of a
 * sum, over any numbers of 0 or more. Without this project's code.
 */
async function oneQuestion(target: Terms, constraints: readonly Constraint[]): Promise<number> {
  const load = loadHighs as unknown as typeof loadHighs.default;
  const solver = await load();
  const names = new Map(
    [...new Set([target, ...constraints.map(({terms}) => terms)].flatMap((one) => Object.keys(one)))].map(
      (name, index) => [name, index]
    )
  );
  const rows = constraints.flatMap(({terms, equals, atLeast, atMost}, place) => {
    const limits = [
      [equals, "="],
      [atLeast, ">="],
      [atMost, "<="]
    ] as const;
    return limits.flatMap(([limit, sign], at) =>
      limit === undefined || Object.keys(terms).length === 0
        ? []
        : [`r${place}_${at}: ${written(terms, names)} ${sign} ${limit}`]
    );
  });
  const text = `Maximize\nobj: ${written(target, names)}\nSubject To\n${rows.join("\n")}\nEnd\n`;
  const start = performance.now();
  const {Status: status} = solver.solve(text, {output_flag: false});
  const seconds = (performance.now() - start) / 1000;
  if (status !== "Optimal" && status !== "Unbounded" && status !== "Primal infeasible or unbounded")
    throw new Error(`The solver does not answer: ${status}`);
  return seconds;
}

/** What the publication of cells states. */
const shown = (cells: readonly Cell[], isShown: (place: number) => boolean): Constraint[] =>
  cells.flatMap(({terms, value}, place) => (isShown(place) ? [{terms, equals: value}] : []));

const besideSolver = (seconds: number, bare: number | null) =>
  bare === null
    ? "nothing small: no question to the solver to set it beside"
    : `${Math.round(seconds / bare)} × one question to the solver alone (${bare.toFixed(2)} s)`;

const goalText = (seconds: number, goal: number) => `goal ${goal} s: ${seconds <= goal ? "met" : "missed"}`;

async function measureLinked(areas: number): Promise<void> {
  const {cells, truth} = linkedTables(areas);
  const start = performance.now();
  const found = await suppress({cells, truth}, {threshold, maxNodes: 100});
  const seconds = (performance.now() - start) / 1000;
  const first = cells.find((_, place) => found.cells[place]?.status === "primary");
  const bare =
    first === undefined
      ? null
      : await oneQuestion(
          first.terms,
          shown(cells, (place) => found.cells[place]?.status === "published")
        );
  const goal = goals.find(({cells: most}) => cells.length <= most)?.seconds;
  console.log(
    [
      `linked, ${cells.length} cells, ${found.audit.checked} protected sums`,
      `${seconds.toFixed(1)} s${goal === undefined ? "" : ` (${goalText(seconds, goal)})`}`,
      besideSolver(seconds, bare),
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

/**
 * The counts of the bundled invented province, withheld as for a published edition that states all of them. The time is
 * that of the withholding alone, beside one question to the solver alone about the largest system.
 */
async function measureProvince(): Promise<void> {
  const policy = defineSettings(config).policies["public"];
  if (!policy) throw new Error("The settings have no policy «public».");
  const counts = await provinceCounts();
  const systems = countSystems(counts, policy);
  const policies = policiesOf(policy);
  const small = new Set(
    systems.flatMap(({ids, cells: {cells}}) =>
      cells.flatMap((cell, place) => (isSmall(cell.value, policyOf(cell, policies)) ? [ids[place]] : []))
    )
  );
  const [largest] = systems.sort((a, b) => b.ids.length - a.ids.length);
  console.log(
    `province, ${counts.length} counts in ${systems.length} systems, the largest of ${largest?.ids.length ?? 0} cells`
  );
  const start = performance.now();
  const before = process.cpuUsage();
  const {hidden: hidden} = await countsToHide(counts, policy);
  const seconds = (performance.now() - start) / 1000;
  const {user, system} = process.cpuUsage(before);
  const of = largest?.cells.cells ?? [];
  const isShown = (place: number) => !hidden.has(largest?.ids[place] ?? "");
  const first = of.find((cell) => isSmall(cell.value, policyOf(cell, policies)));
  const bare =
    first === undefined
      ? null
      : await oneQuestion(first.terms, [
          ...shown(of, isShown),
          ...(largest?.cells.system?.constraints ?? [])
        ]);
  const primary = [...hidden].filter((id) => small.has(id)).length;
  console.log(
    [
      `province, withheld in ${seconds.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s; ${goalText(seconds, provinceGoal)})`,
      besideSolver(seconds, bare),
      `published ${counts.length - hidden.size}, primary ${primary}, secondary ${hidden.size - primary}`,
      // counts of which the audit is not passed are an error
      "audit passed"
    ].join(" | ")
  );
}

/**
 * Withholding on invented tables and, with `province`, on the counts of the invented province: time, beside what the
 * solver alone needs for one question, and how much is hidden.
 */
export async function benchDisclosure({
  areas,
  province
}: {
  areas: readonly number[];
  province: boolean;
}): Promise<void> {
  for (const count of areas) await measureLinked(count);
  await measureSmall();
  if (province) await measureProvince();
}
