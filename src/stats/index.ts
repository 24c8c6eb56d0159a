export {beforeAfterPower} from "./beforeAfterPower.ts";
export {compareWithTarget, type TargetComparison} from "./compareWithTarget.ts";
export {countInterval} from "./countInterval.ts";
export {
  countRegression,
  type CountDesign,
  type CountFamily,
  type CountRegression,
  type CountRegressionOptions,
  type RegressionNote,
  type RegressionRefusal,
  type RegressionTerm
} from "./countRegression.ts";
export {detectableRatio} from "./detectableRatio.ts";
export type {Interval, Method} from "./interval.ts";
export {predictionRange} from "./predictionRange.ts";
export {proportionDifference} from "./proportionDifference.ts";
export {proportionInterval, type ProportionMethod} from "./proportionInterval.ts";
export {rateRatio, type Observed, type RateRatio} from "./rateRatio.ts";
export {ratioOfRateRatios, type BeforeAfter, type RatioOfRateRatios} from "./ratioOfRateRatios.ts";
export type {Refusal} from "./refusal.ts";
export {segmentedRegression, type InterruptedSeries, type Season} from "./segmentedRegression.ts";
export type {Expected, Verdict} from "./verdict.ts";
