import {checkCount, checkLevel, checkPositive, checkWord} from "./checkInput.ts";
import {
  expectedInformation,
  fitCounts,
  type CountFit,
  type CountInformation,
  type CountModel
} from "./fitCounts.ts";
import type {Interval} from "./interval.ts";
import {ljungBox} from "./ljungBox.ts";
import {longRunVariance} from "./longRunVariance.ts";
import {negativeBinomialTheta} from "./negativeBinomialTheta.ts";
import {normalQuantile, normalTails} from "./normalQuantile.ts";
import {add, dot, orthogonalise} from "./orthogonalise.ts";
import type {Refusal} from "./refusal.ts";
import {separatedColumn} from "./separatedColumn.ts";

/** The distribution of the counts around their means, or, for `quasipoisson`, only their variance: a multiple of the mean. */
export type CountFamily = "poisson" | "quasipoisson" | "negativeBinomial";

/**
 * `minDispersion`: the least by which quasi-Poisson multiplies the variance (1: never less than Poisson). `neweyWest`: the
 * lag up to which counts may depend on those before them; with it the standard errors come from the scores (whatever the
 * family) and not from the family's variance. `confidence`: of the intervals.
 */
export type CountRegressionOptions = {
  family: CountFamily;
  minDispersion?: number;
  neweyWest?: number;
  confidence?: number;
};

/** `ratio`: by what the rate is multiplied when the term grows by 1; `standardError`: of the ratio's natural logarithm. */
export type RegressionTerm = Interval & {ratio: number; standardError: number; pValue: number};

/**
 * What a reader of the result must know.
 *
 * - `autocorrelated`: neighbouring residuals are alike (Ljung–Box test up to `lag`, p-value below 0.05), so that the standard
 *   errors are wrong, mostly too small; to be fitted again with `neweyWest`, a lag of the length that is suggested here;
 * - `theta-infinite`: the counts vary no more than Poisson counts do; fitted as quasi-Poisson;
 * - `theta-not-converged`: the negative binomial fit found no end, or theta went to 0; fitted as quasi-Poisson;
 * - `newey-west-unusable`: residuals of 0 leave nothing to take the standard errors from; those of the family stand.
 */
export type RegressionNote =
  | {code: "autocorrelated"; lag: number; statistic: number; pValue: number; neweyWest: number}
  | {code: "theta-infinite"}
  | {code: "theta-not-converged"}
  | {code: "newey-west-unusable"};

/**
 * `dispersion`: the sum of the squared Pearson residuals ÷ (counts − parameters), near 1 where the family's variance is
 * right; only quasi-Poisson uses it, raised to `minDispersion`. `family`: the one fitted in the end. `theta`: of the
 * negative binomial, variance = mean + mean²/theta.
 */
export type CountRegression = {
  terms: Record<string, RegressionTerm>;
  dispersion: number;
  theta?: number;
  family: CountFamily;
  notes: RegressionNote[];
};

/**
 * - `too-few-rows`: needs one count more than parameters; have: counts;
 * - `too-few-events`: needs 10 events a parameter; have: events;
 * - `separated`: the coefficient of `term` has no finite estimate, because there is no event where it differs from the other
 *   terms: needs 1, has 0;
 * - `not-converged`: `have` is how far the coefficients still move, in standard errors; an estimate needs 0.
 */
export type RegressionRefusal =
  Refusal<"too-few-rows" | "too-few-events" | "not-converged"> | (Refusal<"separated"> & {term: string});

/** A design of one's own: a value for each count in each term. The counts in order of time, if they have one. */
export type CountDesign = {counts: number[]; terms: Record<string, number[]>; exposure?: number[]};

const families: readonly string[] = ["poisson", "quasipoisson", "negativeBinomial"] satisfies CountFamily[];
const intercept = "intercept";
const eventsAParameter = 10;
/** The part of a term's length that must stand apart from the other terms. */
const apart = 1e-10;
/** The part of the family's variance below which one from the scores is but rounding; and of a count, a residual. */
const rounding = 1e-12;
const mostThetaRounds = 100;

