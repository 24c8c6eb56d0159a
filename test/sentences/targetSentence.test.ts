import {describe, expect, it} from "vitest";
import {targetSentence} from "../../src/sentences/targetSentence.ts";

const reports = {vi: "tin", en: {one: "report", other: "reports"}};
const cases = {vi: "vụ", en: {one: "case", other: "cases"}};
const resolved = {vi: "giải quyết", en: "resolved"};
const prosecuted = {vi: "truy tố", en: "prosecuted"};
const over90 = {target: 0.9, strict: true, due: true};
const of95 = {target: 0.95, strict: false, due: true};

// the sentences that the design of the reports gives for each case
describe("targetSentence", () => {
  it("says with which margin a target was met", () => {
    const of = (language: "vi" | "en") =>
      targetSentence({done: 28, handled: 30}, over90, {noun: reports, deed: resolved, language});
    expect(of("vi")).toBe(
      "Đạt chỉ tiêu: đã giải quyết 28/30 tin, đạt 93,3% (chỉ tiêu: trên 90%); nếu giải quyết ít hơn 01 tin thì không đạt."
    );
    expect(of("en")).toBe(
      "Target met: 28 of 30 reports resolved, 93.3% (target: over 90%); 1 fewer would have missed it."
    );
  });

  it("says by how many cases it was missed", () => {
    const of = (done: number, language: "vi" | "en") =>
      targetSentence({done, handled: 20}, of95, {noun: cases, deed: prosecuted, language});
    expect(of(17, "vi")).toBe(
      "Chưa đạt chỉ tiêu: truy tố 17/20 vụ, đạt 85,0% (chỉ tiêu: 95%); còn thiếu 02 vụ."
    );
    expect(of(17, "en")).toBe(
      "Target missed: 17 of 20 cases prosecuted, 85.0% (target: 95%); 2 cases short."
    );
    expect(of(18, "en")).toMatch(/; 1 case short\.$/);
    expect(of(19, "en")).toMatch(/^Target met: 19 of 20 cases prosecuted, 95\.0% \(target: 95%\)/);
  });

  it("says that a target to be passed was only reached", () => {
    const of = (language: "vi" | "en") =>
      targetSentence({done: 18, handled: 20}, over90, {noun: reports, deed: resolved, language});
    expect(of("vi")).toBe("Chưa đạt chỉ tiêu: 18/20 tin, bằng 90,0%; chỉ tiêu yêu cầu trên 90%.");
    expect(of("en")).toBe("Target missed: 18 of 20 is 90.0%; the plan asks for more than 90%.");
  });

  it("says that it is not due yet, or that there was nothing to handle", () => {
    const of = (handled: number, language: "vi" | "en") =>
      targetSentence(
        {done: handled, handled},
        {...of95, due: false},
        {noun: cases, deed: prosecuted, language}
      );
    expect(of(3, "vi")).toBe(
      "Chưa đến kỳ đánh giá: chỉ tiêu tính theo năm; số liệu trong kỳ dùng để theo dõi tiến độ."
    );
    expect(of(3, "en")).toBe("Not yet due: the target is yearly; these figures show progress.");
    expect(of(0, "vi")).toBe("Trong kỳ không phát sinh, không tính tỷ lệ.");
    expect(of(0, "en")).toBe("Nothing to handle in this period; no rate is given.");
  });

  it("writes one case as one", () => {
    expect(
      targetSentence({done: 1, handled: 1}, of95, {noun: cases, deed: prosecuted, language: "en"})
    ).toMatch(/^Target met: 1 of 1 case prosecuted, 100\.0%/);
  });

  it("never writes a share that looks like the target's other side", () => {
    const of = (done: number, handled: number) =>
      targetSentence({done, handled}, of95, {noun: cases, deed: prosecuted, language: "en"});
    expect(of(9496, 10_000)).toMatch(/^Target missed: 9,496 of 10,000 cases prosecuted, 94\.96%/);
    expect(of(9504, 10_000)).toMatch(/^Target met: 9,504 of 10,000 cases prosecuted, 95\.04%/);
  });
});
