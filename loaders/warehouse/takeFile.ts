import {formatDate} from "#src/i18n/formatDate.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {echo, fileProblem, shownName, type Problem} from "../exports/problem.ts";
import {refusedExport, type ReadExport} from "../exports/readExport.ts";
import type {Reference} from "../reference/reference.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {applyEntry, ownScope, scopesOf} from "./applyEntry.ts";
import {ChangedFile, dropKept, keepCopy, keepText, keepFile, sha256 as hashOf} from "./archive.ts";
import {leanLines} from "./bulk/leanLines.ts";
import type {BulkRead} from "./bulk/readBulk.ts";
import {dropStated, lostSince, nothingLost, rowsUnchanged, stateNow} from "./change.ts";
import type {Derived} from "./derive.ts";
import {figuresGone, figuresLost, heldBack, WouldLose} from "./figuresLost.ts";
import type {Ledger} from "./ledger.ts";
import {keepSupplement, readArchived, type ReadBy} from "./reading.ts";
import {isWithdrawal, type Reading, type Receipt, type Withdrawal} from "./receipts.ts";
import {dateOverruled, isSameVersion, notInForce, receivedAt} from "./receivedAt.ts";
import {holdersOf, isWhollySuperseded, scopesLeft, supersededBy, supersedes} from "./superseded.ts";
import {rowTables} from "./schema.ts";
import {isWriteFailure} from "./writeFailure.ts";

/** Every row of a file ends in one of four ways: `read = loaded + unchanged + rejected + ignored`. */
export type RowCounts = {read: number; loaded: number; unchanged: number; rejected: number; ignored: number};

/** What became of a file. `withdrawn`: facts that were in force before it came and no longer are. */
export type Outcome = {
  kind: string | null;
  encoding: string | null;
  state: "new" | "changed" | "unchanged" | "withdrawn" | "refused";
  rows: RowCounts;
  withdrawn: number;
  problems: Problem[];
};

/**
 * A file as it was sent. `name`: under which it is known; `explicit`: the user named the file itself, not a folder;
 * `listed`: the date that a list of received files gives this version; `now`: the instant at which it
 * is taken in; `run`: at which its run began. `replaceAnyway`: it is taken in even where its rejected rows take figures
 * out of force.
 */
export type Sent = {
  name: string;
  explicit: boolean;
  sha256: string;
  bytes: Uint8Array;
  read: ReadExport;
  /** Of a file that was read in bulk, where it lies and its facts; `bytes` and the rows of `read` are empty then. */
  bulk?: {file: string; read: BulkRead};
  readBy: ReadBy;
  reading: Reading;
  listed: string | null;
  now: string;
  run: string;
  replaceAnyway: boolean;
};

/** Refuses a file: nothing of it is stored, valid rows count as rejected. An earlier version stays in force: said. */
export function refuseFile({read}: Sent, problems: Problem[], earlier: Receipt | undefined): Outcome {
  const stays = fileProblem(
    "earlier-version-stays",
    {
      vi: "Phiên bản đã nhận trước của tệp này vẫn có hiệu lực.",
      en: "The version of this file that was received before stays in force."
    },
    "note"
  );
  return {
    kind: read.kind,
    encoding: read.encoding,
    state: "refused",
    rows: {
      read: read.read,
      loaded: 0,
      unchanged: 0,
      rejected: read.read - read.ignored,
      ignored: read.ignored
    },
    withdrawn: 0,
    problems: [...problems, ...read.problems, ...(earlier ? [stays] : [])]
  };
}

