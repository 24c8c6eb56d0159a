import type {FigureRow, PilotRow} from "#src/schema/released.ts";
import type {PublishedEdition} from "../disclosure/index.ts";
import type {CountFact} from "../indicators/countTable.ts";
import type {Facts} from "../indicators/readFacts.ts";
import type {NamedPolicy} from "../policies.ts";
import type {Edition} from "../settings.ts";
import {deniesPublication, namesPublicSource} from "./namesPublicSource.ts";
import {withholdCounts} from "./withholdCounts.ts";

/** Facts as an edition may show them, and the ids of the numbers that it withholds. */
export type Shown = Pick<Facts, "figures" | "pilots" | "counts" | "files" | "findings"> & {
  withheld: string[];
};

/** By which policy counts are withheld, and what editions published before; `policy` is null where none is named. */
export type Withholding = {policy: NamedPolicy | null; earlier: readonly PublishedEdition[]};

const withhold = {value: null, absent: "c" as const, marks: []};

/** Counts as an edition may show them: without a policy all, or none where it shows only what has been announced. */
async function showCounts(
  counts: readonly CountFact[],
  edition: Edition,
  {policy, earlier}: Withholding
): Promise<CountFact[]> {
  const own = counts.filter(({illustrative}) => edition.illustrative || !illustrative);
  if (policy) return withholdCounts(own, policy, earlier);
  return edition.policy === "everything" ? own : own.map((row) => ({...row, ...withhold}));
}

/** The files of an edition: those of invented figures alone only where it shows them. */
export const filesShown = (facts: Facts, {illustrative}: Edition) =>
  illustrative
    ? [...facts.files, ...facts.illustrative.files].sort((a, b) => (a.file < b.file ? -1 : 1))
    : facts.files;

/** Figures of cells so small that they may name a person: taken in, released by no edition. */
const neverReleased = (qualifiers: readonly string[]) => qualifiers.includes("small-cells");

/**
 * Applies an edition's policy. `announced-only` withholds `[c]` every count of a pilot whose source is not a public
 * one, and every figure whose source says that it is not public. Counts of returns are withheld by the policy that the edition names. An edition whose provenance ends at the file shows an opaque file id and a date: no path, no cell, no hash,
 * and no row counts, because those could confirm a hidden count.
 */
export async function applyPolicy(
  facts: Facts,
  edition: Edition,
  withholding: Withholding = {policy: null, earlier: []}
): Promise<Shown> {
  const {policy, provenance} = edition;
  const toCell = provenance === "cell";
  const origin = <Row extends {provenance: Facts["figures"][number]["provenance"]}>(row: Row): Row =>
    toCell ? row : {...row, provenance: {...row.provenance, path: null, sheet: null, cell: null}};
  const announcedOnly = policy === "announced-only";
  const figures = facts.figures
    .filter(({qualifiers}) => !neverReleased(qualifiers))
    .map((row): FigureRow =>
      origin(announcedOnly && deniesPublication(row.source) ? {...row, ...withhold} : row)
    );
  const pilots = facts.pilots.map((row): PilotRow => {
    if (!announcedOnly) return origin(row);
    // no mark of revision: it would tell whether an earlier count that was not public differed
    const shown = {...row, marks: []};
    return origin(namesPublicSource(row.source) ? shown : {...shown, ...withhold});
  });
  const counts = (await showCounts(facts.counts, edition, withholding)).map(origin);
  const files = filesShown(facts, edition);
  return {
    figures,
    pilots,
    counts,
    files: toCell
      ? files
      : files.map((row) => ({...row, path: null, sha256: null, versions: null, rows: null})),
    findings: toCell ? facts.findings : [],
    withheld: [...figures, ...pilots, ...counts].filter(({absent}) => absent === "c").map(({id}) => id)
  };
}
