import {fold} from "#src/schema/fold.ts";
import type {Sheet} from "../../file/workbook.ts";
import {columnLetters, echo, fileProblem, type Problem} from "../../problem.ts";
import type {Header} from "../../table/recogniseTable.ts";
import {titleJoint, titlePaths} from "../../table/titlePaths.ts";

const endsWith = (lines: readonly string[], end: readonly string[]) =>
  end.length <= lines.length && end.every((line, at) => line === lines[lines.length - end.length + at]);

/**
 * The titles of the columns with the line right above the header, where it says something of some columns: a group's
 * title. A text that begins in the first column is the title of the whole form, and no part of theirs.
 */
function pathsOf(sheet: Sheet, top: number, row: number): string[][] {
  const paths = titlePaths(sheet, top, row - top + 1) ?? [];
  const above = top === 0 ? null : titlePaths(sheet, top - 1, row - top + 2);
  const whole = fold(sheet.rows[top - 1]?.[0] ?? "");
  return paths.map((path, index) => {
    const longer = above?.[index] ?? path;
    return fold(longer[0] ?? "") === whole ? path : longer;
  });
}

/**
 * Refuses a column that was found by the last lines of its title while the lines above say something else than the form
 * does: `Truy tố / Vụ` is not the column `Khởi tố / Vụ`. `titlesOf(field)`: the whole titles of a column in the form.
 */
export function checkTitles(
  sheet: Sheet,
  {top, row, fields, sheet: name}: Header,
  titlesOf: (field: string) => readonly string[]
): Problem[] {
  const paths = pathsOf(sheet, top, row);
  return [...fields].flatMap(([field, index]): Problem[] => {
    const path = (paths[index] ?? []).map(fold);
    const titles = titlesOf(field);
    const fits = titles.some((title) => {
      const lines = title.split(titleJoint).map(fold);
      return endsWith(path, lines) || endsWith(lines, path);
    });
    if (fits) return [];
    const stated = echo((paths[index] ?? []).join(titleJoint));
    const known = echo(titles[0] ?? field);
    return [
      {
        ...fileProblem("title-differs-from-form", {
          vi: `Tiêu đề cột «${stated}» khác với biểu đã khai báo («${known}»), nên không biết có phải cùng một số liệu không và tệp không được nạp. Nếu đúng là cột đó, hãy thêm tiêu đề này vào cấu hình đọc biểu.`,
          en: `The title of the column «${stated}» differs from the profile of the form («${known}»), so it is unclear whether it holds the same count, and the file is not taken in. If it does, add this title to the profile.`
        }),
        sheet: name,
        row: row + 1,
        column: titles[0] ?? null,
        cell: `${columnLetters(index)}${row + 1}`
      }
    ];
  });
}
