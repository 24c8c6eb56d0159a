import type {DuckDBConnection} from "@duckdb/node-api";
import {basename, dirname, join, resolve, sep} from "node:path";
import {readExport, type ReadExport} from "../exports/readExport.ts";
import {projectReference, type Reference} from "../reference/reference.ts";
import {
  addSupplements,
  parseSupplement,
  readSupplement,
  supplementFolder,
  supplementText,
  withSupplement,
  type Supplement
} from "../reference/supplement.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {keepFile, placeOfKept, readKept, sha256} from "./archive.ts";
import type {BulkRead} from "./bulk/readBulk.ts";
import {readLarge} from "./bulk/readLarge.ts";
import type {Reading, Receipt} from "./receipts.ts";

/** Reference data as exports of a folder are read by; `supplement` is what offices added to the project's own. */
export type ReadBy = {reference: Reference; supplement: {sha256: string; text: string} | null};

/** The folders from `top` down to `bottom`, which lies in it. */
function foldersDownTo(top: string, bottom: string): string[] {
  const above = dirname(bottom);
  return bottom === top || above === bottom ? [bottom] : [...foldersDownTo(top, above), bottom];
}

/**
 * What a run reads exports by: the supplements in the folders `reference` beside an export and in the folders above it,
 * up to the folder of exports, add up. Each folder is read once.
 */
export function supplementsOf(): (file: string, top: string) => ReadBy {
  const folders = new Map<string, Supplement | null>();
  const places = new Map<string, ReadBy>();
  const supplementOf = (folder: string) => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const read = readSupplement(join(folder, supplementFolder));
    folders.set(folder, read);
    return read;
  };
  return (file, top) => {
    const place = dirname(file);
    const known = places.get(place);
    if (known) return known;
    const found = foldersDownTo(top, place)
      .map(supplementOf)
      .filter((one) => one !== null);
    const readBy = found.length === 0 ? alone() : withAdded(addSupplements(found, place));
    places.set(place, readBy);
    return readBy;
  };
}

/** What an export in `file` is read by: with the supplements up to the folder of exports, or of its own folder alone. */
export function readByAt(file: string, exportsFolder: string): ReadBy {
  const [place, top] = [resolve(file), resolve(exportsFolder)];
  return supplementsOf()(place, place.startsWith(`${top}${sep}`) ? top : dirname(place));
}

const alone = (): ReadBy => ({reference: projectReference(), supplement: null});

function withAdded(supplement: Supplement): ReadBy {
  const text = supplementText(supplement);
  return {
    reference: withSupplement(projectReference(), supplement),
    supplement: {sha256: sha256(text), text}
  };
}

/** Keeps a supplement in the archive under its hash. */
export async function keepSupplement(folder: string, {supplement}: ReadBy): Promise<void> {
  if (supplement) await keepFile(folder, supplement.sha256, Buffer.from(supplement.text));
}

const archivedReferences = new Map<string, Reference>();

/** The reference data by which an archived file was read, with the supplement of its receipt. */
export async function archivedReference(
  folder: string,
  {supplement}: Pick<Reading, "supplement">
): Promise<Reference> {
  if (supplement === null) return projectReference();
  const bytes = await readKept(folder, supplement); // also where it is known: one that was lost is an error
  const known = archivedReferences.get(supplement);
  if (known) return known;
  const text = Buffer.from(bytes).toString("utf8");
  const reference = withSupplement(projectReference(), parseSupplement(text));
  archivedReferences.set(supplement, reference);
  return reference;
}

/** Reads an archived file as it was read when its receipt was written, in bulk where it is large. */
export async function readArchived(
  folder: string,
  receipt: Receipt,
  connection: DuckDBConnection
): Promise<ReadExport | BulkRead> {
  const options = {
    reference: await archivedReference(folder, receipt.reading),
    fileName: basename(receipt.path)
  };
  const notAfter = vietnamDate(receipt.received);
  const large = await readLarge(connection, placeOfKept(folder, receipt.kept), {
    ...options,
    receivedOn: () => notAfter
  });
  if (large?.read && large.sha256 === receipt.kept) return large.read;
  await large?.read?.close();
  const {dropPersonal} = receipt.reading;
  return readExport(await readKept(folder, receipt.kept), {...options, dropPersonal, notAfter});
}
