import type {CountFamily, Season} from "../../src/stats/index.ts";
import {countRegression, segmentedRegression} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {readOracle} from "./readOracle.ts";

const numbers = (text: string) => text.split(" ").map(Number);
const optional = <Value>(text: string, read: (text: string) => Value) =>
  text === "-" ? undefined : read(text);
const named = (text: string): Record<string, number[]> =>
  Object.fromEntries(
    text.split(";").map((one): [string, number[]] => {
      const [name = "", values = ""] = one.split("=");
      return [name, numbers(values)];
    })
  );

/** The fits of `test/oracles/regression.csv`: the input, and what R found for each term. */
export const regressionCases = readOracle("regression", [
  "name",
  "kind",
  "family",
  "confidence",
  "neweyWest",
  "minDispersion",
  "season",
  "period",
  "start",
  "trend",
  "level",
  "slope",
  "counts",
  "exposure",
  "terms",
  "names",
  "coefficients",
  "errors",
  "lower",
  "upper",
  "pValues",
  "dispersion",
  "theta",
  "ljungBox"
]).map((row, index) => {
  const [coefficients, errors, lower, upper, pValues] = [
    numbers(row.coefficients),
    numbers(row.errors),
    numbers(row.lower),
    numbers(row.upper),
    numbers(row.pValues)
  ];
  const exposure = optional(row.exposure, numbers);
  const neweyWest = optional(row.neweyWest, Number);
  return {
    label: `${index + 2} ${row.name} ${row.family}`,
    counts: numbers(row.counts),
    ...(exposure && {exposure}),
    covariates: optional(row.terms, named) ?? {},
    segments:
      row.kind === "own"
        ? undefined
        : {
            start: Number(row.start),
            season: row.season as Season,
            period: Number(row.period),
            trend: row.trend === "TRUE",
            level: row.level === "TRUE",
            slope: row.slope === "TRUE"
          },
    options: {
      family: row.family as CountFamily,
      confidence: Number(row.confidence),
      minDispersion: Number(row.minDispersion),
      ...(neweyWest !== undefined && {neweyWest})
    },
    expected: {
      terms: row.names.split(" ").map((name, at) => ({
        name,
        coefficient: coefficients[at] ?? NaN,
        standardError: errors[at] ?? NaN,
        lower: lower[at] ?? NaN,
        upper: upper[at] ?? NaN,
        pValue: pValues[at] ?? NaN
      })),
      dispersion: Number(row.dispersion),
      theta: optional(row.theta, Number),
      ljungBox: Number(row.ljungBox)
    }
  };
});

export type RegressionCase = (typeof regressionCases)[number];

/** Our fit of a case. */
export function fitCase({counts, exposure, covariates, segments, options}: RegressionCase) {
  const input = {counts, ...(exposure && {exposure})};
  return answered(
    segments === undefined
      ? countRegression({...input, terms: covariates}, options)
      : segmentedRegression({...input, ...segments, covariates}, options)
  );
}
