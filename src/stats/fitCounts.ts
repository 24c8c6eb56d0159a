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
 * The fit: a coefficient for each column; the mean of each count; its weight's root times its working residual (of which
 * `basis` explains nothing any more); the basis of the weighted columns; and the distance that the next step would move the
 * coefficients, in standard errors. Not converged: the best that was found.
 */
export type CountFit = Orthogonal & {
  converged: boolean;
  distance: number;
  coefficients: number[];
  means: number[];
  residuals: number[];
};

type State = {coefficients: number[]; means: number[]; deviance: number};

/** Distance (Newton decrement) at which a fit has converged, in standard errors. */
const near = 1e-9;
/** That below which a fit has converged if rounding keeps it from falling further. */
const nearEnough = 1e-6;
const mostRounds = 200;
const mostHalvings = 60;

function stateAt({counts, offsets, columns, theta}: CountModel, coefficients: number[]): State {
  const predictor = [...offsets];
  for (const [index, column] of columns.entries()) add(predictor, coefficients[index] ?? 0, column);
  const means = predictor.map((eta) => Math.exp(eta));
  let sum = 0;
  for (const [index, mean] of means.entries()) {
    const count = counts[index] ?? 0;
    sum += count === 0 ? mean : deviance(count, mean);
    if (theta === Infinity) continue;
    sum -= deviance(count + theta, mean + theta);
  }
  return {coefficients, means, deviance: 2 * sum};
}

/** The weight of each count: its mean² ÷ its variance. */
const weightOf = (mean: number, theta: number) => mean / (1 + mean / theta);

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
  const weights = close.map((mean) => weightOf(mean, model.theta));
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

/**
 * The maximum likelihood fit of counts whose mean is exposure × exp(columns × coefficients), by iteratively reweighted least
 * squares (McCullagh & Nelder 1989, 2.5), with steps halved until the deviance does not rise. Needs at least 1 event.
 * `from`: coefficients to begin with.
 *
 * Where no maximum exists, because a combination of columns tells counts of 0 apart from all others, the means of those
 * end below 1e-12 (`separatedColumn` tells).
 */
export function fitCounts(model: CountModel, from?: number[]): CountFit {
  const {counts, columns, theta} = model;
  let at = from === undefined ? beginning(model) : stateAt(model, from);
  let last = Infinity;
  for (let round = 0; ; round += 1) {
    const weights = at.means.map((mean) => weightOf(mean, theta));
    const residuals = at.means.map((mean, row) => {
      const weight = weights[row] ?? 0;
      return weight === 0 ? 0 : (((counts[row] ?? 0) - mean) / mean) * Math.sqrt(weight);
    });
    const solved = orthogonalise(weighted(columns, weights));
    const {coefficients, means} = at;
    if ("dependent" in solved)
      return {
        converged: false,
        distance: Infinity,
        coefficients,
        means,
        residuals,
        basis: [],
        combinations: []
      };
    const pulls = solved.basis.map((direction) => dot(direction, residuals));
    const distance = Math.sqrt(dot(pulls, pulls));
    const fit = {distance, coefficients, means, residuals, ...solved};
    if (distance <= near || (distance <= nearEnough && distance > 0.9 * last))
      return {...fit, converged: true};
    if (round === mostRounds) return {...fit, converged: false};
    last = distance;
    const step = combine(solved, pulls);
    const bound = at.deviance + 1e-10 * (1 + Math.abs(at.deviance));
    let next: State | undefined;
    for (let halving = 0; halving <= mostHalvings && next === undefined; halving += 1) {
      const tried = stateAt(
        model,
        coefficients.map((b, index) => b + (step[index] ?? 0) / 2 ** halving)
      );
      if (tried.deviance <= bound) next = tried;
    }
    if (next === undefined) return {...fit, converged: distance <= nearEnough};
    at = next;
  }
}
