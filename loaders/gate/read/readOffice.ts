import {strFromU8, unzipSync} from "fflate";
import type {Piece} from "../leak.ts";
import {readPng} from "./readPng.ts";
import {readXml} from "./readXml.ts";

/** The most that a workbook or document of a site may unpack to, in bytes. */
const largest = 64 * 1024 * 1024;

/** The sheets of a workbook by the part that holds each: `xl/worksheets/sheet2.xml` → `sheet «Số liệu» (hidden)`. */
function sheetNames(parts: Record<string, Uint8Array>): Map<string, string> {
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const attributesOf = (tag: string) =>
    Object.fromEntries(
      [...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])
    );
  const targets = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const {Id = "", Target = ""} = attributesOf(tag);
      return [Id, Target.replace(/^\/xl\/|^\//, "")];
    })
  );
  return new Map(
    [...text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
      const {name = "", state = "", "r:id": id = ""} = attributesOf(tag);
      return [
        `xl/${targets.get(id) ?? ""}`,
        `sheet «${name}»${state === "" || state === "visible" ? "" : ` (${state})`}`
      ];
    })
  );
}

/**
 * Reads a workbook or a text document: cells of all sheets, hidden ones too, texts, comments, properties, and the
 * metadata of pictures. Throws at a part that is neither XML nor PNG (macros, embedded files).
 */
export function readOffice(bytes: Uint8Array): Piece[] {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({name, originalSize}) => {
      size += originalSize;
      if (size > largest) throw new Error(name);
      return !name.endsWith("/");
    }
  });
  const sheets = sheetNames(parts);
  return Object.entries(parts).flatMap(([name, content]) => {
    if (/\.(?:xml|rels|vml)$/i.test(name)) return readXml(strFromU8(content), sheets.get(name) ?? name);
    if (/\.png$/i.test(name))
      return readPng(content).map((piece) => ({...piece, place: `${name} ${piece.place}`}));
    throw new Error(name);
  });
}
