import {existsSync, readFileSync} from "node:fs";
import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../userError.ts";
import {sha256} from "../warehouse/archive.ts";

/** The list that signs the files of a candidate, a line each: sha256, two spaces, name (`sha256sum -c` reads it). */
export const sumsName = "SHA256SUMS";

/** A file of a candidate. */
export type Text = {name: string; text: string};

/** Whether the folder is there; one that does not hold exactly these texts is an error. */
function holds(folder: string, texts: readonly Text[]): boolean {
  if (!existsSync(folder)) return false;
  const differing = texts.find(({name, text}) => {
    const file = join(folder, name);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  if (differing)
    throw new UserError(
      `Bản phát hành «${folder}» đã bị thay đổi (${differing.name}). Hãy xóa thư mục đó rồi phát hành lại. / The release «${folder}» was altered (${differing.name}). Delete that folder and release again.`
    );
  return true;
}

/**
 * Writes the files of a candidate and the list that signs them: the folder is whole or not there. One that is there
 * with the same bytes is left as it is; altered ones are an error.
 */
export async function writeCandidate(folder: string, files: readonly Text[]): Promise<"new" | "unchanged"> {
  const sums = files.map(({name, text}) => `${sha256(text)}  ${name}\n`).join("");
  const texts = [...files, {name: sumsName, text: sums}];
  if (holds(folder, texts)) return "unchanged";
  const beside = `${folder}.${process.pid}.part`;
  await mkdir(beside, {recursive: true});
  try {
    for (const {name, text} of texts) await writeFile(join(beside, name), text);
    await rename(beside, folder);
    return "new";
  } catch (error) {
    if (holds(folder, texts)) return "unchanged"; // another process wrote it meanwhile
    throw error;
  } finally {
    await rm(beside, {recursive: true, force: true});
  }
}
