import {describe, expect, it} from "vitest";
import {projectReference} from "#loaders/reference/reference.ts";
import {areaId} from "#loaders/reference/areaId.ts";
import {isFault} from "#loaders/exports/kind/exportKind.ts";
import {matchReportingUnit} from "#loaders/exports/value/matchReportingUnit.ts";
import {placeName} from "#loaders/exports/value/placeName.ts";
import {unitByCode} from "#loaders/exports/value/unitByCode.ts";
import {binhLam, place} from "../kind/returns/binhLam.ts";

const reference = projectReference();

describe("unitByCode", () => {
  it("names an agency's body in an area, a national one, and a listed unit", () => {
    expect(unitByCode("police:20@2008-08-01", reference)?.name).toEqual({
      vi: "Công an tỉnh Lạng Sơn",
      en: "Police, Lang Son province"
    });
    expect(unitByCode("police:VN", reference)?.name.vi).toBe("Bộ Công an");
    expect(unitByCode(`procuracy:${place("X01")}`, binhLam())?.name.vi).toBe(
      "Viện kiểm sát nhân dân huyện Lâm Khê"
    );
  });

  it("finds every unit that a title names again by its code", () => {
    for (const title of ["Công an huyện Cao Lộc", "VKSND tỉnh Lạng Sơn", "Sở Y tế Lạng Sơn", "Bộ Công an"]) {
      const unit = matchReportingUnit(title, {start: "2024-06-15", end: "2024-09-14"}, reference);
      if (isFault(unit)) throw new Error(unit.message.en);
      expect(unitByCode(unit.code, reference)).toEqual(unit);
    }
  });

  it("is null where agency or area is not known", () => {
    for (const code of ["", "police", "police:", "police:20", "navy:20@2008-08-01", "police:20@1999-01-01"])
      expect(unitByCode(code, reference)).toBeNull();
  });
});

describe("placeName", () => {
  it("names areas and groups by their ids, nothing else", () => {
    const caoLoc = reference.areas.find(({nameVi, level}) => nameVi === "Cao Lộc" && level === "district");
    if (!caoLoc) throw new Error("There is a district Cao Lộc.");
    expect(placeName(areaId(caoLoc), reference)).toEqual({vi: "huyện Cao Lộc", en: "Cao Loc district"});
    const [group] = reference.groups;
    if (!group) throw new Error("There is a group.");
    expect(placeName(group.code, reference)).toEqual({vi: group.nameVi, en: group.nameEn});
    expect(placeName("20", reference)).toBeNull();
  });
});
