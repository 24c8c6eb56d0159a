import {charactersAtMost} from "./limits.ts";
import {tooMuch} from "./refusal.ts";

/** Characters that are no text: C0 controls but tab and line ends, which `_x0007_` can stand for, and halves of letters. */
const noText = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\p{Cs}/gu;

/**
 * The text of a string as the workbook means it: `_x000D_` and the like are the characters that they stand for, line
 * ends are LF, control characters and halves of letters become U+FFFD, the whole is NFC and trimmed. Throws a refusal if
 * it is longer than Excel allows.
 */
export function cellText(raw: string): string {
  const text = raw.includes("_x")
    ? raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : raw;
  if (text.length > charactersAtMost)
    throw tooMuch("text-too-long", {
      vi: `một ô có ${text.length} ký tự, Excel cho phép tối đa ${charactersAtMost}`,
      en: `a cell has ${text.length} characters, Excel allows at most ${charactersAtMost}`
    });
  return text.replace(/\r\n?/g, "\n").replace(noText, "\uFFFD").normalize("NFC").trim();
}
