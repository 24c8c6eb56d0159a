import type {Context} from "#src/components/context.ts";
import {markup} from "#src/components/markup.ts";
import {formatDate} from "#src/i18n/formatDate.ts";

const placeOf = (path: string) => path.replace(/^\/(en\/)?/, "").replace(/\.html$/, "");
const isEnglish = (path: string) => /^\/en\//.test(path);

/** The address of a place of the site in a language: `index` is `/`, `pages/trends` is `/en/pages/trends`. */
const address = (place: string, english: boolean) =>
  `${english ? "/en" : ""}/${place === "index" ? "" : place}`;

/** The language of a page by its path: English lies under `/en/`. */
export function languageOf(path: string): "vi" | "en" {
  return isEnglish(path) ? "en" : "vi";
}

/** What stands above every page: the site's name, its pages, the other language, and the edition's mark. */
export function renderHeader(
  path: string,
  places: ReadonlySet<string>,
  {release, words, language}: Context
): string {
  const here = placeOf(path);
  const english = language === "en";
  const names = Object.entries(words.site.pages).filter(([place]) => places.has(place));
  const {mark} = release.manifest;
  return markup`<a class="skip" href="#observablehq-main">${words.site.skip}</a>
<div class="masthead"><a class="brand" href="${address("index", english)}"><strong>${words.site.title}</strong><span>${words.site.subtitle}</span></a>
<a class="language" href="${address(here, !english)}" hreflang="${english ? "vi" : "en"}" lang="${english ? "vi" : "en"}">${words.site.otherLanguage}</a></div>
${mark && markup`<p class="edition-mark">${mark[language]}</p>`}
<nav aria-label="${words.site.navigation}"><details class="menu"><summary>${words.site.navigation}</summary></details><ul>${names.map(
    ([place, name]) => {
      const current =
        place === here
          ? markup` aria-current="page"`
          : here.startsWith(`${place}/`) && markup` aria-current="true"`;
      return markup`<li><a href="${address(place, english)}"${current}>${name}</a></li>`;
    }
  )}</ul></nav>`.text;
}

/** What stands below every page: which release it shows, and what the counts are and are not. */
export function renderFooter({release, words, language}: Context): string {
  const {id, receivedUpTo, editionName} = release.manifest;
  const received = receivedUpTo === null ? "[x]" : formatDate(receivedUpTo, language);
  return markup`<p>${words.site.about}</p><p>${words.site.title} · ${editionName[language]} · ${words.site.footer(id, received)}</p>`
    .text;
}
