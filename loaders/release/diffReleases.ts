import {z} from "zod";
import {period} from "#src/schema/period.ts";
import {absence, provenance} from "#src/schema/released.ts";
import type {Release} from "#src/schema/release.ts";
import {UserError} from "../userError.ts";

/** What the comparison needs of a row of any table of figures. */
const comparedRow = z.looseObject({
  id: z.string(),
  area: z.string(),
  indicator: z.string(),
  period,
  value: z.number().nullable(),
  absent: absence.nullable(),
  source: z.string().nullish(),
  provenance: provenance.nullish()
});
type ComparedRow = z.infer<typeof comparedRow>;

/**
 * Why a figure changed.
 *
 * - `new-file`: an export that the earlier release did not hold states it.
 * - `corrected-file`: another version of its export is in force.
 * - `file-gone`: its export is in force no more, withdrawn or replaced by another.
 * - `definition`, `area`: the indicator's definition, the area's entry in the lists.
 * - `code`: nothing of these, but the program is another.
 * - `withholding`: it is shown in one of the releases and withheld in the other.
 */
export const diffReasons = [
  "new-file",
  "corrected-file",
  "file-gone",
  "definition",
  "area",
  "code",
  "withholding"
] as const;
export type DiffReason = (typeof diffReasons)[number];

/** A number of a release, or the symbol of its absence; null where the release has no such figure or it is not said. */
export type DiffValue = Pick<ComparedRow, "value" | "absent"> | null;

/**
 * A figure that differs between two releases. `added`, `gone`: only the later, or only the earlier release has it.
 * `now-withheld`, `now-shown`: shown in one, `[c]` in the other; then neither number is said. `origin`: where the later
 * release has it from (the earlier one, if it is gone), down to the row of the file as far as the edition leads there;
 * null where withholding is the reason.
 */
export type DiffRow = {
  table: string;
  id: string;
  area: string;
  indicator: string;
  period: ComparedRow["period"];
  source: string | null;
  change: "changed" | "added" | "gone" | "now-withheld" | "now-shown";
  before: DiffValue;
  after: DiffValue;
  why: DiffReason[];
  origin: (NonNullable<ComparedRow["provenance"]> & {row: number | null}) | null;
};

/** Tables that hold figures; one that a release does not have is empty. */
const tables = ["figures", "pilots", "counts"] as const;

const rowsOf = (release: Release, table: (typeof tables)[number]): ComparedRow[] =>
  z.array(comparedRow).parse((release as Record<string, unknown>)[table] ?? []);

/** The entries that say what an area or a group of areas is. */
const areaEntry = ({areas, areaGroups}: Release, id: string): string => {
  const [code, from] = id.split("@");
  return JSON.stringify([
    areas.filter((one) => one.code === code && (from === undefined || one.validFrom === from)),
    areaGroups.filter((one) => one.code === id)
  ]);
};

const indicatorEntry = ({indicators}: Release, id: string): string =>
  JSON.stringify(indicators.filter(({code}) => code === id));

/** What became of an export between two releases. */
function fileChange(before: Release, after: Release, id: string): "new" | "corrected" | "gone" | "same" {
  const [one, two] = [before, after].map(({files}) => files.find(({file}) => file === id));
  if (one === undefined) return "new";
  if (two === undefined) return "gone";
  return one.received === two.received && one.sha256 === two.sha256 ? "same" : "corrected";
}

const ofFile = {new: "new-file", corrected: "corrected-file", gone: "file-gone"} as const;

/** The reasons in any export, for a figure that is a sum over several and names none. */
function reasonsInAnyFile({before, after}: Pair<Release>): DiffReason[] {
  const changes = [...before.files, ...after.files].map(({file}) => fileChange(before, after, file));
  return (["new", "corrected", "gone"] as const)
    .filter((one) => changes.includes(one))
    .map((one) => ofFile[one]);
}

