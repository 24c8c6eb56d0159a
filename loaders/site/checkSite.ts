import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join, posix} from "node:path";
import type {Bilingual} from "#src/schema/released.ts";
import {filesBelow} from "./filesBelow.ts";
import {decodeEntities, scanHtml, type Element} from "./scanHtml.ts";

/** What is wrong with a built page or style, and what to do. */
export type Fault = {page: string; fault: Bilingual};

/** A page of the site: its file in the folder, and its language. */
export type BuiltPage = {file: string; language: "vi" | "en"};

/** Elements that bring other documents in, or move every address of the page. */
const refused = new Set(["base", "embed", "frame", "iframe", "object"]);

/** Attributes by which an element loads something; `a` leads somewhere instead. */
const loading = ["src", "srcset", "poster", "data", "href", "xlink:href"];

/** Addresses that lead out of the site without loading anything. */
const leadsOut = ["https:", "http:"];
const harmless = ["mailto:", "tel:"];

/** Stands for the folder: addresses are resolved as a browser does it, and those above the folder are seen. */
const origin = "https://site.invalid";
const home = `${origin}/folder/`;

const styleAddresses = (css: string): string[] => [
  ...[...css.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)/gi)].map(([, address = ""]) => address),
  ...[...css.matchAll(/@import\s+["']([^"']*)["']/gi)].map(([, address = ""]) => address)
];

const addressesOf = (name: string, value: string): string[] =>
  name === "srcset" ? value.split(",").map((part) => part.trim().split(/\s+/)[0] ?? "") : [value];

/** Where an address leads: into the folder (file and anchor), or out by a scheme; null for a malformed one. */
function resolveAddress(
  address: string,
  file: string
): {scheme: string} | {scheme: null; path: string; anchor: string} | null {
  try {
    const url = new URL(address, home + file.split("/").map(encodeURIComponent).join("/"));
    if (url.origin !== origin) return {scheme: url.protocol};
    return {
      scheme: null,
      path: decodeURIComponent(
        url.href.startsWith(home) ? url.pathname.slice(home.length - origin.length) : ".."
      ),
      anchor: decodeURIComponent(url.hash.slice(1))
    };
  } catch {
    return null;
  }
}

const isInlineScript = ({name, attributes}: Element) =>
  name === "script" && !attributes.has("src") && attributes.get("type") !== "application/json";

/** The mark that Framework leaves where a cell will write. */
const liveCell = /<!--:[^>]*:-->|<observablehq-loading/;

/** The policy of a page, as its `meta` states it. */
const policyOf = (elements: readonly Element[]) =>
  elements
    .find(
      ({name, attributes}) =>
        name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "content-security-policy"
    )
    ?.attributes.get("content") ?? null;

/** What is wrong with a page taken by itself. */
function* faultsOfPage(html: string, elements: readonly Element[], language: string): Generator<Bilingual> {
  const broken = /class="[^"]*observablehq--error[^>]*>([^<]*)/.exec(html)?.[1];
  if (broken !== undefined)
    yield {
      vi: `một ô mã bị lỗi: ${decodeEntities(broken)}. Hãy sửa ô mã đó.`,
      en: `a cell is broken: ${decodeEntities(broken)}. Correct it.`
    };
  const named = (wanted: string) => elements.filter(({name}) => name === wanted);
  if (liveCell.test(html) && !named("script").some(({attributes}) => attributes.get("type") === "module"))
    yield {
      vi: "có ô mã chạy trực tiếp, trong khi ấn bản này không có mã của Framework. Hãy bỏ ô mã, hoặc bỏ ấn bản này khỏi dòng editions của trang.",
      en: "a live cell stands on a page without Framework's runtime. Remove the cell, or the edition from the page's line editions."
    };
  if (named("html")[0]?.attributes.get("lang") !== language)
    yield {
      vi: `thẻ html không ghi lang="${language}".`,
      en: `the element html does not say lang="${language}".`
    };
  if ((named("title")[0]?.text ?? "").trim() === "")
    yield {
      vi: "trang không có tên. Hãy thêm dòng title vào đầu trang.",
      en: "the page has no title. Add the line title to its front matter."
    };
  const headings = named("h1").length;
  if (headings !== 1)
    yield {
      vi: `trang có ${headings} đề mục cấp một; cần đúng một dòng bắt đầu bằng «# ».`,
      en: `the page has ${headings} headings of the first level; exactly one line that starts with «# » is needed.`
    };

  const policy = policyOf(elements);
  if (policy === null)
    yield {
      vi: "trang không có chính sách bảo mật nội dung (Content-Security-Policy).",
      en: "the page has no content-security policy."
    };
  for (const script of elements.filter(isInlineScript)) {
    const hash = createHash("sha256").update(script.text).digest("base64");
    if (policy?.includes(`'sha256-${hash}'`) !== true)
      yield {
        vi: `có mã viết thẳng trong trang: ${script.text.trim().slice(0, 60)}. Hãy chuyển mã vào src/browser.`,
        en: `a script stands in the page itself: ${script.text.trim().slice(0, 60)}. Move it to src/browser.`
      };
  }
  for (const {name, attributes} of elements) {
    const handler = [...attributes.keys()].find((key) => /^on[a-z]/.test(key));
    if (handler !== undefined)
      yield {
        vi: `thẻ <${name}> có mã trong thuộc tính ${handler}. Hãy bỏ thuộc tính này.`,
        en: `<${name}> has code in the attribute ${handler}. Remove it.`
      };
    if (refused.has(name) || (name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "refresh"))
      yield {
        vi: `trang có thẻ <${name}>, không được dùng.`,
        en: `the page has <${name}>, which is not allowed.`
      };
  }
  const ids = elements.flatMap(({attributes}) => attributes.get("id") ?? []);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    yield {
      vi: `id «${id}» có hai lần. Hãy đổi tên một đề mục hoặc bỏ một hình.`,
      en: `the id «${id}» stands twice. Rename a heading or remove a figure.`
    };
}

