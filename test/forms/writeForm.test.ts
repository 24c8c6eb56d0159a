import {readFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {beforeAll, describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {exportKinds} from "#loaders/exports/index.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import {longForm} from "#loaders/forms/longForm.ts";
import {returnSheet} from "#loaders/forms/returnSheet.ts";
import {instructionSheet} from "#loaders/forms/instructions.ts";
import {writeForm, type FormRequest} from "#loaders/forms/writeForm.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import {UserError} from "#loaders/userError.ts";
import {at, workplace, type Workplace} from "../warehouse/workplace.ts";

const header =
  "level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative";
const areas = [
  header,
  "province,X0,Bình Lâm,Binh Lam,province,VN,2000-01-01,,,,yes",
  "district,X01,Lâm Khê,Lam Khe,district,X0,2000-01-01,,,,yes",
  "commune,X0101,Hòa Lĩnh,Hoa Linh,commune,X01,2000-01-01,,,,yes",
  "commune,X0102,Phố Mới,Pho Moi,township,X01,2000-01-01,,,,yes"
].join("\n");

const unit = "Công an huyện Lâm Khê";

function office(): Workplace {
  const place = workplace();
  place.write("reference/areas.csv", `${areas}\n`);
  return place;
}

async function formOf({settings, root}: Workplace, request: Partial<FormRequest>): Promise<Uint8Array> {
  const out = join(root, "form.xlsx");
  await writeForm(settings, {kind: "returns", unit, period: "quý III/2024", ...request, out, force: true});
  return readFileSync(out);
}

const cellsOf = (bytes: Uint8Array): readonly string[][] => {
  const workbook = openWorkbook(bytes);
  if ("problem" in workbook) throw new Error(workbook.problem.message.en);
  return workbook.sheets[0]?.rows ?? [];
};

const rowOf = (bytes: Uint8Array, area: string) => cellsOf(bytes).find((cells) => cells[1] === area) ?? [];

const form = projectReference().forms.find(({code}) => code === "so138-returns");

/** A return as an office sends it: what remains of reports (column J) and of cases (P) in each commune. */
function sentReturn(
  period: {period: string; start: string; end: string; cumulative: boolean},
  remaining: readonly [string, number, number][]
): Uint8Array {
  if (!form) throw new Error("The project's own form is missing.");
  const rows = remaining.map(([area, ofReports, ofCases]) => {
    const values = new Map(Array.from({length: 18}, (_, index) => [index + 2, 0]));
    for (const column of [3, 4, 9]) values.set(column, ofReports);
    for (const column of [11, 12, 15]) values.set(column, ofCases);
    return {area, values, note: "Số liệu minh họa"};
  });
  return writeXlsx({sheets: [returnSheet({form, unit, ...period, rows})]});
}

describe("so138 form: a return", () => {
  const place = office();
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    bytes = await formOf(place, {});
  });

  it("has rows for the communes in force below the unit's area, marked where they are invented", () => {
    const rows = cellsOf(bytes).filter(([number]) => /^\d+$/.test(number ?? ""));
    expect(rows.map((cells) => [cells[0], cells[1], cells[20]])).toEqual([
      ["1", "Xã Hòa Lĩnh", "Số liệu minh họa"],
      ["2", "Thị trấn Phố Mới", "Số liệu minh họa"]
    ]);
    expect(rows.flatMap((cells) => cells.slice(2, 20)).join("")).toBe("");
  });

  it("is protected, and each kind of cell has its check with prompt and error in Vietnamese", () => {
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain('<sheetProtection sheet="1"');
    const checks = [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([one]) => one);
    expect(checks.every((one) => one.includes('showErrorMessage="1"'))).toBe(true);
    expect(checks.every((one) => /error="[^"]*nhận[^"]*"/.test(one) && /prompt="[^"]+"/.test(one))).toBe(
      true
    );
    const types = checks.map((one) => /type="(\w+)"/.exec(one)?.[1]);
    expect([...new Set(types)].sort()).toEqual(["custom", "list", "whole"]);
    expect(checks.find((one) => one.includes('type="whole"'))).toMatch(
      /operator="between".*<formula1>0<\/formula1><formula2>999999<\/formula2>/
    );
  });

  it("is the same to the byte for the same arguments", async () => {
    expect(await formOf(place, {})).toEqual(bytes);
    expect(await formOf(place, {period: "Quý 3 năm 2024"})).toEqual(bytes);
    expect(await formOf(place, {basis: "calendar"})).not.toEqual(bytes);
  });

  it("counts the whole year up to the period where it is cumulative, by the year that is asked for", async () => {
    const titles = async (request: Partial<FormRequest>) =>
      cellsOf(await formOf(place, request))
        .slice(0, 6)
        .flat()
        .join("\n");
    expect(await titles({cumulative: true})).toContain(
      "9 THÁNG NĂM 2024 (LŨY KẾ)\n(Số liệu từ ngày 15/12/2023 đến"
    );
    expect(await titles({basis: "calendar"})).toContain(
      "QUÝ III NĂM 2024\n(Số liệu từ ngày 01/7/2024 đến ngày 30/9/2024)"
    );
    expect(await titles({period: "6 tháng đầu năm 2024"})).toContain("6 THÁNG ĐẦU NĂM 2024 (LŨY KẾ)\n");
  });

  it("begins with what remained of the period before, by the return in force", async () => {
    const second = office();
    const quarter = {period: "quý II năm 2024", start: "2024-03-15", end: "2024-06-14", cumulative: false};
    second.write(
      "q2.xlsx",
      sentReturn(quarter, [
        ["Xã Hòa Lĩnh", 1, 1],
        ["Thị trấn Phố Mới", 0, 0]
      ])
    );
    await second.ingest(at("2024-06-20"));
    second.write(
      "q2.xlsx",
      sentReturn(quarter, [
        ["Xã Hòa Lĩnh", 2, 1],
        ["Thị trấn Phố Mới", 0, 0]
      ])
    );
    const taken = await second.ingest(at("2024-06-25"));
    expect(taken.rows).toMatchObject({rejected: 0});
    const next = await formOf(second, {});
    const stock = (form: Uint8Array, area: string) => [
      rowOf(form, area)[2] ?? "",
      rowOf(form, area)[10] ?? ""
    ];
    expect(stock(next, "Xã Hòa Lĩnh")).toEqual(["2", "1"]);
    expect(stock(next, "Thị trấn Phố Mới")).toEqual(["0", "0"]);
    // a return that does not begin on the day after it does not carry it over
    expect(stock(await formOf(second, {period: "quý IV/2024"}), "Xã Hòa Lĩnh")).toEqual(["", ""]);
    expect(stock(await formOf(second, {cumulative: true}), "Xã Hòa Lĩnh")).toEqual(["", ""]);
  });

  it("that is cumulative begins with what remained of the year before; returns that disagree give no stock", async () => {
    const second = office();
    const year = {period: "năm 2023", start: "2022-12-15", end: "2023-12-14", cumulative: true};
    second.write(
      "2023.xlsx",
      sentReturn(year, [
        ["Xã Hòa Lĩnh", 4, 3],
        ["Thị trấn Phố Mới", 1, 0]
      ])
    );
    const quarter = {period: "quý IV năm 2023", start: "2023-09-15", end: "2023-12-14", cumulative: false};
    second.write(
      "q4.xlsx",
      sentReturn(quarter, [
        ["Xã Hòa Lĩnh", 4, 2],
        ["Thị trấn Phố Mới", 1, 0]
      ])
    );
    await second.ingest(at("2023-12-20"));
    const next = await formOf(second, {cumulative: true});
    expect([rowOf(next, "Xã Hòa Lĩnh")[2], rowOf(next, "Xã Hòa Lĩnh")[10] ?? ""]).toEqual(["4", ""]);
    expect([rowOf(next, "Thị trấn Phố Mới")[2], rowOf(next, "Thị trấn Phố Mới")[10]]).toEqual(["1", "0"]);
  });

  it("is made by the reference data beside a folder of exports, where those alone know the unit", async () => {
    const below = workplace();
    below.write("minh-hoa/reference/areas.csv", `${areas}\n`);
    below.write("khac/reference/forms/ill.json", "{");
    expect(await formOf(below, {})).toEqual(await formOf(office(), {}));
    const out = join(below.root, "again.xlsx");
    const written = await writeForm(below.settings, {kind: "returns", unit, period: "quý III/2024", out});
    expect(written.folder).toBe("minh-hoa");
    // an office's own form is found with the reference data that hold it
    const own = {...form, code: "X-1", columns: form?.columns.slice(0, 10)};
    below.write("lam-khe/reference/areas.csv", `${areas}\n`);
    below.write("lam-khe/reference/forms/x-1.json", JSON.stringify(own));
    const other = await writeForm(below.settings, {
      kind: "returns",
      unit,
      period: "quý III/2024",
      form: "X-1",
      out,
      force: true
    });
    expect(other).toMatchObject({form: "X-1", folder: "lam-khe"});
  });

  it("names no folder where the project's own reference data know the unit", async () => {
    const below = workplace();
    below.write("minh-hoa/reference/areas.csv", `${areas}\n`);
    const out = join(below.root, "form.xlsx");
    const request = {kind: "returns", unit: "Công an huyện Cao Lộc", period: "quý III/2024", out};
    expect(await writeForm(below.settings, request)).not.toHaveProperty("folder");
  });

  it.each<[string, Partial<FormRequest>, RegExp]>([
    [
      "a unit for a table that is for none",
      {kind: "cases"},
      /không dùng tùy chọn --unit, --period.* \/ .*--unit, --period/
    ],
    [
      "period, form, year and accumulation for such a table",
      {kind: "population", form: "x", basis: "calendar", cumulative: true},
      /--period, --form, --basis, --cumulative.* \/ .*--period, --form, --basis, --cumulative/
    ],
    ["an unknown kind", {kind: "letters"}, /«letters».*returns.* \/ .*«letters».*returns/],
    ["an unknown unit", {unit: "Phòng chờ Lâm Khê"}, /«Phòng chờ Lâm Khê».* \/ .*is not known/],
    ["an unknown area of a unit", {unit: "Công an huyện Không Đâu"}, / \/ /],
    ["no unit", {unit: ""}, /--unit.* \/ .*--unit/],
    ["no period", {period: " "}, /--period.* \/ .*--period/],
    [
      "a period that cannot be read",
      {period: "mùa thu 2024"},
      /«mùa thu 2024».*«quý III\/2024».* \/ .*cannot be read/
    ],
    ["a period that cannot be cumulative", {period: "6 tháng cuối năm 2024", basis: "court"}, / \/ /],
    ["an unknown form", {form: "mau-01"}, /«mau-01».*so138-returns.* \/ .*«mau-01».*so138-returns/],
    ["an unknown statistical year", {basis: "lunar"}, /«lunar».*administrative.* \/ .*«lunar»/]
  ])("refuses %s as a mistake of usage, in both languages", async (_, request, message) => {
    const error: unknown = await formOf(place, request).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({exitCode: 2});
    expect((error as UserError).message).toMatch(message);
  });

  it("asks which form is meant where offices have added others", async () => {
    const second = office();
    second.write(
      "reference/forms/other.json",
      JSON.stringify({...form, code: "X-1", columns: form?.columns.slice(0, 10)})
    );
    const error: unknown = await formOf(second, {}).catch((thrown: unknown) => thrown);
    expect((error as UserError).message).toMatch(/--form: .*X-1/);
    expect(cellsOf(await formOf(second, {form: "X-1"})).length).toBeGreaterThan(10);
  });
});

