import {SaxesParser} from "saxes";
import type {Piece} from "../leak.ts";

/**
 * Reads XML as its pieces: texts, attributes, comments, instructions. `place` names the part, then the element, or the
 * cell (`r`) around it. Throws at malformed XML and at a document type, which could hide entities.
 */
export function readXml(xml: string, part: string, hidden = true): Piece[] {
  const pieces: Piece[] = [];
  const parser = new SaxesParser({fragment: false});
  const cells: (string | undefined)[] = [];
  const tags: string[] = [];
  const here = () => {
    const cell = cells.findLast((one) => one !== undefined);
    return `${part} ${cell ?? tags.at(-1) ?? ""}`.trim();
  };
  const add = (kind: string, text: string) => {
    if (text.trim() !== "") pieces.push({place: here(), kind, text: text.trim(), hidden});
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error(`${part}: <!DOCTYPE`);
  });
  parser.on("opentag", ({name, attributes}) => {
    const values = Object.entries(attributes as Record<string, string>);
    tags.push(name);
    cells.push(name === "c" ? (attributes as Record<string, string>)["r"] : undefined);
    for (const [key, value] of values) add(`${name} @${key}`, value);
  });
  parser.on("closetag", () => {
    tags.pop();
    cells.pop();
  });
  parser.on("text", (text) => {
    add(`${tags.at(-1) ?? ""} text`, text);
  });
  parser.on("cdata", (text) => {
    add(`${tags.at(-1) ?? ""} text`, text);
  });
  parser.on("comment", (text) => {
    add("comment", text);
  });
  parser.on("processinginstruction", ({target, body}) => {
    add("instruction", `${target} ${body}`);
  });
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  return pieces;
}
