import type {Problem} from "../../problem.ts";
import {decoderOf} from "./decoderOf.ts";
import type {Encoding} from "./encoding.ts";
import {binaryFile, damagedText, encodingNote, unknownEncoding} from "./encodingFindings.ts";
import {legacyEncodingOf} from "./legacyEncodingOf.ts";
import {mojibakeOf} from "./mojibakeOf.ts";
import {scoreVietnamese} from "./scoreVietnamese.ts";
import {isPlausible, utf16Of} from "./utf16Of.ts";

/** The encoding that was found, and what to say of it: null where the file is plain UTF-8. */
export type Detected = {encoding: Encoding; note: Problem | null};

const hasBom = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** The encoding of a text with the characters `text`, which its bytes gave as UTF-8. */
export function utf8Kind(bytes: Uint8Array, text: string): Detected {
  const mojibake = mojibakeOf(text);
  if (mojibake)
    return {
      encoding: mojibake.encoding,
      note: encodingNote(mojibake.encoding, scoreVietnamese(mojibake.text.normalize("NFC")))
    };
  return {encoding: hasBom(bytes) ? "utf-8-bom" : "utf-8", note: null};
}

/** What bytes that are no valid UTF-8 are. */
export function otherKind(bytes: Uint8Array): Detected | Problem {
  const found = legacyEncodingOf(bytes);
  return "code" in found
    ? found
    : {encoding: found.encoding, note: encodingNote(found.encoding, found.score)};
}

/**
 * Tells the encoding of a file by its first bytes, cut at the end of a line (256 KiB are enough); a letter of UTF-8 or
 * UTF-16 that is cut at the end is no fault. No bytes are UTF-8. Refused: bytes that are no text, damaged UTF-8 and
 * UTF-16, texts that are not Vietnamese in any encoding, and texts that are so in two (`encoding-ambiguous`).
 */
export function detectEncoding(sample: Uint8Array): Detected | Problem {
  const wide = utf16Of(sample);
  if (wide) {
    let text: string;
    try {
      text = decoderOf(wide).decode(sample, {stream: true});
    } catch {
      return damagedText("UTF-16", null);
    }
    if (text.includes("\0")) return binaryFile();
    return isPlausible(text)
      ? {encoding: wide, note: encodingNote(wide, scoreVietnamese(text))}
      : unknownEncoding();
  }
  if (sample.includes(0)) return binaryFile();
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true}).decode(sample, {stream: true});
  } catch {
    return otherKind(sample);
  }
  return utf8Kind(sample, text.replace(/^\uFEFF+/, ""));
}