/** @throws RangeError as countRegression, but for terms that depend on each other. */
export function checkCountRegression(
  {counts, terms, exposure}: CountDesign,
  {family, minDispersion = 1, neweyWest, confidence = 0.95}: CountRegressionOptions
): void {
  for (const count of counts) checkCount(count);
  const checkLength = (values: number[], what: string) => {
    if (values.length !== counts.length)
      throw new RangeError(
        `${what} must have ${counts.length} values, as many as counts, not ${values.length}`
      );
  };
  if (exposure !== undefined) {
    checkLength(exposure, "the exposure");
    for (const one of exposure) checkPositive(one, "an exposure");
  }
  for (const [name, values] of Object.entries(terms)) {
    if (name === intercept) throw new RangeError(`a term must not be called ${intercept}: it is added`);
    checkLength(values, `the term ${name}`);
    for (const value of values)
      if (!Number.isFinite(value)) throw new RangeError(`the term ${name} must be finite, not ${value}`);
  }
  checkWord(family, families, "the family");
  checkPositive(minDispersion, "the least dispersion");
  checkLevel(confidence);
  if (neweyWest !== undefined && !(Number.isInteger(neweyWest) && neweyWest >= 0))
    throw new RangeError(`the lag must be a whole number from 0, not ${neweyWest}`);
}

type Fitted = {fit: CountFit; family: CountFamily; theta: number; notes: RegressionNote[]};

/** Fits coefficients and theta in turns, until neither moves (Venables & Ripley 2002, 7.4); undefined if they do not rest. */
function fitNegativeBinomial(
  model: CountModel,
  poisson: CountFit
): {fit: CountFit; theta: number} | undefined {
  let fit = poisson;
  let theta = Infinity;
  for (let round = 0; round < mostThetaRounds; round += 1) {
    const next = negativeBinomialTheta(model.counts, fit.means);
    if (next === Infinity) return {fit, theta: Infinity};
    if (next === 0) return undefined;
    const moved = Math.abs(Math.log(next / theta));
    theta = next;
    fit = fitCounts({...model, theta}, fit.coefficients);
    // from far away, where the likelihood is all but flat
    if (!fit.converged) fit = fitCounts({...model, theta});
    if (!fit.converged) return undefined;
    if (moved < 1e-10) return {fit, theta};
  }
  return undefined;
}

function fitFamily(model: CountModel, poisson: CountFit, family: CountFamily): Fitted {
  const asPoisson = {fit: poisson, theta: Infinity};
  if (family !== "negativeBinomial") return {...asPoisson, family, notes: []};
  const found = fitNegativeBinomial(model, poisson);
  if (found === undefined)
    return {...asPoisson, family: "quasipoisson", notes: [{code: "theta-not-converged"}]};
  if (found.theta === Infinity)
    return {...asPoisson, family: "quasipoisson", notes: [{code: "theta-infinite"}]};
  return {...found, family, notes: []};
}

/** The test of the residuals in their order, as a note if they are alike; none for fewer than 5, or for none to speak of. */
function autocorrelation(pearson: readonly number[]): RegressionNote[] {
  const n = pearson.length;
  const lag = Math.min(10, Math.floor(n / 5));
  if (lag === 0 || dot(pearson, pearson) <= rounding * n) return [];
  const {statistic, pValue} = ljungBox(pearson, lag);
  if (!(pValue < 0.05)) return [];
  const neweyWest = Math.max(1, Math.floor(4 * (n / 100) ** (2 / 9)));
  return [{code: "autocorrelated", lag, statistic, pValue, neweyWest}];
}

/**
 * The variances of the coefficients: by the scores, if a lag is given, with the correction n/(n − parameters); undefined if
 * that leaves one at 0. Without a lag those of the maximum likelihood.
 */
function variances({basis, combinations, residuals}: CountInformation, lag?: number): number[] | undefined {
  const n = residuals.length;
  const found = combinations.map((_, index) => {
    const row = combinations.map((made) => made[index] ?? 0);
    const plain = dot(row, row);
    if (lag === undefined) return plain;
    const moves = residuals.map(() => 0);
    for (const [k, direction] of basis.entries()) add(moves, row[k] ?? 0, direction);
    const robust =
      (longRunVariance(
        moves.map((x, at) => x * (residuals[at] ?? 0)),
        Math.min(lag, n - 1)
      ) *
        n) /
      (n - basis.length);
    return robust > rounding * plain ? robust : NaN;
  });
  return found.some(Number.isNaN) ? undefined : found;
}

