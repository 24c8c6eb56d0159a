import {metaBytesAtMost} from "./limits.ts";
import {builtInFormat, customFormat, type NumberFormat} from "./numberFormat.ts";
import type {Zip} from "./openZip.ts";
import {parseXml} from "./parseXml.ts";

/** Reads what the numbers of each cell style are: `formats[s]` for the style that a cell names. Throws a refusal. */
export function readStyles(zip: Zip, part: string): NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const ids: number[] = [];
  parseXml(
    part,
    (sink) => {
      zip.read(part, sink, metaBytesAtMost);
    },
    {
      open: (path, attributes) => {
        const id = Number(attributes("numFmtId") ?? 0);
        if (path === "styleSheet/numFmts/numFmt") codes.set(id, customFormat(attributes("formatCode") ?? ""));
        if (path === "styleSheet/cellXfs/xf") ids.push(id);
      }
    }
  );
  return ids.map((id) => codes.get(id) ?? builtInFormat(id));
}
