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

  it("a percentage may have decimals, a sign and %", () => {
    expect(readCount("-21,2 %", {decimal: ","}, percent)).toEqual({value: -21.2, note: null});
    expect(readCount("+5", null, percent)).toEqual({value: 5, note: null});
    expect(readCount("1.292", null, percent)).toMatchObject({fault: "ambiguous-number"});
    expect(readCount("9".repeat(40), null, percent)).toMatchObject({fault: "too-large"});
  });
});
