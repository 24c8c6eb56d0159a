import {ESLint} from "eslint";
import {expect, test} from "vitest";

const eslint = new ESLint({
  overrideConfig: {languageOptions: {parserOptions: {projectService: {allowDefaultProject: ["*.ts"]}}}}
});

/** The messages of the rule on directions for a file that imports another. */
async function directionFaults(file: string, imported: string): Promise<number> {
  const [result] = await eslint.lintText(`import "${imported}";\n`, {filePath: file});
  return (result?.messages ?? []).filter(({ruleId}) => ruleId === "no-restricted-imports").length;
}

test.each([
  ["src/stats/index.ts", "../i18n/words.ts"],
  ["src/schema/fold.ts", "../components/markup.ts"],
  ["src/schema/fold.ts", "../algebra/periodOf.ts"],
  ["src/algebra/periodOf.ts", "../i18n/formatPeriod.ts"],
  ["src/algebra/periodOf.ts", "../stats/index.ts"],
  ["src/sentences/targetSentence.ts", "../components/markup.ts"],
  ["src/i18n/words.ts", "../sentences/targetSentence.ts"],
  ["src/indicators/countSeries.ts", "../sentences/targetSentence.ts"],
  ["src/algebra/periodOf.ts", "../indicators/countSeries.ts"],
  ["src/components/figures.ts", "#loaders/release/readRelease.ts"],
  ["src/components/figures.ts", "../../loaders/release/readRelease.ts"],
  ["loaders/exports/index.ts", "../warehouse/ingest.ts"],
  ["loaders/warehouse/ingest.ts", "../release/release.ts"],
  ["loaders/reference/readAreas.ts", "../exports/matchArea.ts"]
])("imports: %s may not import %s", async (file, imported) => {
  expect(await directionFaults(file, imported)).toBe(1);
});

test.each([
  ["src/components/figures.ts", "../stats/index.ts"],
  ["src/sentences/targetSentence.ts", "../stats/index.ts"],
  ["src/sentences/targetSentence.ts", "../algebra/shareOf.ts"],
  ["src/algebra/quantityOf.ts", "../schema/released.ts"],
  ["src/indicators/countSeries.ts", "../stats/index.ts"],
  ["loaders/release/release.ts", "../warehouse/ingest.ts"],
  ["loaders/site/build.ts", "#src/components/figures.ts"]
])("imports: %s may import %s", async (file, imported) => {
  expect(await directionFaults(file, imported)).toBe(0);
});
