import {execFile} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {cp, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative, sep} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {afterAll, beforeAll, expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {sharedReport, type SharedReport} from "./sharedReport.ts";

type Outcome = {code: number; stdout: string; stderr: string};

/** What a fresh copy of the project does not hold. */
const leftOut = new Set(["node_modules", ".git", ".so138", "dist", "releases", "test"]);

let home: string;
let project: string;
let shared: SharedReport;
let outcome: Outcome;
const logs = {network: "", processes: ""};

/** Runs Node with the network refused, in all of its processes. */
const run = (args: string[], logged: typeof logs) =>
  new Promise<Outcome>((done) => {
    const guard = pathToFileURL(fileURLToPath(new URL("refuseNetwork.js", import.meta.url))).href;
    const env = {
      ...process.env,
      NODE_OPTIONS: `--import=${guard}`,
      SO138_NETWORK_LOG: logged.network,
      SO138_PROCESS_LOG: logged.processes
    };
    execFile(process.execPath, args, {cwd: project, env, maxBuffer: 2 ** 24}, (error, stdout, stderr) => {
      done({code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr});
    });
  });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "so138 bản sao "));
  project = join(home, "Sổ 138 (máy khác)");
  logs.network = join(home, "network.log");
  logs.processes = join(home, "processes.log");
  for (const log of Object.values(logs)) await writeFile(log, "");
  await cp(projectRoot, project, {
    recursive: true,
    filter: (path) => !leftOut.has(relative(projectRoot, path).split(sep)[0] ?? "")
  });
  await symlink(join(projectRoot, "node_modules"), join(project, "node_modules"), "junction");
  outcome = await run([join("bin", "so138.js"), "report", "--json"], logs);
  shared = await sharedReport();
});

afterAll(() => rm(home, {recursive: true, force: true, maxRetries: 5}));

test("so138 report works in a project folder whose path has spaces, brackets and Vietnamese letters", () => {
  expect(outcome.stderr).toBe("");
  expect(outcome.code).toBe(0);
  const {sites} = JSON.parse(outcome.stdout) as {sites: {edition: string; state: string; pages: number}[]};
  expect(sites.map(({edition, state}) => `${edition} ${state}`)).toEqual(["internal new", "published new"]);
});

test("the same exports and code give the same bytes in another folder, on another day: sites, sums and releases", () => {
  for (const edition of ["internal", "published"] as const)
    for (const [one, other] of [
      [shared.dist[edition], join(project, "dist", edition)],
      [
        shared.releases[edition],
        join(project, relative(join(shared.settings.releases, ".."), shared.releases[edition]))
      ]
    ] as const) {
      expect(filesBelow(other)).toEqual(filesBelow(one));
      const varying = filesBelow(one).filter(
        (name) => !readFileSync(join(one, name)).equals(readFileSync(join(other, name)))
      );
      expect({edition, varying}).toEqual({edition, varying: []});
    }
});

test("the report asks for no connection and no name, in any of its processes", () => {
  const processes = readFileSync(logs.processes, "utf8");
  expect(processes).toContain("so138.js");
  expect(processes).toContain("observable.js");
  expect(processes).toMatch(/data[\\/]\S*\.ts$/m);
  expect(readFileSync(logs.network, "utf8")).toBe("");
});

test("a connection and a question for a name would be seen", async () => {
  const seen = {network: join(home, "seen.log"), processes: join(home, "seen-processes.log")};
  const attempts = [
    'fetch("http://127.0.0.1:4999/").catch(() => {})',
    'require("node:net").connect(9, "127.0.0.1")',
    'require("node:dns").lookup("example.invalid", () => {})',
    'import("node:dns/promises").then(({resolve4}) => resolve4("example.invalid")).catch(() => {})',
    'require("node:dgram").createSocket("udp4").send("x", 9, "127.0.0.1")',
    'require("node:https").get("https://example.invalid/").on("error", () => {})'
  ];
  for (const attempt of attempts) await run(["--eval", attempt], seen);
  expect(existsSync(seen.network)).toBe(true);
  const lines = readFileSync(seen.network, "utf8").trim().split("\n");
  expect(lines.length).toBeGreaterThanOrEqual(attempts.length);
});
