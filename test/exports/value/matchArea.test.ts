import {describe, expect, it} from "vitest";
import {matchArea} from "#loaders/exports/value/matchArea.ts";

const before = {start: "2018-01-01", end: "2018-12-31"};
const after = {start: "2026-01-01", end: "2026-12-31"};

describe("matchArea", () => {
  it.each([
    "Tỉnh Lạng Sơn",
    "tinh lang son",
    "TỈNH LẠNG SƠN",
    "Tỉnh Lạng Sơn".normalize("NFD"),
    "T. Lạng Sơn",
    " Tỉnh  Lạng Sơn "
  ])("with or without tone marks and case: «%s» is the province", (text) => {
    expect(matchArea(text, before)).toBe("20@2008-08-01");
  });

  it("the word for the type tells the province from the city and the district", () => {
    expect(matchArea("Thành phố Lạng Sơn", before)).toBe("178@2008-08-01");
    expect(matchArea("TP. Lạng Sơn", before)).toBe("178@2008-08-01");
    expect(matchArea("Huyện Lộc Bình", before)).toBe("188@2008-08-01");
    expect(matchArea("Thị xã Đức Phổ", {start: "2022-01-01", end: "2022-12-31"})).toBe("534@2020-02-01");
    expect(matchArea("Thành phố Hồ Chí Minh", before)).toBe("79@2008-08-01");
    expect(matchArea("Huyện Lạng Sơn", before)).toMatchObject({fault: "unknown-area"});
  });

  it("without the prefix: one unit of that name is found, two are never guessed between", () => {
    expect(matchArea("Bắc Giang", before)).toBe("24@2008-08-01");
    expect(matchArea("Lang Son", before)).toMatchObject({fault: "ambiguous-area"});
    expect(matchArea("Lạng Sơn", after)).toBe("20@2025-07-01");
  });

  it("code 24 is Bắc Giang before 01/07/2025 and Bắc Ninh after", () => {
    const day = (date: string) => ({start: date, end: date});
    expect(matchArea("Tỉnh Bắc Giang", day("2025-06-30"))).toBe("24@2008-08-01");
    expect(matchArea("Tỉnh Bắc Ninh", day("2025-06-30"))).toBe("27@2008-08-01");
    expect(matchArea("Tỉnh Bắc Ninh", day("2025-07-01"))).toBe("24@2025-07-01");
    expect(matchArea("Tỉnh Bắc Giang", day("2025-07-01"))).toMatchObject({fault: "area-not-in-force"});
  });

  it("an area must have existed over the whole period", () => {
    expect(matchArea("Tỉnh Bắc Ninh", {start: "2025-01-01", end: "2025-12-31"})).toMatchObject({
      fault: "area-not-in-force"
    });
    expect(matchArea("Tỉnh Lạng Sơn", {start: "2004-01-01", end: "2009-12-31"})).toMatchObject({
      fault: "area-not-in-force"
    });
    expect(matchArea("Huyện Cao Lộc", after)).toMatchObject({fault: "area-not-in-force"});
  });

  it("where no first day is stated, the last day decides", () => {
    expect(matchArea("Tỉnh Bắc Giang", {start: null, end: "2018-05-31"})).toBe("24@2008-08-01");
    expect(matchArea("Tỉnh Bắc Giang", {start: null, end: "2026-05-31"})).toMatchObject({
      fault: "area-not-in-force"
    });
  });

  it("the country has no code of its own validity", () => {
    for (const text of ["Toàn quốc", "toan quoc", "Viet Nam", "Việt Nam"])
      expect(matchArea(text, {start: "1990-01-01", end: "2030-12-31"})).toBe("VN");
  });

  it("a named group is an area, as long as its members existed", () => {
    const text = "Các huyện Cao Lộc, Lộc Bình, Tràng Định";
    expect(matchArea(text, {start: "2016-01-01", end: "2020-12-31"})).toBe("LS-BORDER-3");
    expect(matchArea("Cao Lộc+Lộc Bình  + Tràng Định", before)).toBe("LS-BORDER-3");
    expect(matchArea(text, after)).toMatchObject({fault: "area-not-in-force"});
  });

  it.each(["", "Tỉnh", "Tỉnh Bình Lâm", "Lạng", "24", "constructor"])("«%s» is not known", (text) => {
    expect(matchArea(text, before)).toMatchObject({fault: "unknown-area"});
  });
});
