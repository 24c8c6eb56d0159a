import {describe, expect, it} from "vitest";
import {readAreas} from "#loaders/reference/readAreas.ts";
import {readCommuneSuccessions} from "#loaders/reference/readCommuneSuccessions.ts";

const successions = readCommuneSuccessions();

/** New communes that took something of the district, and of these, those that took something of another too. */
function rebuild(districtCode: string) {
  const taken = new Set(
    successions.filter((entry) => entry.oldDistrictCode === districtCode).map((entry) => entry.newCode)
  );
  const mixed = successions.filter(
    (entry) => taken.has(entry.newCode) && entry.oldDistrictCode !== districtCode
  );
  return {taken: [...taken], mixed: [...new Set(mixed.map((entry) => entry.newName))].sort()};
}

const codeOf = (name: string) =>
  successions.find((entry) => entry.oldDistrictName === `Huyện ${name}`)?.oldDistrictCode ?? "";

describe("communes of Lạng Sơn", () => {
  it("194 former communes became 65, and only those marked as parts have more than one successor", () => {
    expect(successions).toHaveLength(196);
    expect(new Set(successions.map((entry) => entry.oldCode)).size).toBe(194);
    expect(new Set(successions.map((entry) => entry.newCode)).size).toBe(65);
    for (const entry of successions) {
      const count = successions.filter((other) => other.oldCode === entry.oldCode).length;
      expect(count > 1, `${entry.oldCode} ${entry.oldName}`).toBe(entry.part === "part");
    }
  });

  it("every former district is a district of Lạng Sơn in areas.csv, with the same name", () => {
    const districts = readAreas().filter((area) => area.level === "district" && area.parentCode === "20");
    const unresolved = successions.filter(
      (entry) =>
        !districts.some(
          (area) =>
            area.code === entry.oldDistrictCode &&
            `${area.type === "city" ? "Thành phố" : "Huyện"} ${area.nameVi}` === entry.oldDistrictName
        )
    );
    expect(unresolved).toEqual([]);
    expect(new Set(successions.map((entry) => entry.oldDistrictCode)).size).toBe(districts.length);
  });

  it("a commune has one name and one district under one code", () => {
    const names = (pairs: string[][]) => new Set(pairs.map((pair) => pair.join(" "))).size;
    expect(names(successions.map((e) => [e.oldCode, e.oldName, e.oldDistrictCode, e.oldDistrictName]))).toBe(
      194
    );
    expect(names(successions.map((e) => [e.newCode, e.newName]))).toBe(65);
  });

  it.each(["Tràng Định", "Lộc Bình"])("%s can be rebuilt exactly from the new communes", (name) => {
    const {taken, mixed} = rebuild(codeOf(name));
    expect(taken.length).toBeGreaterThan(0);
    expect(mixed).toEqual([]);
  });

  it("Cao Lộc cannot: four new communes mix it with the former city and with Văn Quan", () => {
    expect(rebuild(codeOf("Cao Lộc")).mixed).toEqual(
      ["Phường Kỳ Lừa", "Phường Đông Kinh", "Xã Khánh Khê", "Xã Tân Đoàn"].sort()
    );
  });
});
