import type {TestProject} from "vitest/node";
import {findBrowser} from "./browser/findBrowser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Executable of the browser for the tests; `null` if this machine has none. */
    browserPath: string | null;
    /** Variables that this browser needs besides those of the process. */
    browserEnvironment: Record<string, string>;
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

const steps: Step[] = [provideBrowser];

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
