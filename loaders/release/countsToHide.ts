import {countCells, type CountSystem, type LinkedCount} from "../disclosure/countCells.ts";
import {withRevisions} from "../disclosure/revised.ts";
import {suppress, type Policy, type PublishedEdition, type Suppressed} from "../disclosure/index.ts";
import type {CountFact} from "../indicators/countTable.ts";
import {classOf, defaults, type NamedPolicy, type PolicyClass} from "../policies.ts";
import {UserError} from "../userError.ts";

/** What readers look for first: sums over areas, years, what is new; differences last. */
const priorityOf = ({how, measure, parts, period}: CountFact) =>
  (parts.length > 0 ? 16 : 1) *
  (period.kind === "year" ? 4 : 1) *
  (measure === "new" ? 2 : 1) *
  (how === "difference" ? 0.5 : 1);

/** At most so many counts are named in a message. */
const named = 5;

const linked = (count: CountFact & {value: number}, policy: NamedPolicy): LinkedCount => {
  const {stage, unit, detail, period} = count;
  const place = classOf(policy, {stage, unit, brokenDown: detail !== null});
  if (place === null) throw new Error(`No class of the policy covers ${count.id}.`);
  const {start, end} = period;
  return {...count, start, end, class: place, priority: priorityOf(count)};
};

/** What is small in a class; one that is withheld as a whole is protected like victims. */
const policyOf = ({threshold, protectZeros}: PolicyClass): Policy => ({
  threshold: threshold === "all" ? defaults.victims.threshold : threshold,
  protectZeros
});

const hasValue = (count: CountFact): count is CountFact & {value: number} => count.value !== null;

/** The linked systems of all counts that have a value, each with its class by a policy. */
export const countSystems = (counts: readonly CountFact[], policy: NamedPolicy): CountSystem[] =>
  countCells(counts.filter(hasValue).map((count) => linked(count, policy)));

/** What is small in each class of a policy. */
export const policiesOf = ({classes}: NamedPolicy): Record<string, Policy> =>
  Object.fromEntries(Object.entries(classes).map(([name, one]) => [name, policyOf(one)]));

/**
 * What earlier editions stated of the counts of a system, as sums of its unknowns. Their terms name counts by their ids.
 *
 * @throws Error if one value is about counts of several systems.
 */
function stated(
  {termsOf}: CountSystem,
  earlier: readonly PublishedEdition[],
  everyId: ReadonlySet<string>
): PublishedEdition[] {
  return earlier.map(({values, ...edition}) => ({
    ...edition,
    values: values.flatMap(({terms, ...what}) => {
      const names = Object.keys(terms);
      if (!names.some((name) => termsOf.has(name))) return [];
      if (names.some((name) => everyId.has(name) && !termsOf.has(name)))
        throw new Error(
          `A value of ${edition.id} is about counts that are not of one system: ${names.join(", ")}`
        );
      const sum: Record<string, number> = {};
      for (const [name, factor] of Object.entries(terms))
        for (const [unknown, times] of Object.entries(termsOf.get(name) ?? {[`?${name}`]: 1}))
          sum[unknown] = (sum[unknown] ?? 0) + factor * times;
      return [{...what, terms: sum}];
    })
  }));
}

const tableName = (ids: readonly string[]) => {
  const [agency = "", , indicator = "", unit = ""] = (ids[0] ?? "").split(" | ");
  return `${agency} · ${indicator.split(".")[0] ?? ""} · ${unit}`;
};

const coarser = {
  vi: "Hãy gộp bảng này (tỉnh thay cho huyện, xã; năm thay cho quý) rồi phát hành lại",
  en: "Coarsen this table (provinces in place of districts and communes, years in place of quarters) and release again"
};

function unsafe({ids, cells}: CountSystem, {audit}: Suppressed): UserError {
  const byCell = new Map(cells.cells.map(({id}, place) => [id, ids[place] ?? id]));
  const list = audit.failures
    .slice(0, named)
    .map(({id}) =>
      id
        .split(" + ")
        .map((part) => `«${byCell.get(part) ?? part}»`)
        .join(" + ")
    )
    .join("; ");
  const [more, count] = [audit.failures.length > named, audit.failures.length];
  return new UserError(
    `Bảng «counts» (${tableName(ids)}): kiểm tra bảo vệ người liên quan không đạt ở ${count} chỗ, nên không ghi gì: ${list}${more ? "; …" : ""}. ${coarser.vi}. / Table «counts» (${tableName(ids)}): the audit that protects people is not passed in ${count} places, so nothing was written: ${list}${more ? "; …" : ""}. ${coarser.en}.`,
    5
  );
}

const contradiction = ({ids}: CountSystem) =>
  new UserError(
    `Bảng «counts» (${tableName(ids)}): số liệu mà các bản đã công bố nêu mâu thuẫn với nhau hoặc với quan hệ giữa các số hiện nay, nên không kiểm tra được và không ghi gì. ${coarser.vi}. / Table «counts» (${tableName(ids)}): what earlier published editions state contradicts itself, or what holds between the counts of today, so that nothing can be audited and nothing was written. ${coarser.en}.`,
    5
  );

/**
 * The ids of the counts that a policy protects, or whose being shown would let one be worked out. `earlier`: what editions
 * published before, in sums of counts by their ids.
 *
 * @throws UserError (exit code 5) if the audit is not passed, or cannot be made: then nothing may be written.
 */
export async function countsToHide(
  counts: readonly CountFact[],
  policy: NamedPolicy,
  earlier: readonly PublishedEdition[] = []
): Promise<Set<string>> {
  const ids = new Set(counts.map(({id}) => id));
  const hidden = new Set<string>();
  const policies = policiesOf(policy);
  for (const system of countSystems(counts, policy)) {
    let result: Suppressed;
    try {
      const known = withRevisions(system.cells, stated(system, earlier, ids), policies);
      result = await suppress(known.cells, policies, known.earlier);
    } catch (error) {
      if (error instanceof RangeError) throw contradiction(system);
      throw error;
    }
    if (!result.audit.passed) throw unsafe(system, result);
    for (const [place, id] of system.ids.entries()) {
      const whole = policy.classes[system.cells.cells[place]?.class ?? ""]?.threshold === "all";
      if (whole || result.cells[place]?.value === null) hidden.add(id);
    }
  }
  return hidden;
}
