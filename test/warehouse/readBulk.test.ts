import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import fc from "fast-check";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Area} from "#src/schema/reference.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import {projectReference, type Reference} from "#loaders/reference/reference.ts";
import {ask} from "#loaders/warehouse/ask.ts";
import {readBulk} from "#loaders/warehouse/bulk/readBulk.ts";
import {scanLines} from "#loaders/warehouse/bulk/scanLines.ts";
import {rowTables} from "#loaders/warehouse/schema.ts";

let folder = "";
let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "so138-bulk-"));
  instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, {recursive: true, force: true});
});

const invented = (nameVi: string, code: string, validFrom: string | null): Area => ({
  level: "province",
  code,
  nameVi,
  nameEn: nameVi,
  type: "province",
  illustrative: true,
  parentCode: "VN",
  validFrom,
  validTo: null,
  successorCode: null,
  population2019: null
});

/** The project's reference data with two invented provinces, one of which is young. */
const reference: Reference = {
  ...projectReference(),
  areas: [
    ...projectReference().areas,
    invented("Bình Lâm", "901", null),
    invented("Lâm Khê", "902", "2023-03-01")
  ]
};

const columns = Object.fromEntries(
  Object.entries(rowTables).map(([kind, {columns}]) => [
    kind,
    Object.fromEntries(Object.entries(columns).map(([one, type]) => [one, type.replace(/ NOT NULL$/, "")]))
  ])
);

const held = Object.fromEntries(Object.entries(rowTables).map(([kind, table]) => [kind, table.held ?? {}]));

/** What both readers say of the same bytes; null where the file is not for reading in bulk. */
async function both(
  bytes: string | Uint8Array,
  options: {reference: Reference; notAfter?: string | null} = {reference}
) {
  const file = join(folder, "register.csv");
  writeFileSync(file, bytes);
  const {rows, archive, ...ordinary} = readExport(Buffer.from(bytes), options);
  const read = await readBulk(connection, file, await scanLines(file), columns, {
    held,
    ...options,
    receivedOn: () => options.notAfter ?? null
  });
  if (read === null) return {bulk: null, ordinary: {...ordinary, rows}};
  const {facts, stored, close, leftOut, ...bulk} = read;
  const found = await ask(connection, `SELECT * FROM (${facts}) ORDER BY row`);
  // what is stored says the same, as the warehouse reads it; scopes are the warehouse's own
  const seen = Object.entries(held[bulk.kind ?? ""] ?? {}).map(([one, {read}]) => `${read} AS "${one}"`);
  const unheld = Object.keys(found[0] ?? {}).filter(
    (one) => one !== "scope" && !held[bulk.kind ?? ""]?.[one]
  );
  const readBack = await ask(
    connection,
    `SELECT ${[...seen, ...unheld.map((one) => `"${one}"`)].join(", ")} FROM (${stored}) ORDER BY row`
  );
  expect(readBack).toEqual(
    found.map((row) => Object.fromEntries(Object.entries(row).filter(([one]) => one !== "scope")))
  );
  await close();
  // both leave the same out of the archived copy, or nothing
  expect(leftOut !== null).toBe(archive !== undefined);
  return {bulk: {...bulk, rows: found}, ordinary: {...ordinary, rows}};
}

const titles =
  "TT;Mã vụ;Nơi xảy ra;Điều;Ngày tiếp nhận tin;Ngày khởi tố;Ngày KLĐT;Ngày cáo trạng;Ngày XXST;Tình trạng;Số bị can;Số bị hại;Mục đích;Tuyến;Ghi chú;Đơn vị thụ lý".split(
    ";"
  );

const sound = [
  "1",
  "BL-24-01",
  "Tỉnh Bình Lâm",
  "150",
  "03/01/2024",
  "12/01/2024",
  "10/5/2024",
  "",
  "",
  "Đề nghị truy tố",
  "2",
  "3",
  "Cưỡng bức lao động",
  "Trong nước",
  "Số liệu minh họa",
  "Đội 2"
];

