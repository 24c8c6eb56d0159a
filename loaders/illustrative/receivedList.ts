import {createHash} from "node:crypto";
import Papa from "papaparse";
import type {ExportFile} from "./exportFiles.ts";

type Entry = {path: string; sha256: string; received_at: string; remark: string};

/**
 * The list `exports/received.csv` with the entries of the illustrative files in place of those that it holds; all other
 * entries stay as they are.
 */
export function receivedList(present: string, files: readonly ExportFile[]): string {
  const {data} = Papa.parse<Entry>(present.replace(/^\uFEFF/, ""), {header: true, skipEmptyLines: true});
  const others = data.filter(({path}) => !path.startsWith("illustrative/"));
  const illustrative = files.flatMap(({path, bytes, received}): Entry[] =>
    received === null
      ? []
      : [
          {
            path,
            sha256: createHash("sha256").update(bytes).digest("hex"),
            received_at: received,
            remark: "ngày minh họa"
          }
        ]
  );
  const columns = ["path", "sha256", "received_at", "remark"];
  return `${Papa.unparse([...others, ...illustrative], {columns, newline: "\n"})}\n`;
}