/** A file whose bytes were withdrawn stays so: none of its rows counts. */
function staysWithdrawn({read}: Sent, {at, why}: Withdrawal): Outcome {
  const told = (todo: Bilingual): Bilingual => ({
    vi: `Tệp này đã được rút ngày ${formatDate(vietnamDate(at), "vi")} (lý do: ${echo(why)}) và không thay đổi từ đó, nên vẫn không có hiệu lực. ${todo.vi}`,
    en: `This file was withdrawn on ${formatDate(vietnamDate(at), "en")} (reason: ${echo(why)}) and has not changed since, so it still does not count. ${todo.en}`
  });
  const problem: Problem = {
    ...fileProblem(
      "withdrawn-file",
      told({
        vi: "Muốn nạp lại, hãy ghi rõ tên tệp: so138 ingest TỆP.",
        en: "To take it in again, name the file itself: so138 ingest FILE."
      }),
      "warning"
    ),
    office: told({
      vi: "Nếu số liệu của tệp vẫn đúng, hãy báo cơ quan nhận báo cáo.",
      en: "If its figures are right after all, tell the body that receives the returns."
    })
  };
  return {
    kind: read.kind,
    encoding: read.encoding,
    state: "withdrawn",
    rows: {read: read.read, loaded: 0, unchanged: 0, rejected: 0, ignored: read.read},
    withdrawn: 0,
    problems: [problem]
  };
}

/** Says that another file with the same bytes was received before: sent again under another name, it counts as newer. */
function sameBytes(ledger: Ledger, name: string, sha256: string): Problem[] {
  const other = ledger.sameBytes(sha256, name);
  if (!other) return [];
  const told = (todo: Bilingual): Bilingual => ({
    vi: `Tệp này giống hệt tệp «${shownName(other.path)}» đã nhận ngày ${formatDate(vietnamDate(other.received), "vi")}. Bản nhận sau có hiệu lực trước các bản gửi ở giữa; nếu gửi nhầm, ${todo.vi}.`,
    en: `This file equals the file «${shownName(other.path)}», received on ${formatDate(vietnamDate(other.received), "en")}. Received later, it counts before what came in between; if it was sent by mistake, ${todo.en}.`
  });
  return [
    {
      ...fileProblem(
        "same-bytes",
        told({vi: "hãy rút tệp này: so138 withdraw", en: "withdraw it: so138 withdraw"}),
        "warning"
      ),
      office: told({
        vi: "hãy báo cơ quan nhận báo cáo để rút tệp này",
        en: "tell the body that receives the returns, so that it withdraws the file"
      })
    }
  ];
}

/** Says that the warehouse did not take the figures, which is a fault of the program; names no value. */
const notStored = ({message}: Error): Problem => {
  const [kind = ""] = message.split(":");
  return fileProblem("not-stored", {
    vi: `Chương trình không ghi được số liệu của tệp này vào kho (${echo(kind)}). Đây là lỗi của chương trình, không phải của tệp: tệp chưa được nhận và không có gì của tệp được lưu. Hãy báo người quản trị chương trình.`,
    en: `The program could not put the figures of this file into the warehouse (${echo(kind)}). This is a fault of the program, not of the file: it is not received, and nothing of it is kept. Tell those who maintain the program.`
  });
};

/** A file that another program is writing, moving or deleting while it is read: nothing of it is taken in. */
export const changing = (): Problem =>
  fileProblem("file-changing", {
    vi: "Tệp đang thay đổi hoặc biến mất trong lúc đọc, nên không được nạp. Hãy đợi chép hoặc lưu xong, đóng tệp trong phần mềm khác rồi chạy lại.",
    en: "The file changes or vanishes while it is read, so it is not taken in. Wait until it is copied or saved, close it in other programs, and run again."
  });

/** Keeps a file that was read in bulk, without what is to be left out; its hash there, null if the file has changed since. */
async function keepLarge(
  folder: string,
  hash: string,
  {file, read}: NonNullable<Sent["bulk"]>
): Promise<string | null> {
  try {
    if (read.leftOut) return await keepText(folder, hash, leanLines(file, hash, read.leftOut));
    await keepCopy(folder, hash, file);
    return hash;
  } catch (error) {
    if (error instanceof ChangedFile) return null;
    throw error;
  }
}

/** What was read in bulk as every later run will read it from its archived copy. */
const asArchived = (read: BulkRead): BulkRead => ({
  ...read,
  problems: read.problems.filter((problem) => read.leftOut?.said.includes(problem) !== true)
});

