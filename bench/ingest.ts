import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Measured} from "./measured.ts";
import {writeCases, writeProvince} from "./writeCases.ts";

type Ingested = Measured & {rows: {read: number; loaded: number; rejected: number}; findings: number};

const print = (text: string) => process.stdout.write(`${text}\n`);

/** Runs a script of this folder in a process of its own, so that its memory is its own. */
function alone<Result>(script: string, args: string[]): Result {
  const file = new URL(script, import.meta.url).pathname;
  const output = execFileSync(process.execPath, ["--import", "tsx", file, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"]
  });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Result;
}

const middle = (numbers: readonly number[]) =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;

const two = (number: number) => number.toFixed(2);

/**
 * Measures the complete ingest of registers of invented cases against DuckDB's bare reading of the same file into a
 * table, in turns. The ratios are those of the middle runs; `processor` counts the work of all processors, which other
 * programs on the computer disturb less than the clock.
 */
export async function benchIngest({rows, runs}: {rows: readonly number[]; runs: number}): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "so138-bench-"));
  const clocks: number[] = [];
  try {
    for (const count of rows) {
      const exports = join(root, String(count), "exports");
      const file = join(exports, "so-theo-doi-vu-an.csv");
      writeProvince(exports);
      await writeCases(file, count);
      print(`${count} rows, ${Math.round(statSync(file).size / 1e6)} MB`);
      const bare: Measured[] = [];
      const inMemory: Measured[] = [];
      const whole: Ingested[] = [];
      for (let run = 1; run <= runs; run += 1) {
        const place = join(root, String(count), "bare");
        mkdirSync(place, {recursive: true});
        bare.push(alone("bareRead.ts", [file, join(place, "bare.duckdb")]));
        inMemory.push(alone("bareRead.ts", [file, ":memory:"]));
        rmSync(place, {recursive: true});
        whole.push(alone("ingestOnce.ts", [join(root, String(count))]));
        rmSync(join(root, String(count), "state"), {recursive: true});
        const [one, two_, three] = [bare.at(-1), inMemory.at(-1), whole.at(-1)];
        if (!one || !two_ || !three) continue;
        print(
          `  run ${run}: read_csv into a file ${two(one.seconds)} s (processor ${two(one.processor)} s), into memory ${two(two_.seconds)} s; ingest ${two(three.seconds)} s (processor ${two(three.processor)} s), peak ${three.peak ?? "?"} MB; ${three.rows.loaded} loaded, ${three.rows.rejected} rejected, ${three.findings} findings`
        );
      }
      const clock = middle(whole.map(({seconds}) => seconds));
      clocks.push(clock / count);
      print(
        `  ingest / read_csv: ${two(clock / middle(bare.map(({seconds}) => seconds)))} by the clock, ${two(middle(whole.map(({processor}) => processor)) / middle(bare.map(({processor}) => processor)))} by the processor; against a table in memory ${two(clock / middle(inMemory.map(({seconds}) => seconds)))}`
      );
    }
    const [first, last] = [clocks[0], clocks.at(-1)];
    if (first !== undefined && last !== undefined && clocks.length > 1)
      print(`time a row, most rows / fewest rows: ${two(last / first)} (1 is linear)`);
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}
