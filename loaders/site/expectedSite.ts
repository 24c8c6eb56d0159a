import {createHash} from "node:crypto";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, posix} from "node:path";
import {unzipSync} from "fflate";
import type {Context} from "#src/components/context.ts";
import {drawFence} from "#src/components/drawFence.ts";
import {wordsOf} from "#src/i18n/words.ts";
import type {Release} from "#src/schema/release.ts";
import type {Expected} from "../gate/gate.ts";
import {toArrow} from "../release/toArrow.ts";
import {downloadsOf} from "./downloads.ts";
import {filesBelow} from "./filesBelow.ts";
import {finishPage} from "./finishPage.ts";
import {renderFooter, renderHeader} from "./frame.ts";
import {pageText, type Page} from "./stage.ts";
import {writeAssets} from "./writeAssets.ts";

const {version} = createRequire(import.meta.url)("@observablehq/framework/package.json") as {version: string};

/** Begins a page as Framework does, before it is finished. */
const beginning = `<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v${version}">
`;

/** The name under which Framework publishes a file of data: with the first digits of its hash. */
function publishedName(name: string, bytes: Uint8Array): string {
  const {dir, name: base, ext} = posix.parse(`_file/data/${name}`);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return `${dir}/${base}.${hash}${ext}`;
}

/** The files of data that the project's own loaders make of a release, as a site publishes them. */
function dataFiles(release: Release): [string, Uint8Array][] {
  const tables = (["vi", "en"] as const).flatMap((language) =>
    Object.entries(unzipSync(downloadsOf({release, language, words: wordsOf(language)}))).map(
      ([name, bytes]): [string, Uint8Array] => [`${language}/${name}`, bytes]
    )
  );
  return [...tables, ["figures.arrow", toArrow(release)] as [string, Uint8Array]].map(([name, bytes]) => [
    publishedName(name, bytes),
    bytes
  ]);
}

/** Style, script and typeface, written as the build writes them. */
async function assetFiles(): Promise<[string, Uint8Array][]> {
  const folder = mkdtempSync(join(tmpdir(), "so138-assets-"));
  try {
    await writeAssets(folder);
    return filesBelow(folder).map((name) => [`assets/${name}`, readFileSync(join(folder, name))]);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const fence = /^```(figure|part)[^\n]*\n([^]*?)^```[^\n]*$/gm;

/**
 * What the site of a release says, computed from the stored release and the pages' sources alone, without Framework: it
 * is held against what was built. `own`: whether the pages are the project's own; others may bring files of data of
 * their own beside those of the release.
 */
export async function expectedSite(
  release: Release,
  {source, pages, own}: {source: string; pages: readonly Page[]; own: boolean}
): Promise<Expected> {
  const places = new Set(pages.map(({target}) => target.replace(/\.md$/, "")));
  const {manifest, ...tables} = release;
  return {
    files: new Map([...dataFiles(release), ...(await assetFiles())]),
    pages: new Map(
      pages.map((page) => {
        const {target, language} = page;
        const context: Context = {release, language, words: wordsOf(language)};
        const path = `/${target.replace(/\.md$/, "")}`;
        const file = target.replace(/\.md$/, ".html");
        const root = "../".repeat(file.split("/").length - 1) || "./";
        const text = pageText(source, page).replaceAll("\r\n", "\n");
        const drawn = [...text.matchAll(fence)].map(
          ([, kind = "", content = ""]) => drawFence(kind, content, context)?.text ?? ""
        );
        return [
          file,
          {
            drawn: [
              finishPage(beginning, {language, root, script: "classic"}),
              renderHeader(path, places, context),
              ...drawn,
              renderFooter(context)
            ],
            written: `Sổ 138\n${text.replace(fence, "")}`
          }
        ];
      })
    ),
    openData: !own,
    values: [JSON.stringify(tables), manifest.id, manifest.asOf, manifest.receivedUpTo ?? ""]
  };
}
