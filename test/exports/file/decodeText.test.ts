import {describe, expect, it} from "vitest";
import {decodeText} from "#loaders/exports/file/decodeText.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decodeText", () => {
  it("UTF-8 with and without byte order mark; the mark is no text, not even twice", () => {
    expect(decodeText(utf8("Giá trị"))).toEqual({text: "Giá trị", encoding: "utf-8"});
    expect(decodeText(utf8("\uFEFFGiá trị"))).toEqual({text: "Giá trị", encoding: "utf-8-bom"});
    expect(decodeText(utf8("\uFEFF\uFEFFGiá trị"))).toEqual({text: "Giá trị", encoding: "utf-8-bom"});
  });

  it("letters are composed (NFC)", () => {
    expect(decodeText(utf8("Tỉnh Lạng Sơn".normalize("NFD")))).toMatchObject({
      text: "Tỉnh Lạng Sơn".normalize("NFC")
    });
  });

  it.each([
    ["no bytes", [], "empty-file"],
    ["UTF-16 LE", [0xff, 0xfe, 0x41, 0], "not-utf-8"],
    ["UTF-16 BE", [0xfe, 0xff, 0, 0x41], "not-utf-8"],
    ["a zero byte", [0x41, 0, 0x42], "binary-file"],
    ["Latin-1", [0x41, 0xe9, 0x42], "not-utf-8"],
    ["an overlong sequence", [0xc0, 0xaf], "not-utf-8"],
    ["a surrogate", [0xed, 0xa0, 0x80], "not-utf-8"],
    ["a letter cut in two", [0xe1, 0xba], "not-utf-8"]
  ])("%s is refused", (_, bytes, code) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({severity: "error", code});
  });
});
