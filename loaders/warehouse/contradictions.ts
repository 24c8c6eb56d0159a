import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {echo, fileProblem, shownName, type Problem} from "../exports/problem.ts";
import {whichCounts} from "./whichCounts.ts";

/** A row of a file in force, and a row of another such file with the same key that states something else. */
const contradiction = z.object({
  file: z.string(),
  path: z.string(),
  sheet: z.string().nullable(),
  row: z.number(),
  cell: z.string(),
  other_path: z.string(),
  other_sheet: z.string().nullable(),
  other_row: z.number(),
  batch: z.string(),
  received: z.string(),
  other_batch: z.string(),
  other_received: z.string(),
  in_force: z.boolean()
});
export type Contradiction = z.infer<typeof contradiction>;

/** The contradictions between files in force at an instant (ISO, UTC), in the order of files and rows. */
export async function readContradictions(
  connection: DuckDBConnection,
  asOf: string
): Promise<Contradiction[]> {
  const result = await connection.runAndReadAll("SELECT * FROM contradictions($as_of)", {as_of: asOf});
  return result.getRowObjectsJson().map((row) => contradiction.parse(row));
}

/** A contradiction as a finding about the file of its first row. Values are not echoed. */
export function contradictionProblem({
  sheet,
  row,
  cell,
  path,
  batch,
  received,
  other_path,
  other_sheet,
  other_row,
  other_batch,
  other_received,
  in_force
}: Contradiction): Problem {
  const one = {path, batch, received};
  const other = {path: other_path, batch: other_batch, received: other_received};
  const which = in_force ? whichCounts(one, other) : whichCounts(other, one);
  const on = (word: string) => (other_sheet === null ? "" : `, ${word} «${echo(other_sheet)}»`);
  return {
    ...fileProblem(
      "stated-twice",
      {
        vi: `Số liệu này cũng có ở tệp «${shownName(other_path)}»${on("trang tính")}, dòng ${other_row}, với nội dung khác. ${which.vi} Hãy hỏi đơn vị số nào đúng và bỏ dòng sai.`,
        en: `The file «${shownName(other_path)}»${on("sheet")}, row ${other_row}, gives this figure with another content. ${which.en} Ask the office which is right and remove the wrong row.`
      },
      "warning"
    ),
    sheet,
    row,
    cell
  };
}
