import {open} from "node:fs/promises";
import {isZip} from "../exports/file/openWorkbook.ts";
import {bytesAtMost} from "../exports/file/xlsx/limits.ts";
import {fileProblem, type Problem} from "../exports/problem.ts";

const megabyte = 1_000_000;

/**
 * Bytes of a text file that is read row by row, which holds it in memory: 30 MB are a register of 240,000 rows, and
 * take 1.5 GB and more than a minute.
 */
export const textAtMost = 32 * megabyte;

/** Bytes of a workbook, as it is packed: no more than its parts may have in all once they are unpacked. */
export const workbookAtMost = bytesAtMost;

const bigText = (size: number) =>
  fileProblem("file-too-large", {
    vi: `Tệp ${Math.ceil(size / megabyte)} MB này phải đọc từng dòng, mà cách đọc đó chỉ nhận đến ${textAtMost / megabyte} MB, nên tệp không được nạp. Sổ theo dõi vụ án dạng CSV đọc được ở mọi cỡ nếu là UTF-8, không có dấu ngoặc kép, dòng trống, dòng tổng, ô giống dữ liệu cá nhân, và có dòng hợp lệ: hãy lưu lại như vậy, hoặc tách theo năm thành nhiều tệp, rồi gửi lại.`,
    en: `This file of ${Math.ceil(size / megabyte)} MB has to be read row by row, which is done up to ${textAtMost / megabyte} MB, so it is not taken in. A case register as CSV is read at any size if it is UTF-8, has no quotation marks, blank lines, totals or cells like personal data, and has valid rows: save it so, or split it by year into several files, and resend it.`
  });

const bigWorkbook = (size: number) =>
  fileProblem("file-too-large", {
    vi: `Tệp Excel ${Math.ceil(size / megabyte)} MB này vượt ${workbookAtMost / megabyte} MB, nên không được nạp. Hãy bỏ hình ảnh và trang tính không cần, hoặc tách theo năm thành nhiều tệp, rồi gửi lại.`,
    en: `This workbook of ${Math.ceil(size / megabyte)} MB exceeds ${workbookAtMost / megabyte} MB, so it is not taken in. Remove pictures and sheets that are not needed, or split it by year into several files, and resend it.`
  });

/** Whether a file is too large to be held in memory, told from its size and first bytes: then what to do, else null. */
export async function tooLarge(file: string): Promise<Problem | null> {
  const handle = await open(file);
  try {
    const {size} = await handle.stat();
    if (size <= textAtMost) return null;
    const {buffer} = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (!isZip(buffer)) return bigText(size);
    return size > workbookAtMost ? bigWorkbook(size) : null;
  } finally {
    await handle.close();
  }
}