describe("so138 form: other kinds", () => {
  const reference = projectReference();
  const others = exportKinds.filter(({id}) => id !== "returns");

  it.each(others.map((kind) => [kind.id, kind] as const))(
    "%s: titles of the kind's own layout, rows for entries, and instructions without a finding",
    (id, kind) => {
      const spec = longForm(kind, reference);
      if (!spec) throw new Error("no form");
      const titles = kind
        .layouts(reference)
        .find((one) => one.form === null)
        ?.columns.map((one) => one.header);
      expect(cellsOf(writeXlsx(spec))[0]).toEqual(titles);
      const blank = readExport(writeXlsx(spec));
      expect(blank.problems.map(({code}) => code)).toEqual(["no-valid-row"]);
      expect(spec.sheets[0]?.validations?.length).toBeGreaterThan(0);
      expect(spec.sheets[0]?.rows.length).toBeGreaterThan(200);
      expect(id).toBe(kind.id);
    }
  );

  const textsOf = (id: string) => {
    const kind = others.find((one) => one.id === id);
    const spec = kind && longForm(kind, reference);
    const [sheet, guide] = spec?.sheets ?? [];
    if (!sheet || !guide) throw new Error("no form");
    return {
      guide: guide.rows.flatMap(([cell]) => (cell?.kind === "text" ? [cell.text] : [])),
      prompts: (sheet.validations ?? []).map(({prompt}) => prompt.text)
    };
  };

  it.each(others.map(({id}) => id))("%s: the guide speaks of nothing that the form has not", (id) => {
    const {guide, prompts} = textsOf(id);
    const all = guide.join("\n");
    expect(all).not.toContain("*");
    // the list of required columns stands in the first item, above what refers to it
    expect(guide.find((line) => line.startsWith("1. "))).toMatch(/Cột bắt buộc: «/);
    expect(guide.find((line) => line.startsWith("2. "))).toContain("(mục 1)");
    expect(all.includes("14/9/2024")).toBe(prompts.some((text) => text.includes("14/9/2024")));
    for (const text of prompts.filter((one) => one.startsWith("Cột bắt buộc.")))
      expect(text).not.toMatch(/thì để trống|Ô trống không được hiểu/);
  });

  it("the guide tells to leave a cell blank only where a column of numbers may be blank, and days where there are days", () => {
    const said = (id: string) => textsOf(id).guide.join("\n");
    expect(said("population")).not.toMatch(/Ngày ghi|chưa rõ thì để trống|Không phát sinh/);
    expect(said("published")).not.toMatch(/chưa rõ thì để trống/);
    expect(said("activities")).toMatch(/ở cột không bắt buộc, chưa rõ thì để trống/);
    expect(said("cases")).toMatch(/Không phát sinh[^]*Ngày ghi ngày\/tháng\/năm/);
    expect(
      textsOf("pilot").prompts.filter((text) => /^Cột bắt buộc\. Ghi ngày.*; không để trống\.$/.test(text))
    ).toHaveLength(2);
  });

  it("pilot: a row filled in with words of its lists is taken in without a finding", () => {
    const kind = others.find(({id}) => id === "pilot");
    const spec = kind && longForm(kind, reference);
    const [sheet, instructions] = spec?.sheets ?? [];
    if (!sheet || !instructions) throw new Error("no form");
    const words = [
      "LS-2021-cd",
      "Trước chỉ đạo điểm",
      "Cao Lộc + Lộc Bình + Tràng Định",
      "2016-01-01",
      "2020-12-31",
      "phát hiện, xử lý",
      "vụ",
      22,
      "Kế hoạch 87/KH-BCĐ",
      ""
    ];
    const pilot = instructions.rows.flat().find((cell) => cell.kind === "text" && /^LS-2021/.test(cell.text));
    words[0] = pilot?.kind === "text" ? pilot.text : "";
    const rows = sheet.rows.map((cells, row) =>
      row !== 1
        ? cells
        : cells.map((cell, column) => {
            const word = words[column] ?? "";
            if (typeof word === "number") return {kind: "number" as const, value: word};
            if (word === "") return cell;
            return cell.style === "inputDate"
              ? {kind: "date" as const, day: word}
              : {kind: "text" as const, text: word};
          })
    );
    const read = readExport(writeXlsx({sheets: [{...sheet, rows}, instructions]}));
    expect(read.problems).toEqual([]);
    expect(read.rows).toMatchObject([{window: "baseline", value: 22}]);
    const listed = (text: string) =>
      instructions.rows.flat().some((cell) => cell.kind === "text" && cell.text === text);
    expect(["Trước chỉ đạo điểm", "phát hiện, xử lý", "vụ"].every(listed)).toBe(true);
  });
});

describe("the instructions", () => {
  it("are in a workbook without figures no table", () => {
    const read = readExport(writeXlsx({sheets: [instructionSheet("returns").sheet]}));
    expect(read.problems.map(({code}) => code)).toEqual(["wrong-header"]);
  });

  it("are passed over only where they are ours: another sheet without a table is spoken of", () => {
    const sheet = instructionSheet("returns").sheet;
    const [first, ...rest] = sheet.rows;
    const changed = {
      ...sheet,
      name: "Khác",
      rows: [[...(first ?? [])].map(() => ({kind: "text" as const, text: "Thuyết minh"})), ...rest]
    };
    const published = exportKinds.find(({id}) => id === "published");
    const table = published && longForm(published, projectReference());
    const codes = readExport(writeXlsx({sheets: [...(table?.sheets ?? []), changed]})).problems.map(
      ({code}) => code
    );
    expect(codes).toContain("sheet-without-table");
  });
});
