import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {findPersonalCells} from "#loaders/exports/safety/findPersonalCells.ts";
import {findPersonalColumns} from "#loaders/exports/safety/findPersonalColumns.ts";
import {placeIn, sheetOf} from "./sheetOf.ts";

const sortOf = (text: string) =>
  findPersonalCells(sheetOf([[text]]), {bodyRows: [0]}).map(({sort}) => sort)[0] ?? null;

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const pad = (value: number, length: number) => String(value).padStart(length, "0");

const personalNumber = fc
  .tuple(fc.integer({min: 1, max: 96}), fc.nat(3), fc.nat(26), digits(6))
  .map(([province, century, year, rest]) => `${pad(province, 3)}${century}${pad(year, 2)}${rest}`);
const mobile = fc
  .tuple(fc.constantFrom("3", "5", "7", "8", "9"), digits(8))
  .map(([first, rest]) => first + rest);

/** Cuts digits into groups of these sizes, with this mark between them. */
const grouped = (text: string, sizes: readonly number[], mark: string) => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(mark);
};

/** What people write around a number in a cell. */
const surroundings = fc.constantFrom(
  ["", ""],
  ["SĐT: ", ""],
  ["liên hệ ", " (mẹ)"],
  ["", ", gọi sau 17h"],
  ["01 tin; ", ""],
  ["(", ")"],
  ["'", ""],
  ["ngày 03/5/2024 gọi ", ""],
  ["Số", "."],
  ["\u200b", "\u00a0"]
);

const sheetWith = (text: string, column: number) => {
  const rows = Array.from({length: 6}, () => ["VA-24-01", "Xã Hòa Lĩnh", "150", "2", "Đang điều tra", ""]);
  const row = rows[3] ?? [];
  row[column] = text;
  return sheetOf([["Mã vụ", "Nơi xảy ra", "Điều", "Số bị can", "Tình trạng", "Ghi chú"], ...rows]);
};

/** Found somewhere: in the cell itself, or with its whole column. */
const isFound = (text: string, column: number, known: number[]) => {
  const sheet = sheetWith(text, column);
  const place = placeIn(sheet, 0, {known});
  const columns = findPersonalColumns(sheet, place);
  const cells = findPersonalCells(sheet, {...place, except: columns.map((found) => found.column)});
  return columns.some((found) => found.column === column) || cells.some((found) => found.column === column);
};

