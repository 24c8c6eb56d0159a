import {cellText} from "./cellText.ts";
import {cellsAtMost, charactersAtMost} from "./limits.ts";
import type {Zip} from "./openZip.ts";
import {parseXml} from "./parseXml.ts";
import {tooMuch} from "./refusal.ts";

/** Paths of text below a string: of its own or of its runs, but not of `rPh`, the reading aid of East Asian scripts. */
const isText = new Set(["sst/si/t", "sst/si/r/t"]);

/** Reads the strings that cells name by their place in the list. Throws a refusal. */
export function readSharedStrings(zip: Zip, part: string): string[] {
  const strings: string[] = [];
  let raw = "";
  parseXml(
    part,
    (sink) => {
      zip.read(part, sink);
    },
    {
      open: (path) => {
        if (path === "sst/si") raw = "";
      },
      text: (path, piece) => {
        if (isText.has(path) && raw.length <= 7 * charactersAtMost) raw += piece;
      },
      close: (path) => {
        if (path !== "sst/si") return;
        if (strings.length >= cellsAtMost)
          throw tooMuch("cells-too-many", {
            vi: `danh sách chữ dùng chung có hơn ${cellsAtMost} mục`,
            en: `the list of shared strings has more than ${cellsAtMost} entries`
          });
        strings.push(cellText(raw));
      }
    }
  );
  return strings;
}
