import {cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {deflateSync} from "node:zlib";
import {Float64, Table, tableFromIPC, tableToIPC, vectorFromArray} from "apache-arrow";
import {strToU8, zipSync, zlibSync} from "fflate";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {gate, type Expected} from "#loaders/gate/gate.ts";
import {projectRoot} from "#loaders/projectRoot.ts";
import {readRelease} from "#loaders/release/readRelease.ts";
import {expectedSite} from "#loaders/site/expectedSite.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {findPages, pagesForRelease} from "#loaders/site/stage.ts";
import {runHere} from "../cli/runHere.ts";
import {sharedReport, type SharedReport} from "../site/sharedReport.ts";

/** The page, table and download in which leaks are planted; the rest of the site is audited once, whole. */
const page = "pages/trends.html";
let report: SharedReport;
let home: string;
let site: string;
let csv: string;
let arrow: string;
let all: Expected;
let expected: Expected;

beforeAll(async () => {
  report = await sharedReport();
  home = await mkdtemp(join(tmpdir(), "so138-gate-"));
  const source = join(projectRoot, "src");
  const released = readRelease(report.releases.published);
  const pages = pagesForRelease(
    findPages(source).filter(({editions}) => editions.includes("published")),
    released
  );
  all = await expectedSite(released, {source, pages, own: true});
  expected = {...all, pages: new Map([...all.pages].filter(([name]) => name === page))};
  const names = filesBelow(report.dist.published);
  csv = names.find((name) => /vi\/cases-by-year\.\w+\.csv$/.test(name)) ?? "";
  arrow = names.find((name) => name.endsWith(".arrow")) ?? "";
});

beforeEach(() => {
  site = join(home, "site");
  rmSync(site, {recursive: true, force: true});
  for (const name of [page, csv, arrow, "assets/so138.js", "assets/so138.css"]) {
    mkdirSync(dirname(join(site, name)), {recursive: true});
    cpSync(join(report.dist.published, name), join(site, name));
  }
});

afterAll(() => rm(home, {recursive: true, force: true}));

const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(site, name)), {recursive: true});
  writeFileSync(join(site, name), content);
};

/** Puts a text in the place of the first that the pattern finds; a pattern that finds nothing is an error. */
function change(name: string, pattern: RegExp, by: string) {
  const text = readFileSync(join(site, name), "utf8");
  expect(text).toMatch(pattern);
  write(name, text.replace(pattern, by));
}

/** What the gate says, a line a leak: code, file, place, what is there. */
const told = (against: Expected | null = expected) =>
  gate(site, against).leaks.map(({code, file, place, found}) => `${code} ${file} | ${place} | ${found}`);

/** A chunk of a PNG; the gate does not check sums of pictures. */
function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + body.length);
  new DataView(bytes.buffer).setUint32(0, body.length);
  bytes.set(strToU8(type), 4);
  bytes.set(body, 8);
  return bytes;
}
const png = (...extra: Uint8Array[]) =>
  Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001A\n", "latin1"),
    chunk("IHDR", new Uint8Array(13)),
    ...extra,
    chunk("IDAT", deflateSync(Buffer.alloc(2))),
    chunk("IEND", new Uint8Array())
  ]);

const workbook = (parts: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "xl/workbook.xml":
          '<workbook xmlns:r="r"><sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/><sheet name="Nháp" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": "<worksheet/>",
        "xl/worksheets/sheet2.xml": "<worksheet/>",
        ...parts
      }).map(([name, text]) => [name, strToU8(text)])
    )
  );
const hiddenCell = '<worksheet><sheetData><row><c r="B2"><v>3</v></c></row></sheetData></worksheet>';

describe("a site as it was built passes", () => {
  test("the whole published site, file by file, against its release and against itself", () => {
    const audited = gate(report.dist.published, all);
    expect(audited.leaks).toEqual([]);
    expect(audited.files).toBeGreaterThan(40);
    expect(audited.numbers).toBeGreaterThan(10_000);
    expect(gate(report.dist.published, null).leaks).toEqual([]);
  });

  test("the part of it in which leaks are planted below", () => {
    expect(told()).toEqual([]);
  });
});

