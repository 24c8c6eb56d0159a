import {z} from "zod";
import {
  comparedTables,
  type ChangeReason,
  type ChangeRow,
  type ChangeValue,
  type ComparedTable
} from "#src/schema/changeRow.ts";
import {period} from "#src/schema/period.ts";
import {absence, provenance} from "#src/schema/released.ts";
import type {Manifest, Release} from "#src/schema/release.ts";
import {UserError} from "../userError.ts";

/** What the comparison needs of a row of any table of figures. */
const comparedRow = z.looseObject({
  id: z.string(),
  area: z.string(),
  indicator: z.string(),
  unit: z.string(),
  period,
  value: z.number().nullable(),
  absent: absence.nullable(),
  source: z.string().nullish(),
  agency: z.string().nullish(),
  illustrative: z.boolean().optional(),
  how: z.string().optional(),
  provenance: provenance.nullish()
});
type ComparedRow = z.infer<typeof comparedRow>;

/** What the comparison needs of a release: what it shows, and what it says of its edition and program. */
export type ComparedRelease = Pick<
  Release,
  ComparedTable | "files" | "areas" | "areaGroups" | "indicators"
> & {
  manifest: Pick<Manifest, "edition" | "provenance" | "program">;
};

/** One that a release does not have is empty. */
const rowsOf = (release: ComparedRelease, table: ComparedTable): ComparedRow[] =>
  z.array(comparedRow).parse((release as Record<string, unknown>)[table] ?? []);

/** The entries that say what an area or a group of areas is. */
const areaEntry = ({areas, areaGroups}: ComparedRelease, id: string): string => {
  const [code, from] = id.split("@");
  return JSON.stringify([
    areas.filter((one) => one.code === code && (from === undefined || one.validFrom === from)),
    areaGroups.filter((one) => one.code === id)
  ]);
};

const indicatorEntry = ({indicators}: ComparedRelease, id: string): string =>
  JSON.stringify(indicators.filter(({code}) => code === id));

/** What became of an export between two releases. */
type FileChange = "new" | "corrected" | "gone" | "same";

const ofFile = {new: "new-file", corrected: "corrected-file", gone: "file-gone"} as const;

type Pair<One> = {before: One; after: One};

/** What differs between two releases beside their figures, each answer computed once: many figures ask the same. */
type Between = {
  fileChange: (file: string) => FileChange;
  indicatorChanged: (code: string) => boolean;
  areaChanged: (id: string) => boolean;
  codeChanged: boolean;
  /** The reasons in any export, for a figure that is a sum over several and names none. */
  inAnyFile: readonly ChangeReason[];
};

/** A function of a text that remembers its results. */
function remembering<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, {result: Result}>();
  return (text) => {
    const found = known.get(text) ?? {result: compute(text)};
    known.set(text, found);
    return found.result;
  };
}

function between({before, after}: Pair<ComparedRelease>): Between {
  const [was, is] = [before, after].map(({files}) => new Map(files.map((file) => [file.file, file])));
  const fileChange = (id: string): FileChange => {
    const [one, two] = [was?.get(id), is?.get(id)];
    if (one === undefined) return "new";
    if (two === undefined) return "gone";
    return one.received === two.received && one.sha256 === two.sha256 ? "same" : "corrected";
  };
  const changes = new Set([...before.files, ...after.files].map(({file}) => fileChange(file)));
  return {
    fileChange,
    indicatorChanged: remembering((code) => indicatorEntry(before, code) !== indicatorEntry(after, code)),
    areaChanged: remembering((id) => areaEntry(before, id) !== areaEntry(after, id)),
    codeChanged: before.manifest.program.code !== after.manifest.program.code,
    inAnyFile: (["new", "corrected", "gone"] as const)
      .filter((one) => changes.has(one))
      .map((one) => ofFile[one])
  };
}

/** Whether a row is a sum or difference of several: it names the file of its last part alone. */
const isMade = ({how}: ComparedRow) => how !== undefined && how !== "stated";

