import type {Fault} from "../kind/exportKind.ts";
import type {Problem} from "../problem.ts";
import type {ExportRow, ValidRow} from "./readRow.ts";
import type {Header} from "./recogniseTable.ts";
import {rowProblem} from "./rowProblem.ts";

/** A fact, and the row that states it. */
type Statement = {row: ValidRow; fact: ExportRow};

/** What a fact says, apart from where it stands. */
const contentOf = ({fact}: Statement) => JSON.stringify({...fact, sheet: null, row: null, cell: null});

const contradicts = ({kind}: Header, other: number): Fault => ({
  fault: "contradictory-rows",
  message: {
    vi: `Dòng này và dòng ${other} nói khác nhau về cùng một số liệu (${kind.sameFact.vi}), nên không dòng nào được nạp. Hãy chỉ giữ dòng đúng.`,
    en: `This row and row ${other} disagree about the same figure (${kind.sameFact.en}), so neither is taken. Keep only the right one.`
  }
});

const repeats = ({kind}: Header, other: number): Fault => ({
  fault: "duplicate-row",
  message: {
    vi: `Dòng này lặp lại dòng ${other} (${kind.sameFact.vi}). Hãy chỉ giữ một dòng.`,
    en: `This row repeats row ${other} (${kind.sameFact.en}). Keep only one.`
  }
});

const followed = ({kind}: Header, later: number): Fault => ({
  fault: "superseded-row",
  message: {
    vi: `Dòng ${later} ghi trạng thái mới hơn (${kind.sameFact.vi}), nên dòng này được bỏ qua.`,
    en: `Row ${later} gives a later state (${kind.sameFact.en}), so this row is passed over.`
  }
});

/** The latest of several states; null if two of them are neither the earlier nor the later. */
function latest({kind}: Header, alike: readonly Statement[]): Statement | null {
  if (!kind.laterState) return null;
  const order = (one: Statement, other: Statement) => kind.laterState?.(one.fact, other.fact) ?? 0;
  const last = alike.reduce((best, one) => (order(one, best) > 0 ? one : best));
  const clear = alike.every(
    (one) => one === last || contentOf(one) === contentOf(last) || order(last, one) > 0
  );
  return clear ? last : null;
}

/**
 * Leaves one row for each fact. Of rows that say the same, the first is kept; of several states of one case, the
 * latest; rows that contradict one another about the same fact are all refused, because nobody knows which is right.
 * `superseded` rows are passed over, all others that are not kept are refused.
 */
export function settleRepeats(
  rows: readonly ValidRow[],
  header: Header
): {rows: ValidRow[]; superseded: number; problems: Problem[]} {
  const byKey = new Map<string, Statement[]>();
  for (const row of rows)
    for (const fact of row.facts) {
      const alike = byKey.get(fact.key);
      if (alike) alike.push({row, fact});
      else byKey.set(fact.key, [{row, fact}]);
    }
  const left = new Map<ValidRow, {fault: Fault; superseded: boolean; field: string | null}>();
  for (const alike of byKey.values()) {
    const [first, ...others] = alike;
    if (!first || others.length === 0) continue;
    if (new Set(alike.map(contentOf)).size === 1) {
      for (const {row} of others)
        if (row !== first.row)
          left.set(row, {fault: repeats(header, first.row.row), superseded: false, field: row.field});
      continue;
    }
    const last = latest(header, alike);
    for (const {row} of alike) {
      if (last && row === last.row) continue;
      const other = row === first.row ? (others[0]?.row.row ?? row.row) : first.row.row;
      left.set(row, {
        fault: last ? followed(header, last.row.row) : contradicts(header, other),
        superseded: last !== null,
        field: row.field
      });
    }
  }
  return {
    rows: rows.filter((row) => !left.has(row)),
    superseded: [...left.values()].filter(({superseded}) => superseded).length,
    problems: [...left].map(([{row}, {fault, superseded, field}]) =>
      rowProblem(header, row, field, fault, superseded ? "note" : "error")
    )
  };
}
