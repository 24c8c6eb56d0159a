import {vietnameseSyllables} from "./vietnameseSyllables.ts";

/**
 * How much like Vietnamese a text reads, by its words with letters beyond ASCII (the others read the same in every
 * encoding). `matched` of `words` are Vietnamese syllables, each occurrence counted; `evidence` weighs each different
 * word once: above 0 speaks for the reading, below 0 against it. All 0 for a text in ASCII.
 */
export type VietnameseScore = {words: number; matched: number; evidence: number};

const weights = {frequent: 3, syllable: 1, abbreviation: 0.5, sign: 0, wrong: -4, damaged: -6};

/** Between words: spaces, digits and ASCII signs. Control characters are no such border. */
const borders = /[\t\n\r -@[-`{-~\u00A0]+/;
const outerSigns = /^[«»“”‘’‹›„…–—•·]+|[«»“”‘’‹›„…–—•·]+$/g;

/** Abbreviations of offices and papers, such as BCĐ, NĐ, TƯ: capitals without a syllable. */
const abbreviation = /^[A-ZĐƯ]{2,8}$/;
/** Signs that stand alone in tables. */
const sign = /^[§©®°±²³×÷€₫™†‡\u00AD]$/;
const ordered = (word: string) =>
  word === word.toLowerCase() || word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase();

function weigh(word: string): keyof typeof weights {
  if (/[\uFFFD\p{Cc}]/u.test(word)) return "damaged";
  if (sign.test(word)) return "sign";
  const small = word.toLowerCase();
  const {all, frequent} = vietnameseSyllables();
  if (ordered(word)) {
    if (frequent.has(small)) return "frequent";
    if (all.has(small)) return "syllable";
  }
  return abbreviation.test(word) ? "abbreviation" : "wrong";
}

const isAscii = (word: string) => /^[ -~]*$/.test(word);

/** Scores a text in NFC; see `VietnameseScore`. */
export function scoreVietnamese(text: string): VietnameseScore {
  const counts = new Map<string, number>();
  for (const run of text.split(borders)) {
    if (isAscii(run)) continue;
    const word = run.replace(outerSigns, "");
    if (!isAscii(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const score: VietnameseScore = {words: 0, matched: 0, evidence: 0};
  for (const [word, count] of counts) {
    const kind = weigh(word);
    score.evidence += weights[kind];
    if (kind === "sign") continue;
    score.words += count;
    if (kind !== "wrong" && kind !== "damaged") score.matched += count;
  }
  return score;
}

/** Share of Vietnamese words, 0 to 1; 1 for a text without words beyond ASCII. */
export const share = ({words, matched}: VietnameseScore): number => (words === 0 ? 1 : matched / words);