/**
 * Regression of counts on terms of one's own: the logarithm of a count's expected value is that of its exposure (1 if there
 * is none) + `intercept`, which is added, + each term × its coefficient. Gives for each term the ratio exp(coefficient)
 * with its interval, coefficient ± z × standard error, and the two-sided p-value of z = coefficient ÷ standard error.
 * A ratio or a limit that no number can hold is 0 or Infinity.
 *
 * Maximum likelihood by iteratively reweighted least squares; negative binomial (variance mean + mean²/theta) with theta by
 * maximum likelihood in turns with it, and standard errors as if theta were known. As R's glm and MASS::glm.nb. With
 * `neweyWest` standard errors as R's sandwich::NeweyWest(prewhite = FALSE, adjust = TRUE): Bartlett weights, times
 * n/(n − parameters); a lag beyond the series counts as its length less 1.
 *
 * The residuals are tested for autocorrelation in the order of the counts (Ljung–Box on Pearson residuals, up to lag 10 or a
 * fifth of the series: Hyndman & Athanasopoulos 2021, 5.4), unless a lag above 0 was given; for counts that have no order in
 * time the note, and `neweyWest`, mean nothing.
 *
 * @throws RangeError if a count is negative or not whole, an exposure not positive and finite, a term's value not finite, a
 *   length other than that of the counts, a term called intercept, or a combination of those before it (a constant term is
 *   one); or if an option is unknown or outside its range.
 */
export function countRegression(
  {counts, terms, exposure}: CountDesign,
  options: CountRegressionOptions
): CountRegression | RegressionRefusal {
  checkCountRegression({counts, terms, ...(exposure && {exposure})}, options);
  const {family, minDispersion = 1, neweyWest, confidence = 0.95} = options;
  const names = [intercept, ...Object.keys(terms)];
  const rows = counts.length;
  if (rows <= names.length) return {refused: "too-few-rows", need: names.length + 1, have: rows};
  const events = counts.reduce((sum, count) => sum + count, 0);
  const enough = eventsAParameter * names.length;
  if (events < enough) return {refused: "too-few-events", need: enough, have: events};

  const values = [counts.map(() => 1), ...Object.values(terms)];
  const sizes = values.map((column) => column.reduce((most, x) => Math.max(most, Math.abs(x)), 0));
  const columns = values.map((column, index) => column.map((x) => x / (sizes[index] ?? 1)));
  const independent = orthogonalise(columns, apart);
  if ("dependent" in independent)
    throw new RangeError(
      `the term ${names[independent.dependent] ?? ""} must not be a combination of the terms before it`
    );

  const offsets = counts.map((_, row) => Math.log(exposure?.[row] ?? 1));
  const model = {counts, offsets, columns, theta: Infinity};
  const poisson = fitCounts(model);
  const separated = separatedColumn(columns, counts, poisson.means);
  if (separated >= 0) return {refused: "separated", need: 1, have: 0, term: names[separated] ?? ""};
  if (!poisson.converged) return {refused: "not-converged", need: 0, have: poisson.distance};

  const {fit, theta, family: fitted, notes} = fitFamily(model, poisson, family);
  const information = expectedInformation({...model, theta}, fit.means);
  if (information === undefined) return {refused: "not-converged", need: 0, have: Infinity};
  const pearson = counts.map((count, row) => {
    const mean = fit.means[row] ?? 0;
    return mean === 0 ? 0 : (count - mean) / Math.sqrt(mean + mean * (mean / theta));
  });
  const spread = dot(pearson, pearson) / (rows - names.length);
  const dispersion = fitted === "quasipoisson" ? Math.max(spread, minDispersion) : spread;
  if (neweyWest === undefined || neweyWest === 0) notes.push(...autocorrelation(pearson));
  let found = neweyWest === undefined ? undefined : variances(information, neweyWest);
  if (found === undefined) {
    if (neweyWest !== undefined) notes.push({code: "newey-west-unusable"});
    const factor = fitted === "quasipoisson" ? dispersion : 1;
    found = (variances(information) ?? []).map((variance) => variance * factor);
  }

  const z = normalQuantile(confidence);
  const result = names.map((name, index): [string, RegressionTerm] => {
    const size = sizes[index] ?? 1;
    const coefficient = fit.coefficients[index] ?? 0;
    const error = Math.sqrt(found[index] ?? 0);
    const ratioAt = (value: number) => Math.exp(value / size);
    return [
      name,
      {
        ratio: ratioAt(coefficient),
        lower: ratioAt(coefficient - z * error),
        upper: ratioAt(coefficient + z * error),
        standardError: error / size,
        pValue: normalTails(coefficient / error)
      }
    ];
  });
  return {
    terms: Object.fromEntries(result),
    dispersion,
    ...(fitted === "negativeBinomial" && {theta}),
    family: fitted,
    notes
  };
}
