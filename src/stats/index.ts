export {benjaminiHochberg, holm} from "./adjustedPValues.ts";
export type {Areas} from "./areas.ts";
export {assurance, type Assurance} from "./assurance.ts";
export {beforeAfterPower} from "./beforeAfterPower.ts";
export type {ChartType, LimitMethod} from "./chartLimits.ts";
export type {ChartRule} from "./chartRules.ts";
export {compareWithTarget, type TargetComparison} from "./compareWithTarget.ts";
export {completeness, type Completeness} from "./completeness.ts";
export {
  controlChart,
  type Baseline,
  type ChartOptions,
  type ChartPoint,
  type ControlChart
} from "./controlChart.ts";
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
export {cumulativeIncidence, type FollowedCase, type IncidenceAt} from "./cumulativeIncidence.ts";
export {detectableRatio} from "./detectableRatio.ts";
export {displacementMeasures} from "./displacementMeasures.ts";
export {displacementQuotient} from "./displacementQuotient.ts";
export {funnelLimits, type FunnelArea, type FunnelLimits} from "./funnelLimits.ts";
export type {Interval, Method} from "./interval.ts";
export {predictionRange} from "./predictionRange.ts";
export {proportionDifference} from "./proportionDifference.ts";
export {proportionInterval, type ProportionMethod} from "./proportionInterval.ts";
export {rateRatio, type Observed, type RateRatio} from "./rateRatio.ts";
export {ratioOfRateRatios, type BeforeAfter, type RatioOfRateRatios} from "./ratioOfRateRatios.ts";
export type {Refusal} from "./refusal.ts";
export type {Runs} from "./runsAnalysis.ts";
export {segmentedRegression, type InterruptedSeries, type Season} from "./segmentedRegression.ts";
export {shrinkRates, type ShrunkRates} from "./shrinkRates.ts";
export {totalNetEffect} from "./totalNetEffect.ts";
export type {Expected, Verdict} from "./verdict.ts";
export {weightedDisplacement, type WeightedDisplacement} from "./weightedDisplacement.ts";
