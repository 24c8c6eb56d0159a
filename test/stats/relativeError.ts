/** |actual − expected| ÷ |expected|; 0 for two equal values (also two zeros), NaN where either is NaN. */
export function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}
