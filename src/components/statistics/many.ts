import {benjaminiHochberg, funnelLimits, holm} from "../../stats/index.ts";
import {answerOf, entryOf} from "./method.ts";
import {references} from "./references.ts";

const funnelLimitsEntry = entryOf({
  id: "funnel-limits",
  explains: ["funnelLimits"],
  formula: [
    "F(L) = α/2, F(U) = 1 − α/2",
    "L, U = (√θ ∓ z √(1/(4E) + τ²))²",
    "L, U = sin²(asin √θ ∓ z √(1/(4n) + τ²))"
  ],
  references: [references.spiegelhalter],
  example: () => {
    const one = {observed: 45, trials: 60};
    const areas = [
      {observed: 28, trials: 30},
      {observed: 17, trials: 20},
      {observed: 9, trials: 10},
      {observed: 70, trials: 75},
      one
    ];
    const level = 0.95;
    const {target, limits, points} = answerOf(funnelLimits(areas, {levels: [level], overdispersion: "none"}));
    const value = points.at(-1)?.value ?? NaN;
    const lower = limits[0]?.lower.at(-1) ?? NaN;
    const upper = limits[0]?.upper.at(-1) ?? NaN;
    return {areas: areas.length, ...one, value, target, level, lower, upper, below: value < lower};
  },
  refusals: {
    "no-events": () => funnelLimits([{observed: 0, expected: 1}], {overdispersion: "none"}),
    "no-variation": () => funnelLimits([{observed: 1, trials: 1}], {overdispersion: "none"}),
    "too-few-areas": () => funnelLimits([{observed: 1, expected: 1}], {overdispersion: "additive"})
  }
});

const given = [0.01, 0.02, 0.04];

const holmEntry = entryOf({
  id: "holm",
  explains: ["holm"],
  formula: ["q_{(i)} = max_{j ≤ i} min(1; (m − j + 1) · p_{(j)})"],
  references: [references.holm],
  example: () => ({given, adjusted: holm(given)}),
  refusals: {}
});

const benjaminiHochbergEntry = entryOf({
  id: "benjamini-hochberg",
  explains: ["benjaminiHochberg"],
  formula: ["q_{(i)} = min_{j ≥ i} min(1; m · p_{(j)} ÷ j)"],
  references: [references.benjamini],
  example: () => ({given, adjusted: benjaminiHochberg(given)}),
  refusals: {}
});

/** Methods for many areas and many tests. */
export const many = [funnelLimitsEntry, holmEntry, benjaminiHochbergEntry];
