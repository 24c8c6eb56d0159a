import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isFault} from "#loaders/exports/kind/exportKind.ts";
import {acrossReform, matchArea} from "#loaders/exports/value/matchArea.ts";
import {areaId} from "#loaders/reference/areaId.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import type {Area} from "#src/schema/reference.ts";

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

  it.each(["", "Tỉnh", "Tỉnh Bình Lâm", "Lạng", "28", "024", "constructor", "__proto__"])(
    "«%s» is not known",
    (text) => {
      expect(matchArea(text, before)).toMatchObject({fault: "unknown-area"});
    }
  );
});

const reference = projectReference();
const levelOf = (id: string) => reference.areas.find((area) => areaId(area) === id)?.level ?? null;
const all = {reference};
const year = (of: number) => ({start: `${of}-01-01`, end: `${of}-12-31`});
const messageOf = (found: unknown) => (isFault(found) ? found.message.vi : "no fault");

describe("matchArea by code", () => {
  it("codes are reused, so the dates decide", () => {
    expect(matchArea("24", year(2020))).toBe("24@2008-08-01");
    expect(matchArea("24", year(2026))).toBe("24@2025-07-01");
    expect(matchArea("05977", year(2020))).toBe("05977@..2025-06-30");
    expect(matchArea("05977", year(2026))).toBe("05977@2025-07-01");
    expect(matchArea("183", year(2020))).toBe("183@2008-08-01");
    expect(matchArea("183", year(2026))).toMatchObject({fault: "area-not-in-force"});
  });

  it("zeros that a spreadsheet dropped come back where one code only can be meant", () => {
    expect(matchArea("1", year(2020))).toBe("01@2008-08-01");
    expect(matchArea("5977", year(2020))).toBe("05977@..2025-06-30");
    const district: Area = {
      level: "district",
      code: "001",
      nameVi: "Ba Đình",
      nameEn: "Ba Dinh",
      type: "district",
      illustrative: false,
      parentCode: "01",
      validFrom: "2008-08-01",
      validTo: "2025-06-30",
      successorCode: null,
      population2019: null
    };
    const withDistrict = {...reference, areas: [...reference.areas, district]};
    expect(matchArea("1", year(2020), {reference: withDistrict})).toMatchObject({fault: "ambiguous-area"});
    expect(matchArea("1", year(2020), {reference: withDistrict, level: "district"})).toBe("001@2008-08-01");
    expect(matchArea("01", year(2020), {reference: withDistrict})).toBe("01@2008-08-01");
  });
});

