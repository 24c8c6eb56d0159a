/**
 * How a name is spelt, for comparison: `base` is the name in small letters without any mark, one space between words
 * and none for a hyphen; `marks[i]` are the marks of its letter i (ă, â, đ, ơ and their like), `tones[i]` its tone.
 */
export type Spelling = {base: string; marks: string[]; tones: string[]};

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The spelling of a text. Control and format characters are left out, and a dot or comma at its end. */
export function spell(text: string): Spelling {
  const plain = text
    .replace(/\p{Cf}/gu, "")
    .replace(/\s*[-‐‑‒–—−]\s*/g, " ")
    .replace(/\s*([+,])\s*/g, "$1 ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:]+$/, "");
  const spelling: Spelling = {base: "", marks: [], tones: []};
  for (const letter of plain.toLowerCase().normalize("NFD")) {
    const last = spelling.base.length - 1;
    if (!/\p{M}/u.test(letter)) {
      spelling.base += letter === "đ" ? "d" : letter;
      for (let unit = 0; unit < letter.length; unit += 1) {
        spelling.marks.push(letter === "đ" ? "đ" : "");
        spelling.tones.push("");
      }
    } else if (last >= 0) {
      const kind = toneMarks.test(letter) ? spelling.tones : spelling.marks;
      kind[last] = `${kind[last] ?? ""}${letter}`;
    }
  }
  return spelling;
}

/** The spelling from letter `start` on, up to and without letter `end`. */
export function part({base, marks, tones}: Spelling, start: number, end?: number): Spelling {
  return {base: base.slice(start, end), marks: marks.slice(start, end), tones: tones.slice(start, end)};
}

export function hasMarks({marks, tones}: Spelling): boolean {
  return [...marks, ...tones].some((mark) => mark !== "");
}

/** Marks of each letter, then the tone of each word, wherever in the word it stands (Hòa, Hoà). */
function features({base, marks, tones}: Spelling): string[] {
  let at = 0;
  const words = base.split(" ").map((word) => {
    const tone = tones.slice(at, at + word.length).join("");
    at += word.length + 1;
    return tone;
  });
  return [...marks, ...words];
}

/**
 * How a written name agrees with a known one: `exact`, `lacking` where it only lacks marks that the known one has, or
 * null where letters differ or it has a mark that the known one has not (Tân Thanh is not Tân Thạnh).
 */
export function agreement(written: Spelling, known: Spelling): "exact" | "lacking" | null {
  if (written.base !== known.base) return null;
  const wanted = features(known);
  let exact = true;
  for (const [index, mark] of features(written).entries()) {
    if (mark === wanted[index]) continue;
    if (mark !== "") return null;
    exact = false;
  }
  return exact ? "exact" : "lacking";
}
