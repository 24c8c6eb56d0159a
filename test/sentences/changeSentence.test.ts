import {expect, test} from "vitest";
import {changeSentence} from "../../src/sentences/changeSentence.ts";

const cases = {vi: "vụ", en: {one: "case", other: "cases"}};
const of = (before: number, after: number, language: "vi" | "en") =>
  changeSentence({before, after}, {noun: cases, language});

test("changeSentence: a small base gets no percentage", () => {
  expect(of(3, 5, "vi")).toBe(
    "Tăng 02 vụ so với cùng kỳ (05 vụ so với 03 vụ); số vụ ít, không tính tỷ lệ phần trăm."
  );
  expect(of(3, 5, "en")).toBe(
    "2 more cases than in the same period last year (5 against 3); too few for a percentage."
  );
  expect(of(19, 18, "en")).toBe(
    "1 fewer case than in the same period last year (18 against 19); too few for a percentage."
  );
});

test("changeSentence: from a base of 20 on there is one", () => {
  expect(of(20, 15, "vi")).toBe("Giảm 05 vụ (25,0%) so với cùng kỳ (15 vụ so với 20 vụ).");
  expect(of(20, 15, "en")).toBe("5 fewer cases (25.0%) than in the same period last year (15 against 20).");
});

test("changeSentence: a change is never written as one of 0 %", () => {
  expect(of(10_000, 9_999, "en")).toBe(
    "1 fewer case (0.01%) than in the same period last year (9,999 against 10,000)."
  );
});

test("changeSentence: an equal count is no change", () => {
  expect(of(5, 5, "vi")).toBe("Không thay đổi so với cùng kỳ (05 vụ).");
  expect(of(5, 5, "en")).toBe("As many cases as in the same period last year (5).");
});