describe("matchArea by name", () => {
  it.each([
    "Cả nước",
    "CẢ NƯỚC",
    "Cả nước (63 tỉnh, thành phố)",
    "Toàn quốc (34 tỉnh, thành phố)",
    "Việt Nam",
    "VN"
  ])("«%s» is the country", (text) => {
    expect(matchArea(text, year(2005))).toBe("VN");
  });

  it("Huế was the province Thừa Thiên Huế to the end of 2024, a city of the centre since", () => {
    expect(matchArea("Tỉnh Thừa Thiên Huế", year(2020))).toBe("46@2008-08-01");
    expect(matchArea("Thừa Thiên - Huế", year(2020))).toBe("46@2008-08-01");
    expect(matchArea("Huế", year(2020))).toBe("46@2008-08-01");
    expect(matchArea("TP. Huế", year(2020))).toMatchObject({fault: "area-not-in-force"});
    expect(matchArea("TP. Huế", {start: "2025-01-01", end: "2025-06-30"})).toBe("46@2008-08-01");
    expect(matchArea("TP. Huế", year(2026))).toBe("46@2025-07-01");
    expect(matchArea("Tỉnh Thừa Thiên Huế", year(2026))).toMatchObject({fault: "area-not-in-force"});
  });

  it.each([
    ["T.P Lạng Sơn", "178@2008-08-01"],
    ["T.P. Lạng Sơn", "178@2008-08-01"],
    ["TP.Lạng Sơn", "178@2008-08-01"],
    ["TP.HCM", "79@2008-08-01"],
    ["TX Đức Phổ", "534@2020-02-01"],
    ["H.Cao Lộc", "183@2008-08-01"],
    ["T.Phú Thọ", "25@2008-08-01"],
    ["Bà Rịa – Vũng Tàu", "77@2008-08-01"],
    ["Bà Rịa Vũng Tàu", "77@2008-08-01"],
    ["Tỉnh Đăk Lăk", "66@2008-08-01"],
    ["Tỉnh Đắc Lắc", "66@2008-08-01"],
    ["Hoà Bình ", "17@2008-08-01"],
    ["Qủang Ninh", "22@2008-08-01"],
    ["P. Vĩnh Trại", "05977@..2025-06-30"],
    ["Xã Quảng  Lạc", "05989@..2025-06-30"],
    ["X.Quảng Lạc", "05989@..2025-06-30"],
    ["TT Đình Lập", "06613@..2025-06-30"],
    ["T.T. Đình Lập", "06613@..2025-06-30"],
    ["Xã Đình Lập.", "06628@..2025-06-30"]
  ])("«%s» is %s", (text, id) => {
    expect(matchArea(text, {start: "2022-01-01", end: "2022-12-31"}, {reference, level: levelOf(id)})).toBe(
      id
    );
  });

  it("names that differ in tone marks alone: one spelt in full is meant, one without marks is not guessed", () => {
    expect(matchArea("Xã Nhật Tiến", year(2020))).toBe("06418@..2025-06-30");
    expect(matchArea("xã Nhất Tiến", year(2020))).toBe("06382@..2025-06-30");
    expect(matchArea("Xa Nhat Tien", year(2020))).toMatchObject({fault: "ambiguous-area"});
    expect(matchArea("XÃ TÂN THANH", year(2020))).toBe("06166@..2025-06-30");
    expect(matchArea("Xa Nhat Tien", year(2020), {...all, within: "186@2008-08-01"})).toBe(
      "06418@..2025-06-30"
    );
  });

  it("a name that has no marks at all is meant only by a writer who uses them", () => {
    const names = ["An Ninh", "Ân Ninh"].map((nameVi, index): Area => ({
      level: "commune",
      code: `9100${index}`,
      nameVi,
      nameEn: "An Ninh",
      type: "commune",
      illustrative: false,
      parentCode: "20",
      validFrom: "2025-07-01",
      validTo: null,
      successorCode: null,
      population2019: null
    }));
    const at = {reference: {...reference, areas: [...reference.areas, ...names]}};
    expect(matchArea("Xã An Ninh", year(2026), at)).toBe("91000@2025-07-01");
    expect(matchArea("Xã Ân Ninh", year(2026), at)).toBe("91001@2025-07-01");
    expect(matchArea("Xa An Ninh", year(2026), at)).toMatchObject({fault: "ambiguous-area"});
  });

  it("a tone mark that the name does not have makes another name, and the message says which ones are near", () => {
    const found = matchArea("Tỉnh Quãng Ngãi", year(2020));
    expect(found).toMatchObject({fault: "unknown-area"});
    expect(messageOf(found)).toContain("tỉnh Quảng Ngãi");
    expect(matchArea("Xã Nhất Tiến", year(2020), {...all, within: "186@2008-08-01"})).toMatchObject({
      fault: "area-not-within"
    });
  });

  it("homonyms are refused with their parents, and found within one of them", () => {
    const found = matchArea("Xã Hồng Phong", year(2020));
    expect(found).toMatchObject({fault: "ambiguous-area"});
    expect(messageOf(found)).toContain("xã Hồng Phong, huyện Bình Gia");
    expect(messageOf(found)).toContain("xã Hồng Phong, huyện Cao Lộc");
    expect(matchArea("Xã Hồng Phong", year(2020), {...all, within: "183@2008-08-01"})).toBe(
      "06205@..2025-06-30"
    );
    expect(matchArea("Xã Hồng Phong", year(2020), {...all, within: "181@2008-08-01"})).toBe(
      "06079@..2025-06-30"
    );
    expect(matchArea("Xã Hồng Phong", year(2020), {...all, within: "182@2008-08-01"})).toMatchObject({
      fault: "area-not-within"
    });
    expect(matchArea("Hồng Phong", year(2026), {...all, within: "20@2025-07-01"})).toBe("06079@2025-07-01");
  });

  it("at most five candidates are listed", () => {
    const homonyms = Array.from({length: 8}, (_, index): Area => ({
      level: "commune",
      code: `9000${index}`,
      nameVi: "Tân Lập",
      nameEn: "Tan Lap",
      type: "commune",
      illustrative: false,
      parentCode: "20",
      validFrom: "2025-07-01",
      validTo: null,
      successorCode: null,
      population2019: null
    }));
    const found = matchArea("Xã Tân Lập", year(2026), {
      reference: {...reference, areas: [...reference.areas, ...homonyms]}
    });
    expect(messageOf(found)).toContain("và 3 đơn vị khác");
    expect(messageOf(found).match(/9000\d/g)).toHaveLength(5);
  });

  it("an area is not within itself, and a group is where all its members are", () => {
    expect(matchArea("Huyện Cao Lộc", year(2020), {...all, within: "183@2008-08-01"})).toMatchObject({
      fault: "area-not-within"
    });
    const group = "Cao Lộc + Lộc Bình + Tràng Định";
    expect(matchArea(group, year(2020), {...all, within: "20@2008-08-01"})).toBe("LS-BORDER-3");
    expect(matchArea(group, year(2020), {...all, within: "24@2008-08-01"})).toMatchObject({
      fault: "area-not-within"
    });
    expect(matchArea(group, year(2020), {...all, level: "district"})).toMatchObject({
      fault: "area-not-within"
    });
  });

  it("a form that names the province by its old entry serves the new communes too", () => {
    expect(matchArea("Phường Đông Kinh", year(2026), {...all, within: "20@2008-08-01"})).toBe(
      "05977@2025-07-01"
    );
  });
});

