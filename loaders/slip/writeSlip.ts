import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import type {Slip} from "./slip.ts";
import {slipCsv} from "./slipCsv.ts";
import {slipHtml} from "./slipHtml.ts";

/** Writes a file only if it is not there with the same content already. */
async function put(file: string, content: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(content);
  const there = await readFile(file).catch(() => null);
  if (there === null || !there.equals(bytes)) await writeFile(file, bytes);
}

/**
 * Writes the slip of a file below `folder`, at its place: `<place>.html`, `<place>.csv` and, where there is one, the
 * copy of the workbook with marked cells, `<place>.danh-dau.xlsx`. A copy from an earlier run is removed. Returns the
 * path of the page.
 */
export async function writeSlip(folder: string, slip: Slip, marked: Uint8Array | null): Promise<string> {
  const target = join(folder, ...slip.place.split("/"));
  const name = basename(target);
  const names = {csv: `${name}.csv`, marked: marked === null ? null : `${name}.danh-dau.xlsx`};
  await mkdir(dirname(target), {recursive: true});
  if (marked === null) await rm(`${target}.danh-dau.xlsx`, {force: true});
  else await put(`${target}.danh-dau.xlsx`, marked);
  await put(`${target}.csv`, slipCsv(slip));
  await put(`${target}.html`, slipHtml(slip, names));
  return `${target}.html`;
}
