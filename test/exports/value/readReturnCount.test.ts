import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readReturnCount} from "#loaders/exports/value/readReturnCount.ts";

const options = {dash: "zero", header: "Được xác định"} as const;

describe("readReturnCount", () => {
  it.each([
    ["0", 0],
    ["03", 3],
    ["1.292", 1292],
    ["1 292", 1292]
  ])("«%s» is the number %i", (text, value) => {
    expect(readReturnCount(text, null, options)).toEqual({value, how: "stated", note: null});
  });

  it.each(["không", "Không phát sinh", "KHONG PHAT SINH", "Không phát sinh.", "KPS", "không có"])(
    "«%s» is nil: 0",
    (text) => {
      expect(readReturnCount(text, null, options)).toEqual({value: 0, how: "nil", note: null});
    }
  );

  it.each(["Chưa báo cáo", "chưa có báo cáo", "[x]", "[X]", "CHƯA BÁO CÁO"])(
    "«%s» is not reported, which is not 0",
    (text) => {
      expect(readReturnCount(text, null, options)).toEqual({value: null, how: "not-reported", note: null});
    }
  );

  it.each(["-", "–", "—", "--"])("«%s» says what the form has it say, with a note", (text) => {
    expect(readReturnCount(text, null, options)).toMatchObject({
      value: 0,
      how: "dash",
      note: {fault: "dash-as-zero"}
    });
    expect(readReturnCount(text, null, {...options, dash: "not-reported"})).toMatchObject({
      value: null,
      how: "dash",
      note: {fault: "dash-as-not-reported"}
    });
  });

  it.each(["", "  "])("a blank is a thing of its own", (text) => {
    expect(readReturnCount(text, null, options)).toEqual({value: null, how: "blank", note: null});
  });

  it.each([
    ["01 (nghi)", "count-with-words"],
    ["3 người", "count-with-words"],
    ["01 tin quý trước chuyển sang", "count-with-words"],
    ["?", "not-a-number"],
    ["chưa rõ", "not-a-number"],
    ["#REF!", "not-a-number"],
    ["1+2", "not-a-number"],
    ["-3", "negative"],
    ["2,5", "not-whole"],
    ["5%", "not-a-number"]
  ])("«%s» is refused: %s", (text, fault) => {
    expect(readReturnCount(text, {decimal: ","}, options)).toMatchObject({fault});
  });

  it("words beside a number: persons in identification have their own column, and the words are not repeated", () => {
    expect(readReturnCount("01 (Nguyễn Văn A)", null, options)).toMatchObject({
      message: {vi: expect.stringContaining("đang trong quá trình xác định") as string}
    });
    for (const text of ["01 (Nguyễn Văn A)", "Nguyễn Văn A"])
      for (const language of ["vi", "en"])
        expect(readReturnCount(text, null, options)).toMatchObject({
          message: {[language]: expect.not.stringContaining("Nguyễn") as string}
        });
  });

  it("every count reads back with zeros before it and grouped by the column's other mark", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.constantFrom(",", "."), (value, decimal) => {
        const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, decimal === "," ? "." : ",");
        for (const text of [String(value), `0${value}`, grouped, grouped.replace(/[.,]/g, " ")])
          expect(readReturnCount(text, {decimal}, options), text).toMatchObject({value, how: "stated"});
      })
    );
  });
});
