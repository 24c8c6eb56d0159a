import {existsSync, statSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, extname, join, parse, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {CommanderError, type Command} from "commander";
import {
  describeAbsent,
  describeFile,
  describeHeldBack,
  describeMore,
  describeProblem,
  describeSites,
  describeStatus,
  describeSum,
  describeWithdrawn
} from "./describe.ts";
import {describeMapped, mappedAsJson} from "./exports/map/describeMapped.ts";
import {mapFile} from "./exports/map/mapFile.ts";
import type {Problem} from "./exports/problem.ts";
import {describeOtherCode, describePublished, describeRelease} from "./describeReleases.ts";
import {formatDate} from "#src/i18n/formatDate.ts";
import {fewOfEach} from "#src/schema/fewOfEach.ts";
import {readDate} from "./exports/value/readDate.ts";
import {writeForm, type FormRequest} from "./forms/writeForm.ts";
import {progressLine} from "./progressLine.ts";
import {projectRoot} from "./projectRoot.ts";
import {projectReference, type Reference} from "./reference/reference.ts";
import {changesPage} from "./release/changesPage.ts";
import {diffReleases} from "./release/diffReleases.ts";
import {diffCsv, diffText} from "./release/diffTable.ts";
import {findCandidate} from "./release/findCandidate.ts";
import {listReleases} from "./release/listReleases.ts";
import {publish} from "./release/publish.ts";
import {readRelease} from "./release/readRelease.ts";
import {describeHeld} from "./release/countsToHide.ts";
import {release} from "./release/release.ts";
import {report} from "./report.ts";
import {archiveFolder, defineSettings, type Settings, type SettingsInput} from "./settings.ts";
import {auditSite, describeAudit} from "./site/auditSite.ts";
import {build} from "./site/build.ts";
import {bilingualProgram, usageMistake} from "./usage.ts";
import {UserError} from "./userError.ts";
import {vietnamDate} from "./vietnamTime.ts";
import {rebuild} from "./warehouse/derive.ts";
import {takeIn, type TakenIn} from "./takeIn.ts";
import {heldBackCode} from "./warehouse/figuresLost.ts";
import {ingestExitCode, type IngestedFile, type IngestResult} from "./warehouse/ingest.ts";
import {readByAt} from "./warehouse/reading.ts";
import {readAbsent} from "./warehouse/readAbsent.ts";
import {readPassedOver} from "./warehouse/passedOver.ts";
import type {Remark} from "./warehouse/remark.ts";
import {status} from "./warehouse/status.ts";
import {withdraw} from "./warehouse/withdraw.ts";
import {isWriteFailure, writeFailure} from "./warehouse/writeFailure.ts";

type Options = {warehouse?: string; config?: string; json?: boolean};

/** A text without the control characters by which a file's name could steer the terminal. */
const tame = (text: string) => text.replace(/(?!\n)\p{Cc}/gu, "\uFFFD");
const print = (text: string) => process.stdout.write(`${tame(text)}\n`);
const warn = (text: string) => process.stderr.write(`${tame(text)}\n`);

/** Reads the settings: of `--config`, else of the working folder, else the project's own. */
async function readSettings({warehouse, config}: Options): Promise<Settings> {
  const file = resolve(
    config ?? (existsSync("so138.config.ts") ? "so138.config.ts" : join(projectRoot, "so138.config.ts"))
  );
  if (!existsSync(file))
    throw new UserError(`Không có tệp cấu hình «${file}». / There is no configuration file «${file}».`, 2);
  const {default: input} = await (
    import(pathToFileURL(file).href) as Promise<{default: SettingsInput}>
  ).catch((error: unknown) => {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `Không đọc được tệp cấu hình «${file}»; ngoài thư mục dự án, tên tệp phải kết thúc bằng .mts. / The configuration file «${file}» cannot be read; outside the project its name has to end in .mts. (${error instanceof Error ? error.message : String(error)})`,
      2
    );
  });
  return defineSettings({...input, ...(warehouse === undefined ? {} : {warehouse})});
}

const problemAsJson = ({severity, code, sheet, row, column, cell, others, message}: Problem) => ({
  severity,
  code,
  sheet,
  row,
  column,
  cell,
  ...(others !== undefined && {others}),
  message: `${message.vi} / ${message.en}`
});

