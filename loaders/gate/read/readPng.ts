import {strFromU8, unzlibSync} from "fflate";
import type {Piece} from "../leak.ts";

/** Chunks that make up the picture itself. Everything else is metadata. */
const picture = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "sRGB",
  "gAMA",
  "cHRM",
  "pHYs",
  "bKGD",
  "sBIT"
]);

const printable = (bytes: Uint8Array) =>
  strFromU8(bytes, true)
    .replace(/[^\x20-\x7e]+/g, " ")
    .trim();

/** The text of a chunk: plain, or packed (`zTXt`, `iTXt`) after its keyword. */
function textOf(type: string, body: Uint8Array): string {
  if (type !== "zTXt" && type !== "iTXt") return printable(body);
  const end = body.indexOf(0);
  const keyword = strFromU8(body.subarray(0, end), true);
  if (type === "zTXt") return `${keyword} ${strFromU8(unzlibSync(body.subarray(end + 2)))}`;
  const packed = body[end + 1] === 1;
  const language = body.indexOf(0, end + 3);
  const from = body.indexOf(0, language + 1) + 1;
  const text = body.subarray(from);
  return `${keyword} ${strFromU8(packed ? unzlibSync(text) : text)}`;
}

/** Reads the metadata of a PNG, also what stands behind its end. The picture itself is not read. */
export function readPng(bytes: Uint8Array): Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Piece[] = [];
  let at = 8;
  let ended = false;
  while (!ended && at < bytes.length) {
    const length = view.getUint32(at);
    const type = strFromU8(bytes.subarray(at + 4, at + 8), true);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (body.length !== length) throw new Error(type);
    if (!picture.has(type))
      pieces.push({place: `chunk ${type}`, kind: type, text: textOf(type, body), hidden: true});
    at += 12 + length;
    ended = type === "IEND";
  }
  if (!ended) throw new Error("IEND");
  if (at < bytes.length)
    pieces.push({
      place: "behind the end",
      kind: "tail",
      text: printable(bytes.subarray(at)) || "…",
      hidden: true
    });
  return pieces;
}
