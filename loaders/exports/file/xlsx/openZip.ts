import {echo} from "../../problem.ts";
import {inflatePart, type Inflated, type StoredPart} from "./inflatePart.ts";
import {bytesAtMost, partsAtMost} from "./limits.ts";
import {damaged, Refusal, tooMuch} from "./refusal.ts";

/**
 * The parts of an archive. Names are compared without regard to case, as the package format has it, and written with
 * `/`, without one at the start. `read` inflates a part and hands it on in pieces; it throws a refusal if the part is
 * missing, damaged, or holds more than `atMost` bytes or what is left of `bytesAtMost` for the whole archive.
 */
export type Zip = {
  names: readonly string[];
  has: (name: string) => boolean;
  read: (name: string, sink: (piece: Uint8Array) => void, atMost?: number) => void;
};

type Entry = StoredPart & {start: number; end: number; localName: Uint8Array; flags: number};

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const encrypted = 0x2041; // bit 0, bit 6 (strong) and bit 13 (masked headers)

const cut = () =>
  damaged(
    {vi: "tệp bị cắt cụt hoặc sai cấu trúc nén", en: "it is cut off or its archive is broken"},
    "zip-damaged"
  );

/** Where the end record starts: the last one whose comment ends with the file. */
function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1)
    if (
      view.getUint32(at, true) === endSignature &&
      at + endLength + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  throw cut();
}

const partName = (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

/** Reads one entry of the central directory at `at`, and its local header, which must say the same. */
function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): [Entry, number] {
  if (at + centralLength > view.byteLength || view.getUint32(at, true) !== centralSignature) throw cut();
  const nameEnd = at + centralLength + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw cut();
  const localName = bytes.subarray(at + centralLength, nameEnd);
  const name = partName(localName);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const start = view.getUint32(at + 42, true);
  if ([packed, size, start].includes(0xffffffff)) throw zip64();
  if (start + localLength > directory || view.getUint32(start, true) !== localSignature) throw cut();
  const localNameEnd = start + localLength + view.getUint16(start + 26, true);
  const data = localNameEnd + view.getUint16(start + 28, true);
  const end = data + packed;
  if (end > directory) throw cut();
  const sameName = Buffer.compare(bytes.subarray(start + localLength, localNameEnd), localName) === 0;
  const localFlags = view.getUint16(start + 6, true);
  if (!sameName || localFlags !== flags || view.getUint16(start + 8, true) !== method) throw cut();
  return [{name, flags, method, crc, size, bytes: bytes.subarray(data, end), start, end, localName}, next];
}

const zip64 = () =>
  new Refusal("zip-64", {
    vi: "Tệp dùng định dạng nén ZIP64, không đọc được. Hãy mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
    en: "The file uses the ZIP64 archive format, which is not read. Open it in Excel, save it again as .xlsx and resend it."
  });

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < endLength) throw cut();
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || directory === 0xffffffff) throw zip64();
  if (count > partsAtMost)
    throw tooMuch("zip-parts", {
      vi: `tệp nén có ${count} phần, tối đa ${partsAtMost}`,
      en: `the archive has ${count} parts, at most ${partsAtMost} are read`
    });
  const onOneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!onOneDisk || directory + size !== end) throw cut();
  const entries: Entry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    const [entry, next] = readEntry(bytes, view, at, directory);
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw cut();
  return entries;
}

/** Opens an archive by its central directory, which is checked whole; nothing is inflated yet. Throws a refusal. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = readDirectory(bytes);
  if (entries.some(({flags}) => (flags & encrypted) !== 0))
    throw new Refusal("zip-encrypted", {
      vi: "Tệp nén có mật khẩu nên không đọc được. Hãy bỏ mật khẩu, lưu thành .xlsx rồi gửi lại.",
      en: "The archive is protected by a password and cannot be read. Remove the password, save as .xlsx and resend the file."
    });
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  if (inOrder.some(({end}, index) => end > (inOrder[index + 1]?.start ?? Infinity)))
    throw damaged(
      {vi: "các phần của tệp nén chồng lên nhau", en: "parts of the archive overlap"},
      "zip-damaged"
    );
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size < entries.length)
    throw damaged(
      {vi: "tệp nén có hai phần cùng tên", en: "two parts of the archive have one name"},
      "zip-damaged"
    );
  const inflated: Inflated = {bytes: 0};
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(name.toLowerCase()),
    read: (name, sink, atMost = bytesAtMost) => {
      const entry = byName.get(name.toLowerCase());
      if (!entry)
        throw damaged({vi: `thiếu phần «${echo(name)}»`, en: `the part «${echo(name)}» is missing`});
      inflatePart(entry, inflated, atMost, sink);
    }
  };
}
