import {rm} from "node:fs/promises";
import {join} from "node:path";
import type {TestProject} from "vitest/node";
import {projectRoot} from "#loaders/projectRoot.ts";
import {findBrowser} from "./browser/findBrowser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Executable of the browser for the tests; `null` if this machine has none. */
    browserPath: string | null;
    /** Variables that this browser needs besides those of the process. */
    browserEnvironment: Record<string, string>;
    /** A folder inside the project for the sites that tests build; it is there once a test has built one. */
    siteFolder: string;
  }
}

/** Prepares something once for all workers and says how to undo it. */
type Step = (project: TestProject) => Promise<() => Promise<void>>;

const provideBrowser: Step = async (project) => {
  const browser = await findBrowser();
  project.provide("browserPath", browser?.path ?? null);
  project.provide("browserEnvironment", browser?.environment ?? {});
  return async () => {
    await browser?.remove();
  };
};

/** Sites are built inside the project, where packages resolve; each run of the tests has a folder of its own. */
const provideSiteFolder: Step = (project) => {
  const folder = join(projectRoot, ".so138", `test-${process.pid}`);
  project.provide("siteFolder", folder);
  return Promise.resolve(() => rm(folder, {recursive: true, force: true, maxRetries: 5}));
};

const steps: Step[] = [provideBrowser, provideSiteFolder];

/** Runs once before all test files, in the process that starts the workers; returns the teardown. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const undo: (() => Promise<void>)[] = [];
  const teardown = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    for (const step of steps) undo.push(await step(project));
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
