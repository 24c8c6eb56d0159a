import {checkWord} from "./checkInput.ts";
import type {Interval} from "./interval.ts";

/** What the figures show; never "no effect": figures that show neither a fall nor a rise cannot tell. */
export type Verdict = "shown" | "shown-opposite" | "cannot-tell";

/** The direction that was hoped for, fixed before the figures were seen. */
export type Expected = "decrease" | "increase";

/** @throws RangeError if the direction is not known. */
export function checkExpected(expected: string): void {
  checkWord(expected, ["decrease", "increase"] satisfies Expected[], "the expected direction");
}

/** The verdict that an interval supports about a change from `none` (1 for a ratio, 0 for a difference). */
export function verdictOf({lower, upper}: Interval, expected: Expected, none = 1): Verdict {
  const fell = upper < none;
  const rose = lower > none;
  if (!fell && !rose) return "cannot-tell";
  return fell === (expected === "decrease") ? "shown" : "shown-opposite";
}
