/** True for a character that can join with the one before it: a combining mark, or a later part of a Hangul syllable. */
function joins(unit: number): boolean {
  if (unit < 0x300) return false;
  if (unit >= 0xdc00 && unit <= 0xdfff) return true; // second half of a pair, which may be a mark
  return (unit >= 0x1160 && unit <= 0x11ff) || /\p{M}/u.test(String.fromCharCode(unit));
}

/** As many marks on one letter are no writing; to order them takes the square of their number. */
const heap = 31;
const heaped = /\p{M}{31}/u;

/** True where 31 marks follow each other. Looks at every 31st character first, which a heap cannot leave out. */
function hasHeap(text: string): boolean {
  for (let at = heap - 1; at < text.length; at += heap) {
    const unit = text.charCodeAt(at);
    if (unit < 0x300 || (unit >= 0x1e00 && unit <= 0x20cf)) continue;
    if (heaped.test(text.slice(Math.max(0, at - 2 * heap - 2), at + 2 * heap + 2))) return true;
  }
  return false;
}

/**
 * Composes pieces of a text to NFC as if they were whole, and leaves byte order marks at its start out. `push` returns
 * what the next piece cannot change any more. Over 30 marks on one letter throw a `TypeError`.
 */
export function composer(): (piece: string, last: boolean) => string {
  let held = "";
  let atStart = true;
  return (piece, last) => {
    let text = held + piece;
    if (atStart) {
      text = text.replace(/^\uFEFF+/, "");
      if (text === "") return "";
      atStart = false;
    }
    let cut = text.length;
    if (hasHeap(text)) throw new TypeError("More than 30 marks stand on one letter.");
    if (!last) {
      cut -= 1;
      while (cut > 0 && joins(text.charCodeAt(cut))) cut -= 1;
    }
    held = text.slice(Math.max(0, cut));
    return text.slice(0, Math.max(0, cut)).normalize("NFC");
  };
}
