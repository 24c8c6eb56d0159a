import type {Constraint, Terms} from "./linearSystem.ts";

const scaled = (terms: Terms, by: number): Terms =>
  Object.fromEntries(Object.entries(terms).map(([name, factor]) => [name, factor * by]));

const added = (one: Terms, other: Terms): Terms => {
  const sum = {...one};
  for (const [name, factor] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + factor;
  return sum;
};

/** A number printed with some decimals, in whole units of half its last place: less by one to more by one of these. */
function inHalves(printed: number, decimals: number): {halves: number; perOne: number} {
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 9))
    throw new RangeError(`decimals must be a whole number from 0 to 9, not ${decimals}`);
  const perOne = 2 * 10 ** decimals;
  const halves = Math.round(printed * 10 ** decimals) * 2;
  if (!Number.isSafeInteger(halves * 100)) throw new RangeError(`${printed} cannot be compared exactly`);
  return {halves, perOne};
}

/**
 * What a printed percentage tells of a part and a whole: 100 × part ÷ whole lies within half of its last place, whichever
 * way it was rounded. In whole numbers, so that it can be checked exactly.
 *
 * @throws RangeError if `decimals` is not a whole number from 0 to 9.
 */
export function printedShare({
  part,
  whole,
  percent,
  decimals
}: {
  part: Terms;
  whole: Terms;
  percent: number;
  decimals: number;
}): Constraint[] {
  const {halves, perOne} = inHalves(percent, decimals);
  const hundred = scaled(part, 100 * perOne);
  return [
    {terms: added(hundred, scaled(whole, -(halves - 1))), atLeast: 0},
    {terms: added(hundred, scaled(whole, -(halves + 1))), atMost: 0}
  ];
}

/**
 * What a rounded value tells of a sum: it lies within half of the unit to which it was rounded, such as 10 or 0.1.
 *
 * @throws RangeError if the unit is not above 0.
 */
export function printedRounded(terms: Terms, value: number, unit: number): Constraint {
  if (!(unit > 0 && unit < Infinity)) throw new RangeError(`a unit of rounding must be above 0, not ${unit}`);
  return {terms, atLeast: value - unit / 2, atMost: value + unit / 2};
}
