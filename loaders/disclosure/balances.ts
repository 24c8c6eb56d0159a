import type {LinkedCount} from "./countCells.ts";
import type {Constraint, Terms} from "./linearSystem.ts";
import {caseloadOf, type Own} from "./ownTerms.ts";

/** A sum of terms: those of each part, with its sign. */
export function sumOf(parts: readonly (readonly [Terms, 1 | -1])[]): Terms {
  const all = new Map<string, number>();
  for (const [terms, sign] of parts)
    for (const [name, factor] of Object.entries(terms)) all.set(name, (all.get(name) ?? 0) + sign * factor);
  return Object.fromEntries([...all].filter(([, factor]) => factor !== 0));
}

const valueOf = (terms: Terms, truth: Own["truth"]) =>
  Object.entries(terms).reduce((sum, [name, factor]) => sum + factor * (truth.get(name) ?? 0), 0);

/** `sum` is 0, or not below 0: a constraint, where it is true; counts that break a rule say nothing by it. */
export function ruleOf(sum: Terms, rule: "equals" | "atLeast", truth: Own["truth"]): Constraint | null {
  if (Object.keys(sum).length === 0) return null;
  const value = valueOf(sum, truth);
  if (rule === "equals" ? value !== 0 : value < 0) return null;
  return {terms: sum, [rule]: 0};
}

/**
 * How the counts of one caseload in one period balance: handled = carried over + new + inflows; remaining = handled − done −
 * outflows, or, where what remains is not stated, not below 0; done = the sum of its outcomes, or at least that of one;
 * overdue is a part of what remains. Rules that the counts break are left out.
 */
export function balances(counts: readonly LinkedCount[], {terms, truth}: Own): Constraint[] {
  const periods = new Map<string, LinkedCount[]>();
  for (const count of counts) {
    const name = `${caseloadOf(count)}|${count.start ?? ""}|${count.end ?? ""}`;
    periods.set(name, [...(periods.get(name) ?? []), count]);
  }
  return [...periods.values()].flatMap((all) => {
    const whole = (measure: string): Terms | undefined => {
      const one = all.find((count) => count.measure === measure && count.detail === null);
      return one && terms.get(one.id);
    };
    const parts = (measure: string, details: boolean): Terms[] =>
      all
        .filter((count) => count.measure === measure && (count.detail !== null || !details))
        .flatMap(({id}) => {
          const one = terms.get(id);
          return one ? [one] : [];
        });
    const signed = (list: readonly Terms[], sign: 1 | -1) => list.map((one) => [one, sign] as const);
    const [opening, fresh, handled, done] = ["carried-over", "new", "handled", "done"].map(whole);
    const [remaining, overdue] = ["remaining", "overdue"].map(whole);
    const taken =
      handled ?? (opening && fresh && sumOf(signed([opening, fresh, ...parts("inflow", false)], 1)));
    const outcomes = parts("done", true);
    const finished = done ? [done] : outcomes;
    const rules: (Constraint | null)[] = [];
    if (handled && opening && fresh)
      rules.push(
        ruleOf(
          sumOf([[handled, 1], ...signed([opening, fresh, ...parts("inflow", false)], -1)]),
          "equals",
          truth
        )
      );
    if (taken) {
      const left = sumOf([[taken, 1], ...signed([...finished, ...parts("outflow", false)], -1)]);
      if (!remaining) rules.push(ruleOf(left, "atLeast", truth));
      else if (finished.length > 0)
        rules.push(
          ruleOf(
            sumOf([
              [left, 1],
              [remaining, -1]
            ]),
            "equals",
            truth
          )
        );
    }
    if (done && outcomes.length > 0)
      rules.push(
        ruleOf(sumOf([[done, 1], ...signed(outcomes, -1)]), outcomes.length > 1 ? "equals" : "atLeast", truth)
      );
    if (remaining && overdue)
      rules.push(
        ruleOf(
          sumOf([
            [remaining, 1],
            [overdue, -1]
          ]),
          "atLeast",
          truth
        )
      );
    return rules.filter((rule) => rule !== null);
  });
}
