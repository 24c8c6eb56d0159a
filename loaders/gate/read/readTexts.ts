import Papa from "papaparse";
import type {Piece} from "../leak.ts";

/** Reads a CSV file: every cell, by row and column from 1. */
export function readCsv(text: string): Piece[] {
  const {data} = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {header: false, delimiter: ","});
  return data.flatMap((cells, row) =>
    cells.map((cell, column) => ({
      place: `row ${row + 1} column ${column + 1}`,
      kind: "cell",
      text: cell,
      hidden: false
    }))
  );
}

/** Reads JSON: every key and value by its path. Throws at what is no JSON. */
export function readJson(text: string): Piece[] {
  const pieces: Piece[] = [];
  const visit = (value: unknown, place: string): void => {
    if (typeof value === "object" && value !== null)
      for (const [key, child] of Object.entries(value)) {
        if (!Array.isArray(value)) pieces.push({place, kind: "key", text: key, hidden: true});
        visit(child, Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`);
      }
    else pieces.push({place, kind: "value", text: String(value), hidden: true});
  };
  visit(JSON.parse(text), "$");
  return pieces;
}

/** Reads a script: its comments, texts and numbers, by line. A text or number of any sort is a piece. */
export function readScript(text: string): Piece[] {
  const literal =
    /\/\*[^]*?\*\/|\/\/[^\n]*|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|`(?:\\[^]|[^`\\])*`|(?<![\w$.])(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)n?/g;
  return byLine(text, literal, "literal");
}

/** Reads a style: its comments, texts and declarations, by line. */
export function readStyle(text: string): Piece[] {
  return byLine(text, /\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[^\s{};"']+/g, "style");
}

function byLine(text: string, pattern: RegExp, kind: string): Piece[] {
  let line = 1;
  let at = 0;
  return [...text.matchAll(pattern)].map((match) => {
    line += text.slice(at, match.index).split("\n").length - 1;
    at = match.index;
    const comment = /^\/[*/]/.test(match[0]);
    return {place: `line ${line}`, kind: comment ? "comment" : kind, text: match[0], hidden: true};
  });
}
