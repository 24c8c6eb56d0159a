import {createHash} from "node:crypto";

/** How a page is finished: its language, the way from it to the site's root, and whether scripts of Framework stay. */
export type Finish = {language: "vi" | "en"; root: string; script: "modules" | "classic"};

/** A mark of an open book, so that no page asks for /favicon.ico. */
const icon =
  "data:image/svg+xml," +
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f4e5f"/><path d="M6 9c4-1.5 7-1 10 1 3-2 6-2.500 10-1v14c-4-1.500-7-1-10 1-3-2-6-2.500-10-1z" fill="#fff"/><path d="M16 10v14" stroke="#1f4e5f" stroke-width="1.500"/></svg>`
  );

const moduleScript = /<script type="module">([^]*?)<\/script>\n?/g;

/** The policy that a page carries: nothing from elsewhere, and no script but the site's own. */
function contentSecurityPolicy(scripts: string[]): string {
  const hashes = scripts
    .map((text) => ` 'sha256-${createHash("sha256").update(text).digest("base64")}'`)
    .join("");
  return [
    "default-src 'none'",
    `script-src 'self'${hashes}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    scripts.length > 0 ? "connect-src 'self'" : "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}

/** Whether Framework's script on the page defines cells; otherwise its runtime has nothing to run. */
const hasLiveCells = (html: string) => /<script type="module">\s*import \{define\}/.test(html);

/** Puts a text in the place of a sign that Framework writes exactly once; says so if another version does not. */
function putFor(html: string, sign: string, text: string): string {
  const at = html.indexOf(sign);
  if (at < 0 || html.indexOf(sign, at + 1) >= 0)
    throw new Error(
      `Framework wrote a page in which «${sign}» does not stand exactly once: adapt loaders/site/finishPage.ts to this version.`
    );
  return html.slice(0, at) + text + html.slice(at + sign.length);
}

/**
 * Finishes a page as Framework wrote it: sets its language, lets it be zoomed, takes out times of change, links the
 * style and the one script, and states the content-security policy. Framework's runtime stays only where `modules` is
 * set and the page has live cells; without it a page works when it is opened from a folder.
 */
export function finishPage(html: string, {language, root, script}: Finish): string {
  const scripts: string[] = [];
  const runtime = script === "modules" && hasLiveCells(html);
  const body = html
    .replace(moduleScript, (_, text: string) => {
      if (!runtime) return "";
      const steady = text.replace(/,"lastModified":\d+/g, "");
      scripts.push(steady);
      return `<script type="module">${steady}</script>\n`;
    })
    .replace(/<link rel="modulepreload"[^>]*>\n?/g, (whole) => (runtime ? whole : ""))
    .replace(", maximum-scale=1", "");
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(scripts)}">`,
    `<link rel="icon" href="${icon}">`,
    `<link rel="stylesheet" href="${root}assets/so138.css">`,
    `<script defer src="${root}assets/so138.js"></script>`
  ].join("\n");
  const charset = '<meta charset="utf-8">';
  return putFor(putFor(body, "<html>", `<html lang="${language}">`), charset, `${charset}\n${head}`);
}
