import {describe, expect, it} from "vitest";
import {areaId} from "#loaders/reference/areaId.ts";
import {communeAreas} from "#loaders/reference/communeAreas.ts";
import {readAreas} from "#loaders/reference/readAreas.ts";
import {projectReference} from "#loaders/reference/reference.ts";

const communes = communeAreas();

describe("communes of Lạng Sơn as areas", () => {
  it("194 ended on 30/06/2025, 65 began on 01/07/2025", () => {
    expect(communes.filter(({validTo}) => validTo === "2025-06-30")).toHaveLength(194);
    expect(
      communes.filter(({validFrom, validTo}) => validFrom === "2025-07-01" && validTo === null)
    ).toHaveLength(65);
  });

  it("one code names two communes, its ids do not: 05977 was Vĩnh Trại, then is Đông Kinh", () => {
    const named = communes
      .filter(({code}) => code === "05977")
      .map((area) => [areaId(area), area.nameVi, area.type]);
    expect(named).toEqual([
      ["05977@..2025-06-30", "Vĩnh Trại", "ward"],
      ["05977@2025-07-01", "Đông Kinh", "ward"]
    ]);
  });

  it("names stand without the word for the type, in English without marks", () => {
    expect(communes.find(({code}) => code === "06613")).toMatchObject({
      nameVi: "Đình Lập",
      nameEn: "Dinh Lap",
      type: "township",
      parentCode: "189",
      successorCode: "06613"
    });
  });

  it("a former commune that was split has no one successor", () => {
    expect(
      communes.filter(({validTo, successorCode}) => validTo !== null && successorCode === null)
    ).toHaveLength(2);
  });

  it("every parent is an area of the time", () => {
    for (const {parentCode, validTo, nameVi} of communes)
      expect(
        readAreas().filter((area) => area.code === parentCode && area.validTo === validTo),
        nameVi
      ).toHaveLength(1);
  });

  it("ids are unique in the reference data, and areas.csv alone has no communes", () => {
    const {areas} = projectReference();
    expect(new Set(areas.map(areaId)).size).toBe(areas.length);
    expect(areas).toHaveLength(readAreas().length + 259);
    expect(readAreas().some(({level}) => level === "commune")).toBe(false);
  });
});
