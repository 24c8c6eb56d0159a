import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {checkSite} from "#loaders/site/checkSite.ts";
import {finishPage} from "#loaders/site/finishPage.ts";
import {scanHtml} from "#loaders/site/scanHtml.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "so138-check-"));
});

afterEach(() => rm(folder, {recursive: true, force: true}));

/** A page as Framework writes it. */
const written = (body: string, head = "") => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Trang | Sổ 138</title>
${head}</head>
<body>
<main><h1 id="trang">Trang</h1>${body}</main>
</body>
</html>
`;

const finished = (body: string, script: "classic" | "modules" = "classic") =>
  finishPage(written(body), {language: "vi", root: "./", script});

/** What is wrong, in English, with a site of one page beside the files of every site. */
async function faultsOf(body: string, files: Record<string, string> = {}): Promise<string[]> {
  const site = {"assets/so138.css": "", "assets/so138.js": "", "index.html": finished(body), ...files};
  for (const [name, text] of Object.entries(site)) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
  return checkSite(folder, [{file: "index.html", language: "vi"}]).map(
    ({page, fault}) => `${page}: ${fault.en}`
  );
}

describe("checkSite", () => {
  test("a page without fault has none", async () => {
    const body =
      '<p id="x">a &lt; b</p><a href="#x">x</a><a href="./số liệu/b%C3%A1o.csv">CSV</a><a href="mailto:a@b.vn">thư</a>';
    expect(await faultsOf(body, {"số liệu/báo.csv": ""})).toEqual([]);
  });

  test.each([
    ["a file in other letters, which another system would not find", '<a href="./Assets/so138.css">x</a>'],
    ["a folder", '<a href="./assets/">x</a>'],
    ["a folder without slash", '<a href="./assets">x</a>'],
    ["a place above the folder", '<a href="../index.html">x</a>'],
    ["the root of the host", '<a href="/index.html">x</a>'],
    ["a file that is not there, after a sign in quotes", '<a title="a > b" href="none.html">x</a>'],
    ["a file that is not there, asked with a query", '<a href="none.html?x=1#y">x</a>'],
    ["an image that is not there", '<img src="none.png" alt="">'],
    ["one of several images that is not there", '<img srcset="assets/so138.css 1x, none.png 2x" alt="">'],
    ["a shape of another file in an SVG", '<svg><use xlink:href="none.svg#a"></use></svg>']
  ])("a link to %s is a fault", async (_, body) => {
    expect(await faultsOf(body)).toEqual([
      expect.stringMatching(/^index\.html: the link «.*» leads to no file/)
    ]);
  });

  test.each([
    ['<a href="https://a.invalid/">x</a>', 'leaves the site without rel="noopener'],
    ['<a href="https://a.invalid/" rel="noreferrer">x</a>', 'leaves the site without rel="noopener'],
    ['<a href="JavaScript:alert(1)">x</a>', "not allowed"],
    ['<a href="&#106;avascript:alert(1)">x</a>', "not allowed"],
    ['<a href="data:text/html,x">x</a>', "not allowed"],
    ['<img src="//a.invalid/x.png" alt="">', "loads from elsewhere"],
    ['<video poster="https://a.invalid/x.png"></video>', "loads from elsewhere"],
    ['<p style="background: URL( https://a.invalid/x.png )">x</p>', "loads from elsewhere"],
    ["<style>@import 'https://a.invalid/x.css';</style>", "loads from elsewhere"],
    ['<svg><image href="https://a.invalid/x.png"></image></svg>', "loads from elsewhere"],
    ['<iframe src="assets/so138.css"></iframe>', "<iframe>, which is not allowed"],
    ['<base href="./">', "<base>, which is not allowed"],
    ['<meta http-equiv="Refresh" content="0">', "<meta>, which is not allowed"],
    ['<p onmouseover="x()">x</p>', "attribute onmouseover"],
    ["<script>x()</script>", "a script stands in the page"],
    ['<p id="trang">x</p>', "the id «trang» stands twice"],
    ['<a href="#none">x</a>', "leads to no place"],
    ['<a href="%E0%A4%A">x</a>', "malformed"],
    ["<p class=x>x</p>", "the HTML cannot be read at «<p class=x>"],
    ["<h1>x</h1>", "2 headings"],
    ['<div class="observablehq--error">SyntaxError: x</div>', "a cell is broken: SyntaxError: x"],
    ['<div class="observablehq observablehq--block"><!--:0b1c2d:--></div>', "a live cell"]
  ])("%s", async (body, said) => {
    expect(await faultsOf(body)).toContainEqual(expect.stringContaining(said));
  });

  test("a link that leaves the site with rel noopener, an image in the page and data in a script are no faults", async () => {
    const body =
      '<a href="https://a.invalid/" rel="external noopener noreferrer">x</a><img src="data:image/png;base64,AA==" alt=""><script type="application/json">{"a": "<p onclick=\\"x\\">"}</script>';
    expect(await faultsOf(body)).toEqual([]);
  });

  test("a style that loads from elsewhere, or a file that is not there, is a fault of the style", async () => {
    const css =
      '@import "https://a.invalid/x.css"; p {background: url("x.png")} q {background: url(data:image/png;base64,AA==)}';
    const faults = await faultsOf("", {"assets/so138.css": css});
    expect(faults.map((fault) => fault.split(".")[0])).toEqual(["assets/so138", "assets/so138"]);
  });

  test("a page that was not finished lacks language, policy and style", async () => {
    const faults = await faultsOf("", {"index.html": written("")});
    expect(faults.join("\n")).toMatch(/lang="vi"[^]*no content-security policy/);
  });
});

describe("scanHtml", () => {
  test("gives elements with their attributes as text; what stands in comments and scripts is no element", () => {
    const html =
      "<!-- <p> --><a href=\"a&amp;b\" title=''></a>".replace(" title=''", "") +
      '<script>"<p>"</script><br hidden>';
    expect([...scanHtml(html)].map(({name, attributes, text}) => [name, [...attributes], text])).toEqual([
      ["a", [["href", "a&b"]], ""],
      ["script", [], '"<p>"'],
      ["br", [["hidden", ""]], ""]
    ]);
  });
});

describe("finishPage", () => {
  const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  const live =
    '<link rel="modulepreload" href="./_observablehq/client.js">\n<script type="module">\n\nimport {define} from "./_observablehq/client.js";\nregister({"lastModified":1,"mimeType":"x","lastModified":17});</script>';

  test("classic: no module is left, and the policy allows the site's own script alone", () => {
    const html = finishPage(written("", live), {language: "en", root: "../", script: "classic"});
    expect(html).not.toMatch(/module/);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<script defer src="../assets/so138.js"></script>');
    expect(policyOf(html)).toContain("script-src 'self'; style-src 'self' 'unsafe-inline';");
  });

  test("modules: with live cells the runtime stays, without times of change, and the policy holds its hash", async () => {
    const html = finishPage(written("", live), {language: "vi", root: "./", script: "modules"});
    expect(html).not.toContain('lastModified":17');
    expect(policyOf(html)).toMatch(/script-src 'self' 'sha256-[^']+'; /);
    expect((await faultsOf("", {"index.html": html, "_observablehq/client.js": ""})).join()).toBe("");
  });

  test("modules: a page without live cells keeps no runtime, so that it opens from a folder", () => {
    const still = live.replace("import {define} from ", "import ");
    const html = finishPage(written("", still), {language: "vi", root: "./", script: "modules"});
    expect(html).not.toMatch(/module/);
    expect(policyOf(html)).toContain("script-src 'self'; ");
  });

  test("the page can be zoomed", () => {
    expect(finished("")).toContain('content="width=device-width, initial-scale=1"');
  });

  test("a text of the page about times of change stays", () => {
    expect(finished('<p>,"lastModified":17</p>')).toContain('<p>,"lastModified":17</p>');
  });

  test("a page of another form than this version of Framework writes is an error, not a page without language", () => {
    const other = written("").replace("<html>", '<html class="x">');
    expect(() => finishPage(other, {language: "vi", root: "./", script: "classic"})).toThrow("«<html>»");
  });
});
