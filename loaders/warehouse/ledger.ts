import {
  appendEntry,
  isWithdrawal,
  readEntries,
  type Entry,
  type Receipt,
  type Withdrawal
} from "./receipts.ts";

/** Later than any instant. */
export const always = "9999";

/** A scope and the receipt that counts for it. */
export type InForce = {scope: string; receipt: Receipt};

const later = (one: Receipt, other: Receipt | undefined) =>
  other === undefined ||
  one.received > other.received ||
  (one.received === other.received && one.seq > other.seq);

/** The one received last; of equal times, the one written last. */
const last = (receipts: readonly Receipt[]) =>
  receipts.reduce<Receipt | undefined>((best, one) => (later(one, best) ? one : best), undefined);

/**
 * The receipts and withdrawals, read once and kept in step with the file while this process holds the warehouse. What
 * counts is decided here and in the macro `scopes_in_force` of the warehouse by the same rule:
 *
 * 1. A receipt counts unless a later entry withdraws its path.
 * 2. Of the receipts of a path that replace by scope, only the one received last counts; and only while no later receipt
 *    of the path is of another kind.
 * 3. Of the receipts that are left for a scope, the one received last is in force.
 */
export class Ledger {
  readonly entries: Entry[] = [];
  private readonly paths = new Map<string, {receipts: Receipt[]; withdrawals: Withdrawal[]}>();
  private readonly scopes = new Map<string, Set<string>>();
  private readonly files = new Map<string, string>();
  private readonly kinds = new Set<string>();
  private readonly folder: string;
  private length: number;

  private constructor(folder: string, length: number) {
    this.folder = folder;
    this.length = length;
  }

  /** Reads the ledger of a folder; without a file of receipts it is empty. */
  static async read(folder: string): Promise<Ledger> {
    const {entries, length} = await readEntries(folder);
    const ledger = new Ledger(folder, length);
    for (const one of entries) ledger.know(one);
    return ledger;
  }

  private know(entry: Entry): void {
    this.entries.push(entry);
    const name = isWithdrawal(entry) ? entry.withdraws : entry.path;
    const of = this.paths.get(name) ?? {receipts: [], withdrawals: []};
    this.paths.set(name, of);
    if (isWithdrawal(entry)) {
      of.withdrawals.push(entry);
      return;
    }
    of.receipts.push(entry);
    this.kinds.add(entry.kind);
    this.files.set(name, this.fileId(name));
    for (const scope of entry.scopes) {
      const names = this.scopes.get(scope) ?? new Set();
      this.scopes.set(scope, names.add(name));
    }
  }

  /** The number of the next entry. */
  get next(): number {
    return this.entries.length + 1;
  }

  /** Writes an entry and waits until it is on the disk. */
  async append(entry: Entry): Promise<void> {
    this.length = await appendEntry(this.folder, this.length, entry);
    this.know(entry);
  }

  /** The names of all files that were ever accepted, in the order of their first receipts. */
  get names(): string[] {
    return [...this.files.keys()];
  }

  /** The opaque id of an export: the number of its path's first receipt, or that which it would get. */
  fileId(path: string): string {
    return this.files.get(path) ?? `F${String(this.files.size + 1).padStart(3, "0")}`;
  }

  /** A receipt of the same bytes under another path, if there is one. */
  sameBytes(sha256: string, path: string): Receipt | undefined {
    return this.entries.find(
      (one): one is Receipt => !isWithdrawal(one) && one.sha256 === sha256 && one.path !== path
    );
  }

  /** Whether any file of a kind was ever accepted. */
  hasKind(kind: string): boolean {
    return this.kinds.has(kind);
  }

  /** All receipts of a path, in the order in which they were written. */
  receiptsOf(path: string): readonly Receipt[] {
    return this.paths.get(path)?.receipts ?? [];
  }

  /** The paths that were ever received with a scope. */
  pathsOf(scope: string): readonly string[] {
    return [...(this.scopes.get(scope) ?? [])];
  }

  /** The withdrawal by which a receipt counts no more; undefined while it counts. */
  withdrawalOf({path, seq}: Receipt, asOf = always): Withdrawal | undefined {
    return this.paths.get(path)?.withdrawals.find((one) => one.seq > seq && one.at <= asOf);
  }

  private countedOf(path: string, asOf: string): Receipt[] {
    const counted = this.receiptsOf(path).filter(
      (one) => one.received <= asOf && this.withdrawalOf(one, asOf) === undefined
    );
    const latest = last(counted);
    return counted.filter((one) => one.replaces === "key" || one === latest);
  }

  /** The version of a file that counts, if it is not superseded by another file; undefined where none does. */
  latestOf(path: string, asOf = always): Receipt | undefined {
    return last(this.countedOf(path, asOf));
  }

  /** The receipts in force for a scope: at most one where files replace by scope, all that count where by key. */
  inForceOf(scope: string, asOf = always): Receipt[] {
    const counted = this.pathsOf(scope)
      .flatMap((path) => this.countedOf(path, asOf))
      .filter(({scopes}) => scopes.includes(scope));
    const latest = last(counted.filter(({replaces}) => replaces === "scope"));
    return counted.filter((one) => one.replaces === "key" || one === latest);
  }

  /** Of each receipt in force, by its number, the scopes for which it counts. */
  inForce(asOf = always): Map<number, string[]> {
    const found = new Map<number, string[]>();
    for (const scope of this.scopes.keys())
      for (const {seq} of this.inForceOf(scope, asOf)) found.set(seq, [...(found.get(seq) ?? []), scope]);
    return found;
  }
}
