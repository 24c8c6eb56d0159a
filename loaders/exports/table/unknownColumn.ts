import {columnLetters, echo, fileProblem, type Problem} from "../problem.ts";
import type {Header} from "./recogniseTable.ts";

/** The finding that a column of the file is not taken in; `text` is its title, `""` if it has none. */
export function unknownColumn({sheet, row}: Header, index: number, text: string): Problem {
  const at = columnLetters(index);
  return {
    ...fileProblem(
      "unknown-column",
      text === ""
        ? {
            vi: `Cột ${at} có số liệu nhưng không có tiêu đề, nên không được nạp. Hãy ghi tiêu đề nếu cần cột này.`,
            en: `Column ${at} holds values but has no title and is not taken in. Give it a title if it is needed.`
          }
        : {
            vi: `Cột «${echo(text)}» không thuộc biểu này, nên không được nạp. Hãy đổi tiêu đề nếu đó là một cột của biểu.`,
            en: `The column «${echo(text)}» does not belong to this form and is not taken in. Correct its title if it is a column of the form.`
          },
      "warning"
    ),
    sheet,
    row: row + 1,
    column: text === "" ? null : echo(text),
    cell: `${at}${row + 1}`
  };
}