describe("a hidden number planted in a page is found, and its place named", () => {
  // 3 and 120 stand elsewhere on the site: being released somewhere explains no number in another place
  const figure = "figure#cases-by-year";
  test.each<[string, RegExp, string, RegExp]>([
    ["a tooltip", /(<g class="mark">)<title>[^<]+<\/title>/, "$1<title>2019: 3</title>", /title \| 2019: 3$/],
    [
      "an alternative text",
      /aria-label="([^"]*)"( data-hint)/,
      'aria-label="$1 Ẩn: 3."$2',
      /figure#\S+ @aria-label \|/
    ],
    [
      "an image's alternative text",
      /(<\/figcaption>)/,
      '$1<img alt="3 vụ" src="../assets/x.png">',
      /@alt \| 3 vụ$/
    ],
    [
      "a data attribute",
      /<figure class="figure" id="cases-by-year"/,
      '<figure class="figure" data-n="3" id="cases-by-year"',
      new RegExp(`${figure} @data-n \\| 3$`)
    ],
    ["a cell", /(<td class="number">)[^<]+/, "$13", /tr \d+ > td 2 \| 3$/],
    [
      "a cell's percentage with two decimals",
      /(<td class="number">[^<]+)/,
      "$1 (33,33%)",
      /td 2 \| .*33,33%/
    ],
    ["a percentage in words between figures", /<p>Các số dưới/, "<p>Tăng 33,33%. Các số dưới", /33,33%/],
    [
      "a comment",
      /(<figcaption id="cases-by-year)/,
      "<!-- 3 -->$1",
      /^comment .*figure#cases-by-year <!-- --> \| 3$/
    ],
    ["a comment outside figures", /<main/, "<!-- 3 --><main", /^comment .* \| 3$/],
    ["a template", /<\/main>/, "<template><b>3</b></template></main>", /<template>$/],
    ["inline JSON", /<\/main>/, '<script type="application/json">{"n":3}</script></main>', /\{"n":3\}$/],
    ["an SVG's description", /(<svg[^>]*>)/, "$1<desc>3</desc>", /svg.* \| 3$/],
    ["the height of a bar", /(<rect[^>]* height=")[^"]+/, "$13.25", /@height \| 3\.25$/],
    ["a style", /<p>Các số dưới/, '<p style="--n:3">Các số dưới', /@style \| --n:3$/],
    ["a heading's attribute", /<h1 /, '<h1 data-total="3" ', /@data-total \| 3$/],
    ["a link", /(<p class="source">)/, '$1<a href="x.html?n=3">x</a>', /@href \| .*n=3$/]
  ])("%s", (_, pattern, by, line) => {
    change(page, pattern, by);
    const found = told();
    expect(found.filter((one) => line.test(one))).not.toEqual([]);
    for (const one of found) expect(one).toContain(`${page} | `);
  });

  test("an order of rows that another column gives: the first row that moved is named", () => {
    change(page, /(<tbody>)(<tr>[^]*?<\/tr>)(<tr>[^]*?<\/tr>)/, "$1$3$2");
    expect(told()).toEqual([expect.stringMatching(/^order pages\/trends\.html \| figure#.* > tr 1/)]);
  });

  test("a number that is gone is told, too", () => {
    change(page, /(<td class="number">)[^<]+/, "$1");
    expect(told()).toEqual([expect.stringMatching(/^missing pages\/trends\.html \| .*td 2/)]);
  });

  test("HTML of a form that cannot be read fails", () => {
    change(page, /<h1 /, "<h1 =x ");
    expect(told()).toEqual([expect.stringMatching(/^unreadable pages\/trends\.html/)]);
  });
});

describe("a hidden number planted in a file is found, and its place named", () => {
  test("a download's cell, and a row more", () => {
    const text = readFileSync(join(site, csv), "utf8");
    write(csv, `${text}Ẩn,3\r\n`);
    expect(told().join("\n")).toMatch(
      /^extra \S+\.csv \| row \d+ column 1 \| Ẩn\nextra \S+\.csv \| row \d+ column 2 \| 3$/m
    );
  });

  test("a download in another order", () => {
    const [head = "", one = "", other = "", ...rest] = readFileSync(join(site, csv), "utf8").split("\r\n");
    write(csv, [head, other, one, ...rest].join("\r\n"));
    expect(told()).toEqual([expect.stringMatching(/^order \S+\.csv \| row 2 /)]);
  });

  test("bytes that no reader sees", () => {
    write(csv, readFileSync(join(site, csv), "utf8").replaceAll("\r\n", "\n"));
    expect(told()).toEqual([expect.stringMatching(/^extra \S+\.csv \| bytes/)]);
  });

  test("a column of an Arrow file, and its metadata", () => {
    const table = tableFromIPC(readFileSync(join(site, arrow)));
    const hidden = vectorFromArray([3, ...Array<number>(table.numRows - 1).fill(0)], new Float64());
    write(arrow, tableToIPC(table.assign(new Table({hidden})), "stream"));
    expect(told()).toContainEqual(expect.stringMatching(/^extra \S+\.arrow \| column «hidden» row 1 \| 3$/));
    table.schema.metadata.set("note", "3");
    write(arrow, tableToIPC(table, "stream"));
    expect(told()).toContainEqual(expect.stringMatching(/^extra \S+\.arrow \| metadata of the table \| 3$/));
  });

  test.each<[string, string, string | Uint8Array, RegExp]>([
    ["JSON", "data.json", '{"cells":[{"n":3}]}', /^file data\.json \| \$\.cells\[0\]\.n \| 3$/],
    ["a script's number", "assets/more.js", "export const n = 3;", /^file assets\/more\.js \| line 1 \| 3$/],
    ["a script's text", "assets/more.js", "\nvar t = 'n: 3';", /^file assets\/more\.js \| line 2 \| 'n: 3'$/],
    ["another CSV", "x.csv", "a\r\n3\r\n", /^file x\.csv \| row 2 column 1 \| 3$/],
    ["an SVG", "x.svg", '<svg><path d="M0 3"/></svg>', /^file x\.svg \| svg > path @d \| M0 3$/],
    [
      "a PNG's text",
      "x.png",
      png(chunk("tEXt", strToU8("Comment\u00003 cases"))),
      /^file x\.png \| chunk tEXt \| Comment 3 cases$/
    ],
    [
      "a PNG's packed text",
      "x.png",
      png(chunk("zTXt", Buffer.concat([Buffer.from("n\0\0"), zlibSync(strToU8("3 cases"))]))),
      /chunk zTXt \| n 3 cases$/
    ],
    [
      "a PNG's international text",
      "x.png",
      png(chunk("iTXt", strToU8("n\0\0\0vi\0\0" + "3 vụ"))),
      /chunk iTXt \| n 3 vụ$/
    ],
    ["a PNG's EXIF", "x.png", png(chunk("eXIf", strToU8("II*\0 n=3"))), /chunk eXIf \| II\* n=3$/],
    [
      "the bytes behind a PNG's end",
      "x.png",
      Buffer.concat([png(), Buffer.from("n=3")]),
      /behind the end \| n=3$/
    ],
    [
      "a workbook's hidden sheet",
      "x.xlsx",
      workbook({"xl/worksheets/sheet2.xml": hiddenCell}),
      /^file x\.xlsx \| sheet «Nháp» \(veryHidden\) B2 \| 3$/
    ],
    [
      "a workbook's properties",
      "x.xlsx",
      workbook({"docProps/app.xml": "<p><Company>3</Company></p>"}),
      /docProps\/app\.xml Company \| 3$/
    ],
    [
      "a document's comment",
      "x.docx",
      zipSync({"word/comments.xml": strToU8("<c><t>3 vụ</t></c>")}),
      /word\/comments\.xml t \| 3 vụ$/
    ],
    [
      "a PDF's information",
      "x.pdf",
      "%PDF-1.7\n1 0 obj <</Title (3 cases)>> endobj\n",
      /objects \(\/Info …\) \| 3 cases$/
    ],
    [
      "a PDF's page",
      "x.pdf",
      Buffer.concat([
        Buffer.from("%PDF-1.7\n1 0 obj <</Filter /FlateDecode>>\nstream\n"),
        zlibSync(strToU8("BT (3 cases) Tj ET")),
        Buffer.from("\nendstream endobj\n")
      ]),
      /stream at byte \d+ \| 3 cases$/
    ],
    ["a page of no source", "secret.html", "<p>3</p>", /^file secret\.html \| p 1 \| 3$/],
    ["a file of another kind", "x.sqlite", "3", /^kind x\.sqlite/],
    ["a file without an ending", "notes", "3", /^kind notes/],
    ["a file that is not what its name says", "x.png", "3", /^kind x\.png/],
    [
      "a workbook with an embedded file",
      "x.xlsx",
      zipSync({"xl/vbaProject.bin": strToU8("3")}),
      /^unreadable x\.xlsx/
    ],
    ["Parquet, which the gate cannot read", "x.parquet", "PAR1 3 PAR1", /^unreadable x\.parquet/]
  ])("%s", (_, name, content, line) => {
    write(name, content);
    expect(told()).toContainEqual(expect.stringMatching(line));
  });

  test("an added typeface, which may hold anything", () => {
    write("assets/more.woff2", "wOF2 3");
    expect(told()).toEqual([expect.stringMatching(/^file assets\/more\.woff2/)]);
  });

  test.skipIf(process.platform === "win32")("a link to a file elsewhere", () => {
    symlinkSync(join(report.releases.published, "figures.json"), join(site, "link.json"));
    expect(told()).toEqual([expect.stringMatching(/^kind link\.json/)]);
  });
});

describe("without a release the site is asked itself", () => {
  test.each<[string, RegExp, string]>([
    ["a tooltip", /(<g class="mark">)<title>[^<]+<\/title>/, "$1<title>2019: 99887</title>"],
    ["an alternative text", /aria-label="([^"]*)"( data-hint)/, 'aria-label="$1 99887"$2'],
    ["a percentage with two decimals", /(<figure class="figure")/, '$1 data-share="33.33"'],
    ["a comment", /<main/, "<!-- 99887 --><main"]
  ])("%s with a number that nothing shows is found", (_, pattern, by) => {
    change(page, pattern, by);
    expect(told(null).join("\n")).toMatch(/99887|33\.33/);
  });

  test("texts, tooltips and comments of a chart's file with a number that no page shows are found; coordinates are none", () => {
    write(
      "x.svg",
      '<svg viewBox="0 0 99887 9"><title>99881</title><desc>99882</desc><text x="99883">99884</text><style>.a{y:99885}</style><g data-n="99886"/></svg>'
    );
    write("y.svg", "<svg><style>/* 99888 */</style></svg>");
    expect(
      told(null)
        .filter((line) => / [xy]\.svg /.test(line))
        .map((line) => line.split(" | ").at(-1))
    ).toEqual(["99881", "99882", "99884", "99886", "99888"]);
  });

  test("JSON and metadata with a number that no page shows are found", () => {
    write("x.json", '{"n":99887}');
    write("x.png", png(chunk("tEXt", strToU8("n\u000099887"))));
    expect(told(null).filter((line) => line.startsWith("number x."))).toEqual([
      "number x.json | $.n | 99887",
      "number x.png | chunk tEXt | 99887"
    ]);
  });
});

describe("so138 audit", () => {
  let config: string;
  let folder: string;

  beforeEach(() => {
    folder = join(home, "audited");
    rmSync(folder, {recursive: true, force: true});
    cpSync(report.dist.published, folder, {recursive: true});
    config = join(home, "so138.config.mts");
    writeFileSync(config, `export default ${JSON.stringify(report.settings)};`);
  });
  afterEach(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  test("finds the release that the site names, and passes what was built", async () => {
    const {code, stdout} = await runHere(["audit", folder, "--config", config, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      passed: true,
      basis: "release",
      edition: "published",
      leaks: []
    });
    expect(code).toBe(0);
  });

  test("ends with 5 and names file, place and number, in both languages", async () => {
    const file = join(folder, page);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(
        /<title>[^<]+<\/title>(?=<\/?[rg])|<\/main>/,
        '<p title="3">x</p></main>'
      )
    );
    const {code, stdout} = await runHere(["audit", folder, "--config", config]);
    expect(code).toBe(5);
    expect(stdout).toContain(page);
    expect(stdout).toMatch(
      /có «3» mà bản phát hành không đưa ra[^]*Says «3», which the release does not give/
    );
  });

  test("a file altered so that only its sum tells is told; so is a list with a remark in it", async () => {
    const sums = join(folder, "SHA256SUMS");
    writeFileSync(
      sums,
      readFileSync(sums, "utf8").replace(/^[0-9a-f]{64}(?= {2}index\.html)/m, "0".repeat(64))
    );
    const one = await runHere(["audit", folder, "--config", config]);
    expect(one).toMatchObject({code: 5, stdout: expect.stringContaining("[sums] index.html") as string});
    writeFileSync(sums, `${readFileSync(sums, "utf8")}# 3\n`);
    const two = await runHere(["audit", folder, "--config", config]);
    expect(two.code).toBe(5);
  });

  test("without the release it says what it could not check", async () => {
    const other = join(home, "other.config.mts");
    writeFileSync(
      other,
      `export default ${JSON.stringify({...report.settings, releases: join(home, "none")})};`
    );
    const {code, stdout} = await runHere(["audit", folder, "--config", other]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/chưa kiểm tra: không có bản phát hành[^]*not checked: There is no release/);
  });

  test("an edition that withholds nothing has nothing to be checked, and that is said", async () => {
    const {code, stdout} = await runHere(["audit", report.dist.internal, "--config", config]);
    expect(code).toBe(0);
    expect(stdout).toContain("withholds nothing");
  });

  test.each([
    ["a folder that is not there", ["none"]],
    ["a release that is not there", [".", "--release", "none"]],
    ["the release of another edition", ["", "--release", "internal"]]
  ])("%s is an error of use", async (_, args) => {
    const [where = "", option, named] = args;
    const release =
      named === "internal" ? report.releases.internal : named === undefined ? null : join(home, named);
    const full = ["audit", where === "" ? folder : where === "." ? folder : join(home, where)];
    const {code, stderr} = await runHere([
      ...full,
      ...(release === null ? [] : [option ?? "", release]),
      "--config",
      config
    ]);
    expect(code).toBe(2);
    expect(stderr).not.toBe("");
  });
});
