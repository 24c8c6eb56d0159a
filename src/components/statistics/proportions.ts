import {compareWithTarget, proportionDifference, proportionInterval} from "../../stats/index.ts";
import {answerOf, entryOf} from "./method.ts";
import {references} from "./references.ts";

const level = 0.95;
const caseload = {done: 28, handled: 30};

const proportionIntervalEntry = entryOf({
  id: "proportion-interval",
  explains: ["proportionInterval"],
  formula: ["L, U = (k + z²/2 ∓ z √(k(n − k)/n + z²/4)) ÷ (n + z²)"],
  references: [references.wilson, references.clopper],
  example: () => {
    const {done, handled} = caseload;
    const interval = answerOf(proportionInterval(done, handled, {level}));
    return {done, handled, proportion: done / handled, level, ...interval};
  },
  refusals: {"no-trials": () => proportionInterval(0, 0)}
});

const proportionDifferenceEntry = entryOf({
  id: "proportion-difference",
  explains: ["proportionDifference"],
  formula: [
    "d = p_1 − p_2",
    "L = d − √((p_1 − l_1)² + (u_2 − p_2)²)",
    "U = d + √((u_1 − p_1)² + (p_2 − l_2)²)"
  ],
  references: [references.newcombe],
  example: () => {
    const second = {done: 17, handled: 20};
    const found = proportionDifference(caseload.done, caseload.handled, second.done, second.handled, {level});
    return {first: caseload, second, level, ...answerOf(found)};
  },
  refusals: {"no-trials": () => proportionDifference(0, 0, 1, 1)}
});

const comparisonWithTargetEntry = entryOf({
  id: "comparison-with-target",
  explains: ["compareWithTarget"],
  formula: ["k > c·n; k ≥ c·n", "p = P(X ≥ k), X ~ B(n; c)"],
  references: [references.wilson, references.clopper],
  example: () => {
    const {done, handled} = caseload;
    const target = 0.9;
    const found = answerOf(compareWithTarget(done, handled, {target, strict: true, level}));
    return {done, handled, target, level, fewer: found.margin + 1, ...found};
  },
  refusals: {"no-trials": () => compareWithTarget(0, 0, {target: 0.9})}
});

/** Methods for proportions and targets. */
export const proportions = [proportionIntervalEntry, proportionDifferenceEntry, comparisonWithTargetEntry];
