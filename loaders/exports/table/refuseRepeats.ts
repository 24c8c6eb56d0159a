import type {Problem} from "../problem.ts";
import type {ExportRow} from "./readRow.ts";
import type {Header} from "./recogniseKind.ts";
import {rowProblem} from "./rowProblem.ts";

const statement = (row: ExportRow) => JSON.stringify({...row, row: null, cell: null});

/**
 * Leaves one row for each fact. Of rows that say the same, the first is kept; rows that contradict one another about
 * the same fact are all refused, because nobody knows which is right.
 */
export function refuseRepeats(
  rows: readonly ExportRow[],
  header: Header
): {rows: ExportRow[]; problems: Problem[]} {
  const {sameFact} = header.kind;
  const byKey = new Map<string, ExportRow[]>();
  for (const row of rows) {
    const alike = byKey.get(row.key);
    if (alike) alike.push(row);
    else byKey.set(row.key, [row]);
  }
  const kept: ExportRow[] = [];
  const problems: Problem[] = [];
  for (const alike of byKey.values()) {
    const [first, ...others] = alike;
    if (!first) continue;
    const contradictory = new Set(alike.map(statement)).size > 1;
    if (!contradictory) kept.push(first);
    for (const {row} of contradictory ? alike : others) {
      const other = row === first.row ? (others[0]?.row ?? row) : first.row;
      problems.push(
        rowProblem(
          header,
          row,
          "value",
          contradictory
            ? {
                fault: "contradictory-rows",
                message: {
                  vi: `Dòng này và dòng ${other} nói khác nhau về cùng một số liệu (${sameFact.vi}), nên không dòng nào được nạp. Hãy chỉ giữ dòng đúng.`,
                  en: `This row and row ${other} disagree about the same figure (${sameFact.en}), so neither is taken. Keep only the right one.`
                }
              }
            : {
                fault: "duplicate-row",
                message: {
                  vi: `Dòng này lặp lại dòng ${other} (${sameFact.vi}). Hãy chỉ giữ một dòng.`,
                  en: `This row repeats row ${other} (${sameFact.en}). Keep only one.`
                }
              }
        )
      );
    }
  }
  return {rows: kept.sort((a, b) => a.row - b.row), problems};
}
