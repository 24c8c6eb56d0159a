import {countInterval, rateRatio, ratioOfRateRatios, shrinkRates} from "../../stats/index.ts";
import {answerOf, entryOf} from "./method.ts";
import {references} from "./references.ts";

const level = 0.95;

const countIntervalEntry = entryOf({
  id: "count-interval",
  explains: ["countInterval"],
  formula: ["L = ½ χ²_{α/2; 2k}", "U = ½ χ²_{1 − α/2; 2k + 2}"],
  references: [references.garwood, references.cohen],
  example: () => ({count: 18, level, ...countInterval(18, {level})}),
  refusals: {}
});

const rateRatioEntry = entryOf({
  id: "rate-ratio",
  explains: ["rateRatio"],
  formula: [
    "R = (k_1/t_1) ÷ (k_0/t_0)",
    "k_1 | n ~ B(n; π), π = t_1 R ÷ (t_0 + t_1 R)",
    "R = π/(1 − π) × t_0/t_1"
  ],
  references: [references.przyborowski, references.clopper],
  example: () => {
    const before = {count: 40, exposure: 24};
    const after = {count: 9, exposure: 12};
    return {
      before: before.count,
      monthsBefore: before.exposure,
      after: after.count,
      monthsAfter: after.exposure,
      level,
      ...answerOf(rateRatio({before, after}, {level}))
    };
  },
  refusals: {
    "no-events": () => rateRatio({before: {count: 0, exposure: 1}, after: {count: 0, exposure: 1}})
  }
});

const ratioOfRateRatiosEntry = entryOf({
  id: "ratio-of-rate-ratios",
  explains: ["ratioOfRateRatios"],
  formula: ["R = (t_1/t_0) ÷ (c_1/c_0)", "P(t_1 | n_t, n_c, m) ∝ C(n_t, t_1) · C(n_c, m − t_1) · R^{t_1}"],
  references: [references.fisher],
  example: () => {
    const treated = {before: 40, after: 15};
    const comparison = {before: 50, after: 47};
    return {treated, comparison, level, ...answerOf(ratioOfRateRatios({treated, comparison}, {level}))};
  },
  refusals: {
    "empty-margin": () =>
      ratioOfRateRatios({treated: {before: 0, after: 0}, comparison: {before: 1, after: 1}})
  }
});

const shrunkRatesEntry = entryOf({
  id: "shrunk-rates",
  explains: ["shrinkRates"],
  formula: ["(O + ν) ÷ (E + ν/μ)", "L = G_{α/2; O + ν} ÷ (E + ν/μ)", "U = G_{1 − α/2; O + ν} ÷ (E + ν/μ)"],
  references: [references.clayton, references.marshall],
  example: () => {
    const small = {observed: 2, expected: 1.1};
    const others = [
      [0, 2.5],
      [0, 1],
      [1, 1.2],
      [0, 0.4],
      [3, 2],
      [12, 5],
      [0, 0.8]
    ].map(([observed = 0, expected = 0]) => ({observed, expected}));
    const areas = [...others, small];
    const {mu, rates} = shrinkRates(areas, {level});
    const {rate, lower, upper} = rates.at(-1) ?? {rate: NaN, lower: NaN, upper: NaN};
    return {
      areas: areas.length,
      ...small,
      raw: small.observed / small.expected,
      mu,
      rate,
      lower,
      upper,
      level
    };
  },
  refusals: {}
});

/** Methods for counts and rates. */
export const counts = [countIntervalEntry, rateRatioEntry, ratioOfRateRatiosEntry, shrunkRatesEntry];
