import type {Problem} from "./exports/problem.ts";
import {release} from "./release/release.ts";
import type {Settings} from "./settings.ts";
import {build, type Site} from "./site/build.ts";
import {takeIn, type TakenIn} from "./takeIn.ts";
import type {LargeOptions} from "./warehouse/bulk/readLarge.ts";
import {ingestExitCode, type IngestedFile} from "./warehouse/ingest.ts";

/** What the whole job did: the files taken in, and the site of each edition. */
export type Report = {ingested: TakenIn; sites: Site[]; exitCode: 0 | 3 | 4};

/**
 * The whole job: takes in the exports, computes and writes a release of each edition that `settings.report` names, and
 * builds their sites. Goes on when rows were rejected or files refused; the exit code says so.
 */
export async function report(
  settings: Settings,
  {
    now = new Date(),
    onFile,
    onContradictions,
    onStep = () => undefined,
    ...large
  }: LargeOptions & {
    now?: Date;
    onFile?: (file: IngestedFile) => void;
    onContradictions?: (found: {path: string; problem: Problem}[]) => void;
    onStep?: (edition: string) => void;
  } = {}
): Promise<Report> {
  const ingested = await takeIn(settings, {
    ...large,
    now,
    ...(onFile && {onFile}),
    ...(onContradictions && {onContradictions})
  });
  const sites: Site[] = [];
  for (const edition of settings.report) {
    onStep(edition);
    const candidate = await release(settings, {edition});
    sites.push(await build(settings, {edition, release: candidate.folder}));
  }
  return {ingested, sites, exitCode: ingestExitCode(ingested)};
}
