import {expect, test} from "vitest";
import {annualFigure} from "#src/components/annualFigure.ts";
import {figures} from "#src/components/figures.ts";
import {renderFigure} from "#src/components/renderFigure.ts";
import {stageFigure} from "#src/components/stageFigure.ts";
import {sampleContext, sampleFigure} from "./sampleRelease.ts";

const bars = (svg: string) =>
  [...svg.matchAll(/<rect class="bar[^"]*"[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height));

test("annualFigure: a year without a figure has no bar; it is never drawn as zero", () => {
  const context = sampleContext({
    figures: [sampleFigure("cases-found", "2018", 40), sampleFigure("cases-found", "2021", 20)]
  });
  const svg = annualFigure("f", "cases", ["cases-found"])(context).draw?.(760).text ?? "";
  expect(bars(svg)).toHaveLength(2);
});

test("annualFigure: bars start at zero, so that heights are in the ratio of the counts", () => {
  const context = sampleContext({
    figures: [sampleFigure("cases-found", "2018", 40), sampleFigure("cases-found", "2021", 10)]
  });
  const [first = 0, second = 1] = bars(
    annualFigure("f", "cases", ["cases-found"])(context).draw?.(760).text ?? ""
  );
  expect(first / second).toBeCloseTo(4, 1);
});

test("annualFigure: a withheld count shows its symbol and no bar", () => {
  const context = sampleContext({
    figures: [sampleFigure("cases-found", "2018", 40), sampleFigure("cases-found", "2019", null)]
  });
  const model = annualFigure("f", "cases", ["cases-found"])(context);
  const svg = model.draw?.(760).text ?? "";
  expect(bars(svg)).toHaveLength(1);
  expect(svg).toContain(">[c]<");
  expect(model.table.rows[1]?.[2]?.plain).toBe("[c]");
});

test("annualFigure: counts with cases carried over are outlined and stand in a panel of their own", () => {
  const context = sampleContext({
    figures: [sampleFigure("cases-found", "2022", 90), sampleFigure("cases-handled", "2024", 163)]
  });
  const model = annualFigure("f", "cases", ["cases-found", "cases-handled"])(context);
  const svg = model.draw?.(760).text ?? "";
  expect(svg.match(/class="bar outlined"/g)).toHaveLength(1);
  expect(svg.match(/class="panel-label"/g)).toHaveLength(2);
  expect(model.notes.join(" ")).toContain(context.words.figure.handledPattern);
});

test("annualFigure: the alternative text names the first and last figure of each definition", () => {
  const context = sampleContext(
    {figures: [sampleFigure("cases-found", "2018", 211), sampleFigure("cases-found", "2022", 90)]},
    "en"
  );
  expect(annualFigure("f", "cases", ["cases-found"])(context).alt).toBe(
    "Cases found by year, whole country. Cases found: 2 years with a figure, from 211 (2018) to 90 (2022)."
  );
});

test("stageFigure: only counts of one sort share a scale; reports, cases and persons do not", () => {
  const context = sampleContext({
    figures: [
      sampleFigure("cases-initiated", "2018", 200),
      sampleFigure("cases-prosecuted", "2018", 100),
      sampleFigure("accused-initiated", "2018", 50)
    ]
  });
  const svg = stageFigure("f", "2018", "2018")(context).draw?.(760).text ?? "";
  const widths = [...svg.matchAll(/<rect class="bar" [^>]* width="([\d.]+)"/g)].map(([, width]) =>
    Number(width)
  );
  expect(widths[0]).toBeCloseTo(2 * (widths[1] ?? 0), 0);
  expect(widths[2]).toBe(widths[0]); // the largest of its own scale
});

test.each(Object.keys(figures))(
  "figure %s: over empty tables it says [x] with the reason, and draws nothing",
  (name) => {
    for (const language of ["vi", "en"] as const) {
      const context = sampleContext({}, language);
      const model = figures[name]?.(context);
      if (!model) throw new Error(name);
      const html = renderFigure(model, context).text;
      expect(html).toContain(context.words.figure.empty);
      expect(html).not.toContain("<svg");
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
);
