import {existsSync, readdirSync, readFileSync} from "node:fs";
import {mkdir, open, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {isoDate} from "#src/schema/period.ts";
import {isoDateOrNull} from "#src/schema/released.ts";
import type {PublishedEdition} from "../disclosure/index.ts";
import {UserError} from "../userError.ts";
import {sha256} from "../warehouse/archive.ts";
import {alteredFile, hashOfSums} from "./alteredFile.ts";
import {listCandidates} from "./findCandidate.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One published release, a line of `published.jsonl`.
 *
 * - `number`: 1 for the first line, then one more for each.
 * - `published`: the day in Viet Nam.
 * - `sums`: hash of the candidate's list of sums; `previous`: hash of the line before, null in the first.
 * - `values`: what it shows (`publishedValues`).
 * - `hash`: of the line without this field, so that a change within the last line is found too.
 */
const publishedLine = z.strictObject({
  number: z.number().int().positive(),
  id: z.string(),
  edition: z.string(),
  asOf: isoDate,
  receivedUpTo: isoDateOrNull,
  published: isoDate,
  why: z.string().nullable(),
  program: z.object({version: z.string(), code: z.string()}),
  policy: z.looseObject({id: z.string()}),
  sums: hash,
  previous: hash.nullable(),
  values: z.array(
    z.strictObject({
      terms: z.record(z.string(), z.number()),
      value: z.number().exactOptional(),
      atLeast: z.number().exactOptional(),
      atMost: z.number().exactOptional()
    })
  ),
  hash
});
export type PublishedLine = z.infer<typeof publishedLine>;

/** What is published: every line, and the same as what later releases must be safe against. */
export type Published = {lines: PublishedLine[]; editions: PublishedEdition[]};

/** The texts of whole lines, and their length in bytes. `ended`: whether the last one has its line end. */
type Texts = {texts: string[]; length: number; ended: boolean};

const fileOf = (releases: string) => join(releases, "published.jsonl");

const damaged = (releases: string, number: number, what: {vi: string; en: string}) =>
  new UserError(
    `Sổ công bố ${fileOf(releases)} sai ở dòng ${number}: ${what.vi}. Hãy khôi phục từ bản sao lưu hoặc hệ thống quản lý phiên bản. / The ledger ${fileOf(releases)} is wrong in line ${number}: ${what.en}. Restore it from a backup or from version control.`
  );

/** The hash that a line's text ends with, and the hash of the rest. */
function hashesOf(text: string): {stated: string; found: string} | null {
  const match = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/.exec(text);
  return match ? {stated: match[2] ?? "", found: sha256(`${match[1] ?? ""}}`)} : null;
}

const isSealed = (text: string) => {
  const hashes = hashesOf(text);
  return hashes !== null && hashes.stated === hashes.found;
};

/** What stands behind the last line end was cut off by a stopped process, unless it is a whole sealed line. */
function readTexts(releases: string): Texts {
  const text = existsSync(fileOf(releases)) ? readFileSync(fileOf(releases), "utf8") : "";
  const end = text.lastIndexOf("\n") + 1;
  const texts = text.slice(0, end).split("\n").slice(0, -1);
  const rest = text.slice(end);
  if (isSealed(rest)) return {texts: [...texts, rest], length: Buffer.byteLength(text), ended: false};
  return {texts, length: Buffer.byteLength(text.slice(0, end)), ended: true};
}

function parseLine(releases: string, text: string, index: number, before: string | undefined): PublishedLine {
  const fault = (vi: string, en: string) => damaged(releases, index + 1, {vi, en});
  if (!isSealed(text)) throw fault("nội dung đã bị thay đổi", "its content was altered");
  const parsed = publishedLine.safeParse(JSON.parse(text));
  if (!parsed.success) throw fault("thiếu hoặc sai trường dữ liệu", "a field is missing or wrong");
  const {number, previous} = parsed.data;
  if (number !== index + 1 || previous !== (before === undefined ? null : sha256(before)))
    throw fault("không nối tiếp dòng trước", "it does not follow on the line before");
  return parsed.data;
}

/** Beside a published candidate lies the hash of its line, so that a ledger that lost lines is found. */
const markOf = (releases: string, {id, edition}: {id: string; edition: string}) =>
  join(releases, id, `${edition}.published`);

/** Every mark must be that of a line. */
function checkMarks(releases: string, lines: readonly PublishedLine[]): void {
  if (!existsSync(releases)) return;
  const known = new Map(lines.map((line) => [markOf(releases, line), line]));
  const marks = readdirSync(releases, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name}) => readdirSync(join(releases, name)).map((mark) => join(releases, name, mark)))
    .filter((path) => path.endsWith(".published"));
  for (const mark of marks) {
    const line = known.get(mark);
    if (line === undefined)
      throw new UserError(
        `Sổ công bố ${fileOf(releases)} thiếu dòng của bản đã công bố «${mark}». Hãy khôi phục sổ từ bản sao lưu hoặc hệ thống quản lý phiên bản: không có sổ thì không biết đã công bố những số nào. / The ledger ${fileOf(releases)} lacks the line of the published release «${mark}». Restore it from a backup or from version control: without it nobody knows which numbers are public.`
      );
    if (readFileSync(mark, "utf8").trim() !== line.hash)
      throw damaged(releases, line.number, {
        vi: `không khớp dấu công bố «${mark}»`,
        en: `it is not the line that «${mark}» marks`
      });
  }
}

