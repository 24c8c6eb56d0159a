import {expect, test} from "vitest";
import {readAreaNames} from "#loaders/reference/readAreaNames.ts";
import {readAreas} from "#loaders/reference/readAreas.ts";

test("every further name belongs to an area of areas.csv, and its days lie within the area's", () => {
  for (const {code, areaFrom, name, from, to} of readAreaNames()) {
    const [area, ...others] = readAreas().filter((one) => one.code === code && one.validFrom === areaFrom);
    expect(area, name).toBeDefined();
    expect(others).toEqual([]);
    if (from !== null) expect(from >= (area?.validFrom ?? "")).toBe(true);
    if (to !== null) expect(to <= (area?.validTo ?? "9999")).toBe(true);
  }
});
