import {fileProblem, type Problem} from "../exports/problem.ts";
import {readExport, type ExportRow, type ReadExport} from "../exports/readExport.ts";
import {keepFile, readKept} from "./archive.ts";
import {appendReceipt, receiptInForce, type Receipt} from "./receipts.ts";
import {dateOverruled, notInForce, receivedAt} from "./receivedAt.ts";

/** Every row of a file ends in one of four ways: `read = loaded + unchanged + rejected + ignored`. */
export type RowCounts = {read: number; loaded: number; unchanged: number; rejected: number; ignored: number};

/** What became of a file. `withdrawn`: rows of its earlier version that are no longer in force. */
export type Outcome = {
  kind: string | null;
  encoding: string | null;
  state: "new" | "changed" | "unchanged" | "refused";
  rows: RowCounts;
  withdrawn: number;
  problems: Problem[];
};

/**
 * A file as it was sent. `name`: under which it is known; `listed`: the date that a list of received files gives this
 * version; `now`: the instant of the ingest.
 */
export type Sent = {
  name: string;
  sha256: string;
  bytes: Uint8Array;
  read: ReadExport;
  listed: string | null;
  now: string;
};

/** The value of a row apart from its place in the file. */
const content = (fact: ExportRow) => JSON.stringify({...fact, sheet: null, row: null, cell: null});

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

/** The number of sheet rows all of whose facts are among those known. */
function rowsUnchanged(facts: readonly ExportRow[], known: ReadonlySet<string>): number {
  const rows = new Map<string, boolean>();
  for (const fact of facts) {
    const place = `${fact.sheet ?? ""}:${fact.row}`;
    rows.set(place, (rows.get(place) ?? true) && known.has(content(fact)));
  }
  return [...rows.values()].filter((unchanged) => unchanged).length;
}

/** Takes in one file: an accepted new version is archived, then gets its receipt. Says what became of its rows. */
export async function takeFile(folder: string, receipts: readonly Receipt[], sent: Sent): Promise<Outcome> {
  const {name, sha256, read, listed, now} = sent;
  const {kind, encoding, rejected, ignored, problems} = read;
  const history = receipts.filter(({path}) => path === name);
  const latest = history.at(-1);
  const inForce = receiptInForce(history, name);
  if (kind === null) return refuseFile(sent, [], inForce);
  const counted = (unchanged: number): RowCounts => ({
    read: read.read,
    loaded: read.taken - unchanged,
    unchanged,
    rejected,
    ignored
  });
  if (latest?.sha256 === sha256)
    return {
      kind,
      encoding,
      state: "unchanged",
      rows: counted(read.taken),
      withdrawn: 0,
      problems: [...problems, ...notInForce(latest, inForce), ...dateOverruled(sha256, listed, history)]
    };
  const received = receivedAt(sha256, listed, history, now);
  if (typeof received !== "string") return refuseFile(sent, [received], inForce);
  const receipt: Receipt = {
    seq: receipts.length + 1,
    path: name,
    sha256,
    kind,
    scope: `${kind}:${name}`,
    received,
    ingested: now,
    rows: {read: read.read, taken: read.taken, rejected, ignored}
  };
  const before = inForce ? readExport(await readKept(folder, inForce.sha256)).rows : [];
  await keepFile(folder, sha256, sent.bytes);
  await appendReceipt(folder, receipt);
  const known = new Set(before.map(content));
  const keys = new Set(read.rows.map(({key}) => key));
  const older = notInForce(receipt, receiptInForce([...history, receipt], name));
  return {
    kind,
    encoding,
    state: inForce ? "changed" : "new",
    rows: counted(rowsUnchanged(read.rows, known)),
    withdrawn: older.length > 0 ? 0 : before.filter(({key}) => !keys.has(key)).length,
    problems: [...problems, ...older]
  };
}
