/**
 * The smallest whole number k from 0 to `most` with P(X ≤ k) ≥ p, and by how much the chances overshoot p there, as a part
 * of the chance of k itself (0 to 1): k less this part is the quantile interpolated between whole numbers (Spiegelhalter
 * 2005, "Funnel plots for comparing institutional performance", appendix). `atMost(k)` is P(X ≤ k), 0 below 0.
 */
export function countQuantile(
  p: number,
  atMost: (k: number) => number,
  {near, most}: {near: number; most: number}
): {count: number; over: number} {
  let low = -1;
  let high = Math.min(most, Math.max(0, Math.floor(near)));
  for (let stride = 1; high < most && atMost(high) < p; stride *= 2) {
    low = high;
    high = Math.min(most, high + stride);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (atMost(middle) >= p) high = middle;
    else low = middle;
  }
  const upTo = atMost(high);
  return {count: high, over: (upTo - p) / (upTo - (high === 0 ? 0 : atMost(high - 1)))};
}
