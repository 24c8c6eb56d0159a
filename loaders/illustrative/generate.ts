import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {projectRoot} from "../projectRoot.ts";
import {exportFiles} from "./exportFiles.ts";
import {receivedList} from "./receivedList.ts";

/** Writes `exports/illustrative/` anew, and its part of `exports/received.csv`. */
const folder = join(projectRoot, "exports");
const files = exportFiles();
rmSync(join(folder, "illustrative"), {recursive: true, force: true});
for (const {path, bytes} of files) {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), bytes);
}
const list = join(folder, "received.csv");
writeFileSync(list, receivedList(readFileSync(list, "utf8"), files));
process.stdout.write(`exports/illustrative: ${files.length} files\n`);
