import {expect, test} from "vitest";
import {readPeriod} from "#loaders/exports/value/readPeriod.ts";
import {formatPeriod} from "#src/i18n/formatPeriod.ts";

test.each([
  ["2018", "Năm 2018", "2018"],
  ["2023-H1", "6 tháng đầu năm 2023", "First half of 2023"],
  ["2024-Q3", "Quý III/2024", "Q3 2024"],
  ["2004-2009", "2004–2009", "2004–2009"],
  ["2016-2020 (mean per year)", "2016–2020, bình quân năm", "2016–2020, mean per year"],
  ["2011-01..2018-09", "01/2011–9/2018", "January 2011 – September 2018"],
  ["late 2015..2018-05", "Cuối năm 2015–5/2018", "Late 2015 – May 2018"]
])("formatPeriod: %s is «%s» in Vietnamese and «%s» in English", (text, vi, en) => {
  const period = readPeriod(text);
  if (!period) throw new Error(`${text} was not read`);
  expect(formatPeriod(period, "vi")).toBe(vi);
  expect(formatPeriod(period, "en")).toBe(en);
});
