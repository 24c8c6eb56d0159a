import {formatDate} from "#src/i18n/formatDate.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {periodWords, reporterWords} from "../exports/kind/returns/factWords.ts";
import {echo, fileProblem, shownName, type Problem} from "../exports/problem.ts";
import {returnPeriodById} from "../exports/value/returnPeriodById.ts";
import type {Reference} from "../reference/reference.ts";
import {vietnamDate} from "../vietnamTime.ts";
import type {Ledger} from "./ledger.ts";
import {batchOf, type Receipt} from "./receipts.ts";
import {laterByName} from "./versionInName.ts";

/** At most this many scopes are named in a sentence. */
const named = 3;

/** A scope in words: of a return its reporting unit, form and period. */
function scopeWords(scope: string, reference: Reference): Bilingual {
  const [, reporter, form, id, accumulation] =
    /^returns:([^|]+)\|([^|]*)\|([^|]+)\|(in-period|cumulative)$/.exec(scope) ?? [];
  if (reporter === undefined || id === undefined) return {vi: `«${echo(scope)}»`, en: `«${echo(scope)}»`};
  const period = returnPeriodById(id);
  const when = period ? periodWords(period) : {vi: `«${echo(id)}»`, en: `«${echo(id)}»`};
  const by = reporterWords(reporter, reference);
  const known = reference.forms.find(({code}) => code === form)?.name;
  const name = known ?? (form === undefined || form === "" ? null : {vi: echo(form), en: echo(form)});
  const how =
    accumulation === "cumulative"
      ? {vi: "lũy kế", en: "cumulative"}
      : {vi: "trong kỳ", en: "in the period alone"};
  return {
    vi: `báo cáo của ${by.vi}, kỳ ${when.vi}, ${how.vi}${name ? `, biểu «${name.vi}»` : ""}`,
    en: `the return of ${by.en} for ${when.en}, ${how.en}${name ? `, form «${name.en}»` : ""}`
  };
}

/** Scopes in words: the first ones, and how many more there are. */
function listOf(scopes: readonly string[], reference: Reference): Bilingual {
  const words = scopes.slice(0, named).map((scope) => scopeWords(scope, reference));
  const list = {vi: words.map(({vi}) => vi).join("; "), en: words.map(({en}) => en).join("; ")};
  const more = scopes.length - named;
  return more > 0 ? {vi: `${list.vi} và ${more} mục khác`, en: `${list.en} and ${more} more`} : list;
}

/** Which file counts for each scope, but files that update by key. */
export type Holders = ReadonlyMap<string, Receipt>;

/** The files that count for scopes, before or after an entry is written. */
export function holdersOf(ledger: Ledger, scopes: readonly string[]): Holders {
  const holders = new Map<string, Receipt>();
  for (const scope of scopes) {
    const [one] = ledger.inForceOf(scope);
    if (one?.replaces === "scope") holders.set(scope, one);
  }
  return holders;
}

/** The scopes of `holders` whose file is another than that of a path, by that file. */
function byOther(holders: Holders, path: string, scopes: readonly string[]): Map<Receipt, string[]> {
  const files = new Map<Receipt, string[]>();
  for (const scope of scopes) {
    const one = holders.get(scope);
    if (one && one.path !== path) files.set(one, [...(files.get(one) ?? []), scope]);
  }
  return files;
}

/** Whether another file counts for every scope of a file. */
export const isWhollySuperseded = ({path, scopes}: Receipt, holders: Holders): boolean =>
  scopes.length > 0 &&
  scopes.every((scope) => {
    const holder = holders.get(scope);
    return holder !== undefined && holder.path !== path;
  });

const isSameBatch = (one: Receipt, other: Receipt) => batchOf(one) === batchOf(other);

/**
 * Says for which scopes a file that was just received takes the place of another file; not of a file of the same run
 * of which nothing says that it came before.
 */
export function supersedes(
  receipt: Receipt,
  before: Holders,
  after: Holders,
  reference: Reference
): Problem[] {
  const {path, scopes} = receipt;
  const taken = scopes.filter((scope) => after.get(scope)?.path === path);
  // of two files of one run whose names do not say it, `ordersUnclear` speaks
  const certain = [...byOther(before, path, taken)].filter(
    ([other]) => !isSameBatch(receipt, other) || laterByName(path, other.path) !== null
  );
  return certain.map(([other, list]) => {
    const what = listOf(list, reference);
    const told = (todo: Bilingual): Bilingual => ({
      vi: `Tệp này thay thế tệp «${shownName(other.path)}» (nhận ngày ${formatDate(vietnamDate(other.received), "vi")}) đối với ${what.vi}. Nếu không phải bản thay thế, ${todo.vi}.`,
      en: `This file takes the place of the file «${shownName(other.path)}» (received on ${formatDate(vietnamDate(other.received), "en")}) for ${what.en}. If it is no correction of it, ${todo.en}.`
    });
    const message = told({
      vi: "hãy rút một trong hai tệp: so138 withdraw",
      en: "withdraw one of the two: so138 withdraw"
    });
    return {
      ...fileProblem("supersedes-file", message, "warning"),
      office: told({
        vi: "hãy báo cơ quan nhận báo cáo tệp nào đúng",
        en: "tell the body that receives the returns which of the two is right"
      })
    };
  });
}

/** Says for which scopes a file does not count, because another file was received later. */
export function supersededBy(receipt: Receipt, holders: Holders, reference: Reference): Problem[] {
  const {path, scopes} = receipt;
  return [...byOther(holders, path, scopes)].map(([other, list]) => {
    const what = listOf(list, reference);
    const day = vietnamDate(other.received);
    const when = isSameBatch(receipt, other)
      ? {
          vi: `nhận cùng lúc, theo tên tệp (ngày ${formatDate(day, "vi")}),`,
          en: `received at the same time (on ${formatDate(day, "en")}), by the order of names,`
        }
      : {
          vi: `nhận sau (ngày ${formatDate(day, "vi")})`,
          en: `which was received later (on ${formatDate(day, "en")}),`
        };
    return fileProblem(
      "superseded-file",
      {
        vi: `Đối với ${what.vi}, tệp «${shownName(other.path)}» ${when.vi} có hiệu lực thay tệp này.`,
        en: `For ${what.en} the file «${shownName(other.path)}», ${when.en} counts in place of this file.`
      },
      "note"
    );
  });
}

/** Says which scopes the earlier version of a file gave, that neither its new version nor another file gives. */
export function scopesLeft(
  {path, kind}: Receipt,
  before: Holders,
  after: Holders,
  reference: Reference
): Problem[] {
  const left = [...before]
    .filter(([scope, one]) => one.path === path && one.kind === kind && !after.has(scope))
    .map(([scope]) => scope);
  if (left.length === 0) return [];
  const what = listOf(left, reference);
  return [
    fileProblem(
      "scope-left",
      {
        vi: `Bản trước của tệp này có ${what.vi}, bản này không có, nên số liệu đó không còn hiệu lực. Nếu đây là tệp của kỳ hoặc đơn vị khác, hãy đặt tên khác rồi nạp cả hai tệp.`,
        en: `The earlier version of this file gave ${what.en}, which this one does not give, so those figures no longer count. If this file is of another period or unit, give it another name and take in both.`
      },
      "warning"
    )
  ];
}
