import type {LinearSystem, Terms} from "./linearSystem.ts";

/** A publishable number as a sum of unknowns. `priority`: how much its being shown is worth; 1 unless given. */
export type Cell = {id: string; terms: Terms; value: number; class?: string; priority?: number};

/** Counts from 1 (from 0 with `protectZeros`) to `threshold` are small. */
export type Policy = {threshold: number; protectZeros?: boolean; maxNodes?: number};

/** One policy for all cells, or one per class. */
export type Policies = Policy | Record<string, Policy>;

/** What an earlier edition published. */
export type PublishedEdition = {
  id: string;
  date: string;
  values: readonly {terms: Terms; value?: number; atLeast?: number; atMost?: number}[];
};

/** Cells and what else is known of their unknowns. */
export type Cells = {cells: readonly Cell[]; system?: LinearSystem};

/** Whether one policy is given for all cells. */
export const isPolicy = (policies: Policies): policies is Policy => typeof policies["threshold"] === "number";

/** @throws RangeError if a class has no policy, or a threshold is not a whole number of 0 or more. */
export function policyOf({id, class: name}: Cell, policies: Policies): Policy {
  const policy = isPolicy(policies) ? policies : policies[name ?? ""];
  if (!policy) throw new RangeError(`the cell ${id} has the class ${name ?? "none"}, which has no policy`);
  if (!(Number.isSafeInteger(policy.threshold) && policy.threshold >= 0))
    throw new RangeError(`a threshold must be a whole number of 0 or more, not ${policy.threshold}`);
  return policy;
}

/** Whether a count is small by a policy. */
export const isSmall = (value: number, {threshold, protectZeros = false}: Policy): boolean =>
  value <= threshold && value >= (protectZeros ? 0 : 1);

/** What earlier editions published, as constraints. */
export const knownFrom = (earlier: readonly PublishedEdition[]): LinearSystem["constraints"] =>
  earlier.flatMap(({values}) =>
    values.map(({terms, value, ...limits}) =>
      value === undefined ? {terms, ...limits} : {terms, equals: value}
    )
  );
