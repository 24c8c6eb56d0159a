import {build} from "esbuild";
import {fileURLToPath} from "node:url";
import {createContext, runInContext} from "node:vm";
import {expect, test} from "vitest";
import * as stats from "../../src/stats/index.ts";

const entry = fileURLToPath(new URL("../../src/stats/index.ts", import.meta.url));

test("the library has the methods that pages, briefings and notebooks name, and no other", () => {
  expect(Object.keys(stats).sort()).toEqual(
    [
      ...["countInterval", "rateRatio", "ratioOfRateRatios", "shrinkRates"],
      ...["proportionInterval", "proportionDifference", "compareWithTarget"],
      ...["detectableRatio", "beforeAfterPower", "predictionRange"],
      ...["weightedDisplacement", "displacementMeasures", "displacementQuotient", "totalNetEffect"],
      ...["controlChart", "assurance", "funnelLimits", "cumulativeIncidence"],
      ...["segmentedRegression", "countRegression", "completeness", "holm", "benjaminiHochberg"]
    ].sort()
  );
});

test("the library runs in a browser: it needs nothing of Node, not even a global", async () => {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "stats",
    platform: "browser",
    external: []
  });
  const context = createContext({});
  runInContext(outputFiles[0]?.text ?? "", context);
  const upper: unknown = runInContext(
    "stats.rateRatio({before: {count: 22, exposure: 60}, after: {count: 0, exposure: 13}}).upper",
    context
  );
  // R: poisson.test(c(0, 22), c(13, 60))
  expect(upper).toBeCloseTo(0.842556, 6);
  runInContext(
    `stats.controlChart([5, 7, 6, 4, 8, 6], {type: "c"});
     stats.segmentedRegression({counts: Array.from({length: 40}, (_, i) => 20 + i % 7), start: 20}, {family: "quasipoisson"});
     stats.cumulativeIncidence([{start: new Date(0), end: null, outcome: null}], {at: [1], asOf: new Date(1e10)});`,
    context
  );
});
