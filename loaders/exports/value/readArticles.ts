import {fold} from "#src/schema/fold.ts";
import type {Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";

/** The Penal Code of 2015 has 426 articles. */
const last = 426;

/** What stands around the numbers of articles: the code's name, clauses and points, which are not kept. */
const around = [
  /\b(?:bo luat hinh su|blhs)(?: (?:nam )?\d{4}(?: \(.*?\))?)?/g,
  /\b(?:khoan|k\.?) ?\d+(?: ?(?:,|va) ?\d+)*(?= dieu| d\.)/g,
  /\b(?:khoan|k\.) ?\d+/g,
  /\bdiem [a-z]{1,2}(?: ?(?:,|va) ?[a-z]{1,2}\b)*/g
];

/**
 * Reads the articles of the Penal Code under which a case stands, in the order in which they are written, each once:
 * `150`, `150; 349`, `Điều 150, 151`, `150 khoản 2`, `điểm a khoản 1 Điều 151 BLHS`. Clauses and points are left out.
 * Blank is an empty list. A text with anything else, or with a number that is no article, is a fault.
 */
export function readArticles(text: string): string[] | Fault {
  const bare = around.reduce((rest, pattern) => rest.replace(pattern, " "), fold(text));
  const words = bare.split(/[\s,;/+&]+/).filter((word) => !["", "dieu", "va", "cua", "d."].includes(word));
  const articles = words.map((word) => /^(?:d\.|dieu)?(\d{1,3}|217a)\.?$/.exec(word)?.[1] ?? null);
  const known = articles.filter(
    (article): article is string => article !== null && parseInt(article) >= 1 && parseInt(article) <= last
  );
  if (known.length === articles.length) return [...new Set(known)];
  return {
    fault: "not-an-article",
    message: {
      vi: `«${echo(text)}» không phải là điều của Bộ luật Hình sự. Hãy ghi số điều, cách nhau bằng dấu chấm phẩy, ví dụ «150; 151».`,
      en: `«${echo(text)}» is no article of the Penal Code. Write the numbers of the articles with a semicolon between them, for example «150; 151».`
    }
  };
}
