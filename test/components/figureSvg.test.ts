import {SaxesParser} from "saxes";
import {describe, expect, test} from "vitest";
import {annualFigure} from "#src/components/annualFigure.ts";
import {chartStyle} from "#src/components/chartStyle.ts";
import type {Context} from "#src/components/context.ts";
import {figures} from "#src/components/figures.ts";
import {figureSvg} from "#src/components/figureSvg.ts";
import {markup} from "#src/components/markup.ts";
import {renderFigure} from "#src/components/renderFigure.ts";
import {readStyle} from "#loaders/site/writeAssets.ts";
import {sampleContext, sampleFigure} from "./sampleRelease.ts";

const style = ":root {--ink: #123456;} .bar {fill: var(--ink);} .bar:hover {fill: red;} .card {color: red;}";

const found = (value: number | null, year = "2018") => sampleFigure("cases-found", year, value);
const figure = annualFigure("f", "cases", ["cases-found"]);

/** Throws where a text is no well-formed XML. */
function parse(xml: string): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const marked = (context: Context): Context => ({
  ...context,
  release: {
    ...context.release,
    manifest: {...context.release.manifest, mark: {vi: "Lưu hành nội bộ.", en: "For internal use."}}
  }
});

describe("figureSvg", () => {
  test("says by itself what the page says around the chart: title, numbers, notes, source, release, the edition's mark", () => {
    const context = marked(sampleContext({figures: [found(40), found(null, "2021")]}, "en"));
    const model = figure(context);
    const svg = figureSvg(model, context, style) ?? "";
    parse(svg);
    for (const text of [
      model.title,
      ">40<",
      ">[c]<",
      context.words.figure.gap,
      "invented.example/x",
      context.release.manifest.id,
      "For internal use."
    ])
      expect(svg).toContain(text);
    expect(svg).toMatch(/Symbols: \[c\] \S+/);
    expect(svg).not.toMatch(/var\(|NaN|undefined/);
  });

  test("long titles and notes are broken into lines within the drawing; no word is lost", () => {
    const context = sampleContext({figures: [found(40)]});
    const words = Array.from({length: 60}, (_, index) => `từ${index}`);
    const model = {...figure(context), title: words.join(" "), notes: [markup`<b>${words.join(" ")}</b>`]};
    const svg = figureSvg(model, context, style) ?? "";
    const lines = [...svg.matchAll(/<text class="figure-(?:title|note)"[^>]*>([^<]*)<\/text>/g)].map(
      ([, line = ""]) => line
    );
    const said = lines.join(" ").split(" ");
    for (const word of words) expect(said.filter((one) => one === word)).toHaveLength(2);
    expect(Math.max(...lines.map(({length}) => length))).toBeLessThanOrEqual(122);
  });

  test("a text with signs of markup stays text", () => {
    const context = sampleContext({figures: [found(40)]});
    const svg = figureSvg({...figure(context), notes: ["<script>1 & 2</script>"]}, context, style) ?? "";
    parse(svg);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;1 &amp; 2");
  });

  test("there is no file where there is nothing to draw, and no link to one", () => {
    const context = sampleContext({});
    expect(figureSvg(figure(context), context, style)).toBeNull();
    expect(renderFigure(figure(context), context).text).not.toContain("download=");
  });

  test("a chart that is not one SVG is refused", () => {
    const context = sampleContext({figures: [found(40)]});
    const model = {...figure(context), draw: () => markup`<p>40</p>`};
    expect(() => figureSvg(model, context, style)).toThrow("«f»");
  });

  test("every figure of the registry that draws is one well-formed file, with the site's own style", () => {
    const context = sampleContext({
      figures: [
        found(40),
        sampleFigure("suspects-found", "2018", 3),
        sampleFigure("victims-in-cases", "2018", 5)
      ]
    });
    const files = Object.values(figures).map((one) => figureSvg(one(context), context, readStyle()));
    expect(files.filter((file) => file !== null).length).toBeGreaterThan(4);
    for (const file of files) if (file !== null) parse(file);
  });
});

describe("chartStyle", () => {
  test("keeps the rules of classes that the chart uses, with tokens as values; states and other parts stay out", () => {
    expect(chartStyle('<rect class="bar"/>', style)).toBe(".bar{fill: #123456;}");
  });

  test("media and container queries stay out; rules for all texts of a chart come in", () => {
    expect(
      chartStyle("<text/>", "@media print { .x { a: b; } } .chart svg text { font-size: 12px; } p { a: b; }")
    ).toBe("text{font-size: 12px;}");
  });
});

describe("renderFigure", () => {
  const context = sampleContext({figures: [found(40), found(null, "2021")]}, "en");
  const html = renderFigure(figure(context), context).text;

  test("names the symbols that it uses, and no others", () => {
    const [, list = ""] = /Symbols: ([^<]*)/.exec(html) ?? [];
    expect([...list.matchAll(/\[(.)\]/g)].map(([, code]) => code)).toEqual(["c"]);
  });

  test("leads to the table and the chart as files, to the origin of its numbers, and names its release", () => {
    expect(html).toContain('download="f.csv" href="/data/en/f.csv"');
    expect(html).toContain('download="f.svg" href="/data/en/f.svg"');
    expect(html).toContain('href="#f-numbers"');
    expect(html).toContain('id="f-numbers"');
    expect(html).toContain(context.release.manifest.id);
  });
});
