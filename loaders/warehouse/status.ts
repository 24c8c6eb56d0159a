import {archiveFolder, type Settings} from "../settings.ts";
import {readReceipts, receiptInForce, type Receipt} from "./receipts.ts";

/** All versions of one file in the order of their receipts; the one in force was received last. */
export type FileStatus = {path: string; kind: string; inForce: Receipt; versions: Receipt[]};

/** What the warehouse holds: every file that was ever accepted, with all its versions. */
export async function status(settings: Settings): Promise<FileStatus[]> {
  const receipts = await readReceipts(archiveFolder(settings));
  return [...new Set(receipts.map(({path}) => path))].flatMap((path) => {
    const versions = receipts.filter((one) => one.path === path);
    const inForce = receiptInForce(receipts, path);
    return inForce ? [{path, kind: inForce.kind, inForce, versions}] : [];
  });
}
