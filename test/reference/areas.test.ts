import {describe, expect, it} from "vitest";
import {readAreaGroups} from "#loaders/reference/readAreaGroups.ts";
import type {Area} from "#src/schema/reference.ts";
import {readAreas} from "#loaders/reference/readAreas.ts";

const REFORM = "2025-07-01";
const BEFORE_REFORM = "2025-06-30";
const areas = readAreas();
const provinces = areas.filter((area) => area.level === "province");

const inForce = (area: Area, day: string) =>
  (area.validFrom ?? "0000") <= day && day <= (area.validTo ?? "9999");
const label = (area: Area) => `${area.level} ${area.code} ${area.nameVi} from ${area.validFrom ?? "ever"}`;

describe("areas", () => {
  it("63 provinces are in force to 30/06/2025 and 34 from 01/07/2025", () => {
    expect(areas).toHaveLength(110);
    expect(provinces.filter((area) => inForce(area, BEFORE_REFORM))).toHaveLength(63);
    expect(provinces.filter((area) => inForce(area, REFORM))).toHaveLength(34);
  });

  it("an area is identified by level, code and validity: validities of one code do not overlap", () => {
    const overlaps = areas.flatMap((a, i) =>
      areas
        .slice(i + 1)
        .filter(
          (b) =>
            a.level === b.level &&
            a.code === b.code &&
            (a.validFrom ?? "0000") <= (b.validTo ?? "9999") &&
            (b.validFrom ?? "0000") <= (a.validTo ?? "9999")
        )
        .map((b) => [label(a), label(b)])
    );
    expect(overlaps).toEqual([]);
  });

  it("a validity does not end before it begins", () => {
    expect(areas.filter((a) => a.validFrom && a.validTo && a.validTo < a.validFrom).map(label)).toEqual([]);
  });

  it("codes are reused: 24 was Bắc Giang and is now Bắc Ninh", () => {
    const name = (day: string) => provinces.find((a) => a.code === "24" && inForce(a, day))?.nameVi;
    expect([name(BEFORE_REFORM), name(REFORM)]).toEqual(["Bắc Giang", "Bắc Ninh"]);
  });

  it("the successor of a former province is a province in force from 01/07/2025", () => {
    const former = provinces.filter((area) => area.validTo === BEFORE_REFORM);
    const unresolved = former.filter(
      (area) => !provinces.some((next) => next.code === area.successorCode && next.validFrom === REFORM)
    );
    expect(unresolved.map(label)).toEqual([]);
    expect(new Set(former.map((area) => area.successorCode)).size).toBe(34);
  });

  it("an area in force has no successor, and a district has none because districts were abolished", () => {
    const wrong = areas.filter(
      (area) => (area.validTo === null || area.level === "district") && area.successorCode !== null
    );
    expect(wrong.map(label)).toEqual([]);
  });

  it("a parent exists one level above and is in force during the child's whole validity", () => {
    const above = {province: "country", district: "province", commune: "district", country: null} as const;
    const orphans = areas.filter(
      (area) =>
        area.level !== "country" &&
        !areas.some(
          (parent) =>
            parent.level === above[area.level] &&
            parent.code === area.parentCode &&
            (parent.validFrom ?? "0000") <= (area.validFrom ?? "0000") &&
            (area.validTo ?? "9999") <= (parent.validTo ?? "9999")
        )
    );
    expect(orphans.map(label)).toEqual([]);
  });

  it("the census of 2019 adds up exactly: 63 provinces to 96 208 891, Lạng Sơn's 11 districts to 781 655", () => {
    const sum = (list: readonly Area[]) =>
      list.reduce((total, area) => total + (area.population2019 ?? NaN), 0);
    expect(areas.find((area) => area.level === "country")?.population2019).toBe(96_208_891);
    expect(sum(provinces.filter((area) => inForce(area, BEFORE_REFORM)))).toBe(96_208_891);
    const langSon = areas.filter((area) => area.level === "district" && area.parentCode === "20");
    expect(langSon).toHaveLength(11);
    expect(sum(langSon)).toBe(781_655);
  });

  it("census populations of 2019 belong to the old boundaries only", () => {
    expect(areas.filter((a) => a.validFrom === REFORM && a.population2019 !== null).map(label)).toEqual([]);
  });
});

describe("area groups", () => {
  const groups = readAreaGroups();

  it("every member is in force during the group's whole validity", () => {
    const unresolved = groups.flatMap((group) =>
      group.members.filter(
        (code) =>
          !areas.some(
            (area) =>
              area.code === code &&
              inForce(area, group.validFrom) &&
              inForce(area, group.validTo ?? "9999-12-31")
          )
      )
    );
    expect(unresolved).toEqual([]);
  });

  it("LS-BORDER-3 is Cao Lộc, Lộc Bình and Tràng Định of Lạng Sơn", () => {
    const group = groups.find(({code}) => code === "LS-BORDER-3");
    const members = areas.filter((area) => area.level === "district" && group?.members.includes(area.code));
    expect(members.map((area) => area.nameVi).sort()).toEqual(["Cao Lộc", "Lộc Bình", "Tràng Định"]);
    expect(new Set(members.map((area) => area.parentCode))).toEqual(new Set(["20"]));
  });

  it("a label names one group only, and no code of a group is the code of an area", () => {
    const labels = groups.flatMap((group) => group.labels);
    expect(new Set(labels).size).toBe(labels.length);
    expect(groups.filter((group) => areas.some((area) => area.code === group.code))).toEqual([]);
  });
});
