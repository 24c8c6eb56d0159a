import {assurance, controlChart} from "../../stats/index.ts";
import {answerOf, entryOf} from "./method.ts";
import {references} from "./references.ts";

const controlChartEntry = entryOf({
  id: "control-chart",
  explains: ["controlChart"],
  formula: [
    "xmr: L, U = m ∓ 2.66 · MR",
    "c, u: L, U = u ∓ 3 √(u/n_i)",
    "p: L, U = p ∓ 3 √(p(1 − p)/n_i)",
    "u′, p′: 3 → 3 · MR(z) ÷ 1.128",
    "g: L, U = m ∓ 3 √(m(m + 1))",
    "t: xmr(x^{1/3.6})^{3.6}"
  ],
  references: [
    references.montgomery,
    references.nelson1982,
    references.laney,
    references.benneyan,
    references.nelson1994
  ],
  example: () => {
    const months = [4, 5, 3, 6, 4, 2, 5, 7, 3, 4, 5, 6, 4, 14];
    const baseline = 12;
    const chart = answerOf(controlChart(months, {type: "c", baseline}));
    const last = chart.points.at(-1);
    return {
      baseline,
      centre: chart.centre,
      month: months.length,
      value: last?.value ?? NaN,
      outside: last?.outside ?? false,
      lower: chart.lower.at(-1) ?? NaN,
      upper: chart.upper.at(-1) ?? NaN
    };
  },
  refusals: {
    "too-few-points": () => controlChart([1], {type: "c"}),
    "no-variation": () => controlChart([0, 0], {type: "c"})
  }
});

const chartRulesEntry = entryOf({
  id: "chart-rules",
  explains: ["controlChart"],
  formula: ["D > [log_2 n + 3]", "X < b_{0.05}(n − 1; ½)"],
  references: [references.nhs, references.anhoj],
  example: () => {
    const months = [8, 5, 12, 4, 7, 13, 5, 8, 4, 6, 7, 8, 11, 12, 10, 13, 11, 10, 12, 14];
    const {points, runs} = answerOf(controlChart(months, {type: "run"}));
    const marked = points.filter(({run}) => run).length;
    const {longest, longestMax, crossings, crossingsMin} = runs;
    const signalled = marked > 0 || longest > longestMax || crossings < crossingsMin;
    return {points: months.length, ...runs, marked, signalled};
  },
  refusals: {}
});

const assuranceEntry = entryOf({
  id: "assurance",
  explains: ["assurance"],
  formula: ["L > c", "U < c"],
  references: [references.nhs],
  example: () => {
    const resolved = [36, 37, 35, 38, 36, 34, 37, 36, 38, 35, 37, 36];
    const handled = resolved.map(() => 40);
    const chart = answerOf(controlChart(resolved, {type: "p", denominators: handled}));
    const target = 0.9;
    return {
      months: resolved.length,
      target,
      lower: chart.lower[0] ?? NaN,
      upper: chart.upper[0] ?? NaN,
      assurance: assurance(chart, target, "increase")
    };
  },
  refusals: {}
});

/** Methods for charts over time. */
export const charts = [controlChartEntry, chartRulesEntry, assuranceEntry];
