import {readdirSync} from "node:fs";
import {wordsOf} from "#src/i18n/words.ts";
import type {Context} from "#src/components/context.ts";
import {readRelease} from "../release/readRelease.ts";
import {UserError} from "../userError.ts";
import {languageOf, renderFooter, renderHeader} from "./frame.ts";
import {renderFences} from "./renderFences.ts";

type Fragment = (page: {path: string}) => string;

/**
 * Framework's configuration for one build. `so138 build` says in the environment which staged pages to build, where
 * to, and from which release; nothing else reaches the pages.
 */
export function siteConfig(environment: Record<string, string | undefined>) {
  const {SO138_ROOT: root, SO138_OUTPUT: output, SO138_RELEASE: folder} = environment;
  if (root === undefined || output === undefined || folder === undefined)
    throw new UserError(
      "Dựng trang bằng lệnh «so138 build» hoặc «npm run report». / Build the site with «so138 build» or «npm run report»."
    );
  const release = readRelease(folder);
  const contextOf = (path: string): Context => {
    const language = languageOf(path);
    return {release, language, words: wordsOf(language)};
  };
  const places = new Set(
    readdirSync(root, {recursive: true, encoding: "utf8"})
      .filter((name) => name.endsWith(".md"))
      .map((name) => name.replaceAll("\\", "/").replace(/\.md$/, ""))
  );
  const header: Fragment = ({path}) => renderHeader(path, places, contextOf(path));
  const footer: Fragment = ({path}) => renderFooter(contextOf(path));
  return {
    root,
    output,
    title: "Sổ 138",
    pages: [],
    style: null,
    globalStylesheets: [],
    sidebar: false,
    pager: false,
    toc: false,
    search: false,
    linkify: false,
    typographer: false,
    preserveIndex: true,
    preserveExtension: true,
    header,
    footer,
    markdownIt: <Md extends Parameters<typeof renderFences>[0]>(md: Md): Md => {
      renderFences(md, contextOf);
      return md;
    }
  };
}
