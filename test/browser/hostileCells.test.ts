import {readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {report, type Report} from "#loaders/report.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {siteSettings, today} from "../site/siteSettings.ts";
import {inParallel} from "./inParallel.ts";
import {launchBrowser} from "./launchBrowser.ts";
import {serveFolder} from "./serveFolder.ts";
import {faultsOf, pagesOf} from "./surveySite.ts";
import {visitPage} from "./visitPage.ts";

const formula = '=HYPERLINK("http://evil.example")';
const texts = [
  "${document.title=138}",
  '<img src=x onerror="document.title=138">',
  formula,
  "</script><script>document.title=138</script>",
  "javascript:alert(1)",
  "evil.example/${document.title=138}",
  "&lt;b&gt;138&#36;{document.title=138}",
  "`${document.title=138}` ```js document.title=138```"
];

/** Windows allows no quotation marks and angle brackets in names of files. */
const fileName =
  process.platform === "win32"
    ? "${document.title=138} =HYPERLINK(1).csv"
    : '${document.title=138} <img src=x onerror="document.title=138">.csv';

/** Elements that no page has of its own. */
const refusedElements =
  "body script, img, iframe, object, embed, [onerror], a[href^='javascript' i], b:not([class])";

const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
const header = [
  "Kỳ số liệu",
  "Địa bàn",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Giá trị",
  "Nguồn",
  "Độ tin cậy",
  "Lưu ý",
  "Ghi chú"
];
const right = ["Năm 2018", "Toàn quốc", "phát hiện", "vụ", "138", "Nguồn", "Cao", "", ""];
const withCell = (column: number, text: string) =>
  right.map((cell, index) => (index === column ? text : cell));

const published = [
  line([...header, texts[1] ?? ""]),
  ...["phát hiện", "đối tượng", "nạn nhân"].flatMap((label) =>
    texts.map((text) =>
      line([
        "Năm 2018",
        "Toàn quốc",
        label,
        label === "phát hiện" ? "vụ" : "người",
        "138",
        text,
        "Cao",
        "",
        text
      ])
    )
  ),
  ...[0, 1, 2, 3, 4, 6, 7].flatMap((column) => texts.map((text) => line(withCell(column, text))))
];
const pilot = [
  "Chỉ đạo điểm;Giai đoạn;Địa bàn;Từ ngày;Đến ngày;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn công bố",
  line([
    "LS-2021",
    "Trước chỉ đạo điểm",
    "Các huyện Cao Lộc, Lộc Bình, Tràng Định",
    "01/01/2016",
    "31/12/2020",
    "Số vụ phát hiện, xử lý",
    "vụ",
    "22",
    texts[1] ?? ""
  ])
];

const exports = join(inject("siteFolder"), "hostile", "exports");
const settings = siteSettings("hostile", {exports});
let made: Report;
let browser: Browser;

beforeAll(async () => {
  await mkdir(exports, {recursive: true});
  await writeFile(join(exports, fileName), `\uFEFF${published.join("\r\n")}\r\n`);
  await writeFile(join(exports, `pilot ${fileName}`), `\uFEFF${pilot.join("\r\n")}\r\n`);
  made = await report(settings, {now: today});
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test("the hostile export is read: its rows with hostile sources are taken, those with hostile values rejected", () => {
  expect(made.exitCode).toBe(3);
  const [rows] = made.ingested.files.filter(({kind}) => kind === "published").map((file) => file.rows);
  expect(rows).toMatchObject({read: 10 * texts.length, loaded: 3 * texts.length, rejected: 7 * texts.length});
});

describe.each(["internal", "published"])("texts of an export on every page of the %s edition", (edition) => {
  type Seen = {
    file: string;
    faults: string[];
    title: string;
    written: string;
    elements: string[];
    text: string;
  };
  let pages: Seen[];

  beforeAll(async () => {
    const folder = join(settings.dist, edition);
    const server = await serveFolder(folder);
    try {
      // pages of pilots and campaigns have one structure: the one with an export's text stands for them
      const visited = pagesOf(folder).filter((file) => !/pilots\/(?!ls-2021)/.test(file));
      pages = await inParallel(visited, 3, async (file) => {
        const visit = await visitPage(browser, `${server.origin}/${file}`, server.origin);
        const seen = await visit.page.evaluate(
          (refused) => ({
            title: document.title,
            elements: [...document.querySelectorAll(refused)].map((element) => element.outerHTML),
            text: document.body.textContent
          }),
          refusedElements
        );
        const written = /<title>([^<]*)<\/title>/.exec(readFileSync(join(folder, file), "utf8"))?.[1] ?? "";
        await visit.close();
        return {file, ...seen, written: written.replaceAll("&#x27;", "'"), faults: faultsOf(visit)};
      });
    } finally {
      await server.close();
    }
  });

  test("nothing of them runs: the title stays, no element comes of them, no error is reported", () => {
    expect(pages.length).toBeGreaterThanOrEqual(12);
    for (const {file, title, written, elements, faults} of pages)
      expect({file, title, elements, faults}).toEqual({file, title: written, elements: [], faults: []});
    for (const {title} of pages) expect(title).toMatch(/^\D+ \| Sổ 138$|^\D+ 20\d\d.* \| Sổ 138$/);
  });

  test("they stand as text, letter by letter", () => {
    const textOf = (file: string) => pages.find((page) => page.file === file)?.text ?? "";
    for (const file of ["pages/trends.html", "en/pages/trends.html"])
      for (const text of texts) expect(textOf(file)).toContain(text);
    expect(textOf("pages/pilots/ls-2021.html")).toContain(texts[1]);
    if (edition === "internal")
      for (const file of ["pages/quality.html", "en/pages/quality.html"]) {
        expect(textOf(file)).toContain(fileName);
        expect(textOf(file)).toContain(texts[1]);
      }
    else for (const {text} of pages) expect(text).not.toContain(fileName);
  });

  test("in downloads a text that a spreadsheet would take for a formula starts with an apostrophe", () => {
    const folder = join(settings.dist, edition);
    const tables = filesBelow(folder).filter((name) => name.endsWith(".csv"));
    expect(tables.length).toBeGreaterThan(6);
    const cells = tables.flatMap((name) =>
      [
        ...readFileSync(join(folder, name), "utf8")
          .slice(1)
          .matchAll(/(?<=^|[,\r\n])(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)
      ].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "")
    );
    expect(cells.filter((cell) => /^\s*[=+@|%]|^\s*-(?!\d)/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${formula}`);
    expect(cells).toContain("javascript:alert(1)");
  });
});
