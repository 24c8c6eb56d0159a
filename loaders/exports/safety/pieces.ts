/** Expressions are tried on so many characters at most: Excel's longest text. Longer ones could exhaust them. */
const longest = 32_767;
/** Pieces share so many characters, so that nothing that is looked for is cut in two. */
const shared = 200;

/** A text in pieces that expressions can be tried on; nearly always one. */
export function pieces(text: string): string[] {
  if (text.length <= longest) return [text];
  const step = longest - shared;
  return Array.from({length: Math.ceil(text.length / step)}, (_, index) =>
    text.slice(index * step, index * step + longest)
  );
}
