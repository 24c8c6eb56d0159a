import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {mkdir, rm} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {UserError} from "../userError.ts";

/** Another process may hold the warehouse for a moment: it is asked again this often, this many milliseconds apart. */
const attempts = 40;
const pause = 250;

/** An open warehouse: one connection, and the way to close it. */
export type Warehouse = {file: string; connection: DuckDBConnection; close: () => void};

const isLocked = (error: unknown) =>
  error instanceof Error && /lock|being used by another process/i.test(error.message);

/**
 * Opens the DuckDB file, and makes it if it is not there. The only place that does: DuckDB lets one process write, and
 * no other read meanwhile. Waits for ten seconds for a process that holds it, then says so.
 */
export async function openWarehouse(file: string): Promise<Warehouse> {
  await mkdir(dirname(file), {recursive: true});
  for (let attempt = 1; ; attempt += 1) {
    try {
      const instance = await DuckDBInstance.create(file);
      const connection = await instance.connect();
      const close = () => {
        connection.closeSync();
        instance.closeSync();
      };
      return {file, connection, close};
    } catch (error) {
      if (!isLocked(error))
        throw new UserError(
          `Không mở được kho số liệu ${file}. Kho được dựng lại từ các tệp lưu trữ bằng lệnh «so138 rebuild». / The warehouse ${file} cannot be opened; «so138 rebuild» derives it anew from the archived files. (${error instanceof Error ? error.message : String(error)})`
        );
      if (attempt >= attempts)
        throw new UserError(
          `Kho số liệu ${file} đang do tiến trình khác sử dụng; hãy đợi tiến trình đó xong rồi chạy lại. / Another process holds the warehouse ${file}; wait for it to finish and run again. (${error instanceof Error ? error.message : String(error)})`
        );
      await wait(pause);
    }
  }
}

/** Removes the warehouse file, which is derived and can be made again. */
export async function removeWarehouse(file: string): Promise<void> {
  await rm(file, {force: true});
  await rm(`${file}.wal`, {force: true});
}
