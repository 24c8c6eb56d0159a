import {execFileSync} from "node:child_process";
import {
  beforeAfterPower,
  completeness,
  controlChart,
  countInterval,
  cumulativeIncidence,
  detectableRatio,
  funnelLimits,
  predictionRange,
  rateRatio,
  ratioOfRateRatios,
  segmentedRegression,
  shrinkRates
} from "#src/stats/index.ts";

/** No method may take longer at the counts of this domain. */
const limit = 200;

/** Whole numbers below `most`, the same in every run: a linear congruential generator (Numerical Recipes' constants). */
function numbers(count: number, most: number): number[] {
  let state = 138;
  return Array.from({length: count}, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  });
}

const communes = numbers(3321, 12).map((observed, index) => ({observed, expected: 0.5 + (index % 23)}));
const targets = numbers(3321, 30).map((trials) => ({
  observed: Math.floor((trials + 1) * 0.9),
  trials: trials + 1
}));
const series = (count: number) => numbers(count, 40).map((value) => value + 5);
const baseline = (count: number) => ({baseline: {count, exposure: 60}, exposure: 13});
const day = 24 * 60 * 60 * 1000;
const followed = numbers(10_000, 900).map((days, index) => ({
  start: new Date(index * day),
  end: index % 4 === 0 ? null : new Date((index + days) * day),
  outcome: index % 4 === 0 ? null : index % 2 === 0 ? "prosecuted" : "suspended"
}));
const triangle = Array.from({length: 60}, (_, row) =>
  Array.from({length: 60}, (_, column) => (row + column < 60 ? (row + 20) * (column + 5) : null))
);

/** `heavy`: beyond the counts of this domain, reported only. */
type Case = {name: string; call: () => unknown; heavy?: true};

const cases: Case[] = [
  {name: "countInterval 10 000", call: () => countInterval(10_000)},
  {
    name: "rateRatio 10 000",
    call: () => rateRatio({before: {count: 10_000, exposure: 60}, after: {count: 2000, exposure: 13}})
  },
  {
    name: "ratioOfRateRatios 10 000",
    call: () =>
      ratioOfRateRatios({
        treated: {before: 10_000, after: 9000},
        comparison: {before: 12_000, after: 12_500}
      })
  },
  {name: "beforeAfterPower 22", call: () => beforeAfterPower({...baseline(22), ratio: 0.5})},
  {name: "beforeAfterPower 10 000", call: () => beforeAfterPower({...baseline(10_000), ratio: 0.95})},
  {name: "detectableRatio 22", call: () => detectableRatio(baseline(22))},
  {name: "detectableRatio 10 000", call: () => detectableRatio(baseline(10_000))},
  {name: "predictionRange 10 000", call: () => predictionRange(baseline(10_000))},
  {
    name: "segmentedRegression 120 months, months as terms, negative binomial",
    call: () =>
      segmentedRegression({counts: series(120), start: 84, season: "month"}, {family: "negativeBinomial"})
  },
  {
    name: "segmentedRegression 120 months, harmonic, quasi-Poisson",
    call: () =>
      segmentedRegression({counts: series(120), start: 84, season: "harmonic"}, {family: "quasipoisson"})
  },
  {name: "controlChart 1000 points, c", call: () => controlChart(series(1000), {type: "c"})},
  {name: "controlChart 1000 points, xmr", call: () => controlChart(series(1000), {type: "xmr"})},
  {name: "funnelLimits 3321 communes, exact", call: () => funnelLimits(communes, {overdispersion: "none"})},
  {
    name: "funnelLimits 3321 communes, shares, exact",
    call: () => funnelLimits(targets, {overdispersion: "none"})
  },
  {
    name: "funnelLimits 3321 communes, additive",
    call: () => funnelLimits(communes, {overdispersion: "additive"})
  },
  {name: "shrinkRates 3321 communes", call: () => shrinkRates(communes)},
  {
    name: "cumulativeIncidence 10 000 cases",
    call: () => cumulativeIncidence(followed, {at: [6, 12, 24], asOf: new Date(11_000 * day)})
  },
  {name: "completeness 60 months", call: () => completeness(triangle)},
  {
    name: "rateRatio 1 000 000",
    heavy: true,
    call: () => rateRatio({before: {count: 1e6, exposure: 60}, after: {count: 2e5, exposure: 13}})
  },
  {
    name: "ratioOfRateRatios 1 000 000",
    heavy: true,
    call: () =>
      ratioOfRateRatios({treated: {before: 1e6, after: 99e4}, comparison: {before: 1e6, after: 1_001_000}})
  },
  {
    name: "beforeAfterPower 1 000 000",
    heavy: true,
    call: () => beforeAfterPower({...baseline(1e6), ratio: 0.99})
  }
];

/** Milliseconds of the first call, and of the middle one of further calls. */
function timed(call: () => unknown): {first: number; middle: number} {
  const once = () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  };
  const first = once();
  const further = Array.from({length: first > 1000 ? 2 : 9}, once).sort((a, b) => a - b);
  return {first, middle: further[Math.floor(further.length / 2)] ?? first};
}

/** Milliseconds per call of R for the same questions, by name; null where there is no R. */
function timesOfR(): Map<string, number> | null {
  try {
    const script = new URL("stats.R", import.meta.url).pathname;
    const output = execFileSync("Rscript", [script], {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});
    return new Map(
      output
        .trim()
        .split("\n")
        .map((line) => {
          const [name = "", time] = line.split("\t");
          return [name, Number(time)] as const;
        })
    );
  } catch {
    return null;
  }
}

/** Measures the heavy methods, each against R's function for the same question where it has one, in the same run. */
export function benchStats(): void {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const ofR = timesOfR();
  if (ofR === null) print("Rscript is not installed: no comparison with R was measured.");
  const slow: string[] = [];
  for (const {name, call, heavy} of cases) {
    const {first, middle} = timed(call);
    const r = ofR?.get(name);
    const ratio = r === undefined ? "" : `; R ${r.toFixed(2)} ms, ratio ${(middle / r).toFixed(2)}`;
    print(`${name}: ${middle.toFixed(2)} ms (first call ${first.toFixed(1)} ms)${ratio}`);
    if (!heavy && middle > limit) slow.push(name);
  }
  print(
    slow.length === 0
      ? `none above ${limit} ms at the counts of this domain`
      : `above ${limit} ms: ${slow.join(", ")}`
  );
}
