/** A two-sided interval; both limits belong to it, in the unit of the estimate. */
export type Interval = {lower: number; upper: number};

/**
 * How the tail probabilities of a discrete distribution are taken: `exact` counts the observed value
 * in full (coverage at least the level), `midP` counts half of it (coverage about the level, shorter).
 */
export type Method = "exact" | "midP";
