import {caseStages} from "../exports/kind/caseStages.ts";
import {readCodelists} from "../reference/readCodelists.ts";
import {cellOfRow, codeOf, partialDate, sameAs, type HeldColumns} from "./heldColumn.ts";

/** The version of the tables below: another version makes the warehouse be derived anew. */
export const schemaVersion = 6;

/** Where a fact stands, and what it belongs to: `seq` is the receipt of its file, `scope` one of the receipt's. */
const place = {
  seq: "INTEGER NOT NULL",
  sheet: "VARCHAR",
  row: "INTEGER NOT NULL",
  cell: "VARCHAR NOT NULL",
  scope: "VARCHAR NOT NULL"
};

const period = `STRUCT(id VARCHAR, kind VARCHAR, basis VARCHAR, "start" VARCHAR, "end" VARCHAR) NOT NULL`;

/**
 * The table of one kind of export. Grain: one fact of one receipt. `columns`: of the kind alone, with their types.
 * `states`: the columns that the key does not decide; two files that differ in them contradict each other, where a new
 * file replaces by `scope`. `revised`: the columns that make a fact revised, where an earlier receipt gave others.
 */
export type RowTable = {
  table: string;
  macro: string;
  replaces: "scope" | "key";
  columns: Record<string, string>;
  states: string[];
  revised: string[];
  /** Of rows of one key that were received at the same time, the one that has most of this counts. */
  laterState?: string;
  /** How DuckDB compresses texts; where it is said, it need not try all ways, which takes most of the time of writing. */
  compression?: (column: string) => "fsst" | "dictionary";
  /** The columns that are held otherwise than as their texts, also of those that all kinds have. */
  held?: HeldColumns;
};

const {caseStatuses, purposes, routes, methods} = readCodelists();

const caseStates = [
  "area",
  "articles",
  "reported",
  "initiated",
  "concluded",
  "prosecuted",
  "accepted",
  "tried",
  "status",
  "accused",
  "victims",
  "purpose",
  "route",
  "method",
  "reopened",
  "register"
];

/** The tables of all kinds, by the kind's id. `table` is what readers ask (see `storedIn`); `macro` begins the names of the macros over the table. */
export const rowTables: Record<string, RowTable> = {
  published: {
    table: "published_row",
    macro: "published",
    replaces: "scope",
    columns: {
      area: "VARCHAR NOT NULL",
      period,
      indicator: "VARCHAR NOT NULL",
      value: "DOUBLE NOT NULL",
      source: "VARCHAR NOT NULL",
      confidence: "VARCHAR NOT NULL",
      qualifiers: "VARCHAR[] NOT NULL"
    },
    states: ["value", "confidence", "qualifiers"],
    revised: ["value"]
  },
  pilot: {
    table: "pilot_row",
    macro: "pilot",
    replaces: "scope",
    columns: {
      pilot: "VARCHAR NOT NULL",
      window: "VARCHAR NOT NULL",
      area: "VARCHAR NOT NULL",
      period,
      indicator: "VARCHAR NOT NULL",
      value: "DOUBLE",
      source: "VARCHAR"
    },
    states: ["value", "source"],
    revised: ["value"]
  },
  returns: {
    table: "return_row",
    macro: "return",
    replaces: "scope",
    columns: {
      reporter: "VARCHAR NOT NULL",
      form: "VARCHAR",
      period,
      accumulation: "VARCHAR NOT NULL",
      area: "VARCHAR NOT NULL",
      stage: "VARCHAR NOT NULL",
      unit: "VARCHAR NOT NULL",
      measure: "VARCHAR NOT NULL",
      detail: "VARCHAR",
      value: "DOUBLE",
      how: "VARCHAR NOT NULL"
    },
    states: ["value", "how"],
    revised: ["value", "how"]
  },
  cases: {
    table: "case_row",
    macro: "case",
    replaces: "key",
    columns: {
      code: "VARCHAR NOT NULL",
      area: "VARCHAR",
      articles: "VARCHAR[] NOT NULL",
      reported: "VARCHAR",
      initiated: "VARCHAR",
      concluded: "VARCHAR",
      prosecuted: "VARCHAR",
      accepted: "VARCHAR",
      tried: "VARCHAR",
      status: "VARCHAR",
      accused: "INTEGER",
      victims: "INTEGER",
      purpose: "VARCHAR",
      route: "VARCHAR",
      method: "VARCHAR",
      reopened: "BOOLEAN NOT NULL",
      register: "VARCHAR"
    },
    states: caseStates,
    laterState: `greatest(${caseStages.join(", ")})`,
    revised: caseStates,
    // a column that is always null is written faster by FSST
    compression: (column) => (["code", "sheet", "register"].includes(column) ? "fsst" : "dictionary"),
    held: {
      key: sameAs("code"),
      cell: cellOfRow,
      ...Object.fromEntries(caseStages.map((stage) => [stage, partialDate(stage)])),
      status: codeOf("status", caseStatuses),
      purpose: codeOf("purpose", purposes),
      route: codeOf("route", routes),
      method: codeOf("method", methods)
    }
  },
  population: {
    table: "population_row",
    macro: "population",
    replaces: "scope",
    columns: {
      area: "VARCHAR NOT NULL",
      year: "INTEGER NOT NULL",
      persons: "DOUBLE NOT NULL",
      basis: "VARCHAR NOT NULL",
      source: "VARCHAR"
    },
    states: ["persons", "source"],
    revised: ["persons"]
  },
  activities: {
    table: "activity_row",
    macro: "activity",
    replaces: "key",
    columns: {
      reporter: "VARCHAR",
      area: "VARCHAR NOT NULL",
      period,
      activity: "VARCHAR NOT NULL",
      sessions: "DOUBLE",
      people: "DOUBLE",
      people_unit: "VARCHAR"
    },
    states: ["sessions", "people", "people_unit"],
    revised: ["sessions", "people"]
  }
};