/** A stored candidate of a line must be the one that was published; one that is not stored here is no fault. */
function checkCandidates(releases: string, lines: readonly PublishedLine[]): void {
  const stored = new Map(listCandidates(releases).map((one) => [`${one.id}/${one.edition}`, one.folder]));
  for (const {number, id, edition, sums} of lines) {
    const folder = stored.get(`${id}/${edition}`);
    if (folder === undefined) continue;
    const file = alteredFile(folder) ?? (hashOfSums(folder) === sums ? null : "SHA256SUMS");
    if (file !== null)
      throw new UserError(
        `Bản đã công bố «${folder}» (sổ công bố, dòng ${number}) đã bị thay đổi hoặc thiếu tệp: ${file}. Hãy khôi phục thư mục đó từ bản sao lưu. / The published release «${folder}» (ledger, line ${number}) was altered or lacks a file: ${file}. Restore that folder from a backup.`
      );
  }
}

function linesOf(releases: string, texts: readonly string[]): PublishedLine[] {
  const lines = texts.map((text, index) => parseLine(releases, text, index, texts[index - 1]));
  checkMarks(releases, lines);
  checkCandidates(releases, lines);
  return lines;
}

/**
 * Reads the ledger of a folder of releases; without one nothing is published. An altered line, a broken chain, an
 * altered candidate of a line, and a line that is gone although its candidate is marked as published are errors that name
 * the line. A line cut off by a stopped process never counted.
 */
export function readPublished(releases: string): Published {
  const lines = linesOf(releases, readTexts(releases).texts);
  return {
    lines,
    editions: lines.map(({id, edition, published, values}) => ({
      id: `${id}/${edition}`,
      date: published,
      values
    }))
  };
}

/** What a new line holds, apart from its place in the chain. */
export type NewLine = Omit<PublishedLine, "number" | "previous" | "hash">;

/** Writes the marks that are missing beside stored candidates: a stop after the line leaves one unwritten. */
export async function writeMarks(releases: string, lines: readonly PublishedLine[]): Promise<void> {
  for (const line of lines) {
    const mark = markOf(releases, line);
    if (existsSync(mark) || !existsSync(join(releases, line.id, line.edition))) continue;
    await writeFile(`${mark}.part`, `${line.hash}\n`);
    await rename(`${mark}.part`, mark);
  }
}

/**
 * Writes a line behind those that are there and waits until it is on the disk. A line that a stopped process left
 * unfinished is cut first. Only a process that holds the ledger may call it.
 */
export async function appendPublished(releases: string, added: NewLine): Promise<PublishedLine> {
  const {texts, length, ended} = readTexts(releases);
  const lines = linesOf(releases, texts);
  const last = texts.at(-1);
  const {values, ...head} = added;
  const content = {
    number: texts.length + 1,
    ...head,
    previous: last === undefined ? null : sha256(last),
    values
  };
  const line = publishedLine.parse({...content, hash: sha256(JSON.stringify(content))});
  const text = `${JSON.stringify(content).slice(0, -1)},"hash":"${line.hash}"}`;
  await mkdir(releases, {recursive: true});
  const handle = await open(fileOf(releases), "a+");
  try {
    await handle.truncate(length);
    await handle.appendFile(`${ended ? "" : "\n"}${text}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await writeMarks(releases, [...lines, line]);
  return line;
}
