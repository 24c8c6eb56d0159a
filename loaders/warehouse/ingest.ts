import {readFile} from "node:fs/promises";
import {resolve} from "node:path";
import {fileProblem, type Problem} from "../exports/problem.ts";
import {readExport, refusedExport, type ReadExport} from "../exports/readExport.ts";
import {archiveFolder, type Settings} from "../settings.ts";
import {removeUnfinished, sha256} from "./archive.ts";
import {contradictionProblem, readContradictions} from "./contradictions.ts";
import {catchUp, openDerived} from "./derive.ts";
import {findExports, type Found} from "./findExports.ts";
import {readAbsent} from "./readAbsent.ts";
import {readReceivedList, receivedOn, type ReceivedList} from "./received.ts";
import {readReceipts} from "./receipts.ts";
import {refuseFile, takeFile, type Outcome, type RowCounts, type Sent} from "./takeFile.ts";

/** A file and what became of it. `path` is where it lies, from the working folder if it lies there. */
export type IngestedFile = {path: string; sha256: string} & Outcome;

/**
 * `absent`: names of files in force that no longer lie in the folder of exports; asked only where the whole folder was
 * taken in, else empty.
 */
export type IngestResult = {files: IngestedFile[]; rows: RowCounts; absent: string[]};

/** Later than any instant. */
const always = "9999";

/** Exit code of an ingest: 0 all rows taken, 3 some rows rejected, 4 a file refused. */
export function ingestExitCode({files}: Pick<IngestResult, "files">): 0 | 3 | 4 {
  if (files.some(({state}) => state === "refused")) return 4;
  return files.some(({rows}) => rows.rejected > 0) ? 3 : 0;
}

/** A file whose bytes cannot be had: open in another program, or not allowed. */
function unreadable(error: unknown): ReadExport {
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  const problem = fileProblem("unreadable-file", {
    vi: `Không đọc được tệp${code}. Hãy đóng tệp trong phần mềm khác, kiểm tra quyền đọc rồi chạy lại.`,
    en: `The file cannot be read${code}. Close it in other programs, check the right to read it, and run again.`
  });
  return refusedExport([problem], null);
}

const sameName = (name: string): Problem =>
  fileProblem("same-name", {
    vi: `Trong lần nạp này đã có một tệp khác cùng tên gọi «${name}», nên không biết tệp nào thay tệp nào. Hãy đổi tên thư mục hoặc tệp, hoặc đặt cả hai vào thư mục số liệu.`,
    en: `Another file of this run is known as «${name}» too, so it is unclear which replaces which. Rename a folder or a file, or put both into the folder of exports.`
  });

async function send({file, name, below}: Found, list: ReceivedList, now: Date): Promise<Sent> {
  const common = {name, now: now.toISOString()};
  try {
    const bytes = await readFile(file);
    const hash = sha256(bytes);
    return {...common, sha256: hash, bytes, read: readExport(bytes), listed: receivedOn(list, below, hash)};
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return {...common, sha256: "", bytes: new Uint8Array(), read: unreadable(error), listed: null};
  }
}

/**
 * Takes exports into the warehouse. Each file is read and validated as a whole; an accepted new version is archived,
 * gets its receipt, and then enters the warehouse in one transaction, so that a stop at any moment loses nothing: the
 * next run applies what the receipts hold. A file with the same bytes as its latest receipt changes nothing. A figure
 * that two files in force state differently is reported; the file received later counts.
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
  const found = await findExports(paths, settings);
  const lists = new Map<string, ReceivedList>();
  for (const one of found)
    if (!lists.has(one.folder)) lists.set(one.folder, await readReceivedList(one.folder));
  const warehouse = await openDerived(settings.warehouse, folder);
  const files: IngestedFile[] = [];
  const names = new Set<string>();
  try {
    await removeUnfinished(folder);
    for (const [index, one] of found.entries()) {
      // Two files of one run never share an instant: the order of receipts is the order of their times.
      const sent = await send(one, lists.get(one.folder) ?? [], new Date(now.getTime() + index));
      const outcome = names.has(one.name)
        ? refuseFile(sent, [sameName(one.name)], undefined)
        : await takeFile(folder, await readReceipts(folder), sent);
      names.add(one.name);
      await catchUp(warehouse, folder);
      const contradictions = (await readContradictions(warehouse.connection, always))
        .filter(({path}) => path === one.name && outcome.state !== "refused")
        .map(contradictionProblem);
      const result = {
        path: one.path,
        sha256: sent.sha256,
        ...outcome,
        problems: [...outcome.problems, ...contradictions]
      };
      files.push(result);
      onFile(result);
    }
  } finally {
    warehouse.close();
  }
  const wholeFolder = paths.some((path) => resolve(path) === resolve(settings.exports));
  const sum = (count: keyof RowCounts) => files.reduce((total, {rows}) => total + rows[count], 0);
  return {
    files,
    rows: {
      read: sum("read"),
      loaded: sum("loaded"),
      unchanged: sum("unchanged"),
      rejected: sum("rejected"),
      ignored: sum("ignored")
    },
    absent: wholeFolder ? await readAbsent(settings) : []
  };
}
