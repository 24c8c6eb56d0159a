import {fold} from "#src/schema/fold.ts";
import {editDistance} from "../exports/value/editDistance.ts";

const lastPart = (name: string) => fold(name.split("/").at(-1) ?? name);

/** The names most like one that is not known, the nearest first, at most five; none where nothing is near. */
export function nearNames(name: string, known: readonly string[]): string[] {
  const wanted = lastPart(name);
  return known
    .map((one) => {
      const part = lastPart(one);
      const within = wanted.length > 2 && (part.includes(wanted) || wanted.includes(part));
      return {one, far: within ? 0 : editDistance(wanted, part) / Math.max(wanted.length, part.length, 1)};
    })
    .filter(({far}) => far <= 0.4)
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, 5)
    .map(({one}) => one);
}
