/** The version of the tables below: another version makes the warehouse be derived anew. */
export const schemaVersion = 1;

const origin = `
  sha256 VARCHAR NOT NULL,
  row INTEGER NOT NULL,
  cell VARCHAR NOT NULL,
  key VARCHAR NOT NULL`;

const period = `
  period STRUCT(id VARCHAR, kind VARCHAR, basis VARCHAR, "start" VARCHAR, "end" VARCHAR) NOT NULL`;

/** The tables that hold the rows of each kind of export. Grain: one valid row of one version of one file. */
export const rowTables: Record<string, {table: string; columns: string}> = {
  published: {
    table: "published_row",
    columns: `${origin},
  area VARCHAR NOT NULL,${period},
  indicator VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  source VARCHAR NOT NULL,
  confidence VARCHAR NOT NULL,
  qualifiers VARCHAR[] NOT NULL`
  },
  pilot: {
    table: "pilot_row",
    columns: `${origin},
  pilot VARCHAR NOT NULL,
  "window" VARCHAR NOT NULL,
  area VARCHAR NOT NULL,${period},
  indicator VARCHAR NOT NULL,
  value DOUBLE,
  source VARCHAR`
  }
};

/**
 * The whole schema. Instants are ISO texts in UTC, which sort as they run. `receipts_in_force(as_of)` gives, for each
 * scope, the receipt received last up to that instant.
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
CREATE MACRO receipts_in_force(as_of) AS TABLE
  SELECT * FROM receipt
  WHERE received <= as_of
  QUALIFY row_number() OVER (PARTITION BY scope ORDER BY received DESC, seq DESC) = 1;
`;
