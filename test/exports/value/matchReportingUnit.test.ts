import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isFault} from "#loaders/exports/kind/exportKind.ts";
import {matchReportingUnit} from "#loaders/exports/value/matchReportingUnit.ts";
import {areaId} from "#loaders/reference/areaId.ts";
import {areaTypeWords} from "#loaders/reference/areaTypeWords.ts";
import {readAgencies} from "#loaders/reference/readAgencies.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import type {ReportingUnit} from "#src/schema/reference.ts";

const reference = projectReference();
const q3 = {start: "2024-06-15", end: "2024-09-14"};
const late = {start: "2025-07-01", end: "2025-09-30"};

const codeOf = (text: string, dates = q3, at = reference) => {
  const found = matchReportingUnit(text, dates, at);
  return isFault(found) ? found.fault : found.code;
};

describe("matchReportingUnit", () => {
  it.each([
    ["CÔNG AN HUYỆN CAO LỘC", "police:183@2008-08-01"],
    ["CONG AN HUYEN CAO LOC", "police:183@2008-08-01"],
    ["CA huyện Cao Lộc", "police:183@2008-08-01"],
    ["Công an  tỉnh Lạng Sơn", "police:20@2008-08-01"],
    ["Công an TP. Lạng Sơn", "police:178@2008-08-01"],
    ["BỘ CÔNG AN", "police:VN"],
    ["Công an phường Vĩnh Trại", "police:05977@..2025-06-30"],
    ["BỘ CHỈ HUY BỘ ĐỘI BIÊN PHÒNG TỈNH LẠNG SƠN", "border-guard:20@2008-08-01"],
    ["BĐBP tỉnh Lạng Sơn", "border-guard:20@2008-08-01"],
    ["Đồn Biên phòng Quảng Lạc", "border-guard:05989@..2025-06-30"],
    ["Sở Lao động - Thương binh và Xã hội Lạng Sơn", "labour:20@2008-08-01"],
    ["Sở LĐTBXH tỉnh Lạng Sơn", "labour:20@2008-08-01"],
    ["Sở LĐ-TB&XH Lạng Sơn", "labour:20@2008-08-01"],
    ["Sở Y tế Lạng Sơn", "health:20@2008-08-01"],
    ["Sở Nội vụ tỉnh Lạng Sơn", "home-affairs:20@2008-08-01"],
    ["Hội LHPN huyện Lộc Bình", "womens-union:188@2008-08-01"],
    ["Viện kiểm sát nhân dân tỉnh Lạng Sơn", "procuracy:20@2008-08-01"],
    ["VKSND huyện Cao Lộc", "procuracy:183@2008-08-01"],
    ["VKSND tối cao", "procuracy:VN"],
    ["TOÀ ÁN NHÂN DÂN HUYỆN CAO LỘC", "court:183@2008-08-01"],
    ["TAND tỉnh Lạng Sơn", "court:20@2008-08-01"],
    ["UỶ BAN NHÂN DÂN HUYỆN CAO LỘC", "peoples-committee:183@2008-08-01"],
    ["UBND xã Quảng Lạc", "peoples-committee:05989@..2025-06-30"],
    ["Ban Chỉ đạo 138 tỉnh Lạng Sơn", "steering-committee:20@2008-08-01"],
    ["BCĐ 138 huyện Cao Lộc", "steering-committee:183@2008-08-01"],
    ["BCĐ 138/CP", "steering-committee:VN"]
  ])("«%s» is %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it("a unit has its agency, its area, both names and the days of both", () => {
    expect(matchReportingUnit("CA HUYỆN CAO LỘC", q3, reference)).toEqual({
      code: "police:183@2008-08-01",
      agency: "police",
      name: {vi: "Công an huyện Cao Lộc", en: "Police, Cao Loc district"},
      aliases: [],
      areas: ["183@2008-08-01"],
      validFrom: "2008-08-01",
      validTo: "2025-06-30",
      illustrative: false
    });
    expect(matchReportingUnit("Sở LĐTBXH Lạng Sơn", q3, reference)).toMatchObject({validTo: "2025-02-28"});
  });

  it.each([
    ["", "unknown-reporting-unit"],
    ["Công an", "unknown-reporting-unit"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "unknown-reporting-unit"],
    ["Phòng Nông nghiệp huyện Cao Lộc", "unknown-reporting-unit"],
    ["huyện Cao Lộc", "unknown-reporting-unit"],
    ["Công an Toàn quốc", "unknown-reporting-unit"],
    ["VKSND xã Quảng Lạc", "unknown-reporting-unit"],
    ["Công an huyện Lâm Khê", "unknown-area"],
    ["Công an Lạng Sơn", "ambiguous-area"],
    ["Sở Y tế huyện Cao Lộc", "area-not-within"]
  ])("«%s» is refused: %s", (text, fault) => {
    expect(codeOf(text)).toBe(fault);
  });

  it("districts are gone after 30/06/2025, the labour departments after 28/02/2025", () => {
    expect(codeOf("Công an huyện Cao Lộc", late)).toBe("area-not-in-force");
    expect(codeOf("Công an tỉnh Lạng Sơn", late)).toBe("police:20@2025-07-01");
    expect(codeOf("Công an xã Cao Lộc", late)).toBe("police:06211@2025-07-01");
    expect(codeOf("Sở LĐTBXH tỉnh Lạng Sơn", {start: "2024-12-15", end: "2025-03-14"})).toBe(
      "reporting-unit-not-in-force"
    );
    expect(codeOf("Sở LĐTBXH tỉnh Lạng Sơn", {start: "2024-01-01", end: "2025-02-28"})).toBe(
      "labour:20@2008-08-01"
    );
    expect(codeOf("Sở Nội vụ tỉnh Lạng Sơn", late)).toBe("home-affairs:20@2025-07-01");
  });

  it("listed units go first, by name, other name or code, while they are in force", () => {
    const regional: ReportingUnit = {
      code: "court:X-1",
      agency: "court",
      name: {vi: "Tòa án nhân dân khu vực 1 - Bình Lâm", en: "Regional People's Court 1, Bình Lâm"},
      aliases: ["TAND khu vực 1"],
      areas: ["06211@2025-07-01", "06220@2025-07-01"],
      validFrom: "2025-07-01",
      validTo: null,
      illustrative: true
    };
    const own: ReportingUnit = {...regional, code: "police:own", aliases: ["Công an tỉnh Lạng Sơn"]};
    const at = {...reference, units: [regional, own]};
    for (const text of ["TOÀ ÁN NHÂN DÂN KHU VỰC 1 – BÌNH LÂM", "TAND khu vực 1", "court:X-1"]) {
      if (text !== "court:X-1") expect(codeOf(text, q3, at)).toBe("reporting-unit-not-in-force");
      expect(codeOf(text, late, {...at, units: [regional]})).toBe("court:X-1");
    }
    expect(codeOf("Công an tỉnh Lạng Sơn", late, at)).toBe("police:own");
    expect(codeOf("Công an tỉnh Lạng Sơn", q3, at)).toBe("police:20@2008-08-01");
    const other = {...regional, code: "court:X-2", areas: ["20@2025-07-01"]};
    const both = matchReportingUnit("TAND khu vực 1", late, {...at, units: [regional, other]});
    if (!isFault(both)) throw new Error("It is ambiguous.");
    expect(both.fault).toBe("ambiguous-reporting-unit");
    expect(both.message.vi).toContain("Tòa án nhân dân khu vực 1 - Bình Lâm (tỉnh Lạng Sơn)");
    expect(both.message.en).toContain("Regional People's Court 1, Bình Lâm (Lang Son province)");
    for (const message of Object.values(both.message)) expect(message).not.toMatch(/court:|@/);
  });

  it("every wording of every agency before an area of its levels is that agency of that area", () => {
    const pairs = readAgencies().flatMap((agency) =>
      reference.areas
        .filter(({level, code, nameVi}) => agency.levels.includes(level) && code !== "46" && nameVi !== "")
        .map((area) => ({agency, area}))
    );
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.nat(20), fc.boolean(), ({agency, area}, at, capitals) => {
        if (area.type === "country") throw new Error("no agency has the level of the country");
        const wording = agency.wordings[at % agency.wordings.length] ?? "";
        const title = `${wording} ${areaTypeWords[area.type].vi} ${area.nameVi}`;
        const day = [area.validTo, agency.validTo ?? "9999"].reduce<string>(
          (first, one) => (one !== null && one < first ? one : first),
          "2026-01-01"
        );
        if (area.validFrom !== null && day < area.validFrom) return;
        const found = matchReportingUnit(
          capitals ? title.toUpperCase() : title,
          {start: day, end: day},
          reference
        );
        if (isFault(found)) expect(found.fault, title).toBe("ambiguous-area");
        else expect(found.code, title).toBe(`${agency.code}:${areaId(area)}`);
      }),
      {numRuns: 500}
    );
  });
});
