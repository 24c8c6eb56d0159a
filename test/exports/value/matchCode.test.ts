import {describe, expect, it} from "vitest";
import {fold} from "#src/schema/fold.ts";
import {codeWords, type WordedList} from "#loaders/exports/value/codeWords.ts";
import {matchCode} from "#loaders/exports/value/matchCode.ts";
import {readCodelists} from "#loaders/reference/readCodelists.ts";

const codelists = readCodelists();
const lists = Object.keys(codeWords) as WordedList[];
const match = (list: WordedList, text: string) => matchCode(list, text, {header: "Cột", codelists});

describe("matchCode", () => {
  it.each(lists)("%s: the labels of both languages and the code itself name a code", (list) => {
    for (const {code, vi, en} of codelists[list])
      for (const text of [vi, en, code, vi.toUpperCase().normalize("NFD"), fold(vi)])
        expect(match(list, text), text).toEqual({code, note: null});
  });

  it.each(lists)(
    "%s: each word of an office is folded, names one code of the list, and no other's label",
    (list) => {
      const {means, reads} = codeWords[list];
      const words = [means, reads].flatMap((side) =>
        Object.entries(side).flatMap(([code, texts]) => texts.map((text) => ({code, text})))
      );
      expect(words.map(({text}) => fold(text))).toEqual(words.map(({text}) => text));
      expect(new Set(words.map(({text}) => text)).size).toBe(words.length);
      for (const {code, text} of words) expect(match(list, text), text).toMatchObject({code});
    }
  );

  it("words of registers: a country is abroad, a marriage a forced one, and both readings are said", () => {
    expect(match("routes", "TQ")).toMatchObject({code: "cross-border", note: {fault: "read-as"}});
    expect(match("purposes", "Hôn nhân")).toMatchObject({code: "forced-marriage", note: {fault: "read-as"}});
    expect(match("routes", "Ra nước ngoài")).toEqual({code: "cross-border", note: null});
    expect(match("purposes", "Khác")).toEqual({code: "other", note: null});
    expect(match("caseStatuses", "Trả hồ sơ ĐTBS")).toEqual({code: "returned", note: null});
  });

  it.each(["", "?", "chưa rõ", "Không rõ"])("%j is not known: no code, and a note", (text) => {
    expect(match("purposes", text)).toMatchObject({code: null, note: {fault: "not-stated"}});
  });

  it("a word of no list is a fault that names the list", () => {
    expect(match("routes", "Sao Hỏa")).toMatchObject({fault: "unknown-word"});
    expect(match("routes", "constructor")).toMatchObject({fault: "unknown-word"});
    const fault = match("routes", "Sao Hỏa");
    expect(JSON.stringify(fault)).toContain("«trong nước», «ra nước ngoài»");
  });

  it("suspended and discontinued are two states", () => {
    expect(match("caseStatuses", "Tạm đình chỉ")).toMatchObject({code: "suspended"});
    expect(match("caseStatuses", "Đình chỉ")).toMatchObject({code: "discontinued"});
  });
});
