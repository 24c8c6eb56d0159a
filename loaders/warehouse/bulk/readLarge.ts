import type {DuckDBConnection} from "@duckdb/node-api";
import {stat} from "node:fs/promises";
import {rowTables} from "../schema.ts";
import {readBulk, type BulkOptions, type BulkRead} from "./readBulk.ts";
import {scanLines} from "./scanLines.ts";

/** Files of so many bytes and more are read in bulk, where their kind can be. */
export const largeFrom = 8 * 1024 * 1024;

/** How far the reading of a large file has come: bytes of the file, in a first reading of all of it. */
export type Progress = {file: string; step: "read" | "check" | "store"; done: number; of: number};

/** `bulkFrom`: the size in bytes from which files are read in bulk. `onProgress` hears of large files only. */
export type LargeOptions = {bulkFrom?: number; onProgress?: (progress: Progress) => void};

/** DuckDB may use so much memory while a file is read in bulk; beyond it, it writes beside the warehouse. */
const memory = "900MB";

const columns = Object.fromEntries(
  Object.entries(rowTables).map(([kind, table]) => [
    kind,
    Object.fromEntries(
      Object.entries(table.columns).map(([column, type]) => [column, type.replace(/ NOT NULL$/, "")])
    )
  ])
);

const held = Object.fromEntries(Object.entries(rowTables).map(([kind, table]) => [kind, table.held ?? {}]));

/**
 * Reads a large file in bulk. Null if it is small; `read` is null where the ordinary reader has to read it. `receivedOn`:
 * the day on which the file was received, by its hash.
 */
export async function readLarge(
  connection: DuckDBConnection,
  file: string,
  {
    bulkFrom = largeFrom,
    onProgress = () => undefined,
    receivedOn,
    ...options
  }: BulkOptions & LargeOptions & {receivedOn: (sha256: string) => string}
): Promise<{sha256: string; read: BulkRead | null} | null> {
  const {size} = await stat(file).catch(() => ({size: -1}));
  if (size < bulkFrom) return null;
  await connection.run(`SET memory_limit = '${memory}'`);
  const scanned = scanLines(file, (done) => {
    onProgress({file, step: "read", done, of: size});
  });
  const lines = scanned.then((all) => {
    onProgress({file, step: "check", done: 0, of: size});
    return all;
  });
  const scanEnds = lines.catch(() => undefined); // its error is thrown where it is waited for, below at the latest
  const read = await readBulk(connection, file, lines, columns, {held, receivedOn, ...options}).finally(
    () => scanEnds
  );
  const {sha256} = await lines;
  onProgress({file, step: "store", done: size, of: size});
  return {sha256, read};
}
