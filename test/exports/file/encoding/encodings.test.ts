import {readFileSync} from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import {describe, expect, it} from "vitest";
import {decodeText} from "#loaders/exports/file/decodeText.ts";
import {decoderOf} from "#loaders/exports/file/encoding/decoderOf.ts";
import {detectEncoding} from "#loaders/exports/file/encoding/detectEncoding.ts";
import type {Encoding} from "#loaders/exports/file/encoding/encoding.ts";
import {scoreVietnamese} from "#loaders/exports/file/encoding/scoreVietnamese.ts";
import {asTcvn3, bareUtf16, encoders} from "./encoders.ts";

const ids = Object.keys(encoders) as (keyof typeof encoders)[];

/** What can be read again: TCVN3 keeps capitals with tone marks in words only that have plain capitals after the first letter. */
const stored = (id: Encoding, text: string) =>
  id === "tcvn3"
    ? asTcvn3(text).replace(/\p{L}+/gu, (word) =>
        /^.+[A-ZĂÂÊÔƠƯĐ]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word
      )
    : text;

/** Names of provinces, districts and communes as the authorities publish them. */
const names = ["areas.csv", "lang-son-communes.csv"]
  .flatMap((file) =>
    readFileSync(new URL(`../../../../loaders/reference/${file}`, import.meta.url), "utf8").split(/[,\n]/)
  )
  .filter((name) => /[^\0-\x7F]/.test(name));
const titles = [
  "Kỳ số liệu;Địa bàn;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn;Độ tin cậy;Lưu ý;Ghi chú",
  "Số vụ án khởi tố mới, kỳ trước chuyển sang",
  "Tổng số nạn nhân được xác định, giải cứu, hỗ trợ",
  "Truy tố và xét xử sơ thẩm trong 6 tháng đầu năm 2024",
  "KẾT QUẢ THỰC HIỆN CHỈ TIÊU PHÒNG, CHỐNG MUA BÁN NGƯỜI"
];
const cell = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...titles), fc.nat(99_999).map(String));
const table = fc
  .array(fc.array(cell, {minLength: 1, maxLength: 6}), {minLength: 1, maxLength: 12})
  .map((rows) =>
    rows
      .map((cells) => cells.join(";"))
      .join("\r\n")
      .normalize("NFC")
  );
const digits = (text: string) => text.replace(/\D/g, "");
const syllables = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => /[^\0-\x7F]/.test(word)).length;

