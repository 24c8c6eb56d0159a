import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {echo} from "../exports/problem.ts";
import {UserError} from "../userError.ts";

/** A candidate's folder below the folder of releases, `<id>/<edition>`. */
export type CandidateFolder = {id: string; edition: string; folder: string};

/** As `release` names them: the as-of date and the first digits of a hash. */
const idShape = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/;

const namesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, {withFileTypes: true})
        .filter((entry) => entry.isDirectory())
        .map(({name}) => name)
        .sort()
    : [];

/** All candidates that are stored, by id and edition. */
export function listCandidates(releases: string): CandidateFolder[] {
  return namesIn(releases)
    .filter((id) => idShape.test(id))
    .flatMap((id) => namesIn(join(releases, id)).map((edition) => ({id, edition})))
    .map(({id, edition}) => ({id, edition, folder: join(releases, id, edition)}))
    .filter(({folder}) => existsSync(join(folder, "manifest.json")));
}

/**
 * The stored candidate of an id. `edition` is needed only where several editions share the id. None, or an edition that
 * is not clear, is an error of usage.
 */
export function findCandidate(releases: string, id: string, edition: string | null): CandidateFolder {
  const ofId = listCandidates(releases).filter((one) => one.id === id);
  const [found, ...others] = ofId.filter((one) => edition === null || one.edition === edition);
  if (found !== undefined && others.length === 0) return found;
  const editions = ofId.map((one) => one.edition).join(", ");
  if (found !== undefined)
    throw new UserError(
      `Bản phát hành ${id} có nhiều ấn bản; hãy ghi --edition với một trong số: ${editions}. / The release ${id} has several editions; give --edition with one of: ${editions}.`,
      2
    );
  throw new UserError(
    ofId.length > 0
      ? `Bản phát hành ${id} không có ấn bản «${echo(edition ?? "")}»; có: ${editions}. / The release ${id} has no edition «${echo(edition ?? "")}»; it has: ${editions}.`
      : `Không có bản phát hành «${echo(id)}» trong «${releases}»; xem «so138 releases». / There is no release «${echo(id)}» in «${releases}»; see «so138 releases».`,
    2
  );
}
