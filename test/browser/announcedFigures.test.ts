import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {sharedReport} from "../site/sharedReport.ts";
import {launchBrowser} from "./launchBrowser.ts";
import {serveFolder} from "./serveFolder.ts";
import {visitPage} from "./visitPage.ts";

/** A row of the export as it stands there; `line` as a spreadsheet shows it. */
type ExportRow = {line: number; period: string; area: string; label: string; value: string; source: string};

/** Reads the export without the program's own reader: semicolons, quoted cells without line breaks. */
function readRows(): ExportRow[] {
  const text = readFileSync(join(projectRoot, "exports", "published", "so-lieu-da-cong-bo.csv"), "utf8");
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line, index) => {
      const cells = [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ""
      );
      const [, period = "", area = "", label = "", , value = "", source = ""] = cells;
      return {line: index + 1, period, area, label, value, source};
    })
    .slice(1);
}

const months = "January February March April May June July August September October November December".split(
  " "
);
const monthIn = (language: string, month: string, year: string) =>
  language === "vi"
    ? `${Number(month) <= 2 ? month : Number(month)}/${year}`
    : `${months[Number(month) - 1] ?? ""} ${year}`;

/** How the page names a period of the export, by the forms that the export uses. */
function periodOnPage(period: string, language: "vi" | "en"): string {
  const vi = language === "vi";
  const [, year] = /^Năm (\d{4})$/.exec(period) ?? [];
  if (year !== undefined) return vi ? period : year;
  const [, half, of = ""] = /^6 tháng (đầu|cuối) năm (\d{4})$/.exec(period) ?? [];
  if (half !== undefined) return vi ? period : `${half === "đầu" ? "First" : "Second"} half of ${of}`;
  const [, quarter, at = ""] = /^Quý (I{1,3}|IV)\/(\d{4})$/.exec(period) ?? [];
  if (quarter !== undefined) return vi ? period : `Q${["I", "II", "III", "IV"].indexOf(quarter) + 1} ${at}`;
  const [, from, until = "", mean] = /^(\d{4})-(\d{4})( \(.*\))?$/.exec(period) ?? [];
  if (from !== undefined)
    return `${from}–${until}${mean === undefined ? "" : vi ? ", bình quân năm" : ", mean per year"}`;
  const [, m = "", y = "", late = "", n = "", z = ""] =
    /^(?:(\d{2})\/(\d{4})|Cuối năm (\d{4}))-(\d{2})\/(\d{4})$/.exec(period) ?? [];
  if (n === "") throw new Error(`The test does not know the period «${period}».`);
  const end = monthIn(language, n, z);
  if (m !== "") return `${monthIn(language, m, y)}–${end}`;
  return vi ? `Cuối năm ${late}–${end}` : `Late ${late}–${end}`;
}

const rows = readRows().filter(
  ({area, label}) => area === "Toàn quốc" && ["phát hiện", "đối tượng", "nạn nhân"].includes(label)
);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each([
  ["published", "vi"],
  ["published", "en"],
  ["internal", "vi"]
] as const)("the trends page (%s, %s)", (edition, language) => {
  let tables: {figure: string; cells: string[]; source: string}[];

  beforeAll(async () => {
    const {dist} = await sharedReport();
    const server = await serveFolder(dist[edition]);
    const address = `${server.origin}/${language === "en" ? "en/" : ""}pages/trends.html`;
    const {page, close} = await visitPage(browser, address, server.origin, {javaScript: false});
    tables = await page.$$eval("figure tbody tr", (lines) =>
      lines.map((line) => {
        const cells = [...line.children].map((cell) => cell.textContent.trim());
        const link = line.querySelector<HTMLAnchorElement>("a[href^='https://']");
        return {figure: line.closest("figure")?.id ?? "", cells, source: link?.title ?? cells[6] ?? ""};
      })
    );
    await close();
    await server.close();
  });

  const topics: Record<string, string> = {
    "phát hiện": "cases",
    "đối tượng": "suspects",
    "nạn nhân": "victims"
  };

  test("every national row of the export for phát hiện, đối tượng, nạn nhân stands in the table of its topic: period, value, source", () => {
    expect(rows.length).toBeGreaterThan(40);
    const missing = rows.filter(({label, period, value, source}) => {
      const shown = new Intl.NumberFormat(language === "vi" ? "de-DE" : "en-GB").format(Number(value));
      return !tables.some(
        (row) =>
          row.figure === `${topics[label] ?? ""}-all-periods` &&
          row.cells[0]?.replace(/ ?– ?/g, "–") === periodOnPage(period, language) &&
          row.cells[2] === shown &&
          row.source === source
      );
    });
    expect(missing).toEqual([]);
  });

  test("a row shows where its number comes from: the cell in the internal edition, else an opaque file and a date", () => {
    for (const {line, label, source, value} of rows) {
      const origins = tables
        .filter(
          (row) =>
            row.figure === `${topics[label] ?? ""}-all-periods` &&
            row.source === source &&
            row.cells[2]?.replace(/\D/g, "") === value
        )
        .map(({cells}) => cells.at(-1));
      if (edition === "internal") expect(origins).toContain(`so-lieu-da-cong-bo.csv · F${line}`);
      else for (const origin of origins) expect(origin).toMatch(/^\D*F\d{3}\D.*2026/);
    }
  });
});