/** Reads the archived copy of a reduced file. An error where it does not state what the file stated as it was sent. */
async function readReduced(
  folder: string,
  receipt: Receipt,
  {read, connection}: {read: ReadExport; connection: Derived["connection"]}
): Promise<ReadExport | BulkRead> {
  const kept = await readArchived(folder, receipt, connection);
  const same =
    kept.kind === read.kind &&
    kept.taken === read.taken &&
    ("facts" in kept || JSON.stringify(kept.rows) === JSON.stringify(read.rows));
  if (same) return kept;
  if ("facts" in kept) await kept.close();
  throw new Error("Archived copy: it states other figures than the file.");
}

/** Nothing needs to be checked any more in a file for all of which another counts: its warnings stand in the slip alone. */
const asNote = (problem: Problem): Problem =>
  problem.severity === "warning" ? {...problem, severity: "note"} : problem;

/**
 * What a file that was taken in before still lacks of what was in force until it came: said as a note in every later run,
 * lest its slip forget it.
 */
async function stillGone(
  {connection, ledger}: Derived,
  receipt: Receipt,
  history: readonly Receipt[],
  reference: Reference
): Promise<Problem[]> {
  const {replaces, scopes, received, kind, rows} = receipt;
  const isFirst = history.length < 2 && scopes.every((scope) => ledger.pathsOf(scope).length < 2);
  if (replaces !== "scope" || isFirst || rows.rejected > 0) return [];
  const touched = [...new Set(history.flatMap((one) => one.scopes))];
  const before = new Date(Date.parse(received) - 1).toISOString();
  await stateNow(connection, "stated_before", receipt, touched, before);
  await stateNow(connection, "stated_after", receipt, touched);
  const gone = await lostSince(connection, {but: kind});
  await dropStated(connection);
  if (gone.facts === 0) return [];
  const receivedOf = (other: string) =>
    ledger.receiptsOf(other).findLast((one) => one.received <= before)?.received;
  return [asNote(figuresGone(gone, receivedOf, reference))];
}

/**
 * Takes in one file: an accepted new version is archived, then gets its receipt, then enters the warehouse. Says what
 * became of its rows. A stop at any moment loses nothing: the next run applies what the receipts hold. A file with
 * rejected rows that would take figures out of force is held back: nothing of it is kept.
 */
