import {expect, test} from "vitest";
import {communeAreas} from "#loaders/reference/communeAreas.ts";
import {readAreas} from "#loaders/reference/readAreas.ts";
import {areaId} from "#loaders/reference/areaId.ts";
import {areaMap} from "#src/components/areas/areaMap.ts";
import {areaPage} from "#src/components/areas/areaPage.ts";
import {areaSlug} from "#src/components/areas/areaSlug.ts";
import {idOfArea} from "#src/components/areas/findArea.ts";
import {provinceTiles} from "#src/components/areas/provinceTiles.ts";
import {formerDistricts, successionOf} from "#src/components/areas/succession.ts";
import {areaWords} from "#src/i18n/areas.ts";
import {province, sampleCount} from "../returns/sampleCounts.ts";
import {sampleContext, sampleFigure} from "../sampleRelease.ts";

const areas = readAreas();

test("provinceTiles: the 34 provinces of today, each once, each in a place of its own", () => {
  const today = areas.filter(({level, validTo}) => level === "province" && validTo === null);
  expect(today).toHaveLength(34);
  expect(provinceTiles.map(({code}) => code).sort()).toEqual(today.map(({code}) => code).sort());
  expect(new Set(provinceTiles.map(({column, row}) => `${column} ${row}`)).size).toBe(34);
});

test("idOfArea and areaSlug: the ids of the reference data, each area with an address of its own", () => {
  expect(areas.map(idOfArea)).toEqual(areas.map(areaId));
  expect(new Set(areas.map(areaSlug)).size).toBe(areas.length);
  expect(areas.map(areaSlug).filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
});

test("areaMap: Hoàng Sa stands at Đà Nẵng and Trường Sa at Khánh Hòa", () => {
  const html = areaMap(sampleContext({})).text;
  expect(html).toMatch(/Đà Nẵng<\/span> <small>đặc khu Hoàng Sa</);
  expect(html).toMatch(/Khánh Hòa<\/span> <small>đặc khu Trường Sa</);
});

test("areaMap: only provinces of which the release holds something are links; old codes lead to today's province", () => {
  // Bắc Giang, code 24 to 30/06/2025, has become a part of Bắc Ninh, code 24 since
  const html = areaMap(
    sampleContext({figures: [sampleFigure("cases-found", "2018", 4, {area: "27@2008-08-01"})]})
  ).text;
  expect([...html.matchAll(/href="#area-(\d+)"/g)].map(([, code]) => code)).toEqual(["24"]);
  expect(html).toContain('id="area-24"');
  expect(areaMap(sampleContext({})).text).not.toContain("<a ");
});

test("areaMap: an invented province stands apart, marked, and is no tile", () => {
  const context = sampleContext({counts: [sampleCount([2024, 1], 3)]});
  const html = areaMap({...context, release: {...context.release, areas: [...areas, province]}}).text;
  const [tiles = "", rest = ""] = html.split("</ol>");
  expect(tiles).not.toContain("Thử");
  expect(rest).toContain(`<a href="/pages/areas/zz">Tỉnh Thử</a> (${areaWords.vi.map.invented})`);
});

test("successionOf: Lộc Bình and Tràng Định go on exactly, Cao Lộc approximately", () => {
  const kindOf = (name: string) => {
    const district = areas.find(({level, nameVi}) => level === "district" && nameVi === name);
    if (!district) throw new Error(name);
    return successionOf({areas: [...areas, ...communeAreas()]}, district).kind;
  };
  expect([kindOf("Lộc Bình"), kindOf("Tràng Định"), kindOf("Cao Lộc")]).toEqual([
    "exact",
    "exact",
    "approximate"
  ]);
});

test("successionOf: without communes that took it over, a district does not go on", () => {
  const district = {
    ...province,
    level: "district" as const,
    code: "ZZ1",
    parentCode: "ZZ",
    validTo: "2025-06-30"
  };
  expect(successionOf({areas: [province, district]}, district)).toEqual({kind: "none", communes: []});
});

const district = {
  ...province,
  level: "district" as const,
  type: "district" as const,
  code: "ZZ1",
  nameVi: "Cũ",
  parentCode: "ZZ",
  validTo: "2025-06-30"
};
const former = {
  ...district,
  level: "commune" as const,
  type: "commune" as const,
  code: "ZZ1-1",
  nameVi: "Xã Một",
  parentCode: "ZZ1",
  successorCode: "ZZ-1"
};
const commune = {
  ...former,
  code: "ZZ-1",
  nameVi: "Xã Mới",
  parentCode: "ZZ",
  validFrom: "2025-07-01",
  validTo: null,
  successorCode: null
};

test("areaPage: province, district and commune link to one another across the reform, with the kind of continuity", () => {
  const counts = [
    sampleCount([2025, 1], 3, {how: "sum"}),
    sampleCount([2025, 1], 3, {area: "ZZ1@..2025-06-30"}),
    sampleCount([2026, 1], 4, {area: "ZZ-1@2025-07-01"})
  ];
  const context = sampleContext({counts});
  const release = {...context.release, areas: [province, district, former, commune]};
  const html = areaPage({...context, release}, "zz").text;
  expect(formerDistricts(release, commune)).toEqual([district]);
  expect(html).toContain('Nối chuỗi chính xác: các xã <a href="#zz-1-2025-07-01">Xã Mới</a>');
  expect(html).toContain('từ một phần của <a href="#zz1-2025-06-30">huyện Cũ</a>');
  for (const id of ["zz", "zz1-2025-06-30", "zz-1-2025-07-01"]) expect(html).toContain(`id="${id}"`);
  expect(html).toContain(areaWords.vi.page.receivedNone); // the province's count is a sum
  expect(html.match(/id="cases-[^"]*" aria/g)).toHaveLength(3); // a figure each: no series joins two areas
});

test("areaPage: an area without returns says so", () => {
  for (const slug of ["zz", "", undefined])
    expect(areaPage(sampleContext({}), slug).text).toContain(areaWords.vi.page.unknown);
});
