import {damaged} from "./codePage.ts";
import {joinBytes, joinUnits} from "./joinUnits.ts";
import {legacyFontUnits} from "./legacyFontUnits.ts";
import type {TextReader} from "./textReader.ts";

/** Letters of TCVN3 (TCVN 5712:1993, VN3; the ABC fonts) from byte 0xA1 on; a point is a byte without a letter. */
const letters =
  "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.";
const firstLetter = 0xa1;

function tcvn3Units(): Uint16Array {
  const units = legacyFontUnits();
  for (let byte = firstLetter; byte < firstLetter + letters.length; byte += 1) {
    const letter = letters.charCodeAt(byte - firstLetter);
    units[byte] = letter === 0x2e ? damaged : letter;
  }
  return units;
}

const isCapital = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0xa1 && byte <= 0xa7);
const isSmallAscii = (byte: number) => byte >= 0x61 && byte <= 0x7a;
const isToned = (byte: number) => byte > 0xa7;
const isLetter = (byte: number) => isCapital(byte) || isSmallAscii(byte) || isToned(byte);

/** No Vietnamese word is longer. A longer run of letters is cut, so that damage cannot hold back a file. */
const longestWord = 64;

/**
 * TCVN3 (ABC). The encoding has no capitals with tone marks: a capital font shows the small ones so. In a word with a
 * capital after its first letter and no plain small letter the marked letters are therefore capitals (`TØNH` is `TỈNH`);
 * all other words keep small ones, as the bytes have them (`tØnh`, `Hµ`). Undefined bytes are U+FFFD.
 */
export function readTcvn3(): TextReader {
  const units = tcvn3Units();
  const capitals = units.map((unit, byte) =>
    isToned(byte) ? String.fromCharCode(unit).toUpperCase().charCodeAt(0) : unit
  );
  let held = new Uint8Array();
  return {
    decode(chunk, options) {
      const bytes = joinBytes(held, chunk);
      const text = new Uint16Array(bytes.length);
      let start = 0;
      while (start < bytes.length) {
        let end = start;
        let inCapitals = false;
        let small = false;
        for (; end < bytes.length && end - start < longestWord; end += 1) {
          const byte = bytes[end] ?? 0;
          if (!isLetter(byte)) break;
          small ||= isSmallAscii(byte);
          inCapitals ||= end > start && isCapital(byte);
        }
        if (options?.stream && end === bytes.length && end - start < longestWord) break;
        const table = inCapitals && !small ? capitals : units;
        for (; start < end; start += 1) text[start] = table[bytes[start] ?? 0] ?? 0;
        for (; start < bytes.length && !isLetter(bytes[start] ?? 0); start += 1)
          text[start] = units[bytes[start] ?? 0] ?? 0;
      }
      held = bytes.slice(start);
      return joinUnits(text.subarray(0, start));
    }
  };
}
