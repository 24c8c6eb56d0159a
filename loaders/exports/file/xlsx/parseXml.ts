import {SaxesParser} from "saxes";
import {echo} from "../../problem.ts";
import {attributesAtMost, depthAtMost} from "./limits.ts";
import {damaged, Refusal} from "./refusal.ts";

/** Attributes of an element; `r:` stands for the namespace of relationships, whatever prefix the file gives it. */
export type Attributes = (name: string) => string | undefined;

/**
 * What is done with a part. `path`: the elements from the root, joined by `/`, without prefixes; an element of a
 * foreign namespace is `?`, so that nothing in it is taken for the workbook's own. Text comes in pieces.
 */
export type XmlReader = {
  open?: (path: string, attributes: Attributes) => void;
  close?: (path: string) => void;
  text?: (path: string, text: string) => void;
};

/** The namespaces of workbooks, word documents and packages, transitional and strict. */
const own = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/package/2006/relationships"
]);
const relationships = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships"
]);

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** The encoding by byte order mark or first letters; `<` is the first letter of XML without one. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c)) return "utf-16be";
  return "utf-8";
}

/** Decodes pieces of bytes; a letter that two pieces share comes whole. Throws a refusal for bytes that are no letters. */
function letters(
  part: string,
  sink: (text: string) => void
): {push: (bytes: Uint8Array) => void; end: () => void} {
  let first: Uint8Array | null = new Uint8Array();
  let decoder = new TextDecoder();
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, {stream: true}) : decoder.decode();
    } catch {
      throw wrongEncoding(part);
    }
  };
  const begin = (bytes: Uint8Array) => {
    first = null;
    decoder = new TextDecoder(encodingOf(bytes), {fatal: true});
    sink(decode(bytes));
  };
  return {
    push: (bytes) => {
      if (first === null) {
        sink(decode(bytes));
        return;
      }
      first = Buffer.concat([first, bytes]);
      if (first.length >= 4) begin(first);
    },
    end: () => {
      if (first !== null) begin(first);
      sink(decode());
    }
  };
}

const wrongEncoding = (part: string) =>
  damaged(
    {
      vi: `phần «${echo(part)}» không dùng bảng mã UTF-8 hoặc UTF-16`,
      en: `the part «${echo(part)}» is neither UTF-8 nor UTF-16`
    },
    "xml-encoding"
  );

const malformed = (part: string) =>
  damaged(
    {vi: `phần «${echo(part)}» sai cú pháp XML`, en: `the part «${echo(part)}» is no well-formed XML`},
    "xml-malformed"
  );

/** Joins a path and a name, once for each pair: sheets have millions of elements and few paths. */
function joiner(): (parent: string, name: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (parent, name) => {
    if (parent === "") return name;
    const children = known.get(parent) ?? new Map<string, string>();
    known.set(parent, children);
    const path = children.get(name) ?? `${parent}/${name}`;
    if (children.size < 1000) children.set(name, path);
    return path;
  };
}

/**
 * Parses an XML part as `feed` hands over its bytes, in UTF-8 or UTF-16. A document type, and with it every entity of
 * the file's own, is refused; so are elements nested deeper than `depthAtMost` or with more than `attributesAtMost`
 * attributes, other encodings, and whatever is not well formed. `part` is its name in messages. Throws a refusal.
 */
export function parseXml(
  part: string,
  feed: (sink: (piece: Uint8Array) => void) => void,
  {open, close, text}: XmlReader
): void {
  const parser = new SaxesParser({xmlns: true, position: false});
  const paths: string[] = [];
  const join = joiner();
  const here = () => paths.at(-1) ?? "";
  let attributeCount = 0;
  parser.on("error", () => {
    throw malformed(part);
  });
  parser.on("doctype", () => {
    throw new Refusal("xml-doctype", {
      vi: `Phần «${echo(part)}» của tệp Excel có khai báo DOCTYPE, không được phép. Hãy mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.`,
      en: `The part «${echo(part)}» of the Excel file declares a DOCTYPE, which is not allowed. Open the file in Excel, save it again as .xlsx and resend it.`
    });
  });
  parser.on("xmldecl", ({encoding}) => {
    if (!/^(utf-?8|utf-?16(le|be)?|us-ascii)?$/i.test(encoding ?? "")) throw wrongEncoding(part);
  });
  parser.on("attribute", () => {
    attributeCount += 1;
    if (attributeCount > attributesAtMost)
      throw damaged(
        {
          vi: `phần «${echo(part)}» có phần tử với hơn ${attributesAtMost} thuộc tính`,
          en: `an element of the part «${echo(part)}» has more than ${attributesAtMost} attributes`
        },
        "xml-attributes"
      );
  });
  parser.on("opentag", (tag) => {
    attributeCount = 0;
    if (paths.length >= depthAtMost)
      throw damaged(
        {
          vi: `phần «${echo(part)}» có hơn ${depthAtMost} phần tử lồng nhau`,
          en: `more than ${depthAtMost} elements of the part «${echo(part)}» are nested`
        },
        "xml-depth"
      );
    const path = join(here(), own.has(tag.uri) ? tag.local : "?");
    paths.push(path);
    open?.(path, (name) => {
      if (!name.startsWith("r:")) return tag.attributes[name]?.value;
      const local = name.slice(2);
      return Object.values(tag.attributes).find((one) => one.local === local && relationships.has(one.uri))
        ?.value;
    });
  });
  parser.on("closetag", () => {
    close?.(here());
    paths.pop();
  });
  if (text) {
    const take = (piece: string) => {
      text(here(), piece);
    };
    parser.on("text", take);
    parser.on("cdata", take);
  }
  const decoder = letters(part, (piece) => parser.write(piece));
  feed(decoder.push);
  decoder.end();
  parser.close();
}
