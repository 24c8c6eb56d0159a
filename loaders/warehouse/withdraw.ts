import {resolve, sep} from "node:path";
import {formatDate} from "#src/i18n/formatDate.ts";
import {echo, shownName} from "../exports/problem.ts";
import {looksPersonal} from "../exports/safety/looksPersonal.ts";
import {archiveFolder, type Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {applyEntry} from "./applyEntry.ts";
import {openDerived} from "./derive.ts";
import type {Ledger} from "./ledger.ts";
import {nearNames} from "./nearNames.ts";
import type {Withdrawal} from "./receipts.ts";

/** What a withdrawal did. `back`: names of the files that count again for something, now that this one does not. */
export type Withdrawn = {name: string; at: string; why: string; back: string[]};

/** All names that a file of this place may have: its path from any of the folders above it. */
function possibleNames(place: string): string[] {
  const parts = resolve(place).split(sep).filter(Boolean);
  return parts.map((_, index) => parts.slice(index).join("/").normalize("NFC"));
}

/** The name of a file that was accepted, from that name or from a path to the file. */
function nameOf(ledger: Ledger, file: string): string {
  const known = new Set(ledger.names);
  const exact = file.normalize("NFC");
  const found = known.has(exact) ? [exact] : possibleNames(file).filter((name) => known.has(name));
  const [name, ...others] = found;
  if (name !== undefined && others.length === 0) return name;
  const list = (name === undefined ? nearNames(file, ledger.names) : found)
    .map((one) => `«${shownName(one)}»`)
    .join(", ");
  const near =
    list === ""
      ? {vi: "xem «so138 status»", en: "see «so138 status»"}
      : {vi: `có phải: ${list}?`, en: `is it one of: ${list}?`};
  throw new UserError(
    name === undefined
      ? `Chưa nhận tệp nào tên «${echo(file)}»; ${near.vi} / No file «${echo(file)}» was ever received; ${near.en}`
      : `«${echo(file)}» có thể là nhiều tệp; hãy ghi một tên trong số: ${list}. / «${echo(file)}» may be one of several files; give one of the names: ${list}.`,
    2
  );
}

/** The names of the files in force, with the scopes for which each counts. */
function standing(ledger: Ledger): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const inForce = ledger.inForce();
  for (const name of ledger.names)
    names.set(name, new Set(ledger.receiptsOf(name).flatMap(({seq}) => inForce.get(seq) ?? [])));
  return names;
}

/**
 * Takes a file out of force from now on: no receipt of it up to now counts any more, for all dates from today on.
 * Nothing is deleted, and sending the file again puts it in force again. `file`: its name as `status` shows it, or a
 * path to it; a file that was never received, one that is withdrawn already, a blank reason and one with personal data are
 * errors of usage.
 */
export async function withdraw(
  settings: Settings,
  file: string,
  {why, now = new Date()}: {why: string; now?: Date}
): Promise<Withdrawn> {
  const reason = why.normalize("NFC").replace(/\s+/g, " ").trim();
  if (reason === "")
    throw new UserError(
      'Cần ghi lý do rút tệp: --why "…". / The reason of the withdrawal is needed: --why "…".',
      2
    );
  if (looksPersonal(reason))
    throw new UserError(
      "Lý do rút tệp được lưu lại, nên không được có họ tên, số giấy tờ, số điện thoại hoặc thư điện tử. Hãy ghi lại lý do không có các thông tin đó. / The reason is kept, so it must hold no name, identity or telephone number and no e-mail address. Give the reason without them.",
      2
    );
  const folder = archiveFolder(settings);
  const warehouse = await openDerived(settings.warehouse, folder);
  try {
    const {ledger} = warehouse;
    const name = nameOf(ledger, file);
    const withdrawals = ledger.receiptsOf(name).map((one) => ledger.withdrawalOf(one));
    const latest = withdrawals.at(-1);
    if (latest)
      throw new UserError(
        `Tệp «${shownName(name)}» đã được rút ngày ${formatDate(vietnamDate(latest.at), "vi")} (lý do: ${echo(latest.why)}). / The file «${shownName(name)}» was withdrawn on ${formatDate(vietnamDate(latest.at), "en")} already (reason: ${echo(latest.why)}).`,
        2
      );
    const before = standing(ledger);
    const entry: Withdrawal = {seq: ledger.next, withdraws: name, why: reason, at: now.toISOString()};
    await ledger.append(entry);
    await applyEntry(warehouse, folder, ledger, entry);
    const back = [...standing(ledger)]
      .filter(([one, scopes]) => one !== name && [...scopes].some((scope) => !before.get(one)?.has(scope)))
      .map(([one]) => one);
    return {name, at: entry.at, why: reason, back};
  } finally {
    warehouse.close();
  }
}
