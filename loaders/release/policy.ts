import type {FigureRow, PilotRow} from "#src/schema/released.ts";
import type {Facts} from "../indicators/readFacts.ts";
import type {Edition} from "../settings.ts";
import {deniesPublication, namesPublicSource} from "./namesPublicSource.ts";

/** Facts as an edition may show them, and the ids of the numbers that it withholds. */
export type Shown = Omit<Facts, "receivedUpTo"> & {withheld: string[]};

/** Figures of cells so small that they may name a person: taken in, released by no edition. */
const neverReleased = (qualifiers: readonly string[]) => qualifiers.includes("small-cells");

/**
 * Applies an edition's policy. `announced-only` withholds `[c]` every count of a pilot whose source is not a public
 * one, and every figure whose source says that it is not public. An edition whose provenance ends at the file shows an opaque file id and a date: no path, no cell, no hash,
 * and no row counts, because those could confirm a hidden count.
 */
export function applyPolicy(facts: Facts, {policy, provenance}: Edition): Shown {
  const toCell = provenance === "cell";
  const origin = <Row extends {provenance: Facts["figures"][number]["provenance"]}>(row: Row): Row =>
    toCell ? row : {...row, provenance: {...row.provenance, path: null, sheet: null, cell: null}};
  const announcedOnly = policy === "announced-only";
  const withhold = {value: null, absent: "c" as const, marks: []};
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
  return {
    figures,
    pilots,
    files: toCell
      ? facts.files
      : facts.files.map((row) => ({...row, path: null, sha256: null, versions: null, rows: null})),
    findings: toCell ? facts.findings : [],
    withheld: [...figures, ...pilots].filter(({absent}) => absent === "c").map(({id}) => id)
  };
}
