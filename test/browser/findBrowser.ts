import {execFile} from "node:child_process";
import {access, constants, mkdtemp, rm, writeFile} from "node:fs/promises";
import {homedir, tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {pathToFileURL} from "node:url";
import {promisify} from "node:util";
import {canExtract, extractBrowser, type FoundBrowser} from "./extractBrowser.ts";

/** Set to the path of a browser, or to `bundled` to use the one that ships in a package. */
export const browserVariable = "SO138_BROWSER";

/**
 * The browser for the tests: the one that `SO138_BROWSER` names, else an installed Chrome, Chromium or Edge that
 * works, else (Linux x64) the bundled one; `null` if there is none.
 */
export async function findBrowser(): Promise<FoundBrowser | null> {
  const wanted = process.env[browserVariable] ?? "";
  if (wanted === "bundled") return extractBrowser();
  if (wanted !== "") {
    if (await isExecutable(wanted)) return installed(wanted);
    throw new Error(`${browserVariable} names no executable: ${wanted}. Set it to the path of a browser.`);
  }
  for (const path of candidates()) {
    if ((await isExecutable(path)) && (!canExtract || (await opensFile(path)))) return installed(path);
  }
  return canExtract ? extractBrowser() : null;
}

const installed = (path: string): FoundBrowser => ({path, environment: {}, remove: () => Promise.resolve()});

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false
  );

/** Where browsers are installed, in order of preference, without repetition. */
function candidates(): string[] {
  const {folders, names} = places();
  const searched = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const usual = folders.filter((folder) => folder !== undefined);
  return [
    ...new Set([
      ...names.flatMap((name) => usual.map((folder) => join(folder, name))),
      ...names.flatMap((name) => searched.map((folder) => join(folder, name.split("/").at(-1) ?? name)))
    ])
  ];
}

function places(): {folders: (string | undefined)[]; names: string[]} {
  switch (process.platform) {
    case "win32":
      return {
        folders: [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]],
        names: [
          "Google/Chrome/Application/chrome.exe",
          "Chromium/Application/chrome.exe",
          "Microsoft/Edge/Application/msedge.exe"
        ]
      };
    case "darwin":
      return {
        folders: ["/Applications", join(homedir(), "Applications")],
        names: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
          (name) => `${name}.app/Contents/MacOS/${name}`
        )
      };
    default:
      return {
        folders: ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/opt/microsoft/msedge"],
        names: [
          "google-chrome-stable",
          "google-chrome",
          "chrome",
          "chromium",
          "chromium-browser",
          "microsoft-edge-stable",
          "microsoft-edge",
          "msedge"
        ]
      };
  }
}

/**
 * Whether the browser starts and shows a file. Asked only where the bundled one can take its place: a Linux
 * package may be a stub that tells how to install it, lack libraries, or be confined so that it reads no files.
 */
async function opensFile(path: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "so138-probe-"));
  try {
    const page = join(folder, "page.html");
    await writeFile(page, "<p>so138 probe</p>");
    const {stdout} = await promisify(execFile)(
      path,
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        `--user-data-dir=${join(folder, "profile")}`,
        "--dump-dom",
        pathToFileURL(page).href
      ],
      {timeout: 15_000, killSignal: "SIGKILL"}
    );
    return stdout.includes("so138 probe");
  } catch {
    return false;
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 5});
  }
}
