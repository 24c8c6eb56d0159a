import type {Bilingual} from "#src/schema/released.ts";

/**
 * A piece of what a file says, in the order of the file. `place`: where in the file, for a person who looks for it
 * (`figure#cases-by-year > tr 3 > td 2`, `sheet «x» (hidden) B2`). `kind` tells the same piece of another file apart
 * from it: two pieces are the same if `kind` and `text` are. `hidden`: not seen by who looks at the page.
 */
export type Piece = {place: string; kind: string; text: string; hidden: boolean};

/** Something in a file that the release does not give, or that nobody could check. */
export type Leak = {file: string; place: string; found: string; code: LeakCode; message: Bilingual};

/**
 * - `kind`: a kind of file that may not be there, or that is not what its name says.
 * - `unreadable`: what cannot be read cannot be checked.
 * - `file`: a file that the release does not give.
 * - `extra`, `missing`, `order`: it says more, less, or the same in another order than the release gives.
 * - `number`: a number that nothing released explains.
 * - `comment`: a comment, which no reader sees and any machine does.
 * - `sums`: it is not the file that the list of sums signs.
 */
export type LeakCode =
  "kind" | "unreadable" | "file" | "extra" | "missing" | "order" | "number" | "comment" | "sums";

/** A text short enough for a message. */
export const brief = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
