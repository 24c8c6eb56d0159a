import {existsSync} from "node:fs";
import {readFile, stat} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {fileProblem, shownName, type Problem} from "../exports/problem.ts";
import {readExport, refusedExport, type ReadExport} from "../exports/readExport.ts";
import {archiveFolder, type Settings} from "../settings.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {removeUnfinished, sha256} from "./archive.ts";
import {contradictionProblem, readContradictions} from "./contradictions.ts";
import {readDisagreements} from "./disagreements.ts";
import {largeFrom, readLarge, type LargeOptions} from "./bulk/readLarge.ts";
import {openDerived, type Derived} from "./derive.ts";
import {findExports, recordedName, type Found} from "./findExports.ts";
import {fileHead, type FileHead} from "./fileHead.ts";
import {ordersUnclear, type Received} from "./orderUnclear.ts";
import {misplacedReference} from "./misplacedReference.ts";
import {documentPassedOver, isPassedOver} from "./passedOver.ts";
import {readAbsent} from "./readAbsent.ts";
import {readAdjoining} from "./readAdjoining.ts";
import {supplementsOf, type ReadBy} from "./reading.ts";
import {createReceipts} from "./receipts.ts";
import {dayReceived} from "./receivedAt.ts";
import {readReceivedList, receivedListName, receivedOn, strayEntries, type ReceivedList} from "./received.ts";
import {always, type Ledger} from "./ledger.ts";
import {listedInVain, passedOver, type Remark} from "./remark.ts";
import {changing, refuseFile, takeFile, type Outcome, type RowCounts, type Sent} from "./takeFile.ts";
import {holdersOf, isWhollySuperseded} from "./superseded.ts";
import {tooLarge} from "./tooLarge.ts";
import {isSecret, whichFile, withheldName} from "./withheldName.ts";
import {isWriteFailure} from "./writeFailure.ts";

/**
 * A file and what became of it. `path` is where it lies, from the working folder if it lies there, `file` the same in
 * full; `name`: under which it is recorded; `received`: the day, null for a refused file; `head`: what it is filed by; `superseded`: after
 * the run, other files count for all that it gives.
 */
export type IngestedFile = {
  path: string;
  file: string;
  name: string;
  sha256: string;
  received: string | null;
  head: FileHead;
  superseded?: boolean;
} & Outcome;

/**
 * `absent`: names of files in force that no longer lie in the folder of exports; asked only where the whole folder was
 * taken in, else empty. `remarks`: what is to be said about paths that are no exports.
 */
export type IngestResult = {files: IngestedFile[]; rows: RowCounts; absent: string[]; remarks: Remark[]};

/** Exit code of an ingest: 0 all rows taken, 3 some rows rejected, 4 a file refused. */
export function ingestExitCode({files}: Pick<IngestResult, "files">): 0 | 3 | 4 {
  if (files.some(({state}) => state === "refused")) return 4;
  return files.some(({rows}) => rows.rejected > 0) ? 3 : 0;
}

/** A file whose bytes cannot be had: open in another program, or not allowed. */
function unreadable(error: unknown, file: string): ReadExport {
  // Node reads a name that is no UTF-8 with these in place of its bytes, and finds no such file
  if (basename(file).includes("\uFFFD")) {
    const named = fileProblem("name-not-utf8", {
      vi: "Không mở được tệp vì tên tệp có ký tự sai bảng mã (không phải UTF-8). Nội dung tệp chưa được đọc. Hãy đổi tên tệp (dùng chữ cái, chữ số, không lỗi ký tự) rồi chạy lại.",
      en: "The file cannot be opened because its name is not UTF-8. Its content was not read. Rename the file and run again."
    });
    return refusedExport([named], null);
  }
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  const problem = fileProblem("unreadable-file", {
    vi: `Không đọc được tệp${code}. Hãy đóng tệp trong phần mềm khác, kiểm tra quyền đọc rồi chạy lại.`,
    en: `The file cannot be read${code}. Close it in other programs, check the right to read it, and run again.`
  });
  return refusedExport([problem], null);
}

/** By which a file that another program writes to is told apart: its size and last change; null where it is gone. */
async function stampOf(file: string): Promise<string | null> {
  const found = await stat(file, {bigint: true}).catch(() => null);
  return found && `${found.ino} ${found.size} ${found.mtimeNs}`;
}

const sameName = (name: string): Problem =>
  fileProblem("same-name", {
    vi: `Trong lần nạp này đã có một tệp khác cùng tên gọi «${shownName(name)}», nên không biết tệp nào thay tệp nào. Hãy đổi tên thư mục hoặc tệp, hoặc đặt cả hai vào thư mục số liệu.`,
    en: `Another file of this run is known as «${shownName(name)}» too, so it is unclear which replaces which. Rename a folder or a file, or put both into the folder of exports.`
  });

