import {readFileSync} from "node:fs";
import {join} from "node:path";
import {manifest} from "#src/schema/release.ts";
import type {Settings} from "../settings.ts";
import {alteredFile} from "./alteredFile.ts";
import {listCandidates} from "./findCandidate.ts";
import {readPublished} from "./publishedLedger.ts";

/**
 * A release that is stored, published, or both. `folder` is null where only its line in the ledger is here; `altered`
 * names a file of a candidate that is not as it was signed; `publication` is null for a candidate.
 */
export type ListedRelease = {
  id: string;
  edition: string;
  asOf: string;
  receivedUpTo: string | null;
  code: string;
  policy: string;
  folder: string | null;
  altered: string | null;
  publication: {number: number; published: string; why: string | null} | null;
};

type Described = Pick<ListedRelease, "asOf" | "receivedUpTo" | "code" | "policy">;

/** What the manifest of a candidate says; of one that cannot be read, the date in its id. */
function describe(folder: string, id: string): Described {
  const blank = {asOf: id.slice(0, 10), receivedUpTo: null, code: "", policy: ""};
  try {
    const parsed = manifest.safeParse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
    if (!parsed.success) return blank;
    const {asOf, receivedUpTo, program, policy} = parsed.data;
    return {asOf, receivedUpTo, code: program.code, policy: policy.id};
  } catch {
    return blank;
  }
}

/** All releases: the published ones by number, then the candidates by id and edition. */
export function listReleases({releases}: Settings): ListedRelease[] {
  const stored = listCandidates(releases);
  const {lines} = readPublished(releases);
  const published = lines.map((line): ListedRelease => {
    const {number, id, edition, asOf, receivedUpTo, program, policy, why} = line;
    const folder = stored.find((one) => one.id === id && one.edition === edition)?.folder ?? null;
    const publication = {number, published: line.published, why};
    return {
      ...{id, edition, asOf, receivedUpTo, code: program.code, policy: policy.id},
      ...{folder, altered: null, publication}
    };
  });
  const candidates = stored
    .filter(({id, edition}) => !lines.some((line) => line.id === id && line.edition === edition))
    .map(({id, edition, folder}): ListedRelease => ({
      ...{id, edition, ...describe(folder, id)},
      ...{folder, altered: alteredFile(folder), publication: null}
    }));
  return [...published, ...candidates];
}
