import {columnLetters, fileProblem, type Problem} from "../problem.ts";
import type {Sheet} from "../file/workbook.ts";

/** At most so many places are listed; the rest is counted. */
const listed = 10;

function list(places: readonly string[]): string {
  const rest = places.length - listed;
  return places.slice(0, listed).join(", ") + (rest > 0 ? ` (+${rest})` : "");
}

/** Says that a sheet was hidden by the office: its rows are counted and not loaded. */
export function hiddenSheet({name, rows}: Sheet): Problem {
  const problem = fileProblem(
    "hidden-sheet",
    {
      vi: `Trang tính này bị ẩn (${rows.length} dòng), nên không được nạp. Nếu cần nạp, hãy bỏ ẩn (Unhide) hoặc tách thành tệp riêng rồi gửi lại.`,
      en: `This sheet is hidden (${rows.length} rows) and is not taken in. If it counts, unhide it or send it as a file of its own.`
    },
    "warning"
  );
  return {...problem, sheet: name};
}

/**
 * Says which rows and columns of a sheet the office hid: they are read like all others. Of a column with a title alone,
 * as is left of a personal one, nothing is said; `headerRow` is the last row of the header, from 0.
 */
export function hiddenCells(
  {name, rows, hiddenRows, hiddenColumns}: Sheet,
  {row: headerRow}: {row: number}
): Problem[] {
  const filledRows = hiddenRows.filter((row) => rows[row]?.some((text) => text !== ""));
  const body = rows.slice(headerRow + 1);
  const filledColumns = hiddenColumns.filter((column) => body.some((cells) => (cells[column] ?? "") !== ""));
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