/** A file as it was sent, read by the reference data that applies where it lies, as of the day of its receipt. */
async function send(
  {file, name, below, explicit}: Found,
  readBy: ReadBy,
  {
    list,
    now,
    run,
    dropPersonal,
    replaceAnyway
  }: {list: ReceivedList; now: Date; run: Date; dropPersonal: boolean; replaceAnyway: boolean},
  {connection, ledger, ...large}: LargeOptions & Pick<Derived, "connection" | "ledger">
): Promise<Sent> {
  const {reference, supplement} = readBy;
  const history = ledger.receiptsOf(name);
  const latest = history.at(-1);
  const isWithdrawn = latest !== undefined && ledger.withdrawalOf(latest) !== undefined;
  const common = {
    name,
    explicit,
    readBy,
    reading: {dropPersonal, supplement: supplement?.sha256 ?? null},
    now: now.toISOString(),
    run: run.toISOString(),
    replaceAnyway: replaceAnyway && explicit
  };
  const failed = (read: ReadExport) => ({
    ...common,
    sha256: "",
    bytes: new Uint8Array(),
    read,
    listed: null
  });
  // bytes that are in force with persons left out are read so again: nothing has changed
  const readingOf = (hash: string) => ({
    ...common.reading,
    dropPersonal: dropPersonal || (latest?.sha256 === hash && !isWithdrawn && latest.reading.dropPersonal)
  });
  const before = await stampOf(file);
  const hasChanged = async () => before !== null && (await stampOf(file)) !== before;
  try {
    const receivedOnDay = (hash: string) =>
      dayReceived({path: name, sha256: hash, reading: readingOf(hash)}, receivedOn(list, below, hash), {
        history,
        isWithdrawn,
        now: common.now
      });
    const bulk = await readLarge(connection, file, {
      reference,
      fileName: below,
      ...large,
      receivedOn: receivedOnDay
    });
    if (bulk?.read && (await hasChanged())) {
      await bulk.read.close();
      return failed(refusedExport([changing()], null));
    }
    if (bulk?.read)
      return {
        ...common,
        reading: readingOf(bulk.sha256),
        sha256: bulk.sha256,
        bytes: new Uint8Array(),
        read: {...bulk.read, rows: []},
        bulk: {file, read: bulk.read},
        listed: receivedOn(list, below, bulk.sha256)
      };
    const tooMuch = await tooLarge(file);
    if (tooMuch) return {...failed(refusedExport([tooMuch], null)), sha256: bulk?.sha256 ?? ""};
    const bytes = await readFile(file);
    if (await hasChanged()) return failed(refusedExport([changing()], null));
    const hash = sha256(bytes);
    const reading = readingOf(hash);
    const read = readExport(bytes, {
      reference,
      dropPersonal: reading.dropPersonal,
      fileName: below,
      notAfter: receivedOnDay(hash)
    });
    return {...common, reading, sha256: hash, bytes, read, listed: receivedOn(list, below, hash)};
  } catch (error) {
    if (isWriteFailure(error)) throw error;
    // whatever went wrong with a file that another program is writing to, it is this file's affair
    if (await hasChanged()) return failed(refusedExport([changing()], null));
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return failed(unreadable(error, file));
  }
}

/** The entries of a folder's list that stand for no file that lies there or was ever received from there. */
function inVain(
  folder: string,
  list: ReceivedList,
  files: readonly IngestedFile[],
  found: readonly Found[],
  ledger: Ledger
): Remark[] {
  const hashesOf = (below: string) => {
    const name = recordedName(folder, below);
    const received = ledger.receiptsOf(name).map((one) => one.sha256);
    const index = found.findIndex((one) => one.name === name);
    const sent = files[index]?.sha256;
    if (received.length === 0 && sent === undefined && !existsSync(join(folder, below))) return null;
    return new Set([...received, ...(sent === undefined ? [] : [sent])]);
  };
  const asked = new Set(found.map(({below}) => below));
  return strayEntries(list, hashesOf)
    .filter(({path, sha256: hash}) => hash === "" || asked.has(path) || hashesOf(path) === null)
    .map((entry) => listedInVain(join(folder, receivedListName), entry));
}

/**
 * Takes exports into the warehouse. Each file is read and validated as a whole; an accepted new version is archived,
 * gets its receipt, and then enters the warehouse in one transaction, so that a stop at any moment loses nothing: the
 * next run applies what the receipts hold. A file with the same bytes as its latest receipt, read in the same way,
 * changes nothing. A figure that two files in force state differently is reported with both, once all are taken in; the
 * file received later counts.
 *
 * `replaceAnyway`: files that the user names themselves are taken in even where their rejected rows take figures out of
 * force; others are held back. `onFile` is told each file as soon as it is taken in, and `onContradictions` the findings that come at the end.
 */
