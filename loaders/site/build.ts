import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, join, resolve} from "node:path";
import {projectRoot} from "../projectRoot.ts";
import {programCode} from "../release/programCode.ts";
import {readRelease} from "../release/readRelease.ts";
import type {Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {checkSite} from "./checkSite.ts";
import {finishPage} from "./finishPage.ts";
import {findPages, stage, type Page} from "./stage.ts";
import {writeAssets} from "./writeAssets.ts";

/** A built site: where it lies, and whether it was there already, whole and of the same release. */
export type Site = {
  edition: string;
  folder: string;
  release: string;
  state: "new" | "unchanged";
  pages: number;
};

const sums = "SHA256SUMS";
const ownSource = join(projectRoot, "src");
const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

const filesBelow = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/")
    )
    .sort();

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
  const text = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/\u001b\[[0-9;]*m/g, "");
  throw new UserError(
    `Không dựng được trang. / The pages could not be built.\n${text.trim().split("\n").slice(-25).join("\n")}`
  );
}

function finish(output: string, pages: readonly Page[], settings: Settings, edition: string): void {
  const {script = "classic"} = settings.editions[edition] ?? {};
  const faults = [];
  for (const {target, language} of pages) {
    const name = target.replace(/\.md$/, ".html");
    const file = join(output, name);
    const root = "../".repeat(name.split("/").length - 1) || "./";
    writeFileSync(file, finishPage(readFileSync(file, "utf8"), {language, root, script}));
  }
  if (script === "classic")
    for (const name of ["_observablehq", "_npm", "_node", "_import"])
      rmSync(join(output, name), {recursive: true, force: true});
  faults.push(
    ...checkSite(
      output,
      pages.map(({target}) => target.replace(/\.md$/, ".html"))
    )
  );
  if (faults.length > 0)
    throw new UserError(
      `Trang dựng xong có lỗi. / The built pages have faults.\n${faults.map(({page, fault}) => `  ${page}: ${fault}`).join("\n")}`
    );
}

/**
 * Builds the site of an edition from a release into `<dist>/<edition>/`: from a fresh stage inside the project, so
 * that no output of an earlier build is used again. A site that is whole, of the same release and built by the same code
 * is left as it is. `source` holds the folders `pages` and `data`; by default the project's own.
 * The new site takes the place of the old one only when it is complete and free of faults.
 */
export async function build(
  settings: Settings,
  {edition, release, source = ownSource}: {edition: string; release: string; source?: string}
): Promise<Site> {
  const {manifest} = readRelease(release);
  const folder = resolve(settings.dist, edition);
  const pages = findPages(source).filter(({editions}) => editions.includes(edition));
  const title = `# release ${manifest.id}, built by ${programCode().slice(0, 16)}`;
  const site = {edition, folder, release: manifest.id, pages: pages.length};
  if (source === ownSource && isWhole(folder, title)) return {...site, state: "unchanged"};
  const root = join(projectRoot, settings.stage, edition);
  const output = `${root}-dist`;
  rmSync(output, {recursive: true, force: true});
  stage(edition, root, {source, pages});
  await runFramework(root, output, release);
  await writeAssets(join(output, "assets"));
  finish(output, pages, settings, edition);
  const list = filesBelow(output).map((name) => `${hashOf(join(output, name))}  ${name}`);
  writeFileSync(join(output, sums), `${title}\n${list.join("\n")}\n`);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(dirname(folder), {recursive: true});
  try {
    renameSync(output, folder);
  } catch {
    cpSync(output, folder, {recursive: true}); // another disk
    rmSync(output, {recursive: true, force: true});
  }
  return {...site, state: "new"};
}
