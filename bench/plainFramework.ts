import {spawnSync} from "node:child_process";
import {mkdirSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {projectRoot} from "../loaders/projectRoot.ts";

/** One bar of the chart that both sites draw. */
export type PlainRow = {panel: string; year: number; value: number};

/** Names whose versions Framework would ask the network for. */
const askedFor = [
  ..."react react-dom lodash arquero apache-arrow d3 d3-dsv echarts htl leaflet mapbox-gl parquet-wasm topojson-client".split(
    " "
  ),
  "@observablehq/plot",
  "@observablehq/sample-datasets"
];

/** A page as Framework's own guide would have it: rows as a file, the chart drawn by d3 in a cell. */
const page = (title: string) => `---
title: ${title}
---

# ${title}

\`\`\`js
import {axisBottom, max, scaleBand, scaleLinear, select, groups} from "d3";
const rows = await FileAttachment("/rows.json").json();
\`\`\`

\`\`\`js
const years = Array.from({length: 13}, (_, index) => 2013 + index);
const svg = select(document.createElementNS("http://www.w3.org/2000/svg", "svg")).attr("viewBox", "0 0 760 438");
const x = scaleBand(years, [4, 756]).padding(0.28);
const y = scaleLinear([0, max(rows, (row) => row.value)], [104, 24]);
for (const [index, [panel, own]] of groups(rows, (row) => row.panel).entries()) {
  const g = svg.append("g").attr("transform", \`translate(0,\${24 + index * 138})\`);
  g.append("text").attr("font-weight", 600).attr("font-size", 12).attr("y", 12).text(panel);
  const bars = g.selectAll("g").data(own).join("g");
  bars.append("title").text((row) => \`\${row.panel}, \${row.year}: \${row.value}\`);
  bars.append("rect").attr("class", "bar").attr("fill", "#1f4e5f").attr("x", (row) => x(row.year)).attr("y", (row) => y(row.value)).attr("width", x.bandwidth()).attr("height", (row) => 104 - y(row.value));
  bars.append("text").attr("text-anchor", "middle").attr("font-size", 12).attr("x", (row) => x(row.year) + x.bandwidth() / 2).attr("y", (row) => y(row.value) - 4).text((row) => row.value);
  if (own.length > 0) g.append("line").attr("stroke", "currentColor").attr("x1", 4).attr("x2", 756).attr("y1", 104).attr("y2", 104);
}
svg.append("g").attr("transform", "translate(0,414)").call(axisBottom(x).tickSizeOuter(0));
display(svg.node());
\`\`\`
`;

/**
 * Builds a site with Observable Framework as it comes, of so many pages that each draw the chart on the reader's side, in a
 * folder that must lie inside the project. Returns where the site is and the seconds that its build took.
 */
export function plainFramework(
  folder: string,
  {rows, pages}: {rows: readonly PlainRow[]; pages: number}
): {site: string; seconds: number} {
  const source = join(folder, "src");
  const site = join(folder, "dist");
  for (const name of askedFor)
    mkdirSync(join(source, ".observablehq", "cache", "_npm", `${name}@0.0.0`), {recursive: true});
  writeFileSync(join(source, "rows.json"), JSON.stringify(rows));
  for (let index = 0; index < pages; index += 1)
    writeFileSync(join(source, index === 0 ? "index.md" : `page-${index}.md`), page(`Chart ${index}`));
  writeFileSync(
    join(folder, "observablehq.config.js"),
    `export default ${JSON.stringify({root: source, output: site, title: "Plain", globalStylesheets: [], search: false, pager: false, preserveExtension: true})};\n`
  );
  const main = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
  const start = performance.now();
  const {status, stderr} = spawnSync(
    process.execPath,
    [
      join(dirname(main), "dist", "bin", "observable.js"),
      "build",
      "--config",
      join(folder, "observablehq.config.js")
    ],
    {cwd: projectRoot, encoding: "utf8", env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}}
  );
  if (status !== 0) throw new Error(`The plain Framework site could not be built:\n${stderr}`);
  return {site, seconds: (performance.now() - start) / 1000};
}
