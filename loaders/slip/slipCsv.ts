import {writeCsv} from "../writeCsv.ts";
import {severities, type Slip} from "./slip.ts";

const header = [
  "Mức độ / Severity",
  "Trang tính / Sheet",
  "Dòng / Row",
  "Cột / Column",
  "Ô / Cell",
  "Quy tắc / Rule",
  "Nội dung và cách sửa",
  "Finding and what to do"
];

/** The findings of a slip as CSV, one line each, errors first, within a severity in the order of the file. */
export function slipCsv({problems}: Slip): string {
  const lines = severities.flatMap(({severity, one}) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({sheet, row, column, cell, code, message}) => [
        `${one.vi} / ${one.en}`,
        sheet ?? "",
        row === null ? "" : String(row),
        column ?? "",
        cell ?? "",
        code,
        message.vi,
        message.en
      ])
  );
  return writeCsv([header, ...lines]);
}