describe("findPersonalCells", () => {
  it("any identity number in any formatting in any column, known to the form or not", () => {
    const formats: [number[], string][] = [
      [[12], ""],
      [[3, 3, 3, 3], " "],
      [[3, 3, 3, 3], "."],
      [[4, 4, 4], "-"],
      [[6, 6], " "],
      [[3, 1, 2, 6], " "]
    ];
    fc.assert(
      fc.property(
        personalNumber,
        fc.constantFrom(...formats),
        surroundings,
        fc.nat(5),
        fc.boolean(),
        (number, [sizes, mark], [before = "", after = ""], column, known) => {
          const text = `${before}${grouped(number, sizes, mark)}${after}`;
          expect(isFound(text, column, known ? [0, 1, 2, 3, 4, 5] : [])).toBe(true);
        }
      )
    );
  });

  it("any mobile number in any formatting in any column", () => {
    const formats: [number[], string][] = [
      [[10], ""],
      [[4, 3, 3], "."],
      [[4, 3, 3], " "],
      [[4, 3, 3], "-"],
      [[3, 3, 4], " "],
      [[3, 4, 3], "."],
      [[4, 6], " "],
      [[5, 5], " "],
      [[4, 2, 2, 2], "."],
      [[2, 2, 2, 2, 2], " "]
    ];
    const written = fc.oneof(
      fc
        .tuple(mobile, fc.constantFrom(...formats))
        .map(([number, [sizes, mark]]) => grouped(`0${number}`, sizes, mark)),
      fc
        .tuple(mobile, fc.constantFrom("+84", "+84 ", "+84-", "(+84) ", "0084", "+84 (0)"))
        .map(([number, prefix]) => prefix + number),
      fc
        .tuple(mobile, fc.constantFrom(" ", ".", "-"))
        .map(([number, mark]) => `+84${mark}${grouped(number, [3, 3, 3], mark)}`),
      mobile.map((number) => `84${number}`),
      mobile.map((number) =>
        Array.from(`0${number}`, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join("")
      )
    );
    fc.assert(
      fc.property(
        written,
        surroundings,
        fc.nat(5),
        fc.boolean(),
        (number, [before = "", after = ""], column, known) => {
          expect(isFound(`${before}${number}${after}`, column, known ? [0, 1, 2, 3, 4, 5] : [])).toBe(true);
        }
      )
    );
  });

  it("counts, years, serial dates, amounts, rates and codes are found nowhere", () => {
    const count = fc.integer({min: 0, max: 99_999_999});
    const harmless = fc.oneof(
      count.map(String),
      count.map((value) => value.toLocaleString("de-DE")),
      count.map((value) => value.toLocaleString("en-US")),
      count.map((value) => value.toLocaleString("de-DE").replaceAll(".", " ")),
      fc
        .integer({min: 1, max: 999_999})
        .map((value) => `${(value * 1_000_000).toLocaleString("de-DE")} đồng`),
      fc.integer({min: 1900, max: 2100}).map(String),
      fc.integer({min: 30_000, max: 60_000}).map(String),
      fc.nat(99_999).map((value) => pad(value, 5)),
      fc.nat(9).map((value) => pad(value, 2)),
      fc.tuple(fc.nat(99), fc.nat(999)).map(([year, number]) => `VA-${pad(year, 2)}-${pad(number, 2)}`),
      fc.tuple(fc.nat(99), fc.nat(9999), digits(4)).map(([a, b, c]) => `HS-${pad(a, 2)}-${pad(b, 4)}-${c}`),
      digits(9).map((decimals) => `0.${decimals}`),
      digits(10).map((decimals) => `0,${decimals}`),
      fc.tuple(fc.nat(99), digits(12)).map(([whole, decimals]) => `${whole}.${decimals}`),
      fc
        .date({min: new Date("1950-01-01"), max: new Date("2030-01-01"), noInvalidDate: true})
        .chain((date) => {
          const iso = date.toISOString();
          const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
          return fc.constantFrom(
            `${day}/${month}/${year}`,
            `${day}-${month}-${year} 08:30`,
            `${day}.${month}.${year}`,
            iso,
            iso.slice(0, 10),
            `${day}/${month}/${year} - ${day}/${month}/${year}`
          );
        })
    );
    fc.assert(
      fc.property(harmless, fc.nat(5), fc.boolean(), (text, column, known) => {
        expect(isFound(text, column, known ? [0, 1, 2, 3, 4, 5] : [])).toBe(false);
      }),
      {numRuns: 1000}
    );
  });

  it.each([
    ["CMND 123456789", "identity"],
    ["CMND số: 123.456.789", "identity"],
    ["012345678", "identity"],
    ["hộ chiếu số B1234567", "identity"],
    ["01691234567", "phone"],
    ["+86 138 0013 8000", "phone"],
    ["zalo.me/0912345678", "phone"],
    ["2 cháu, 0912345678/0987654321", "phone"],
    ["nguyen.van.a@example.com", "email"],
    ["0 9 1 2 3 4 5 6 7 8", "phone"],
    ["gọi 0-9-1-2-3-4-5-6-7-8", "phone"],
    ["O912345678", "phone"],
    ["o912 345 678", "phone"],
    ["0912/345/678", "phone"],
    ["0912,345,678", "phone"],
    ["\u0660\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", "phone"],
    ["\uff10\uff19\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", "phone"],
    ["0 0 1 1 9 0 1 2 3 4 5 6", "identity"],
    ["STK 19034567890123", "account"],
    ["số tài khoản: 1903 4567 8901 23", "account"],
    ["fb.com/abc.xyz", "account"],
    ["https://www.facebook.com/profile.php?id=1", "account"],
    ["a (at) b.vn", "email"],
    ["a [a còng] b.com.vn", "email"],
    ["chị B sinh 2001 trú tại xã Tân Sơn", "name"],
    ["Bị can: Nguyen Van A 1980", "name"],
    ["bi can Tran Thi B, sn 1980", "name"],
    ["Nguyễn Văn A (SN 1990, trú tại xã Tân Sơn)", "name"],
    ["Bị can Trần Thị B sinh năm 1988", "name"]
  ])("«%s» is %s", (text, sort) => {
    expect(sortOf(text)).toBe(sort);
  });

  it.each([
    "01 tin quý trước chuyển sang",
    "Chuyển CA tỉnh",
    "Công văn số 0123/CV-CAT ngày 03/5/2024",
    "QĐ số 9145/QĐ-BCĐ",
    "Phường Hoàng Văn Thụ báo cáo bổ sung",
    "https://example.vn/tin-0912345678-post1146985.html",
    "example.vn/an-phap/001190123456.html",
    "Đường dây nóng 111; 113",
    "150; 349",
    "01-02-03-04-05-06",
    "123456789",
    "03 2024 0012",
    "08 12 2024 12",
    "09 123 45678",
    "024 3825 0000",
    "912.345.678",
    "84.912.345.678",
    "02 nạn nhân sinh năm 1990 và 1995",
    "chuyển vào tài khoản 150.000.000 đồng",
    "chuyển vào tài khoản 150000000 đồng",
    "Tài khoản của 02 nạn nhân, năm 2023 và 2024",
    "lừa qua Facebook, Zalo",
    "02 bà đã về nơi thường trú tại xã Tân Sơn",
    "1 2 3 4 5 6 7 8 9 0",
    "0 1 0 2 3 0 1",
    "Nạn nhân từ năm 2023 chuyển sang 2024",
    "Bị can A, B đang trốn",
    "Đối tượng người Trung Quốc năm 2024",
    "Nạn nhân B đã về nhà",
    "họp (a) tại phòng 2.vn",
    "150,349,150",
    "01/2024/QĐ-BCA",
    "@",
    "5@3"
  ])("«%s» is nothing personal", (text) => {
    expect(sortOf(text)).toBeNull();
  });

  it("names the place of each, looks at rows of the table only, and not at columns already found", () => {
    const sheet = sheetOf(
      [
        ["Người gửi: 0912345678", ""],
        ["Đơn vị", "Ghi chú"],
        ["Xã Hòa Lĩnh", "gọi 0912 345 678"],
        ["a@example.vn", ""],
        ["", "Nguyễn Văn A, 0912345678"]
      ],
      {hiddenColumns: [0]}
    );
    expect(findPersonalCells(sheet, {bodyRows: [2, 3]})).toEqual([
      {row: 2, column: 1, sort: "phone", hidden: false},
      {row: 3, column: 0, sort: "email", hidden: true}
    ]);
    expect(findPersonalCells(sheet, {bodyRows: [2, 3], except: [1]})).toHaveLength(1);
  });
});
