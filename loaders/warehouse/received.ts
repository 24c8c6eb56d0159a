import {statSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {readCsv} from "../exports/file/readCsv.ts";
import {shownName} from "../exports/problem.ts";
import {readDate} from "../exports/value/readDate.ts";
import {UserError} from "../userError.ts";

/** The name of the list that says when files were received; it lies at the top of the folder of exports. */
export const receivedListName = "received.csv";

/** The entries of a list: a path from the list's folder; a hash, or `""` for every version; a date, `2026-10-31`. */
export type ReceivedList = {path: string; sha256: string; date: string}[];

const columns = ["path", "sha256", "received_at"] as const;

/** Reads `received.csv` of a folder; without one nothing is listed. A list with a fault is an error that names the row. */
export async function readReceivedList(folder: string): Promise<ReceivedList> {
  const file = join(folder, receivedListName);
  const stats = statSync(file, {throwIfNoEntry: false});
  // a pipe is not opened: it may never end
  if (stats && !stats.isFile())
    throw new UserError(
      `${shownName(file)} không phải tệp thường; hãy thay bằng danh sách ngày nhận dạng tệp hoặc xóa. / ${shownName(file)} is no regular file; put a list of received dates in its place, or delete it.`
    );
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return [];
  const fault = (row: number, vi: string, en: string) =>
    new UserError(`${file}, dòng ${row}: ${vi} / ${file}, row ${row}: ${en}`);
  const workbook = readCsv(bytes);
  if ("problem" in workbook)
    throw fault(workbook.problem.row ?? 1, workbook.problem.message.vi, workbook.problem.message.en);
  const [header = [], ...rows] = workbook.sheets[0]?.rows ?? [];
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw fault(
      1,
      `thiếu cột ${missing.join(", ")}; cần ${columns.join(", ")}.`,
      `the column ${missing.join(", ")} is missing; ${columns.join(", ")} are expected.`
    );
  const list: ReceivedList = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell === "")) continue;
    const row = index + 2;
    const [path = "", hash = "", day = ""] = columns.map((name) => cells[header.indexOf(name)]);
    const date = readDate(day);
    if (path === "")
      throw fault(
        row,
        "cột path để trống; hãy ghi đường dẫn của tệp tính từ thư mục này.",
        "path is blank; write the file's path from this folder."
      );
    if (!/^([0-9a-f]{64})?$/i.test(hash))
      throw fault(
        row,
        `sha256 «${shownName(hash)}» không gồm 64 chữ số thập lục phân.`,
        `the sha256 «${shownName(hash)}» has not 64 hexadecimal digits.`
      );
    if (date === null)
      throw fault(
        row,
        `không đọc được ngày nhận «${shownName(day)}»; ghi dạng 2026-10-31.`,
        `the received date «${shownName(day)}» cannot be read; write it as 2026-10-31.`
      );
    const entry = {path: path.replaceAll("\\", "/"), sha256: hash.toLowerCase(), date};
    if (list.some((one) => one.path === entry.path && one.sha256 === entry.sha256 && one.date !== date))
      throw fault(
        row,
        `tệp «${shownName(path)}» đã có ở dòng trên với ngày khác; chỉ giữ một dòng.`,
        `the file «${shownName(path)}» stands above with another date; keep one row.`
      );
    list.push(entry);
  }
  return list;
}

/**
 * The entries of a list that stand for no file: none lies at their path, or no version that was ever received has their
 * hash. `hashesOf(path)`: the hashes of the versions known for a path, null where no such file is there or was.
 */
export function strayEntries(
  list: ReceivedList,
  hashesOf: (path: string) => ReadonlySet<string> | null
): ReceivedList {
  return list.filter(({path, sha256}) => {
    const known = hashesOf(path);
    return known === null || (sha256 !== "" && !known.has(sha256));
  });
}

/** The date on which a version of a file was received; an entry with its hash goes first. Null where none is listed. */
export function receivedOn(list: ReceivedList, path: string, hash: string): string | null {
  const entries = list.filter((one) => one.path === path);
  return (
    (entries.find((one) => one.sha256 === hash) ?? entries.find((one) => one.sha256 === ""))?.date ?? null
  );
}
