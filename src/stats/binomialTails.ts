import type {Method} from "./interval.ts";
import {regularisedBeta} from "./regularisedBeta.ts";

/** Chances of a count at least, and at most, as large as the one seen. */
export type Tails = {high: number; low: number};

/** P(X ≥ k) and P(X < k) for k from 0 to n + 1. */
function from(k: number, n: number, p: number, rest: number): {atLeast: number; below: number} {
  if (k === 0) return {atLeast: 1, below: 0};
  if (k > n) return {atLeast: 0, below: 1};
  const {lower, upper} = regularisedBeta(p, k, n - k + 1, rest);
  return {atLeast: lower, below: upper};
}

/**
 * The tails of a binomial count at k successes in n trials (whole, 0 ≤ k ≤ n, n ≥ 1) with chance p of success: `high` is
 * P(X ≥ k), `low` P(X ≤ k); by `midP` k itself weighs ½. `rest` is 1 − p, for a p next to 1.
 */
export function binomialTails(
  k: number,
  n: number,
  p: number,
  method: Method = "exact",
  rest = 1 - p
): Tails {
  const at = from(k, n, p, rest);
  const after = from(k + 1, n, p, rest);
  return method === "exact"
    ? {high: at.atLeast, low: after.below}
    : {high: (at.atLeast + after.atLeast) / 2, low: (at.below + after.below) / 2};
}

/** The two-sided p-value that agrees with the central interval: twice the smaller tail, at most 1. */
export const doubledTail = ({high, low}: Tails): number => Math.min(1, 2 * Math.min(high, low));
