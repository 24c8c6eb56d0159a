import type {CodePage} from "./codePage.ts";
import type {Encoding} from "./encoding.ts";
import {revert} from "./revert.ts";
import {scoreVietnamese, share} from "./scoreVietnamese.ts";

const pages: readonly CodePage[] = ["windows-1252", "windows-1258", "cp437"];

/** Characters that are enough to judge by. */
const judged = 262_144;
const leastShare = 0.75;

/** The text that UTF-8 bytes, taken for the code page, stood for; null unless the whole text goes back without loss. */
function repaired(text: string, page: CodePage): string | null {
  const first = text.search(/[^\0-\x7F]/);
  const [lead = 0, next = 0] = revert(text.slice(first, first + 2), page) ?? [];
  if (lead < 0xc2 || lead > 0xf4 || next < 0x80 || next > 0xbf) return null; // no letter of UTF-8: most texts end here
  const bytes = revert(text, page);
  if (!bytes) return null;
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** True if the second text reads like Vietnamese, and more so than the first. */
function readsBetter(before: string, after: string): boolean {
  const now = scoreVietnamese(after.slice(0, judged).normalize("NFC"));
  const then = scoreVietnamese(before.slice(0, judged).normalize("NFC"));
  return now.words > 0 && share(now) >= leastShare && now.evidence > Math.max(0, then.evidence);
}

/**
 * Finds UTF-8 that was taken for a code page and saved as UTF-8 once more, or did so twice: the whole text must go back
 * without loss and be Vietnamese then. `text` has no byte order mark and is not composed. Null for all other texts.
 */
export function mojibakeOf(text: string): {encoding: Encoding; text: string} | null {
  if (!/[^\0-\x7F]/.test(text)) return null;
  for (const page of pages) {
    const once = repaired(text, page)?.replace(/^\uFEFF+/, "");
    if (once === undefined) continue;
    const twice = repaired(once, page)?.replace(/^\uFEFF+/, "");
    if (twice !== undefined && readsBetter(once, twice))
      return {encoding: `utf-8-via-${page}-twice`, text: twice};
    if (readsBetter(text, once)) return {encoding: `utf-8-via-${page}`, text: once};
  }
  return null;
}
