export {countInterval} from "./countInterval.ts";
export type {Interval, Method} from "./interval.ts";