/** What became of the export that a figure names, in either release. */
function ownFileChange({fileChange}: Between, rows: Pair<ComparedRow | undefined>): FileChange {
  const changeOf = (row: ComparedRow | undefined) =>
    row?.provenance ? fileChange(row.provenance.file) : "same";
  const [was, is] = [changeOf(rows.before), changeOf(rows.after)];
  const found = is === "same" || is === "gone" ? was : is;
  return found === "new" && is !== "new" ? "same" : found;
}

/** The reasons that lie in the exports, of a figure that may be in either release. */
function fileReasons(releases: Between, rows: Pair<ComparedRow | undefined>): ChangeReason[] {
  const found = ownFileChange(releases, rows);
  if (found !== "same") return [ofFile[found]];
  const row = rows.after ?? rows.before;
  return !row?.provenance || isMade(row) ? [...releases.inAnyFile] : [];
}

/** All reasons of a change. Where the tables tell none, another program is; with the same one only an export can be. */
function reasonsOf(releases: Between, rows: Pair<ComparedRow | undefined>): ChangeReason[] {
  const row = rows.after ?? rows.before;
  const found = fileReasons(releases, rows);
  if (row && releases.indicatorChanged(row.indicator)) found.push("definition");
  if (row && releases.areaChanged(row.area)) found.push("area");
  if (found.length > 0) return found;
  return [releases.codeChanged ? "code" : "corrected-file"];
}

/** The row that a cell's address names, as a spreadsheet shows it. */
const rowOfCell = (cell: string | null) => {
  const digits = /\d+$/.exec(cell ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
};

const valueOf = (row: ComparedRow | undefined): ChangeValue =>
  row ? {value: row.value, absent: row.absent} : null;

function compare(
  table: ComparedTable,
  {releases, toCell}: {releases: Between; toCell: boolean},
  rows: Pair<ComparedRow | undefined>
): ChangeRow | null {
  const {before, after} = rows;
  const row = after ?? before;
  if (!row || (before && after && before.value === after.value && before.absent === after.absent))
    return null;
  const {id, area, indicator, unit, period: of, source = null, agency = null, illustrative = false} = row;
  const head = {table, id, area, indicator, unit, period: of, source, agency, illustrative};
  const hidden: ChangeValue = {value: null, absent: "c"};
  if (before && after && (before.absent === "c") !== (after.absent === "c"))
    return after.absent === "c"
      ? {...head, change: "now-withheld", before: null, after: hidden, why: ["withholding"], origin: null}
      : {...head, change: "now-shown", before: hidden, after: null, why: ["withholding"], origin: null};
  const {provenance: from} = row;
  // a number that an edition for others shows no more is not said again
  const silent = !after && !toCell;
  // a sum of which another part changed would name the wrong file
  const leads = !isMade(row) || ownFileChange(releases, rows) !== "same";
  return {
    ...head,
    change: before && after ? "changed" : after ? "added" : "gone",
    before: silent && before?.value !== null ? null : valueOf(before),
    after: valueOf(after),
    why: reasonsOf(releases, rows),
    origin: from && leads ? {...from, row: rowOfCell(from.cell)} : null
  };
}

/**
 * The figures that differ between two releases of one edition, table by table in the order of the later release, then
 * those that it has no more. Two releases of different editions are an error of usage.
 */
export function diffReleases(before: ComparedRelease, after: ComparedRelease): ChangeRow[] {
  const [one, two] = [before.manifest, after.manifest];
  if (one.edition !== two.edition)
    throw new UserError(
      `Hai bản phát hành thuộc hai ấn bản khác nhau («${one.edition}», «${two.edition}») nên không so sánh được. / The two releases are of different editions («${one.edition}», «${two.edition}») and cannot be compared.`,
      2
    );
  const compared = {releases: between({before, after}), toCell: two.provenance === "cell"};
  return comparedTables.flatMap((table) => {
    const [earlier, later] = [rowsOf(before, table), rowsOf(after, table)];
    const [earlierById, laterById] = [earlier, later].map(
      (rows) => new Map(rows.map((row) => [row.id, row]))
    );
    const gone = earlier
      .filter(({id}) => !laterById?.has(id))
      .map((row) => ({before: row, after: undefined}));
    const pairs = later.map((row) => ({before: earlierById?.get(row.id), after: row}));
    return [...pairs, ...gone].map((rows) => compare(table, compared, rows)).filter((row) => row !== null);
  });
}
