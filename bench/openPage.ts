import type {Browser} from "playwright-core";

/**
 * What opening a page cost: bytes over the line (typeface apart), and milliseconds until the first paint with content and
 * until `ready` is on the page (null without scripts, or where it never comes).
 */
export type Opened = {bytes: number; requests: number; painted: number | null; ready: number | null};

/** A slow mobile line (1.6 Mbit/s, 150 ms there and back) and a processor four times slower than this one. */
const line = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000};
const slower = 4;

/** The script, as text, that notes when an element is on the page and its frame is shown. */
const watchFor = (selector: string) => `
const watch = new MutationObserver(() => {
  if (document.querySelector(${JSON.stringify(selector)}) === null) return;
  watch.disconnect();
  requestAnimationFrame(() => { globalThis.readyAt = performance.now(); });
});
watch.observe(document, {childList: true, subtree: true, attributes: true});`;

/** Opens a page in a fresh context, nothing cached. `ready`: a selector that is met when the chart can be used. */
export async function openPage(
  browser: Browser,
  address: string,
  {javaScript, ready}: {javaScript: boolean; ready: string | null}
): Promise<Opened> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: {width: 1280, height: 800}
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", line);
    await session.send("Emulation.setCPUThrottlingRate", {rate: slower});
    const letters = new Set<string>();
    const came = {bytes: 0, requests: 0};
    session.on("Network.responseReceived", ({requestId, response}) => {
      if (response.url.endsWith(".woff2")) letters.add(requestId);
    });
    session.on("Network.loadingFinished", ({requestId, encodedDataLength}) => {
      if (letters.has(requestId)) return;
      came.requests += 1;
      came.bytes += encodedDataLength;
    });
    if (javaScript && ready !== null) await page.addInitScript(watchFor(ready));
    await page.goto(address, {waitUntil: "networkidle", timeout: 60_000});
    const seen = await page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
      ready: (globalThis as {readyAt?: number}).readyAt ?? null
    }));
    return {...came, ...seen};
  } finally {
    await context.close();
  }
}
