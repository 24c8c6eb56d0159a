import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {projectReference} from "#loaders/reference/reference.ts";
import {
  addSupplements,
  parseSupplement,
  readSupplement,
  supplementText,
  withSupplement,
  type Supplement
} from "#loaders/reference/supplement.ts";

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, {recursive: true, force: true});
});

/** A folder with these files. */
function folderOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "so138-"));
  roots.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    writeFileSync(join(root, name), text);
  }
  return root;
}

const header =
  "level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative";
const province = "province,X1,Tỉnh Minh Họa,Example Province,province,VN,2008-08-01,,,,yes";
const commune = "commune,X2,Xã Minh Họa,Example Commune,commune,X1,2025-07-01,,,,yes";
const areas = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`;
const name = {vi: "Công an tỉnh Minh Họa", en: "Police of Example Province"};
const unit = {
  code: "police:X1",
  agency: "police",
  name,
  aliases: [],
  areas: ["X1@2008-08-01"],
  validFrom: null,
  validTo: null,
  illustrative: true
};
const form = {
  code: "MH-01",
  version: "2026",
  kind: "returns",
  name: {vi: "Biểu minh họa", en: "Example form"},
  columns: [
    {titles: ["Địa bàn"], holds: {field: "area"}},
    {
      titles: ["Thụ lý mới"],
      holds: {count: {stage: "prosecuted", unit: "case-initiated", measure: "new", detail: null}}
    },
    {titles: ["Ghi chú"], holds: {nothing: true}}
  ],
  basis: "administrative",
  dash: "zero",
  within: "X1@2008-08-01",
  source: null
};
const full = {
  "areas.csv": areas(province, commune),
  "reporting-units.json": JSON.stringify([unit]),
  "forms/mh-01.json": JSON.stringify(form),
  "README.md": "What lies here."
};

function supplementOf(files: Record<string, string>): Supplement {
  const read = readSupplement(folderOf(files));
  if (!read) throw new Error("no supplement");
  return read;
}

describe("readSupplement", () => {
  test("reads areas down to the commune, units and forms", () => {
    const read = supplementOf(full);
    expect(read.areas).toHaveLength(2);
    expect(read.areas.find(({code}) => code === "X2")).toEqual({
      level: "commune",
      code: "X2",
      nameVi: "Xã Minh Họa",
      nameEn: "Example Commune",
      type: "commune",
      illustrative: true,
      parentCode: "X1",
      validFrom: "2025-07-01",
      validTo: null,
      successorCode: null,
      population2019: null
    });
    expect([read.units, read.forms, read.plans, read.groups]).toEqual([[unit], [form], [], []]);
  });

  test("plans stand in the project's own format", () => {
    const {plans} = projectReference();
    const plan = {
      ...plans.find(({targets}) => targets.length === 0),
      id: "MH-2026",
      area: "X1",
      areaValidFrom: "2008-08-01",
      pilots: [],
      targets: []
    };
    const text = JSON.stringify({targetDefaults: [], plans: [plan]});
    expect(supplementOf({...full, "plans.json": text}).plans.map(({id}) => id)).toEqual(["MH-2026"]);
  });

  test("no folder, and a folder without a file, give none", () => {
    expect(readSupplement(join(folderOf({}), "none"))).toBeNull();
    expect(readSupplement(folderOf({"README.md": "x"}))).toBeNull();
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      "a column",
      {"areas.csv": areas("province,X1,Tỉnh,Province,kingdom,VN,,,,,yes")},
      /areas\.csv, entry level=province code=X1.*field type/
    ],
    [
      "illustrative",
      {"areas.csv": areas("province,X1,Tỉnh,Province,province,VN,,,,,maybe")},
      /field illustrative: yes or no is expected/
    ],
    ["an area twice", {"areas.csv": areas(province, province)}, /areas\.csv, entry .*appears twice/],
    [
      "a field of a form",
      {"forms/a.json": JSON.stringify({...form, dash: "blank"})},
      /forms.a\.json, entry code=MH-01 version=2026, field dash/
    ],
    [
      "a stage",
      {
        "forms/a.json": JSON.stringify({
          ...form,
          columns: [
            {
              titles: ["x"],
              holds: {count: {stage: "nope", unit: "case-initiated", measure: "new", detail: null}}
            }
          ]
        })
      },
      /field columns\.0\.holds/
    ],
    [
      "an unknown field of a unit",
      {"reporting-units.json": JSON.stringify([{...unit, more: 1}])},
      /reporting-units\.json, entry code=police:X1, field \(entry\): .*"more"/
    ],
    ["text that is no JSON", {"reporting-units.json": "["}, /reporting-units\.json: this is no valid JSON/],
    ["a file that nobody reads", {"area.csv": areas(province)}, /area\.csv: it is unclear what this file is/],
    [
      "one form in two files",
      {"forms/a.json": JSON.stringify(form), "forms/b.json": JSON.stringify(form)},
      /entry MH-01 2026: appears twice/
    ]
  ])("a fault names file, entry and field: %s", (_, files, said) => {
    const folder = folderOf(files);
    expect(() => readSupplement(folder)).toThrow(said);
    expect(() => readSupplement(folder)).toThrow(expect.objectContaining({name: "UserError"}) as Error);
  });
});

describe("the text of a supplement", () => {
  test("is the same whatever the order of rows, fields and files, and gives the supplement back", () => {
    const one = supplementOf({...full, "areas.csv": areas(province, commune)});
    const {code, ...rest} = unit;
    const other = supplementOf({
      ...full,
      "areas.csv": areas(commune, province),
      "reporting-units.json": JSON.stringify([{...rest, code}], null, 2)
    });
    expect(supplementText(other)).toBe(supplementText(one));
    expect(parseSupplement(supplementText(one))).toEqual(one);
    expect(supplementText(supplementOf({"areas.csv": areas(province)}))).not.toBe(supplementText(one));
  });

  test("two folders add up; what both give is an error", () => {
    const one = supplementOf({"areas.csv": areas(province)});
    const other = supplementOf({"areas.csv": areas(commune)});
    expect(addSupplements([one, other], "x")).toEqual(addSupplements([other, one], "x"));
    expect(addSupplements([one, other], "x").areas).toHaveLength(2);
    expect(() => addSupplements([one, one], "exports/reference")).toThrow(
      /exports\/reference, entry province X1@2008-08-01: appears twice/
    );
  });
});

describe("withSupplement", () => {
  test("adds to the reference data, once for each text", () => {
    const project = projectReference();
    const one = withSupplement(project, supplementOf(full));
    expect(withSupplement(project, supplementOf(full))).toBe(one);
    expect(one.areas.length).toBe(project.areas.length + 2);
    expect([one.units, one.forms]).toEqual([[unit], [...project.forms, form]]);
    expect(one.plans).toEqual(project.plans);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      "the parent of an area",
      {"areas.csv": areas(commune)},
      /areas\.csv, entry X2@2025-07-01, field parent_code: .*"X1"/
    ],
    [
      "an area of a unit",
      {"reporting-units.json": JSON.stringify([unit])},
      /reporting-units\.json, entry police:X1, field areas: .*"X1@2008-08-01"/
    ],
    ["the area of a form", {"forms/a.json": JSON.stringify(form)}, /entry MH-01, field within/]
  ])("an area that is not there is an error: %s", (_, files, said) => {
    expect(() => withSupplement(projectReference(), supplementOf(files))).toThrow(said);
  });

  test("an area that the project has already is an error", () => {
    const [known] = projectReference().areas.filter(({level}) => level === "province");
    const row = `province,${known?.code ?? ""},Tỉnh,Province,province,VN,${known?.validFrom ?? ""},,,,no`;
    expect(() => withSupplement(projectReference(), supplementOf({"areas.csv": areas(row)}))).toThrow(
      /appears twice/
    );
  });
});
