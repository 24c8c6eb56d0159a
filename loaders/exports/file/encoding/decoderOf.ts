import type {CodePage} from "./codePage.ts";
import {composer} from "./composeText.ts";
import type {Encoding} from "./encoding.ts";
import {readTcvn3} from "./readTcvn3.ts";
import {readVni} from "./readVni.ts";
import {readWindows1258} from "./readWindows1258.ts";
import {revert} from "./revert.ts";
import type {TextReader} from "./textReader.ts";

const unicode = (label: "utf-8" | "utf-16le" | "utf-16be"): TextReader =>
  new TextDecoder(label, {fatal: true, ignoreBOM: true});

/** Takes the text of one reader for a code page, and reads the bytes it has there as UTF-8. */
function reverted(inner: TextReader, page: CodePage): TextReader {
  const outer = unicode("utf-8");
  let atStart = true;
  return {
    decode(chunk, options) {
      const text = inner.decode(chunk, options);
      const bytes = revert(atStart ? text.replace(/^\uFEFF+/, "") : text, page);
      atStart &&= text === "";
      if (!bytes) throw new TypeError(`A character is not of ${page}.`);
      return outer.decode(bytes, options);
    }
  };
}

function readerOf(encoding: Encoding): TextReader {
  switch (encoding) {
    case "utf-8":
    case "utf-8-bom":
      return unicode("utf-8");
    case "utf-16le":
    case "utf-16be":
      return unicode(encoding);
    case "windows-1258":
      return readWindows1258();
    case "tcvn3":
      return readTcvn3();
    case "vni":
      return readVni();
    case "utf-8-via-windows-1252":
    case "utf-8-via-windows-1258":
    case "utf-8-via-cp437":
      return reverted(unicode("utf-8"), encoding.slice("utf-8-via-".length) as CodePage);
    case "utf-8-via-windows-1252-twice":
    case "utf-8-via-windows-1258-twice":
    case "utf-8-via-cp437-twice": {
      const page = encoding.slice("utf-8-via-".length, -"-twice".length) as CodePage;
      return reverted(reverted(unicode("utf-8"), page), page);
    }
  }
}

/**
 * A reader of the encoding, to NFC without byte order mark. Bytes that cannot be of the encoding throw a `TypeError` in
 * UTF-8 and UTF-16, and become U+FFFD in encodings of one byte a character. A reader reads one file.
 */
export function decoderOf(encoding: Encoding): TextReader {
  const reader = readerOf(encoding);
  const compose = composer();
  return {
    decode: (chunk, options) => compose(reader.decode(chunk, options), options?.stream !== true)
  };
}