const remarksAsJson = (remarks: readonly Remark[]) =>
  remarks.map(({path, problem}) => ({path, ...problemAsJson(problem)}));

/** The `ingest --json` contract: both languages of a message in one sentence after the other. */
const asJson = ({files, rows, absent, remarks}: IngestResult) => ({
  files: files.map(({path, sha256, kind, encoding, state, rows: counts, withdrawn, problems}) => ({
    path,
    sha256,
    kind,
    encoding,
    state,
    rows: counts,
    withdrawn,
    problems: problems.map(problemAsJson)
  })),
  rows,
  absent,
  remarks: remarksAsJson(remarks)
});

/** Findings with their paths, of each sort about a path the first few: the slip has the others. */
function showProblems(found: readonly {path: string; problem: Problem}[]): void {
  const sortOf = ({path, problem}: (typeof found)[number]) => `${path} ${problem.severity} ${problem.code}`;
  for (const {one, more} of fewOfEach(found, sortOf)) {
    warn(describeProblem(one.path, one.problem));
    if (more > 0) warn(describeMore(one.path, one.problem, more));
  }
}

/** A file that changes nothing is counted at the end alone; notes stand in its slip. */
function showFile(file: IngestedFile, json: boolean): void {
  if (!json && file.state !== "unchanged") print(describeFile(file));
  showProblems(
    file.problems
      .filter(({severity}) => severity === "error" || (!json && severity === "warning"))
      .map((problem) => ({path: file.path, problem}))
  );
  if (!json && file.problems.some(({code}) => code === heldBackCode)) print(describeHeldBack(file));
}

/** What became of all files together, where there are several. */
function showSum(result: IngestResult): void {
  if (result.files.length > 1) print(describeSum(result));
}

function showAbsent(absent: readonly string[]): void {
  for (const path of absent) print(describeAbsent(path));
}

/** What `map` reads by; a profile that is just being written (`map FILE > reference/forms/x.json`) is no obstacle. */
function referenceOfMap(file: string, exportsFolder: string): Reference {
  try {
    return readByAt(file, exportsFolder).reference;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(error.message);
    return projectReference();
  }
}

/** A profile is written to a file of its own, never over one that may be corrected already. */
function checkNewProfile(out: string): void {
  if (extname(out).toLowerCase() !== ".json")
    throw new UserError(
      `Tên tệp cấu hình phải kết thúc bằng .json, không phải «${out}». / The name of a profile has to end in .json, unlike «${out}».`,
      2
    );
  if (existsSync(out))
    throw new UserError(
      `Đã có tệp «${out}», nên không ghi đè. Hãy chọn tên khác bằng --out. / The file «${out}» is there already and is not written over. Choose another name with --out.`,
      2
    );
}

/** How many slips there are and in which folder; those about which something is to be done are named, all of them. */
function showSlips({slips}: TakenIn, folder: string): void {
  if (slips.size === 0) return;
  print(
    `Phiếu rà soát: ${slips.size} phiếu, mỗi tệp một phiếu, trong thư mục ${folder} / Return slips: ${slips.size}, one for each file, in the folder ${folder}`
  );
  const faulty = [...slips].filter(([{problems}]) => problems.some(({severity}) => severity !== "note"));
  if (faulty.length === 0) return;
  print(
    `Phiếu có lỗi hoặc điểm cần kiểm tra, gửi lại đơn vị (${faulty.length}) / Slips with errors or points to check, for the offices (${faulty.length}):`
  );
  for (const [, page] of faulty) print(`  ${page}`);
}

/** A file that is there already is not written over, unless its user says so. */
function refuseExisting(file: string | undefined, force: boolean): void {
  if (file === undefined || force || !existsSync(file)) return;
  throw new UserError(
    `Đã có tệp «${file}», nên không ghi đè. Hãy chọn tên khác, hoặc thêm --force để ghi đè. / The file «${file}» is there already and is not written over. Choose another name, or add --force to replace it.`,
    2
  );
}

/** Writes a file, by default only one that is not there yet. */
async function writeText(file: string, text: string, force: boolean): Promise<void> {
  await mkdir(dirname(resolve(file)), {recursive: true});
  await writeFile(file, text, {flag: force ? "w" : "wx"});
}

