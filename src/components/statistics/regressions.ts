import {countRegression, segmentedRegression} from "../../stats/index.ts";
import {answerOf, entryOf} from "./method.ts";
import {references} from "./references.ts";

const level = 0.95;

/** The ratio of a term that must be in the result. */
function termOf<Term>(terms: Record<string, Term>, name: string): Term {
  const term = terms[name];
  if (term === undefined) throw new Error(`the example has no term ${name}`);
  return term;
}

const segmentedRegressionEntry = entryOf({
  id: "segmented-regression",
  explains: ["segmentedRegression"],
  formula: ["ln E(Y_i) = ln e_i + β_0 + β_1 · i + β_2 · D_i + β_3 · s_i"],
  references: [references.wagner, references.bernal],
  example: () => {
    const counts = [9, 12, 10, 11, 8, 13, 10, 12, 11, 9, 13, 11, 12, 10, 14, 7, 8, 5, 7, 6, 4, 6, 5, 4];
    const start = 15;
    const found = answerOf(segmentedRegression({counts, start}, {family: "quasipoisson", confidence: level}));
    const {ratio, lower, upper} = termOf(found.terms, "level");
    return {
      before: start,
      after: counts.length - start,
      ratio,
      lower,
      upper,
      slope: termOf(found.terms, "slope").ratio,
      level
    };
  },
  refusals: {
    "too-few-points": () => segmentedRegression({counts: [1, 2], start: 1}, {family: "poisson"})
  }
});

/** Asks for the ratio of one factor. */
const oneFactor = (counts: number[], factor: number[]) =>
  countRegression({counts, terms: {factor}}, {family: "quasipoisson", confidence: level});

const countRegressionEntry = entryOf({
  id: "count-regression",
  explains: ["countRegression"],
  formula: [
    "ln E(Y_i) = ln e_i + β_0 + Σ_j β_j · x_{ij}",
    "V(Y) = m; φ · m; m + m²/θ",
    "L, U = exp(b ∓ z · s)"
  ],
  references: [references.mccullagh, references.venables, references.newey],
  example: () => {
    const counts = [5, 8, 4, 9, 12, 6, 3, 7, 14, 5, 10, 6, 4, 8, 11, 5, 7, 13];
    const campaign = counts.map((_, month) => (month % 6 === 4 || month % 6 === 2 ? 1 : 0));
    const found = answerOf(oneFactor(counts, campaign));
    const {ratio, lower, upper} = termOf(found.terms, "factor");
    return {
      months: counts.length,
      campaign: campaign.filter((month) => month === 1).length,
      ratio,
      lower,
      upper,
      dispersion: found.dispersion,
      level
    };
  },
  refusals: {
    "too-few-rows": () => oneFactor([1], [0]),
    "too-few-events": () => oneFactor([1, 2, 3, 4], [0, 1, 0, 1]),
    separated: () => oneFactor([10, 0, 20, 0], [0, 1, 0, 1]),
    "not-converged": null
  }
});

/** Regressions of counts. */
export const regressions = [segmentedRegressionEntry, countRegressionEntry];
