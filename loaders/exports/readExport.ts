import {projectReference, type Reference} from "../reference/reference.ts";
import {exportKinds} from "./index.ts";
import {openWorkbook} from "./file/openWorkbook.ts";
import type {Sheet, Workbook} from "./file/workbook.ts";
import type {ExportKind} from "./kind/exportKind.ts";
import {boundedFindings} from "./findings.ts";
import {fileProblem, type Problem} from "./problem.ts";
import {findPersons} from "./safety/findPersons.ts";
import {findSecretStamp} from "./safety/findSecretStamp.ts";
import {leanCopy} from "./safety/leanCopy.ts";
import {reducedBytes} from "./safety/reducedBytes.ts";
import {tameName} from "./safety/tameName.ts";
import {withoutPersonal} from "./safety/withoutPersonal.ts";
import {hiddenCells, hiddenSheet} from "./table/hiddenCells.ts";
import type {ExportRow} from "./table/readRow.ts";
import {isInstructions, isUnexpected} from "./table/ownFormSheets.ts";
import {uncomputedCode} from "./table/uncomputedFormulas.ts";
import {countUnfit, readTable, type TableCounts} from "./table/readTable.ts";
import {
  findHeader,
  knownLayouts,
  recogniseTable,
  type Header,
  type KnownLayouts
} from "./table/recogniseTable.ts";

export type {ExportRow} from "./table/readRow.ts";

/**
 * What reading an export needs beside its bytes. `notAfter`: the day on which it was received, `YYYY-MM-DD`, after which
 * nothing can have happened; null where that is not known.
 */
export type ReadOptions = {
  reference?: Reference;
  dropPersonal?: boolean;
  fileName?: string;
  notAfter?: string | null;
};

/** How a workbook is read. */
type ReadHow = Required<Pick<ReadOptions, "reference" | "dropPersonal" | "notAfter">>;

/**
 * What an export holds. The counts are of rows of the sheets but their headers, all 0 where no header was found that is
 * near a known one;
 * `ignored` are blank rows, titles above a header, totals, remarks, and hidden sheets: `read = taken + rejected +
 * ignored`. A taken row states one fact or more: `rows` are the facts. `scopes`: what the file replaces as a whole;
 * null where that is its own earlier version. `kind` is null where the file is refused: then `rows` is empty, and
 * nothing of the file may be stored. `problems` run as the sheets and rows do, those about the file first.
 */
export type ReadExport = TableCounts & {
  kind: string | null;
  replaces: ExportKind["replaces"];
  encoding: string | null;
  rows: ExportRow[];
  scopes: string[] | null;
  problems: Problem[];
  /** What the archive keeps instead of the bytes; absent where it keeps them as they came. */
  archive?: Uint8Array;
};

const nothing: TableCounts = {read: 0, taken: 0, rejected: 0, ignored: 0};

/** An export that is refused as a whole: none of its rows is taken. */
export function refusedExport(
  problems: Problem[],
  encoding: string | null,
  {read, taken, rejected, ignored} = nothing
): ReadExport {
  return {
    kind: null,
    replaces: "scope",
    encoding,
    rows: [],
    scopes: null,
    read,
    taken: 0,
    rejected: rejected + taken,
    ignored,
    problems
  };
}

/** The sheets with a table; of the others what is to be said, and the number of their rows. */
type Found = {
  tables: {sheet: Sheet; header: Header}[];
  passed: Problem[];
  ignored: number;
  missing: {problem: Problem; sheet: Sheet; unfit: Header | null}[];
};

function findTables({sheets}: Workbook, known: KnownLayouts): Found {
  const found: Found = {tables: [], passed: [], ignored: 0, missing: []};
  for (const sheet of sheets) {
    if (sheet.hidden) {
      found.passed.push(hiddenSheet(sheet));
      found.ignored += sheet.rows.length;
      continue;
    }
    const recognised = findHeader(sheet, known);
    if ("header" in recognised) {
      found.tables.push({sheet, header: recognised.header});
      continue;
    }
    found.missing.push({...recognised, sheet});
    found.ignored += sheet.rows.length;
  }
  return found;
}

