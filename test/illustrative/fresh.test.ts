import Papa from "papaparse";
import {createHash} from "node:crypto";
import {cpSync, readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import {exportFiles} from "#loaders/illustrative/exportFiles.ts";
import {projectRoot} from "#loaders/projectRoot.ts";
import {readRelease} from "#loaders/release/readRelease.ts";
import {release} from "#loaders/release/release.ts";
import {ask} from "#loaders/warehouse/ask.ts";
import {ingestExitCode, type IngestResult} from "#loaders/warehouse/ingest.ts";
import {openWarehouse} from "#loaders/warehouse/openWarehouse.ts";
import {rowTables} from "#loaders/warehouse/schema.ts";
import {at, workplace} from "../warehouse/workplace.ts";

const folder = join(projectRoot, "exports");
const generated = exportFiles();
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const below = (path: string) =>
  readdirSync(join(folder, path), {recursive: true, withFileTypes: true})
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/")
    )
    .sort();

describe("the illustrative exports in the repository", () => {
  it("are the files that the generator writes, to the byte", () => {
    expect(below("illustrative")).toEqual(generated.map(({path}) => path).sort());
    for (const {path, bytes} of generated)
      expect(hash(readFileSync(join(folder, path))), path).toBe(hash(bytes));
  });

  it("are listed in received.csv with their days, each once, and nothing else is listed below their folder", () => {
    const list = Papa.parse<Record<string, string>>(readFileSync(join(folder, "received.csv"), "utf8"), {
      header: true,
      skipEmptyLines: true
    }).data.filter(({path}) => path?.startsWith("illustrative/"));
    const entries = list.map((one) => [one["path"], one["sha256"], one["received_at"]].join(" ")).sort();
    expect(entries).toEqual(
      generated
        .flatMap(({path, bytes, received}) =>
          received === null ? [] : [`${path} ${hash(bytes)} ${received}`]
        )
        .sort()
    );
  });
});

const dayOf = (text: string) => {
  const [day = "", month = "", year = ""] = text.split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

/** The days of initiation of all cases, by code, from all registers; read without the project's readers. */
function initiations(): Map<string, string> {
  const days = new Map<string, string>();
  for (const path of below("illustrative/so-theo-doi-vu-an")) {
    const text = readFileSync(join(folder, path), "utf8").replace(/^\uFEFF[^\n]*\n/, "");
    const {data} = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
      delimiter: ";"
    });
    for (const row of data) {
      const [code = "", day = ""] = [row["Mã vụ"], row["Ngày khởi tố"]];
      expect(code).not.toBe("");
      const known = days.get(code);
      if (known !== undefined) expect(dayOf(day)).toBe(known);
      days.set(code, dayOf(day));
    }
  }
  return days;
}

/** The cells of a return: of a CSV file by PapaParse. */
function cellsOf(path: string): string[][] {
  const bytes = readFileSync(join(folder, path));
  if (path.endsWith(".csv"))
    return Papa.parse<string[]>(bytes.toString("utf8").replace(/^\uFEFF/, ""), {delimiter: ";"}).data;
  const workbook = openWorkbook(bytes);
  const sheet = "problem" in workbook ? undefined : workbook.sheets.find(({hidden}) => !hidden);
  if (!sheet) throw new Error(path);
  return sheet.rows;
}

/** «Khởi tố mới» (cases) of the police's return of a year, summed over its areas. */
function initiatedByReturn(year: number): number {
  const ending = year < 2019 ? "csv" : "xlsx";
  const rows = cellsOf(`illustrative/cong-an-tinh/${year}-ca-nam.${ending}`);
  const column = rows.find((cells) => cells.includes("Khởi tố mới"))?.indexOf("Khởi tố mới") ?? -1;
  expect(column).toBeGreaterThan(0);
  const areas = rows.filter(([number = "", name = ""]) => /^\d+$/.test(number) && /\p{L}/u.test(name));
  expect(areas.length).toBeGreaterThanOrEqual(5);
  return areas.reduce((sum, cells) => sum + Number(cells[column]), 0);
}

