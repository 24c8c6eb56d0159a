import {createHash} from "node:crypto";
import {mkdir, open, readdir, readFile, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../userError.ts";

/** The sha256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const place = (folder: string, hash: string) => join(folder, "archive", hash);

const unfinished = ".part";

/**
 * Keeps an accepted file as it came, under its hash. A file is whole or not there: written beside, then renamed. One
 * that is there but no longer whole is replaced.
 */
export async function keepFile(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  const target = place(folder, hash);
  const kept = await readFile(target).catch(() => null);
  if (kept !== null && sha256(kept) === hash) return;
  await mkdir(join(folder, "archive"), {recursive: true});
  const beside = `${target}${unfinished}`;
  const handle = await open(beside, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, target);
}

/** Removes what a stopped process left half written. Only the process that holds the warehouse may call it. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(join(folder, "archive")).catch(() => []);
  for (const name of names) if (name.endsWith(unfinished)) await rm(join(folder, "archive", name));
}

/** Reads an archived file; an error if it is missing or no longer the one that was received. */
export async function readKept(folder: string, hash: string): Promise<Uint8Array> {
  const target = place(folder, hash);
  const bytes = await readFile(target).catch(() => {
    throw new UserError(
      `Thiếu tệp lưu trữ ${target}; hãy khôi phục từ bản sao lưu. / The archived file ${target} is missing; restore it from a backup.`
    );
  });
  if (sha256(bytes) !== hash)
    throw new UserError(
      `Tệp lưu trữ ${target} đã bị thay đổi; hãy khôi phục từ bản sao lưu. / The archived file ${target} was altered; restore it from a backup.`
    );
  return bytes;
}
