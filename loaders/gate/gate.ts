import {readdirSync, readFileSync} from "node:fs";
import {extname, join, relative, sep} from "node:path";
import {differences, findStart} from "./differences.ts";
import type {Leak, Piece} from "./leak.ts";
import {leak, sumsFile} from "./leakFound.ts";
import {numbersIn, readingsOf} from "./numbersIn.ts";
import {readFile} from "./readFile.ts";
import {readHtml} from "./read/readHtml.ts";
import {hiddenNumbers} from "./hiddenNumbers.ts";
import {sameAddress} from "./sameAddress.ts";

/**
 * What a release gives, computed from its stored tables alone.
 *
 * - `files`: every file that may be there besides pages and the list of sums, byte for byte.
 * - `pages`: of every page, in order, the HTML that is drawn from released rows (`drawn`), and the text that its author
 *   wrote between (`written`).
 * - `openData`: whether files of data may be there that are not in `files`, because loaders of another folder made them;
 *   the numbers in them must then be among those that the released tables state.
 * - `values`: the texts in which the released tables state numbers.
 */
export type Expected = {
  files: ReadonlyMap<string, Uint8Array>;
  pages: ReadonlyMap<string, {drawn: readonly string[]; written: string}>;
  openData: boolean;
  values: readonly string[];
};

/** What the gate found. `numbers`: how many numbers it read, so that a check of nothing is seen. */
export type Audited = {files: number; numbers: number; leaks: Leak[]};