export async function ingest(
  settings: Settings,
  {
    paths = [settings.exports],
    now = new Date(),
    dropPersonal = false,
    replaceAnyway = false,
    onFile = () => undefined,
    onContradictions = () => undefined,
    onProgress = () => undefined,
    bulkFrom = largeFrom
  }: LargeOptions & {
    paths?: string[];
    now?: Date;
    dropPersonal?: boolean;
    replaceAnyway?: boolean;
    onFile?: (file: IngestedFile) => void;
    onContradictions?: (found: {path: string; problem: Problem}[]) => void;
  } = {}
): Promise<IngestResult> {
  const folder = archiveFolder(settings);
  const {files: found, left} = await findExports(paths, settings);
  const lists = new Map<string, ReceivedList>();
  for (const one of found)
    if (!lists.has(one.folder)) lists.set(one.folder, await readReceivedList(one.folder));
  const readBy = supplementsOf();
  for (const {file, folder: top} of found) readBy(file, top); // its faults come before anything is stored
  const warehouse = await openDerived(settings.warehouse, folder);
  const files: IngestedFile[] = [];
  const byName = new Map<string, IngestedFile>();
  const remarks = left.map(passedOver);
  const takenIn: Received[] = [];
  const asked: Found[] = []; // of each of `files`, in the same order
  try {
    await createReceipts(folder);
    await removeUnfinished(folder);
    for (const [index, one] of found.entries()) {
      // Two files of one run never share an instant: the order of receipts is the order of their times.
      const sent = await send(
        one,
        readBy(one.file, one.folder),
        {
          list: lists.get(one.folder) ?? [],
          now: new Date(now.getTime() + index),
          run: now,
          dropPersonal,
          replaceAnyway
        },
        {connection: warehouse.connection, ledger: warehouse.ledger, bulkFrom, onProgress}
      );
      const isSecond = byName.has(one.name);
      if (warehouse.ledger.receiptsOf(one.name).length === 0 && isPassedOver(one, sent.read)) {
        remarks.push(documentPassedOver(one.path, sent.read));
        continue;
      }
      asked.push(one);
      const misplaced = misplacedReference(one.below, sent.read);
      if (misplaced) sent.read = refusedExport([misplaced], sent.read.encoding);
      const outcome = isSecond
        ? refuseFile(sent, [sameName(one.name)], undefined)
        : await takeFile(warehouse, folder, sent);
      await sent.bulk?.read.close();
      const receipt = warehouse.ledger.receiptsOf(one.name).findLast((other) => other.sha256 === sent.sha256);
      const received = outcome.state === "refused" || !receipt ? null : vietnamDate(receipt.received);
      const folders = one.name.split("/").slice(0, -1);
      const secret = isSecret(outcome.problems);
      if (secret)
        outcome.problems.push(
          whichFile(one.file, {
            size: (await stat(one.file).catch(() => null))?.size ?? null,
            place: index + 1,
            of: found.length
          })
        );
      const result = {
        path: secret ? withheldName(one.name) : one.path,
        name: one.name,
        file: one.file,
        sha256: secret ? "" : sent.sha256,
        received,
        head: fileHead(sent.read.rows, {
          folders,
          day: received ?? vietnamDate(sent.now),
          reference: sent.readBy.reference
        }),
        ...outcome
      };
      files.push(result);
      if (receipt && (outcome.state === "new" || outcome.state === "changed"))
        takenIn.push({receipt, listed: sent.listed !== null});
      if (!isSecond) byName.set(one.name, result);
      onFile(result);
    }
    const late: {path: string; problem: Problem}[] = [];
    /** Both files of a pair get the finding; it is told once, of the file that does not count, if both are here. */
    const addOfPair = (path: string, other: string, counts: boolean, problem: Problem) => {
      const file = byName.get(path);
      if (!file || file.state === "refused") return;
      file.problems.push(problem);
      const alone = (byName.get(other)?.state ?? "refused") === "refused";
      if (!counts || alone) late.push({path: file.path, problem});
    };
    for (const {receipt, problem} of ordersUnclear(takenIn)) {
      const file = byName.get(receipt.path);
      if (!file) continue;
      file.problems.push(problem);
      late.push({path: file.path, problem});
    }
    for (const one of await readContradictions(warehouse.connection, always)) {
      addOfPair(one.path, one.other_path, one.in_force, contradictionProblem(one));
    }
    for (const {path, other, counts, problem} of await readDisagreements(warehouse.connection, always))
      addOfPair(path, other, counts, problem);
    for (const {path, problem} of await readAdjoining(warehouse.connection, folder, always)) {
      const file = byName.get(path);
      if (!file || file.state === "refused") continue;
      file.problems.push(problem);
      late.push({path: file.path, problem});
    }
    for (const file of files) {
      const receipt = warehouse.ledger.latestOf(file.name);
      if (!receipt || file.state === "refused" || file.state === "withdrawn") continue;
      if (isWhollySuperseded(receipt, holdersOf(warehouse.ledger, receipt.scopes))) file.superseded = true;
    }
    onContradictions(late);
    for (const [place, list] of lists) remarks.push(...inVain(place, list, files, asked, warehouse.ledger));
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
    absent: wholeFolder ? await readAbsent(settings) : [],
    remarks
  };
}
