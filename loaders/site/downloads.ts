import {parseArgs} from "node:util";
import {strToU8, zipSync} from "fflate";
import {allFiguresTable} from "#src/components/allFigures.ts";
import {allAreaFigures} from "#src/components/areas/areaPage.ts";
import {changesTable} from "#src/components/changeParts.ts";
import type {Context} from "#src/components/context.ts";
import type {Table} from "#src/components/figureModel.ts";
import {figures} from "#src/components/figures.ts";
import {trendFigures} from "#src/components/returns/returnTrends.ts";
import {figureSvg} from "#src/components/figureSvg.ts";
import {wordsOf} from "#src/i18n/words.ts";
import {readRelease} from "../release/readRelease.ts";
import {writeCsv} from "../writeCsv.ts";
import {readStyle} from "./writeAssets.ts";

/** ZIP cannot hold dates before 1980; every entry has this one, so that the bytes depend on the tables alone. */
const entryDate = "1980-01-01T00:00:00";

/** A table as a CSV file that spreadsheets open. */
export function tableCsv({columns, rows}: Table): string {
  return writeCsv([columns.map(({label}) => label), ...rows.map((row) => row.map(({plain}) => plain))]);
}

/**
 * The downloads of a language (`--language vi|en`) as one archive: of each figure the table, `<figure>.csv`, and the chart,
 * `<figure>.svg`; the table of all figures, and of what changed since the last published release. Framework takes the
 * files out of it; one archive a language runs the program once instead of once a file.
 */
export function downloads(args: string[], environment: Record<string, string | undefined>): Uint8Array {
  const {values} = parseArgs({args, options: {language: {type: "string"}}});
  const language = values.language === "en" ? "en" : "vi";
  return downloadsOf({
    release: readRelease(environment["SO138_RELEASE"] ?? ""),
    language,
    words: wordsOf(language)
  });
}

/** The downloads of a release in the context's language, as `downloads` gives them. */
export function downloadsOf(context: Context): Uint8Array {
  const models = [
    ...Object.entries(figures).map(([name, figure]) => [name, figure(context)] as const),
    ...[...trendFigures(context), ...allAreaFigures(context)].map((model) => [model.id, model] as const)
  ];
  const style = readStyle();
  const charts = models.flatMap(([name, model]) => {
    const svg = figureSvg(model, context, style);
    return svg === null ? [] : [[`${name}.svg`, strToU8(svg)] as const];
  });
  const tables: [string, Table][] = [
    ...models.map(([name, {table}]): [string, Table] => [name, table]),
    ["all-figures", allFiguresTable(context)],
    ["changes", changesTable(context)]
  ];
  const files = tables.map(([name, table]) => [`${name}.csv`, strToU8(tableCsv(table))] as const);
  return zipSync(Object.fromEntries([...files, ...charts]), {mtime: entryDate});
}
