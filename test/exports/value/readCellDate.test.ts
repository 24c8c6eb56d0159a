import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readCellDate} from "#loaders/exports/value/readCellDate.ts";

const text = {type: "text"} as const;

it("a serial number counts from 1904 where its workbook does: both of these are 01/05/2024", () => {
  // 45413 − 1462: Excel's two date systems are 1462 days apart
  expect(readCellDate("43951", {type: "text", date1904: true})).toMatchObject({date: "2024-05-01"});
  expect(readCellDate("45413", {type: "text"})).toMatchObject({date: "2024-05-01"});
});

describe("readCellDate", () => {
  it.each([
    "17/9/2024",
    "17/09/2024",
    "17-09-2024",
    "17.9.2024",
    "2024-09-17",
    "ngày 17 tháng 9 năm 2024",
    "Ngày 17 tháng 09 năm 2024",
    "NGAY 17 THANG 9 NAM 2024",
    "17 tháng 9 năm 2024",
    "ngày 17/9/2024",
    "17 / 9 / 2024"
  ])("«%s» is a day, without a note", (written) => {
    expect(readCellDate(written, text)).toEqual({date: "2024-09-17", note: null});
  });

  it.each([
    "17/9/2024 00:00",
    "17/09/2024 8:05",
    "17/09/2024 23:59:59",
    "2024-09-17 00:00:00.000",
    "2024-09-17T14:30:00",
    "17/9/2024 12:00:00 AM",
    "ngày 17 tháng 9 năm 2024 00:00"
  ])("of «%s» the day counts, without a note", (written) => {
    expect(readCellDate(written, text)).toEqual({date: "2024-09-17", note: null});
  });

  it.each([
    "17/9/2024 24:00",
    "17/9/2024 8:60",
    "17/9/2024 00:00:61",
    "2024-09-17T17:00:00Z",
    "9/2024 và 08:00"
  ])("«%s» ends in no time of day of this country", (written) => {
    expect(readCellDate(written, text)).toMatchObject({fault: "not-a-date"});
  });

  it.each([
    ["15/02/24", "2024-02-15", "two-digit-year"],
    ["1/7/98", "1998-07-01", "two-digit-year"],
    ["31/12/49", "2049-12-31", "two-digit-year"],
    ["9/2023", "2023-09", "month-only"],
    ["09-2023", "2023-09", "month-only"],
    ["9.2023", "2023-09", "month-only"],
    ["2023-09", "2023-09", "month-only"],
    ["tháng 6/2021", "2021-06", "month-only"],
    ["Tháng 6 năm 2021", "2021-06", "month-only"],
    ["2023", "2023", "year-only"],
    ["năm 2023", "2023", "year-only"],
    ["45413", "2024-05-01", "serial-date"],
    ["32874", "1990-01-01", "serial-date"],
    ["73415", "2100-12-31", "serial-date"]
  ])("«%s» is %s, noted as %s", (written, date, fault) => {
    expect(readCellDate(written, text)).toMatchObject({date, note: {fault}});
  });

  it("a serial number is read from a number cell, a date cell as the date that it is", () => {
    expect(readCellDate("45413", {type: "number"})).toMatchObject({date: "2024-05-01"});
    expect(readCellDate("2024-05-01", {type: "date"})).toEqual({date: "2024-05-01", note: null});
  });

  it.each([
    ["30/02/2024", "not-a-date"],
    ["29/2/2023", "not-a-date"],
    ["0/5/2024", "not-a-date"],
    ["14/13/2024", "not-a-date"],
    ["05/13/2024", "month-before-day"],
    ["9/17/24", "month-before-day"],
    ["13/2023", "not-a-date"],
    ["17/9-2024", "not-a-date"],
    ["17/9", "not-a-date"],
    ["1/1/1899", "not-a-date"],
    ["1/1/2101", "not-a-date"],
    ["0202", "not-a-date"],
    ["32873", "not-a-date"],
    ["73416", "not-a-date"],
    ["45413.5", "not-a-date"],
    ["chưa rõ", "not-a-date"],
    ["?", "not-a-date"],
    ["17/9/2024 và 20/9/2024", "not-a-date"]
  ])("«%s» is refused: %s", (written, fault) => {
    expect(readCellDate(written, text)).toMatchObject({fault});
  });

  it("truth values and errors of a spreadsheet are no dates, a blank cell is null", () => {
    expect(readCellDate("TRUE", {type: "boolean"})).toMatchObject({fault: "not-a-date"});
    expect(readCellDate("#REF!", {type: "error"})).toMatchObject({fault: "not-a-date"});
    expect(readCellDate("", text)).toBeNull();
  });

  it("a date after the file was received is refused, an unfinished month is not", () => {
    const received = {type: "text", notAfter: "2024-09-20"} as const;
    expect(readCellDate("21/9/2024", received)).toMatchObject({fault: "date-not-come"});
    expect(readCellDate("20/9/2024", received)).toMatchObject({date: "2024-09-20"});
    expect(readCellDate("9/2024", received)).toMatchObject({date: "2024-09"});
    expect(readCellDate("10/2024", received)).toMatchObject({fault: "date-not-come"});
    expect(readCellDate("1/1/45", received)).toMatchObject({fault: "date-not-come"});
  });

  it("a date before the first that can be is refused, an unfinished year is not", () => {
    const first = {type: "text", notBefore: "1986-01-01"} as const;
    expect(readCellDate("31/12/1985", first)).toMatchObject({fault: "date-too-early"});
    expect(readCellDate("1/1/1986", first)).toMatchObject({date: "1986-01-01"});
    expect(readCellDate("1986", first)).toMatchObject({date: "1986"});
    expect(readCellDate("12/8/1925", first)).toMatchObject({
      message: {vi: expect.stringContaining("kiểm tra lại năm") as string}
    });
  });

  it("the message shows what was written, unless it may be about a person", () => {
    expect(readCellDate("ngày 30 tháng 2 năm 2024", text)).toMatchObject({
      message: {vi: expect.stringContaining("«ngày 30 tháng 2 năm 2024»") as string}
    });
    for (const message of ["vi", "en"])
      expect(readCellDate("bị bắt 17/9/2024", text)).toMatchObject({
        message: {[message]: expect.not.stringContaining("bắt") as string}
      });
  });

  it("every real date reads back from every form in which it is written", () => {
    const days = fc.date({
      min: new Date("1990-01-01T00:00:00Z"),
      max: new Date("2049-12-31T00:00:00Z"),
      noInvalidDate: true
    });
    fc.assert(
      fc.property(days, fc.boolean(), (at, padded) => {
        const iso = at.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = iso.split("-");
        const d = padded ? day : String(Number(day));
        const m = padded ? month : String(Number(month));
        const whole = ["/", "-", "."].map((mark) => [d, m, year].join(mark));
        const words = [
          `ngày ${d} tháng ${m} năm ${year}`,
          `Ngày ${d} tháng ${m} năm ${year}`.normalize("NFD")
        ];
        for (const written of [...whole, ...words, iso])
          expect(readCellDate(written, text), written).toEqual({date: iso, note: null});
        const serial = Math.round((Date.parse(iso) - Date.parse("1899-12-30")) / 86_400_000);
        const short = year >= "2000" || year < "1950" ? [`${d}/${m}/${year.slice(2)}`] : [];
        for (const written of [...short, String(serial)])
          expect(readCellDate(written, text), written).toMatchObject({date: iso});
        for (const written of [`${m}/${year}`, `tháng ${m} năm ${year}`, `tháng ${m}/${year}`])
          expect(readCellDate(written, text), written).toMatchObject({date: `${year}-${month}`});
      })
    );
  });
});