/** The reasons that lie in the exports, of a figure that may be in either release. */
function fileReasons(releases: Pair<Release>, rows: Pair<ComparedRow | undefined>): DiffReason[] {
  if (!rows.before?.provenance && !rows.after?.provenance) return reasonsInAnyFile(releases);
  const changeOf = (row: ComparedRow | undefined) =>
    row?.provenance ? fileChange(releases.before, releases.after, row.provenance.file) : "same";
  const [was, is] = [changeOf(rows.before), changeOf(rows.after)];
  const found = is === "same" || is === "gone" ? was : is;
  return found === "same" || (found === "new" && is !== "new") ? [] : [ofFile[found]];
}

type Pair<One> = {before: One; after: One};

/** All reasons of a change. Where the tables tell none, another program is; with the same one only an export can be. */
function reasonsOf(releases: Pair<Release>, rows: Pair<ComparedRow | undefined>): DiffReason[] {
  const {before, after} = releases;
  const row = rows.after ?? rows.before;
  const found = fileReasons(releases, rows);
  if (row && indicatorEntry(before, row.indicator) !== indicatorEntry(after, row.indicator))
    found.push("definition");
  if (row && areaEntry(before, row.area) !== areaEntry(after, row.area)) found.push("area");
  if (found.length > 0) return found;
  return [before.manifest.program.code === after.manifest.program.code ? "corrected-file" : "code"];
}

/** The row that a cell's address names, as a spreadsheet shows it. */
const rowOfCell = (cell: string | null) => {
  const digits = /\d+$/.exec(cell ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
};

const valueOf = (row: ComparedRow | undefined): DiffValue =>
  row ? {value: row.value, absent: row.absent} : null;

function compare(
  table: string,
  releases: Pair<Release>,
  rows: Pair<ComparedRow | undefined>
): DiffRow | null {
  const {before, after} = rows;
  const row = after ?? before;
  if (!row || (before && after && before.value === after.value && before.absent === after.absent))
    return null;
  const {id, area, indicator, period: of, source = null} = row;
  const head = {table, id, area, indicator, period: of, source};
  const hidden: DiffValue = {value: null, absent: "c"};
  if (before && after && (before.absent === "c") !== (after.absent === "c"))
    return after.absent === "c"
      ? {...head, change: "now-withheld", before: null, after: hidden, why: ["withholding"], origin: null}
      : {...head, change: "now-shown", before: hidden, after: null, why: ["withholding"], origin: null};
  const {provenance: from} = row;
  // a number that an edition for others shows no more is not said again
  const silent = !after && releases.after.manifest.provenance !== "cell";
  return {
    ...head,
    change: before && after ? "changed" : after ? "added" : "gone",
    before: silent && before?.value !== null ? null : valueOf(before),
    after: valueOf(after),
    why: reasonsOf(releases, rows),
    origin: from ? {...from, row: rowOfCell(from.cell)} : null
  };
}

/**
 * The figures that differ between two releases of one edition, table by table in the order of the later release, then
 * those that it has no more. Two releases of different editions are an error of usage.
 */
export function diffReleases(before: Release, after: Release): DiffRow[] {
  const [one, two] = [before.manifest, after.manifest];
  if (one.edition !== two.edition)
    throw new UserError(
      `Hai bản phát hành thuộc hai ấn bản khác nhau («${one.edition}», «${two.edition}») nên không so sánh được. / The two releases are of different editions («${one.edition}», «${two.edition}») and cannot be compared.`,
      2
    );
  return tables.flatMap((table) => {
    const [earlier, later] = [rowsOf(before, table), rowsOf(after, table)];
    const [earlierById, laterById] = [earlier, later].map(
      (rows) => new Map(rows.map((row) => [row.id, row]))
    );
    const gone = earlier
      .filter(({id}) => !laterById?.has(id))
      .map((row) => ({before: row, after: undefined}));
    const pairs = later.map((row) => ({before: earlierById?.get(row.id), after: row}));
    return [...pairs, ...gone]
      .map((rows) => compare(table, {before, after}, rows))
      .filter((row) => row !== null);
  });
}
