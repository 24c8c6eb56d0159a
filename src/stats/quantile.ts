/**
 * The value below which a part `p` (0 to 1) of the numbers lies, by interpolation between the sorted ones: type 7 of
 * Hyndman & Fan 1996, "Sample quantiles in statistical packages", as R's quantile. At least one number.
 */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}