/** The stored release of an id, or a new one of the edition. */
async function releaseToBuild(
  settings: Settings,
  id: string | undefined,
  edition: string | undefined
): Promise<{edition: string; folder: string}> {
  if (id !== undefined) return findCandidate(settings.releases, id, edition ?? null);
  if (edition === undefined)
    throw new UserError(
      "Cần ghi mã bản phát hành, hoặc --edition (ấn bản). Xem «so138 --help». / Give the id of a release, or --edition; see «so138 --help».",
      2
    );
  return {edition, folder: (await release(settings, {edition})).folder};
}

const exitCodes = `
Mã kết thúc / Exit codes:
  0  xong / done
  1  không làm được / failure
  2  dòng lệnh hoặc cấu hình sai / usage or settings
  3  có dòng bị từ chối, các dòng khác đã nạp / some rows rejected, the others taken
  4  có tệp bị từ chối, các tệp khác đã nạp / a file refused, the others taken
  5  kiểm tra bảo vệ người liên quan không đạt, không ghi gì / the audit that protects people is not passed, nothing written`;

function program(setExitCode: (code: number) => void): Command {
  const so138 = bilingualProgram("so138")
    .description(
      "Sổ 138: từ tệp số liệu của các đơn vị đến trang báo cáo / from offices' exports to the report"
    )
    .addHelpText("after", exitCodes);

  const command = (name: string, description: string) =>
    so138
      .command(name)
      .description(description)
      .option("--warehouse <file>", "kho số liệu / the warehouse (.so138/warehouse.duckdb)")
      .option("--config <file>", "tệp cấu hình / configuration file (so138.config.ts)")
      .option("--json", "chỉ in một đối tượng JSON / print one JSON object and nothing else");

  command("ingest", "nạp tệp số liệu vào kho / take exports into the warehouse")
    .argument("[paths...]", "tệp hoặc thư mục / files or folders (exports)")
    .option(
      "--drop-personal",
      "bỏ các cột, ô có dữ liệu cá nhân trước khi lưu / leave out what is personal before anything is kept"
    )
    .option(
      "--replace-anyway",
      "nạp cả tệp mà dòng bị từ chối làm mất số liệu đang có hiệu lực; phải ghi rõ tên tệp / take in the named files even where rejected rows take figures out of force"
    )
    .action(async (paths: string[], options: Options & {dropPersonal?: boolean; replaceAnyway?: boolean}) => {
      const settings = await readSettings(options);
      const replaceAnyway = options.replaceAnyway ?? false;
      if (replaceAnyway && !paths.some((path) => statSync(path, {throwIfNoEntry: false})?.isFile()))
        throw new UserError(
          "Tùy chọn --replace-anyway chỉ dùng cho tệp được ghi rõ tên: so138 ingest --replace-anyway TỆP. / The option --replace-anyway is for files that are named: so138 ingest --replace-anyway FILE.",
          2
        );
      const json = options.json ?? false;
      const progress = progressLine();
      const result = await takeIn(settings, {
        ...(paths.length > 0 && {paths}),
        dropPersonal: options.dropPersonal ?? false,
        replaceAnyway,
        onProgress: progress.show,
        onFile: (file) => {
          progress.clear();
          showFile(file, json);
        },
        ...(!json && {onContradictions: showProblems})
      });
      if (!json) {
        showSum(result);
        showProblems(result.remarks);
        showAbsent(result.absent);
        showSlips(result, settings.slips);
      }
      if (json) print(JSON.stringify(asJson(result)));
      else if (result.files.length === 0) print("Không có tệp số liệu nào. / There are no exports.");
      else if (result.files.every(({state}) => state === "unchanged"))
        print("Không có gì thay đổi. / Nothing changed.");
      setExitCode(ingestExitCode(result));
    });

  command("map", "đề xuất cấu hình đọc một biểu chưa biết / propose a profile for an unknown form")
    .argument("<file>", "tệp số liệu / an export")
    .option("--out <file>", "tệp .json cần ghi cấu hình vào / file (.json) to write the profile to")
    .action(async (file: string, options: Options & {out?: string}) => {
      const stats = statSync(file, {throwIfNoEntry: false});
      if (!stats) throw new UserError(`Không có tệp «${file}». / There is no file «${file}».`, 2);
      if (stats.isDirectory())
        throw new UserError(
          `«${file}» là thư mục; hãy ghi tên một tệp trong đó. / «${file}» is a folder; name one file in it.`,
          2
        );
      const {out} = options;
      if (out !== undefined) checkNewProfile(out);
      const settings = await readSettings(options);
      const reference = referenceOfMap(file, settings.exports);
      const mapped = mapFile(await readFile(file), parse(file).name, {reference});
      if (mapped.state === "none" || mapped.state === "near") setExitCode(1);
      const profile = mapped.state === "proposed" ? JSON.stringify(mapped.proposal.form, null, 2) : null;
      const written = profile !== null && out !== undefined;
      if (written) {
        await mkdir(dirname(resolve(out)), {recursive: true});
        await writeFile(out, `${profile}\n`, {flag: "wx"});
      }
      if (options.json) return void print(JSON.stringify(mappedAsJson(mapped)));
      for (const line of describeMapped(mapped, written ? out : null)) warn(line);
      if (written) print(`Đã ghi cấu hình. / The profile was written.\n  ${out}`);
      else if (profile !== null) print(profile);
    });

  command("form", "lập biểu trống cho đơn vị điền / write a blank form for an office to fill in")
    .requiredOption(
      "--kind <kind>",
      "loại số liệu: returns, cases, activities… / kind of export: returns, cases, activities…"
    )
    .option("--unit <name>", "đơn vị báo cáo / reporting unit (Công an huyện Cao Lộc)")
    .option("--period <period>", "kỳ báo cáo / period (quý III/2024)")
    .option("--form <code>", "mã biểu; mặc định là biểu duy nhất / code of the form; by default the only one")
    .option(
      "--basis <basis>",
      "cách tính năm; mặc định của biểu / statistical year; the form's by default: administrative, calendar"
    )
    .option("--cumulative", "lũy kế từ đầu năm / cumulative from the year's first day")
    .option("--out <file>", "tệp cần ghi (.xlsx) / file to write (.xlsx)")
    .option("--force", "ghi đè tệp đã có / replace a file that is there already")
    .action(async (options: Options & FormRequest) => {
      const written = await writeForm(await readSettings(options), options);
      const {file, prefilledAreas, folder} = written;
      if (options.json) return void print(JSON.stringify(written));
      print(`Đã ghi biểu. / The form was written.\n  ${file}`);
      if (folder !== undefined)
        print(
          `Theo danh mục của thư mục «${folder}» (trong thư mục số liệu): khi nhận lại biểu đã điền, hãy đặt vào đó. / By the reference data of the folder «${folder}» (among the exports): put the filled-in form there.`
        );
      if (prefilledAreas > 0)
        print(
          `Có sẵn số kỳ trước chuyển sang của ${prefilledAreas} địa bàn. / What was carried over is filled in for ${prefilledAreas} areas.`
        );
    });

  command(
    "status",
    "kho có những tệp nào, phiên bản nào / which files and versions the warehouse holds"
  ).action(async (options: Options) => {
    const settings = await readSettings(options);
    const [files, absent] = [await status(settings), await readAbsent(settings)];
    const remarks = await readPassedOver(settings);
    if (options.json) return void print(JSON.stringify({files, absent, remarks: remarksAsJson(remarks)}));
    if (files.length === 0) print("Kho chưa có tệp nào. / The warehouse holds no file.");
    for (const file of files) print(describeStatus(file));
    showAbsent(absent);
    showProblems(remarks);
  });

  command(
    "rebuild",
    "dựng lại kho từ tệp lưu trữ và biên nhận / derive the warehouse from archive and receipts"
  ).action(async (options: Options) => {
    const settings = await readSettings(options);
    const receipts = await rebuild(settings.warehouse, archiveFolder(settings));
    print(
      options.json
        ? JSON.stringify({receipts})
        : `Đã dựng lại kho từ ${receipts} biên nhận. / The warehouse was derived from ${receipts} receipts.`
    );
  });

  command("withdraw", "rút một tệp khỏi số liệu có hiệu lực / take a file out of force; nothing is deleted")
    .argument("<file>", "tên tệp như «status» ghi, hoặc đường dẫn / name as «status» shows it, or a path")
    .requiredOption("--why <reason>", "lý do rút tệp / reason of the withdrawal")
    .action(async (file: string, options: Options & {why: string}) => {
      const done = await withdraw(await readSettings(options), file, {why: options.why});
      print(options.json ? JSON.stringify(done) : describeWithdrawn(done));
    });

  command("release", "tính và ghi một bản phát hành / compute and write a release")
    .requiredOption("--edition <name>", "ấn bản / edition")
    .option(
      "--as-of <date>",
      "số liệu đã nhận đến hết ngày (31/10/2026) / figures received up to the end of a date (2026-10-31)"
    )
    .action(async (options: Options & {edition: string; asOf?: string}) => {
      const asOf = options.asOf === undefined ? null : readDate(options.asOf);
      if (options.asOf !== undefined && asOf === null)
        throw new UserError(
          `Không đọc được ngày «${options.asOf}»; ví dụ: 31/10/2026. / The date «${options.asOf}» cannot be read; example: 2026-10-31.`,
          2
        );
      const today = vietnamDate(new Date().toISOString());
      if (asOf !== null && asOf > today)
        throw new UserError(
          `Ngày ${formatDate(asOf, "vi")} chưa đến (hôm nay là ${formatDate(today, "vi")}). / The date ${formatDate(asOf, "en")} has not come yet (today is ${formatDate(today, "en")}).`,
          2
        );
      const {id, folder, state, manifest, held} = await release(await readSettings(options), {
        edition: options.edition,
        asOf
      });
      for (const table of held) console.error(describeHeld(table));
      const text = state === "new" ? "đã ghi / written" : "không thay đổi / unchanged";
      print(
        options.json
          ? JSON.stringify({id, edition: options.edition, folder, state, asOf: manifest.asOf, held})
          : `${id} (${options.edition}): ${text}\n  ${folder}`
      );
    });

  command("publish", "công bố một bản phát hành đã ghi / make a written release binding")
    .argument("<id>", "mã bản phát hành / id of the release")
    .option("--edition <name>", "ấn bản / edition", "published")
    .option("--why <reason>", "lý do công bố, được lưu lại / reason, which is kept")
    .action(async (id: string, options: Options & {edition: string; why?: string}) => {
      const {edition, why = null} = options;
      const line = await publish(await readSettings(options), {id, edition, why});
      const {values, ...head} = line;
      print(options.json ? JSON.stringify({...head, values: values.length}) : describePublished(line));
    });

  command("releases", "các bản phát hành đã ghi và đã công bố / releases written and published").action(
    async (options: Options) => {
      const releases = listReleases(await readSettings(options));
      if (options.json) return void print(JSON.stringify({releases}));
      if (releases.length === 0) print("Chưa có bản phát hành nào. / There is no release yet.");
      for (const one of releases) print(describeRelease(one));
    }
  );

  command(
    "diff",
    "số liệu khác nhau giữa hai bản phát hành, và vì sao / what changed between two releases, and why"
  )
    .argument("<before>", "mã bản trước / id of the earlier release")
    .argument("<after>", "mã bản sau / id of the later release")
    .option("--edition <name>", "ấn bản, nếu mã có nhiều / edition, where an id has several")
    .option("--csv <file>", "tệp .csv cần ghi / file (.csv) to write")
    .option("--page <file>", "trang .html cần ghi / page (.html) to write")
    .option("--lang <language>", "ngôn ngữ của trang: vi, en / language of the page: vi, en", "vi")
    .option("--force", "ghi đè tệp đã có / replace files that are there already")
    .action(
      async (
        one: string,
        two: string,
        options: Options & {edition?: string; csv?: string; page?: string; lang: string; force?: boolean}
      ) => {
        const {edition = null, csv, page, lang: language, force = false} = options;
        if (language !== "vi" && language !== "en")
          throw new UserError(
            `Không có ngôn ngữ «${language}»; dùng --lang vi hoặc --lang en. / There is no language «${language}»; use --lang vi or --lang en.`,
            2
          );
        for (const file of [csv, page]) refuseExisting(file, force);
        const {releases} = await readSettings(options);
        const [before, after] = [one, two].map((id) =>
          readRelease(findCandidate(releases, id, edition).folder)
        );
        if (!before || !after) return;
        const pair = {before, after};
        const rows = diffReleases(before, after);
        if (csv !== undefined) await writeText(csv, diffCsv(pair, rows), force);
        if (page !== undefined) await writeText(page, changesPage(pair, rows, language), force);
        if (options.json)
          return void print(
            JSON.stringify({before: before.manifest.id, after: after.manifest.id, changes: rows})
          );
        if (rows.length === 0) print("Không có số liệu nào khác nhau. / No figure differs.");
        else print(diffText(pair, rows));
        for (const file of [csv, page]) if (file !== undefined) print(`Đã ghi / written: ${file}`);
      }
    );

  command("build", "dựng trang của một bản phát hành / build the site of a release")
    .argument(
      "[id]",
      "mã bản phát hành; mặc định tính bản mới nhất / id of a release; by default the newest is computed"
    )
    .option("--edition <name>", "ấn bản; không cần khi có mã / edition; not needed with an id")
    .option("--release <id>", "như [id] / the same as [id]")
    .action(async (given: string | undefined, options: Options & {edition?: string; release?: string}) => {
      const settings = await readSettings(options);
      const found = await releaseToBuild(settings, given ?? options.release, options.edition);
      const site = await build(settings, {edition: found.edition, release: found.folder});
      if (site.otherCode !== null) warn(describeOtherCode(site.otherCode));
      print(options.json ? JSON.stringify(site) : describeSites([site]));
    });

  command("audit", "kiểm tra rò rỉ trong trang đã dựng / look for leaks in a built site")
    .argument("<folder>", "thư mục trang đã dựng / folder of a built site")
    .option(
      "--release <folder>",
      "thư mục bản phát hành; mặc định là bản mà trang ghi / folder of the release; by default the one that the site names"
    )
    .action(async (folder: string, options: Options & {release?: string}) => {
      const audit = await auditSite(await readSettings(options), folder, options);
      print(
        options.json ? JSON.stringify({...audit, passed: audit.leaks.length === 0}) : describeAudit(audit)
      );
      if (audit.leaks.length > 0) setExitCode(5);
    });

  command("report", "làm toàn bộ: nạp, phát hành, dựng trang / the whole job: ingest, release, build").action(
    async (options: Options) => {
      const json = options.json ?? false;
      const progress = progressLine();
      const settings = await readSettings(options);
      const {ingested, sites, exitCode} = await report(settings, {
        onProgress: progress.show,
        onFile: (file) => {
          progress.clear();
          showFile(file, json);
        },
        ...(!json && {onContradictions: showProblems}),
        onStep: (edition) => {
          if (!json) print(`${edition}: phát hành, dựng trang… / releasing, building…`);
        }
      });
      const nothing =
        ingested.files.every(({state}) => state === "unchanged") &&
        sites.every(({state}) => state === "unchanged");
      if (!json) {
        showSum(ingested);
        showProblems(ingested.remarks);
        showAbsent(ingested.absent);
        showSlips(ingested, settings.slips);
      }
      if (json) print(JSON.stringify({...asJson(ingested), sites}));
      else print(`${nothing ? "Không có gì thay đổi. / Nothing changed.\n" : ""}${describeSites(sites)}`);
      setExitCode(exitCode);
    }
  );

  return so138;
}

/** Runs a command line; resolves to the exit code. Errors go to stderr: a user's as a sentence, others in full. */
export async function main(args: string[]): Promise<number> {
  let exitCode = 0;
  const so138 = program((code) => {
    exitCode = code;
  });
  try {
    await so138.parseAsync(args, {from: "user"});
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      const mistake = usageMistake(error, so138);
      if (mistake !== null) warn(mistake);
      return error.exitCode === 0 ? 0 : 2;
    }
    const said = isWriteFailure(error) ? writeFailure(error) : error;
    if (said instanceof UserError) {
      warn(said.message);
      return said.exitCode;
    }
    // what the system refuses (no space, no right, no such folder) is no fault of the program: no stack
    if (error instanceof Error && "syscall" in error)
      warn(`Hệ thống không cho phép: ${error.message}. / The system does not allow it: ${error.message}.`);
    else warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}