export async function takeFile(warehouse: Derived, folder: string, sent: Sent): Promise<Outcome> {
  const {ledger, connection} = warehouse;
  const {name, sha256, read, reading, listed, now} = sent;
  const {reference} = sent.readBy;
  const {kind, encoding, rejected, ignored, problems, replaces} = read;
  const history = ledger.receiptsOf(name);
  const latest = history.at(-1);
  const counts = ledger.latestOf(name);
  if (kind === null) return refuseFile(sent, [], counts);
  if (!rowTables[kind]) throw new Error(`The kind «${kind}» has no table in the warehouse.`);
  const counted = (unchanged: number): RowCounts => ({
    read: read.read,
    loaded: read.taken - unchanged,
    unchanged,
    rejected,
    ignored
  });
  const withdrawal = latest && ledger.withdrawalOf(latest);
  if (withdrawal && latest.sha256 === sha256 && !sent.explicit) return staysWithdrawn(sent, withdrawal);
  if (latest && !withdrawal && isSameVersion(latest, sent)) {
    const holders = holdersOf(ledger, latest.scopes);
    return {
      kind,
      encoding,
      state: "unchanged",
      rows: counted(read.taken),
      withdrawn: 0,
      problems: [
        ...(isWhollySuperseded(latest, holders) ? problems.map(asNote) : problems),
        ...notInForce(latest, counts),
        ...supersededBy(latest, holders, reference),
        ...(counts === latest && !isWhollySuperseded(latest, holders)
          ? await stillGone(warehouse, latest, history, reference)
          : []),
        ...dateOverruled(sha256, listed, history)
      ]
    };
  }
  const scopes = sent.bulk ? [ownScope(read, name)] : scopesOf(read, name);
  const rivals = [...new Set([name, ...scopes.flatMap((scope) => ledger.pathsOf(scope))])]
    .flatMap((path) => ledger.receiptsOf(path))
    .filter((one) => ledger.withdrawalOf(one) === undefined)
    .filter((one) => one.path === name || one.scopes.some((scope) => scopes.includes(scope)));
  const received = receivedAt({path: name, sha256, reading}, listed, history, rivals, now);
  if (typeof received !== "string") return refuseFile(sent, [received], counts);
  const large = sent.bulk ? await keepLarge(folder, sha256, sent.bulk) : undefined;
  if (large === null) return refuseFile({...sent, read: refusedExport([], null)}, [changing()], counts);
  const receipt: Receipt = {
    seq: ledger.next,
    path: name,
    sha256,
    kept: large ?? (read.archive ? hashOf(read.archive) : sha256),
    reading,
    kind,
    replaces,
    scopes,
    received,
    ingested: now,
    run: sent.run,
    rows: {read: read.read, taken: read.taken, rejected, ignored}
  };
  const touched = [...new Set([...scopes, ...history.flatMap((one) => one.scopes)])];
  const isFirst = rivals.length === 0 && (replaces === "scope" || !ledger.hasKind(kind));
  const holders = holdersOf(ledger, touched);
  await keepSupplement(folder, sent.readBy);
  if (large === undefined) await keepFile(folder, receipt.kept, read.archive ?? sent.bytes);
  if (!isFirst) await stateNow(connection, "stated_before", receipt, touched);
  const receivedOf = (path: string) => ledger.latestOf(path)?.received;
  let lost = nothingLost;
  let losing: Problem[] = [];
  const record = async () => {
    if (!isFirst) {
      await stateNow(connection, "stated_after", receipt, touched);
      lost = await lostSince(connection);
      if (lost.facts > 0 && rejected > 0) {
        if (!sent.replaceAnyway) throw new WouldLose(lost);
        losing = [figuresLost(lost, receivedOf)];
      } else if (lost.facts > 0) {
        // of a scope that the file left as a whole, `scopesLeft` speaks
        const gone = await lostSince(connection, {but: kind});
        if (gone.facts > 0) losing = [figuresGone(gone, receivedOf, reference)];
      }
    }
    await ledger.append(receipt);
  };
  try {
    // of a reduced file the archive is what counts from now on: it is read as every later run will read it
    const content = read.archive
      ? await readReduced(folder, receipt, {read, connection})
      : sent.bulk
        ? asArchived(sent.bulk.read)
        : read;
    await applyEntry(warehouse, folder, ledger, receipt, {read: content, record});
  } catch (error) {
    if (ledger.entries.at(-1) === receipt || isWriteFailure(error) || !(error instanceof Error)) throw error;
    await dropStated(connection);
    const isKept = ledger.entries.some((one) => !isWithdrawal(one) && one.kept === receipt.kept);
    if (!isKept) await dropKept(folder, receipt.kept);
    if (error instanceof WouldLose)
      return refuseFile(sent, [heldBack(rejected, error.lost, receivedOf)], undefined);
    return refuseFile({...sent, read: refusedExport([], null)}, [notStored(error)], counts);
  }
  const heldNow = holdersOf(ledger, touched);
  const unchanged = isFirst ? 0 : await rowsUnchanged(connection, receipt.seq);
  await dropStated(connection);
  return {
    kind,
    encoding,
    state: counts ? "changed" : "new",
    rows: counted(unchanged),
    withdrawn: lost.facts,
    problems: [
      ...problems,
      ...notInForce(receipt, ledger.latestOf(name)),
      ...supersedes(receipt, holders, heldNow, reference),
      ...supersededBy(receipt, heldNow, reference),
      ...scopesLeft(receipt, holders, heldNow, reference),
      ...sameBytes(ledger, name, sha256),
      ...losing
    ]
  };
}