const withoutTable = (sheet: string | null): Problem => ({
  ...fileProblem(
    "sheet-without-table",
    {
      vi: "Trang tính này không có bảng theo biểu đã biết, nên được bỏ qua. Nếu có số liệu, hãy kiểm tra dòng tiêu đề.",
      en: "This sheet holds no table of a known form and is passed over. If it holds figures, check its header."
    },
    "warning"
  ),
  sheet
});

const twoKinds = (names: readonly string[]): Problem =>
  fileProblem("several-kinds", {
    vi: `Tệp có các trang tính thuộc nhiều loại số liệu (${names.join(", ")}), nên không được nạp. Hãy tách mỗi loại thành một tệp.`,
    en: `The sheets of the file belong to several kinds of figures (${names.join(", ")}), so it is not taken in. Put each kind into a file of its own.`
  });

function noValidRow({row, sheet}: Header): Problem {
  const problem = fileProblem("no-valid-row", {
    vi: `Có dòng tiêu đề (dòng ${row + 1}) nhưng không có dòng số liệu hợp lệ nào, nên tệp không được nạp. Hãy sửa tệp rồi gửi lại.`,
    en: `There is a header (row ${row + 1}) but not one valid row of data, so the file is not taken in. Correct it and resend it.`
  });
  return {...problem, sheet};
}

function sum(counts: readonly TableCounts[], further: number): TableCounts {
  const of = (name: keyof TableCounts) => counts.reduce((all, one) => all + one[name], 0);
  return {
    read: of("read") + further,
    taken: of("taken"),
    rejected: of("rejected"),
    ignored: of("ignored") + further
  };
}

/** The rows of a file without a table that fits: all 0 where none of its sheets has a header that is near one. */
function countWithoutTable({missing, ignored}: Found, reference: Reference): TableCounts {
  const near = missing.flatMap(({sheet, unfit}) => (unfit ? [{sheet, unfit}] : []));
  if (near.length === 0) return nothing;
  const further = near.reduce((left, {sheet}) => left - sheet.rows.length, ignored);
  return sum(
    near.map(({sheet, unfit}) => countUnfit(sheet, unfit, reference)),
    further
  );
}

function scopesOf(kind: ExportKind, rows: readonly ExportRow[]): string[] | null {
  const scopes = new Set(rows.flatMap(({scope}) => (scope === null ? [] : [scope])));
  return kind.replaces === "key" || scopes.size === 0 ? null : [...scopes].sort();
}

const withTameNames = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name === null ? sheet : {...sheet, name: tameName(sheet.name, "sheet")}
  )
});

function readTables(
  {sheets, problems: about}: Workbook,
  {tables, passed, missing, ignored}: Found,
  {reference, notAfter}: Pick<ReadHow, "reference" | "notAfter">
) {
  const own = sheets.some(isInstructions);
  const opened = tables.map(({sheet, header}) => {
    const read = readTable(sheet, header, reference, notAfter, own ? isUnexpected(sheet) : undefined);
    return {...read, sheet, header, problems: [...hiddenCells(sheet, header.row), ...read.problems]};
  });
  // said of the rows that it rejects, and not once more of the sheet
  const uncomputed = new Set(
    opened.flatMap((one) => one.problems).flatMap((one) => (one.code === uncomputedCode ? [one.sheet] : []))
  );
  return {
    opened,
    counts: sum(opened, ignored),
    problems: [
      ...about.filter(({code, sheet}) => code !== uncomputedCode || !uncomputed.has(sheet)),
      ...passed,
      ...missing
        .filter(
          ({sheet}) =>
            !sheets.some((one) => one.name === sheet.name && (one.rows.length === 0 || isInstructions(one)))
        )
        .map(({sheet}) => withoutTable(sheet.name)),
      ...opened.flatMap((one) => one.problems)
    ]
  };
}

/** The finding that a column or sheet is not known, where it is known to be personal and was dropped. */
const isOf = (dropped: readonly Problem[]) => {
  const cells = new Set(
    dropped.filter(({cell}) => cell !== null).map(({sheet, cell}) => `${sheet ?? ""}!${cell ?? ""}`)
  );
  const sheets = new Set(
    dropped.filter((one) => one.code === "personal-sheet-dropped").map((one) => one.sheet)
  );
  return ({code, sheet, cell}: Problem) =>
    (code === "sheet-without-table" && sheets.has(sheet)) ||
    (code === "unknown-column" && cells.has(`${sheet ?? ""}!${cell ?? ""}`));
};

