import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {auditAccessibility} from "./auditAccessibility.ts";
import {launchBrowser} from "./launchBrowser.ts";
import {serveFolder, type FolderServer} from "./serveFolder.ts";
import {visitPage, type Visit, type VisitOptions} from "./visitPage.ts";

/** A host name that no resolver knows (RFC 6761). */
const foreign = "http://foreign.invalid/pixel.png";

const policy =
  "default-src 'none'; img-src 'self' http:; script-src 'self'; style-src 'self'; font-src 'self'";

const pageOf = (body: string) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="${policy}">
<title>Trang thử</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="style.css">
</head>
<body><main><h1>Sổ 138</h1>${body}</main></body>
</html>
`;

const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>';

const files: Record<string, string> = {
  "index.html": pageOf('<p id="said">…</p><script src="script.js"></script>'),
  "console.html": pageOf('<script src="console.js"></script>'),
  "exception.html": pageOf('<script src="exception.js"></script>'),
  "refused.html": pageOf("<script>document.title = 'inline'</script>"),
  "foreign.html": pageOf(`<img src="${foreign}" alt="Ảnh">`),
  "socket.html": pageOf("")
    .replace(policy, "connect-src *")
    .replace("</main>", '<script src="socket.js"></script></main>'),
  "outside.html": pageOf('<img src="../outside.svg" alt="Ảnh">'),
  "alt.html": pageOf('<img src="icon.svg">'),
  "missing.html": pageOf('<img src="missing.svg" alt="Ảnh">'),
  "media.html": pageOf('<p id="scheme">Màu</p>'),
  "icon.svg": icon,
  "style.css":
    "@media print {#scheme {position: absolute}} @media (prefers-color-scheme: dark) {#scheme {color: rgb(1, 2, 3)}}",
  "script.js": "document.querySelector('#said').textContent = 'Đã chạy';",
  "console.js": "console.warn('câu cảnh báo'); console.error('câu lỗi');",
  "exception.js": "throw new Error('câu ngoại lệ');",
  "socket.js": "new WebSocket('ws://foreign.invalid/');",
  "table.csv": "năm,số\n2024,1\n",
  "table.arrow": "ARROW1",
  "table.json": "{}",
  "font.woff2": "wOF2"
};

let folder: string;
let server: FolderServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "so138-harness-"));
  await mkdir(join(folder, "site"));
  await writeFile(join(folder, "outside.svg"), icon);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "site", name), text);
  server = await serveFolder(join(folder, "site"));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, {recursive: true, force: true, maxRetries: 5});
});

/** Visits a page over HTTP or as a file, and closes it after `look`. */
async function withPage<T>(
  from: "http" | "file",
  name: string,
  look: (visit: Visit) => T | Promise<T>,
  options: Partial<VisitOptions> = {}
): Promise<T> {
  const within = from === "http" ? server.origin : pathToFileURL(join(folder, "site")).href;
  const visit = await visitPage(browser, `${within}/${name}`, within, options);
  try {
    return await look(visit);
  } finally {
    await visit.close();
  }
}

const faultsOf = ({consoleErrors, foreignRequests, failedRequests}: Visit) => ({
  consoleErrors,
  foreignRequests,
  failedRequests
});

const noFaults = {consoleErrors: [], foreignRequests: [], failedRequests: []};

describe.each(["http", "file"] as const)("visitPage over %s", (from) => {
  test("a clean page has no faults, and its scripts run", async () => {
    await withPage(from, "index.html", async (visit) => {
      expect(await visit.page.textContent("#said")).toBe("Đã chạy");
      expect(faultsOf(visit)).toEqual(noFaults);
      expect(await auditAccessibility(visit.page)).toEqual([]);
    });
  });

  test("a clean page has no faults without JavaScript, and its scripts do not run", async () => {
    const look = async (visit: Visit) => {
      expect(await visit.page.textContent("#said")).toBe("…");
      expect(faultsOf(visit)).toEqual(noFaults);
    };
    await withPage(from, "index.html", look, {javaScript: false});
  });

  test("errors and warnings of the console are collected", async () => {
    const {consoleErrors} = await withPage(from, "console.html", faultsOf);
    expect(consoleErrors).toEqual([
      expect.stringMatching(/^warning: câu cảnh báo \(.*console\.js:1\)$/),
      expect.stringMatching(/^error: câu lỗi \(.*console\.js:1\)$/)
    ]);
  });

  test("uncaught exceptions are collected", async () => {
    const {consoleErrors} = await withPage(from, "exception.html", faultsOf);
    expect(consoleErrors).toEqual(["exception: Error: câu ngoại lệ"]);
  });

  test("what the content-security policy refuses is a console error", async () => {
    const {consoleErrors} = await withPage(from, "refused.html", faultsOf);
    expect(consoleErrors).toEqual([expect.stringContaining("script-src 'self'")]);
  });

  test("a request to another host is recorded and blocked", async () => {
    await withPage(from, "foreign.html", async (visit) => {
      expect(visit.foreignRequests).toEqual([foreign]);
      expect(visit.failedRequests).toEqual([]);
      expect(visit.consoleErrors).toEqual([expect.stringContaining("ERR_BLOCKED_BY_CLIENT")]);
      expect(await visit.page.$eval("img", (image) => image.naturalWidth)).toBe(0);
    });
  });

  test("a WebSocket to another host is recorded", async () => {
    const {foreignRequests} = await withPage(from, "socket.html", faultsOf);
    expect(foreignRequests).toEqual(["ws://foreign.invalid/"]);
  });

  test("a missing file is a failed request", async () => {
    const {failedRequests, foreignRequests} = await withPage(from, "missing.html", faultsOf);
    const reason = from === "http" ? "404" : "net::ERR_FILE_NOT_FOUND";
    expect(failedRequests).toEqual([expect.stringMatching(new RegExp(`^${reason} .*/missing\\.svg$`))]);
    expect(foreignRequests).toEqual([]);
  });

  test("colour scheme, medium and width are those asked for", async () => {
    const look = ({page}: Visit) =>
      page.$eval("#scheme", (element) => {
        const {color, position} = getComputedStyle(element);
        return {color, position, width: innerWidth};
      });
    expect(await withPage(from, "media.html", look)).toEqual({
      color: "rgb(0, 0, 0)",
      position: "static",
      width: 1280
    });
    expect(
      await withPage(from, "media.html", look, {width: 320, colorScheme: "dark", media: "print"})
    ).toEqual({color: "rgb(1, 2, 3)", position: "absolute", width: 320});
  });
});

test("visitPage: a file outside the folder is foreign", async () => {
  const {foreignRequests, failedRequests} = await withPage("file", "outside.html", faultsOf);
  expect(foreignRequests).toEqual([pathToFileURL(join(folder, "outside.svg")).href]);
  expect(failedRequests).toEqual([]);
});

test("launchBrowser: the browser has a font of its own with Vietnamese letters", async () => {
  await withPage("http", "media.html", async ({page}) => {
    const widths = await page.$eval("#scheme", (element) =>
      ["iiiiiiii", "mmmmmmmm", "ỡỡỡỡỡỡỡỡ", "oooooooo"].map((text) => {
        element.textContent = text;
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().width;
      })
    );
    const [narrow = 0, wide = 0, horned = 0, plain = 0] = widths;
    expect(narrow).toBeGreaterThan(0);
    expect(wide).toBeGreaterThan(1.5 * narrow);
    expect(horned / plain).toBeGreaterThan(0.9);
  });
});

test("visitPage: another port of the same host is foreign", async () => {
  const other = await serveFolder(join(folder, "site"));
  try {
    const visit = await visitPage(browser, `${server.origin}/foreign.html`, server.origin);
    await visit.page.setContent(`<img src="${other.origin}/icon.svg" alt="Ảnh">`);
    expect(visit.foreignRequests).toContain(`${other.origin}/icon.svg`);
    await visit.close();
  } finally {
    await other.close();
  }
});

test.each([true, false])(
  "auditAccessibility: an image without alt is found (JavaScript: %s)",
  async (javaScript) => {
    await withPage(
      "http",
      "alt.html",
      async (visit) => {
        expect(faultsOf(visit)).toEqual(noFaults);
        expect(await auditAccessibility(visit.page)).toEqual([
          {id: "image-alt", impact: "critical", help: expect.any(String) as string, targets: ["img"]}
        ]);
      },
      {javaScript}
    );
  }
);

describe("serveFolder", () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html?x=1", "text/html; charset=utf-8"],
    ["/script.js", "text/javascript; charset=utf-8"],
    ["/style.css", "text/css; charset=utf-8"],
    ["/icon.svg", "image/svg+xml; charset=utf-8"],
    ["/table.csv", "text/csv; charset=utf-8"],
    ["/table.json", "application/json; charset=utf-8"],
    ["/table.arrow", "application/vnd.apache.arrow.file"],
    ["/font.woff2", "font/woff2"]
  ])("%s is served as %s", async (path, type) => {
    expect(await ask(path)).toEqual({status: 200, type});
  });

  test.each([
    "/none.html",
    "/index.html/",
    "/../outside.svg",
    "/..%2foutside.svg",
    "/..%5coutside.svg",
    "/%",
    "/%00"
  ])("%s is not found", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  /** A request with the path as written: `fetch` would resolve `..` itself. */
  const ask = (path: string): Promise<{status: number | undefined; type: string | undefined}> =>
    new Promise((done, fail) => {
      const {hostname, port} = new URL(server.origin);
      request({hostname, port, path}, (response) => {
        response.resume();
        done({status: response.statusCode, type: response.headers["content-type"]});
      })
        .once("error", fail)
        .end();
    });
});
