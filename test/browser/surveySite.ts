import type {Browser, Page} from "playwright-core";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {auditAccessibility, type Violation} from "./auditAccessibility.ts";
import {inParallel} from "./inParallel.ts";
import {serveFolder} from "./serveFolder.ts";
import {visitPage, type Visit} from "./visitPage.ts";

/** What was seen of a page over HTTP: with scripts on a wide and a narrow screen, on paper, and without scripts. */
export type PageSurvey = {
  file: string;
  /** Console errors, warnings, exceptions, foreign and failed requests of all visits. */
  faults: string[];
  lang: string;
  title: string;
  h1: string[];
  /** Charts that cannot take the focus although scripts run. */
  withoutFocus: string[];
  /** The page to which the language switch leads, as a path in the site. */
  otherLanguage: string;
  /** Violations at 1440 px in light and at 360 px in dark colours, with every fold open. */
  violations: {light1440: Violation[]; dark360: Violation[]};
  /** Elements that make the page wider than the screen, by the screen's width. */
  overflow: {at320: string[]; at360: string[]};
  /** Elements that lose content on A4 paper. */
  clipped: string[];
  withoutScript: WithoutScript;
};

export type WithoutScript = {
  text: string;
  figures: {
    id: string;
    /** Labels that the visible chart shows; empty if no chart is drawn. */
    labels: string[];
    /** What each mark of the chart says. */
    marks: string[];
    /** Numbers of the figure's table. */
    /** Whether points on a line stand for the numbers: then only some of them have a label. */
    isLine: boolean;
    numbers: string[];
    absent: string;
  }[];
};

/** Sizes in CSS pixels: A4 less the margins of the style, at 96 dpi. */
const paper = {width: 631, height: 970};

const openFolds = (page: Page) =>
  page.$$eval("details", (folds) => {
    for (const fold of folds) fold.open = true;
  });

/** Elements that reach beyond the screen, outside of frames that scroll by themselves. */
const findOverflow = (page: Page) =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const frames = [...document.querySelectorAll(".table-frame")];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) =>
        element.getBoundingClientRect().right > limit + 1 &&
        element.getClientRects().length > 0 &&
        !frames.some((frame) => frame !== element && frame.contains(element))
    );
    const own =
      document.documentElement.scrollWidth > limit ? [`page ${document.documentElement.scrollWidth}`] : [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} ${element.textContent.slice(0, 60)}`;
    return [...own, ...new Set(wide.map(nameOf))];
  });

/** Elements that reach beyond the paper, or hide a part of what they hold; of nested ones the outermost. */
const findClipped = (page: Page) =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const clipped = [...document.body.querySelectorAll("*")].filter((element) => {
      const {width, height, right} = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) return false; // for screen readers only
      const {overflowX, overflowY} = getComputedStyle(element);
      const isCut =
        [overflowX, overflowY].some((value) => value !== "visible") &&
        !(element instanceof SVGElement) &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      return (isCut || right > limit + 1) && element.closest("caption") === null;
    });
    const nameOf = (element: Element) =>
      `${element.closest("figure")?.id ?? ""} ${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} to ${element.getBoundingClientRect().right.toFixed(0)} px`;
    return clipped
      .filter((element) => !clipped.some((one) => one !== element && one.contains(element)))
      .map(nameOf);
  });

const readWithoutScript = (page: Page): Promise<WithoutScript> =>
  page.evaluate(() => {
    const textOf = (element: Element | null) => element?.textContent.trim() ?? "";
    const isShown = (element: Element) => element.getClientRects().length > 0;
    return {
      text: document.querySelector("main")?.innerText ?? "",
      figures: [...document.querySelectorAll("figure")].map((figure) => {
        const charts = [...figure.querySelectorAll(".chart")].filter(isShown);
        const all = (selector: string) =>
          charts.flatMap((chart) => [...chart.querySelectorAll(selector)].map(textOf));
        return {
          id: figure.id,
          labels: all("svg text"),
          marks: all("g.mark > title"),
          isLine: charts.some((chart) => chart.querySelector(".series, .stock") !== null),
          numbers: [...figure.querySelectorAll("tbody td, .notes")].map(textOf),
          absent: textOf(figure.querySelector(".absent"))
        };
      })
    };
  });

/** All faults of a visit as one list. */
export const faultsOf = ({consoleErrors, foreignRequests, failedRequests}: Visit) => [
  ...consoleErrors,
  ...foreignRequests.map((request) => `foreign: ${request}`),
  ...failedRequests
];

async function surveyPage(browser: Browser, origin: string, file: string): Promise<PageSurvey> {
  const address = `${origin}/${file}`;
  const visit = await visitPage(browser, address, origin, {width: 1440, height: 900});
  const {page} = visit;
  const bare = await visitPage(browser, address, origin, {javaScript: false});
  try {
    const head = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      h1: [...document.querySelectorAll("h1")].map((heading) => heading.innerText.trim()),
      withoutFocus: [...document.querySelectorAll(".chart:not([tabindex='0'])")].map(
        (chart) => chart.closest("figure")?.id ?? ""
      ),
      otherLanguage: new URL(
        document.querySelector<HTMLAnchorElement>("a.language")?.href ?? ""
      ).pathname.slice(1)
    }));
    await openFolds(page);
    const light1440 = await auditAccessibility(page);
    await page.emulateMedia({colorScheme: "dark"});
    await page.setViewportSize({width: 360, height: 740});
    const dark360 = await auditAccessibility(page);
    const at360 = await findOverflow(page);
    await page.setViewportSize({width: 320, height: 640});
    const at320 = await findOverflow(page);
    await page.emulateMedia({media: "print", colorScheme: "light"});
    await page.setViewportSize(paper);
    const clipped = await findClipped(page);
    return {
      file,
      ...head,
      violations: {light1440, dark360},
      overflow: {at320, at360},
      clipped,
      withoutScript: await readWithoutScript(bare.page),
      faults: [
        ...faultsOf(visit),
        // where scripts are off, Chromium refuses to load them ahead, and calls that a matter of policy
        ...faultsOf(bare).filter((fault) => !/^csp \S+\.js$/.test(fault))
      ]
    };
  } finally {
    await bare.close();
    await visit.close();
  }
}

/** What a look at each page finds, by the page's file; pages at which it finds nothing are left out. */
export const byPage = <Seen extends {file: string}>(
  pages: readonly Seen[],
  look: (page: Seen) => readonly unknown[]
): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    pages.map((page) => [page.file, look(page)] as const).filter(([, found]) => found.length > 0)
  );

/** The pages of a site, as paths in it. */
export const pagesOf = (folder: string) => filesBelow(folder).filter((file) => file.endsWith(".html"));

/** Serves a site and looks at every page. */
export async function surveySite(browser: Browser, folder: string): Promise<PageSurvey[]> {
  const server = await serveFolder(folder);
  try {
    return await inParallel(pagesOf(folder), 3, (file) => surveyPage(browser, server.origin, file));
  } finally {
    await server.close();
  }
}
