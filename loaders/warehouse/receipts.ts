import {mkdir, open, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {UserError} from "../userError.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const common = {
  seq: z.number().int().positive(),
  path: z.string(),
  sha256: hash,
  kind: z.string(),
  received: z.iso.datetime(),
  ingested: z.iso.datetime(),
  rows: z.object({
    read: z.number().int(),
    taken: z.number().int(),
    rejected: z.number().int(),
    ignored: z.number().int()
  })
};

/**
 * One acceptance of one file. `received` and `ingested` are instants (ISO, UTC); the counts are those of its rows
 * (`taken` are the valid ones).
 *
 * - `run`: the instant at which the run began that took the file in; files of one run were received at the same time.
 * - `kept`: hash of what the archive holds; another than `sha256` only where the file was reduced before it was kept.
 * - `reading`: what beside the bytes decides how the file is read; `supplement` is the hash of an office's own
 *   reference data, null where none applied.
 * - `replaces`: a receipt that replaces by `scope` counts for those of its scopes of which no later one is in force; one
 *   that replaces by `key` stays in force as a whole, and of each key the row received last counts.
 * - `scopes`: what the file replaces as a whole; `kind:path` where that is its own earlier version.
 */
const receipt = z.object({
  ...common,
  kept: hash,
  reading: z.object({dropPersonal: z.boolean(), supplement: hash.nullable()}),
  replaces: z.enum(["scope", "key"]),
  scopes: z.array(z.string()).min(1),
  run: z.iso.datetime().optional()
});
export type Receipt = z.infer<typeof receipt>;

/** What a receipt was received with: its run, or, where a list gives the date, all that was received on that day. */
export const batchOf = ({received, ingested, run}: Receipt): string =>
  received === ingested ? (run ?? received) : received;

/** What decides how a file is read, beside its bytes and the program. */
export type Reading = Receipt["reading"];

/** From the instant `at` on, no receipt of the path `withdraws` that was written before this entry counts. */
const withdrawal = z.strictObject({
  seq: z.number().int().positive(),
  withdraws: z.string(),
  why: z.string().min(1),
  at: z.iso.datetime()
});
export type Withdrawal = z.infer<typeof withdrawal>;

/** A receipt as the program's first version wrote it. */
const earlierReceipt = z.object({...common, scope: z.string()}).transform(({scope, ...rest}): Receipt => ({
  ...rest,
  kept: rest.sha256,
  reading: {dropPersonal: false, supplement: null},
  replaces: "scope",
  scopes: [scope]
}));

const entry = z.union([receipt, earlierReceipt, withdrawal]);

/** One line of the receipts. */
export type Entry = Receipt | Withdrawal;

export const isWithdrawal = (one: Entry): one is Withdrawal => "withdraws" in one;

/** The instant of an entry: when its file was received, or withdrawn. */
export const instantOf = (one: Entry): string => (isWithdrawal(one) ? one.at : one.received);

const file = (folder: string) => join(folder, "receipts.jsonl");

/** The text of the receipts; null where there is no such file. */
async function readText(folder: string): Promise<string | null> {
  return await readFile(file(folder), "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
}

/** The text up to the last line end: a line without its end was cut off by a stopped process and never counted. */
const whole = (text: string) => text.slice(0, text.lastIndexOf("\n") + 1);

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function archiveIsEmpty(folder: string): Promise<boolean> {
  const names = await readdir(join(folder, "archive")).catch(() => []);
  return names.every((name) => name.endsWith(".part"));
}

/**
 * All entries in the order in which they were written, and the length of their lines in bytes. A damaged line is an
 * error, and so are receipts that are gone while archived files are there: receipts are the truth.
 */
export async function readEntries(folder: string): Promise<{entries: Entry[]; length: number}> {
  const text = await readText(folder);
  if (text === null && !(await archiveIsEmpty(folder)))
    throw new UserError(
      `Mất sổ biên nhận ${file(folder)} trong khi vẫn còn tệp lưu trữ; hãy khôi phục sổ này từ bản sao lưu. Không có sổ, không biết tệp nào có hiệu lực và nhận khi nào. / The receipts ${file(folder)} are gone although archived files are there; restore them from a backup. Without them nobody knows which file counts and when it was received.`
    );
  const lines = whole(text ?? "");
  const entries = lines
    .split("\n")
    .slice(0, -1)
    .map((line, index) => {
      const parsed = entry.safeParse(parseJson(line));
      if (parsed.success && parsed.data.seq === index + 1) return parsed.data;
      throw new UserError(
        `Sổ biên nhận ${file(folder)} hỏng ở dòng ${index + 1}; hãy khôi phục từ bản sao lưu. / The receipts ${file(folder)} are damaged in line ${index + 1}; restore them from a backup.`
      );
    });
  return {entries, length: Buffer.byteLength(lines)};
}

/** Makes the file of receipts where there is none yet, so that from now on its absence is a loss. */
export async function createReceipts(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  const handle = await open(file(folder), "a");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes an entry behind the `length` bytes of lines that are known, and waits until it is on the disk; returns the new
 * length. A line that a stopped process left unfinished is cut first; a whole line that is not known is an error. Only
 * the process that holds the warehouse may call it.
 */
export async function appendEntry(folder: string, length: number, added: Entry): Promise<number> {
  const handle = await open(file(folder), "a+");
  try {
    const {size} = await handle.stat();
    const beyond = Buffer.alloc(Math.max(0, size - length));
    await handle.read(beyond, 0, beyond.length, length);
    if (size < length || beyond.includes("\n"))
      throw new UserError(
        `Sổ biên nhận ${file(folder)} vừa được tiến trình khác ghi thêm; hãy chạy lại. / Another process has just written to the receipts ${file(folder)}; run again.`
      );
    const line = Buffer.from(`${JSON.stringify(entry.parse(added))}\n`);
    await handle.truncate(length);
    await handle.appendFile(line);
    await handle.sync();
    return length + line.length;
  } finally {
    await handle.close();
  }
}
