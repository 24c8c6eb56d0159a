import {fold} from "#src/schema/fold.ts";

/** The number of letters to insert, remove or change to make one text of another. */
function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at += 1)
      next.push(
        Math.min(
          (row[at] ?? 0) + 1,
          (next[at - 1] ?? 0) + 1,
          (row[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1)
        )
      );
    row = next;
  }
  return row[other.length] ?? 0;
}

const lastPart = (name: string) => fold(name.split("/").at(-1) ?? name);

/** The names most like one that is not known, the nearest first, at most five; none where nothing is near. */
export function nearNames(name: string, known: readonly string[]): string[] {
  const wanted = lastPart(name);
  return known
    .map((one) => {
      const part = lastPart(one);
      const within = wanted.length > 2 && (part.includes(wanted) || wanted.includes(part));
      return {one, far: within ? 0 : distance(wanted, part) / Math.max(wanted.length, part.length, 1)};
    })
    .filter(({far}) => far <= 0.4)
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, 5)
    .map(({one}) => one);
}