/**
 * Reads the bytes of an export: recognises the table of each visible sheet by its header, and reads every row by the
 * contract of its kind. A file that cannot be read as a whole, that bears a secret stamp or holds personal data, whose
 * sheets are of several kinds, or in which no row is valid, is refused. `dropPersonal`: personal columns and cells are
 * left out instead, as hidden ones always are; `archive` is then the file without them. Of every file `archive` is without
 * free notes, and without telephone and identity numbers outside its tables, where it has any.
 */
export function readExport(
  bytes: Uint8Array,
  {reference = projectReference(), dropPersonal = false, fileName = "", notAfter = null}: ReadOptions = {}
): ReadExport {
  const workbook = openWorkbook(bytes);
  if ("problem" in workbook) return refusedExport([workbook.problem], workbook.encoding);
  const stamp = findSecretStamp(workbook, fileName);
  if (stamp) return refusedExport([stamp], workbook.encoding);
  return readWorkbook(withTameNames(workbook), {reference, dropPersonal, notAfter});
}

function readWorkbook(workbook: Workbook, {reference, dropPersonal, notAfter}: ReadHow): ReadExport {
  const {encoding, problems: about} = workbook;
  const known = knownLayouts(exportKinds, reference);
  const found = findTables(workbook, known);
  const {tables, passed, missing} = found;
  const [first] = tables;
  if (!first) {
    const said = missing.slice(0, 1).map(({problem}) => problem);
    return refusedExport([...about, ...passed, ...said], encoding, countWithoutTable(found, reference));
  }
  const {kind} = first.header;
  const {opened, counts, problems} = readTables(workbook, found, {reference, notAfter});
  // a hidden sheet is mostly an earlier return: its signatures are those of a table, not a list of persons
  const hidden = workbook.sheets.flatMap((sheet) => {
    const header = sheet.hidden ? recogniseTable(sheet, known) : null;
    return header === null || "code" in header
      ? []
      : [{sheet, header, body: readTable(sheet, header, reference).body}];
  });
  const persons = findPersons(workbook, [...opened, ...hidden], dropPersonal, reference);
  // nothing else is said of such a file: a message about a cell could echo a name
  if (persons.refuses) return refusedExport([...boundedFindings(persons.problems)], encoding, counts);
  if (persons.problems.length > 0) {
    const reduced = withoutPersonal(workbook, persons.places);
    const read = readWorkbook(reduced, {reference, dropPersonal: false, notAfter});
    const others = read.problems
      .filter((one) => !isOf(persons.problems)(one))
      // a hidden sheet is counted as the office sees it, and not as it was emptied
      .map((one) => passed.find(({code, sheet}) => code === one.code && sheet === one.sheet) ?? one);
    // rows that were emptied were read, and count as the office sees them
    const emptied = counts.read - read.read;
    return {
      ...read,
      read: counts.read,
      ignored: read.ignored + emptied,
      problems: [...boundedFindings(persons.problems), ...others],
      archive: read.archive ?? reducedBytes(reduced)
    };
  }
  const kinds = new Set(tables.map(({header}) => header.kind));
  if (kinds.size > 1)
    return refusedExport(
      [twoKinds([...kinds].map(({name}) => name.vi)), ...about, ...passed],
      encoding,
      counts
    );
  const all = [...persons.problems, ...problems];
  if (opened.some((one) => one.refused)) return refusedExport(all, encoding, counts);
  const lean = leanCopy(workbook, [...opened, ...hidden]);
  const rows = opened.flatMap((one) => one.rows);
  if (counts.taken === 0) return refusedExport([noValidRow(first.header), ...all], encoding, counts);
  return {
    kind: kind.id,
    replaces: kind.replaces,
    encoding,
    rows,
    scopes: scopesOf(kind, rows),
    ...counts,
    problems: [...all, ...lean.problems],
    ...(lean.archive && {archive: lean.archive})
  };
}
