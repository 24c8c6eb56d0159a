/** The version of the tables below: another version makes the warehouse be derived anew. */
export const schemaVersion = 3;

const origin = `
  sha256 VARCHAR NOT NULL,
  sheet VARCHAR,
  row INTEGER NOT NULL,
  cell VARCHAR NOT NULL,
  key VARCHAR NOT NULL,
  scope VARCHAR,
  illustrative BOOLEAN NOT NULL`;

const period = `
  period STRUCT(id VARCHAR, kind VARCHAR, basis VARCHAR, "start" VARCHAR, "end" VARCHAR) NOT NULL`;

/**
 * The tables that hold the rows of each kind of export. Grain: one valid row of one version of one file. `states` are
 * the columns that the key does not decide: two files that differ in them contradict each other.
 */
export const rowTables: Record<string, {table: string; columns: string; states: string}> = {
  published: {
    table: "published_row",
    columns: `${origin},
  area VARCHAR NOT NULL,${period},
  indicator VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  source VARCHAR NOT NULL,
  confidence VARCHAR NOT NULL,
  qualifiers VARCHAR[] NOT NULL`,
    states: "value, confidence, qualifiers"
  },
  pilot: {
    table: "pilot_row",
    columns: `${origin},
  pilot VARCHAR NOT NULL,
  "window" VARCHAR NOT NULL,
  area VARCHAR NOT NULL,${period},
  indicator VARCHAR NOT NULL,
  value DOUBLE,
  source VARCHAR`,
    states: "value, source"
  }
};

/**
 * The whole schema. Instants are ISO texts in UTC, which sort as they run.
 *
 * - `receipts_in_force(as_of)`: of each scope, and of each path, the receipt received last up to that instant.
 * - `contradictions(as_of)`: pairs of rows in two files in force that have the same key and state different things.
 *   `in_force` says which of the two counts: the one of the file received later.
 */
export const schema = `
CREATE TABLE meta (derived_by VARCHAR NOT NULL);
CREATE TABLE receipt (
  seq INTEGER PRIMARY KEY,
  path VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  scope VARCHAR NOT NULL,
  received VARCHAR NOT NULL,
  received_date VARCHAR NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_taken INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  rows_ignored INTEGER NOT NULL
);
CREATE TABLE finding (
  sha256 VARCHAR NOT NULL,
  severity VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  row INTEGER,
  "column" VARCHAR,
  message STRUCT(vi VARCHAR, en VARCHAR) NOT NULL
);
${Object.values(rowTables)
  .map(({table, columns}) => `CREATE TABLE ${table} (${columns}\n);`)
  .join("\n")}
CREATE VIEW statement AS
${Object.entries(rowTables)
  .map(
    ([kind, {table, states}]) =>
      `  SELECT '${kind}' AS kind, sha256, row, cell, key, json_array(${states})::VARCHAR AS states FROM ${table}`
  )
  .join(" UNION ALL\n")};
CREATE MACRO receipts_in_force(as_of) AS TABLE
  SELECT * FROM receipt
  WHERE received <= as_of
  QUALIFY row_number() OVER (PARTITION BY scope ORDER BY received DESC, seq DESC) = 1
    AND row_number() OVER (PARTITION BY path ORDER BY received DESC, seq DESC) = 1;
CREATE MACRO contradictions(as_of) AS TABLE
  WITH stated AS (
    SELECT latest.seq, latest.received, latest.file, latest.path, statement.* EXCLUDE (sha256)
    FROM receipts_in_force(as_of) AS latest JOIN statement USING (sha256)
  )
  SELECT
    one.file, one.path, one.row, one.cell, other.path AS other_path, other.row AS other_row,
    (one.received, one.seq) > (other.received, other.seq) AS in_force
  FROM stated AS one JOIN stated AS other
    ON one.kind = other.kind AND one.key = other.key AND one.path <> other.path AND one.states <> other.states
  ORDER BY one.file, one.row, other.path, other.row;
`;
