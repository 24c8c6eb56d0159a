import {readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {readCodelists} from "#loaders/reference/readCodelists.ts";
import {readForms} from "#loaders/reference/readForms.ts";
import {defaultFor} from "#loaders/policies.ts";
import {quantityOf} from "#src/algebra/quantityOf.ts";
import {isNotApplicable} from "#src/algebra/notApplicable.ts";
import {countIndicator, countIndicators} from "#src/indicators/countIndicators.ts";
import {reduction, targetShares} from "#src/indicators/targetShares.ts";
import {illustrativeRows, madeCount} from "./illustrativeCounts.ts";

const codelists = readCodelists();
const codeOf = (list: "stages" | "units", word: string) =>
  codelists[list].find(({vi}) => vi === word)?.code ?? word;

/** What the illustrative exports count: the columns of the form, and each row and filled column of the long files. */
function occurring(): {indicator: string; unit: string}[] {
  const form = readForms()
    .filter(({kind}) => kind === "returns")
    .flatMap(({columns}) =>
      columns.flatMap(({holds}) =>
        "count" in holds
          ? [
              {
                indicator: [holds.count.stage, holds.count.measure, holds.count.detail]
                  .filter((part) => part !== null)
                  .join("."),
                unit: holds.count.unit
              }
            ]
          : []
      )
    );
  const measures = ["carried-over", "new", "handled", "done", "remaining"];
  const long = ["vks", "toa-an", "bien-phong", "so-y-te"].flatMap((folder) =>
    readdirSync(join(projectRoot, "exports", "illustrative", folder)).flatMap((file) =>
      illustrativeRows(`${folder}/${file}`)
        .slice(1)
        .flatMap((cells) =>
          measures
            .filter((_, index) => (cells[8 + index] ?? "") !== "")
            .map((measure) => ({
              indicator: `${codeOf("stages", cells[6] ?? "")}.${measure}`,
              unit: codeOf("units", cells[7] ?? "")
            }))
        )
    )
  );
  return [...form, ...long];
}

test("every count that the illustrative exports hold has an entry", () => {
  const all = occurring();
  expect(new Set(all.map(({indicator, unit}) => `${indicator}:${unit}`)).size).toBe(30);
  for (const one of all) expect(countIndicator(one), `${one.indicator}:${one.unit}`).not.toBeNull();
});

test("every entry has a name and a definition of its own in both languages, and is unique", () => {
  for (const {id, name, definition} of countIndicators) {
    for (const language of ["vi", "en"] as const) {
      expect(name[language], id).toMatch(/^\p{Lu}/u);
      expect(definition[language], id).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(definition[language]).toBe(definition[language].normalize("NFC"));
    }
    expect(definition.vi).not.toBe(definition.en);
  }
  expect(new Set(countIndicators.map(({id}) => id)).size).toBe(countIndicators.length);
});

test("stages and units are of the lists of codes; the kind is that by which counts are reckoned with", () => {
  for (const entry of countIndicators) {
    expect(codelists.stages.map(({code}) => code)).toContain(entry.stage);
    expect(codelists.units.map(({code}) => code)).toContain(entry.unit);
    const quantity = quantityOf({...madeCount(entry.indicator, 1), unit: entry.unit, value: 1});
    expect(isNotApplicable(quantity) ? "unstated" : quantity.kind, entry.id).toBe(entry.kind);
  }
});

test("counts are sensitive as victims or as cases by the same rule as policies withhold them", () => {
  for (const {id, stage, unit, sensitivity} of countIndicators)
    expect(sensitivity, id).toBe(
      defaultFor({stage, unit, brokenDown: false}).threshold === 9 ? "victims" : "cases"
    );
});

test("the shares name terms that the registry defines, on own caseload each, and clearance by the plan's words", () => {
  expect(targetShares.map(({id}) => id)).toEqual([
    "intake",
    "resolution",
    "clearance",
    "prosecution",
    "trial"
  ]);
  for (const {numerator, denominators, unit, id} of targetShares) {
    expect(denominators.own, id).toBeDefined();
    for (const {stage, measure, detail} of [
      ...numerator.terms,
      ...Object.values(denominators).flatMap(({terms}) => terms)
    ])
      expect(
        countIndicator({indicator: [stage, measure, ...(detail ? [detail] : [])].join("."), unit}),
        `${id} ${stage} ${measure}`
      ).not.toBeNull();
  }
  expect(targetShares.filter(({denominators}) => denominators.plan).map(({id}) => id)).toEqual(["clearance"]);
  for (const {stage, measure} of reduction.terms)
    expect(countIndicator({indicator: `${stage}.${measure}`, unit: reduction.unit})?.kind).toBe("flow");
});
