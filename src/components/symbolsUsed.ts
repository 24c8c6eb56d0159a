import {figureFrame} from "../i18n/figureFrame.ts";
import type {Context} from "./context.ts";
import {codeWord} from "./valueText.ts";

/** What the symbols mean that stand in a figure's texts (`[c]`, `[r]`), in the order of their list; null where none does. */
export function symbolsUsed(texts: readonly string[], context: Context): string | null {
  const used = new Set(
    texts.flatMap((text) => [...text.matchAll(/\[([a-z])\]/g)].map(([, code = ""]) => code))
  );
  const known = context.release.codelists.symbols.filter(({code}) => used.has(code));
  return known.length === 0
    ? null
    : figureFrame[context.language].symbols(
        known.map(({code}) => `[${code}] ${codeWord(context, "symbols", code)}`).join("; ")
      );
}