/** All that lies below the folder and is no folder, links too, as paths with `/`. */
function entriesBelow(folder: string): {name: string; isFile: boolean}[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      name: relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"),
      isFile: entry.isFile()
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const keyOf = ({kind, text}: Piece) => `${kind}\u0000${text}`;

/** What a long text says beyond the one that stands for it in the release; a short one as it is. */
function beyond({kind, text}: Piece, lacking: readonly Piece[]): string {
  const wanted = lacking.find((piece) => piece.kind === kind)?.text ?? "";
  if (text.length <= 80) return text;
  let same = 0;
  while (same < text.length && text[same] === wanted[same]) same += 1;
  return same < 20 ? text : `…${text.slice(same)}`;
}

/** Says in which way a file differs from what the release gives: another order, or more and less. */
function leaksOf(file: string, extra: readonly Piece[], missing: readonly Piece[]): Leak[] {
  const [first] = extra;
  if (first === undefined && missing.length === 0) return [];
  const [one, other] = [extra, missing].map((pieces) => pieces.map(keyOf).sort().join("\u0001"));
  if (first !== undefined && one === other) {
    const text = extra.find((piece) => piece.kind.endsWith("text") || piece.kind === "cell") ?? first;
    return [leak("order", file, text.place, text.text)];
  }
  const left = missing.map(keyOf);
  const surplus = extra.filter((piece) => {
    const at = left.indexOf(keyOf(piece));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const lacking = missing.filter((piece) => left.includes(keyOf(piece)));
  return surplus.length > 0
    ? surplus.map((piece) =>
        leak(piece.kind === "comment" ? "comment" : "extra", file, piece.place, beyond(piece, lacking))
      )
    : lacking.slice(0, 3).map((piece) => leak("missing", file, piece.place, piece.text));
}

/** Attributes by which a page's author names places and styles; they are no numbers to anybody. */
const structural =
  /@(?:id|href|src|class|lang|hreflang|rel|tabindex|width|height|colspan|rowspan|start|scope)$/;

/**
 * What stands on a page between the parts that are drawn from released rows. Texts may hold the numbers that the page's
 * source holds, each as often. Where a number would be taken for data (cells, attributes, SVG) it must also be one that
 * the released tables state. Comments, scripts and styles may not be there.
 */
function* leaksBetween(
  file: string,
  pieces: readonly Piece[],
  written: string,
  known: ReadonlySet<string>
): Generator<Leak> {
  const left = numbersIn(written);
  for (const piece of pieces) {
    const {kind, text, place} = piece;
    if (kind === "comment") yield leak("comment", file, place, text);
    else if (
      /^(?:script|style|template|svg|iframe|object) |^(?:script|template|iframe|object)$/.test(kind) ||
      (kind === "element" && /^(?:script|style|template|svg|iframe|object|canvas|img|noscript)$/.test(text))
    )
      yield leak("extra", file, place, kind === "element" ? `<${text}>` : text);
    else if (!structural.test(kind) && kind !== "element") {
      const asData = kind.includes("@") || /^(?:td|th|text|tspan|desc|caption) text$/.test(kind);
      for (const number of numbersIn(text)) {
        const at = left.indexOf(number);
        if (at >= 0) left.splice(at, 1);
        if (at < 0) yield leak("extra", file, place, text);
        else if (asData && !readingsOf(number).some((reading) => known.has(reading)))
          yield leak("number", file, place, text);
      }
    }
  }
}

function* leaksOfPage(
  file: string,
  pieces: readonly Piece[],
  {drawn, written}: {drawn: readonly string[]; written: string},
  known: ReadonlySet<string>
): Generator<Leak> {
  const actual = pieces.map((piece) => sameAddress(piece, file));
  const between: Piece[] = [];
  let at = 0;
  for (const html of drawn) {
    const expected = readHtml(html).map((piece) => sameAddress(piece, file));
    if (expected.length === 0) continue;
    const start = findStart(actual, expected, at);
    if (start === null) {
      const [first] = expected;
      yield leak("missing", file, first?.place ?? "", first?.text ?? "");
      continue;
    }
    between.push(...actual.slice(at, start));
    const {extra, missing, end} = differences(actual, expected, start);
    yield* leaksOf(file, extra, missing);
    at = end;
  }
  between.push(...actual.slice(at));
  yield* leaksBetween(file, between, written, known);
}

/**
 * Opens every file below a folder and says what in it is not what the release gives. With `expected` the rule is strict:
 * data files, assets and the drawn parts of pages must be those that are computed anew from the released tables, piece by
 * piece and in their order. Without it (`null`) only the site itself can be asked: kinds of file, comments and metadata,
 * and numbers out of sight (tooltips, alternative texts, data attributes, scripts), which must be stated where a reader
 * sees them, too.
 */
export function gate(folder: string, expected: Expected | null): Audited {
  const leaks: Leak[] = [];
  let numbers = 0;
  const known = new Set((expected?.values ?? []).flatMap(numbersIn).flatMap(readingsOf));
  const entries = entriesBelow(folder).filter(({name}) => name !== sumsFile);
  const readable: {name: string; pieces: Piece[]}[] = [];
  for (const {name, isFile} of entries) {
    if (!isFile) {
      leaks.push(leak("kind", name, "", name));
      continue;
    }
    const bytes = readFileSync(join(folder, name));
    const given = expected?.files.get(name);
    const read = readFile(name, bytes);
    if (read.state === "read")
      numbers += read.pieces.reduce((sum, {text}) => sum + numbersIn(text).length, 0);
    if (given !== undefined && bytes.equals(given)) continue;
    if (read.state === "not-allowed" || read.state === "other-kind") {
      leaks.push(leak("kind", name, "", extname(name)));
      continue;
    }
    if (read.state === "unreadable") {
      leaks.push(leak("unreadable", name, "", read.at));
      continue;
    }
    const {pieces} = read;
    readable.push({name, pieces});
    if (expected === null) continue;
    const page = expected.pages.get(name);
    if (page !== undefined) leaks.push(...leaksOfPage(name, pieces, page, known));
    else if (given !== undefined) {
      const wanted = readFile(name, given);
      const wantedPieces = wanted.state === "read" ? wanted.pieces : [];
      const {extra, missing, end} = differences(pieces, wantedPieces);
      const found = leaksOf(name, [...extra, ...pieces.slice(end)], missing);
      leaks.push(...(found.length > 0 ? found : [leak("extra", name, "bytes", "other bytes")]));
    } else if (expected.openData && name.startsWith("_file/data/"))
      leaks.push(
        ...pieces
          .filter(({text}) =>
            numbersIn(text).some((number) => !readingsOf(number).some((one) => known.has(one)))
          )
          .map(({place, text}) => leak("number", name, place, text))
      );
    else {
      const holding = pieces.filter(({text}) => numbersIn(text).length > 0);
      leaks.push(
        ...(holding.length === 0
          ? [leak("file", name, "", "")]
          : holding.map(({place, text}) => leak("file", name, place, text)))
      );
    }
  }
  if (expected === null) leaks.push(...hiddenNumbers(readable));
  else
    for (const name of expected.pages.keys())
      if (!entries.some((entry) => entry.name === name)) leaks.push(leak("missing", name, "", name));
  return {files: entries.length, numbers, leaks};
}
