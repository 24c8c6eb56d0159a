import {Inflate} from "fflate";
import {crc32} from "node:zlib";
import {echo} from "../../problem.ts";
import {bytesAtMost, ratioAtMost, ratioFrom} from "./limits.ts";
import {damaged, Refusal, tooMuch} from "./refusal.ts";

/** A part as the archive stores it; `crc` and `size` are what the archive claims of the inflated bytes. */
export type StoredPart = {name: string; method: number; crc: number; size: number; bytes: Uint8Array};

/** Bytes inflated so far, over all parts. */
export type Inflated = {bytes: number};

/** Stored bytes that are inflated at once: at most 33 MB come out of them. */
const pieceLength = 32_768;

/** Pieces that may yield nothing in a row: a block without compression comes out only when it is there whole. */
const silentAtMost = 4;

/** Hands on the bytes of a stored or deflated part. */
function unpack({method, bytes, name}: StoredPart, sink: (piece: Uint8Array) => void): void {
  if (method === 0) {
    for (let at = 0; at < bytes.length; at += pieceLength) sink(bytes.subarray(at, at + pieceLength));
    return;
  }
  if (method !== 8)
    throw damaged({vi: "tệp dùng cách nén lạ", en: "it uses an unknown compression"}, "zip-damaged");
  let silent = 0;
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) silent = -1;
    if (piece.length > 0) sink(piece);
  });
  for (let at = 0; at < bytes.length || at === 0; at += pieceLength) {
    try {
      inflate.push(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw broken(name);
    }
    silent += 1;
    if (silent > silentAtMost) throw broken(name);
  }
}

const broken = (name: string) =>
  damaged(
    {vi: `phần «${echo(name)}» không giải nén được`, en: `the part «${echo(name)}» cannot be inflated`},
    "zip-damaged"
  );

/**
 * Inflates a part in pieces and checks it: the size and the checksum must be what the archive says, and the limits
 * hold for what really comes out, while it comes out. Throws a refusal.
 */
export function inflatePart(
  part: StoredPart,
  inflated: Inflated,
  atMost: number,
  sink: (piece: Uint8Array) => void
): void {
  const {name} = part;
  const dense = Math.max(ratioFrom, part.bytes.length * ratioAtMost);
  let size = 0;
  let crc = 0;
  unpack(part, (piece) => {
    size += piece.length;
    inflated.bytes += piece.length;
    if (size > atMost || inflated.bytes > bytesAtMost) {
      const most = Math.floor((size > atMost ? atMost : bytesAtMost) / 1_000_000);
      throw tooMuch("zip-too-large", {
        vi: `phần «${echo(name)}» giải nén vượt ${most} MB`,
        en: `the part «${echo(name)}» inflates to more than ${most} MB`
      });
    }
    if (size > dense)
      throw tooMuch("zip-ratio", {
        vi: `phần «${echo(name)}» phình ra hơn ${ratioAtMost} lần khi giải nén, như tệp phá hoại`,
        en: `the part «${echo(name)}» grows more than ${ratioAtMost} times when inflated, as malicious files do`
      });
    crc = crc32(piece, crc);
    sink(piece);
  });
  if (size !== part.size || crc !== part.crc)
    throw damaged(
      {vi: `phần «${echo(name)}» sai mã kiểm tra`, en: `the checksum of the part «${echo(name)}» is wrong`},
      "zip-damaged"
    );
}
