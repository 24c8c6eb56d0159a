import {deviance} from "./deviance.ts";
import {add, dot, orthogonalise, type Orthogonal} from "./orthogonalise.ts";

/**
 * Counts; the logarithms of their exposures; and the columns of the design, the first one all 1, none above 1 in size, none
 * a combination of the others. `theta`: the shape of the negative binomial distribution, whose variance at mean m is
 * m + m²/theta; Infinity for the Poisson distribution.
 */
export type CountModel = {
  counts: readonly number[];
  offsets: readonly number[];
  columns: readonly (readonly number[])[];
  theta: number;
};

/**
 * The fit: a coefficient for each column; the mean of each count; and the distance that the next step would move the
 * coefficients, in standard errors. Not converged: the best that was found.
 */
export type CountFit = {
  converged: boolean;
  distance: number;
  coefficients: number[];
  means: number[];
};

/**
 * The basis of the columns, each row times the root of its weight; and of each row the residual: what the likelihood gains
 * as the logarithm of its mean grows, ÷ that root.
 */
export type CountInformation = Orthogonal & {residuals: number[]};

type State = {coefficients: number[]; means: number[]; deviance: number};

/** Distance (Newton decrement) at which a fit has converged, in standard errors. */
const near = 1e-9;
/** That below which a fit has converged if rounding keeps it from falling further. */
const nearEnough = 1e-6;
const mostRounds = 200;
const mostHalvings = 60;

/**
 * Half of what a count adds to the deviance: y ln(y/m) − (y − m), or y ln(y/m) − (y + θ) ln((y + θ)/(m + θ)). By logarithms
 * of numbers from 1 on, given less 1, because the difference of large ones would lose the digits.
 */
function halfDeviance(count: number, mean: number, theta: number): number {
  if (theta === Infinity) return count === 0 ? mean : deviance(count, mean);
  if (count === 0) return theta * Math.log1p(mean / theta);
  const [low, high] = count < mean ? [count, mean] : [mean, count];
  const beyond = high - low;
  const half =
    count * Math.log1p(((beyond / low) * theta) / (high + theta)) -
    theta * Math.log1p(beyond / (low + theta));
  return count < mean ? -half : half;
}

function stateAt({counts, offsets, columns, theta}: CountModel, coefficients: number[]): State {
  const predictor = [...offsets];
  for (const [index, column] of columns.entries()) add(predictor, coefficients[index] ?? 0, column);
  const means = predictor.map((eta) => Math.exp(eta));
  let sum = 0;
  for (const [index, mean] of means.entries()) {
    const count = counts[index] ?? 0;
    sum += halfDeviance(count, mean, theta);
  }
  return {coefficients, means, deviance: 2 * sum};
}

/** The weight that a count is expected to have: its mean² ÷ its variance. */
const expectedWeight = (_: number, mean: number, theta: number) => mean / (1 + mean / theta);

/** The weight that it has: how the likelihood is bent there by the logarithm of its mean. */
const ownWeight = (count: number, mean: number, theta: number) =>
  (mean * (1 + count / theta)) / (1 + mean / theta) ** 2;

const weighted = (columns: CountModel["columns"], weights: readonly number[]) => {
  const roots = weights.map(Math.sqrt);
  return columns.map((column) => column.map((x, row) => x * (roots[row] ?? 0)));
};

/** The coefficients of the least squares fit to `pulls`, what each vector of the basis explains. */
function combine({combinations}: Orthogonal, pulls: readonly number[]): number[] {
  const sum = pulls.map(() => 0);
  for (const [index, made] of combinations.entries()) add(sum, pulls[index] ?? 0, made);
  return sum;
}

/** ln Σ exp xᵢ */
function logSum(values: readonly number[]): number {
  const largest = values.reduce((most, x) => Math.max(most, x), -Infinity);
  return largest + Math.log(values.reduce((sum, x) => sum + Math.exp(x - largest), 0));
}

/** Where to begin: the same rate everywhere, or, if that fits better, least squares to the logarithms of the rates. */
function beginning(model: CountModel): State {
  const {counts, offsets, columns} = model;
  const events = counts.reduce((sum, count) => sum + count, 0);
  const same = stateAt(
    model,
    columns.map((_, index) => (index === 0 ? Math.log(events) - logSum(offsets) : 0))
  );
  const close = counts.map((count) => count + 0.1);
  const weights = close.map((mean) => expectedWeight(mean, mean, model.theta));
  const solved = orthogonalise(weighted(columns, weights));
  if ("dependent" in solved) return same;
  const logRates = close.map(
    (mean, row) => (Math.log(mean) - (offsets[row] ?? 0)) * Math.sqrt(weights[row] ?? 0)
  );
  const squares = stateAt(
    model,
    combine(
      solved,
      solved.basis.map((direction) => dot(direction, logRates))
    )
  );
  return squares.deviance < same.deviance ? squares : same;
}

/** By the given weights; undefined if those of some column are all too small to tell it from the others. */
function informationBy(
  weightOf: typeof expectedWeight,
  {counts, columns, theta}: CountModel,
  means: readonly number[]
): CountInformation | undefined {
  const weights = means.map((mean, row) => weightOf(counts[row] ?? 0, mean, theta));
  const solved = orthogonalise(weighted(columns, weights));
  if ("dependent" in solved) return undefined;
  const residuals = means.map((mean, row) => {
    const weight = weights[row] ?? 0;
    return weight === 0 ? 0 : ((counts[row] ?? 0) - mean) / (1 + mean / theta) / Math.sqrt(weight);
  });
  return {...solved, residuals};
}

/** What the counts, whose means these are, tell about the coefficients: the expected (Fisher) information. */
export const expectedInformation = (model: CountModel, means: readonly number[]) =>
  informationBy(expectedWeight, model, means);

/**
 * The maximum likelihood fit of counts whose mean is exposure × exp(columns × coefficients), by Newton's method as weighted
 * least squares (McCullagh & Nelder 1989, 2.5; for the negative binomial with the observed information: Lawless 1987), with
 * steps halved until the deviance does not rise. The likelihood has one maximum at most. Needs at least 1 event. `from`:
 * coefficients to begin with.
 *
 * Where no maximum exists, because a combination of columns tells counts of 0 apart from all others, the means of those
 * end below 1e-12 (`separatedColumn` tells).
 */
export function fitCounts(model: CountModel, from?: number[]): CountFit {
  let at = from === undefined ? beginning(model) : stateAt(model, from);
  let last = Infinity;
  for (let round = 0; ; round += 1) {
    const {coefficients, means} = at;
    const information = informationBy(ownWeight, model, means);
    if (information === undefined) return {converged: false, distance: Infinity, coefficients, means};
    const pulls = information.basis.map((direction) => dot(direction, information.residuals));
    const distance = Math.sqrt(dot(pulls, pulls));
    const resting = distance <= near || (distance <= nearEnough && distance > 0.9 * last);
    if (resting || round === mostRounds) return {converged: resting, distance, coefficients, means};
    last = distance;
    const step = combine(information, pulls);
    const bound = at.deviance + 1e-10 * (1 + Math.abs(at.deviance));
    let next: State | undefined;
    for (let halving = 0; halving <= mostHalvings && next === undefined; halving += 1) {
      const tried = stateAt(
        model,
        coefficients.map((b, index) => b + (step[index] ?? 0) / 2 ** halving)
      );
      if (tried.deviance <= bound) next = tried;
    }
    if (next === undefined) return {converged: distance <= nearEnough, distance, coefficients, means};
    at = next;
  }
}
