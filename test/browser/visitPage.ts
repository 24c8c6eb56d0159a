import type {Browser, ConsoleMessage, Page} from "playwright-core";

export interface VisitOptions {
  /** Size of the window in CSS pixels. */
  width: number;
  height: number;
  /** Whether the page's own scripts run. */
  javaScript: boolean;
  colorScheme: "light" | "dark";
  media: "screen" | "print";
}

const usual: VisitOptions = {
  width: 1280,
  height: 800,
  javaScript: true,
  colorScheme: "light",
  media: "screen"
};

/** An open page and its faults; the lists grow while the page is used, and each is empty on a page without fault. */
export interface Visit {
  page: Page;
  /** Errors and warnings of the console and uncaught exceptions, with the place where known. */
  consoleErrors: string[];
  /** Addresses outside `within` that the page asked for; none of these requests was let through. */
  foreignRequests: string[];
  /** Requests inside `within` that failed, each `<status or reason> <address>`. */
  failedRequests: string[];
  /** Closes the page and forgets its storage. */
  close: () => Promise<void>;
}

/**
 * Opens `url` in a new context and waits until the network has been idle for half a second. `within` is where the
 * page may fetch from: the origin of a server (`http://127.0.0.1:…`) or the `file:` address of a folder.
 */
export async function visitPage(
  browser: Browser,
  url: string,
  within: string,
  options: Partial<VisitOptions> = {}
): Promise<Visit> {
  const {width, height, javaScript, colorScheme, media} = {...usual, ...options};
  const consoleErrors: string[] = [];
  const foreignRequests: string[] = [];
  const failedRequests: string[] = [];

  const context = await browser.newContext({
    viewport: {width, height},
    javaScriptEnabled: javaScript,
    colorScheme,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    serviceWorkers: "block"
  });
  const isForeign = (address: string) => !isWithin(address, within);
  try {
    context.on("request", (request) => {
      if (isForeign(request.url())) foreignRequests.push(request.url());
    });
    context.on("requestfailed", (request) => {
      if (isForeign(request.url())) return;
      failedRequests.push(`${request.failure()?.errorText ?? "failed"} ${request.url()}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) failedRequests.push(`${response.status()} ${response.url()}`);
    });
    context.on("console", (message) => {
      if (["error", "warning", "assert"].includes(message.type())) consoleErrors.push(describe(message));
    });
    context.on("weberror", (error) => {
      consoleErrors.push(`exception: ${String(error.error()).replace(/^Uncaught /, "")}`);
    });
    await context.route(isForeignAddress(isForeign), (route) => route.abort("blockedbyclient"));

    const page = await context.newPage();
    page.on("websocket", (socket) => {
      if (isForeign(socket.url())) foreignRequests.push(socket.url());
    });
    await page.emulateMedia({media, colorScheme});
    await page.goto(url, {waitUntil: "networkidle"});
    return {page, consoleErrors, foreignRequests, failedRequests, close: () => context.close()};
  } catch (error) {
    await context.close();
    throw error;
  }
}

const isForeignAddress = (isForeign: (address: string) => boolean) => (url: URL) => isForeign(url.href);

/** `data:`, `blob:` and `about:` addresses leave no machine: they count as within. */
function isWithin(address: string, within: string): boolean {
  const asked = new URL(address);
  if (["data:", "blob:", "about:"].includes(asked.protocol)) return true;
  const home = new URL(within);
  if (home.protocol !== "file:") return asked.origin === home.origin;
  const folder = home.pathname.endsWith("/") ? home.pathname : `${home.pathname}/`;
  return asked.protocol === "file:" && asked.host === home.host && asked.pathname.startsWith(folder);
}

function describe(message: ConsoleMessage): string {
  const {url, lineNumber} = message.location();
  const place = url === "" ? "" : ` (${url}:${lineNumber + 1})`;
  return `${message.type()}: ${message.text()}${place}`;
}
