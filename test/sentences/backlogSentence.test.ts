import {expect, test} from "vitest";
import {backlogSentence} from "../../src/sentences/backlogSentence.ts";

const cases = {vi: "vụ", en: {one: "case", other: "cases"}};

test("backlogSentence: 24 finished while 20 started is 120 %, which it explains", () => {
  expect(backlogSentence({finished: 24, fresh: 20}, {noun: cases, language: "en"})).toBe(
    "120% means that 24 cases were finished while 20 new ones started; some of the 24 began earlier."
  );
  expect(backlogSentence({finished: 24, fresh: 20}, {noun: cases, language: "vi"})).toBe(
    "120% nghĩa là kết thúc 24 vụ trong khi phát sinh mới 20 vụ; một số trong 24 vụ bắt đầu từ kỳ trước."
  );
});

test("backlogSentence: one new case is one", () => {
  expect(backlogSentence({finished: 3, fresh: 1}, {noun: cases, language: "en"})).toBe(
    "300% means that 3 cases were finished while 1 new one started; some of the 3 began earlier."
  );
});

test("backlogSentence: up to 100 %, or with nothing new, there is nothing to explain", () => {
  expect(backlogSentence({finished: 20, fresh: 20}, {noun: cases, language: "en"})).toBeNull();
  expect(backlogSentence({finished: 3, fresh: 0}, {noun: cases, language: "en"})).toBeNull();
});
