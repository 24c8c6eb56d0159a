import {existsSync, readFileSync} from "node:fs";
import {cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {sharedReport} from "../site/sharedReport.ts";
import {inParallel} from "./inParallel.ts";
import {launchBrowser} from "./launchBrowser.ts";
import {byPage, faultsOf, pagesOf} from "./surveySite.ts";
import {visitPage} from "./visitPage.ts";

/** What a page is when it was opened from a folder by double click. */
type Opened = {
  file: string;
  faults: string[];
  policy: string;
  modules: number;
  /** Fonts of the site that were loaded, and the width of the body's side margins. */
  fonts: string[];
  framed: boolean;
  charts: number;
  enhanced: number;
  readouts: string[];
  marks: string[];
  links: string[];
  language: string;
};

/** The charts that the page shows, each with the readouts that End and ArrowLeft give. */
async function readByKeyboard(page: Page): Promise<string[]> {
  const chart = page.locator(".chart:visible").first();
  if ((await chart.count()) === 0) return [];
  await chart.focus();
  const readout = chart.locator("xpath=following-sibling::*[contains(@class,'readout')][1]");
  const said: string[] = [];
  for (const key of ["ArrowRight", "ArrowRight", "Home", "End", "Escape"]) {
    await page.keyboard.press(key);
    said.push(await readout.innerText());
  }
  return said;
}

async function openFile(browser: Browser, folder: string, file: string): Promise<Opened> {
  const within = pathToFileURL(folder).href;
  const address = pathToFileURL(join(folder, file)).href;
  const bare = await visitPage(browser, address, within, {javaScript: false});
  const marks = await bare.page.$$eval(".chart", (charts) =>
    [
      ...(charts.find((chart) => chart.getClientRects().length > 0)?.querySelectorAll("g.mark > title") ?? [])
    ].map((mark) => mark.textContent)
  );
  await bare.close();
  const visit = await visitPage(browser, address, within);
  const {page} = visit;
  try {
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      return {
        policy:
          document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "",
        modules: document.querySelectorAll(
          'script[type="module"], link[rel="modulepreload"], script:not([src])'
        ).length,
        fonts: [...document.fonts].filter(({status}) => status === "loaded").map(({family}) => family),
        framed: getComputedStyle(document.querySelector("main") ?? document.body).fontFamily.includes(
          "Be Vietnam Pro"
        ),
        charts: document.querySelectorAll(".chart").length,
        enhanced: document.querySelectorAll('.chart[tabindex="0"]').length,
        links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
          .map(({href}) => href)
          .filter((href) => !/^https?:/.test(href)),
        language: document.querySelector<HTMLAnchorElement>("a.language")?.href ?? ""
      };
    });
    const readouts = await readByKeyboard(page);
    return {file, ...seen, marks, readouts, faults: faultsOf(visit)};
  } finally {
    await visit.close();
  }
}

describe("the published site opened from a folder, moved to a path with spaces and Vietnamese letters", () => {
  let home: string;
  let folder: string;
  let opened: Opened[];

  beforeAll(async () => {
    const {dist} = await sharedReport();
    home = await mkdtemp(join(tmpdir(), "so138 thẻ nhớ "));
    folder = join(home, "Báo cáo quý III (bản gửi đi) #1");
    await cp(dist.published, folder, {recursive: true});
    const browser = await launchBrowser();
    try {
      opened = await inParallel(pagesOf(folder), 3, (file) => openFile(browser, folder, file));
    } finally {
      await browser.close();
    }
  });

  afterAll(() => rm(home, {recursive: true, force: true, maxRetries: 5}));

  const wrong = (look: (page: Opened) => readonly unknown[]) => byPage(opened, look);

  test("no error or warning, and nothing is asked for outside the folder", () => {
    expect(opened.length).toBeGreaterThanOrEqual(12);
    expect(wrong(({faults}) => faults)).toEqual({});
  });

  test("the style and the site's own letters are in use", () => {
    expect(wrong(({fonts, framed}) => (framed && fonts.includes("Be Vietnam Pro") ? [] : [fonts]))).toEqual(
      {}
    );
  });

  test("the policy allows the site's own script and no other; no module and no inline script is left", () => {
    const stated = {
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self' 'unsafe-inline'",
      "connect-src": "'none'"
    };
    expect(
      wrong(({policy, modules}) => {
        const directives = new Map(
          policy.split(";").map((part) => {
            const [name = "", ...values] = part.trim().split(/\s+/);
            return [name, values.join(" ")];
          })
        );
        return [
          ...Object.entries(stated).filter(([name, value]) => directives.get(name) !== value),
          ...(modules === 0 ? [] : ["scripts in the page"])
        ];
      })
    ).toEqual({});
  });

  test("the script runs: every chart takes the focus, and arrow keys read its marks out", () => {
    expect(opened.filter(({charts}) => charts > 0).length).toBeGreaterThanOrEqual(6);
    expect(wrong(({charts, enhanced}) => (charts === enhanced ? [] : [`${enhanced} of ${charts}`]))).toEqual(
      {}
    );
    expect(
      wrong(({marks, readouts}) => {
        const expected = [marks[0], marks[1] ?? marks[0], marks[0], marks.at(-1), ""];
        return marks.length === 0 || expected.every((text, index) => readouts[index] === text)
          ? []
          : readouts;
      })
    ).toEqual({});
  });

  test("every link within the site leads to a file of the folder, and its anchor to a place of the page", () => {
    const idsOf = new Map<string, string>();
    const textOf = (file: string) => {
      const known = idsOf.get(file) ?? readFileSync(file, "utf8");
      idsOf.set(file, known);
      return known;
    };
    expect(opened.flatMap(({links}) => links).length).toBeGreaterThan(100);
    expect(
      wrong(({links}) =>
        links.filter((link) => {
          const url = new URL(link);
          const file = fileURLToPath(`file://${url.pathname}`);
          if (!file.startsWith(folder) || !existsSync(file) || file.endsWith("/")) return true;
          return url.hash !== "" && !textOf(file).includes(` id="${decodeURIComponent(url.hash.slice(1))}"`);
        })
      )
    ).toEqual({});
  });

  test("the language switch leads to the same page in the other language", () => {
    expect(
      wrong(({file, language}) => {
        const other = file.startsWith("en/") ? file.slice(3) : `en/${file}`;
        return fileURLToPath(language) === join(folder, other) ? [] : [language];
      })
    ).toEqual({});
  });

  test("a reader can go from page to page: the switch, then the first link of the navigation", async () => {
    const browser = await launchBrowser();
    const visit = await visitPage(
      browser,
      pathToFileURL(join(folder, "pages", "trends.html")).href,
      pathToFileURL(folder).href
    );
    try {
      await visit.page.click("a.language");
      expect(fileURLToPath(visit.page.url())).toBe(join(folder, "en", "pages", "trends.html"));
      await visit.page.click("nav a");
      expect(fileURLToPath(visit.page.url())).toBe(join(folder, "en", "index.html"));
      expect(faultsOf(visit)).toEqual([]);
    } finally {
      await visit.close();
      await browser.close();
    }
  });
});

test("the published site opens where it was built", async () => {
  const {dist} = await sharedReport();
  const browser = await launchBrowser();
  try {
    const {faults, framed} = await openFile(browser, dist.published, "index.html");
    expect({faults, framed}).toEqual({faults: [], framed: true});
  } finally {
    await browser.close();
  }
});
