import {formatDate} from "../i18n/formatDate.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {formatPeriod} from "../i18n/formatPeriod.ts";
import {
  changeKinds,
  comparedTables,
  type ChangeRow,
  type ChangeValue,
  type ComparedTable
} from "../schema/changeRow.ts";
import {areaName} from "./areaName.ts";
import type {Context} from "./context.ts";
import {countName} from "./countName.ts";
import type {Table, TableCell} from "./figureModel.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";
import {sourceText} from "./sourceText.ts";
import {codeWord, indicatorName} from "./valueText.ts";

/** So many changes are listed on a page; the download holds all. */
export const mostListed = 200;

const text = (show: string): TableCell => ({show, plain: show});

/** A release by its id and the day of its figures. */
const releaseText = ({id, asOf}: {id: string | null; asOf: string}, {words, language}: Context) =>
  id === null
    ? words.changes.heldBy(formatDate(asOf, language))
    : words.changes.with(id, formatDate(asOf, language));

const reasonsText = ({why}: ChangeRow, {words}: Context) =>
  why.map((one) => words.changes.reasons[one]).join("; ");

const isPercent = ({unit}: ChangeRow) => unit === "percent";

/** A number, or the symbol of its absence; where none is said, why. */
function changeValueText(row: ChangeRow, side: "before" | "after", {words, language}: Context): string {
  const value = row[side];
  const {changes} = words;
  if (value !== null)
    return value.value === null
      ? `[${value.absent ?? "x"}]`
      : `${formatNumber(value.value, language)}${isPercent(row) ? "%" : ""}`;
  if (row.change === "added") return changes.notYet;
  if (row.change === "gone" && side === "after") return changes.noMore;
  return row.change === "now-shown" ? changes.elsewhere : changes.notSaid;
}

/** The same for machines: the number, the symbol, or nothing. */
const plainValue = (value: ChangeValue) =>
  value === null ? "" : (value.value ?? `[${value.absent ?? "x"}]`);

const nameOf = ({table, indicator}: ChangeRow, context: Context) =>
  table === "counts" ? countName(context, indicator) : indicatorName(context, indicator);

/** Where a figure comes from: file, sheet and row in the internal edition, else an opaque file id and a date. */
function placeText({origin}: ChangeRow, {words, language}: Context): string {
  if (origin === null) return "";
  const date = formatDate(origin.received, language);
  if (origin.path === null) return words.origin(origin.file, date);
  const {row, received} = words.changes;
  return [origin.path, origin.sheet, origin.row === null ? null : row(origin.row), received(date)]
    .filter((part) => part !== null)
    .join(", ");
}

const agencyName = ({agency}: ChangeRow, {words}: Context) =>
  agency === null ? null : (words.changes.agencies[agency] ?? agency);

const hasNumber = ({after}: ChangeRow) => after !== null && after.value !== null;

/** The changes, those that matter most first: by kind, then those with a number, else in their order in the release. */
export function changesInOrder(rows: readonly ChangeRow[]): ChangeRow[] {
  return changeKinds.flatMap((kind) => {
    const ofKind = rows.filter(({change}) => change === kind);
    return [...ofKind.filter(hasNumber), ...ofKind.filter((row) => !hasNumber(row))];
  });
}

/** Every change as the download has it: names, both numbers, reasons and origin, each in a column of its own. */
export function changesTable(context: Context): Table {
  const {words, language, release} = context;
  const {column, changes} = words;
  const labels = [
    ...[changes.table, changes.change, column.period, column.area, changes.agency, column.indicator],
    ...[column.unit, changes.before, changes.after, changes.why, column.source, column.origin],
    ...[changes.illustrative, column.code]
  ];
  return {
    columns: labels.map((label) => ({label, numeric: label === changes.before || label === changes.after})),
    rows: changesInOrder(release.changes).map((row) => [
      text(changes.tables[row.table]),
      text(changes.kinds[row.change]),
      text(formatPeriod(row.period, language)),
      text(areaName(context, row.area)),
      text(agencyName(row, context) ?? ""),
      text(nameOf(row, context)),
      text(codeWord(context, "units", row.unit)),
      {show: changeValueText(row, "before", context), plain: plainValue(row.before), numeric: true},
      {show: changeValueText(row, "after", context), plain: plainValue(row.after), numeric: true},
      text(reasonsText(row, context)),
      text(row.source ?? ""),
      text(placeText(row, context)),
      text(row.illustrative ? changes.illustrative : ""),
      text(row.id)
    ])
  };
}

/** What a page lists of a change: what it is about, both numbers, and why with its origin. */
function listRow(row: ChangeRow, context: Context): TableCell[] {
  const {words, language} = context;
  const {changes} = words;
  const about = [agencyName(row, context), codeWord(context, "units", row.unit)].filter(
    (one) => one !== null
  );
  const name = `${areaName(context, row.area)}: ${nameOf(row, context)}`;
  const why = `${changes.kinds[row.change]}: ${reasonsText(row, context)}`;
  const place = placeText(row, context);
  const value = (side: "before" | "after"): TableCell => ({
    show: changeValueText(row, side, context),
    plain: plainValue(row[side]),
    numeric: true
  });
  return [
    {
      show: markup`${name}<br><small>${about.join("; ")}${row.illustrative && markup` · <strong>${changes.illustrative}</strong>`}</small>`,
      plain: name
    },
    text(formatPeriod(row.period, language)),
    value("before"),
    value("after"),
    {
      show: markup`${why}${place !== "" && markup`<br><small>${place}</small>`}${
        row.source !== null &&
        row.source !== "" &&
        markup`<br><small>${words.figure.source}: ${sourceText(row.source, {brief: true})}</small>`
      }`,
      plain: why
    }
  ];
}

