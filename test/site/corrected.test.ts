import {readFileSync} from "node:fs";
import {cp, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, expect, inject, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {report, type Report} from "#loaders/report.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {siteSettings} from "./siteSettings.ts";

/** The row of the export that is corrected: national, phát hiện, Năm 2018. Its value is told by its place alone. */
const corrected = {period: "Năm 2018", label: "phát hiện", from: "", to: "1987"};

const exports = join(inject("siteFolder"), "corrected", "exports");
const settings = siteSettings("corrected", {exports});
const reports: Report[] = [];
const pages: Record<"before" | "after" | "internal" | "english", string> = {
  before: "",
  after: "",
  internal: "",
  english: ""
};

const pageOf = (edition: string, page: string) => readFileSync(join(settings.dist, edition, page), "utf8");

/** The cells of every row that a page's tables show, as text. */
const tableRows = (html: string) =>
  [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      cell.replace(/<[^>]*>/g, "").trim()
    )
  );

/** Values shown for the corrected row, by its period and source. */
const shown = (html: string, source: string) =>
  tableRows(html)
    .filter(([period, , , , , , from]) => period === corrected.period && from === source)
    .map(([, , value]) => value);

let source = "";

beforeAll(async () => {
  await cp(join(projectRoot, "exports"), exports, {recursive: true});
  reports.push(await report({...settings, report: ["published"]}, {now: new Date("2026-12-01T03:00:00Z")}));
  pages.before = pageOf("published", "pages/trends.html");

  const file = join(exports, "published", "so-lieu-da-cong-bo.csv");
  const lines = (await readFile(file, "utf8")).split("\n");
  const at = lines.findIndex((line) => {
    const [, period, area, label] = line.split(";");
    return period === corrected.period && area === "Toàn quốc" && label === corrected.label;
  });
  const cells = (lines[at] ?? "").split(";");
  corrected.from = cells[5] ?? "";
  source = cells[6] ?? "";
  cells[5] = corrected.to;
  lines[at] = cells.join(";");
  await writeFile(file, lines.join("\n"));

  reports.push(await report(settings, {now: new Date("2026-12-08T03:00:00Z")}));
  pages.after = pageOf("published", "pages/trends.html");
  pages.internal = pageOf("internal", "pages/trends.html");
  pages.english = pageOf("published", "en/pages/trends.html");
  reports.push(await report(settings, {now: new Date("2026-12-09T03:00:00Z")}));
});

/** A long address stands twice in its cell: shortened for the screen, whole for paper. */
const labelOf = (address: string) => (address.length > 44 ? `${address.slice(0, 41)}…${address}` : address);

test("a corrected value is shown with [r] in both editions and languages; the old one is gone from its row", () => {
  expect(shown(pages.before, labelOf(source))).toContain(corrected.from);
  for (const [page, value] of [
    ["after", "1.987 [r]"],
    ["internal", "1.987 [r]"],
    ["english", "1,987 [r]"]
  ] as const) {
    const period = page === "english" ? "2018" : corrected.period;
    const values = tableRows(pages[page])
      .filter(([first, , , , , , from]) => first === period && from === labelOf(source))
      .map(([, , shownValue]) => shownValue);
    expect(values).toContain(value);
    expect(values).not.toContain(corrected.from);
    expect(pages[page]).toContain(`>${value}</text>`);
  }
});

test("nothing of the earlier site is used again: the downloads hold the new value, and it is the only one marked [r]", () => {
  const csv = (name: string) =>
    filesBelow(settings.dist)
      .filter((file) => file.includes("/vi/cases-all-periods.") && file.endsWith(".csv"))
      .map((file) => readFileSync(join(settings.dist, file), "utf8"))
      .filter((text) => text.includes(name)).length;
  expect(csv(`,${corrected.to},`)).toBe(2);
  const revised = new Set(
    tableRows(pages.after)
      .filter((cells) => cells[2]?.includes("[r]"))
      .map((cells) => cells.join(" "))
  );
  expect(revised.size).toBe(1);
});

test("the sites say the new day of receipt", () => {
  expect(pages.before).toContain("31/10/2026");
  expect(pages.after).toContain("08/12/2026");
});

test("the first run builds, the second builds anew, the third changes nothing", () => {
  expect(reports.map(({sites}) => sites.map(({edition, state}) => `${edition} ${state}`))).toEqual([
    ["published new"],
    ["internal new", "published new"],
    ["internal unchanged", "published unchanged"]
  ]);
  expect(reports.map(({exitCode}) => exitCode)).toEqual([0, 0, 0]);
  const states = reports[2]?.ingested.files.map(({state}) => state) ?? [];
  expect(states.length).toBeGreaterThan(1);
  expect(new Set(states)).toEqual(new Set(["unchanged"]));
});
