import {isUtf8} from "node:buffer";
import {createHash} from "node:crypto";
import {open} from "node:fs/promises";

/**
 * What one reading of a text file says about its bytes.
 *
 * - `plain`: every line is one row to every reader: valid UTF-8 without zero bytes and quotation marks, no empty line
 *   but at the end, one sort of line end (LF or CRLF), no line over a million bytes, and no Greek question mark, which
 *   NFC turns into a semicolon.
 * - `lines`: the number of lines that are not empty, and `blankAtEnd` that of the empty ones behind them; what follows
 *   the last line end is a line unless it is empty. They say nothing where `plain` is false.
 */
export type Lines = {sha256: string; bytes: number; plain: boolean; lines: number; blankAtEnd: number};

const chunkSize = 4 * 1024 * 1024;
const longestLine = 1_000_000;
const LF = 10;
const CR = 13;
const greekQuestionMark = Buffer.from("\u037E");

/** Where the last character that is whole within the bytes ends, as far as its first byte tells. */
function wholeCharacters(bytes: Uint8Array): number {
  let at = bytes.length;
  while (at > 0 && at > bytes.length - 4 && ((bytes[at - 1] ?? 0) & 0xc0) === 0x80) at -= 1;
  const first = bytes[at - 1] ?? 0;
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return at > 0 && at - 1 + needed > bytes.length ? at - 1 : bytes.length;
}

/** Follows the lines of a file from chunk to chunk. A chunk may be cut anywhere, between CR and LF too. */
class LineCounter {
  plain = true;
  lines = 0;
  blank = 0;
  #length = 0;
  #returns = 0;
  #ends = 0;
  #endsWithReturn = 0;
  #last = LF;

  add(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      const withReturn = (at === 0 ? this.#last : chunk[at - 1]) === CR;
      this.#endLine(this.#length + at - from - (withReturn ? 1 : 0));
      this.#ends += 1;
      if (withReturn) this.#endsWithReturn += 1;
      this.#length = 0;
      from = at + 1;
    }
    this.#length += chunk.length - from;
    for (let at = chunk.indexOf(CR); at !== -1; at = chunk.indexOf(CR, at + 1)) this.#returns += 1;
    this.#last = chunk[chunk.length - 1] ?? this.#last;
  }

  end(): void {
    if (this.#length > 0) this.#endLine(this.#length);
    if (this.#returns !== this.#endsWithReturn) this.plain = false;
    if (this.#endsWithReturn !== 0 && this.#endsWithReturn !== this.#ends) this.plain = false;
  }

  #endLine(length: number): void {
    if (length === 0) this.blank += 1;
    else {
      this.lines += 1;
      if (this.blank > 0 || length > longestLine) this.plain = false;
    }
  }
}

/** Reads a file once: its hash, and whether its lines are its rows. `onBytes` hears how many bytes have been read. */
export async function scanLines(
  file: string,
  onBytes: (read: number) => void = () => undefined,
  size = chunkSize
): Promise<Lines> {
  const hash = createHash("sha256");
  const counter = new LineCounter();
  const handle = await open(file, "r");
  try {
    let bytes = 0;
    let readable = true;
    let rest = Buffer.alloc(0);
    const buffer = Buffer.allocUnsafe(size);
    for (;;) {
      const {bytesRead} = await handle.read(buffer, 0, size, bytes);
      if (bytesRead === 0) break;
      bytes += bytesRead;
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      counter.add(chunk);
      if (readable) {
        const text = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        const end = wholeCharacters(text);
        const whole = text.subarray(0, end);
        readable =
          isUtf8(whole) && !whole.includes(0x22) && !whole.includes(0) && !whole.includes(greekQuestionMark);
        rest = Buffer.from(text.subarray(end));
      }
      onBytes(bytes);
    }
    counter.end();
    return {
      sha256: hash.digest("hex"),
      bytes,
      plain: counter.plain && readable && rest.length === 0,
      lines: counter.lines,
      blankAtEnd: counter.blank
    };
  } finally {
    await handle.close();
  }
}
