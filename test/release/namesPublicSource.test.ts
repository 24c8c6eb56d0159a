import {expect, test} from "vitest";
import {deniesPublication, namesPublicSource} from "#loaders/release/namesPublicSource.ts";

test.each([
  "baochinhphu.vn/x",
  "Kế hoạch 87/KH-BCĐ ngày 31/5/2021 (Lạng Sơn)",
  "19/KH-BCĐ138/CP",
  "33/QĐ-TTg"
])("namesPublicSource: «%s» is a public source", (source) => {
  expect(namesPublicSource(source)).toBe(true);
});

test.each([
  null,
  "",
  "-",
  "\u200b",
  "N/A",
  "không",
  "Chưa công bố",
  "nội bộ",
  "Báo cáo 12/BC-CAT (chưa công bố)",
  "x",
  "2021"
])("namesPublicSource: «%s» is none, so the number is withheld", (source) => {
  expect(namesPublicSource(source)).toBe(false);
});

test("deniesPublication: a source that says so itself", () => {
  expect(deniesPublication("Số liệu chưa công bố")).toBe(true);
  expect(deniesPublication("plo.vn/an-ninh-trat-tu/x.html")).toBe(false);
});