describe("encodings", () => {
  it.each(ids)("%s: the same text comes back, or the file is refused as ambiguous", (id) => {
    let long = 0;
    let refused = 0;
    fc.assert(
      fc.property(table, (text) => {
        const found = decodeText(encoders[id](text));
        const enough = syllables(text) >= 40;
        if (enough) long += 1;
        if ("code" in found) {
          expect(["encoding-ambiguous", "unknown-encoding"]).toContain(found.code);
          expect(syllables(text)).toBeLessThan(10);
          if (enough) refused += 1;
          return;
        }
        expect(found.text).toBe(stored(id, text).normalize("NFC"));
        if (enough) expect(found.encoding).toBe(id);
      }),
      {numRuns: 150, seed: 138}
    );
    expect(long).toBeGreaterThan(10);
    expect(refused).toBe(0);
  });

  it("one place name is enough, or the file is refused: it is never another name", () => {
    for (const id of ["windows-1258", "tcvn3", "vni"] as const)
      for (const name of new Set(names)) {
        const found = decodeText(encoders[id](name));
        if (!("code" in found)) expect(found.text).toBe(stored(id, name));
      }
  });

  it.each(["utf-16le", "utf-16be"] as const)("%s without byte order mark", (id) => {
    const text = `${titles.join("\r\n")}\r\n`;
    expect(decodeText(bareUtf16[id](text))).toMatchObject({text, encoding: id});
  });

  it.each(ids)("%s: the text is the same wherever its bytes are cut", (id) => {
    const text = "Tỉnh Lạng Sơn;ĐẮK LẮK; kỳ này: 22 vụ\r\nươn ướt ạ\n";
    const bytes = encoders[id](text);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const reader = decoderOf(id);
      const pieces = [
        reader.decode(bytes.subarray(0, cut), {stream: true}),
        reader.decode(bytes.subarray(cut), {stream: true}),
        reader.decode(new Uint8Array())
      ];
      expect(pieces.join("")).toBe(decoderOf(id).decode(bytes));
    }
    const reader = decoderOf(id);
    const single = Array.from(bytes, (byte) => reader.decode(Uint8Array.of(byte), {stream: true}));
    expect(single.join("") + reader.decode(new Uint8Array())).toBe(
      id === "tcvn3" ? "Tỉnh Lạng Sơn;ĐẮK LẮK; kỳ này: 22 vụ\r\nươn ướt ạ\n" : text
    );
  });

  it("marks that follow in another piece are composed", () => {
    const reader = decoderOf("utf-8");
    const bytes = new TextEncoder().encode("Lạng Sơn ệ".normalize("NFD"));
    const pieces = Array.from(bytes, (byte) => reader.decode(Uint8Array.of(byte), {stream: true}));
    expect(pieces.join("") + reader.decode(new Uint8Array())).toBe("Lạng Sơn ệ");
  });

  it.each(ids)("%s is told by the first lines", (id) => {
    const head = encoders[id](`${titles.join("\r\n")}\r\n`);
    expect(detectEncoding(head)).toMatchObject({encoding: id});
  });

  it("TCVN3 letters are those of another program's table", () => {
    const reader = decoderOf("tcvn3");
    const bytes = Uint8Array.from({length: 94}, (_, at) => 0xa1 + at);
    for (const byte of bytes) {
      const letter = reader.decode(Uint8Array.of(byte));
      if (letter !== "\uFFFD") expect(letter).toBe(iconv.decode(Buffer.from([byte]), "tcvn"));
      else expect(iconv.decode(Buffer.from([byte]), "tcvn")).toMatch(/^[\p{Lu}\p{M}\u00A0]/u);
    }
  });

  it("every Vietnamese letter can be read in each encoding, in either case where it has both", () => {
    const vowels = "a ă â e ê i o ô ơ u ư y".split(" ");
    const letters = vowels.flatMap((vowel) =>
      ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => (vowel + tone).normalize("NFC"))
    );
    const all = [...letters, "đ"].flatMap((letter) => [letter, letter.toUpperCase()]);
    expect(new Set(all).size).toBe(146);
    for (const id of ["windows-1258", "tcvn3", "vni"] as const)
      for (const letter of all)
        expect(decoderOf(id).decode(encoders[id](`; ${letter};`))).toBe(`; ${stored(id, letter)};`);
  });

  it("damaged bytes never crash, and digits stay the digits that they were", () => {
    const damage = fc.array(
      fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.integer({min: 128, max: 255})),
      {
        minLength: 1,
        maxLength: 8
      }
    );
    fc.assert(
      fc.property(fc.constantFrom(...ids), table, damage, (id, text, places) => {
        const bytes = Uint8Array.from(encoders[id](text));
        let lost = 0;
        for (const [place, byte] of places) {
          const at = Math.floor(place * (bytes.length - 1));
          const was = bytes[at] ?? 0;
          if (was >= 0x30 && was <= 0x39) lost += 1;
          bytes[at] = byte;
        }
        const found = decodeText(bytes);
        if (lost === 0 && !("code" in found) && !id.startsWith("utf-16"))
          expect(digits(found.text)).toBe(digits(text));
      }),
      {numRuns: 400, seed: 138}
    );
  });

  it("any bytes are read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
        const found = decodeText(bytes);
        if (!("code" in found)) expect(found.text).toBe(found.text.normalize("NFC"));
      }),
      {numRuns: 500, seed: 138}
    );
  });

  it.each([0x41, 0x80, 0xb5, 0xc3, 0xe0, 0xec, 0xf4])(
    "ten million bytes %i on one line come to an end",
    (byte) => {
      const found = decodeText(new Uint8Array(10_000_000).fill(byte));
      expect("code" in found).toBe(byte !== 0x41);
    }
  );
});

describe("scoreVietnamese", () => {
  it("counts words with letters beyond ASCII", () => {
    expect(scoreVietnamese("Ban chi dao 138")).toEqual({words: 0, matched: 0, evidence: 0});
    expect(scoreVietnamese("Tỉnh Lạng Sơn, tỉnh Lạng Sơn")).toMatchObject({words: 6, matched: 6});
  });

  it.each([
    "nghị",
    "quý",
    "giếng",
    "gìn",
    "hoà",
    "hòa",
    "thuỷ",
    "thủy",
    "khuỷu",
    "Ỷ",
    "BCĐ",
    "Kạn",
    "Đắk",
    "ĐẮK"
  ])("%s is Vietnamese", (word) => {
    expect(scoreVietnamese(word)).toMatchObject({words: 1, matched: 1});
  });

  it.each([
    "Hµ",
    "bàc",
    "ngị",
    "cêm",
    "tiến\u0301",
    "sÆ¡n",
    "thÃ nh",
    "aØ",
    "HàNội",
    "l\uFFFDng",
    "é\u0001",
    "Müller"
  ])("%j is not", (word) => {
    const {words, matched, evidence} = scoreVietnamese(word);
    expect(matched).toBeLessThan(Math.max(1, words));
    expect(evidence).toBeLessThan(0);
  });

  it("all published names of places are Vietnamese", () => {
    const {words, matched} = scoreVietnamese(names.join(" "));
    expect(matched).toBe(words);
  });
});