const quoted = (name: string) => `"${name}"`;
const listed = (names: readonly string[], of = "") => names.map((name) => `${of}${quoted(name)}`).join(", ");

/** All columns of a table of facts, with their types, in their order. */
export function factColumns({columns}: RowTable): Record<string, string> {
  return {...place, key: "VARCHAR NOT NULL", illustrative: "BOOLEAN NOT NULL", ...columns};
}

/** The table in which facts are stored: beside the view that readers see, where columns are held otherwise. */
export const storedIn = ({table, held}: Pick<RowTable, "table" | "held">) => (held ? `${table}_held` : table);

function tableOf(one: RowTable): string {
  const columns = Object.entries(factColumns(one));
  const stored = columns.flatMap(([name, type]) => {
    const held = one.held?.[name];
    const as = held ? held.as : {column: name, type};
    if (!as) return [];
    const how = /^VARCHAR\b(?!\[)/.test(as.type) ? one.compression?.(as.column) : undefined;
    return [`${quoted(as.column)} ${as.type}${how === undefined ? "" : ` USING COMPRESSION ${how}`}`];
  });
  const table = `CREATE TABLE ${storedIn(one)} (${stored.join(", ")});`;
  if (!one.held) return table;
  // no generated columns: DuckDB computes them at each insert, which takes as long as storing them
  const seen = columns.map(([name]) => `${one.held?.[name]?.read ?? quoted(name)} AS ${quoted(name)}`);
  return `${table}\nCREATE VIEW ${one.table} AS SELECT ${seen.join(", ")} FROM ${storedIn(one)};`;
}

const factsOf = (kind: string, {table, replaces, columns, states}: RowTable) => `
  SELECT '${kind}' AS kind, '${replaces}' AS replaces, seq, scope, sheet, row, cell, key, illustrative,
    json_array(${listed(states)})::VARCHAR AS states,
    json_array(illustrative, ${listed(Object.keys(columns))})::VARCHAR AS content
  FROM ${table}`;

/** Of rows of one key, those that count come first: see `<kind>_in_force`. `seq` is the receipt's. */
export const countingFirst = ({laterState}: RowTable) =>
  laterState === undefined
    ? "received DESC, seq DESC"
    : `batch DESC, ${laterState} DESC NULLS LAST, received DESC, seq DESC`;

const macrosOf = ({table, macro, revised, ...one}: RowTable) => `
CREATE MACRO ${macro}_received(as_of) AS TABLE
  SELECT ${table}.*, receipt.file, receipt.path, receipt.received, receipt.received_date
  FROM ${table} JOIN receipt USING (seq)
  WHERE receipt.received <= as_of;
CREATE MACRO ${macro}_in_force(as_of) AS TABLE
  WITH latest AS (
    SELECT ${table}.*, scopes.file, scopes.path, scopes.received, scopes.received_date, scopes.batch
    FROM ${table} JOIN scopes_in_force(as_of) AS scopes USING (seq, scope)
    QUALIFY row_number() OVER (PARTITION BY key ORDER BY ${countingFirst({table, macro, revised, ...one})}, sheet, row, cell) = 1
  )
  SELECT * EXCLUDE (batch), EXISTS (
    FROM ${macro}_received(as_of) AS earlier
    WHERE earlier.key = latest.key AND (earlier.received, earlier.seq) < (latest.received, latest.seq)
      AND (${listed(revised, "earlier.")}) IS DISTINCT FROM (${listed(revised, "latest.")})
  ) AS revised
  FROM latest;`;

const all = Object.entries(rowTables);

/**
 * The whole schema. Instants are ISO texts in UTC, which sort as they run. Of the macros, `as_of` is such an instant.
 *
 * - `scopes_in_force(as_of)`: grain receipt × scope; the receipts that count for a scope (see `Ledger`).
 * - `receipts_in_force(as_of)`: the receipts that count for a scope at least.
 * - `<kind>_in_force(as_of)`, such as `published_in_force`, `return_in_force`: one fact for each key, of the receipt in
 *   force that was received last (of those received at the same time, with the later state), with `file`, `path`, `received`, `received_date`, and whether it was `revised`.
 * - `<kind>_received(as_of)`: the facts of all receipts up to then, in force or not, with the same columns.
 * - `contradictions(as_of)`: pairs of facts in two files in force that have the same key and state different things.
 *   `in_force` says which of the two counts: the one of the file received later. A file that updates by key
 *   contradicts none: its facts are later states.
 */
export const schema = `
CREATE TABLE meta (derived_by VARCHAR NOT NULL);
CREATE TABLE receipt (
  seq INTEGER PRIMARY KEY,
  path VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  kept VARCHAR NOT NULL,
  supplement VARCHAR,
  drop_personal BOOLEAN NOT NULL,
  kind VARCHAR NOT NULL,
  replaces VARCHAR NOT NULL,
  received VARCHAR NOT NULL,
  received_date VARCHAR NOT NULL,
  batch VARCHAR NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_taken INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  rows_ignored INTEGER NOT NULL
);
CREATE TABLE receipt_scope (seq INTEGER NOT NULL, scope VARCHAR NOT NULL);
CREATE TABLE withdrawal (
  seq INTEGER PRIMARY KEY,
  path VARCHAR NOT NULL,
  why VARCHAR NOT NULL,
  withdrawn VARCHAR NOT NULL
);
CREATE TABLE finding (
  seq INTEGER NOT NULL,
  severity VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  sheet VARCHAR,
  row INTEGER,
  "column" VARCHAR,
  cell VARCHAR,
  message STRUCT(vi VARCHAR, en VARCHAR) NOT NULL
);
${all.map(([, one]) => tableOf(one)).join("\n")}
CREATE VIEW fact AS ${all.map(([kind, one]) => factsOf(kind, one)).join("\n  UNION ALL")};
CREATE MACRO scopes_in_force(as_of) AS TABLE
  WITH counted AS (
    SELECT * FROM receipt
    WHERE received <= as_of AND NOT EXISTS (
      FROM withdrawal
      WHERE withdrawal.path = receipt.path AND withdrawal.seq > receipt.seq AND withdrawal.withdrawn <= as_of
    )
    QUALIFY replaces = 'key' OR row_number() OVER (PARTITION BY path ORDER BY received DESC, seq DESC) = 1
  )
  SELECT counted.*, receipt_scope.scope FROM counted JOIN receipt_scope USING (seq)
  QUALIFY replaces = 'key'
    OR row_number() OVER (PARTITION BY replaces, scope ORDER BY received DESC, seq DESC) = 1;
CREATE MACRO receipts_in_force(as_of) AS TABLE
  SELECT DISTINCT ON (seq) * EXCLUDE (scope) FROM scopes_in_force(as_of);
${all.map(([, one]) => macrosOf(one)).join("")}
CREATE MACRO contradictions(as_of) AS TABLE
  WITH stated AS (
    SELECT scopes.received, scopes.batch, scopes.file, scopes.path, fact.*
    FROM scopes_in_force(as_of) AS scopes JOIN fact USING (seq, scope)
    WHERE fact.replaces = 'scope'
  )
  SELECT
    one.file, one.path, one.sheet, one.row, one.cell,
    other.path AS other_path, other.sheet AS other_sheet, other.row AS other_row,
    one.batch, one.received, other.batch AS other_batch, other.received AS other_received,
    (one.received, one.seq) > (other.received, other.seq) AS in_force
  FROM stated AS one JOIN stated AS other
    ON one.kind = other.kind AND one.key = other.key AND one.path <> other.path AND one.states <> other.states
  ORDER BY one.file, one.sheet NULLS FIRST, one.row, one.cell, other.path, other.sheet NULLS FIRST, other.row;
`;
