const lines = (text: string) => text.split(/\r\n?|\n/);

/**
 * The first place where two readings of the same bytes differ: its row from 1 and what each has there. A cell of a
 * line without digits, such as a header; of other lines, which may be about persons, only the first word that differs.
 * Null where the readings are equal.
 */
export function telling(one: string, other: string): {row: number; one: string; other: string} | null {
  const others = lines(other);
  for (const [index, line] of lines(one).entries()) {
    const against = others[index] ?? "";
    if (line === against) continue;
    const border = /\d/.test(line) ? /[;,\t|\s]/ : /[;,\t|]/;
    const parts = against.split(border);
    const found = line.split(border).findIndex((part, at) => part !== parts[at]);
    return {row: index + 1, one: line.split(border)[found] ?? "", other: parts[found] ?? ""};
  }
  return null;
}
