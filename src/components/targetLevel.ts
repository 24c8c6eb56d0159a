import type {PlanTarget} from "../schema/reference.ts";
import type {Context} from "./context.ts";

/** The level that a target sets, in words: `trên 90%`, `over 90%`. */
export const targetLevel = (
  {comparator, percent}: Pick<PlanTarget, "comparator" | "percent">,
  {words}: Pick<Context, "words">
): string =>
  comparator === "fewer-than-year-before"
    ? words.targets.comparator[comparator]()
    : words.targets.comparator[comparator](percent ?? 0);
