import {unitsOf} from "./codePage.ts";
import {joinUnits, unitsThrough} from "./joinUnits.ts";
import type {TextReader} from "./textReader.ts";

/**
 * Windows-1258: vowels with circumflex, breve and horn are one byte, tone marks follow as combining characters. The
 * text is not composed. Undefined bytes are U+FFFD.
 */
export function readWindows1258(): TextReader {
  const units = unitsOf("windows-1258");
  return {decode: (chunk) => joinUnits(unitsThrough(units, chunk))};
}
