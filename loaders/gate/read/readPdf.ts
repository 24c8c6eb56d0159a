import {strFromU8, strToU8, unzlibSync} from "fflate";
import type {Piece} from "../leak.ts";

const unescape = (text: string) =>
  text.replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(parseInt(sign, 8)) : sign
  );

/** A string of PDF in UTF-16, as its mark says, or in single bytes. */
function decoded(text: string): string {
  if (!text.startsWith("\u00FE\u00FF")) return text;
  const bytes = strToU8(text.slice(2), true);
  return Array.from({length: bytes.length >> 1}, (_, index) =>
    String.fromCharCode(((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0))
  ).join("");
}

/** The strings in a piece of PDF: `(…)` and `<…>`. Digits and brackets in a string of glyph numbers are not letters. */
function stringsIn(text: string): string[] {
  const plain = [...text.matchAll(/\(((?:\\[^]|[^\\()])*)\)/g)].map(([, one = ""]) => decoded(unescape(one)));
  const hex = [...text.matchAll(/<((?:[0-9a-f]{2}\s*)+)>/gi)].map(([, one = ""]) =>
    decoded(
      (one.match(/[0-9a-f]{2}/gi) ?? []).map((byte) => String.fromCharCode(parseInt(byte, 16))).join("")
    )
  );
  return [...plain, ...hex].map((one) => one.trim()).filter((one) => one !== "");
}

/**
 * Reads a PDF as the strings of its objects and streams, unpacked, with XMP and other plain streams as they are. Strings
 * of glyph numbers, as embedded fonts have them, come out as they stand, not as letters: nothing released explains them.
 * Throws at streams packed otherwise than by Flate, and at encryption.
 */
export function readPdf(bytes: Uint8Array): Piece[] {
  const text = strFromU8(bytes, true);
  if (/\/Encrypt\b/.test(text)) throw new Error("/Encrypt");
  const pieces: Piece[] = [];
  let outside = "";
  let at = 0;
  const stream = /<<((?:(?!stream\r?\n)[^])*?)>>\s*stream\r?\n/g;
  for (let match = stream.exec(text); match; match = stream.exec(text)) {
    const [, header = ""] = match;
    const start = stream.lastIndex;
    const end = text.indexOf("endstream", start);
    if (end < 0) throw new Error("endstream");
    outside += text.slice(at, start);
    at = end;
    stream.lastIndex = end;
    const raw = bytes.subarray(start, end);
    const place = `stream at byte ${start}`;
    if (/\/(?:FontFile[23]?|Subtype\s*\/(?:OpenType|CIDFontType0C|Type1C))\b/.test(header)) continue;
    const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(header)?.[1];
    if (filter !== undefined && filter !== "FlateDecode") throw new Error(`${place}: ${filter}`);
    const content = strFromU8(filter === undefined ? raw : unzlibSync(raw), true);
    const found = /\/Type\s*\/Metadata/.test(header) ? [content] : stringsIn(content);
    for (const one of found) pieces.push({place, kind: "stream", text: one, hidden: false});
  }
  for (const one of stringsIn(outside + text.slice(at)))
    pieces.push({place: "objects (/Info …)", kind: "object", text: one, hidden: true});
  return pieces;
}
