import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, isAbsolute, join, relative, resolve} from "node:path";
import {projectRoot} from "../projectRoot.ts";
import {programCode} from "../release/programCode.ts";
import {readRelease} from "../release/readRelease.ts";
import type {Edition, Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {passGate} from "./auditSite.ts";
import {checkSite} from "./checkSite.ts";
import {filesBelow} from "./filesBelow.ts";
import {finishPage} from "./finishPage.ts";
import {findPages, pagesForRelease, pagesOf, stage, type Page} from "./stage.ts";
import {writeAssets} from "./writeAssets.ts";

/**
 * A built site: where it lies, and whether it was there already, whole and of the same release. `otherCode`: version and
 * code of the program that computed the release, where the one that builds is another; else null.
 */
export type Site = {
  edition: string;
  folder: string;
  release: string;
  state: "new" | "unchanged";
  pages: number;
  otherCode: {version: string; code: string} | null;
};

const sums = "SHA256SUMS";
const ownSource = join(projectRoot, "src");
const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Whether the folder holds exactly the files that its list of sums names, unaltered, under this title. */
function isWhole(folder: string, wanted: string): boolean {
  const list = join(folder, sums);
  if (!existsSync(list)) return false;
  const [title, ...lines] = readFileSync(list, "utf8").trimEnd().split("\n");
  return (
    title === wanted &&
    lines.join("\n") ===
      filesBelow(folder)
        .filter((name) => name !== sums)
        .map((name) => `${hashOf(join(folder, name))}  ${name}`)
        .join("\n")
  );
}

/** Lines in which Framework says what it did, what it advises, and through which of Node's own files an error came. */
const noise =
  /^(?:load .* in .*|built .*|bundle .*|hash .*|copy (?!.* → load ).*|Tip: .*|If you think.*|↳ .*|\s+at .*node:.*|Node\.js v.*|error in .*|)$/;

/** What Framework's output says of a failure: without noise, and with files as they are called in the sources. */
function reasonOf(output: string, root: string): string {
  return output
    .replace(/\u001b\[[0-9;]*m/g, "")
    .replaceAll(`${root}/`, "")
    .split(/\r?\n/)
    .filter((line) => !noise.test(line))
    .slice(-25)
    .map((line) => `  ${line.replace(/^(?:Unexpected error|TypeError): /, "")}`)
    .join("\n");
}

/** Runs Framework's build over the staged pages; its output is shown only when it fails. */
async function runFramework(root: string, output: string, release: string): Promise<void> {
  const main = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
  const bin = join(projectRoot, "node_modules", ".bin");
  const child = spawn(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      join(dirname(main), "dist", "bin", "observable.js"),
      "build",
      "--config",
      "observablehq.config.ts"
    ],
    {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
        OBSERVABLE_TELEMETRY_DISABLE: "true",
        SO138_ROOT: root,
        SO138_OUTPUT: output,
        SO138_RELEASE: resolve(release)
      }
    }
  );
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  if (code === 0) return;
  throw new UserError(
    `Không dựng được trang; hãy sửa lỗi sau rồi chạy lại. / The pages could not be built; correct this and run again.\n${reasonOf(Buffer.concat(chunks).toString("utf8"), root)}`
  );
}

/** Finishes the pages that Framework wrote, and checks them. A site with faults is an error that names every fault. */
function finish(output: string, pages: readonly Page[], script: Edition["script"]): void {
  const built = pages.map(({source, target, language}) => ({
    source,
    language,
    file: target.replace(/\.md$/, ".html")
  }));
  for (const {file, language} of built) {
    const path = join(output, file);
    const root = "../".repeat(file.split("/").length - 1) || "./";
    writeFileSync(path, finishPage(readFileSync(path, "utf8"), {language, root, script}));
  }
  if (script === "classic")
    for (const name of ["_observablehq", "_npm", "_node", "_import"])
      rmSync(join(output, name), {recursive: true, force: true});
  const faults = checkSite(output, built).map(({page, fault}) => {
    const name = built.find(({file}) => file === page)?.source ?? page;
    return `  ${name}: ${fault.vi}\n  ${name}: ${fault.en}`;
  });
  if (faults.length > 0)
    throw new UserError(
      `Trang dựng xong có lỗi, nên bản cũ được giữ nguyên. / The built pages have faults, so the old site stays.\n${faults.join("\n")}`
    );
}

