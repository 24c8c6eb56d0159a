import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Manifest, Release} from "#src/schema/release.ts";
import type {PublishedLine} from "./publishedLedger.ts";
import {readRelease} from "./readRelease.ts";

/** A published release: its id and date, and what it shows; `release` is null where it is not stored here. */
export type PublishedBefore = {id: string; asOf: string; release: Release | null};

type Sums = Manifest["tables"];

/** Whether a release shows anything else than these tables say. Tables that it does not have are no difference. */
const differs = ({manifest}: Release, tables: Sums) =>
  tables.some(({name, sha256}) =>
    manifest.tables.some((stored) => stored.name === name && stored.sha256 !== sha256)
  );

/**
 * The published release with which a candidate of an edition is compared: the last one whose tables of facts differ from the
 * candidate's (`tables`), so that a candidate that is computed again after it was published is compared with the same one.
 * Null where there is none. One that the ledger names and the folder lacks stops the search: what it showed is not known.
 */
export function publishedBefore(
  releases: string,
  {lines, edition, tables}: {lines: readonly PublishedLine[]; edition: string; tables: Sums}
): PublishedBefore | null {
  for (const {id, asOf} of lines.filter((line) => line.edition === edition).toReversed()) {
    const folder = join(releases, id, edition);
    if (!existsSync(join(folder, "manifest.json"))) return {id, asOf, release: null};
    const release = readRelease(folder);
    if (differs(release, tables)) return {id, asOf, release};
  }
  return null;
}
