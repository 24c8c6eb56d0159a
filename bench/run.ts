import {Command, InvalidArgumentError} from "commander";
import {benchDisclosure} from "./disclosure.ts";
import {benchIngest} from "./ingest.ts";
import {benchPages} from "./pages.ts";
import {benchStats} from "./stats.ts";

const positive = (text: string) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("whole numbers from 1 are expected");
  return number;
};

const bench = new Command("bench").description("benchmarks, each against something outside the project");
bench
  .command("ingest")
  .description("the complete ingest of a register of cases against DuckDB's bare reading of the same file")
  .option("--rows <list>", "numbers of rows", (text) => text.split(",").map(positive), [1_000_000, 5_000_000])
  .option("--runs <number>", "how often each is measured", positive, 3)
  .action(async (options: {rows: number[]; runs: number}) => {
    await benchIngest(options);
  });
bench
  .command("stats")
  .description("the heavy methods of the statistics, against R where it is installed")
  .action(benchStats);
bench
  .command("disclosure")
  .description(
    "withholding on invented tables and on the invented province's counts, beside one question to the solver alone"
  )
  .option(
    "--areas <list>",
    "numbers of areas of the tables: 1 gives 154 cells, 16 give 987, 179 give 10 003 (that takes long)",
    (text) => text.split(",").map(positive),
    [1, 16]
  )
  .option("--no-province", "leave the province out")
  .action(benchDisclosure);
bench
  .command("pages")
  .description(
    "weight, first paint and build time of the published site, against a plain Framework page that draws the same chart in the browser"
  )
  .option("--runs <number>", "how often each page is opened", positive, 5)
  .action(async (options: {runs: number}) => {
    await benchPages(options);
  });
await bench.parseAsync();
