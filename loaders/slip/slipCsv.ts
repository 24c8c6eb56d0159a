import {ruleName} from "../exports/ruleName.ts";
import {writeCsv} from "../writeCsv.ts";
import {conclusion, severities, type Slip} from "./slip.ts";
import {inOneLine, slipHead} from "./slipHead.ts";

const header = [
  "Mức độ / Severity",
  "Trang tính / Sheet",
  "Dòng / Row",
  "Cột / Column",
  "Ô / Cell",
  "Quy tắc / Rule",
  "Nội dung và cách sửa",
  "Finding and what to do",
  "Mã quy tắc / Rule code"
];

/**
 * A slip as CSV: the lines of its head, a blank one, and a table of the findings, one line each, errors first, within a
 * severity in the order of the file.
 */
export function slipCsv(slip: Slip): string {
  const {problems} = slip;
  const head = slipHead(slip).map(({label, value}) => [inOneLine(label), inOneLine(value)]);
  const result = ["Kết quả / Result", inOneLine(conclusion(slip))];
  const lines = severities.flatMap(({severity, one}) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({sheet, row, column, cell, code, message}) => [
        `${one.vi} / ${one.en}`,
        sheet ?? "",
        row === null ? "" : String(row),
        column ?? "",
        cell ?? "",
        inOneLine(ruleName(code)),
        message.vi,
        message.en,
        code
      ])
  );
  return writeCsv([...head, result, [], header, ...lines]);
}
