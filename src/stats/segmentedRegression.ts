import {
  checkCountRegression,
  countRegression,
  type CountRegression,
  type CountRegressionOptions,
  type RegressionRefusal
} from "./countRegression.ts";
import {checkWord} from "./checkInput.ts";
import type {Refusal} from "./refusal.ts";

/** How the time of the year enters: not at all, by two pairs of sine and cosine, or by a term for each month but the first. */
export type Season = "none" | "harmonic" | "month";

/**
 * `counts`: one for each period, in order of time, without gaps; `start`: how many of the periods lie before the change;
 * `exposure`: of each period (days, population). `trend`, `level`, `slope`: whether the term belongs to the model.
 * `period`: after how many periods the season returns. `covariates`: a value for each period.
 */
export type InterruptedSeries = {
  counts: number[];
  exposure?: number[];
  start: number;
  season?: Season;
  period?: number;
  trend?: boolean;
  level?: boolean;
  slope?: boolean;
  covariates?: Record<string, number[]>;
};

const seasons: readonly string[] = ["none", "harmonic", "month"] satisfies Season[];
const pointsASide = 8;
/** The pairs of sine and cosine. */
const pairs = [1, 2];
/** The days of a year. */
const longest = 366;

/** The terms of the season, by the position of a period in the series. */
function seasonTerms(length: number, season: Season, period: number): [string, number[]][] {
  const positions = Array.from({length}, (_, index) => index % period);
  if (season === "harmonic")
    return pairs.flatMap((pair): [string, number[]][] => {
      const angles = positions.map((position) => (2 * Math.PI * pair * (position + 1)) / period);
      return [
        [`sine${pair}`, angles.map(Math.sin)],
        [`cosine${pair}`, angles.map(Math.cos)]
      ];
    });
  if (season === "month")
    return Array.from({length: period - 1}, (_, index): [string, number[]] => [
      `month${index + 2}`,
      positions.map((position) => (position === index + 1 ? 1 : 0))
    ]);
  return [];
}

/**
 * An interrupted time series: how the rate of events changed when something began (Wagner et al. 2002, "Segmented regression
 * analysis of interrupted time series studies"; Bernal, Cummins & Gasparrini 2017). By `countRegression`, with these terms:
 *
 * - `intercept`: the rate at period 0, the one before the first, without season and covariates;
 * - `trend`: 1, 2, … from the first period on: the ratio from one period to the next before the change;
 * - `level`: 1 from the change on: the ratio by which the rate jumped;
 * - `slope`: 1, 2, … from the change on: the ratio by which the ratio from period to period changed. As it is 1 in the first
 *   period after the change, that period stands at `level` × `slope`;
 * - `sine1`, `cosine1`, `sine2`, `cosine2` (2π × number of the period ÷ `period`, and twice that); or `month2` … against the
 *   time of the year at which the series begins;
 * - the covariates under their own names.
 *
 * Refused, besides what `countRegression` refuses, as `too-few-points`: fewer than 8 periods on a side; `have` is those of the
 * shorter side.
 *
 * @throws RangeError as `countRegression`; and if `start` is not a whole number from 0 to the number of counts, the season is
 *   unknown, `period` is not a whole number from 2 (5, if harmonic) to 366, or a covariate bears the name of another term.
 */
export function segmentedRegression(
  {
    counts,
    exposure,
    start,
    season = "none",
    period = 12,
    trend = true,
    level = true,
    slope = true,
    covariates = {}
  }: InterruptedSeries,
  options: CountRegressionOptions
): CountRegression | RegressionRefusal | Refusal<"too-few-points"> {
  checkWord(season, seasons, "the season");
  const shortest = season === "harmonic" ? 2 * pairs.length + 1 : 2;
  if (!(Number.isInteger(period) && period >= shortest && period <= longest))
    throw new RangeError(`the period must be a whole number from ${shortest} to ${longest}, not ${period}`);
  if (!(Number.isInteger(start) && start >= 0 && start <= counts.length))
    throw new RangeError(`the start must be a whole number from 0 to ${counts.length}, not ${start}`);
  const of = (value: (index: number) => number) => counts.map((_, index) => value(index));
  const own: [string, number[]][] = [];
  if (trend) own.push(["trend", of((index) => index + 1)]);
  if (level) own.push(["level", of((index) => (index < start ? 0 : 1))]);
  if (slope) own.push(["slope", of((index) => Math.max(0, index - start + 1))]);
  own.push(...seasonTerms(counts.length, season, period));
  for (const [name] of own)
    if (Object.hasOwn(covariates, name)) throw new RangeError(`a covariate must not be called ${name}`);
  const design = {
    counts,
    terms: Object.fromEntries([...own, ...Object.entries(covariates)]),
    ...(exposure && {exposure})
  };
  checkCountRegression(design, options);
  const points = Math.min(start, counts.length - start);
  if (points < pointsASide) return {refused: "too-few-points", need: pointsASide, have: points};
  return countRegression(design, options);
}
