/** A sum of unknowns: variable → coefficient. */
export type Terms = Record<string, number>;

/** What is known of a sum: exactly, or within limits that belong to it. */
export type Constraint = {terms: Terms; equals?: number; atLeast?: number; atMost?: number};

/** What an attacker knows. Variables are whole numbers of 0 or more unless limits are given. */
export type LinearSystem = {
  variables?: Record<string, {lower?: number; upper?: number}>;
  constraints: readonly Constraint[];
};

/** A value for each variable. */
export type Table = ReadonlyMap<string, number>;

/** All variables of a system and of further sums, in the order in which they are first named. */
export function variablesOf(
  {variables = {}, constraints}: LinearSystem,
  further: readonly Terms[] = []
): string[] {
  const names = new Set(Object.keys(variables));
  for (const {terms} of constraints) for (const name of Object.keys(terms)) names.add(name);
  for (const terms of further) for (const name of Object.keys(terms)) names.add(name);
  return [...names];
}

/**
 * The part of a system that can say something of the given variables: all constraints that share variables with them,
 * directly or through others.
 */
export function partAbout(system: LinearSystem, about: readonly string[]): LinearSystem {
  const byVariable = new Map<string, number[]>();
  for (const [index, {terms}] of system.constraints.entries())
    for (const name of Object.keys(terms)) byVariable.set(name, [...(byVariable.get(name) ?? []), index]);
  const reached = new Set(about);
  const taken = new Set<number>();
  const waiting = [...reached];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
    for (const index of byVariable.get(name) ?? []) {
      if (taken.has(index)) continue;
      taken.add(index);
      for (const other of Object.keys(system.constraints[index]?.terms ?? {}))
        if (!reached.has(other)) {
          reached.add(other);
          waiting.push(other);
        }
    }
  return {
    variables: Object.fromEntries(
      Object.entries(system.variables ?? {}).filter(([name]) => reached.has(name))
    ),
    constraints: system.constraints.filter((_, index) => taken.has(index))
  };
}
