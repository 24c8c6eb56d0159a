import {spawn} from "node:child_process";
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {projectRoot} from "../../loaders/projectRoot.ts";
import type {Settings} from "../../loaders/settings.ts";

/** Writes a configuration file with these settings into a folder; returns its path. */
export function writeConfig(folder: string, settings: Settings): string {
  const file = join(folder, "so138.config.mts"); // .mts: outside the project no package.json says that it is a module
  const source = pathToFileURL(join(projectRoot, "loaders", "settings.ts")).href;
  writeFileSync(
    file,
    `import {defineSettings} from ${JSON.stringify(source)};\nexport default defineSettings(${JSON.stringify(settings)});\n`
  );
  return file;
}

/** Runs the program as a user does, from the project's folder by default. `closed`: nobody reads what it prints. */
export async function runProgram(
  args: string[],
  {cwd = projectRoot, closed = false}: {cwd?: string; closed?: boolean} = {}
): Promise<{code: number | null; stdout: string; stderr: string}> {
  const child = spawn(process.execPath, [join(projectRoot, "bin/so138.js"), ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"]
  });
  const read = (stream: NodeJS.ReadableStream) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString("utf8");
  };
  const stdout = read(child.stdout);
  if (closed) child.stdout.destroy();
  const stderr = read(child.stderr);
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  return {code, stdout: stdout(), stderr: stderr()};
}
