/** A label above a bar: its middle and foot in pixels, and its width. */
export type BarLabel = {middle: number; foot: number; width: number};

const lineHeight = 11;

/**
 * Places labels above bars, from left to right, so that none covers its left neighbour's: one that would is lifted
 * above it. Returns the foot of each label.
 */
export function placeLabels(labels: readonly BarLabel[]): number[] {
  const feet: number[] = [];
  for (const [index, {middle, foot, width}] of labels.entries()) {
    const before = labels[index - 1];
    const standing = feet[index - 1];
    const covers =
      before !== undefined &&
      standing !== undefined &&
      middle - before.middle < (width + before.width) / 2 &&
      Math.abs(foot - standing) < lineHeight;
    feet.push(covers ? Math.min(foot, standing - lineHeight) : foot);
  }
  return feet;
}
