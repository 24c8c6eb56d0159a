import {binomialTails} from "./binomialTails.ts";
import type {Side} from "./chartRules.ts";

/**
 * `longest`: points in the longest run on one side of the centre line; `crossings`: how often the line between the points
 * crosses it. A longest run above `longestMax` or fewer crossings than `crossingsMin` points to a change.
 */
export type Runs = {longest: number; longestMax: number; crossings: number; crossingsMin: number};

/** The smallest number of crossings that so many neighbours reach at most with a chance of 5 %: R's qbinom(0.05, n, ½). */
function fewestCrossings(neighbours: number): number {
  let [low, high] = [0, neighbours];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialTails(middle, neighbours, 0.5).low >= 0.05) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The longest run and the number of crossings beside what chance allows in so many points: Anhøj & Olesen 2014, "Run charts
 * revisited", whose limits grow with the series. Points on the centre line do not count and do not end a run. All 0, which
 * points to nothing, where every point lies on it.
 */
export function runsAnalysis(sides: readonly Side[]): Runs {
  const useful = sides.filter((side) => side !== 0);
  if (useful.length === 0) return {longest: 0, longestMax: 0, crossings: 0, crossingsMin: 0};
  let longest = 0;
  let crossings = 0;
  let run = 0;
  useful.forEach((side, index) => {
    const crossed = index > 0 && side !== useful[index - 1];
    if (crossed) crossings += 1;
    run = crossed ? 1 : run + 1;
    longest = Math.max(longest, run);
  });
  return {
    longest,
    longestMax: Math.round(Math.log2(useful.length) + 3),
    crossings,
    crossingsMin: fewestCrossings(useful.length - 1)
  };
}
