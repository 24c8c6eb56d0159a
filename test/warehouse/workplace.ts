import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll} from "vitest";
import config from "../../so138.config.ts";
import {projectRoot} from "../../loaders/projectRoot.ts";
import {defineSettings, type Settings} from "../../loaders/settings.ts";
import {sha256} from "../../loaders/warehouse/archive.ts";
import {ask} from "../../loaders/warehouse/ask.ts";
import {ingest, type IngestedFile, type IngestResult} from "../../loaders/warehouse/ingest.ts";
import {openWarehouse} from "../../loaders/warehouse/openWarehouse.ts";

/** The bundled exports, by name. */
export const bundled = (name: "so-lieu-da-cong-bo.csv" | "chi-dao-diem.csv") =>
  readFileSync(join(projectRoot, "exports", "published", name), "utf8");

const header = "Kỳ số liệu;Địa bàn;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn;Độ tin cậy;Lưu ý";

/** A file of published figures: for each `[year, value]` one count of cases; an unreadable value is rejected. */
export function yearly(rows: readonly (readonly [number, number | string])[], remark = ""): string {
  const lines = rows.map(
    ([year, value]) => `Năm ${year};Toàn quốc;phát hiện;vụ;${value};example.org/report;Cao;${remark}`
  );
  return `${[header, ...lines].join("\n")}\n`;
}

/** An instant in Viet Nam: `at("2026-11-23", "09:41")`. */
export const at = (date: string, time = "12:00") => new Date(`${date}T${time}:00+07:00`);

/** A temporary folder with exports, warehouse and releases of its own; removed when the tests of the file are over. */
export type Workplace = {
  root: string;
  settings: Settings;
  /** The folder in which archive, receipts and warehouse lie. */
  state: string;
  write: (path: string, content: string | Uint8Array) => string;
  /** Writes `received.csv`: `[path, content or "", date]`. */
  list: (entries: readonly (readonly [string, string, string])[]) => void;
  ingest: (now: Date) => Promise<IngestResult>;
};

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, {recursive: true, force: true});
});

/** Makes an empty workplace. */
export function workplace(): Workplace {
  const root = mkdtempSync(join(tmpdir(), "so138-"));
  roots.push(root);
  const settings = defineSettings({
    ...config,
    exports: join(root, "exports"),
    warehouse: join(root, "state", "warehouse.duckdb"),
    releases: join(root, "releases"),
    slips: join(root, "slips"),
    dist: join(root, "dist")
  });
  mkdirSync(settings.exports);
  const write = (path: string, content: string | Uint8Array) => {
    const file = join(settings.exports, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
    return file;
  };
  return {
    root,
    settings,
    state: join(root, "state"),
    write,
    list: (entries) => {
      const lines = entries.map(([path, text, date]) => `${path},${text === "" ? "" : sha256(text)},${date}`);
      write("received.csv", `path,sha256,received_at\n${lines.join("\n")}\n`);
    },
    ingest: (now) => ingest(settings, {now})
  };
}

/** What became of the file at a path of the exports. */
export function outcome({files}: IngestResult, path: string): IngestedFile {
  const file = files.find((one) => one.path.endsWith(path));
  if (!file) throw new Error(`no outcome of ${path}`);
  return file;
}

/** All rows of all tables of the warehouse, as text, in the order of the tables' names. */
export async function contentOf(file: string): Promise<Record<string, string[]>> {
  const {connection, close} = await openWarehouse(file);
  try {
    const tables = await ask(
      connection,
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY 1"
    );
    const content: Record<string, string[]> = {};
    for (const {name} of tables)
      content[String(name)] = (await ask(connection, `FROM "${String(name)}"`))
        .map((row) => JSON.stringify(row))
        .sort();
    return content;
  } finally {
    close();
  }
}

/** The lines of the receipts; none if there are no receipts. */
export function receiptLines(state: string): string[] {
  try {
    return readFileSync(join(state, "receipts.jsonl"), "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}

/** The names of the archived files. */
export function archived(state: string): string[] {
  try {
    return readdirSync(join(state, "archive")).sort();
  } catch {
    return [];
  }
}