/** Texts of each column, sound and otherwise. */
const texts: string[][] = [
  ["1", "", "x", "Tổng số", "12"],
  [
    "BL-24-01",
    "BL-24-02",
    "bl-24-02",
    "BL-24-003",
    "",
    "NGUYEN-1",
    "VA 1",
    "0912345678",
    "Tổng số: 2 vụ",
    "BL-24-\uFFFD1"
  ],
  [
    "Tỉnh Bình Lâm",
    "Lâm Khê",
    "tinh binh lam",
    "Lạng Sơn",
    "",
    "?",
    "Tỉnh Lạng Sơn",
    "Huyện Cao Lộc",
    "Nơi khác",
    "Lâm Khê, Việt Nam",
    "Xã Đồng Đăng, tỉnh Lạng Sơn"
  ],
  ["150", "151", "Điều 150, 151", "Điều \u030054", "", "abc", "?", "999"],
  [
    "03/01/2024",
    "",
    "2024-01-03",
    "9/2023",
    "45413",
    "31/02/2024",
    "15/02/24",
    "03/01/2024 08:00",
    "3/1/1924"
  ],
  ["12/01/2024", "", "01/01/2023", "28/02/2023", "01/3/2023", "2026-01-05", "12/2025"],
  ["10/5/2024", "", "10/5/2022", "ngày 10 tháng 5 năm 2024"],
  ["", "28/5/2024", "01/7/2025"],
  ["", "22/8/2024", "02/7/2025", "x"],
  [
    "Đề nghị truy tố",
    "Đang điều tra",
    "Đã xét xử",
    "Đã truy tố",
    "Trả hồ sơ ĐTBS",
    "Tạm đình chỉ",
    "",
    "?",
    "khác"
  ],
  ["2", "02", "", "-", "1.000", "1,5", "-3", "hai"],
  ["3", "0", "chưa rõ", "1,000", "2.0"],
  ["Cưỡng bức lao động", "Bóc lột tình dục", "Khác", "", "Hôn nhân", "zzz"],
  ["Trong nước", "Ra nước ngoài", "TQ", "?"],
  ["Số liệu minh họa", "", "so lieu minh hoa", "illustrative figure", "x"],
  ["Đội 2", "", "  ", "số liệu minh họa", "Đội \u03002"]
];

/** Mostly sound cells, some of any text of their column, padded or not. */
const cell = (index: number) =>
  fc.oneof(
    {weight: 14, arbitrary: fc.constant(sound[index] ?? "")},
    {weight: 2, arbitrary: fc.constantFrom(...(texts[index] ?? [""]))},
    {weight: 1, arbitrary: fc.constantFrom(...(texts[index] ?? [""])).map((text) => ` ${text}\u00A0`)}
  );

const code = fc.oneof(
  {weight: 8, arbitrary: fc.integer({min: 0, max: 99}).map((number) => `BL-24-${number}`)},
  {weight: 1, arbitrary: cell(1)}
);

const row = fc.tuple(...titles.map((_, index) => (index === 1 ? code : cell(index)))).chain((cells) =>
  fc.oneof(
    {weight: 20, arbitrary: fc.constant(cells)},
    {weight: 1, arbitrary: fc.nat(cells.length).map((length) => cells.slice(0, length))},
    {
      weight: 1,
      arbitrary: fc.constantFrom([""], ["", ""], ["x"], ["", "", "y"]).map((more) => [...cells, ...more])
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ["Ghi chú: x"],
        [" "],
        titles.map(() => ""),
        ["Người lập"]
      )
    }
  )
);

const table = fc.record({
  rows: fc.array(row, {minLength: 1, maxLength: 25}),
  title: fc.constantFrom("", "SỔ THEO DÕI VỤ ÁN\n"),
  without: fc.subarray([0, 3, 4, 6, 7, 8, 10, 11, 12, 13, 15]),
  end: fc.constantFrom("", "\n", "\n\n\n"),
  ends: fc.constantFrom("\n", "\r\n"),
  bom: fc.constantFrom("", "\uFEFF"),
  trailing: fc.constantFrom("", "", "", ";")
});

const written = ({
  rows,
  title,
  without,
  end,
  ends,
  bom,
  trailing
}: typeof table extends fc.Arbitrary<infer One> ? One : never) => {
  const kept = (cells: readonly string[]) => cells.filter((_, index) => !without.includes(index));
  const lines = [kept(titles).join(";"), ...rows.map((cells) => kept(cells).join(";") + trailing)];
  return bom + (title + lines.join("\n") + end).replaceAll("\n", ends);
};

