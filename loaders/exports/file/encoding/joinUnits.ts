const piece = 8192;

/** The text of UTF-16 units. */
export function joinUnits(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += piece)
    text += String.fromCharCode(...units.subarray(at, at + piece));
  return text;
}

/** Both pieces one after the other. */
export function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** What a table of 256 units makes of each byte. */
export function unitsThrough(table: Uint16Array, bytes: Uint8Array): Uint16Array {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) units[at] = table[bytes[at] ?? 0] ?? 0;
  return units;
}
