import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {cp} from "node:fs/promises";
import {join} from "node:path";
import {brotliCompressSync, gzipSync} from "node:zlib";
import {chromium, type Browser} from "playwright-core";
import {projectRoot} from "../loaders/projectRoot.ts";
import {readRelease} from "../loaders/release/readRelease.ts";
import {report} from "../loaders/report.ts";
import {defineSettings} from "../loaders/settings.ts";
import {build} from "../loaders/site/build.ts";
import {filesBelow} from "../loaders/site/filesBelow.ts";
import config from "../so138.config.ts";
import {annualRows} from "../src/components/annualFigure.ts";
import {wordsOf} from "../src/i18n/words.ts";
import {findBrowser} from "../test/browser/findBrowser.ts";
import {openPage, type Opened} from "./openPage.ts";
import {plainFramework, type PlainRow} from "./plainFramework.ts";
import {serveCompressed} from "./serveCompressed.ts";

/** What a page and its style may weigh without script, compressed, typeface apart. */
const budget = 100 * 1024;

/** The chart that is drawn on both sides. */
const chart = {figure: "cases-by-year", indicators: ["cases-found", "cases-handled", "cases-initiated"]};

/** Pages, of two languages each, that are added to see what one costs. */
const added = 10;

const print = (text: string) => process.stdout.write(`${text}\n`);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const times = (ours: number, theirs: number) => `ratio ${(ours / theirs).toFixed(2)}`;
const middle = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

async function seconds<T>(work: () => Promise<T>): Promise<{took: number; result: T}> {
  const start = performance.now();
  const result = await work();
  return {took: (performance.now() - start) / 1000, result};
}

/** The middle of several openings; a time that never came stays null. */
async function opened(
  browser: Browser,
  address: string,
  runs: number,
  options: {javaScript: boolean; ready: string | null}
): Promise<Opened> {
  const all: Opened[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await openPage(browser, address, options));
  const of = (pick: (one: Opened) => number | null) => {
    const numbers = all.map(pick).filter((number) => number !== null);
    return numbers.length === 0 ? null : middle(numbers);
  };
  return {
    bytes: of(({bytes}) => bytes) ?? 0,
    requests: of(({requests}) => requests) ?? 0,
    painted: of(({painted}) => painted),
    ready: of(({ready}) => ready)
  };
}

/** What every page weighs without script: its HTML and its style, compressed. */
function weigh(folder: string): {page: string; gzip: number; brotli: number}[] {
  const style = readFileSync(join(folder, "assets", "so138.css"));
  return filesBelow(folder)
    .filter((name) => name.endsWith(".html"))
    .map((page) => {
      const html = readFileSync(join(folder, page));
      return {
        page,
        gzip: gzipSync(html).length + gzipSync(style).length,
        brotli: brotliCompressSync(html).length + brotliCompressSync(style).length
      };
    });
}

/** Writes pages that each hold the one chart: with `extra`, so many more of them in both languages. */
function writeChartPages(source: string, names: readonly string[]): void {
  for (const name of names)
    for (const ending of ["md", "en.md"])
      writeFileSync(
        join(source, "pages", `${name}.${ending}`),
        `---\ntitle: ${name}\neditions: [published]\n---\n\n# ${name}\n\n\`\`\`figure\n${chart.figure}\n\`\`\`\n`
      );
}

const ms = (number: number | null) => (number === null ? "never" : `${number.toFixed(0)} ms`);

/**
 * Measures the published site: weight without script against the budget, first paint with scripts blocked, and one page
 * with one chart beside a plain Framework page that draws the same chart from the same rows on the reader's side; then
 * the time that builds take, beside Framework's own for as many pages. All on a slow line and processor (openPage.ts).
 */
