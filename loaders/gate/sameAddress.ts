import type {Piece} from "./leak.ts";

/** Stands for the folder of the site. */
const home = "https://site.invalid/";

/**
 * A piece of a page with its address in the form that is the same before and after Framework wrote the page:
 * `/pages/trends` and `../pages/trends.html`, `/data/vi/x.csv` and `../_file/data/vi/x.0123abcd.csv`. Addresses that lead
 * out, and texts that are none, stay.
 */
export function sameAddress(piece: Piece, file: string): Piece {
  if (!/@(?:href|src)$/.test(piece.kind)) return piece;
  try {
    const url = new URL(piece.text, home + file);
    if (!url.href.startsWith(home)) return piece;
    const path = decodeURIComponent(url.pathname)
      .replace(/^\/_file\/(data\/.*)\.[0-9a-f]{8}(\.[a-z]+)$/, "/$1$2")
      .replace(/\.html$/, "")
      .replace(/\/index$/, "/");
    return {...piece, text: `${path}${url.search}${url.hash}`};
  } catch {
    return piece;
  }
}
