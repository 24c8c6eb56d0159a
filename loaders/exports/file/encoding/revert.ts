import {bytesOf, type CodePage} from "./codePage.ts";

const tables = new Map<CodePage, Int16Array>();

/** The bytes that a text has on a code page; null where a character is not of the page. */
export function revert(text: string, page: CodePage): Uint8Array | null {
  const table = tables.get(page) ?? bytesOf(page);
  tables.set(page, table);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = table[text.charCodeAt(at)] ?? -1;
    if (byte < 0) return null;
    bytes[at] = byte;
  }
  return bytes;
}
