import {countCells, type CountSystem, type LinkedCount} from "../disclosure/countCells.ts";
import {isSmall, policyOf as smallOf} from "../disclosure/cell.ts";
import {withRevisions, type DatedEdition} from "../disclosure/revised.ts";
import {suppress, type Policy, type Suppressed} from "../disclosure/index.ts";
import type {CountFact} from "../indicators/countTable.ts";
import {classOf, defaults, type NamedPolicy, type PolicyClass} from "../policies.ts";
import {UserError} from "../userError.ts";

/**
 * What an edition published before. `then`: the counts from which it was made, by their ids; null where they are not known.
 * `isRestricted`: it is for other readers than the edition at hand, who may know this one too.
 */
export type EarlierEdition = DatedEdition & {isRestricted: boolean};

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
  earlier: readonly EarlierEdition[],
  everyId: ReadonlySet<string>
): DatedEdition[] {
  return earlier.map(({values, id, date, then}) => ({
    id,
    date,
    then,
    values: values.flatMap(({terms, ...what}) => {
      const names = Object.keys(terms);
      if (!names.some((name) => termsOf.has(name))) return [];
      if (names.some((name) => everyId.has(name) && !termsOf.has(name)))
        throw new Error(`A value of ${id} is about counts that are not of one system: ${names.join(", ")}`);
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

/** The counts of a system with what earlier editions stated otherwise; null where that cannot be reconciled with them. */
function revisionsOf(
  {cells, leaves}: CountSystem,
  earlier: readonly DatedEdition[],
  policies: Record<string, Policy>
): ReturnType<typeof withRevisions> | null {
  try {
    return withRevisions(cells, {earlier, leaves}, policies);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What an operator is told of a table that is withheld whole. */
export const describeHeld = (table: string): string =>
  `Bảng «counts» (${table}): số liệu hiện nay không đối chiếu được với số liệu đã công bố (thiếu bản lưu của lần đó, hoặc cách tính đã đổi), nên giữ lại toàn bộ bảng này. / Table «counts» (${table}): the counts of today cannot be reconciled with what was published (the files of that time are missing, or the way of counting has changed), so all of this table is withheld.`;

/** A safe choice of what to show. @throws UserError (exit code 5) where none is found. */
async function chosen(
  system: CountSystem,
  {cells, earlier}: ReturnType<typeof withRevisions>,
  {policies, withheld}: {policies: Record<string, Policy>; withheld: ReadonlySet<string>}
): Promise<Suppressed> {
  let result: Suppressed;
  try {
    result = await suppress(cells, policies, earlier, {withheld});
  } catch (error) {
    if (error instanceof RangeError) throw contradiction(system);
    throw error;
  }
  if (!result.audit.passed) throw unsafe(system, result);
  return result;
}

const contradiction = ({ids}: CountSystem) =>
  new UserError(
    `Bảng «counts» (${tableName(ids)}): số liệu mà các bản đã công bố nêu mâu thuẫn với nhau hoặc với quan hệ giữa các số hiện nay, nên không kiểm tra được và không ghi gì. ${coarser.vi}. / Table «counts» (${tableName(ids)}): what earlier published editions state contradicts itself, or what holds between the counts of today, so that nothing can be audited and nothing was written. ${coarser.en}.`,
    5
  );

/**
 * The ids of the counts that a policy protects, or whose being shown would let one be worked out. `earlier`: what editions
 * published before, in sums of counts by their ids. The choice is safe from readers of this edition and of those for all,
 * and from those who know restricted editions, too. `held`: tables of which no count is shown, because today's counts cannot
 * be reconciled with what was published.
 *
 * @throws UserError (exit code 5) if the audit is not passed, or cannot be made: then nothing may be written.
 */
export async function countsToHide(
  counts: readonly CountFact[],
  policy: NamedPolicy,
  earlier: readonly EarlierEdition[] = []
): Promise<{hidden: Set<string>; held: string[]}> {
  const held: string[] = [];
  const open = earlier.filter(({isRestricted}) => !isRestricted);
  const audiences = open.length < earlier.length ? [open, earlier] : [open];
  const ids = new Set(counts.map(({id}) => id));
  const hidden = new Set<string>();
  const policies = policiesOf(policy);
  for (const system of countSystems(counts, policy)) {
    let withheld: ReadonlySet<string> = new Set();
    let isHeld = false;
    for (const known of audiences.map((those) => revisionsOf(system, stated(system, those, ids), policies))) {
      if (known === null) {
        isHeld = true;
        break;
      }
      const result = await chosen(system, known, {policies, withheld});
      withheld = new Set(result.cells.flatMap(({id, value}) => (value === null ? [id] : [])));
    }
    if (isHeld) held.push(tableName(system.ids));
    for (const [place, id] of system.ids.entries()) {
      const cell = system.cells.cells[place];
      const whole = policy.classes[cell?.class ?? ""]?.threshold === "all";
      // what is small is not said again, whatever is known of it
      const small = cell !== undefined && isSmall(cell.value, smallOf(cell, policies));
      if (isHeld || whole || small || withheld.has(cell?.id ?? "")) hidden.add(id);
    }
  }
  return {hidden, held};
}