export async function benchPages({runs}: {runs: number}): Promise<void> {
  const home = join(projectRoot, ".so138", `bench-pages-${process.pid}`);
  const found = await findBrowser();
  if (found === null) throw new Error("No browser: install Chrome, Chromium or Edge, or set SO138_BROWSER.");
  const browser = await chromium.launch({
    executablePath: found.path,
    env: {...process.env, ...found.environment},
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
  });
  try {
    mkdirSync(home, {recursive: true});
    const settings = defineSettings({
      ...config,
      report: ["published"],
      exports: join(projectRoot, "exports"),
      warehouse: join(home, "warehouse.duckdb"),
      releases: join(home, "releases"),
      slips: join(home, "slips"),
      dist: join(home, "dist"),
      stage: join(home, "stage")
    });
    const {sites} = await report(settings);
    const [site] = sites;
    if (!site) throw new Error("The report built no site.");
    const release = join(settings.releases, site.release, "published");

    const pages = weigh(site.folder);
    print(`Weight without script, HTML and style, typeface apart; budget ${kilobytes(budget)} (gzip)`);
    for (const {page, gzip, brotli} of pages)
      print(
        `  ${kilobytes(gzip).padStart(9)} gzip, ${kilobytes(brotli).padStart(9)} brotli, ${times(gzip, budget)} of the budget: ${page}`
      );
    const heaviest = Math.max(...pages.map(({gzip}) => gzip));
    print(`  heaviest ${kilobytes(heaviest)}: budget ${heaviest <= budget ? "met" : "MISSED"}`);

    const context = {release: readRelease(release), language: "en", words: wordsOf("en")} as const;
    const rows = chart.indicators.flatMap((indicator) =>
      annualRows(context, indicator).flatMap(({period, value}): PlainRow[] =>
        value === null ? [] : [{panel: indicator, year: Number(period.id), value}]
      )
    );
    const plainPages = pages.length;
    const plain = plainFramework(join(home, "plain"), {rows, pages: plainPages});

    const source = join(home, "source");
    mkdirSync(join(source, "pages"), {recursive: true});
    await cp(join(projectRoot, "src", "data"), join(source, "data"), {recursive: true});
    writeChartPages(source, ["index"]);
    const oneDist = {...settings, dist: join(home, "dist-one")};
    const one = await build(oneDist, {edition: "published", release, source});

    const ours = await serveCompressed(one.folder);
    const whole = await serveCompressed(site.folder);
    const theirs = await serveCompressed(plain.site);
    const oursReady = '.chart[tabindex="0"] rect.bar';
    try {
      const bare = {javaScript: false, ready: null};
      const plainRun = await opened(browser, `${theirs.origin}/index.html`, runs, {
        javaScript: true,
        ready: "svg rect.bar"
      });
      const ownRun = await opened(browser, `${ours.origin}/index.html`, runs, {
        javaScript: true,
        ready: oursReady
      });
      const plainBare = await opened(browser, `${theirs.origin}/index.html`, runs, bare);
      const ownBare = await opened(browser, `${ours.origin}/index.html`, runs, bare);
      if (plainRun.ready === null || ownRun.ready === null || plainRun.painted === null)
        throw new Error("A chart never came: there is nothing to compare.");
      print(
        `One page with one chart (${rows.length} bars), ours and plain Framework's, ${runs} openings each`
      );
      print(
        `  transfer: ${kilobytes(ownRun.bytes)} in ${ownRun.requests} requests; plain ${kilobytes(plainRun.bytes)} in ${plainRun.requests}; ${times(ownRun.bytes, plainRun.bytes)}`
      );
      print(
        `  first paint: ${ms(ownRun.painted)}; plain ${ms(plainRun.painted)}; ${times(ownRun.painted ?? NaN, plainRun.painted)}`
      );
      print(
        `  chart ready for pointer and keys: ${ms(ownRun.ready)}; plain, chart drawn: ${ms(plainRun.ready)}; ${times(ownRun.ready, plainRun.ready)}`
      );
      print(
        `  first paint with scripts blocked, chart included: ${ms(ownBare.painted)}; plain paints ${ms(plainBare.painted)} and never shows its chart; against its chart with scripts ${times(ownBare.painted ?? NaN, plainRun.ready)}`
      );

      print("First paint of every page with scripts blocked, against the plain page's with scripts");
      for (const {page} of pages) {
        const {painted, bytes} = await opened(browser, `${whole.origin}/${page}`, Math.min(runs, 3), bare);
        print(
          `  ${ms(painted).padStart(8)}, ${kilobytes(bytes).padStart(9)}, ${times(painted ?? NaN, plainRun.painted)}: ${page}`
        );
      }
    } finally {
      for (const server of [ours, whole, theirs]) await server.close();
    }

    print("Build");
    rmSync(site.folder, {recursive: true, force: true});
    const cold = await seconds(() => build(settings, {edition: "published", release}));
    const warm = await seconds(() => build(settings, {edition: "published", release}));
    print(
      `  whole site, ${pages.length} pages, cold: ${cold.took.toFixed(1)} s; plain Framework with ${plainPages} pages ${plain.seconds.toFixed(1)} s; ${times(cold.took, plain.seconds)}`
    );
    print(
      `  whole site, warm (nothing changed): ${warm.took.toFixed(2)} s; ${times(warm.took, plain.seconds)}`
    );
    const few = await seconds(() => build(oneDist, {edition: "published", release, source}));
    writeChartPages(
      source,
      Array.from({length: added}, (_, index) => `added-${index}`)
    );
    const many = await seconds(() => build(oneDist, {edition: "published", release, source}));
    const plainMany = plainFramework(join(home, "plain-more"), {rows, pages: plainPages + 2 * added});
    const perPage = (many.took - few.took) / (2 * added);
    const plainPerPage = (plainMany.seconds - plain.seconds) / (2 * added);
    print(
      `  per added page (one chart): ${(perPage * 1000).toFixed(0)} ms; plain Framework ${(plainPerPage * 1000).toFixed(0)} ms; ${plainPerPage > 0 ? times(perPage, plainPerPage) : "no ratio: the plain build did not take longer"}`
    );
  } finally {
    await browser.close();
    await found.remove();
    rmSync(home, {recursive: true, force: true, maxRetries: 5});
  }
}
