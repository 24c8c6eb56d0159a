import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {factTables, manifest, type ReferenceTables, type Release} from "#src/schema/release.ts";
import {sha256} from "../warehouse/archive.ts";
import {UserError} from "../userError.ts";

/**
 * Reads a release from its folder. Every table must be the one that the manifest signs: an altered or missing table is
 * an error, so that no page can show a number that was not released.
 */
export function readRelease(folder: string): Release {
  const path = join(folder, "manifest.json");
  if (!existsSync(path))
    throw new UserError(`Không có bản phát hành trong «${folder}». / There is no release in «${folder}».`);
  const parsed = manifest.parse(JSON.parse(readFileSync(path, "utf8")));
  const tables = Object.fromEntries(
    parsed.tables.map(({name, sha256: signed}) => {
      const file = join(folder, `${name}.json`);
      const text = existsSync(file) ? readFileSync(file, "utf8") : "";
      if (sha256(text) !== signed)
        throw new UserError(
          `Bảng «${file}» bị thiếu hoặc đã bị thay đổi sau khi phát hành. Hãy xóa thư mục «${folder}» rồi phát hành lại. / The table «${file}» is missing or was altered after release. Delete the folder «${folder}» and release again.`
        );
      return [name, JSON.parse(text) as unknown];
    })
  );
  return {
    ...(tables as ReferenceTables & Record<string, unknown>),
    manifest: parsed,
    figures: factTables.figures.parse(tables["figures"]),
    pilots: factTables.pilots.parse(tables["pilots"]),
    files: factTables.files.parse(tables["files"]),
    findings: factTables.findings.parse(tables["findings"])
  };
}