/** Puts the new site in the place of the old one, which stays until the new one lies beside it whole. */
function replaceSite(output: string, folder: string): void {
  const [fresh, old] = [`${folder}.new`, `${folder}.old`];
  for (const beside of [fresh, old]) rmSync(beside, {recursive: true, force: true});
  mkdirSync(dirname(folder), {recursive: true});
  try {
    renameSync(output, fresh);
  } catch {
    cpSync(output, fresh, {recursive: true}); // another disk
    rmSync(output, {recursive: true, force: true});
  }
  if (existsSync(folder)) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (existsSync(old)) renameSync(old, folder);
    throw error;
  }
  rmSync(old, {recursive: true, force: true, maxRetries: 5});
}

/**
 * Builds the site of an edition from a release into `<dist>/<edition>/`: from a fresh stage inside the project, so
 * that no output of an earlier build is used again. A site that is whole, of the same release and built by the same code
 * is left as it is. `source` holds the folders `pages` and `data`; by default the project's own.
 * The new site takes the place of the old one only when it is complete, free of faults, and says no more than its
 * release gives (the gate, for editions that withhold).
 */
export async function build(
  settings: Settings,
  {edition, release, source = ownSource}: {edition: string; release: string; source?: string}
): Promise<Site> {
  const released = readRelease(release);
  const {manifest} = released;
  const rules = settings.editions[edition];
  if (!rules || manifest.edition !== edition)
    throw new UserError(
      `Bản phát hành «${release}» thuộc ấn bản «${manifest.edition}», không dùng để dựng ấn bản «${edition}». / The release «${release}» is of the edition «${manifest.edition}»; the site of «${edition}» cannot be built from it.`,
      2
    );
  const folder = resolve(settings.dist, edition);
  const pages = pagesForRelease(pagesOf(edition, rules.pages, findPages(source)), released);
  if (pages.length === 0)
    throw new UserError(
      `Không trang nào thuộc ấn bản «${edition}». Hãy ghi tên ấn bản vào dòng editions của các trang. / No page belongs to the edition «${edition}». Name it in the line editions of the pages.`
    );
  const origin = source === ownSource ? "" : ", from pages of another folder";
  const code = programCode();
  const title = `# release ${manifest.id}, built by ${code.slice(0, 16)}${origin}`;
  const otherCode = manifest.program.code === code ? null : manifest.program;
  const site = {edition, folder, release: manifest.id, pages: pages.length, otherCode};
  if (source === ownSource && isWhole(folder, title)) return {...site, state: "unchanged"};
  // two builds at once must not share a stage
  const root = resolve(projectRoot, settings.stage, `${edition}-${process.pid}`);
  const inside = relative(projectRoot, root);
  if (inside.startsWith("..") || isAbsolute(inside))
    throw new UserError(
      `Thư mục tạm «${settings.stage}» (stage) phải nằm trong thư mục của chương trình. / The folder «${settings.stage}» (stage) must lie inside the project.`,
      2
    );
  const output = `${root}-dist`;
  try {
    rmSync(output, {recursive: true, force: true});
    stage(root, {source, pages});
    await runFramework(root, output, release);
    await writeAssets(join(output, "assets"));
    finish(output, pages, rules.script);
    await passGate(output, released, {source, pages, own: source === ownSource});
    const list = filesBelow(output).map((name) => `${hashOf(join(output, name))}  ${name}`);
    writeFileSync(join(output, sums), `${title}\n${list.join("\n")}\n`);
    replaceSite(output, folder);
    return {...site, state: "new"};
  } finally {
    for (const left of [root, output]) rmSync(left, {recursive: true, force: true});
  }
}
