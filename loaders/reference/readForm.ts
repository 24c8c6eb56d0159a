import {z} from "zod";
import {fold} from "#src/schema/fold.ts";
import type {Form, FormColumn} from "#src/schema/reference.ts";
import {returnMeasures} from "#src/schema/reference.ts";
import {bilingual, text} from "./fields.ts";
import {inBoth, zodInBoth} from "./inBoth.ts";
import {parseEntries} from "./parseEntries.ts";
import {readCodelists} from "./readCodelists.ts";
import {parseReferenceJson} from "./readReferenceJson.ts";
import {referenceError} from "./referenceError.ts";

const codeOf = (list: "stages" | "units") =>
  z
    .string()
    .refine(
      (value) => readCodelists()[list].some(({code}) => code === value),
      inBoth(
        `cần một mã trong danh mục ${list} (codelists.json)`,
        `a code of the list ${list} (codelists.json) is expected`
      )
    );

/** The sorts of inflow and outflow that forms have. */
export const flowDetails = ["resumed", "transferred", "returned", "split", "joined"] as const;

const count = z
  .strictObject({
    stage: codeOf("stages"),
    unit: codeOf("units"),
    measure: z.enum(returnMeasures),
    detail: text.nullable()
  })
  .refine(
    ({measure, detail}) =>
      (measure !== "inflow" && measure !== "outflow") || flowDetails.some((known) => known === detail),
    {
      path: ["detail"],
      message: inBoth(
        `với inflow và outflow, cần một trong: ${flowDetails.join(", ")}`,
        `with inflow and outflow, one of these is expected: ${flowDetails.join(", ")}`
      )
    }
  );

const column: z.ZodType<FormColumn> = z.strictObject({
  titles: z.array(text).min(1, inBoth("cần ít nhất một tiêu đề", "at least one title is needed")),
  holds: z.union(
    [z.strictObject({field: text}), z.strictObject({count}), z.strictObject({nothing: z.literal(true)})],
    {
      error: ({input}) =>
        countFault(input) ??
        inBoth(
          "cần đúng một trong ba: {field}, {count} hoặc {nothing: true}",
          "exactly one of three is expected: {field}, {count} or {nothing: true}"
        )
    }
  )
});

/** What is wrong inside a `{count}`; the message of a union alone would not say it. Null for any other input. */
function countFault(input: unknown): string | null {
  if (typeof input !== "object" || input === null || !("count" in input)) return null;
  const issue = count.safeParse(input.count, {error: zodInBoth}).error?.issues[0];
  if (!issue) return null;
  const at = ["count", ...issue.path].map(String).join(".");
  const [vi = "", en = vi] = issue.message.split("\n");
  return inBoth(`${at}: ${vi}`, `${at}: ${en}`);
}

/** A form as its file holds it: the shape alone. `parseForm` also checks the columns against one another. */
export const formSchema: z.ZodType<Form> = z.strictObject({
  code: text,
  version: text,
  kind: text,
  name: bilingual,
  columns: z.array(column).min(1, inBoth("cần ít nhất một cột", "at least one column is needed")),
  basis: z.enum(["calendar", "administrative", "procuracy", "court"]).nullable(),
  dash: z.enum(["zero", "not-reported"]),
  within: text.nullable(),
  source: bilingual.nullable()
});

const duplicate = (values: readonly string[]) => values.find((value, at) => values.indexOf(value) !== at);

/** The fields that a column of a form of returns may hold beside counts. */
const returnFields = ["number", "area", "note"];

function checkColumns({code, kind, columns}: Form, file: string): void {
  const refuse = (vi: string, en: string, found?: unknown) =>
    referenceError({file, entry: `code=${code}`, field: "columns"}, {vi, en}, found ? {found} : undefined);
  const title = duplicate(columns.flatMap(({titles}) => titles.map(fold)));
  if (title !== undefined)
    throw refuse("một tiêu đề đứng ở hai cột", "one title stands for two columns", title);
  const fields = columns.flatMap(({holds}) => ("field" in holds ? [holds.field] : []));
  const field = duplicate(fields);
  if (field !== undefined) throw refuse("hai cột cùng một trường", "two columns hold one field", field);
  const counts = columns.flatMap(({holds}) => ("count" in holds ? [holds.count] : []));
  const same = duplicate(
    counts.map(({stage, unit, measure, detail}) => JSON.stringify([stage, unit, measure, detail]))
  );
  if (same !== undefined)
    throw refuse("hai cột cùng một số đếm", "two columns hold one count", JSON.parse(same) as unknown);
  if (kind !== "returns") return;
  const strange = fields.find((one) => !returnFields.includes(one));
  if (strange !== undefined)
    throw refuse(
      `biểu báo cáo chỉ có các trường ${returnFields.join(", ")}`,
      `a return has the fields ${returnFields.join(", ")} only`,
      strange
    );
  if (!fields.includes("area"))
    throw refuse(
      'cần một cột {field: "area"} ghi địa bàn của dòng',
      'a column {field: "area"} with the area of the row is needed'
    );
  if (counts.length === 0)
    throw refuse("cần ít nhất một cột {count}", "at least one column {count} is needed");
}

/**
 * A form from the text of its JSON file. Throws a `UserError` that names file, form and field, and says what is
 * expected: for text that is no JSON, a field that is missing, unknown or of another shape, codes that are not in the
 * lists, and columns that contradict one another (a title or a count twice; a return without area or count).
 */
export function parseForm(content: string, file: string): Form {
  const entry = parseReferenceJson(file, content.replace(/^\uFEFF/, ""));
  const [form] = parseEntries({file, entries: [entry], schema: formSchema, key: ["code"]});
  if (!form) throw referenceError({file}, {vi: "không có biểu nào", en: "there is no form"});
  checkColumns(form, file);
  return form;
}
