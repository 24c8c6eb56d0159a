import {describe, expect, test} from "vitest";
import {returnCalendar} from "#src/components/methodParts.ts";
import {sampleContext} from "./sampleRelease.ts";

/** The part of a page as text, for a release as of a date. */
function shown(asOf: string, language: "vi" | "en" = "vi"): string {
  const context = sampleContext({}, language);
  const manifest = {...context.release.manifest, asOf};
  return returnCalendar({...context, release: {...context.release, manifest}}).text.replace(/<[^>]*>/g, " ");
}

describe("the calendar of returns", () => {
  test("in a year whose plan names days: each return with its last day in time and its plan", () => {
    expect(shown("2024-07-01")).toMatch(/gửi báo cáo đúng hạn, năm 2024 .*6 tháng +19\/6\/2024 /s);
    expect(shown("2024-07-01", "en")).toMatch(/Six months +19 June 2024 /);
    expect(shown("2024-07-01")).not.toContain("không nêu ngày");
  });

  test("in a year whose plans name none: that is said, with the last year for which one does", () => {
    const text = shown("2026-11-01");
    expect(text).toContain("năm 2026 đã nhập không nêu ngày phải gửi báo cáo");
    expect(text).toContain("năm 2024");
    expect(text).not.toMatch(/\d\/2026/);
  });

  test("before the first plan nothing is shown but that no day is named", () => {
    const text = shown("2015-01-01", "en");
    expect(text).toContain("in force in 2015 name no day");
    expect(text).not.toContain("Last day");
  });
});
