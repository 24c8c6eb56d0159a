import type {Problem} from "../problem.ts";
import type {Header} from "./recogniseTable.ts";

/**
 * Says of each column in which a date has its month before its day that the other dates may be turned round, too: they
 * are read as day/month/year wherever they can be. `problems`: all findings about the rows of the table.
 */
export function turnedDates(problems: readonly Problem[], {sheet, row}: Header): Problem[] {
  const columns = new Map<string | null, string>();
  for (const {code, column, cell} of problems)
    if (code === "month-before-day" && !columns.has(column)) columns.set(column, cell ?? "");
  return [...columns].map(([column, cell]) => ({
    severity: "warning",
    code: "dates-may-be-turned",
    sheet,
    row: row + 1,
    column,
    cell: null,
    message: {
      vi: `Cột này có ngày ghi tháng trước ngày (ô ${cell}). Các ngày khác của cột được đọc là ngày/tháng/năm và có thể cũng bị đảo: hãy kiểm tra cả cột.`,
      en: `A date in this column has its month before its day (cell ${cell}). The other dates are read as day/month/year and may be turned round, too: check the whole column.`
    }
  }));
}
