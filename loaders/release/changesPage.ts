import {readFileSync} from "node:fs";
import {join} from "node:path";
import {renderChanges} from "#src/components/changeParts.ts";
import type {Context} from "#src/components/context.ts";
import {markup, Markup} from "#src/components/markup.ts";
import {wordsOf} from "#src/i18n/words.ts";
import type {ChangeRow} from "#src/schema/changeRow.ts";
import type {Release} from "#src/schema/release.ts";
import {projectRoot} from "../projectRoot.ts";

/**
 * The differences between two releases as one HTML page in a language that needs nothing beside it: no script, the
 * site's style within, nothing loaded. It shows the edition's mark, and no more than the releases do.
 */
export function changesPage(
  {before, after}: {before: Release; after: Release},
  changes: readonly ChangeRow[],
  language: "vi" | "en"
): string {
  const words = wordsOf(language);
  const {id, asOf} = before.manifest;
  const context: Context = {
    language,
    words,
    release: {
      ...after,
      changes: [...changes],
      manifest: {...after.manifest, comparedWith: {id, asOf, stored: true}},
      // what is gone may be named by the earlier lists alone
      areas: [...after.areas, ...before.areas],
      areaGroups: [...after.areaGroups, ...before.areaGroups],
      indicators: [...after.indicators, ...before.indicators]
    }
  };
  const {mark, editionName} = after.manifest;
  const style = new Markup(readFileSync(join(projectRoot, "src", "style", "so138.css"), "utf8"));
  const {title} = words.changes;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} · ${words.site.title}</title>
<style>
${style}</style>
</head>
<body>
<div id="observablehq-center">
<header><div class="masthead"><p class="brand"><strong>${words.site.title}</strong><span>${words.site.subtitle}</span></p></div>
${mark && markup`<p class="edition-mark">${mark[language]}</p>`}</header>
<main>
<h1>${title}</h1>
${renderChanges(context, {download: false})}
</main>
<footer id="observablehq-footer"><p>${words.site.about}</p><p>${words.site.title} · ${editionName[language]}</p></footer>
</div>
</body>
</html>
`.text;
}
