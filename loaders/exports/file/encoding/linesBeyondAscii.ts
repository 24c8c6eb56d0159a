const most = 262_144;

/**
 * The lines with a byte above 0x7F, which alone tell an encoding, up to 256 KiB of them; each other line is left
 * blank, so that rows keep their number. A line longer than the rest of that is cut.
 */
export function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let room = most;
  for (let start = 0; start < bytes.length && room > 0;) {
    let end = start;
    let beyond = false;
    for (; end < bytes.length; end += 1) {
      const byte = bytes[end] ?? 0;
      if (byte === 0x0a || byte === 0x0d) break;
      if (byte > 0x7f) beyond = true;
    }
    if (beyond) {
      const piece = bytes.subarray(start, Math.min(end, start + room));
      kept.set(piece, length);
      length += piece.length;
      room -= piece.length;
    }
    if (end < bytes.length) kept[length++] = bytes[end] ?? 0;
    start = end + 1;
  }
  return kept.subarray(0, length);
}
