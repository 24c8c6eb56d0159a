import type {Problem} from "../../problem.ts";
import {unitsOf} from "./codePage.ts";
import {decoderOf} from "./decoderOf.ts";
import {guessed, type Encoding} from "./encoding.ts";
import {ambiguousEncoding, damagedText, unknownEncoding} from "./encodingFindings.ts";
import {joinUnits, unitsThrough} from "./joinUnits.ts";
import {linesBeyondAscii} from "./linesBeyondAscii.ts";
import {scoreVietnamese, share, type VietnameseScore} from "./scoreVietnamese.ts";
import {telling} from "./telling.ts";

type Reading = {encoding: Encoding; text: string; score: VietnameseScore};

/** Below this share of Vietnamese words a reading is not taken to be Vietnamese. */
const leastShare = 0.75;
/** Evidence (see `VietnameseScore`) by which the best reading must lead: what one wrong word weighs. */
const leastLead = 4;
/** Evidence that a reading needs: one frequent word, or three of others. */
const leastEvidence = 2.5;

function readingIn(encoding: Encoding, bytes: Uint8Array): Reading[] {
  try {
    const text = decoderOf(encoding).decode(bytes);
    return [{encoding, text, score: scoreVietnamese(text)}];
  } catch {
    return [];
  }
}

/** The row of the first damaged letter of a text in UTF-8, or null if the bytes are not mostly UTF-8. */
function damagedUtf8Row(bytes: Uint8Array): number | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const at = text.indexOf("\uFFFD");
  if (at < 0) return null;
  let kept = 0;
  let lost = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) lost += 1;
    else if (unit > 0x7f) kept += 1;
  }
  return kept >= 3 * lost ? text.slice(0, at).split(/\r\n?|\n/).length : null;
}

/**
 * The encoding of bytes that are neither UTF-8 nor UTF-16, told by which reading is Vietnamese. Refused where none is,
 * and where two differ and are about as likely.
 */
export function legacyEncodingOf(bytes: Uint8Array): {encoding: Encoding; score: VietnameseScore} | Problem {
  const row = damagedUtf8Row(bytes);
  if (row !== null) return damagedText("UTF-8", row);
  const sample = linesBeyondAscii(bytes);
  const [best, ...others] = guessed
    .flatMap((encoding) => readingIn(encoding, sample))
    .filter(({score}) => score.evidence > 0 && share(score) >= leastShare)
    .sort((a, b) => b.score.evidence - a.score.evidence);
  if (!best) return unknownEncoding();
  const second = others.find(({text}) => text !== best.text);
  const differ = second && telling(best.text, second.text);
  if (differ && best.score.evidence - second.score.evidence < leastLead)
    return ambiguousEncoding(differ.row, [
      {encoding: best.encoding, text: differ.one},
      {encoding: second.encoding, text: differ.other}
    ]);
  if (best.score.evidence < leastEvidence) {
    const western = joinUnits(unitsThrough(unitsOf("windows-1252"), sample));
    if (western !== best.text) return unknownEncoding();
  }
  return {encoding: best.encoding, score: best.score};
}
