import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {existsSync} from "node:fs";
import {mkdir, rename, rm} from "node:fs/promises";
import {dirname, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {UserError} from "../userError.ts";
import {isWriteFailure, writeFailure} from "./writeFailure.ts";

/** Another process may hold the warehouse for a moment: it is asked again this often, this many milliseconds apart. */
const attempts = 40;
const pause = 250;

/** A file that another process is just making cannot be read yet; one that cannot be read so often is damaged. */
const unreadableAtLeast = 5;

/** An open warehouse: one connection, and the way to close it. */
export type Warehouse = {file: string; connection: DuckDBConnection; close: () => void};

/** The warehouse files that this process holds; DuckDB itself lets one process open a file twice. */
const held = new Set<string>();

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** DuckDB's words on Linux and macOS, and those of Windows. */
const isLocked = (error: unknown) =>
  /could not set lock|conflicting lock|being used by another process/i.test(textOf(error));

/**
 * DuckDB could open the file, but not read it as a database: none, cut off, damaged, or of another storage version.
 * Its kinds of error say so; a place that cannot be opened and a full disk are of the same kinds, and no damage.
 */
export const isUnreadable = (error: unknown) =>
  /^(io|internal|fatal|serialization) error/i.test(textOf(error)) &&
  !/cannot open file|permission denied|no space|could not write/i.test(textOf(error)) &&
  !isLocked(error);

async function open(file: string): Promise<Warehouse> {
  const place = resolve(file);
  if (held.has(place)) throw new Error("Conflicting lock is held by this process");
  held.add(place);
  try {
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    const close = () => {
      if (!held.delete(place)) return;
      connection.closeSync();
      instance.closeSync();
    };
    return {file, connection, close};
  } catch (error) {
    held.delete(place);
    throw error;
  }
}

/**
 * Opens the DuckDB file, and makes it if it is not there. The only place that does: DuckDB lets one process write, and
 * no other read meanwhile. Waits for ten seconds for a process that holds it, then says who does. A file that cannot be
 * read as a database, also not a second later, is set aside, because the warehouse is derived: renamed any sooner, it may
 * be one that another process has made and goes on writing to.
 */
export async function openWarehouse(file: string): Promise<Warehouse> {
  await mkdir(dirname(file), {recursive: true});
  let unreadable = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open(file);
    } catch (error) {
      if (isWriteFailure(error)) throw writeFailure(error);
      if (isUnreadable(error) && unreadable < unreadableAtLeast) {
        unreadable += 1;
        if (unreadable < unreadableAtLeast) await wait(pause);
        else await setAside(file);
      } else if (!isLocked(error))
        throw new UserError(
          `Không mở được kho số liệu ${file}; hãy kiểm tra thư mục có tồn tại và cho phép ghi. / The warehouse ${file} cannot be opened; check that its folder exists and can be written to. (${textOf(error)})`
        );
      else if (attempt >= attempts)
        throw new UserError(
          `Kho số liệu ${file} đang do tiến trình khác sử dụng; hãy đợi tiến trình đó xong rồi chạy lại. / Another process holds the warehouse ${file}; wait for it to finish and run again. (${textOf(error)})`
        );
      else await wait(pause);
    }
  }
}

/** Moves a warehouse that cannot be read to `<file>.unreadable`, never deleting what may be somebody's file. */
export async function setAside(file: string): Promise<void> {
  await rm(`${file}.wal`, {force: true});
  await rename(file, `${file}.unreadable`).catch((error: unknown) => {
    if (existsSync(file)) throw error; // otherwise another process has set it aside
  });
}
