import type {Method} from "./interval.ts";
import {largestShape} from "./regularisedGamma.ts";

const methods: readonly string[] = ["exact", "midP"] satisfies Method[];

/** @throws RangeError if the count is not a whole number from 0 to 1e9 − 1. */
export function checkCount(count: number, what = "a count"): void {
  if (!(Number.isInteger(count) && count >= 0 && count < largestShape))
    throw new RangeError(`${what} must be a whole number from 0 to ${largestShape - 1}, not ${count}`);
}

/** @throws RangeError if the level, as a part of 1, is not strictly between 0 and 1. */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`the level must lie between 0 and 1, not ${level}`);
}

/** @throws RangeError if the word is none of those allowed. */
export function checkWord(word: string, allowed: readonly string[], what: string): void {
  if (!allowed.includes(word)) throw new RangeError(`${what} must be ${allowed.join(" or ")}, not ${word}`);
}

/** @throws RangeError if the method is not known. */
export function checkMethod(method: string): void {
  checkWord(method, methods, "the method");
}

/** Numbers beyond this, or below one part of it, would leave what a number can hold when they are divided or squared. */
const largest = 1e100;

/** @throws RangeError if the number is not above 0 and finite, or not between 1e-100 and 1e100. */
export function checkPositive(value: number, what: string): void {
  if (!(value > 0 && value < Infinity))
    throw new RangeError(`${what} must be positive and finite, not ${value}`);
  if (!(value >= 1 / largest && value <= largest))
    throw new RangeError(`${what} must lie between ${1 / largest} and ${largest}, not ${value}`);
}

/** @throws RangeError if a count that has to be tried is not below 1e9; `tried`: what it belongs to. */
export function checkTried(count: number, tried: string): void {
  if (!(count < largestShape))
    throw new RangeError(
      `counts from ${largestShape} on cannot be computed, as they would have to be for ${tried}`
    );
}
