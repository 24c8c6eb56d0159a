import {
  displacementMeasures,
  displacementQuotient,
  totalNetEffect,
  weightedDisplacement
} from "../../stats/index.ts";
import {answerOf, entryOf} from "./method.ts";
import {references} from "./references.ts";

const level = 0.95;

/** The example of Wheeler & Ratcliffe 2018. */
const published = {
  treated: {before: 207, after: 110},
  comparison: {before: 308, after: 318},
  neighbour: {before: 178, after: 157},
  neighbourComparison: {before: 150, after: 140}
};

const invented = {
  treated: {before: 100, after: 60},
  comparison: {before: 200, after: 240},
  neighbour: {before: 50, after: 54}
};

/** A measure that must be defined in the example. */
function defined(value: number | null): number {
  if (value === null) throw new Error("a measure is not defined in the example");
  return value;
}

const weightedDisplacementEntry = entryOf({
  id: "weighted-displacement",
  explains: ["weightedDisplacement"],
  formula: [
    "W = (T_1 − T_0) − (C_1 − C_0) + (N_1 − N_0) − (M_1 − M_0)",
    "V = T_0 + T_1 + C_0 + C_1 + N_0 + N_1 + M_0 + M_1",
    "L, U = W ∓ z √V"
  ],
  references: [references.wheeler],
  published: true,
  example: () => ({level, ...answerOf(weightedDisplacement(published, {level}))}),
  refusals: {
    "no-events": () =>
      weightedDisplacement({treated: {before: 0, after: 0}, comparison: {before: 0, after: 0}})
  }
});

const displacementMeasuresEntry = entryOf({
  id: "displacement-measures",
  explains: ["displacementMeasures"],
  formula: ["G = T_0 − T_1", "H = T_0 · C_1/C_0 − T_1", "S = T_1/C_1 − T_0/C_0", "B = N_1/C_1 − N_0/C_0"],
  references: [references.bowers],
  example: () => {
    const {grossEffect, netEffect, success, buffer} = displacementMeasures(invented);
    return {
      ...invented,
      gross: grossEffect,
      net: defined(netEffect),
      success: defined(success),
      buffer: defined(buffer)
    };
  },
  refusals: {}
});

const displacementQuotientEntry = entryOf({
  id: "displacement-quotient",
  explains: ["displacementQuotient"],
  formula: ["B ÷ S"],
  references: [references.bowers],
  example: () => {
    const {success, buffer} = displacementMeasures(invented);
    return {
      success: defined(success),
      buffer: defined(buffer),
      quotient: defined(displacementQuotient(invented))
    };
  },
  refusals: {}
});

const totalNetEffectEntry = entryOf({
  id: "total-net-effect",
  explains: ["totalNetEffect"],
  formula: ["(T_0 · C_1/C_0 − T_1) + (N_0 · C_1/C_0 − N_1)"],
  references: [references.guerette],
  example: () => ({
    total: defined(totalNetEffect(invented)),
    own: defined(displacementMeasures(invented).netEffect)
  }),
  refusals: {}
});

/** Methods for displacement. */
export const displacement = [
  weightedDisplacementEntry,
  displacementMeasuresEntry,
  displacementQuotientEntry,
  totalNetEffectEntry
];
