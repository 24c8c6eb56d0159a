import axe, {type AxeResults, type RunOptions} from "axe-core";
import type {Page} from "playwright-core";

/** One rule of axe-core that a page breaks. */
export interface Violation {
  id: string;
  impact: string;
  help: string;
  /** Selectors of the elements at fault; parts inside frames or shadow trees are joined by ` >>> `. */
  targets: string[];
}

const options: RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
  },
  resultTypes: ["violations"]
};

interface WithAxe {
  axe: {run: (context: Document, options: RunOptions) => Promise<AxeResults>};
}

/**
 * WCAG 2.2 AA and best practice by axe-core on the page as it stands; empty if nothing is found. The source is
 * evaluated, not added as an element, so the page's content-security policy stays in force.
 */
export async function auditAccessibility(page: Page): Promise<Violation[]> {
  for (const frame of page.frames()) await frame.evaluate(axe.source);
  const {violations} = await page.evaluate((given) => {
    // Where scripts are off, timers never fire; axe-core waits for timers of no delay only to give way to others.
    if (matchMedia("(scripting: none)").matches) {
      globalThis.setTimeout = ((call: () => void, delay = 0) => {
        if (delay <= 1) void Promise.resolve().then(call);
        return 0;
      }) as typeof globalThis.setTimeout;
    }
    return (globalThis as unknown as WithAxe).axe.run(document, given);
  }, options);
  return violations.map(({id, impact, help, nodes}) => ({
    id,
    impact: impact ?? "unrated",
    help,
    targets: nodes.map(({target}) => target.flat().join(" >>> "))
  }));
}
