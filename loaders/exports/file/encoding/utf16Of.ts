/** The first bytes are enough to judge by. */
const judged = 262_144;

/** A sample of this length may end within a character; a short file with an odd number of bytes is no UTF-16. */
const longEnough = 1024;

/** Share of UTF-16 units with a zero byte: Vietnamese text has well over half, spaces and digits included. */
const leastZeros = 0.25;

/**
 * The byte order of a UTF-16 text: by its byte order mark, or by zero bytes that stand on one side of each pair only.
 * Null if the bytes are no UTF-16.
 */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (bytes.length % 2 === 1 && bytes.length < longEnough) return null;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, judged);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const least = Math.max(1, (leastZeros * length) / 2);
  if (odd >= least && even === 0) return "utf-16le";
  if (even >= least && odd === 0) return "utf-16be";
  return null;
}

const foreign = /[^\t\n\r -~\u00A0-\u024F\u0300-\u036F\u1E00-\u1EFF\u2000-\u22FF\uFEFF]/g;

/** True if at least nine in ten characters are of the Latin script, digits and usual signs, and none is zero. */
export function isPlausible(text: string): boolean {
  const strange = text.match(foreign)?.length ?? 0;
  return strange * 10 <= text.length && !text.includes("\0");
}
