import {execFile} from "node:child_process";
import {rmSync} from "node:fs";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {promisify} from "node:util";

/** A browser that can be started: its executable, variables to add to its environment, and what it leaves behind. */
export interface FoundBrowser {
  path: string;
  environment: Record<string, string>;
  /** Removes what was written to find it; does nothing for an installed browser. */
  remove: () => Promise<void>;
}

/** Whether the Chromium that ships in a package can run on this kind of machine. */
export const canExtract = process.platform === "linux" && process.arch === "x64";

/** The package reads its environment when imported and changes it: so it is imported in a process of its own. */
const script = `
import chromium from "@sparticuz/chromium";
process.stdout.write(await chromium.executablePath());
`;

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, its shared libraries and one font into a new private folder
 * (200 MB). Call it once per test run: an executable that another process still writes cannot be started
 * (ETXTBSY). Linux x64 only.
 */
export async function extractBrowser(): Promise<FoundBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "so138-browser-"));
  const remove = () => rm(folder, {recursive: true, force: true, maxRetries: 5});
  // An interrupted run ends without teardown.
  process.once("exit", () => {
    rmSync(folder, {recursive: true, force: true});
  });
  try {
    const {stdout: path} = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "--eval", script],
      {
        cwd: import.meta.dirname,
        env: {...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x"}
      }
    );
    await writeFile(join(folder, "fonts.conf"), fontConfiguration(folder));
    const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"] ?? ""];
    return {
      path,
      environment: {
        LD_LIBRARY_PATH: libraries.filter((entry) => entry !== "").join(delimiter),
        FONTCONFIG_FILE: join(folder, "fonts.conf"),
        TMPDIR: folder
      },
      remove
    };
  } catch (error) {
    await remove();
    throw new Error(`The bundled Chromium could not be unpacked into ${folder}.`, {cause: error});
  }
}

/** The package's own configuration names fixed folders; without any font, Chromium draws no text. */
const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
