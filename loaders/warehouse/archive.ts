import {createHash} from "node:crypto";
import {constants, createReadStream} from "node:fs";
import {copyFile, mkdir, open, readdir, readFile, rename, rm} from "node:fs/promises";
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

/** The sha256 of a file, read as a stream; null if it cannot be read. */
async function hashOfFile(file: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(file, {highWaterMark: 4 * 1024 * 1024}))
      hash.update(chunk as Uint8Array);
    return hash.digest("hex");
  } catch {
    return null;
  }
}

/** A file is gone, or no longer what was read: nothing of it may be kept. */
export class ChangedFile extends Error {
  constructor(file: string) {
    super(`The file ${file} changed while it was taken in.`);
  }
}

/** As `keepFile`, for a file too large to be held: what is kept is what was read. Throws `ChangedFile` where it is not. */
export async function keepCopy(folder: string, hash: string, file: string): Promise<void> {
  const target = place(folder, hash);
  if ((await hashOfFile(target)) === hash) return;
  await mkdir(join(folder, "archive"), {recursive: true});
  const beside = `${target}${unfinished}`;
  try {
    await copyFile(file, beside, constants.COPYFILE_FICLONE);
  } catch (error) {
    await rm(beside, {force: true});
    // a disk that is full is no fault of the file
    throw (await hashOfFile(file)) === hash ? error : new ChangedFile(file);
  }
  if ((await hashOfFile(beside)) !== hash) {
    await rm(beside, {force: true});
    throw new ChangedFile(file);
  }
  const handle = await open(beside, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, target);
}

/**
 * Keeps a text that is written piece by piece, under its own hash, which it returns. Whole or not there, as `keepFile`.
 * `name`: of the unfinished file, such as the hash of the file that it is made from.
 */
export async function keepText(folder: string, name: string, pieces: AsyncIterable<string>): Promise<string> {
  await mkdir(join(folder, "archive"), {recursive: true});
  const beside = `${place(folder, name)}${unfinished}`;
  const hash = createHash("sha256");
  const handle = await open(beside, "w");
  try {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      hash.update(bytes);
      await handle.writeFile(bytes);
    }
    await handle.sync();
  } catch (error) {
    await rm(beside, {force: true});
    throw error;
  } finally {
    await handle.close();
  }
  const kept = hash.digest("hex");
  await rename(beside, place(folder, kept));
  return kept;
}

/** Where a kept file lies. */
export const placeOfKept = place;

/** Removes what a stopped process left half written. Only the process that holds the warehouse may call it. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(join(folder, "archive")).catch(() => []);
  for (const name of names) if (name.endsWith(unfinished)) await rm(join(folder, "archive", name));
}

/** Removes an archived file that no receipt names. Only the process that holds the warehouse may call it. */
export async function dropKept(folder: string, hash: string): Promise<void> {
  await rm(place(folder, hash), {force: true});
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
