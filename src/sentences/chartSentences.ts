import {formatNumber, type Language} from "../i18n/formatNumber.ts";
import {sentences} from "../i18n/sentences/sentences.ts";
import type {ChartRule, ControlChart} from "../stats/index.ts";

const rules = ["outside", "run", "trend", "nearLimit"] as const satisfies ChartRule[];

/** Places that follow one another, as spans of their first and last. */
function spansOf(places: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else spans.push([place, place]);
  }
  return spans;
}

/**
 * What a control chart shows: each rule that fired with its points, and runs or crossings beyond chance (see `Runs`); or that
 * chance alone explains all of them; and that a chart of few points is a trial. `labels`: the written period of each point, in order.
 */
export function chartSentences(
  {points, runs, lower, trial}: Pick<ControlChart, "points" | "runs" | "lower" | "trial">,
  labels: readonly string[],
  {period, language}: {period: "month" | "quarter" | "year"; language: Language}
): string[] {
  const words = sentences[language].chart;
  const label = (place: number) => labels[place] ?? "";
  const fired = rules.flatMap((rule) => {
    const places = [...points.keys()].filter((place) => points[place]?.[rule]);
    if (places.length === 0) return [];
    const written = spansOf(places).map(([first, last]) =>
      first === last ? label(first) : words.span(label(first), label(last))
    );
    return [words[rule](written.join("; "))];
  });
  if (runs.longest > runs.longestMax || runs.crossings < runs.crossingsMin)
    fired.push(
      words.runs({
        longest: formatNumber(runs.longest, language),
        longestMax: formatNumber(runs.longestMax, language),
        crossings: formatNumber(runs.crossings, language),
        crossingsMin: formatNumber(runs.crossingsMin, language)
      })
    );
  const hasLimits = lower.some((limit) => limit !== null);
  const gaps = points.some(({value}) => value === null);
  const calm = hasLimits ? words.inside(words.periods[period], gaps) : words.noSignal;
  return [...(trial ? [words.trial] : []), ...(fired.length === 0 ? [calm] : fired)];
}
