import {beforeAfterPower, detectableRatio, predictionRange} from "../../stats/index.ts";
import {entryOf} from "./method.ts";
import {references} from "./references.ts";

const level = 0.95;
const baseline = {count: 40, exposure: 24};
const exposure = 12;
const shown = {before: baseline.count, monthsBefore: baseline.exposure, monthsAfter: exposure};

const powerEntry = entryOf({
  id: "power",
  explains: ["beforeAfterPower"],
  formula: ["1 − β(ρ) = Σ_{i, j: U(i, j) < 1} P(i; k_0) · P(j; ρ k_0 t_1/t_0)"],
  references: [references.przyborowski],
  example: () => {
    const ratio = 0.5;
    return {...shown, ratio, power: beforeAfterPower({baseline, exposure, ratio}, {level})};
  },
  refusals: {}
});

const detectableRatioEntry = entryOf({
  id: "detectable-ratio",
  explains: ["detectableRatio"],
  formula: ["ρ* = max {ρ < 1: 1 − β(ρ) ≥ 0.8}"],
  references: [references.przyborowski],
  example: () => {
    const power = 0.8;
    const {ratio} = detectableRatio({baseline, exposure}, {power, level});
    if (ratio === null) throw new Error("no fall can be shown in the example");
    return {...shown, power, ratio};
  },
  refusals: {}
});

const predictionRangeEntry = entryOf({
  id: "prediction-range",
  explains: ["predictionRange"],
  formula: ["{k: L(k_0, k) ≤ 1 ≤ U(k_0, k)}"],
  references: [references.nelson1970],
  example: () => ({...shown, level, ...predictionRange({baseline, exposure}, {level})}),
  refusals: {}
});

/** What figures could show at all. */
export const power = [powerEntry, detectableRatioEntry, predictionRangeEntry];
