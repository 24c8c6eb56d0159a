import {describe, expect, it} from "vitest";
import {readDate} from "#loaders/exports/value/readDate.ts";

describe("readDate", () => {
  it.each([
    ["31/12/2020", "2020-12-31"],
    ["1/7/2024", "2024-07-01"],
    ["01/7/2024", "2024-07-01"],
    ["2020-12-31", "2020-12-31"],
    ["29/02/2024", "2024-02-29"]
  ])("day/month/year or ISO: «%s» is %s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(["30/02/2021", "29/02/2023", "31/4/2024", "00/01/2024", "01/13/2024", "2021-02-30"])(
    "a day that does not exist is refused: «%s»",
    (text) => {
      expect(readDate(text)).toBeNull();
    }
  );

  it.each(["", "15/02/24", "9/2023", "45413", "31.12.2020", "2020-1-5", "2020-12-31T00:00", "31/12/2020 "])(
    "no two-digit years, serial numbers, months or times: «%s»",
    (text) => {
      expect(readDate(text)).toBeNull();
    }
  );
});
