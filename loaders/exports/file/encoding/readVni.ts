import {damaged} from "./codePage.ts";
import {joinUnits} from "./joinUnits.ts";
import {legacyFontUnits} from "./legacyFontUnits.ts";
import type {TextReader} from "./textReader.ts";

/** Marks that follow a vowel as a byte (shown as its Windows-1252 letter), and the combining characters meant. */
const tones = {ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323"};
const circumflex = {â: "", á: "\u0301", à: "\u0300", å: "\u0309", ã: "\u0303", ä: "\u0323"};
const breve = {ê: "", é: "\u0301", è: "\u0300", ú: "\u0309", ü: "\u0303", ë: "\u0323"};

/** Bytes that are letters by themselves. */
const alone = {ô: "ơ", ö: "ư", ñ: "đ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ"};

const marksOf: readonly (readonly [vowels: string, marks: Record<string, string>, shape: string])[] = [
  ["aeouyôö", tones, ""],
  ["aeo", circumflex, "\u0302"],
  ["a", breve, "\u0306"]
];

/** Letters of Windows-1252 have the number of their byte. */
const byteOf = (letter: string) => letter.charCodeAt(0);
const unitOf = (letter: string) => letter.normalize("NFC").charCodeAt(0);
const both = (letter: string) => [letter, letter.toUpperCase()];

function vniUnits(): {single: Uint16Array; pair: Uint16Array} {
  const single = legacyFontUnits();
  for (const [shown, letter] of Object.entries(alone)) {
    single[byteOf(shown)] = unitOf(letter);
    single[byteOf(shown.toUpperCase())] = unitOf(letter.toUpperCase());
  }
  const pair = new Uint16Array(65_536);
  for (const [vowels, marks, shape] of marksOf)
    for (const vowel of Array.from(vowels).flatMap(both))
      for (const [shown, tone] of Object.entries(marks))
        for (const mark of both(shown))
          pair[(byteOf(vowel) << 8) | byteOf(mark)] = unitOf(
            String.fromCharCode(single[byteOf(vowel)] ?? 0) + shape + tone
          );
  return {single, pair};
}

/**
 * VNI (VNI-Windows): a vowel, then a byte for its mark (`aù` is `á`, `aá` is `ấ`). A mark may be of the other case than
 * its vowel. A mark without a vowel before it and undefined bytes are U+FFFD.
 */
export function readVni(): TextReader {
  const {single, pair} = vniUnits();
  const takesMark = new Uint8Array(256);
  for (const [key, unit] of pair.entries()) if (unit !== 0) takesMark[key >> 8] = 1;
  let held = 0;
  return {
    decode(chunk, options) {
      const text = new Uint16Array(chunk.length + 1);
      let length = 0;
      let vowel = held;
      for (const byte of chunk) {
        const marked = pair[(vowel << 8) | byte] ?? 0;
        if (marked !== 0) {
          text[length++] = marked;
          vowel = 0;
          continue;
        }
        if (vowel !== 0) text[length++] = single[vowel] ?? damaged;
        vowel = takesMark[byte] ? byte : 0;
        if (vowel === 0) text[length++] = single[byte] ?? damaged;
      }
      if (vowel !== 0 && !options?.stream) {
        text[length++] = single[vowel] ?? damaged;
        vowel = 0;
      }
      held = vowel;
      return joinUnits(text.subarray(0, length));
    }
  };
}