/** How many figures changed in each way, most important first: «3 changed, 40 added». */
function tallyText(rows: readonly ChangeRow[], {words}: Context): string {
  const {counted, kinds} = words.changes;
  return changeKinds
    .map((kind) => ({kind, number: rows.filter(({change}) => change === kind).length}))
    .filter(({number}) => number > 0)
    .map(({kind, number}) => counted(number, kinds[kind]))
    .join(", ");
}

/** How many changes of each kind and reason there are in each table. */
function summaryTable(context: Context): Table {
  const {words, language, release} = context;
  const {changes} = words;
  type Group = {table: ComparedTable; change: ChangeRow["change"]; why: string; number: number};
  const groups = new Map<string, Group>();
  for (const row of release.changes) {
    const {table, change} = row;
    const why = reasonsText(row, context);
    const key = `${table} ${change} ${why}`;
    groups.set(key, {table, change, why, number: (groups.get(key)?.number ?? 0) + 1});
  }
  const ordered = comparedTables.flatMap((table) =>
    changeKinds.flatMap((kind) =>
      [...groups.values()].filter((group) => group.table === table && group.change === kind)
    )
  );
  return {
    columns: [
      ...[changes.table, changes.change, changes.why].map((label) => ({label, numeric: false})),
      {label: changes.number, numeric: true}
    ],
    rows: ordered.map(({table, change, why, number}) => [
      text(changes.tables[table]),
      text(changes.kinds[change]),
      text(why),
      {show: formatNumber(number, language), plain: number, numeric: true}
    ])
  };
}

/** Why nothing was compared; null where the release was compared with another. */
function notCompared(context: Context): string | null {
  const {words, release} = context;
  const {changes} = words;
  const {manifest} = release;
  const one = releaseText(manifest, context);
  if (manifest.comparedWith === undefined) return changes.unknown(one);
  if (manifest.comparedWith === null)
    return manifest.provenance === "cell" ? changes.neverPublished(one) : changes.first(one);
  return manifest.comparedWith.stored
    ? null
    : changes.notStored(one, releaseText(manifest.comparedWith, context));
}

/**
 * What differs between the release and the one with which it was compared: the sum by table and reason, then the changes,
 * at most `mostListed`. Where nothing was compared, why. `download`: whether the site's CSV file of all is linked; a page
 * by itself says by which command it is made.
 */
export function renderChanges(context: Context, {download}: {download: boolean}): Markup {
  const {words, language, release} = context;
  const {changes} = words;
  const {manifest, changes: rows} = release;
  const reason = notCompared(context);
  if (reason !== null) return markup`<p>${reason}</p>`;
  const [one, other] = [manifest, manifest.comparedWith ?? manifest].map((each) =>
    releaseText(each, context)
  );
  const isPublished = download && manifest.comparedWith?.id !== null;
  const sentence = (isPublished ? changes.compared : changes.comparedTwo)(one ?? "", other ?? "");
  if (rows.length === 0) return markup`<p>${sentence}</p><p><strong>${changes.none}</strong></p>`;
  const listed = changesInOrder(rows).slice(0, mostListed);
  return markup`<p>${sentence}</p>
${renderTable(summaryTable(context), changes.summary, {stack: true})}
${
  rows.length > listed.length &&
  markup`<p>${changes.few(listed.length, rows.length)} ${download ? changes.allInDownload : changes.allInCommand}</p>`
}${download && markup`<p><a download="changes.csv" href="/data/${language}/changes.csv">${changes.csv}</a></p>`}
${renderTable(
  {
    columns: [
      {label: changes.figure, numeric: false},
      {label: words.column.period, numeric: false},
      {label: changes.before, numeric: true},
      {label: changes.after, numeric: true},
      {label: `${changes.change}, ${changes.why.toLowerCase()}`, numeric: false}
    ],
    rows: listed.map((row) => listRow(row, context))
  },
  changes.list,
  {stack: true}
)}`;
}

/** What changed since the last published release, for the site's page of changes. */
export function changeList(context: Context): Markup {
  return renderChanges(context, {download: true});
}

/** What changed since the last published release in one sentence, with the way to the page of changes. */
export function changeSentence(context: Context): Markup {
  const {words, language, release} = context;
  const {changes} = words;
  const {comparedWith} = release.manifest;
  const address = `${language === "en" ? "/en" : ""}/pages/changes`;
  const link = markup` <a href="${address}">${comparedWith?.stored ? changes.open : changes.about}</a>.`;
  if (!comparedWith?.stored) return markup`<p>${changes.sinceNothing}${link}</p>`;
  const other = releaseText(comparedWith, context);
  if (comparedWith.id === null && release.changes.length > 0)
    return markup`<p>${changes.newSince(other, tallyText(release.changes, context))}${link}</p>`;
  return release.changes.length === 0
    ? markup`<p>${changes.sinceNone(other)}${link}</p>`
    : markup`<p>${changes.since(other, tallyText(release.changes, context))}${link}</p>`;
}
