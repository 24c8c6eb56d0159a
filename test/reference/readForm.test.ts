import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parseForm} from "#loaders/reference/readForm.ts";

const file = new URL("../input/forms/lam-khe.json", import.meta.url);
type Columns = {titles: string[]; holds: Record<string, unknown>}[];
const raw = () => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown> & {columns: Columns};
const parse = (change: (form: ReturnType<typeof raw>) => object) =>
  parseForm(JSON.stringify(change(raw())), "bieu.json");
const count = (change: Record<string, unknown>) => ({
  count: {stage: "initiated", unit: "accused", measure: "done", detail: "a", ...change}
});
const withColumn = (holds: object, titles = ["Cột mới"]) =>
  parse((form) => ({...form, columns: [...form.columns, {titles, holds}]}));

describe("parseForm", () => {
  it("reads a form as it stands, also with a byte order mark", () => {
    expect(parseForm(`\uFEFF${readFileSync(file, "utf8")}`, "x.json")).toEqual(raw());
    expect(withColumn(count({})).columns).toHaveLength(16);
  });

  it.each<[string, () => unknown, RegExp]>([
    ["text that is no JSON", () => parseForm("{", "bieu.json"), /no valid JSON/],
    ["a list", () => parseForm("[]", "bieu.json"), /bieu\.json/],
    ["a missing field", () => parse((form) => ({...form, dash: undefined})), /field dash.*missing/],
    ["a field that forms do not have", () => parse((form) => ({...form, color: "red"})), /color/],
    ["a basis that there is not", () => parse((form) => ({...form, basis: "lunar"})), /field basis/],
    ["no column", () => parse((form) => ({...form, columns: []})), /field columns.*at least one column/],
    [
      "an unknown stage",
      () => withColumn(count({stage: "dreamt"})),
      /columns\.15\.holds.*count\.stage.*stages/
    ],
    ["an unknown unit", () => withColumn(count({unit: "vụ"})), /count\.unit.*units/],
    ["an unknown measure", () => withColumn(count({measure: "sum"})), /count\.measure/],
    [
      "an outflow without its sort",
      () => withColumn(count({measure: "outflow", detail: null})),
      /count\.detail.*resumed/
    ],
    [
      "a column that holds two things",
      () => withColumn({nothing: true, field: "note"}),
      /exactly one of three/
    ],
    ["a title twice", () => withColumn(count({}), ["ghi chu"]), /one title stands for two columns/],
    ["a field twice", () => withColumn({field: "note"}), /two columns hold one field/],
    [
      "a count twice",
      () => withColumn(count({measure: "new", detail: null})),
      /two columns hold one count.*accused/
    ],
    [
      "a field that returns do not have",
      () => withColumn({field: "window"}),
      /number, area, note only.*window/
    ],
    [
      "no area",
      () =>
        parse((form) => ({...form, columns: form.columns.filter(({holds}) => holds["field"] !== "area")})),
      /column \{field: "area"\}/
    ],
    [
      "no count",
      () => parse((form) => ({...form, columns: form.columns.filter(({holds}) => !("count" in holds))})),
      /at least one column \{count\}/
    ]
  ])("refuses %s, naming the file and the field", (_title, read, message) => {
    expect(read).toThrow(message);
    expect(read).toThrow(/bieu\.json/);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a comma too much",
      () => parseForm('{\n  "code": "a",\n}', "bieu.json"),
      /dòng 3, cột 1.*line 3, column 1/
    ],
    [
      "a text that breaks off",
      () => parseForm('{\n  "code": ', "bieu.json"),
      /dòng 2, cột 10.*line 2, column 10/
    ],
    ["an empty file", () => parseForm(" \n", "bieu.json"), /không có nội dung.* \/ .*is empty/],
    ["an unknown measure", () => withColumn(count({measure: "sum"})), /count\.measure.* \/ .*count\.measure/],
    ["a basis that there is not", () => parse((form) => ({...form, basis: "lunar"})), /basis.* \/ .*basis/]
  ])("says of %s in each language what is wrong and where, in no other words", (_title, read, message) => {
    expect(read).toThrow(message);
    let said = "";
    try {
      read();
    } catch (error) {
      said = error instanceof Error ? error.message : "";
    }
    const [vietnamese = "", english = ""] = said.split(" / bieu.json");
    expect(vietnamese).not.toMatch(/Expected|expected|Invalid|Unexpected|JSON at|token/);
    expect(english).not.toMatch(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  });

  it("forms of other kinds are not judged as returns", () => {
    expect(
      parse((form) => ({...form, kind: "cases", columns: [{titles: ["Mã vụ"], holds: {field: "code"}}]})).kind
    ).toBe("cases");
  });
});