describe("matchArea across the reform of 01/07/2025", () => {
  it("the eleven provinces that were kept resolve to the entry in force at the end, all others are refused", () => {
    const across = {start: "2024-12-15", end: "2025-12-14"};
    const found = reference.areas
      .filter(({level, validFrom}) => level === "province" && validFrom === "2025-07-01")
      .filter(({code}) => matchArea(code, across) === `${code}@2025-07-01`)
      .map(({nameVi}) => nameVi);
    // Resolution 202/2025/QH15, article 1: the provinces and cities that were not rearranged.
    expect(found).toEqual([
      "Hà Nội",
      "Cao Bằng",
      "Điện Biên",
      "Lai Châu",
      "Sơn La",
      "Lạng Sơn",
      "Quảng Ninh",
      "Thanh Hóa",
      "Nghệ An",
      "Hà Tĩnh",
      "Huế"
    ]);
    expect(matchArea("Tỉnh Thái Nguyên", across)).toMatchObject({fault: "area-not-in-force"});
  });

  it("such a period is noted, one on one side of the day is not", () => {
    expect(acrossReform("20@2025-07-01", {start: "2024-12-15", end: "2025-12-14"})).toMatchObject({
      fault: "area-across-reform"
    });
    expect(acrossReform("20@2025-07-01", year(2026))).toBeNull();
    expect(acrossReform("20@2008-08-01", year(2020))).toBeNull();
    expect(acrossReform("19@2025-07-01", year(2025))).toBeNull();
    expect(acrossReform("VN", year(2025))).toBeNull();
  });

  it("a period that begins before 01/08/2008 stays refused", () => {
    expect(matchArea("Tỉnh Lạng Sơn", {start: "2007-01-01", end: "2026-12-31"})).toMatchObject({
      fault: "area-not-in-force"
    });
    expect(matchArea("Tỉnh Lạng Sơn", year(2005))).toMatchObject({fault: "area-not-in-force"});
  });
});

const words: Record<string, string[]> = {
  province: ["", "Tỉnh ", "T. ", "TỈNH  "],
  city: ["", "Thành phố ", "TP ", "TP.", "T.P "],
  district: ["", "Huyện ", "H. ", "H."],
  town: ["", "Thị xã ", "TX. ", "TX "],
  commune: ["", "Xã ", "X. ", "xã  "],
  ward: ["", "Phường ", "P. ", "P."],
  township: ["", "Thị trấn ", "TT ", "TT. "]
};

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Moves the tone mark of each syllable to another of its vowels (Hòa → Hoà), as keyboards do. */
function moveTones(name: string, to: number): string {
  return name
    .normalize("NFD")
    .split(" ")
    .map((word) => {
      const tone = toneMark.exec(word)?.[0];
      if (tone === undefined) return word;
      const letters = word.replace(toneMark, "").match(/\P{M}\p{M}*/gu) ?? [];
      const vowels = letters.flatMap((letter, at) => (/^[aeiouy]/i.test(letter) ? [at] : []));
      const place = vowels[to % vowels.length];
      return letters.map((letter, at) => (at === place ? letter + tone : letter)).join("");
    })
    .join(" ")
    .normalize("NFC");
}

