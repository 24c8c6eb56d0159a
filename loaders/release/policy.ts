import type {FigureRow, PilotRow, ReturnRow} from "#src/schema/released.ts";
import type {Facts} from "../indicators/readFacts.ts";
import type {NamedPolicy} from "../policies.ts";
import type {Edition} from "../settings.ts";
import {deniesPublication, namesPublicSource} from "./namesPublicSource.ts";
import {countsToHide, type EarlierEdition} from "./countsToHide.ts";
import type {PublishedLine} from "./publishedLedger.ts";

/** Facts as an edition may show them, and the ids of the numbers that it withholds. */
export type Shown = Pick<
  Facts,
  "figures" | "pilots" | "counts" | "cases" | "returns" | "files" | "findings"
> & {
  withheld: string[];
};

/** By which policy counts are withheld, and what editions published before; `policy` is null where none is named. */
export type Withholding = {policy: NamedPolicy | null; earlier: readonly EarlierEdition[]};

const withhold = {value: null, absent: "c" as const, marks: []};

/** The counts of an edition, shown or withheld: invented ones only where it shows them. */
export const countsOf = ({counts}: Facts, edition: Edition) =>
  counts.filter(({illustrative}) => edition.illustrative || !illustrative);

/**
 * The ids of the counts that an edition withholds: by its policy; without one none, or all where it shows only what has
 * been announced. `held`: tables that are withheld whole (see `countsToHide`).
 *
 * @throws UserError (exit code 5) where no safe choice is found.
 */
export async function hiddenCounts(
  facts: Facts,
  edition: Edition,
  {policy, earlier}: Withholding
): Promise<{hidden: ReadonlySet<string>; held: string[]}> {
  const own = countsOf(facts, edition);
  if (policy) return countsToHide(own, policy, earlier);
  return {hidden: new Set(edition.policy === "everything" ? [] : own.map(({id}) => id)), held: []};
}

/** The files of an edition: those of invented figures alone only where it shows them. */
export const filesShown = (facts: Facts, {illustrative}: Edition) =>
  illustrative
    ? [...facts.files, ...facts.illustrative.files].sort((a, b) => (a.file < b.file ? -1 : 1))
    : facts.files;

/**
 * The returns of an edition: invented ones only where it shows them. Where it shows no cells, neither how often a return
 * was sent, nor when again, what it revised, nor that nothing arose: that could confirm a hidden count.
 */
export const returnsShown = ({returns}: Facts, {illustrative, provenance}: Edition): ReturnRow[] =>
  returns
    .filter((row) => illustrative || !row.illustrative)
    .map((row) =>
      provenance === "cell"
        ? row
        : {...row, inForce: null, versions: null, daysLate: null, nothingArose: null, revisions: null}
    );

/** Of each count, by its id, what the edition stated last, and as of which day. */
export type StatedLast = ReadonlyMap<string, {value: number; asOf: string}>;

/** What the published releases of an edition state of counts, the last word of each. */
export const statedLast = (lines: readonly PublishedLine[], edition: string): StatedLast =>
  new Map(
    lines
      .filter((line) => line.edition === edition)
      .flatMap(({values, asOf}) =>
        values.flatMap(({terms, value}) => {
          const [[id, factor] = ["", 0], ...others] = Object.entries(terms);
          return value === undefined || factor !== 1 || others.length > 0
            ? []
            : [[id, {value, asOf}] as const];
        })
      )
  );

/** Figures of cells so small that they may name a person: taken in, released by no edition. */
const neverReleased = (qualifiers: readonly string[]) => qualifiers.includes("small-cells");

/**
 * Applies an edition's policy. `announced-only` withholds `[c]` every count of a pilot whose source is not a public
 * one, and every figure whose source says that it is not public. Of counts of returns those are withheld that are `hidden`. Single cases stand in no edition that withholds anything. An edition
 * whose provenance ends at the file shows an opaque file id and a date: no path, no cell, no hash, and no row counts,
 * because those could confirm a hidden count. A withheld count whose value
 * the edition has stated before (`stated`) carries that one, with its day, whatever the reason for withholding it now.
 */
export function applyPolicy(
  facts: Facts,
  edition: Edition,
  hidden: ReadonlySet<string> = new Set(),
  stated: StatedLast = new Map()
): Shown {
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
  const ownPilots = facts.pilots.filter(({illustrative}) => edition.illustrative || !illustrative);
  const pilots = ownPilots.map((row): PilotRow => {
    if (!announcedOnly) return origin(row);
    // no mark of revision: it would tell whether an earlier count that was not public differed
    const shown = {...row, marks: []};
    return origin(namesPublicSource(row.source) ? shown : {...shown, ...withhold});
  });
  const counts = countsOf(facts, edition).map((row) => {
    // no mark of revision: it would tell whether an earlier count, perhaps hidden, differed
    const shown = edition.withholding === undefined ? row : {...row, marks: []};
    if (!hidden.has(row.id)) return origin(shown);
    const asAt = stated.get(row.id);
    return origin({...shown, ...withhold, ...(asAt && {asAt})});
  });
  const ownCases = facts.cases.filter(({illustrative}) => edition.illustrative || !illustrative);
  const files = filesShown(facts, edition);
  return {
    figures,
    pilots,
    counts,
    cases: toCell && edition.withholding === undefined && policy === "everything" ? ownCases : [],
    returns: returnsShown(facts, edition),
    files: toCell
      ? files
      : files.map((row) => ({...row, path: null, sha256: null, versions: null, rows: null})),
    findings: toCell ? facts.findings : [],
    withheld: [...figures, ...pilots, ...counts].filter(({absent}) => absent === "c").map(({id}) => id)
  };
}