/**
 * Checks built pages: no broken cell, language, title and policy stated, no script but the site's own, nothing loaded
 * from elsewhere, links that leave the site give nothing away, and every address within leads to a file and a place
 * that exist, by the letter. Returns the faults, with the file's path.
 */
export function checkSite(folder: string, pages: readonly BuiltPage[]): Fault[] {
  const faults: Fault[] = [];
  const files = new Set(filesBelow(folder));
  const read = new Map<string, {html: string; elements: Element[]; ids: Set<string>}>();
  for (const {file} of pages) {
    const html = readFileSync(join(folder, file), "utf8");
    try {
      const elements = [...scanHtml(html)];
      const ids = new Set(elements.flatMap(({attributes}) => attributes.get("id") ?? []));
      read.set(file, {html, elements, ids});
    } catch (error) {
      const at = error instanceof Error ? error.message : String(error);
      faults.push({
        page: file,
        fault: {
          vi: `không đọc được HTML tại «${at}». Hãy sửa HTML viết trong trang.`,
          en: `the HTML cannot be read at «${at}». Correct the HTML in the page.`
        }
      });
    }
  }

  function* faultsOfAddress(
    address: string,
    file: string,
    {name, attributes}: Element
  ): Generator<Bilingual> {
    const found = resolveAddress(address, file);
    const isLink = name === "a";
    if (found === null) {
      yield {vi: `địa chỉ «${address}» viết sai.`, en: `the address «${address}» is malformed.`};
    } else if (found.scheme === null) {
      const {path, anchor} = found;
      if (!files.has(path))
        yield {
          vi: `liên kết «${address}» không dẫn đến tệp nào của trang báo cáo. Hãy sửa địa chỉ.`,
          en: `the link «${address}» leads to no file of the site. Correct the address.`
        };
      else if (anchor !== "" && read.get(path)?.ids.has(anchor) === false)
        yield {
          vi: `liên kết «${address}» không dẫn đến chỗ nào của trang ${path}. Hãy sửa phần sau dấu #.`,
          en: `the link «${address}» leads to no place of ${path}. Correct the part after #.`
        };
    } else if (!isLink && found.scheme !== "data:")
      yield {
        vi: `thẻ <${name}> tải từ nơi khác: ${address}. Hãy đặt tệp vào trang.`,
        en: `<${name}> loads from elsewhere: ${address}. Put the file into the site.`
      };
    else if (isLink && leadsOut.includes(found.scheme)) {
      if (!(attributes.get("rel") ?? "").split(/\s+/).includes("noopener"))
        yield {
          vi: `liên kết ra ngoài «${address}» thiếu rel="noopener noreferrer".`,
          en: `the link «${address}» leaves the site without rel="noopener noreferrer".`
        };
    } else if (isLink && !harmless.includes(found.scheme))
      yield {
        vi: `liên kết có địa chỉ không được phép: ${address}.`,
        en: `a link has an address that is not allowed: ${address}.`
      };
  }

  for (const {file, language} of pages) {
    const page = read.get(file);
    if (!page) continue;
    const add = (fault: Bilingual) => faults.push({page: file, fault});
    for (const fault of faultsOfPage(page.html, page.elements, language)) add(fault);
    for (const element of page.elements) {
      const addresses = loading
        .flatMap((name) => addressesOf(name, element.attributes.get(name) ?? ""))
        .concat(styleAddresses(element.attributes.get("style") ?? ""))
        .concat(element.name === "style" ? styleAddresses(element.text) : []);
      for (const address of addresses.filter((one) => one !== ""))
        for (const fault of faultsOfAddress(address, file, element)) add(fault);
    }
  }
  for (const file of files)
    if (posix.extname(file) === ".css")
      for (const address of styleAddresses(readFileSync(join(folder, file), "utf8")))
        for (const fault of faultsOfAddress(address, file, {name: "style", attributes: new Map(), text: ""}))
          faults.push({page: file, fault});
  return faults;
}
