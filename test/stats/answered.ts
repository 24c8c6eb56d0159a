import type {Refusal} from "../../src/stats/index.ts";

/** The result of a function that may refuse; fails where it refused. */
export function answered<Result extends object>(result: Result): Exclude<Result, Refusal> {
  if ("refused" in result) throw new Error(`refused: ${String(result.refused)}`);
  return result as Exclude<Result, Refusal>;
}
