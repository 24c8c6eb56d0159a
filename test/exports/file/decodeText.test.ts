import iconv from "iconv-lite";
import {describe, expect, it} from "vitest";
import {decodeText} from "#loaders/exports/file/decodeText.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("decodeText", () => {
  it("UTF-8 with and without byte order mark; the mark is no text, not even twice", () => {
    expect(decodeText(utf8("Giá trị"))).toEqual({text: "Giá trị", encoding: "utf-8", note: null});
    expect(decodeText(utf8("\uFEFFGiá trị"))).toEqual({text: "Giá trị", encoding: "utf-8-bom", note: null});
    expect(decodeText(utf8("\uFEFF\uFEFFGiá trị"))).toEqual({
      text: "Giá trị",
      encoding: "utf-8-bom",
      note: null
    });
  });

  it("letters are composed (NFC)", () => {
    expect(decodeText(utf8("Tỉnh Lạng Sơn".normalize("NFD")))).toMatchObject({
      text: "Tỉnh Lạng Sơn".normalize("NFC")
    });
  });

  it("valid UTF-8 is UTF-8, whatever it says", () => {
    for (const text of [
      "Gia tri",
      "Sûreté",
      "Дело",
      "«Cá» – Â",
      "GIÁ»",
      "Â°",
      "XÃ\u00A0TAM THANH",
      "Müller Ã©"
    ])
      expect(decodeText(utf8(text))).toEqual({text, encoding: "utf-8", note: null});
  });

  it.each([
    ["no bytes", [], "empty-file"],
    ["UTF-16 LE cut within a letter", [0xff, 0xfe, 0x41, 0, 0x42], "damaged-text"],
    ["UTF-16 BE with half a pair", [0xfe, 0xff, 0xd8, 0x00, 0x00, 0x41], "damaged-text"],
    ["UTF-16 with a zero", [0xff, 0xfe, 0x41, 0, 0, 0], "binary-file"],
    ["a zero byte", [0x41, 0, 0x42], "binary-file"],
    ["Latin-1", [0x41, 0xe9, 0x42], "unknown-encoding"],
    ["an overlong sequence", [0xc0, 0xaf], "unknown-encoding"],
    ["a surrogate, «ní» or «nớ»", [0x6e, 0xed, 0xa0, 0x80], "encoding-ambiguous"],
    ["a letter cut in two", [0xe1, 0xba], "unknown-encoding"]
  ])("%s is refused", (_, bytes, code) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({severity: "error", code});
  });

  it.each(["Straße;Größe;Müller;über", "año;señor;más;día", "não;três;São;ação", "10 µm", "København;på"])(
    "a text of the West is refused: %s",
    (text) => {
      expect(decodeText(latin1(text))).toMatchObject({code: "unknown-encoding"});
    }
  );

  it("a Vietnamese encoding that is not read is refused", () => {
    const text = "Kỳ số liệu;Địa bàn;Chỉ tiêu;Đơn vị tính;Giá trị";
    expect(decodeText(iconv.encode(text, "viscii"))).toMatchObject({code: "unknown-encoding"});
  });

  it("damaged UTF-8 is refused with its row, however far down", () => {
    const bytes = utf8("Kỳ số liệu;Địa bàn\nNăm 2018;Toàn quốc\n".repeat(20_000));
    bytes[bytes.length - 5] = 0xff; // within «quốc» of the last row
    expect(decodeText(bytes)).toMatchObject({code: "damaged-text", row: 40_000});
  });

  it("an ambiguous file shows both readings of its header, of other lines the word only", () => {
    // byte 0xE1 is á in Windows-1258 and ỏ in TCVN3
    const header = decodeText(latin1("Ten loai c\xE1;So luong\n"));
    expect(header).toMatchObject({
      code: "encoding-ambiguous",
      row: 1,
      message: {
        vi: expect.stringContaining("«Ten loai cá» (Windows-1258) hoặc «Ten loai cỏ» (TCVN3 (ABC))") as string
      }
    });
    const data = decodeText(latin1("Ten;Nam\nTran Van c\xE1;1990\n"));
    expect(data).toMatchObject({code: "encoding-ambiguous", row: 2});
    expect(JSON.stringify(data)).not.toContain("Tran");
  });

  it("two encodings that agree do not outvote a third", () => {
    // byte 0xED is í in Windows-1258 and VNI, and ớ in TCVN3
    expect(decodeText(latin1("l\xED"))).toMatchObject({code: "encoding-ambiguous"});
  });

  it("capitals of a TCVN3 font are capitals where the word shows it, else small letters", () => {
    // Ø is ỉ, µ is à, é is ộ, è is ố
    expect(decodeText(latin1("TØNH L¹ng S¬n; tØnh; Hµ Néi; TOµN QUèC"))).toMatchObject({
      encoding: "tcvn3",
      text: "TỈNH Lạng Sơn; tỉnh; Hà Nội; TOÀN QUỐC"
    });
  });

  it("letters that only partly go back are left alone, with a warning", () => {
    const mixed = decodeText(utf8("Tỉnh;Số\nLáº¡ng SÆ¡n;1\n"));
    expect(mixed).toMatchObject({
      encoding: "utf-8",
      text: "Tỉnh;Số\nLáº¡ng SÆ¡n;1\n",
      note: {severity: "warning", code: "letters-garbled", row: 2}
    });
    expect(decodeText(utf8("Tỉnh «cá», «lá»; «má»."))).toMatchObject({note: null});
  });

  it("the note says the encoding and how much of the text is Vietnamese", () => {
    // one of four words is none
    const found = decodeText(latin1("s\xF4\xEC li\xEA\xF2u b\xE0n M\xFCller"));
    expect(found).toMatchObject({
      encoding: "windows-1258",
      text: "số liệu bàn Müller",
      note: {
        severity: "warning",
        message: {vi: expect.stringMatching(/Windows-1258 \(khớp 75% từ có dấu\)/) as string}
      }
    });
  });

  it("marks heaped on one letter are refused at once", () => {
    expect(decodeText(utf8(`a${"\u0301\u0323".repeat(500_000)}`))).toMatchObject({code: "damaged-text"});
    for (let before = 0; before < 64; before += 1) {
      const letter = `ệ${"x".repeat(before)}a`;
      for (const mark of ["\u0301", "\u{1D165}"]) {
        expect(decodeText(utf8(letter + mark.repeat(31)))).toMatchObject({code: "damaged-text"});
        expect(decodeText(utf8(letter + mark.repeat(30)))).toMatchObject({encoding: "utf-8"});
      }
    }
  });
});
