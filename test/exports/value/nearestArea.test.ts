import {describe, expect, it} from "vitest";
import {isFault} from "#loaders/exports/kind/exportKind.ts";
import {matchArea} from "#loaders/exports/value/matchArea.ts";
import {matchReportingUnit} from "#loaders/exports/value/matchReportingUnit.ts";
import {projectReference} from "#loaders/reference/reference.ts";

const after = {start: "2025-07-01", end: "2025-09-30"};
const before = {start: "2024-07-01", end: "2024-09-30"};
const reference = projectReference();
const said = (found: unknown) => (isFault(found) ? [found.fault, found.message.vi, found.message.en] : found);

describe("the nearest name of an area that is not known", () => {
  it.each([
    ["Xã Công Sơm", "Xã Công Sơn"],
    ["xã Đòng Đằngg", "Xã Đồng Đăng"],
    ["Xã Công Sơm, tỉnh Lạng Sơn", "Xã Công Sơn"],
    ["Tỉnh Lạng Sơnn", "Tỉnh Lạng Sơn"]
  ])("%s: is it %s?", (text, meant) => {
    const [fault, vi = "", en = ""] = said(matchArea(text, after)) as string[];
    expect(fault).toBe("unknown-area");
    expect(vi.toLowerCase()).toContain(`có phải «${meant.toLowerCase()}»?`);
    expect(en).toContain("Is it «");
  });

  it("it is of the level, below the area above, and in force: else none is named", () => {
    const none = [
      matchArea("Xã Công Sơm, tỉnh Cao Bằng", after),
      matchArea("Xã Công Sơm", after, {reference, level: "province"}),
      matchArea("Phường Công Sơm", after),
      matchArea("Xã Đồng Đăngg", before),
      matchArea("Xã Lạ Hoắc Nào Đó", after),
      matchArea("Xã Ab", after)
    ];
    for (const found of none) {
      const [fault, vi] = said(found) as string[];
      expect(fault).toBe("unknown-area");
      expect(vi).not.toContain("Có phải");
    }
  });

  it("the place of a reporting unit is proposed alike; a known one is found", () => {
    const [fault, vi = ""] = said(
      matchReportingUnit("Công an phường Tam Than", after, reference)
    ) as string[];
    expect(fault).toBe("unknown-area");
    expect(vi.toLowerCase()).toContain("có phải «phường tam thanh»?");
    expect(matchReportingUnit("Công an phường Tam Thanh", after, reference)).toMatchObject({
      code: "police:05986@2025-07-01"
    });
  });
});
