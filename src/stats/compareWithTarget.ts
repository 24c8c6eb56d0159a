import {binomialTails} from "./binomialTails.ts";
import {checkLevel} from "./checkInput.ts";
import type {Interval} from "./interval.ts";
import {
  checkProportion,
  checkProportionMethod,
  proportionInterval,
  type ProportionMethod
} from "./proportionInterval.ts";
import type {Refusal} from "./refusal.ts";
import type {Verdict} from "./verdict.ts";

/**
 * `meets`: whether the caseload meets the target; `margin`: cases to spare (0 or more: with one fewer than that many done
 * it would still be met) or short (below 0). Interval, `verdict` and `pValue` are about the rate behind the caseload.
 */
export type TargetComparison = Interval & {
  proportion: number;
  meets: boolean;
  margin: number;
  verdict: Verdict;
  pValue: number;
};

/** The smallest number of cases, of so many handled, that meets the target; in whole numbers, by the target's decimals. */
function needed(handled: number, target: number, strict: boolean): number {
  const [digits = "", exponent = "0"] = target.toString().split("e");
  const decimals = (digits.split(".")[1] ?? "").length - Number(exponent);
  const scale = 10n ** BigInt(decimals);
  const share = BigInt(digits.replace(".", "")) * BigInt(handled);
  const least = share / scale;
  const reached = strict ? least * scale > share : least * scale >= share;
  return Number(reached ? least : least + 1n);
}

/**
 * Whether `done` of `handled` cases meet a target such as 0.95 (`strict`: "over", not "at least"). A caseload is complete,
 * so `meets` compares whole numbers and needs no interval. For comparisons over time and areas, the interval of the rate
 * behind it (Wilson by default), its verdict (`shown`: the rate lies above the target; `shown-opposite`: below it) and
 * `pValue` = P(X ≥ done) at the target's rate, one-sided (`midP`: less ½ P(X = done)).
 *
 * Nothing to handle: refused as `no-trials`, which needs 1 case.
 *
 * @throws RangeError if a count is negative or not whole, more is done than handled, the target is not above 0 and at most
 *   1 (below 1 if strict), the level is not between 0 and 1, or the method is unknown.
 */
export function compareWithTarget(
  done: number,
  handled: number,
  {
    target,
    strict = false,
    method = "wilson",
    level = 0.95
  }: {target: number; strict?: boolean; method?: ProportionMethod; level?: number}
): TargetComparison | Refusal<"no-trials"> {
  checkProportion(done, handled);
  if (!(target > 0 && target <= 1))
    throw new RangeError(`a target must be above 0 and at most 1, not ${target}`);
  if (strict && target === 1) throw new RangeError("nothing can be over a target of 1");
  checkProportionMethod(method);
  checkLevel(level);
  const interval = proportionInterval(done, handled, {method, level});
  if ("refused" in interval) return interval;
  const {lower, upper} = interval;
  const margin = done - needed(handled, target, strict);
  const above = strict ? lower > target : lower >= target;
  return {
    lower,
    upper,
    proportion: done / handled,
    meets: margin >= 0,
    margin,
    verdict: above ? "shown" : upper < target ? "shown-opposite" : "cannot-tell",
    pValue: binomialTails(done, handled, target, method === "midP" ? "midP" : "exact").high
  };
}
