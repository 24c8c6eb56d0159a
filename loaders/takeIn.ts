import {markedCopyOf, slipOf} from "./slip/slipOf.ts";
import {writeSlip} from "./slip/writeSlip.ts";
import type {Settings} from "./settings.ts";
import {ingest, type IngestedFile, type IngestResult} from "./warehouse/ingest.ts";

type Options = NonNullable<Parameters<typeof ingest>[1]>;

/** What was taken in, and the path of each file's slip. */
export type TakenIn = IngestResult & {slips: Map<IngestedFile, string>};

/** Takes exports into the warehouse and writes a return slip for every file, into the folder `settings.slips`. */
export async function takeIn(settings: Settings, options: Options = {}): Promise<TakenIn> {
  const result = await ingest(settings, options);
  const slips = new Map<IngestedFile, string>();
  for (const file of result.files) {
    const slip = slipOf(file, settings.exports);
    slips.set(file, await writeSlip(settings.slips, slip, await markedCopyOf(file, slip)));
  }
  return {...result, slips};
}
