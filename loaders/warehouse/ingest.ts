import {readFile} from "node:fs/promises";
import {isAbsolute, relative, resolve, sep} from "node:path";
import {fileProblem, type Problem} from "../exports/problem.ts";
import {readExport, type ExportRow, type ReadExport} from "../exports/readExport.ts";
import {archiveFolder, type Settings} from "../settings.ts";
import {startOfDay, vietnamDate} from "../vietnamTime.ts";
import {keepFile, readKept, sha256} from "./archive.ts";
import {catchUp, openDerived} from "./derive.ts";
import {findExports} from "./findExports.ts";
import {receivedOn} from "./received.ts";
import {appendReceipt, readReceipts, type Receipt} from "./receipts.ts";

/** Every row of a file ends in one of four ways: `read = loaded + unchanged + rejected + ignored`. */
export type RowCounts = {read: number; loaded: number; unchanged: number; rejected: number; ignored: number};

/** What became of one file. `withdrawn`: rows of its earlier version that are no longer in force. */
export type IngestedFile = {
  path: string;
  sha256: string;
  kind: string | null;
  encoding: string | null;
  state: "new" | "changed" | "unchanged" | "refused";
  rows: RowCounts;
  withdrawn: number;
  problems: Problem[];
};

export type IngestResult = {files: IngestedFile[]; rows: RowCounts};

/** Exit code of an ingest: 0 all rows taken, 3 some rows rejected, 4 a file refused. */
export function ingestExitCode({files}: IngestResult): 0 | 3 | 4 {
  if (files.some(({state}) => state === "refused")) return 4;
  return files.some(({rows}) => rows.rejected > 0) ? 3 : 0;
}

/** The name under which a file is known: its path from the working folder, with `/`. */
function knownPath(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return (isAbsolute(path) || path.startsWith("..") ? resolve(file) : path)
    .split(sep)
    .join("/")
    .normalize("NFC");
}

/** The value of a row apart from its place in the file. */
const content = (row: ExportRow) => JSON.stringify({...row, row: null, cell: null});

/** Decides when a version was received: by the list, else now. A date that the path's history contradicts is refused. */
function receivedAt(
  settings: Settings,
  file: string,
  hash: string,
  path: string,
  receipts: readonly Receipt[],
  now: Date
): string | Problem {
  const history = receipts.filter((one) => one.path === path);
  const listed = receivedOn(settings.exports, file, hash);
  const instant = listed === null ? now.toISOString() : startOfDay(listed);
  if (instant > now.toISOString())
    return fileProblem("received-in-future", {
      vi: `Danh sách received.csv ghi ngày nhận ${listed ?? ""}, sau ngày hôm nay (${vietnamDate(now.toISOString())}). Hãy sửa ngày trong danh sách.`,
      en: `The list received.csv says ${listed ?? ""}, which is after today (${vietnamDate(now.toISOString())}). Correct the date in the list.`
    });
  if (history.some((one) => one.sha256 === hash && one.received === instant)) return now.toISOString(); // an old version sent again
  if (history.some((one) => one.received === instant))
    return fileProblem("same-received-date", {
      vi: `Đã có một phiên bản khác của tệp này nhận cùng ngày ${vietnamDate(instant)}, nên không biết bản nào sau. Hãy ghi ngày nhận và sha256 của từng bản trong received.csv.`,
      en: `Another version of this file has the same received date ${vietnamDate(instant)}, so it is unclear which is later. Give the date and sha256 of each version in received.csv.`
    });
  return instant;
}

function refusedFile(path: string, hash: string, read: ReadExport, problem?: Problem): IngestedFile {
  const unread = read.read - read.rejected - read.ignored; // valid rows of a file refused for another reason
  return {
    path,
    sha256: hash,
    kind: read.kind,
    encoding: read.encoding,
    state: "refused",
    rows: {read: read.read, loaded: 0, unchanged: 0, rejected: read.rejected + unread, ignored: read.ignored},
    withdrawn: 0,
    problems: problem ? [problem, ...read.problems] : read.problems
  };
}

/**
 * Takes exports into the warehouse. Each file is read and validated as a whole; an accepted new version is archived,
 * gets its receipt, and then enters the warehouse in one transaction, so that a stop at any moment loses nothing: the
 * next run applies what the receipts hold. A file with the same bytes as its latest receipt changes nothing.
 */
export async function ingest(
  settings: Settings,
  {
    paths = [settings.exports],
    now = new Date(),
    onFile = () => undefined
  }: {paths?: string[]; now?: Date; onFile?: (file: IngestedFile) => void} = {}
): Promise<IngestResult> {
  const folder = archiveFolder(settings);
  const files = await findExports(paths);
  const warehouse = await openDerived(settings.warehouse, folder);
  const results: IngestedFile[] = [];
  try {
    for (const [index, file] of files.entries()) {
      const path = knownPath(file);
      const bytes = await readFile(file);
      const hash = sha256(bytes);
      const read = readExport(bytes);
      const receipts = await readReceipts(folder);
      // Two files of one run never share an instant: the order of receipts is the order of their times.
      const result = await take(
        path,
        hash,
        bytes,
        read,
        receipts,
        receivedAt(settings, file, hash, path, receipts, new Date(now.getTime() + index))
      );
      await catchUp(warehouse, folder);
      results.push(result);
      onFile(result);
    }
  } finally {
    warehouse.close();
  }
  const sum = (count: keyof RowCounts) => results.reduce((total, {rows}) => total + rows[count], 0);
  return {
    files: results,
    rows: {
      read: sum("read"),
      loaded: sum("loaded"),
      unchanged: sum("unchanged"),
      rejected: sum("rejected"),
      ignored: sum("ignored")
    }
  };

  async function take(
    path: string,
    hash: string,
    bytes: Uint8Array,
    read: ReadExport,
    receipts: readonly Receipt[],
    received: string | Problem
  ): Promise<IngestedFile> {
    if (read.kind === null) return refusedFile(path, hash, read);
    const {kind, encoding, rejected, ignored, problems} = read;
    const common = {path, sha256: hash, kind, encoding, problems};
    const latest = receipts.findLast((one) => one.path === path);
    if (latest?.sha256 === hash)
      return {
        ...common,
        state: "unchanged",
        withdrawn: 0,
        rows: {read: read.read, loaded: 0, unchanged: read.rows.length, rejected, ignored}
      };
    if (typeof received !== "string") return refusedFile(path, hash, read, received);
    const before = latest ? readExport(await readKept(folder, latest.sha256)).rows : [];
    const known = new Set(before.map(content));
    const unchanged = read.rows.filter((row) => known.has(content(row))).length;
    const keys = new Set(read.rows.map(({key}) => key));
    await keepFile(folder, hash, bytes);
    await appendReceipt(folder, {
      seq: receipts.length + 1,
      path,
      sha256: hash,
      kind,
      scope: `${kind}:${path}`,
      received,
      ingested: now.toISOString(),
      rows: {read: read.read, taken: read.rows.length, rejected, ignored}
    });
    return {
      ...common,
      state: latest ? "changed" : "new",
      withdrawn: before.filter(({key}) => !keys.has(key)).length,
      rows: {read: read.read, loaded: read.rows.length - unchanged, unchanged, rejected, ignored}
    };
  }
}
