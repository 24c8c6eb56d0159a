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

/**
 * Finishes a page as Framework wrote it: sets its language, lets it be zoomed, takes out times of change, links the
 * style and the one script, and states the content-security policy. `classic` takes out Framework's runtime, so that
 * the page works when it is opened from a folder.
 */
export function finishPage(html: string, {language, root, script}: Finish): string {
  const scripts: string[] = [];
  const body = html
    .replace("<html>", `<html lang="${language}">`)
    .replace(", maximum-scale=1", "")
    .replace(/,"lastModified":\d+/g, "")
    .replace(moduleScript, (whole, text: string) => {
      if (script === "classic") return "";
      scripts.push(text);
      return whole;
    })
    .replace(/<link rel="modulepreload"[^>]*>\n?/g, (whole) => (script === "classic" ? "" : whole));
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(scripts)}">`,
    `<link rel="icon" href="${icon}">`,
    `<link rel="stylesheet" href="${root}assets/so138.css">`,
    `<script defer src="${root}assets/so138.js"></script>`
  ].join("\n");
  return body.replace('<meta charset="utf-8">', `<meta charset="utf-8">\n${head}`);
}
