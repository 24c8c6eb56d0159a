import {cellText} from "./cellText.ts";
import {charactersAtMost, stringElementsAtMost, stringsAtMost} from "./limits.ts";
import type {Zip} from "./openZip.ts";
import {parseXml} from "./parseXml.ts";
import {tooMuch} from "./refusal.ts";

/** Paths of text below a string: of its own or of its runs, but not of `rPh`, the reading aid of East Asian scripts. */
const isText = new Set(["sst/si/t", "sst/si/r/t"]);

const tooMany = (most: number) =>
  tooMuch("strings-too-many", {
    vi: `danh sách chữ dùng chung có hơn ${most} mục hoặc quá nhiều đoạn định dạng`,
    en: `the list of shared strings has more than ${most} entries, or too many formatted runs`
  });

/**
 * Reads the strings that cells name by their place in the list. A list with more entries or elements than `most` is
 * refused before it is read to its end: millions of empty entries cost seconds and say nothing. Throws a refusal.
 */
export function readSharedStrings(
  zip: Pick<Zip, "read">,
  part: string,
  most = {strings: stringsAtMost, elements: stringElementsAtMost}
): string[] {
  const strings: string[] = [];
  let raw = "";
  let elements = 0;
  parseXml(
    part,
    (sink) => {
      zip.read(part, sink);
    },
    {
      open: (path) => {
        elements += 1;
        if (elements > most.elements) throw tooMany(most.strings);
        if (path === "sst/si") raw = "";
      },
      text: (path, piece) => {
        if (isText.has(path) && raw.length <= 7 * charactersAtMost) raw += piece;
      },
      close: (path) => {
        if (path !== "sst/si") return;
        if (strings.length >= most.strings) throw tooMany(most.strings);
        strings.push(cellText(raw));
      }
    }
  );
  return strings;
}
