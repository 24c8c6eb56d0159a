import iconv from "iconv-lite";

/** Code pages of one byte a character, as Windows and DOS use them. */
export type CodePage = "windows-1252" | "windows-1258" | "cp437";

export const damaged = 0xfffd;

const allBytes = Uint8Array.from({length: 256}, (_, byte) => byte);

/** The UTF-16 unit of each of the 256 bytes; U+FFFD for a byte that the code page leaves undefined. */
export function unitsOf(page: CodePage): Uint16Array {
  const text = iconv.decode(Buffer.from(allBytes), page, {stripBOM: false});
  if (text.length !== 256) throw new Error(`${page} is no code page of one byte a character.`);
  return Uint16Array.from(allBytes, (byte) => (byte < 0x80 ? byte : text.charCodeAt(byte)));
}

/**
 * The byte of each UTF-16 unit, -1 where the code page has none. The control characters U+0080 to U+009F stand for
 * their own number on Windows pages, where a program took the page for Latin-1 or passed an undefined byte on.
 */
export function bytesOf(page: CodePage): Int16Array {
  const bytes = new Int16Array(65_536).fill(-1);
  if (page !== "cp437") for (let unit = 0x80; unit < 0xa0; unit += 1) bytes[unit] = unit;
  for (const [byte, unit] of unitsOf(page).entries()) if (unit !== damaged) bytes[unit] = byte;
  return bytes;
}
