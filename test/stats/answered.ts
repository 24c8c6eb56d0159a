import type {Refusal} from "../../src/stats/index.ts";

/** The result of a function that may refuse; fails where it refused. */
export function answered<Result extends object>(result: Result | Refusal): Result {
  if ("refused" in result) throw new Error(`refused: ${result.refused}`);
  return result;
}
