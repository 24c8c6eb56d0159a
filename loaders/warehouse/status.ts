import {archiveFolder, type Settings} from "../settings.ts";
import {Ledger} from "./ledger.ts";
import type {Receipt, Withdrawal} from "./receipts.ts";

/**
 * What a version of a file counts for. `in-part`: for some of its scopes, since other files (`by`) or a later version
 * give the others.
 */
export type Standing = {
  state: "in-force" | "in-part" | "superseded" | "withdrawn";
  by: string[];
  withdrawal: Withdrawal | null;
};

/** One version of a file, with what it counts for. */
export type VersionStatus = Receipt & {standing: Standing};

/**
 * All versions of one file in the order of their receipts; `inForce` is the one received last of those that count for a
 * scope at least, null where none does.
 */
export type FileStatus = {
  path: string;
  kind: string;
  inForce: VersionStatus | null;
  versions: VersionStatus[];
};

function standingOf(ledger: Ledger, receipt: Receipt, counts: readonly string[]): Standing {
  const withdrawal = ledger.withdrawalOf(receipt) ?? null;
  if (withdrawal) return {state: "withdrawn", by: [], withdrawal};
  const others = receipt.scopes
    .filter((scope) => !counts.includes(scope))
    .flatMap((scope) => ledger.inForceOf(scope))
    .map(({path}) => path)
    .filter((path) => path !== receipt.path);
  const state =
    counts.length === 0 ? "superseded" : counts.length === receipt.scopes.length ? "in-force" : "in-part";
  return {state, by: [...new Set(others)].sort(), withdrawal: null};
}

/** What the warehouse holds: every file that was ever accepted, with all its versions. */
export async function status(settings: Settings): Promise<FileStatus[]> {
  const ledger = await Ledger.read(archiveFolder(settings));
  const inForce = ledger.inForce();
  return ledger.names.map((path) => {
    const versions = ledger
      .receiptsOf(path)
      .map((one) => ({...one, standing: standingOf(ledger, one, inForce.get(one.seq) ?? [])}));
    const counting = versions
      .filter(({seq}) => inForce.has(seq))
      .sort((a, b) => (a.received < b.received ? 1 : a.received > b.received ? -1 : b.seq - a.seq));
    return {path, kind: (counting[0] ?? versions.at(-1))?.kind ?? "", inForce: counting[0] ?? null, versions};
  });
}
