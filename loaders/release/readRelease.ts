import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {factTables, manifest, type ReferenceTables, type Release} from "#src/schema/release.ts";
import {UserError} from "../userError.ts";
import {sha256} from "../warehouse/archive.ts";
import {sumsName} from "./writeCandidate.ts";

const altered = (file: string, folder: string) =>
  new UserError(
    `«${file}» bị thiếu hoặc đã bị thay đổi sau khi phát hành. Hãy xóa thư mục «${folder}» rồi phát hành lại. / «${file}» is missing or was altered after release. Delete the folder «${folder}» and release again.`
  );

/**
 * Reads a release from its folder. Every file must be the one that the list of sums signs, and that list must name the
 * manifest and its tables: an altered or missing file is an error, so that no page can show what was not released.
 */
export function readRelease(folder: string): Release {
  if (!existsSync(join(folder, "manifest.json")))
    throw new UserError(`Không có bản phát hành trong «${folder}». / There is no release in «${folder}».`);
  const read = (name: string) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  const signed = new Map(
    read(sumsName)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(66), line.slice(0, 64)])
  );
  const readSigned = (name: string): unknown => {
    const text = read(name);
    if (sha256(text) !== signed.get(name)) throw altered(join(folder, name), folder);
    return JSON.parse(text);
  };
  const parsed = manifest.parse(readSigned("manifest.json"));
  const tables = Object.fromEntries(parsed.tables.map(({name}) => [name, readSigned(`${name}.json`)]));
  if (signed.size !== parsed.tables.length + 1) throw altered(join(folder, sumsName), folder);
  return {
    ...(tables as ReferenceTables & Record<string, unknown>),
    manifest: parsed,
    figures: factTables.figures.parse(tables["figures"]),
    pilots: factTables.pilots.parse(tables["pilots"]),
    counts: factTables.counts.parse(tables["counts"]),
    returns: factTables.returns.parse(tables["returns"] ?? []), // releases of earlier versions have no such table
    files: factTables.files.parse(tables["files"]),
    cases: factTables.cases.parse(tables["cases"]),
    findings: factTables.findings.parse(tables["findings"]),
    changes: factTables.changes.parse(tables["changes"] ?? []) // nor this one
  };
}
