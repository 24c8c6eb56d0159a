import type {Fault} from "../kind/exportKind.ts";
import {columnLetters, type Problem} from "../problem.ts";
import type {ExportRow, ValidRow} from "./readRow.ts";
import type {Header} from "./recogniseTable.ts";
import {rowProblem} from "./rowProblem.ts";

/** A fact, and the row that states it. */
type Statement = {row: ValidRow; fact: ExportRow};

/** What a fact says, apart from where it stands. */
const contentOf = ({fact}: Statement) => JSON.stringify({...fact, sheet: null, row: null, cell: null});

/** So many columns are named in which two rows differ; the rest is counted. */
const listed = 3;

function columnsOf({layout, fields}: Header, differing: readonly string[]): string {
  const named = differing.slice(0, listed).map((field) => {
    const title = layout.columns.find((column) => column.field === field)?.header ?? field;
    return `${columnLetters(fields.get(field) ?? 0)} «${title}»`;
  });
  const rest = differing.length - listed;
  return named.join(", ") + (rest > 0 ? ` (+${rest})` : "");
}

const sameFact = ({kind, layout}: Header) => layout.sameFact ?? kind.sameFact;

/** `differing`: the fields in which the rows differ; none where they differ in what has no column. */
function contradicts(header: Header, other: number, differing: readonly string[]): Fault {
  const same = sameFact(header);
  const columns = columnsOf(header, differing);
  const where =
    columns === ""
      ? {vi: "nói khác nhau về cùng một số liệu", en: "disagree about the same figure"}
      : {vi: `ghi khác nhau ở cột ${columns}`, en: `differ in column ${columns}`};
  return {
    fault: "contradictory-rows",
    message: {
      vi: `Dòng này và dòng ${other} ${where.vi} (${same.vi}), nên không dòng nào được nạp. Hãy chỉ giữ dòng đúng.`,
      en: `This row and row ${other} ${where.en} (${same.en}), so neither is taken. Keep only the right one.`
    }
  };
}

/** The fields in which two statements of one fact differ: those that it has by name, and the one whose cell states it. */
function differences({fields}: Header, {fact}: Statement, other: Statement): string[] {
  const letters = fact.cell.replace(/\d+$/, "");
  return [...fields]
    .filter(([field, index]) =>
      field in fact
        ? JSON.stringify(fact[field]) !== JSON.stringify(other.fact[field])
        : columnLetters(index) === letters
    )
    .map(([field]) => field);
}

const repeats = (header: Header, other: number): Fault => ({
  fault: "duplicate-row",
  message: {
    vi: `Dòng này lặp lại dòng ${other} (${sameFact(header).vi}). Hãy chỉ giữ một dòng.`,
    en: `This row repeats row ${other} (${sameFact(header).en}). Keep only one.`
  }
});

const followed = (header: Header, later: number): Fault => ({
  fault: "superseded-row",
  message: {
    vi: `Dòng ${later} ghi trạng thái mới hơn (${sameFact(header).vi}), nên dòng này được bỏ qua.`,
    en: `Row ${later} gives a later state (${sameFact(header).en}), so this row is passed over.`
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
 * `repeats`: the numbers of the rows that only repeat another.
 */
export function settleRepeats(
  rows: readonly ValidRow[],
  header: Header
): {rows: ValidRow[]; superseded: number; repeats: Set<number>; problems: Problem[]} {
  const byKey = new Map<string, Statement[]>();
  for (const row of rows)
    for (const fact of row.facts) {
      const alike = byKey.get(fact.key);
      if (alike) alike.push({row, fact});
      else byKey.set(fact.key, [{row, fact}]);
    }
  const contradicted = new Map<ValidRow, {other: number; fields: string[]}>();
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
    for (const one of alike) {
      const {row} = one;
      if (last) {
        if (row !== last.row)
          left.set(row, {fault: followed(header, last.row.row), superseded: true, field: row.field});
        continue;
      }
      const content = contentOf(one);
      const partner = alike.find((other) => contentOf(other) !== content);
      if (!partner) continue;
      const known = contradicted.get(row) ?? {other: partner.row.row, fields: []};
      contradicted.set(row, known);
      if (known.other === partner.row.row) known.fields.push(...differences(header, one, partner));
    }
  }
  // rows that repeat some figures of another and contradict others contradict it
  for (const [row, {other, fields}] of contradicted)
    left.set(row, {
      fault: contradicts(header, other, fields),
      superseded: false,
      field: fields[0] ?? row.field
    });
  return {
    rows: rows.filter((row) => !left.has(row)),
    repeats: new Set(
      [...left].filter(([, {fault}]) => fault.fault === "duplicate-row").map(([{row}]) => row)
    ),
    superseded: [...left.values()].filter(({superseded}) => superseded).length,
    problems: [...left].map(([{row}, {fault, superseded, field}]) =>
      rowProblem(header, row, field, fault, superseded ? "note" : "error")
    )
  };
}
