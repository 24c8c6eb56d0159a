import {columnLetters, fileProblem, type Problem} from "../problem.ts";
import type {Sheet} from "../file/workbook.ts";

/** At most so many places are listed; the rest is counted. */
const listed = 10;

function list(places: readonly string[]): string {
  const rest = places.length - listed;
  return places.slice(0, listed).join(", ") + (rest > 0 ? ` (+${rest})` : "");
}

/** Says that a sheet was hidden by the office: its rows are counted and not loaded. Of none, as in a copy that was emptied, no number is named. */
export function hiddenSheet({name, rows}: Sheet): Problem {
  const count = {
    vi: rows.length === 0 ? "" : ` (${rows.length} dòng)`,
    en: rows.length === 0 ? "" : ` (${rows.length} row${rows.length === 1 ? "" : "s"})`
  };
  const problem = fileProblem(
    "hidden-sheet",
    {
      vi: `Trang tính này bị ẩn${count.vi}, nên không được nạp. Nếu cần nạp, hãy bỏ ẩn (Unhide) hoặc tách thành tệp riêng rồi gửi lại.`,
      en: `This sheet is hidden${count.en} and is not taken in. If it counts, unhide it or send it as a file of its own.`
    },
    "warning"
  );
  return {...problem, sheet: name};
}

/**
 * Says which rows and columns of a sheet the office hid: they are read like all others. `headerRow`: the last of the
 * header, from 0; a column with nothing below it is not spoken of.
 */
export function hiddenCells({name, rows, hiddenRows, hiddenColumns}: Sheet, headerRow: number): Problem[] {
  const below = rows.slice(headerRow + 1);
  const filledRows = hiddenRows.filter((row) => rows[row]?.some((text) => text !== ""));
  const filledColumns = hiddenColumns.filter((column) => below.some((cells) => (cells[column] ?? "") !== ""));
  const problems: Problem[] = [];
  if (filledRows.length > 0) {
    const places = list(filledRows.map((row) => String(row + 1)));
    problems.push(
      fileProblem(
        "hidden-rows",
        {
          vi: `Các dòng bị ẩn ${places} vẫn được đọc như các dòng khác. Nếu không cần, hãy xóa hẳn rồi gửi lại.`,
          en: `The hidden rows ${places} are read like all others. If they do not count, delete them and resend the file.`
        },
        "warning"
      )
    );
  }
  if (filledColumns.length > 0) {
    const places = list(filledColumns.map(columnLetters));
    problems.push(
      fileProblem(
        "hidden-columns",
        {
          vi: `Các cột bị ẩn ${places} vẫn được đọc như các cột khác. Nếu không cần, hãy xóa hẳn rồi gửi lại.`,
          en: `The hidden columns ${places} are read like all others. If they do not count, delete them and resend the file.`
        },
        "warning"
      )
    );
  }
  return problems.map((problem) => ({...problem, sheet: name}));
}
