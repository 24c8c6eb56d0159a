import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import type {CellSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {takeIn, type TakenIn} from "#loaders/takeIn.ts";
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
    expect(heads.get("exports/thang-4/cases.csv")?.["Kính gửi / To"]).toBe(
      "đơn vị gửi thư mục «thang-4» / the office that sends the folder «thang-4»"
    );
    expect(heads.get("exports/figures.csv")?.["Kính gửi / To"]).toBe("…………………………");
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
