import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {StringDecoder} from "node:string_decoder";
import {ChangedFile} from "../archive.ts";
import {keptCell, type LeftOut} from "./leftOut.ts";

/** A line without its end as the archive keeps it. Notes repeat, so what is kept of each is worked out once. */
function leanLine(line: string, row: number, left: LeftOut, known: Map<string, string>): string {
  const cells = line.split(left.delimiter);
  if (row <= left.headerRow)
    return cells.map((text, column) => keptCell(text, row, column, left)).join(left.delimiter);
  const {notes} = left;
  const text = notes === null ? undefined : cells[notes];
  if (notes === null || text === undefined || text === "") return line;
  const end = text.endsWith("\r") ? "\r" : "";
  const note = end === "" ? text : text.slice(0, -1);
  const kept = known.get(note) ?? keptCell(note, row, notes, left);
  if (known.size < 100_000) known.set(note, kept);
  if (kept === note) return line;
  cells[notes] = kept + end;
  return cells.join(left.delimiter);
}

/**
 * The text of a plain file (UTF-8, without quotation marks) as the archive keeps it, piece by piece. Throws `ChangedFile`
 * at the end if the file is no longer the one that was read, by its sha256.
 */
export async function* leanLines(file: string, sha256: string, left: LeftOut): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const decoder = new StringDecoder("utf8");
  const known = new Map<string, string>();
  let rest = "";
  let row = 0;
  for await (const chunk of createReadStream(file, {highWaterMark: 4 * 1024 * 1024})) {
    hash.update(chunk as Uint8Array);
    const lines = (rest + decoder.write(chunk as Buffer)).split("\n");
    rest = lines.pop() ?? "";
    yield lines.map((line) => `${leanLine(line, row++, left, known)}\n`).join("");
  }
  yield leanLine(rest + decoder.end(), row, left, known);
  if (hash.digest("hex") !== sha256) throw new ChangedFile(file);
}
