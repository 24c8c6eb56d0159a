import {relative} from "node:path";
import {exportKinds} from "./exports/index.ts";
import {numberOf} from "./exports/findings.ts";
import {shownName, type Problem} from "./exports/problem.ts";
import type {Site} from "./site/build.ts";
import {vietnamClock} from "./vietnamTime.ts";
import type {IngestedFile, IngestResult} from "./warehouse/ingest.ts";
import type {FileStatus, Standing} from "./warehouse/status.ts";
import type {Withdrawn} from "./warehouse/withdraw.ts";

const states: Record<IngestedFile["state"], string> = {
  new: "mới / new",
  changed: "có thay đổi / changed",
  unchanged: "không thay đổi / unchanged",
  withdrawn: "đã rút, không có hiệu lực / withdrawn, not in force",
  refused: "BỊ TỪ CHỐI / REFUSED"
};

const counts = ({read, loaded, unchanged, rejected, ignored}: IngestResult["rows"]) =>
  `đọc / read ${read} = nạp / loaded ${loaded} + không đổi / unchanged ${unchanged} + từ chối / rejected ${rejected} + bỏ qua / ignored ${ignored}`;

/** What became of a file, on one line. */
export function describeFile({path, state, rows, withdrawn, problems}: IngestedFile): string {
  const notes = numberOf(problems.filter(({severity}) => severity === "note"));
  const noted = notes > 0 ? `; ${notes} ghi nhận / notes` : "";
  const left =
    withdrawn > 0
      ? `; ${withdrawn} số liệu của bản trước không còn hiệu lực / figures of the earlier version no longer in force`
      : "";
  return `${shownName(path)}: ${states[state]}; ${counts(rows)}${left}${noted}`;
}

/** How the operator, not the office, can take in a file that was held back. */
export function describeHeldBack({path}: IngestedFile): string {
  return `  Chấp nhận mất các số liệu đó / To accept that loss: so138 ingest --replace-anyway "${shownName(path)}"`;
}

/** What became of all files of a run together, on one line. */
export function describeSum({files, rows}: Pick<IngestResult, "files" | "rows">): string {
  const same = files.filter(({state}) => state === "unchanged").length;
  return `Tổng / Sum: ${files.length} tệp / files, ${same} không thay đổi / unchanged; ${counts(rows)}`;
}

const severities: Record<Problem["severity"], string> = {
  error: "lỗi / error",
  warning: "lưu ý / warning",
  note: "ghi nhận / note"
};

function describeStanding({state, by, withdrawal}: Standing): string {
  const others = by.length === 0 ? "" : ` (${by.map(shownName).join(", ")})`;
  switch (state) {
    case "in-force":
      return "đang có hiệu lực / in force";
    case "in-part":
      return `có hiệu lực một phần / in force in part${others}`;
    case "superseded":
      return `đã thay thế / superseded${others}`;
    case "withdrawn":
      return `đã rút / withdrawn ${vietnamClock(withdrawal?.at ?? "")} («${withdrawal?.why ?? ""}»)`;
  }
}

/** The rows of figures of a version, apart from those that hold none: these are not lost. */
function describeRows({taken, rejected, ignored}: FileStatus["versions"][number]["rows"]): string {
  const others =
    ignored > 0
      ? ` (+ ${ignored} dòng tiêu đề, tổng, ghi chú hoặc trống / titles, totals, remarks or blank rows)`
      : "";
  return `nạp / taken ${taken} trên / of ${taken + rejected} dòng số liệu / data rows${others}`;
}

/** A file that was ever accepted, with its versions, the one received last first. Times are those of Viet Nam. */
export function describeStatus({path, kind, versions}: FileStatus): string {
  const {name} = exportKinds.find(({id}) => id === kind) ?? {name: {vi: kind, en: kind}};
  const lines = versions
    .toSorted((a, b) => b.received.localeCompare(a.received) || b.seq - a.seq)
    .map(({standing, received, sha256, rows}) => {
      return `  ${describeStanding(standing)}: nhận / received ${vietnamClock(received)}; ${describeRows(rows)}; sha256 ${sha256.slice(0, 12)}…`;
    });
  return [`${shownName(path)} (${name.vi} / ${name.en})`, ...lines].join("\n");
}

/** A file in force that no longer lies in the folder of exports. */
export function describeAbsent(path: string): string {
  return `${shownName(path)}: đang có hiệu lực nhưng không còn trong thư mục exports / in force, but no longer in the folder of exports`;
}

/** What a withdrawal did. */
export function describeWithdrawn({name, at, why, back}: Withdrawn): string {
  const again = back.map((one) => `\n  có hiệu lực trở lại / in force again: ${shownName(one)}`).join("");
  return `${shownName(name)}: đã rút / withdrawn ${vietnamClock(at)} («${why}»)${again}`;
}

/** A finding with its place, in both languages, on two lines. */
export function describeProblem(
  path: string,
  {severity, code, sheet, row, column, cell, message}: Problem
): string {
  const place = [
    shownName(path),
    sheet === null ? null : `trang tính / sheet «${shownName(sheet)}»`,
    row === null ? null : `dòng / row ${row}`,
    column === null ? null : `cột / column «${shownName(column)}»`,
    cell
  ]
    .filter((part) => part !== null)
    .join(", ");
  return `${severities[severity]} [${code}] ${place}\n  ${message.vi}\n  ${message.en}`;
}

/** That more findings of a sort are there than are shown: the slip lists them. */
export const describeMore = (path: string, {severity, code}: Problem, more: number): string =>
  `${severities[severity]} [${code}] ${shownName(path)}: còn ${more} mục như vậy, xem phiếu rà soát / ${more} more of this sort, see the return slip`;

/** Where to look, and whether anything changed. */
export function describeSites(sites: readonly Site[]): string {
  const lines = sites.map(({edition, folder, release, state, pages}) => {
    const what = state === "new" ? "đã dựng / built" : "không thay đổi / unchanged";
    return `  ${edition}: ${what}, ${pages} trang / pages, ${release}\n    ${relative(process.cwd(), folder)}/index.html`;
  });
  return ["Mở bằng trình duyệt / Open in a browser:", ...lines].join("\n");
}
