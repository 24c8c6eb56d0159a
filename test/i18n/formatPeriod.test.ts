import {expect, test} from "vitest";
import {readPeriod} from "#loaders/exports/value/readPeriod.ts";
import {formatPeriod} from "#src/i18n/formatPeriod.ts";
import type {Period} from "#src/schema/period.ts";

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

const administrative = {basis: "administrative", start: "2023-12-15"} as const;

test.each<[Period, string, string]>([
  [
    {
      id: "2024-Q3@administrative",
      kind: "quarter",
      basis: "administrative",
      start: "2024-06-15",
      end: "2024-09-14"
    },
    "Quý III/2024 (15/6/2024–14/9/2024)",
    "Q3 2024 (15 June 2024 – 14 September 2024)"
  ],
  [
    {...administrative, id: "2024-Q1@administrative", kind: "quarter", end: "2024-03-14"},
    "Quý I/2024 (15/12/2023–14/3/2024)",
    "Q1 2024 (15 December 2023 – 14 March 2024)"
  ],
  [
    {...administrative, id: "2024-H1@administrative", kind: "half-year", end: "2024-06-14"},
    "6 tháng đầu năm 2024 (15/12/2023–14/6/2024)",
    "First half of 2024 (15 December 2023 – 14 June 2024)"
  ],
  [
    {...administrative, id: "2024-9M@administrative", kind: "nine-months", end: "2024-09-14"},
    "9 tháng đầu năm 2024 (15/12/2023–14/9/2024)",
    "First nine months of 2024 (15 December 2023 – 14 September 2024)"
  ],
  [
    {...administrative, id: "2024-01@administrative", kind: "month", end: "2024-01-14"},
    "Tháng 01/2024 (15/12/2023–14/01/2024)",
    "January 2024 (15 December 2023 – 14 January 2024)"
  ],
  [
    {id: "2024@court", kind: "year", basis: "court", start: "2023-10-01", end: "2024-09-30"},
    "Năm 2024 (01/10/2023–30/9/2024)",
    "2024 (1 October 2023 – 30 September 2024)"
  ],
  [
    {
      id: "2023-12-01..2024-05-31@procuracy",
      kind: "dates",
      basis: "procuracy",
      start: "2023-12-01",
      end: "2024-05-31"
    },
    "01/12/2023–31/5/2024",
    "1 December 2023 – 31 May 2024"
  ],
  [
    {id: "2024-9M", kind: "nine-months", basis: "calendar", start: "2024-01-01", end: "2024-09-30"},
    "9 tháng đầu năm 2024",
    "First nine months of 2024"
  ]
])(
  "formatPeriod: $id is named by its year and shows the days that the name does not say",
  (period, vi, en) => {
    expect(formatPeriod(period, "vi")).toBe(vi);
    expect(formatPeriod(period, "en")).toBe(en);
  }
);
