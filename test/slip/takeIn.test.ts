import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import type {CellSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {takeIn, type TakenIn} from "#loaders/takeIn.ts";
import {withdraw} from "#loaders/warehouse/withdraw.ts";
import {at, workplace, type Workplace} from "../warehouse/workplace.ts";

const titles = ["Kỳ số liệu", "Địa bàn", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Nguồn", "Độ tin cậy"];
const sound = ["Năm 2018", "Toàn quốc", "khởi tố", "vụ", "200", "Báo A", "Cao"];
const faulty = ["Năm 2019", "Nơi nào", "khởi tố", "vụ", "150", "Báo A", "Vừa"];

const workbook = (...rows: string[][]) =>
  writeXlsx({
    sheets: [
      {
        name: "Q3",
        widths: [23],
        rows: [titles, ...rows].map((cells) => cells.map((text): CellSpec => ({kind: "text", text})))
      }
    ]
  });

/** The path of the one slip of a run, without its ending. */
function slipPath({slips}: TakenIn): string {
  const [page] = slips.values();
  if (page === undefined || slips.size !== 1) throw new Error("There is one slip.");
  return page.replace(/\.html$/, "");
}

describe("takeIn: the slip of a workbook", () => {
  test("page, table and marked copy", async () => {
    const {settings, write} = workplace();
    write("a.xlsx", workbook(sound, faulty));
    const path = slipPath(await takeIn(settings, {now: at("2026-11-01")}));
    expect(readFileSync(`${path}.html`, "utf8")).toContain("unknown-area");
    expect(readFileSync(`${path}.csv`, "utf8")).toContain("unknown-area");
    const marked = unzipSync(readFileSync(`${path}.danh-dau.xlsx`));
    const [sheet, list] = [1, 2].map((number) =>
      strFromU8(marked[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array())
    );
    expect(sheet).toContain('<col min="1" max="1" width="23"');
    expect(list).toMatch(/Kính gửi.*Nhận ngày.*unknown-area/);
  });

  test.each([
    [
      "vanished",
      (file: string) => {
        rmSync(file);
      }
    ],
    [
      "was replaced by another",
      (file: string) => {
        writeFileSync(file, workbook(sound, sound, faulty));
      }
    ]
  ])("a file that %s since it was taken in has a slip without a marked copy", async (_, change) => {
    const {settings, write} = workplace();
    const sent = write("a.xlsx", workbook(sound, faulty));
    const taken = await takeIn(settings, {
      now: at("2026-11-01"),
      onFile: () => {
        change(sent);
      }
    });
    const path = slipPath(taken);
    expect(readFileSync(`${path}.html`, "utf8")).toContain("unknown-area");
    expect(existsSync(`${path}.danh-dau.xlsx`)).toBe(false);
  });
});

const areas = `level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative
province,X0,Bình Lâm,Binh Lam,province,VN,2008-08-01,,,,yes
district,X01,Lâm Khê,Lam Khe,district,X0,2008-08-01,,,,yes
`;
const columns =
  "Đơn vị báo cáo;Kỳ báo cáo;Cách tính;Địa bàn;Khâu;Đơn vị tính;Kỳ trước chuyển sang;Mới;Tổng thụ lý;Đã giải quyết;Còn lại;Ghi chú";
const statement = (reporter: string) =>
  `${columns}\n${reporter};Quý I/2024;Lũy kế;Huyện Lâm Khê;Khởi tố;bị can;1;4;5;2;3;Số liệu minh họa\n`;

/** The head of each slip of a run, by the path of the file: value by label. */
async function headsOf({settings}: Workplace, paths?: string[]) {
  const {slips} = await takeIn(settings, {now: at("2024-04-05"), ...(paths && {paths})});
  return new Map(
    [...slips].map(([{name}, page]) => {
      const rows = Papa.parse<string[]>(
        readFileSync(page.replace(/html$/, "csv"), "utf8").replace(/^\uFEFF/, "")
      ).data;
      const end = rows.findIndex(([first = ""]) => first === "");
      return [
        name,
        Object.fromEntries(rows.slice(0, end).map(([label = "", value = ""]) => [label, value]))
      ] as const;
    })
  );
}

describe("takeIn: the head of a slip", () => {
  test("names the office in full, the unit and the period that the file states, and the day of receipt", async () => {
    const place = workplace();
    place.write("reference/areas.csv", areas);
    place.write("cong-an-tinh-binh-lam/q1.csv", statement("Công an huyện Lâm Khê"));
    place.write("thang-4/q1.csv", statement("Sở Y tế tỉnh Bình Lâm"));
    place.write("thang-4/cases.csv", "Ngày;Ghi chú\n1;2\n");
    place.write("figures.csv", "");
    const heads = await headsOf(place);
    expect(heads.get("exports/cong-an-tinh-binh-lam/q1.csv")).toMatchObject({
      "Kính gửi / To": "Công an tỉnh Bình Lâm / Police, Binh Lam province",
      "Tệp / File": "exports/cong-an-tinh-binh-lam/q1.csv",
      "Nhận ngày / Received on": "05/4/2024 / 5 April 2024",
      "Đơn vị báo cáo / Reporting unit": "Công an huyện Lâm Khê / Police, Lam Khe district",
      "Kỳ báo cáo / Period":
        "quý I/2024 (15/12/2023–14/3/2024), lũy kế / Q1 2024 (15 December 2023 – 14 March 2024), cumulative"
    });
    // a folder that is named after no office: the one unit that the file states
    expect(heads.get("exports/thang-4/q1.csv")?.["Kính gửi / To"]).toMatch(
      /^Sở Y tế tỉnh Bình Lâm \/ Department of Health, Binh Lam province$/
    );
    // a folder's own name is no address: a blank to be filled in by hand
    for (const name of ["thang-4/cases.csv", "figures.csv"])
      expect(heads.get(`exports/${name}`)?.["Kính gửi / To"]).toBe("…………………………");
  });

  test("of a file with a secret stamp neither name nor folder stands in its slip or in the slip's path", async () => {
    const {settings, write} = workplace();
    write("Công an tỉnh Lạng Sơn/chuyên án 12.csv", "TỐI MẬT\nNăm;Vụ\n2024;1\n");
    const {slips} = await takeIn(settings, {now: at("2024-04-05")});
    const [page = ""] = slips.values();
    for (const text of [page, readFileSync(page, "utf8"), readFileSync(page.replace(/html$/, "csv"), "utf8")])
      expect(text).not.toMatch(/Lạng Sơn|chuyên án/);
  });
});

describe("takeIn: the path of a slip", () => {
  const pathsOf = async (place: Workplace, paths: string[]) => [
    ...(await takeIn(place.settings, {now: at("2026-11-01"), paths})).slips.values()
  ];

  test("two offices' folders of one name in different places, and files that a run cannot tell apart", async () => {
    const place = workplace();
    const outside = ["north/office/a.csv", "south/office/a.csv"].map((path) => join(place.root, path));
    const inside = place.write("office/a.csv", "inside");
    const composed = place.write("office/Đồn.csv", "composed");
    const decomposed = place.write(`office/${"Đồn".normalize("NFD")}.csv`, "decomposed");
    for (const file of outside) {
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, file);
    }
    const all = [...outside, inside, composed, decomposed];
    const together = await pathsOf(place, all);
    expect(new Set(together.map((path) => path.normalize("NFC").toLowerCase())).size).toBe(all.length);
    for (const page of together) expect(existsSync(page)).toBe(true);
    // each path is the same whatever else is taken in, in whatever order
    const alone: string[] = [];
    for (const file of all) alone.push(...(await pathsOf(place, [file])));
    expect([...alone].sort()).toEqual([...together].sort());
    expect(together).toContain(join(place.settings.slips, "exports", "office", "a.csv.html"));
    for (const page of together) expect(page.replace(place.settings.slips, "")).not.toContain("north");
  });
});

/** What an office gets: page, table and marked copy of every slip of a run, as text. */
function textsOf({slips}: TakenIn): string {
  return [...slips.values()]
    .flatMap((page) => {
      const marked = page.replace(/html$/, "danh-dau.xlsx");
      const parts = existsSync(marked) ? Object.values(unzipSync(readFileSync(marked))) : [];
      return [
        readFileSync(page, "utf8"),
        readFileSync(page.replace(/html$/, "csv"), "utf8"),
        ...parts.map((part) => strFromU8(part))
      ];
    })
    .join("\n");
}

describe("takeIn: an office is told to correct its file, never to run this program", () => {
  const command = /so138 (?:withdraw|map|ingest)|--drop-personal/;
  const named = `${titles.join(";")};Họ và tên nạn nhân\n${sound.join(";")};Nguyễn Thị Hoa\n`;

  test("of a file with personal data: delete the column and send it again; the terminal names the option", async () => {
    const {settings, write} = workplace();
    write("a.csv", named);
    const taken = await takeIn(settings, {now: at("2026-11-01")});
    expect(taken.files[0]?.problems[0]?.message.vi).toContain("--drop-personal");
    const text = textsOf(taken);
    expect(text).toContain("Hãy xóa cột này rồi gửi lại.");
    expect(text).toContain("Delete this column and resend the file.");
    expect(text).not.toMatch(command);
    const dropped = textsOf(await takeIn(settings, {now: at("2026-11-02"), dropPersonal: true}));
    expect(dropped).toContain("Lần sau hãy xóa trước khi gửi.");
    expect(dropped).not.toMatch(command);
  });

  test("of an unknown form, and of a title that is missing: ask the body that receives the returns", async () => {
    const {settings, write} = workplace();
    write("a.csv", "Cột A;Cột B\n1;2\n");
    write("b.csv", `${titles.slice(0, 5).join(";")}\n${sound.slice(0, 5).join(";")}\n`);
    const taken = await takeIn(settings, {now: at("2026-11-01")});
    expect(taken.files.flatMap(({problems}) => problems.map(({code}) => code))).toEqual([
      "wrong-header",
      "missing-column"
    ]);
    for (const {problems} of taken.files) expect(problems[0]?.message.vi).toContain("so138 map");
    const text = textsOf(taken);
    expect(text.match(/hãy báo cơ quan nhận báo cáo để lập cấu hình đọc biểu/g)).toHaveLength(4);
    expect(text).not.toMatch(command);
  });

  test("of a file sent twice, replaced, withdrawn, or with an earlier version that said more", async () => {
    const place = workplace();
    const take = (day: string) => takeIn(place.settings, {now: at(day)});
    const codesOf = ({files}: TakenIn) => files.flatMap(({problems}) => problems.map(({code}) => code));
    const csv = (...rows: string[][]) => `${[titles, ...rows].map((row) => row.join(";")).join("\n")}\n`;
    const other = ["Năm 2017", ...sound.slice(1)];
    place.write("a.csv", csv(sound, other));
    await take("2026-11-01");
    place.write("b.csv", csv(sound, other));
    const twice = await take("2026-11-02");
    expect(codesOf(twice)).toContain("same-bytes");
    place.write("a.csv", csv(sound, faulty));
    const held = await take("2026-11-03");
    expect(codesOf(held)).toContain("figures-would-be-lost");
    const less = await takeIn(place.settings, {
      now: at("2026-11-03"),
      paths: [join(place.settings.exports, "a.csv")],
      replaceAnyway: true
    });
    expect(codesOf(less)).toContain("earlier-figures-lost");
    await withdraw(place.settings, "exports/b.csv", {why: "gửi nhầm", now: at("2026-11-04")});
    const withdrawn = await take("2026-11-05");
    expect(codesOf(withdrawn)).toContain("withdrawn-file");
    place.write("reference/areas.csv", areas);
    place.write("c.csv", statement("Công an huyện Lâm Khê"));
    place.write("d.csv", statement("Công an huyện Lâm Khê").replace(";1;4;5;2;3;", ";1;4;5;1;4;"));
    const unclear = await take("2026-11-06");
    expect(codesOf(unclear)).toContain("order-unclear");
    place.write("e.csv", statement("Công an huyện Lâm Khê").replace(";1;4;5;2;3;", ";1;5;6;1;5;"));
    const replaced = await take("2026-11-07");
    expect(codesOf(replaced)).toContain("supersedes-file");
    for (const taken of [twice, held, less, withdrawn, unclear, replaced])
      expect(textsOf(taken)).not.toMatch(command);
  });
});
