import {fileProblem, type Problem} from "../../exports/problem.ts";
import {keptWords} from "../../exports/safety/keptWords.ts";
import type {Header} from "../../exports/table/recogniseTable.ts";
import {cleaned} from "./mapCells.ts";

const notesKept: Problem = fileProblem(
  "notes-kept",
  {
    vi: "Cột ghi chú có lời ghi tự do. Ghi chú không được nạp, nhưng tệp lớn được lưu nguyên như đã gửi, nên bản lưu trữ còn ghi chú. Hãy kiểm tra ghi chú không có thông tin của người liên quan; nếu có, hãy xóa rồi gửi lại.",
    en: "The notes column holds free text. Notes are not loaded, but a large file is kept as it was sent, so the archived copy still has them. Check that they tell nothing of persons; if they do, clear them and resend the file."
  },
  "warning"
);

/** What is said of a file read in bulk, by the different texts of its columns: that its archived copy keeps free notes. */
export function notesInBulk(
  {fields, layout}: Header,
  textsOf: (column: number) => readonly string[]
): Problem[] {
  const note = fields.get("note");
  const needed = layout.columns.filter(({required}) => required).length;
  const isFree = (text: string) => keptWords(text, {delimiter: null, needed}) !== text;
  return note !== undefined && textsOf(note).map(cleaned).some(isFree) ? [notesKept] : [];
}
