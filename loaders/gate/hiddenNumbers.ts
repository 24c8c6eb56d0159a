import {leak} from "./leakFound.ts";
import type {Leak, Piece} from "./leak.ts";
import {numbersIn, readingsOf} from "./numbersIn.ts";

/** Attributes of layout and drawing: their numbers are widths and coordinates, which only a release can explain. */
const layout =
  /@(?!title$|alt$|aria-label$|aria-description$|aria-valuetext$|data-|summary$|placeholder$|label$|value$|srcdoc$)/;

/** Kinds whose pieces are data that machines take. */
const isData = (name: string) => /\.(?:json|xlsx|docx|pdf|png|svg)$/.test(name);

/** Coordinates, sizes and declarations of a drawing; a comment in its style is none. */
const isDrawing = (name: string, {kind, text}: Piece) =>
  name.endsWith(".svg") && (layout.test(kind) || (kind === "style content" && !text.includes("/*")));

/** The figure around a piece, which tells its numbers apart from those of other figures. */
const figureOf = (place: string) => /figure#[^ ]+/.exec(place)?.[0] ?? "";

const isSeen = ({hidden, kind}: Piece) => !hidden && kind.endsWith("text");
const readings = (pieces: readonly Piece[]) =>
  new Set(pieces.flatMap(({text}) => numbersIn(text)).flatMap(readingsOf));

/** The numbers that a reader sees in a figure (outside of figures: on the page), and how many rows of a name its table has. */
function shownAround(pieces: readonly Piece[], figure: string): ReadonlySet<string> {
  const around = pieces.filter(({place}) => figure === "" || figureOf(place) === figure);
  const names = around.filter(({kind, place}) => kind === "td text" && place.endsWith("> td 1"));
  const counts = names.map(({text}) => names.filter((one) => one.text === text).length);
  return new Set([...readings(around.filter(isSeen)), ...(figure === "" ? [] : counts.map(String))]);
}

/**
 * What a site tells against itself, without its release: comments; numbers of tooltips, alternative texts, data
 * attributes and inline scripts that the same figure, or outside of figures the same page, does not show; numbers of
 * downloads that no page shows.
 */
export function* hiddenNumbers(files: readonly {name: string; pieces: readonly Piece[]}[]): Generator<Leak> {
  const pages = files.filter(({name}) => name.endsWith(".html"));
  const shown = readings(pages.flatMap(({pieces}) => pieces.filter(isSeen)));
  const explained = (number: string, known: ReadonlySet<string>) =>
    readingsOf(number).some((reading) => known.has(reading));
  for (const {name, pieces} of files) {
    const seen = new Map<string, ReadonlySet<string>>();
    const seenAround = (place: string) => {
      const figure = figureOf(place);
      const known = seen.get(figure) ?? shownAround(pieces, figure);
      seen.set(figure, known);
      return known;
    };
    for (const piece of pieces) {
      const {kind, text, place, hidden} = piece;
      if (kind === "comment" && (name.endsWith(".html") || numbersIn(text).length > 0))
        yield leak("comment", name, place, text);
      else if (name.endsWith(".html")) {
        if (!hidden || layout.test(kind) || /^head\b/.test(place)) continue;
        if (!/(?:text|content|@title|@alt|@aria-[a-z]+|@summary|@value|@srcdoc|@data-.*)$/.test(kind))
          continue;
        // the address of a source is a text of its own
        if (/@title$/.test(kind) && /^[\w.-]+\.[a-z]{2,}\//.test(text)) continue;
        const left = numbersIn(text).filter((number) => !explained(number, seenAround(place)));
        if (left.length > 0) yield leak("number", name, place, left.join(" · "));
      } else if (isData(name) || (/\.(?:csv|arrow)$/.test(name) && hidden)) {
        if (isDrawing(name, piece)) continue;
        const left = numbersIn(text).filter((number) => !explained(number, shown));
        if (left.length > 0) yield leak("number", name, place, left.join(" · "));
      } else if (/\.(?:csv|arrow)$/.test(name) && /^-?\d+(?:\.\d+)?$/.test(text) && !explained(text, shown))
        yield leak("number", name, place, text);
    }
  }
}
