import {describe, expect, it} from "vitest";
import {readCount} from "#loaders/exports/value/readCount.ts";

const count = {percent: false, header: "Giá trị"};
const percent = {percent: true, header: "Giá trị"};

describe("readCount", () => {
  it.each([
    ["0", 0],
    ["03", 3],
    ["1.292", 1292],
    ["1 292", 1292],
    ["9007199254740991", Number.MAX_SAFE_INTEGER]
  ])("counts are whole numbers from 0 up: «%s»", (text, value) => {
    expect(readCount(text, null, count)).toEqual({value, note: null});
  });

  it.each(["-", "–", "—"])("«%s» in a count is 0, and noted", (text) => {
    expect(readCount(text, null, count)).toMatchObject({value: 0, note: {fault: "dash-as-zero"}});
    expect(readCount(text, null, percent)).toMatchObject({fault: "not-a-number"});
  });

  it.each([
    ["", "blank"],
    ["-5", "negative"],
    ["−5", "negative"],
    ["-0", "negative"],
    ["+5", "not-a-number"],
    ["5%", "not-a-number"],
    ["01 (nghi)", "not-a-number"],
    ["1e5", "not-a-number"],
    ["2,5", "not-whole"],
    ["9007199254740992", "too-large"],
    ["9".repeat(40), "too-large"]
  ])("«%s» is refused as a count: %s", (text, fault) => {
    expect(readCount(text, {decimal: ","}, count)).toMatchObject({fault});
  });

  it.each([
    ["-1", "Giá trị -1 là số âm", "The value -1 is negative"],
    ["1.5", "Giá trị 1,5 không phải số nguyên", "The value 1.5 is not a whole number"],
    ["1,5", "Giá trị 1,5 không phải số nguyên", "The value 1.5 is not a whole number"]
  ])("«%s» is shown as each language writes numbers", (text, vi, en) => {
    const found = readCount(text, {decimal: text.includes(",") ? "," : "."}, count);
    expect("message" in found && [found.message.vi, found.message.en]).toEqual([
      expect.stringContaining(vi),
      expect.stringContaining(en)
    ]);
  });

  it("a long number is not repeated as a number: it may be a person's", () => {
    expect(JSON.stringify(readCount("-0912345678", null, count))).not.toContain("912345678");
  });

  it("says to leave out the row only where the row states nothing else", () => {
    const said = (without?: "leave-cell-blank" | "say-not-reported") => {
      const found = readCount("hai", null, {...count, ...(without && {without})});
      return "message" in found ? found.message.vi : "";
    };
    expect(said()).toContain("thì bỏ dòng này.");
    expect(said("leave-cell-blank")).toContain("thì để trống ô này.");
    expect(said("say-not-reported")).toContain("thì ghi «Chưa báo cáo».");
  });

  it("a percentage may have decimals, a sign and %", () => {
    expect(readCount("-21,2 %", {decimal: ","}, percent)).toEqual({value: -21.2, note: null});
    expect(readCount("+5", null, percent)).toEqual({value: 5, note: null});
    expect(readCount("1.292", null, percent)).toMatchObject({fault: "ambiguous-number"});
    expect(readCount("9".repeat(40), null, percent)).toMatchObject({fault: "too-large"});
  });
});
