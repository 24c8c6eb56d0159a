import {describe, expect, it} from "vitest";
import {readPeriod} from "#loaders/exports/value/readPeriod.ts";

describe("readPeriod", () => {
  it.each([
    ["2018", "year", "2018", "2018-01-01", "2018-12-31"],
    ["Năm 2018", "year", "2018", "2018-01-01", "2018-12-31"],
    ["2023-H1", "half-year", "2023-H1", "2023-01-01", "2023-06-30"],
    ["6 tháng đầu năm 2023", "half-year", "2023-H1", "2023-01-01", "2023-06-30"],
    ["6 THANG CUOI NAM 2023", "half-year", "2023-H2", "2023-07-01", "2023-12-31"],
    ["2024-Q3", "quarter", "2024-Q3", "2024-07-01", "2024-09-30"],
    ["Quý III/2024", "quarter", "2024-Q3", "2024-07-01", "2024-09-30"],
    ["quý 1 năm 2024", "quarter", "2024-Q1", "2024-01-01", "2024-03-31"],
    ["Quý IV 2024", "quarter", "2024-Q4", "2024-10-01", "2024-12-31"],
    ["tháng 6/2021", "month", "2021-06", "2021-06-01", "2021-06-30"],
    ["2024-02", "month", "2024-02", "2024-02-01", "2024-02-29"],
    ["11 tháng năm 2024", "months", "2024-01..2024-11", "2024-01-01", "2024-11-30"],
    ["9 tháng đầu năm 2024", "months", "2024-01..2024-09", "2024-01-01", "2024-09-30"],
    ["10 tháng/2024", "months", "2024-01..2024-10", "2024-01-01", "2024-10-31"],
    ["3 tháng đầu năm 2024", "quarter", "2024-Q1", "2024-01-01", "2024-03-31"],
    ["12 tháng năm 2024", "year", "2024", "2024-01-01", "2024-12-31"],
    ["2004-2009", "years", "2004..2009", "2004-01-01", "2009-12-31"],
    ["2004..2009", "years", "2004..2009", "2004-01-01", "2009-12-31"],
    ["2011-01..2018-09", "months", "2011-01..2018-09", "2011-01-01", "2018-09-30"],
    ["01/2011-09/2018", "months", "2011-01..2018-09", "2011-01-01", "2018-09-30"],
    ["01/2011 – 9/2018", "months", "2011-01..2018-09", "2011-01-01", "2018-09-30"],
    ["tháng 01/2011 đến tháng 9/2018", "months", "2011-01..2018-09", "2011-01-01", "2018-09-30"],
    ["2016-2020 (bình quân năm)", "mean-per-year", "2016..2020/mean", "2016-01-01", "2020-12-31"],
    ["2016..2020 (mean per year)", "mean-per-year", "2016..2020/mean", "2016-01-01", "2020-12-31"]
  ])("«%s» is the %s %s of the calendar, its basis unstated", (text, kind, id, start, end) => {
    expect(readPeriod(text)).toEqual({id, kind, basis: "unstated", start, end});
  });

  it.each(["late 2015..2018-05", "Cuối năm 2015-05/2018", "cuối 2015 đến tháng 5/2018"])(
    "«%s» has no stated first day",
    (text) => {
      expect(readPeriod(text)).toEqual({
        id: "late-2015..2018-05",
        kind: "open-start",
        basis: "unstated",
        start: null,
        end: "2018-05-31"
      });
    }
  );

  it.each([
    ["01/2018-12/2018", "2018"],
    ["2018-2018", "2018"],
    ["01/2011-12/2015", "2011..2015"],
    ["2023-01..2023-06", "2023-H1"],
    ["07/2024-09/2024", "2024-Q3"],
    ["06/2021-06/2021", "2021-06"]
  ])("one period has one id whatever its wording: «%s» is %s", (text, id) => {
    expect(readPeriod(text)?.id).toBe(id);
  });

  it.each(["12/2023-02/2024", "02/2024-04/2024", "04/2023-09/2023"])(
    "three or six months that are no quarter or half-year stay months: «%s»",
    (text) => {
      expect(readPeriod(text)?.kind).toBe("months");
    }
  );

  it.each([
    "2018-2015",
    "09/2018-01/2011",
    "2018-09..2011-01",
    "2020-2016 (bình quân năm)",
    "late 2019..2018-05",
    "late 2018..2018-05"
  ])("a period that runs backwards is refused: «%s»", (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it.each([
    "",
    "18",
    "Năm 18",
    "13/2018",
    "2018-00",
    "2024-Q5",
    "Quý V/2024",
    "2023-H3",
    "Năm 0018",
    "20188",
    "Năm 2180",
    "30/6/2023",
    "Dịp Tết 2018",
    "2018 2019",
    "２０１８"
  ])("what is none of the accepted forms, or no plausible year, is refused: «%s»", (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});
