import {posix} from "node:path";
import type {Piece} from "./leak.ts";
import {readArrow} from "./read/readArrow.ts";
import {readHtml} from "./read/readHtml.ts";
import {readOffice} from "./read/readOffice.ts";
import {readPdf} from "./read/readPdf.ts";
import {readPng} from "./read/readPng.ts";
import {readCsv, readJson, readScript, readStyle} from "./read/readTexts.ts";

type Kind = {
  /** How the file begins; null for texts, which are UTF-8 throughout. */
  begins: string | null;
  read: (bytes: Uint8Array, text: string) => Piece[];
};

const texts = (read: (text: string) => Piece[]): Kind => ({begins: null, read: (_, text) => read(text)});
const office: Kind = {begins: "PK\u0003\u0004", read: readOffice};
const font = (begins: string): Kind => ({begins, read: () => []});

/** Kinds of file that a site may hold, by the end of the name. */
const kinds: Record<string, Kind> = {
  ".html": texts(readHtml),
  ".svg": texts(readHtml),
  ".css": texts(readStyle),
  ".js": texts(readScript),
  ".json": texts(readJson),
  ".csv": texts(readCsv),
  ".arrow": {begins: "", read: readArrow},
  ".parquet": {
    begins: "PAR1",
    read: () => {
      throw new Error("Parquet");
    }
  },
  ".xlsx": office,
  ".docx": office,
  ".pdf": {begins: "%PDF-", read: readPdf},
  ".png": {begins: "\u0089PNG\r\n\u001A\n", read: readPng},
  ".woff2": font("wOF2"),
  ".woff": font("wOFF"),
  ".ttf": font("\u0000\u0001\u0000\u0000")
};

/** The kinds of file that a site may hold. */
export const allowedKinds: readonly string[] = Object.keys(kinds);

/** What a file says, or why it could not be read: its kind may not be there, is not what its name says, or is malformed. */
export type FileRead =
  | {state: "read"; pieces: Piece[]}
  | {state: "not-allowed"}
  | {state: "other-kind"}
  | {state: "unreadable"; at: string};

/** Reads a file by the end of its name. */
export function readFile(name: string, bytes: Uint8Array): FileRead {
  const ending = posix.extname(name);
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (kind === undefined) return {state: "not-allowed"};
  const latin = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (kind.begins !== null && !latin.startsWith(kind.begins)) return {state: "other-kind"};
  try {
    const text = kind.begins === null ? new TextDecoder("utf-8", {fatal: true}).decode(bytes) : "";
    if (text.includes("\u0000")) return {state: "other-kind"};
    return {state: "read", pieces: kind.read(bytes, text)};
  } catch (error) {
    return {state: "unreadable", at: error instanceof Error ? error.message : String(error)};
  }
}
