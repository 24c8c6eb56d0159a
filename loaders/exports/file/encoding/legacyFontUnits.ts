import {damaged, unitsOf} from "./codePage.ts";

/**
 * What the bytes of a Vietnamese Windows font stand for before its letters are filled in: ASCII and the punctuation and
 * signs of Windows-1252. Letters of Windows-1252 are U+FFFD: such a font shows something else in their place.
 */
export function legacyFontUnits(): Uint16Array {
  return unitsOf("windows-1252").map((unit, byte) =>
    byte >= 0x80 && /\p{L}/u.test(String.fromCharCode(unit)) ? damaged : unit
  );
}
