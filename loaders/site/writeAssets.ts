import {build} from "esbuild";
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {projectRoot} from "../projectRoot.ts";

const scripts = ["vietnamese", "latin-ext", "latin"] as const;
const weights = [400, 600] as const;

/** The style of the site, without the typeface and without comments: for screens, then for paper. */
export function readStyle(): string {
  return ["so138.css", "print.css"]
    .map((name) => readFileSync(join(projectRoot, "src", "style", name), "utf8"))
    .join("\n")
    .replace(/\/\*[^]*?\*\/\n?/g, "");
}

/** Letters that each file of the typeface holds, as its package declares them. */
function fontFaces(packageFolder: string, folder: string): string {
  return weights
    .flatMap((weight) => {
      const declared = readFileSync(join(packageFolder, `${weight}.css`), "utf8");
      return scripts.map((script) => {
        const name = `be-vietnam-pro-${script}-${weight}-normal.woff2`;
        copyFileSync(join(packageFolder, "files", name), join(folder, name));
        const range = new RegExp(
          `be-vietnam-pro-${script}-${weight}-normal \\*/[^}]*unicode-range: ([^;]+);`
        ).exec(declared)?.[1];
        if (range === undefined)
          throw new Error(`The typeface's package does not declare the letters of ${name}.`);
        return `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-display:swap;font-weight:${weight};src:url(${name}) format("woff2");unicode-range:${range}}`;
      });
    })
    .join("\n");
}

/** Writes what every page links to: the style with its typeface, and the one script that enhances figures. */
export async function writeAssets(folder: string): Promise<void> {
  mkdirSync(folder, {recursive: true});
  const typeface = dirname(createRequire(import.meta.url).resolve("@fontsource/be-vietnam-pro/package.json"));
  writeFileSync(join(folder, "so138.css"), `${fontFaces(typeface, folder)}\n${readStyle()}`);
  await build({
    entryPoints: [join(projectRoot, "src", "browser", "enhanceFigures.ts")],
    outfile: join(folder, "so138.js"),
    bundle: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    logLevel: "silent"
  });
}
