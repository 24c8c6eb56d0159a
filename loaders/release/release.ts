import {existsSync, readFileSync} from "node:fs";
import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {factTables, manifest, type Manifest, type ReferenceTables} from "#src/schema/release.ts";
import {readFacts, type Facts} from "../indicators/readFacts.ts";
import {projectRoot} from "../projectRoot.ts";
import {readAreaGroups} from "../reference/readAreaGroups.ts";
import {readAreas} from "../reference/readAreas.ts";
import {readCodelists} from "../reference/readCodelists.ts";
import {readEvents} from "../reference/readEvents.ts";
import {readPlans} from "../reference/readPlans.ts";
import {readPublishedIndicators} from "../reference/readPublishedIndicators.ts";
import {archiveFolder, type Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {endOfDay, vietnamDate} from "../vietnamTime.ts";
import {sha256} from "../warehouse/archive.ts";
import {openDerived} from "../warehouse/derive.ts";
import {readReceipts} from "../warehouse/receipts.ts";
import {applyPolicy} from "./policy.ts";
import {programCode} from "./programCode.ts";
import {readRelease} from "./readRelease.ts";

/** A candidate that was written, or that was there already with the same bytes. */
export type Candidate = {id: string; folder: string; manifest: Manifest; state: "new" | "unchanged"};

const {version} = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {version: string};

/** One row a line, so that two releases can be compared line by line. */
const tableText = (rows: unknown) =>
  Array.isArray(rows)
    ? `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}\n]\n`
    : `${JSON.stringify(rows, null, 1)}\n`;

async function factsAsOf(settings: Settings, asOf: string | null): Promise<Facts & {asOf: string}> {
  const folder = archiveFolder(settings);
  const received = (await readReceipts(folder)).map((receipt) => receipt.received).sort();
  const latest = received.at(-1);
  if (latest === undefined)
    throw new UserError(
      "Kho chưa có số liệu; hãy chạy «so138 ingest» trước. / The warehouse is empty; run «so138 ingest» first."
    );
  const date = asOf ?? vietnamDate(latest);
  const warehouse = await openDerived(settings.warehouse, folder);
  try {
    return {...(await readFacts(warehouse.connection, endOfDay(date))), asOf: date};
  } finally {
    warehouse.close();
  }
}

/**
 * Computes the tables of an edition from the warehouse as it stood at the end of a date in Viet Nam (default: the day
 * of the latest receipt), withholds what the edition's policy withholds, and writes them with their manifest to
 * `<releases>/<id>/<edition>/`. The id is the date and a hash of inputs, settings and code: the same inputs and code
 * give the same id and bytes, and a candidate that exists is left as it is.
 */
export async function release(
  settings: Settings,
  {edition, asOf = null}: {edition: string; asOf?: string | null}
): Promise<Candidate> {
  const rules = settings.editions[edition];
  if (!rules)
    throw new UserError(
      `Không có ấn bản «${edition}»; đã khai báo: ${Object.keys(settings.editions).join(", ")}. / There is no edition «${edition}»; known: ${Object.keys(settings.editions).join(", ")}.`,
      2
    );
  const facts = await factsAsOf(settings, asOf);
  const {withheld, ...shown} = applyPolicy(facts, rules);
  const reference: ReferenceTables = {
    plans: readPlans(),
    events: readEvents(),
    indicators: readPublishedIndicators(),
    areas: readAreas(),
    areaGroups: readAreaGroups(),
    codelists: readCodelists()
  };
  const facttables = Object.fromEntries(
    Object.entries(factTables).map(([name, rows]) => [
      name,
      rows.parse(shown[name as keyof typeof factTables])
    ])
  );
  const texts = Object.entries({...facttables, ...reference}).map(([name, rows]) => ({
    name,
    rows: Array.isArray(rows) ? rows.length : Object.keys(rows).length,
    text: tableText(rows)
  }));
  const inputs = facts.files.map(({file, sha256: hash, received}) => ({file, sha256: hash ?? "", received}));
  const code = programCode();
  const id = `${facts.asOf}-${sha256(JSON.stringify([inputs, settings.editions, code])).slice(0, 8)}`;
  const written = manifest.parse({
    id,
    edition,
    editionName: rules.name,
    mark: rules.mark,
    asOf: facts.asOf,
    receivedUpTo: facts.receivedUpTo === null ? null : vietnamDate(facts.receivedUpTo),
    program: {version, code},
    policy: {id: rules.policy, reason: rules.reason},
    provenance: rules.provenance,
    inputs,
    withheld,
    tables: texts.map(({name, rows, text}) => ({name, rows, sha256: sha256(text)}))
  });
  const folder = join(settings.releases, id, edition);
  if (existsSync(join(folder, "manifest.json"))) {
    readRelease(folder);
    if (readFileSync(join(folder, "manifest.json"), "utf8") !== manifestText(written))
      throw new UserError(
        `Bản phát hành «${folder}» đã bị thay đổi. Hãy xóa thư mục đó rồi phát hành lại. / The release «${folder}» was altered. Delete that folder and release again.`
      );
    return {id, folder, manifest: written, state: "unchanged"};
  }
  const beside = `${folder}.${process.pid}.part`;
  await rm(folder, {recursive: true, force: true});
  await mkdir(beside, {recursive: true});
  for (const {name, text} of texts) await writeFile(join(beside, `${name}.json`), text);
  await writeFile(join(beside, "manifest.json"), manifestText(written));
  await rename(beside, folder);
  return {id, folder, manifest: written, state: "new"};
}

const manifestText = (value: Manifest) => `${JSON.stringify(value, null, 1)}\n`;
