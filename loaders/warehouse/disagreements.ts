import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {exportKinds} from "../exports/index.ts";
import type {ExportKind} from "../exports/kind/exportKind.ts";
import {echo, fileProblem, shownName, type Problem} from "../exports/problem.ts";
import {projectReference} from "../reference/reference.ts";
import {ask} from "./ask.ts";
import {countingFirst, rowTables, type RowTable} from "./schema.ts";
import {whichCounts} from "./whichCounts.ts";

/** At most so many disagreements of one file with another are named one by one. */
const named = 20;

/** More pairs of rows than this are not looked at: then whole registers differ, and the first ones show it. */
const mostPairs = 100_000;

/** A row of a file that updates by key, with the columns of its kind. */
const stated = z.looseObject({
  file: z.string(),
  path: z.string(),
  sheet: z.string().nullable(),
  row: z.number(),
  cell: z.string(),
  received: z.string(),
  received_date: z.string(),
  batch: z.string(),
  last_state: z.string().nullable()
});
type Stated = z.infer<typeof stated>;

/** A finding about a file in force and the path of the `other` file; `counts`: its rows are those that count. */
export type Found = {file: string; path: string; other: string; counts: boolean; problem: Problem};

/** Whether more than one file gave rows of a kind: of one alone a large register would be searched in vain. */
async function fromSeveralFiles(connection: DuckDBConnection, {id}: ExportKind): Promise<boolean> {
  const rows = await ask(
    connection,
    "SELECT count(DISTINCT path) > 1 AS several FROM receipt WHERE kind = $1",
    [id]
  );
  return rows[0]?.["several"] === true;
}

/** Of each key that files of several paths state differently, the row that counts and that of each other file. */
async function pairsOf(
  connection: DuckDBConnection,
  one: RowTable,
  asOf: string
): Promise<{later: Stated; earlier: Stated}[]> {
  const {table, states} = one;
  const content = `json_array(${states.map((name) => `fact."${name}"`).join(", ")})::VARCHAR`;
  const rows = await ask(
    connection,
    `WITH shared AS (
       SELECT key FROM ${table} JOIN receipt USING (seq) GROUP BY key HAVING min(path) <> max(path)
     ), stated AS (
       SELECT fact.*, scopes.file, scopes.path, scopes.received, scopes.received_date, scopes.batch,
         ${one.laterState ?? "NULL"}::VARCHAR AS last_state, ${content} AS content
       FROM ${table} AS fact SEMI JOIN shared USING (key) JOIN scopes_in_force($1) AS scopes USING (seq, scope)
       QUALIFY row_number() OVER (PARTITION BY key, path ORDER BY received DESC, seq DESC) = 1
     ), latest AS (
       FROM stated QUALIFY row_number() OVER (PARTITION BY key ORDER BY ${countingFirst(one)}) = 1
     )
     SELECT to_json(latest)::VARCHAR AS later, to_json(other)::VARCHAR AS earlier
     FROM latest JOIN stated AS other
       ON latest.key = other.key AND latest.path <> other.path AND latest.content <> other.content
     ORDER BY latest.file, latest.sheet NULLS FIRST, latest.row, other.file, other.row
     LIMIT ${mostPairs}`,
    [asOf]
  );
  const read = (text: unknown) => stated.parse(JSON.parse(String(text)));
  return rows.map(({later, earlier}) => ({later: read(later), earlier: read(earlier)}));
}

/**
 * Whether two files disagree, and not only the later one knows more: by the rule of the kind, or, of files received on
 * one day, wherever neither row is the later state of the other.
 */
function disagree(kind: ExportKind, later: Stated, earlier: Stated): boolean {
  if (kind.disagrees?.(later, earlier) ?? true) return true;
  return later.received_date === earlier.received_date && (kind.laterState?.(later, earlier) ?? 0) <= 0;
}

/** The titles of the columns in which two rows differ. */
function differing(kind: ExportKind, {states}: RowTable, one: Stated, other: Stated): string {
  const columns = kind.layouts(projectReference())[0]?.columns ?? [];
  const fields = states.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
  return fields
    .flatMap((name) => columns.find(({field}) => field === name)?.header ?? [])
    .map((title) => `«${title}»`)
    .join(", ");
}

function problemOf(kind: ExportKind, one: Stated, other: Stated, counts: Stated, columns: string): Problem {
  const [vi, en] = columns === "" ? ["", ""] : [` (${columns})`, ` (${columns})`];
  const last = counts === one ? other : one;
  const which = whichCounts(counts, last, counts.last_state !== last.last_state);
  const sheet = (word: string) => (other.sheet === null ? "" : `, ${word} «${echo(other.sheet)}»`);
  return {
    ...fileProblem(
      "stated-otherwise",
      {
        vi: `Tệp «${shownName(other.path)}»${sheet("trang tính")}, ô ${other.cell}, có dòng ${kind.sameFact.vi} nhưng nội dung khác${vi}. ${which.vi} Hãy hỏi các đơn vị nội dung nào đúng, sửa rồi gửi lại.`,
        en: `The file «${shownName(other.path)}»${sheet("sheet")}, cell ${other.cell}, has a row of the ${kind.sameFact.en} that says otherwise${en}. ${which.en} Ask the offices which is right, correct it and send it again.`
      },
      "warning"
    ),
    sheet: one.sheet,
    row: one.row,
    cell: one.cell
  };
}

const more = (path: string, count: number): Problem =>
  fileProblem(
    "more-stated-otherwise",
    {
      vi: `Còn ${count} dòng khác không thống nhất với tệp «${shownName(path)}». Hãy đối chiếu hai tệp.`,
      en: `${count} more rows disagree with the file «${shownName(path)}». Compare the two files.`
    },
    "warning"
  );

/**
 * The disagreements, at an instant (ISO, UTC), between files that update by key: each is a finding about both files, of
 * which the one received later counts, or, of two received at one time, the later state. A later file that carries a row on is no disagreement, and neither are versions
 * of one file.
 */
export async function readDisagreements(connection: DuckDBConnection, asOf: string): Promise<Found[]> {
  const found: Found[] = [];
  const further = new Map<string, Omit<Found, "problem"> & {count: number}>();
  for (const kind of exportKinds) {
    const table = rowTables[kind.id];
    if (table?.replaces !== "key") continue;
    if (!(await fromSeveralFiles(connection, kind))) continue;
    const sofar = new Map<string, number>();
    for (const {later, earlier} of await pairsOf(connection, table, asOf)) {
      if (!disagree(kind, later, earlier)) continue;
      const columns = differing(kind, table, later, earlier);
      const pair = `${later.path}\n${earlier.path}`;
      const count = (sofar.get(pair) ?? 0) + 1;
      sofar.set(pair, count);
      for (const [one, other] of [
        [later, earlier],
        [earlier, later]
      ] as const) {
        const {file, path} = one;
        if (count <= named)
          found.push({
            file,
            path,
            other: other.path,
            counts: one === later,
            problem: problemOf(kind, one, other, later, columns)
          });
        else
          further.set(`${pair}\n${path}`, {
            file,
            path,
            counts: one === later,
            other: other.path,
            count: count - named
          });
      }
    }
  }
  for (const {count, ...about} of further.values()) found.push({...about, problem: more(about.other, count)});
  return found;
}