describe("readBulk", () => {
  it("says of a file what the ordinary reader says: facts, counts and findings", async () => {
    let inBulk = 0;
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(null, "2024-05-09", "2024-08-21"), async (one, notAfter) => {
        const {bulk, ordinary} = await both(written(one), {reference, notAfter});
        if (bulk === null) return;
        inBulk += 1;
        expect(bulk).toEqual(ordinary);
      }),
      {numRuns: Number(process.env["RUNS"] ?? 25)}
    );
    expect(inBulk).toBeGreaterThan(0);
  });

  it("says the same where more rows have findings than are listed", async () => {
    const long = fc
      .record({
        rows: fc.array(row, {minLength: 5, maxLength: 25}),
        every: fc.integer({min: 5, max: 9})
      })
      .map(({rows, every}) => {
        // one of three rows has a fault of its own; of the others most repeat the code of another one
        const faults: Record<number, string>[] = [{}, {9: "khác"}, {}];
        return Array.from({length: 3300}, (_, index) =>
          (rows[index % (3 * rows.length)] ?? sound).map((text, at) =>
            at === 1 && /^BL-24-\d+$/.test(text)
              ? `BL-24-${index % every === 0 ? index : index % 700}`
              : (faults[index % 3]?.[at] ?? text)
          )
        );
      });
    let more = 0;
    await fc.assert(
      fc.asyncProperty(long, async (rows) => {
        const text = written({rows, title: "", without: [], end: "\n", ends: "\n", bom: "", trailing: ""});
        const {bulk, ordinary} = await both(text);
        expect(ordinary.problems.length).toBeLessThan(30 * 1001);
        if (bulk === null) return;
        more += bulk.problems.filter(({code}) => code === "more-findings").length;
        expect(bulk).toEqual(ordinary);
      }),
      {numRuns: 2}
    );
    expect(more).toBeGreaterThan(0);
  });

  const changed = (changes: Record<number, string>) =>
    sound
      .map((text, index) => (index === 1 ? `BL-24-${JSON.stringify(changes).length}` : text))
      .map((text, index) => changes[index] ?? text);
  const fileOf = (...rows: string[][]) => [titles, ...rows].map((cells) => cells.join(";")).join("\n");

  it.each([
    ["a sound row", changed({})],
    ["a stage before an earlier one", changed({5: "11/5/2024"})],
    ["a date with its month first", changed({5: "12/31/2024"})],
    ["a date before the area was in force", changed({2: "Lâm Khê", 4: "28/02/2023"})],
    ["a date on the first day of the area", changed({2: "Lâm Khê", 4: "01/03/2023"})],
    ["an invented area without the words", changed({14: ""})],
    ["a real area with the words", changed({2: "Tỉnh Lạng Sơn"})],
    ["the words in a column that no form knows", changed({14: "", 15: "số liệu minh họa"})],
    ["a status behind the dates", changed({9: "Đang điều tra"})],
    ["no date at all", changed({4: "", 5: "", 6: "", 9: "Tạm đình chỉ"})],
    ["a returned file", changed({9: "Trả hồ sơ ĐTBS"})],
    ["a time of day", changed({5: "12/01/2024 00:00"})],
    ["a year long ago", changed({5: "12/01/1924"})],
    [
      "a place with the one above it and no readable date",
      changed({2: "Xã Đồng Đăng, tỉnh Lạng Sơn", 5: "x"})
    ],
    ["a place with the one above it before its time", changed({2: "Xã Đồng Đăng, tỉnh Lạng Sơn"})],
    ["a code in small letters", changed({1: "bl-24-7"})],
    ["a code that is no pseudonym", changed({1: "NGUYEN-24"})],
    ["a count that the column's style makes ambiguous", changed({10: "1.000"})],
    ["a code that stands twice", changed({1: "BL-24-01", 4: "02/01/2024"})]
  ])("reads %s in bulk as the ordinary reader does", async (_, cells) => {
    const other = changed({1: "BL-24-01"});
    const {bulk, ordinary} = await both(fileOf(other, cells, changed({1: "BL-24-99"})));
    expect(bulk).not.toBeNull();
    expect(bulk).toEqual(ordinary);
  });

  it("says of both ways that a stage after the day of receipt has not come", async () => {
    const on = (day: string) =>
      both(fileOf(changed({}), changed({1: "BL-24-99"})), {reference, notAfter: day});
    expect((await on("2024-05-09")).bulk).toBeNull();
    const {bulk, ordinary} = await both(fileOf(changed({}), changed({1: "BL-24-99", 6: "9/5/2024"})), {
      reference,
      notAfter: "2024-05-09"
    });
    expect(bulk?.problems).toMatchObject([
      {code: "unknown-column"},
      {severity: "error", code: "date-not-come", row: 2, cell: "G2"}
    ]);
    expect(bulk).toMatchObject({taken: 1, rejected: 1});
    expect(bulk).toEqual(ordinary);
    expect((await on("2024-05-10")).bulk).toMatchObject({taken: 2, rejected: 0});
  });

  it.each([
    ["a quotation mark", fileOf(changed({3: '"150; 349"'}))],
    ["a blank line within", fileOf(changed({})).replace("\n", "\n\n")],
    ["a total", fileOf(changed({}), ["", "Tổng số: 1 vụ"])],
    ["a name in a column that no form knows", fileOf(changed({15: "Nguyễn Văn An"}))],
    ["a telephone number in a note", fileOf(changed({14: "Số liệu minh họa, 0912 345 678"}))],
    ["a secret stamp", fileOf(changed({15: "MẬT"}))],
    ["no valid row", fileOf(changed({9: ""}))]
  ])("leaves a file with %s to the ordinary reader", async (_, text) => {
    expect((await both(text)).bulk).toBeNull();
  });
});
