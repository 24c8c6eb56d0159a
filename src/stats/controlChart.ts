import {chartLines, type ChartType, type KnownPoint, type LimitMethod} from "./chartLimits.ts";
import {
  nearLimitRule,
  outsideRule,
  runRule,
  trendRule,
  type Above,
  type ChartRule,
  type Side
} from "./chartRules.ts";
import {checkCount, checkWord} from "./checkInput.ts";
import type {Refusal} from "./refusal.ts";
import {runsAnalysis, type Runs} from "./runsAnalysis.ts";

/** The points that set the centre line and limits: so many first ones, or those from index `from` up to before `to`. */
export type Baseline = number | {from: number; to: number};

export type ChartOptions = {
  type: ChartType;
  denominators?: readonly (number | null)[];
  baseline?: Baseline;
  rules?: readonly ChartRule[];
  screen?: boolean;
  limits?: LimitMethod;
};

/** A point as it is plotted, and which rules it is part of; a gap (null) of none. */
export type ChartPoint = {
  value: number | null;
  outside: boolean;
  run: boolean;
  trend: boolean;
  nearLimit: boolean;
};

/** `lower`, `upper`: one a point, null where there is none; `trial`: set by fewer than 12 points, to be taken as such. */
export type ControlChart = {
  centre: number;
  lower: (number | null)[];
  upper: (number | null)[];
  points: ChartPoint[];
  runs: Runs;
  trial: boolean;
};

const types: readonly string[] = [
  "run",
  "xmr",
  "c",
  "u",
  "uPrime",
  "p",
  "pPrime",
  "g",
  "t"
] satisfies ChartType[];
const allRules = ["outside", "run", "trend", "nearLimit"] satisfies ChartRule[];
const rulesWithoutLimits: readonly ChartRule[] = ["run", "trend"];

/** Fewer points than this make a trial. */
const firmFrom = 12;

/** Fewer points than this set no limits. */
const fewest = 2;

/** Numbers beyond this, or exposures below one part of it, would lose their meaning in sums. */
const largest = 1e100;

/** Two numbers nearer than this part of the largest value are the same. */
const rounding = 1e-12;

function checkValue(value: number, type: ChartType): void {
  if (type === "run" || type === "xmr") {
    if (!(Math.abs(value) <= largest))
      throw new RangeError(`a measurement must lie between -${largest} and ${largest}, not ${value}`);
  } else if (type === "t") {
    if (!(value >= 0 && value <= largest))
      throw new RangeError(`a time between events must lie between 0 and ${largest}, not ${value}`);
  } else checkCount(value);
}

function checkDenominator(denominator: number, type: ChartType): void {
  if (type === "p" || type === "pPrime") {
    checkCount(denominator, "a number of trials");
    if (denominator === 0) throw new RangeError("a number of trials must be above 0, not 0");
  } else if (!(denominator >= 1 / largest && denominator <= largest))
    throw new RangeError(
      `an exposure must be above 0, and lie between ${1 / largest} and ${largest}, not ${denominator}`
    );
}

/** The points with a value, and their indices in the series. */
function knownPoints(
  values: readonly (number | null)[],
  type: ChartType,
  denominators: readonly (number | null)[] | undefined
): (KnownPoint & {index: number})[] {
  const taken = ["u", "uPrime", "p", "pPrime"].includes(type);
  if (taken && denominators === undefined)
    throw new RangeError(`a ${type} chart needs denominators, not undefined`);
  if (!taken && denominators !== undefined)
    throw new RangeError(`a ${type} chart takes no denominators, not ${denominators.length}`);
  if (denominators !== undefined && denominators.length !== values.length)
    throw new RangeError(
      `there must be as many denominators as values, ${values.length}, not ${denominators.length}`
    );
  denominators?.forEach((denominator) => {
    if (denominator !== null) checkDenominator(denominator, type);
  });
  return values.flatMap((count, index) => {
    if (count === null) return [];
    checkValue(count, type);
    const denominator = denominators === undefined ? 1 : (denominators[index] ?? null);
    if (denominator === null) throw new RangeError(`a value needs a denominator, not null: ${count}`);
    if (type.startsWith("p") && count > denominator)
      throw new RangeError(`there cannot be more successes than trials: ${count} of ${denominator}`);
    return [{index, value: count / denominator, count, denominator}];
  });
}

function baselineRange(baseline: Baseline, length: number): {from: number; to: number} {
  const {from, to} = typeof baseline === "number" ? {from: 0, to: baseline} : baseline;
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= length)) {
    const echo = typeof baseline === "number" ? `${baseline}` : `${from} to ${to}`;
    throw new RangeError(`a baseline must lie within the ${length} values and not be empty, not ${echo}`);
  }
  return {from, to};
}

function checkRules(rules: readonly ChartRule[], type: ChartType): void {
  for (const rule of rules) {
    checkWord(rule, allRules, "a rule");
    if (type === "run" && !rulesWithoutLimits.includes(rule))
      throw new RangeError(`a run chart has no limits for the rule ${rule}`);
  }
}

