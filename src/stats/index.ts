export {compareWithTarget, type TargetComparison} from "./compareWithTarget.ts";
export {countInterval} from "./countInterval.ts";
export type {Interval, Method} from "./interval.ts";
export {proportionDifference} from "./proportionDifference.ts";
export {proportionInterval, type ProportionMethod} from "./proportionInterval.ts";
export {rateRatio, type Observed, type RateRatio} from "./rateRatio.ts";
export type {Refusal} from "./refusal.ts";
export type {Expected, Verdict} from "./verdict.ts";
