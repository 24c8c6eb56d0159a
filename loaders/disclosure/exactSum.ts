import type {Constraint, LinearSystem, Table, Terms} from "./linearSystem.ts";

/** A decimal number as a whole number of 10⁻ˢᶜᵃˡᵉ. */
type Decimal = {digits: bigint; scale: number};

function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? {digits: digits * 10n ** BigInt(-scale), scale: 0} : {digits, scale};
}

const at = ({digits, scale}: Decimal, common: number) => digits * 10n ** BigInt(common - scale);

/** The sum of the terms over a table of whole numbers, compared with a number in exact decimal arithmetic: −1, 0 or 1. */
export function compareSum(terms: Terms, table: Table, value: number): -1 | 0 | 1 {
  const parts = Object.entries(terms).map(([name, coefficient]) => ({
    coefficient: decimalOf(coefficient),
    count: BigInt(table.get(name) ?? 0)
  }));
  const other = decimalOf(value);
  const common = Math.max(other.scale, ...parts.map(({coefficient}) => coefficient.scale));
  const sum = parts.reduce((all, {coefficient, count}) => all + at(coefficient, common) * count, 0n);
  const difference = sum - at(other, common);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum of the terms over a table of whole numbers; exact where coefficients are whole. */
export const sumOf = (terms: Terms, table: Table): number =>
  Object.entries(terms).reduce((sum, [name, coefficient]) => sum + coefficient * (table.get(name) ?? 0), 0);

function holds({terms, equals, atLeast, atMost}: Constraint, table: Table): boolean {
  if (equals !== undefined && compareSum(terms, table, equals) !== 0) return false;
  if (atLeast !== undefined && compareSum(terms, table, atLeast) < 0) return false;
  return atMost === undefined || compareSum(terms, table, atMost) <= 0;
}

/** Whether a table of whole numbers fits a system, in exact arithmetic. A variable that it lacks is 0. */
export function fits({variables = {}, constraints}: LinearSystem, table: Table): boolean {
  for (const [name, value] of table) {
    const {lower = 0, upper = Infinity} = variables[name] ?? {};
    if (!Number.isSafeInteger(value) || value < lower || value > upper) return false;
  }
  return constraints.every((constraint) => holds(constraint, table));
}