describe("an independent recount", () => {
  it("of the cases that were initiated in a police year gives what the police returned", () => {
    const days = [...initiations().values()];
    const years = below("illustrative/cong-an-tinh").flatMap(
      (path) => /(\d{4})-ca-nam/.exec(path)?.[1] ?? []
    );
    expect(years.length).toBeGreaterThanOrEqual(10);
    for (const year of years.map(Number)) {
      // the year of Decree 09/2019: 15/12 to 14/12
      const counted = days.filter((day) => day >= `${year - 1}-12-15` && day <= `${year}-12-14`).length;
      expect(counted).toBeGreaterThan(0);
      expect([year, initiatedByReturn(year)]).toEqual([year, counted]);
    }
  });
});

describe("the bundled exports, taken in", () => {
  const place = workplace();
  let result: IngestResult;
  beforeAll(async () => {
    cpSync(folder, place.settings.exports, {recursive: true});
    result = await place.ingest(at("2026-11-23"));
  }, 60_000);

  it("hold no fault: every row is accounted for, none rejected, no error, exit code 0", () => {
    expect(ingestExitCode(result)).toBe(0);
    const taken = generated.filter(({received}) => received !== null);
    expect(result.files).toHaveLength(taken.length + 2);
    for (const {path, rows, problems, state} of result.files) {
      expect(rows.read, path).toBe(rows.loaded + rows.unchanged + rows.rejected + rows.ignored);
      expect({path, state, rejected: rows.rejected}).toEqual({path, state: "new", rejected: 0});
      expect(rows.loaded, path).toBeGreaterThan(0);
      expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
    }
    expect(result.absent).toEqual([]);
    expect(result.remarks).toEqual([]);
  });

  it("balance: nothing is said but that one return was sent again", () => {
    const said = result.files.flatMap(({path, problems}) =>
      problems
        .filter(
          ({code, severity}) => severity === "warning" || /identity|stock|flow|total|supersede/.test(code)
        )
        .filter(({code}) => code !== "total-row")
        .map(({code}) => `${basename(path)} ${code}`)
    );
    expect(said).toEqual(["2023-9-thang (gui lai lan 2).xlsx supersedes-file"]);
  });

  it("every fact of an illustrative file is marked so, and no other", async () => {
    const {connection, close} = await openWarehouse(place.settings.warehouse);
    try {
      let facts = 0;
      for (const {table} of Object.values(rowTables)) {
        const rows = await ask(
          connection,
          `SELECT receipt.path AS path, illustrative, count(*)::INTEGER AS n FROM ${table} JOIN receipt USING (seq) GROUP BY ALL`
        );
        for (const {path, illustrative, n} of rows) {
          expect({path, illustrative}).toEqual({path, illustrative: String(path).includes("illustrative/")});
          facts += illustrative === true ? Number(n) : 0;
        }
      }
      expect(facts).toBeGreaterThan(5000);
    } finally {
      close();
    }
  });

  it("none of them is in a table released to the public or the committee", async () => {
    for (const edition of ["committee", "published"] as const) {
      const {folder: released} = await release(place.settings, {edition});
      const files = readdirSync(released, {recursive: true, withFileTypes: true}).filter((one) =>
        one.isFile()
      );
      expect(files.length).toBeGreaterThan(2);
      for (const one of files.filter(({name}) => !name.startsWith("manifest"))) {
        const text = readFileSync(join(one.parentPath, one.name)).toString("utf8");
        expect(text, one.name).not.toMatch(/Bình Lâm|Lâm Khê|Hòa Lĩnh|BL-VA-|BL-\d/);
      }
    }
  });

  it("in the internal edition every one of them says that it is invented", async () => {
    const {folder: released} = await release(place.settings, {edition: "internal"});
    const {counts, pilots, cases, returns, plans} = readRelease(released);
    const invented = [
      ...counts.filter(({area}) => area.startsWith("BL")),
      ...pilots.filter(({pilot}) => pilot.startsWith("BL-")),
      ...cases,
      ...returns
    ];
    expect(invented.length).toBeGreaterThan(8000);
    expect(invented.every(({illustrative}) => illustrative)).toBe(true);
    for (const plan of plans.filter(({area}) => area === "BL")) expect(plan.title.vi).toContain("minh họa");
  });
});
