import {chromium, type Browser} from "playwright-core";
import {inject} from "vitest";
import {browserVariable} from "./findBrowser.ts";

/**
 * Starts the browser that the global set-up found, headless. It reaches 127.0.0.1 and files only: every other host
 * name or address fails to resolve, whoever asks for it.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = inject("browserPath");
  if (executablePath === null) {
    throw new Error(
      `No browser on ${process.platform} ${process.arch}. ` +
        `Install Chrome, Chromium or Edge, or set ${browserVariable} to the path of one.`
    );
  }
  return chromium.launch({
    executablePath,
    headless: true,
    env: {...process.env, ...inject("browserEnvironment")},
    args: [
      "--no-sandbox",
      "--no-first-run",
      "--no-default-browser-check",
      "--no-pings",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-domain-reliability",
      "--disable-dev-shm-usage",
      "--font-render-hinting=none",
      "--force-color-profile=srgb",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    ]
  });
}
