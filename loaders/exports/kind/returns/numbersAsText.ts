import type {Sheet} from "../../file/workbook.ts";
import {columnLetters, type Problem} from "../../problem.ts";
import type {Header} from "../../table/recogniseTable.ts";
import {rowProblem} from "../../table/rowProblem.ts";

/**
 * Says of each column of numbers in which cells of a workbook are stored as text although they hold digits alone
 * (`'03`): once a column, at its first such cell. They are read as numbers. A CSV file holds texts only: nothing is said.
 * `end`: the first row (from 0) below the table.
 */
export function numbersAsText(sheet: Sheet, header: Header, end: number): Problem[] {
  if (sheet.delimiter !== null) return [];
  return header.layout.columns.flatMap(({field, number}) => {
    const column = header.fields.get(field);
    if (!number || column === undefined) return [];
    const rows: number[] = [];
    for (let row = header.row + 1; row < end; row += 1)
      if (sheet.typeAt(row, column) === "text" && /^\d+$/.test(sheet.rows[row]?.[column] ?? ""))
        rows.push(row);
    const [first] = rows;
    if (first === undefined) return [];
    const places = rows.slice(0, 5).map((row) => `${columnLetters(column)}${row + 1}`);
    const list = places.join(", ") + (rows.length > 5 ? ` (+${rows.length - 5})` : "");
    return [
      rowProblem(
        header,
        first + 1,
        field,
        {
          fault: "number-stored-as-text",
          message: {
            vi: `Số được lưu dưới dạng văn bản ở ô ${list}; vẫn được đọc là số. Nên nhập lại dưới dạng số.`,
            en: `Numbers are stored as text in ${list}; they are read as numbers. Better enter them as numbers.`
          }
        },
        "note"
      )
    ];
  });
}
