import {readFileSync} from "node:fs";
import {join} from "node:path";
import {factTables, manifest, type Manifest, type ReferenceTables} from "#src/schema/release.ts";
import type {PublishedEdition} from "../disclosure/index.ts";
import {readFacts, type Facts} from "../indicators/readFacts.ts";
import type {NamedPolicy} from "../policies.ts";
import {projectRoot} from "../projectRoot.ts";
import {readAreaGroups} from "../reference/readAreaGroups.ts";
import {readAreas} from "../reference/readAreas.ts";
import {readCodelists} from "../reference/readCodelists.ts";
import {readEvents} from "../reference/readEvents.ts";
import {readPlans} from "../reference/readPlans.ts";
import {readPublishedIndicators} from "../reference/readPublishedIndicators.ts";
import {archiveFolder, type Edition, type Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {endOfDay, vietnamDate} from "../vietnamTime.ts";
import {sha256} from "../warehouse/archive.ts";
import {openDerived} from "../warehouse/derive.ts";
import {instantOf, readEntries} from "../warehouse/receipts.ts";
import {passCanary} from "./canary.ts";
import {earlierEditions} from "./earlierEditions.ts";
import {diffReleases} from "./diffReleases.ts";
import {applyPolicy, countsOf, filesShown, hiddenCounts, statedLast} from "./policy.ts";
import {inPublicOrder} from "./publicOrder.ts";
import {programCode} from "./programCode.ts";
import {publishedBefore} from "./publishedBefore.ts";
import {readPublished, type PublishedLine} from "./publishedLedger.ts";
import {writeCandidate, type Text} from "./writeCandidate.ts";

/** A candidate that was written, or that was there already with the same bytes. */
export type Candidate = {
  id: string;
  folder: string;
  manifest: Manifest;
  state: "new" | "unchanged";
  /** Tables of counts that are withheld whole, because they cannot be reconciled with what was published. */
  held: string[];
};

const {version} = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {version: string};

/** One row a line, so that two releases can be compared line by line. */
const tableText = (rows: unknown) =>
  Array.isArray(rows)
    ? `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}\n]\n`
    : `${JSON.stringify(rows, null, 1)}\n`;

/** Facts as of a day; `receivedBefore`: the last day before it on which files had been received, null where there is none. */
type DatedFacts = Facts & {asOf: string; receivedBefore: string | null};

async function factsAsOf(settings: Settings, asOf: string | null): Promise<DatedFacts> {
  const folder = archiveFolder(settings);
  const received = (await readEntries(folder)).entries.map(instantOf).sort();
  const [first] = received;
  const latest = received.at(-1);
  if (first === undefined || latest === undefined)
    throw new UserError(
      "Kho chưa có số liệu; hãy chạy «so138 ingest» trước. / The warehouse is empty; run «so138 ingest» first."
    );
  const date = asOf ?? vietnamDate(latest);
  if (endOfDay(date) < first)
    throw new UserError(
      `Đến hết ngày ${date} chưa nhận số liệu nào; ngày nhận đầu tiên là ${vietnamDate(first)}. / No figures had been received by the end of ${date}; the first came on ${vietnamDate(first)}.`,
      2
    );
  const warehouse = await openDerived(settings.warehouse, folder);
  try {
    const days = received.map(vietnamDate).filter((day) => day <= date);
    const receivedBefore = days.findLast((day) => day < (days.at(-1) ?? date)) ?? null;
    return {...(await readFacts(warehouse.connection, folder, endOfDay(date))), asOf: date, receivedBefore};
  } finally {
    warehouse.close();
  }
}

/**
 * What an edition that is never published showed before the files of the last day came: it is compared with that. Null where
 * all came on one day.
 */
async function stateBefore<Shown, Head>(
  settings: Settings,
  {receivedBefore}: DatedFacts,
  {manifest, shownOf}: {manifest: Head; shownOf: (facts: DatedFacts) => Shown}
): Promise<{id: null; asOf: string; release: Shown & {manifest: Head}} | null> {
  if (receivedBefore === null) return null;
  const facts = await factsAsOf(settings, receivedBefore);
  return {id: null, asOf: receivedBefore, release: {...shownOf(facts), manifest}};
}

/** The project's reference data and what offices added; for invented figures only where the edition shows them. */
function referenceTables(facts: Facts, {illustrative}: Edition): ReferenceTables {
  const added = illustrative ? facts.illustrative.added : facts.added;
  return {
    plans: [...readPlans(), ...added.plans],
    events: readEvents(),
    indicators: readPublishedIndicators(),
    areas: [...readAreas(), ...added.areas],
    areaGroups: [...readAreaGroups(), ...added.areaGroups],
    reportingUnits: added.units,
    codelists: readCodelists()
  };
}

/** A table as it is stored. */
const tableOf = ([name, rows]: readonly [string, unknown]) => ({
  name,
  rows: Array.isArray(rows) ? rows.length : Object.keys(rows as object).length,
  text: tableText(rows)
});

const sumOf = ({name, rows, text}: ReturnType<typeof tableOf>) => ({name, rows, sha256: sha256(text)});

/** What the manifest says of the inputs. A hash could confirm a hidden count: it is withheld with the cells, as `c`. */
const inputsOf = (facts: Facts, rules: Edition): Manifest["inputs"] =>
  filesShown(facts, rules).map(({file, sha256: hash, received}) => ({
    file,
    sha256: rules.provenance === "cell" ? (hash ?? "") : "c",
    received
  }));

/** What the manifest says of the classes of a policy. */
const classesOf = (policy: NamedPolicy | null): Manifest["policy"]["classes"] =>
  Object.entries(policy?.classes ?? {}).map(([name, {threshold, protectZeros, reason, loosened}]) => ({
    name,
    threshold,
    protectZeros,
    reason,
    loosened: loosened ?? null
  }));

type Composed = {written: Manifest; files: Text[]; held: string[]};

/** Computes a candidate against what lines of the ledger state, and lets the canary pass over it. */
async function candidateOf(
  settings: Settings,
  taken: DatedFacts,
  {
    edition,
    rules,
    lines,
    earlier
  }: {
    edition: string;
    rules: Edition;
    lines: readonly PublishedLine[];
    earlier: readonly PublishedEdition[] | undefined;
  }
): Promise<Composed> {
  const policy = rules.withholding === undefined ? null : (settings.policies[rules.withholding] ?? null);
  const stated = statedLast(lines, edition);
  const {hidden, held} = await hiddenCounts(taken, rules, {
    policy,
    earlier:
      earlier?.map((one) => ({...one, then: null, isRestricted: false})) ??
      (await earlierEditions(settings, {edition, lines, counts: taken.counts}))
  });
  const code = programCode();
  const isAudited = policy !== null && countsOf(taken, rules).length > 0;
  const auditedAgainst = isAudited ? {auditedAgainst: lines.at(-1)?.hash ?? null} : {};
  const reference = referenceTables(taken, rules);
  const show = (facts: typeof taken) => {
    const {withheld, ...shown} = inPublicOrder(applyPolicy(facts, rules, hidden, stated), rules);
    const {figures, pilots, counts, cases, returns, files, findings} = factTables;
    const parsed = {
      figures: figures.parse(shown.figures),
      pilots: pilots.parse(shown.pilots),
      counts: counts.parse(shown.counts),
      cases: cases.parse(shown.cases),
      returns: returns.parse(shown.returns),
      files: files.parse(shown.files),
      findings: findings.parse(shown.findings)
    };
    return {withheld, shown: parsed, tables: Object.entries(parsed).map(tableOf)};
  };
  const before =
    policy === null && rules.provenance === "cell"
      ? await stateBefore(settings, taken, {
          manifest: {edition, provenance: rules.provenance, program: {version, code}},
          shownOf: (facts) => ({...show(facts).shown, ...referenceTables(facts, rules)})
        })
      : publishedBefore(settings.releases, {lines, edition, tables: show(taken).tables.map(sumOf)});
  const comparedWith =
    before === null ? null : {id: before.id, asOf: before.asOf, stored: before.release !== null};
  const compose = (facts: typeof taken) => {
    const {withheld, shown, tables: ofFacts} = show(facts);
    const changes = before?.release
      ? diffReleases(before.release, {
          ...shown,
          ...reference,
          manifest: {edition, provenance: rules.provenance, program: {version, code}}
        })
      : [];
    const tables = [
      ...ofFacts,
      tableOf(["changes", factTables.changes.parse(changes)]),
      ...Object.entries(reference).map(tableOf)
    ];
    const receivedUpTo = [facts.receivedUpTo, rules.illustrative ? facts.illustrative.receivedUpTo : null]
      .filter((one) => one !== null)
      .sort()
      .at(-1);
    const signature = sha256(
      JSON.stringify([edition, rules, policy, auditedAgainst, comparedWith, code, tables])
    );
    const written = manifest.parse({
      id: `${facts.asOf}-${signature.slice(0, 8)}`,
      edition,
      editionName: rules.name,
      mark: rules.mark,
      asOf: facts.asOf,
      receivedUpTo: receivedUpTo === undefined ? null : vietnamDate(receivedUpTo),
      program: {version, code},
      policy: {id: rules.policy, reason: rules.reason, classes: classesOf(policy)},
      ...auditedAgainst,
      comparedWith,
      provenance: rules.provenance,
      inputs: inputsOf(facts, rules),
      withheld,
      tables: tables.map(sumOf)
    });
    const files = [
      {name: "manifest.json", text: `${JSON.stringify(written, null, 1)}\n`},
      ...tables.map(({name, text}) => ({name: `${name}.json`, text}))
    ];
    return {written, files};
  };
  const {written, files} = compose(taken);
  passCanary(taken, files, (altered) => compose({...taken, ...altered}).files);
  return {written, files, held};
}

/**
 * Computes the tables of an edition from the warehouse as it stood at the end of a date in Viet Nam (default: the day
 * of the latest receipt), withholds what the edition's policy withholds, and writes them with their manifest to
 * `<releases>/<id>/<edition>/`. The id is the date and a hash of what the edition shows, its settings and the code:
 * the same inputs and code give the same id and bytes, and what the edition withholds does not move its id: before a
 * candidate is written, it is computed again from facts in which all that it withholds is altered (the canary).
 *
 * Beside its tables stands what changed since the last published release of the edition that shows anything else
 * (`publishedBefore`): a comparison of what both show, so that it says nothing that either withholds. An edition that leads
 * to the cells is never published: it is compared with what had been received before the last day on which files came.
 *
 * Counts are withheld against all that was published before (`earlier`; unless given, what the ledger says). Where no safe choice of counts is found,
 * nothing is written, and the error has exit code 5.
 */
export async function release(
  settings: Settings,
  {
    edition,
    asOf = null,
    earlier
  }: {edition: string; asOf?: string | null; earlier?: readonly PublishedEdition[]}
): Promise<Candidate> {
  const rules = settings.editions[edition];
  if (!rules)
    throw new UserError(
      `Không có ấn bản «${edition}»; đã khai báo: ${Object.keys(settings.editions).join(", ")}. / There is no edition «${edition}»; known: ${Object.keys(settings.editions).join(", ")}.`,
      2
    );
  const taken = await factsAsOf(settings, asOf);
  const {lines} = readPublished(settings.releases);
  const compose = (those: readonly PublishedLine[]) =>
    candidateOf(settings, taken, {edition, rules, lines: those, earlier});
  const own = lines.findLast((line) => line.edition === edition);
  const again =
    own?.asOf === taken.asOf && own.program.code === programCode()
      ? await compose(lines.slice(0, lines.indexOf(own)))
      : null;
  // computed again after it was published, a release is the one that was published
  const {written, files, held} = again && again.written.id === own?.id ? again : await compose(lines);
  const folder = join(settings.releases, written.id, edition);
  const state = await writeCandidate(folder, files);
  return {id: written.id, folder, manifest: written, state, held};
}