const withoutMarks = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

const manglings: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize("NFD"),
  (text) => `  ${text.replace(/ /g, "  ")} `,
  (text) => text.replace(/ /g, "\u00a0"),
  withoutMarks
];

describe("matchArea, every area", () => {
  const places = reference.areas.filter(({level, code}) => level !== "country" && code !== "46");

  it("however it is written, an area is found again or refused as ambiguous, and never another one", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(4),
        fc.nat(3),
        fc.array(fc.constantFrom(...manglings), {maxLength: 3}),
        (area, word, tone, steps) => {
          const prefixes = words[area.type] ?? [];
          const prefix = prefixes[word % prefixes.length] ?? "";
          const text = steps.reduce((name, step) => step(name), prefix + moveTones(area.nameVi, tone));
          const day = area.validTo ?? "2026-01-01";
          const found = matchArea(text, {start: day, end: day}, all);
          if (isFault(found)) expect(found.fault, text).toBe("ambiguous-area");
          else expect(found, text).toBe(areaId(area));
        }
      ),
      {numRuns: 1500}
    );
  });

  it("with its type and all marks, it is found within its parent", () => {
    for (const area of places) {
      const day = area.validTo ?? "2026-01-01";
      const parent = reference.areas.find(
        ({code, validTo}) => code === area.parentCode && (validTo === area.validTo || code === "VN")
      );
      const text = `${words[area.type]?.[1] ?? ""}${area.nameVi}`;
      expect(parent, text).toBeDefined();
      const within = parent ? areaId(parent) : null;
      expect(matchArea(text, {start: day, end: day}, {...all, within}), text).toBe(areaId(area));
    }
  });
});

describe("an area with the unit above it", () => {
  const in2024 = {start: "2024-04-03", end: "2024-04-03"};
  it.each([
    ["Xã Tân Thành, huyện Bắc Sơn", "06379@..2025-06-30"],
    ["xa Tan Thanh, huyen Cao Loc, tinh Lang Son", "06250@..2025-06-30"],
    ["Xã Tân Thành (Cao Lộc)", "06250@..2025-06-30"],
    ["Xã Tân Thành - Hữu Lũng", "06442@..2025-06-30"],
    ["06379@..2025-06-30", "06379@..2025-06-30"]
  ])("%s", (text, id) => {
    expect(matchArea(text, in2024)).toBe(id);
  });

  it("never another one: a unit above that has none of that name, or that is unknown, is no help", () => {
    expect(matchArea("Xã Tân Thành, huyện Lộc Bình", in2024)).toMatchObject({fault: "unknown-area"});
    expect(matchArea("Xã Tân Thành, huyện Nào Đó", in2024)).toMatchObject({fault: "unknown-area"});
    expect(matchArea("Xã Tân Thành", in2024)).toMatchObject({fault: "ambiguous-area"});
  });

  it("without a date it is known where it ever lay there; out of its time it is not in force, never unknown", () => {
    // the commune Đồng Đăng was made on 01/07/2025; the township of that name was in the district Cao Lộc before
    const early = {start: "2024-08-12", end: "2024-08-12"};
    for (const text of ["Xã Đồng Đăng, tỉnh Lạng Sơn", "xã Tân Thành, huyện Cao Lộc, tỉnh Lạng Sơn"])
      expect(matchArea(text, undefined), text).toBeUndefined();
    expect(matchArea("Xã Đồng Đăng, tỉnh Lạng Sơn", early)).toMatchObject({fault: "area-not-in-force"});
    for (const text of [
      "Xã Đồng Đăng, tỉnh Cao Bằng",
      "Xã Tân Thành, huyện Nào Đó",
      "Xã Nào Đó, tỉnh Lạng Sơn"
    ])
      expect(matchArea(text, undefined), text).toMatchObject({fault: "unknown-area"});
  });
});
