import {execFileSync} from "node:child_process";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";

const read = (name: string) => readFileSync(`${projectRoot}${name}`, "utf8");

/** The project's own text files: not what is installed or written by the program. */
function* ownTexts(folder = ""): Generator<string> {
  for (const name of readdirSync(`${projectRoot}${folder}`)) {
    const path = `${folder}${name}`;
    if (/^(node_modules|dist|releases|slips|\.git|\.so138)$/.test(path)) continue;
    if (statSync(`${projectRoot}${path}`).isDirectory()) yield* ownTexts(`${path}/`);
    else if (/\.(ts|js|md|json|csv|sql|css|R)$|^\.|run$/.test(name)) yield path;
  }
}

test("repository: the lockfile names no download address", () => {
  expect(read("package-lock.json")).not.toContain('"resolved": "http');
});

test("repository: the lockfile holds every package that another names, for all platforms; npm refuses it otherwise", () => {
  type Entry = {dependencies?: Record<string, string>; optionalDependencies?: Record<string, string>};
  const {packages} = JSON.parse(read("package-lock.json")) as {packages: Record<string, Entry>};
  const held = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13))
  );
  const missing = Object.entries(packages).flatMap(([path, {dependencies, optionalDependencies}]) =>
    Object.keys({...dependencies, ...optionalDependencies})
      .filter((name) => !held.has(name))
      .map((name) => `${path}: ${name}`)
  );
  expect(missing).toEqual([]);
});

test("repository: every text is Unicode NFC; inputs that test other forms aside", () => {
  const texts = [...ownTexts()].filter((name) => !name.startsWith("test/input/"));
  const decomposed = texts.filter((name) => read(name) !== read(name).normalize("NFC"));
  expect(texts.length).toBeGreaterThan(100);
  expect(decomposed).toEqual([]);
});

test("README: both commands are scripts of the package, and CI runs the second one to the letter", () => {
  const {scripts} = JSON.parse(read("package.json")) as {scripts: Record<string, string>};
  const commands = [...read("README.md").matchAll(/^(npm ci && npm (?:run )?(\w+)) /gm)];
  expect(commands.map(([, , script]) => script)).toEqual(["report", "test"]);
  for (const [, , script = ""] of commands) expect(scripts).toHaveProperty(script);
  expect(read(".ci/run")).toContain(commands[1]?.[1]);
});

test("README: every folder and file that it links or lists is there", () => {
  const readme = read("README.md");
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);
  const folders = [...readme.matchAll(/^\| (`[^|]+`) \|/gm)]
    .flatMap(([, cell = ""]) => [...cell.matchAll(/`([\w/-]+\/)`/g)].map(([, path = ""]) => path))
    .filter((path) => !["releases/", "slips/", "dist/", ".so138/"].includes(path));
  expect(links.length).toBeGreaterThan(2);
  expect(folders.length).toBeGreaterThan(6);
  for (const path of [...links, ...folders]) expect(existsSync(`${projectRoot}${path}`), path).toBe(true);
});

test("README: it lists every command that the program offers, and no other", () => {
  const help = execFileSync(process.execPath, ["bin/so138.js", "--help"], {
    cwd: projectRoot,
    encoding: "utf8"
  });
  const listed = [...read("README.md").matchAll(/^\| `(\w+)[^|]*` \| [^|]+ \| [^|]+ \|$/gm)].map(
    ([, name = ""]) => name
  );
  const offered = [...help.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(([, name = ""]) => name);
  expect(offered.length).toBeGreaterThan(8);
  expect([...new Set(listed)].sort()).toEqual(offered.filter((name) => name !== "help").sort());
});
