import {tableFromIPC} from "apache-arrow";
import type {Piece} from "../leak.ts";

/** A value of a cell as text; a list or structure as JSON. */
const textOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "object"
      ? JSON.stringify(value)
      : `${value as number}`;

/** What lies in the memory of a cell that is null: a number there is not shown by any program, but is in the file. */
function behindNull(
  {values, valueOffsets}: {values: unknown; valueOffsets: unknown},
  row: number
): string | null {
  if (!ArrayBuffer.isView(values)) return null;
  const numbersOf = (view: unknown) => view as ArrayLike<number | bigint | undefined>;
  if (ArrayBuffer.isView(valueOffsets) && valueOffsets.byteLength > 0) {
    const bytes = Number(numbersOf(valueOffsets)[row + 1] ?? 0) - Number(numbersOf(valueOffsets)[row] ?? 0);
    return bytes > 0 ? `${bytes} bytes` : null;
  }
  const value = numbersOf(values)[row];
  return value === undefined || Number(value) === 0 ? null : String(value);
}

/** Reads an Arrow file or stream: names, metadata, every cell by column and row (from 1), and what lies behind nulls. */
export function readArrow(bytes: Uint8Array): Piece[] {
  const table = tableFromIPC(bytes);
  const pieces: Piece[] = [];
  const metadata = (of: ReadonlyMap<string, string>, place: string) => {
    for (const [key, text] of of) pieces.push({place, kind: `metadata ${key}`, text, hidden: true});
  };
  metadata(table.schema.metadata, "metadata of the table");
  for (const field of table.schema.fields) {
    pieces.push({place: `column «${field.name}»`, kind: "column", text: field.name, hidden: false});
    metadata(field.metadata, `metadata of column «${field.name}»`);
    const column = table.getChild(field.name);
    let row = 0;
    for (const data of column?.data ?? [])
      for (let index = 0; index < data.length; index += 1) {
        const value: unknown = column?.get(row);
        row += 1;
        const place = `column «${field.name}» row ${row}`;
        const kind = `cell ${field.name}`;
        if (value === null) {
          const behind = behindNull(data as {values: unknown; valueOffsets: unknown}, index);
          pieces.push({place, kind, text: "null", hidden: false});
          if (behind !== null)
            pieces.push({place: `${place} (null)`, kind: "behind null", text: behind, hidden: true});
        } else pieces.push({place, kind, text: textOf(value), hidden: false});
      }
  }
  return pieces;
}
