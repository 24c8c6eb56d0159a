import {mkdir, open, readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {UserError} from "../userError.ts";

/**
 * One acceptance of one file. `received` and `ingested` are instants (ISO, UTC); `scope` is what the file replaces as
 * a whole; the counts are those of its rows (`taken` are the valid ones).
 */
const receipt = z.object({
  seq: z.number().int().positive(),
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.string(),
  scope: z.string(),
  received: z.iso.datetime(),
  ingested: z.iso.datetime(),
  rows: z.object({
    read: z.number().int(),
    taken: z.number().int(),
    rejected: z.number().int(),
    ignored: z.number().int()
  })
});
export type Receipt = z.infer<typeof receipt>;

const file = (folder: string) => join(folder, "receipts.jsonl");

async function readText(folder: string): Promise<string> {
  return await readFile(file(folder), "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
}

/** The text up to the last line end: a line without its end was cut off by a stopped process and never counted. */
const whole = (text: string) => text.slice(0, text.lastIndexOf("\n") + 1);

/** The receipt whose rows count for a file: the one received last; of equal times, the one written last. */
export function receiptInForce(receipts: readonly Receipt[], path: string): Receipt | undefined {
  return receipts
    .filter((one) => one.path === path)
    .reduce<Receipt | undefined>(
      (last, one) => (last && last.received > one.received ? last : one),
      undefined
    );
}

/** All receipts in the order in which they were written. A damaged line is an error: receipts are the truth. */
export async function readReceipts(folder: string): Promise<Receipt[]> {
  const lines = whole(await readText(folder))
    .split("\n")
    .slice(0, -1);
  return lines.map((line, index) => {
    const parsed = receipt.safeParse(parseJson(line));
    if (parsed.success && parsed.data.seq === index + 1) return parsed.data;
    throw new UserError(
      `Sổ biên nhận ${file(folder)} hỏng ở dòng ${index + 1}; hãy khôi phục từ bản sao lưu. / The receipts ${file(folder)} are damaged in line ${index + 1}; restore them from a backup.`
    );
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * Appends a receipt and waits until it is on the disk. A line that an earlier process left unfinished is cut first.
 * Only the process that holds the warehouse may call it.
 */
export async function appendReceipt(folder: string, entry: Receipt): Promise<void> {
  await mkdir(folder, {recursive: true});
  const text = whole(await readText(folder));
  if (text.split("\n").length !== entry.seq)
    throw new UserError(
      `Sổ biên nhận ${file(folder)} vừa được tiến trình khác ghi thêm; hãy chạy lại. / Another process has just written to the receipts ${file(folder)}; run again.`
    );
  const kept = Buffer.byteLength(text);
  const handle = await open(file(folder), "a+");
  try {
    await handle.truncate(kept);
    await handle.appendFile(`${JSON.stringify(receipt.parse(entry))}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
