/**
 * a ln(a/x) + x − a for a > 0 and x > 0: half the deviance of a Poisson count a at mean x; at least 0, and 0 at x = a.
 * Near x = a by a series in (a − x)/(a + x), because the terms cancel there (Loader 2000, "Fast and accurate computation
 * of binomial probabilities").
 */
export function deviance(a: number, x: number): number {
  const v = (a - x) / (a + x);
  if (!(Math.abs(v) < 0.5)) return x - a - a * Math.log(x / a);
  let sum = (a - x) * v;
  let power = 2 * a * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
