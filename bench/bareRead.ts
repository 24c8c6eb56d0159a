import {DuckDBInstance} from "@duckdb/node-api";
import {measured} from "./measured.ts";

const [file = "", database = ""] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
await measured(async () => {
  await connection.run(
    `CREATE TABLE bare AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', all_varchar = true)`
  );
  return {};
});
connection.closeSync();
instance.closeSync();
