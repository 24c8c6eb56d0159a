import {fileProblem, type Problem} from "../problem.ts";
import {composer} from "./encoding/composeText.ts";
import {decoderOf} from "./encoding/decoderOf.ts";
import {detectEncoding, otherKind, utf8Kind} from "./encoding/detectEncoding.ts";
import type {Encoding} from "./encoding/encoding.ts";
import {binaryFile, damagedText, lettersGarbled, unknownEncoding} from "./encoding/encodingFindings.ts";
import {utf16Of} from "./encoding/utf16Of.ts";

/** `encoding` is that of the file; `text` is NFC, without byte order mark; `note` is what the office should check. */
export type Decoded = {text: string; encoding: Encoding; note: Problem | null};

/** Says what the bytes are if they are no text that a CSV reader can take; null if they may be one. */
function foreignFormat(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0)
    return fileProblem("empty-file", {
      vi: "Tệp rỗng (0 byte), không có gì để đọc. Cần bảng tính (.xlsx hoặc .csv) có dòng tiêu đề và ít nhất một dòng số liệu. Hãy lưu hoặc xuất lại tệp rồi gửi lại.",
      en: "The file is empty (0 bytes). A spreadsheet (.xlsx or .csv) with a header row and at least one row of data is expected. Save or export it again and resend it."
    });
  return null;
}

/** Where letters look garbled by Windows-1252 or cp437 within a text that is not so as a whole; -1 if nowhere. */
function garbledAt(text: string): number {
  if (!["º", "»", "║", "╗"].some((trace) => text.includes(trace))) return -1;
  return text.search(
    /á[º»][\u0080-\u00BA\u00BC-\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ]|ß[║╗][ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░-▓│┤╕-╣]/
  );
}

/**
 * Whether something is to be said of the letters of a text in UTF-8 that is not so as a whole: they look garbled, or more
 * marks stand on one than any writing has.
 */
export function hasOddLetters(text: string): boolean {
  try {
    return garbledAt(composer()(text, true)) >= 0;
  } catch {
    return true;
  }
}

/** Bytes that are valid UTF-8, as `text`. Refused if more marks stand on a letter than any writing has. */
function readUtf8(bytes: Uint8Array, text: string): Decoded | Problem {
  const {encoding, note} = utf8Kind(bytes, text);
  try {
    if (encoding !== "utf-8" && encoding !== "utf-8-bom")
      return {text: decoderOf(encoding).decode(bytes), encoding, note};
    const composed = composer()(text, true);
    const garbled = garbledAt(composed);
    if (garbled < 0) return {text: composed, encoding, note};
    return {
      text: composed,
      encoding,
      note: lettersGarbled(composed.slice(0, garbled).split(/\r\n?|\n/).length)
    };
  } catch {
    return damagedText("UTF-8", null);
  }
}

/**
 * Decodes the bytes of a CSV export to NFC: UTF-8 and UTF-16, with or without byte order mark, and the encodings that
 * `detectEncoding` tells. Where these are about equally likely, and where none is, the file is refused, and so is a
 * text with zero bytes; no letter is guessed by itself.
 */
export function decodeText(bytes: Uint8Array): Decoded | Problem {
  const foreign = foreignFormat(bytes);
  if (foreign) return foreign;
  const wide = utf16Of(bytes);
  if (!wide && bytes.includes(0)) return binaryFile();
  let utf8: string | null = null;
  if (!wide)
    try {
      utf8 = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
    } catch {
      utf8 = null;
    }
  if (utf8?.length === bytes.length) return {text: utf8, encoding: "utf-8", note: null}; // ASCII
  if (utf8 !== null) return readUtf8(bytes, utf8.replace(/^\uFEFF+/, ""));
  const found = wide ? detectEncoding(bytes) : otherKind(bytes);
  if ("code" in found) return found;
  try {
    const text = decoderOf(found.encoding).decode(bytes);
    return text.includes("\0") ? binaryFile() : {text, ...found};
  } catch {
    return wide ? damagedText("UTF-16", null) : unknownEncoding();
  }
}