/**
 * A chart over time: the centre line, the limits of what chance alone produces, and the points and runs that lie beyond.
 * `values` in order of time, null for a gap. What is plotted, its centre line and its limits:
 *
 * - `run`: measurements or counts; median; no limits.
 * - `xmr`: measurements; mean ± 2.66 × mean moving range, which `screen` keeps from being widened by outliers (Nelson 1982).
 * - `c`: events; mean ± 3√mean. `u`: events ÷ exposure; all events ÷ all exposure ± 3√(centre ÷ exposure). Where fewer than
 *   10 events are to be expected at a point, limits `auto` takes the Poisson quantiles of the same chance, 0.135 % beyond
 *   each: the limits are counts that chance still produces.
 * - `p`: successes ÷ trials; all successes ÷ all trials, p ± 3√(p(1 − p) ÷ trials) (Montgomery, "Introduction to
 *   Statistical Quality Control", for c, u and p).
 * - `uPrime`, `pPrime`: the same, the distance multiplied by the mean moving range of the standardised points ÷ 1.128
 *   (Laney 2002, "Improved control charts for attributes"; not screened).
 * - `g`: events of another kind between two rare ones; median, limits mean ± 3√(mean(mean + 1)) (Benneyan 2001).
 * - `t`: time between two rare events, 0 or more; as `xmr` of time^(1 ÷ 3.6), transformed back (Nelson 1994).
 *
 * Limits of what cannot be negative end at 0, those of proportions at 1. `denominators`, for u and p charts alone: exposure
 * or trials above 0 of each point, null only at a gap.
 *
 * `rules`, by default all that suit the type (a run chart has `run` and `trend`), mark every point that is part of: a point
 * beyond a limit (`outside`); 7 or more in sequence on one side of the centre line (`run`); 7 or more in sequence all rising
 * or all falling (`trend`); those of the outer third, short of the limit, of which 2 lie among 3 in sequence on one side
 * (`nearLimit`). So NHS England, "Making Data Count", in the form of the package NHSRplotthedots 0.2; a point on the centre
 * line ends a run, equal neighbours end a trend. The outer third begins at two standard deviations, or their quantile or
 * power. Seven in sequence are not rare in a long series: `runs` (see `Runs`) grows with it.
 *
 * A gap is left out: the points on its two sides are neighbours for every rule and range. `baseline`: the points that set
 * centre and limits, gaps included in its count; rules and `runs` judge all points.
 *
 * Refused: `too-few-points`, where the baseline has fewer than `need` 2 points with a value; `no-variation`, where its
 * points set limits of no width (equal measurements, times or rates of the primes; no event; nothing but successes), for
 * which it would take `need` 2 different values.
 *
 * @throws RangeError if the series is empty, a value is no number of its kind (counts: whole, 0 to 1e9 − 1), denominators
 *   are wanting, not wanted, of another number than the values, or not above 0, successes exceed trials, the baseline is
 *   empty or outside the series, or the type, a rule or the limits are unknown or do not suit.
 */
export function controlChart(
  values: readonly (number | null)[],
  {type, denominators, baseline = values.length, rules, screen = true, limits = "auto"}: ChartOptions
): ControlChart | Refusal<"too-few-points" | "no-variation"> {
  checkWord(type, types, "the type");
  checkWord(limits, ["auto", "sigma"] satisfies LimitMethod[], "the limits");
  const wanted = rules ?? (type === "run" ? rulesWithoutLimits : allRules);
  checkRules(wanted, type);
  if (values.length === 0) throw new RangeError("a series must have values, not 0");
  const known = knownPoints(values, type, denominators);
  const {from, to} = baselineRange(baseline, values.length);
  const base = known.filter(({index}) => index >= from && index < to);
  if (base.length < fewest) return {refused: "too-few-points", need: fewest, have: base.length};
  const lines = chartLines(type, base, {screen, limits});
  if (lines === null) return {refused: "no-variation", need: 2, have: 1};

  const {centre, band} = lines;
  const scale = known.reduce((most, {value}) => Math.max(most, Math.abs(value)), 0);
  const above: Above = (a, b) => a - b > rounding * scale;
  const plotted = known.map(({value}) => value);
  const sides = plotted.map((value): Side => (above(value, centre) ? 1 : above(centre, value) ? -1 : 0));
  const bands = band === null ? [] : known.map(({denominator}) => band(denominator));
  const marks: Record<ChartRule, boolean[]> = {
    outside: outsideRule(plotted, bands, above),
    run: runRule(sides),
    trend: trendRule(plotted),
    nearLimit: bands.length === 0 ? [] : nearLimitRule(plotted, sides, bands, above)
  };

  const order = new Map(known.map(({index}, position) => [index, position]));
  const points = values.map((_, index): ChartPoint => {
    const position = order.get(index);
    const marked = (rule: ChartRule) =>
      position !== undefined && wanted.includes(rule) && marks[rule][position] === true;
    return {
      value: position === undefined ? null : (plotted[position] ?? null),
      outside: marked("outside"),
      run: marked("run"),
      trend: marked("trend"),
      nearLimit: marked("nearLimit")
    };
  });
  const limitsAt = values.map((_, index) => {
    const denominator = denominators === undefined ? 1 : (denominators[index] ?? null);
    return band === null || denominator === null ? null : band(denominator);
  });
  return {
    centre,
    lower: limitsAt.map((at) => at?.lower ?? null),
    upper: limitsAt.map((at) => at?.upper ?? null),
    points,
    runs: runsAnalysis(sides),
    trial: base.length < firmFrom
  };
}
