import type {Bilingual} from "#src/schema/released.ts";
import {columnLetters, fileProblem, type Problem} from "../../problem.ts";

type Place = Partial<Pick<Problem, "sheet" | "row" | "cell">>;

/** Thrown within `xlsx/` where a workbook cannot be read on; `readXlsx` and `openWorkbook` give its problem back. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: string, message: Bilingual, place: Place = {}) {
    super(message.en);
    this.problem = {...fileProblem(code, message), ...place};
  }

  /** The same, found in a cell; row and column count from 0. */
  inCell(sheet: string, row: number, column: number): Refusal {
    const {code, message} = this.problem;
    return new Refusal(code, message, {sheet, row: row + 1, cell: `${columnLetters(column)}${row + 1}`});
  }
}

/** The workbook contradicts itself. `what`: a clause for each language, without full stop. */
export function damaged(what: Bilingual, code = "workbook-damaged", place: Place = {}): Refusal {
  return new Refusal(
    code,
    {
      vi: `Tệp Excel bị hỏng: ${what.vi}. Hãy mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.`,
      en: `The Excel file is damaged: ${what.en}. Open it in Excel, save it again as .xlsx and resend it.`
    },
    place
  );
}

/** The workbook holds more than is read. `what`: a clause for each language, without full stop. */
export function tooMuch(code: string, what: Bilingual, place: Place = {}): Refusal {
  return new Refusal(
    code,
    {
      vi: `Tệp quá lớn: ${what.vi}. Hãy xóa dòng, cột, định dạng thừa hoặc tách thành nhiều tệp rồi gửi lại.`,
      en: `The file is too large: ${what.en}. Delete superfluous rows, columns and formats, or split it into several files, and resend.`
    },
    place
  );
}
