import type {FormColumn} from "#src/schema/reference.ts";
import {echo} from "../problem.ts";
import {titleJoint} from "../table/titlePaths.ts";
import {holdsWords} from "./holdsWords.ts";
import {proposedColumns, type Mapped} from "./mapFile.ts";
import type {NearestKind} from "./nearestKind.ts";

const sure: Record<string, string> = {
  high: "chắc / sure",
  medium: "cần kiểm tra / check it",
  none: "không rõ, bỏ qua / not known, left out"
};

/** What a column holds: the codes that stand in the profile, and what they mean. */
const inWords = (holds: FormColumn["holds"]): string => {
  if ("nothing" in holds) return "–";
  const words = holdsWords(holds);
  if ("field" in holds) return `${holds.field} (${words})`;
  const {stage, unit, measure, detail} = holds.count;
  return `${[stage, unit, measure, ...(detail === null ? [] : [detail])].join(" · ")} (${words})`;
};

const longestLine = 24;

/** A title with its upper lines shortened: the last one tells columns apart. */
function shorten(title: string): string {
  const lines = title.split(titleJoint).map(echo);
  return lines
    .map((line, at) =>
      at < lines.length - 1 && line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line
    )
    .join(titleJoint);
}

/** Where the proposed profile is to be saved, from the folder of exports' parent. */
export const saveAt = (code: string) => `reference/forms/${code}.json`;

/** What a file lacks to be read as the kind that it looks like, in both languages. */
function describeNear({kind, row, known, missing, unknown}: NearestKind, sheet: string): string[] {
  const titles = (list: readonly string[]) => list.map((title) => `«${title}»`).join(", ");
  return [
    `Tệp giống loại / The file looks like: ${kind.name.vi} / ${kind.name.en}, dòng tiêu đề / header row ${row}${sheet}.`,
    `Cột nhận ra / Columns recognised: ${titles(known)}.`,
    ...missing.map(
      (set) => `Thiếu cột / Missing column: ${set.map((title) => `«${title}»`).join(" hoặc / or ")}.`
    ),
    ...unknown.map(({cell, title, like}) =>
      like === null
        ? `${cell} «${shorten(title)}»: không rõ, sẽ bỏ qua / not known, would be left out.`
        : `${cell} «${shorten(title)}»: gần với cột / near to the column «${like.header}» (${like.alias === like.header ? "" : `«${like.alias}»`}).`.replace(
            " ()",
            ""
          )
    ),
    "Loại này chỉ được đọc theo tiêu đề đã biết, không theo cấu hình riêng: hãy đổi tiêu đề các cột trên cho đúng rồi nạp lại.",
    "This kind is read by its known titles only, not by a profile of an office: correct the titles of these columns, then take the file in again."
  ];
}

/** What is said on stderr beside the proposed profile, in both languages. `out`: the file that it is written to, if any. */
export function describeMapped(mapped: Mapped, out: string | null = null): string[] {
  if (mapped.state === "none") return [mapped.problem.message.vi, mapped.problem.message.en];
  const sheet = mapped.sheet === null ? "" : ` (trang tính / sheet «${echo(mapped.sheet)}»)`;
  if (mapped.state === "known") {
    const {kind, layout, row} = mapped.header;
    const form = layout.form === null ? "" : `, ${layout.form}`;
    return [
      `Biểu này đã biết, không cần lập cấu hình / This form is already known: ${kind.name.vi} / ${kind.name.en}${form}, dòng tiêu đề / header row ${row + 1}${sheet}.`
    ];
  }
  if (mapped.state === "near") return describeNear(mapped.near, sheet);
  const {proposal, trial} = mapped;
  const path = saveAt(proposal.form.code);
  const save =
    out === null
      ? {vi: "rồi lưu", en: "then save it as"}
      : {vi: `trong tệp «${out}», rồi đặt tệp`, en: `in the file «${out}»; then put it at`};
  return [
    `Cấu hình đề xuất / Proposed profile${sheet}, dòng tiêu đề / header rows ${proposal.top + 1}–${proposal.row + 1}:`,
    ...proposedColumns(proposal).map(
      ({column, title, confidence, holds}) =>
        `  ${column}  ${shorten(title)} → ${inWords(holds)} [${sure[confidence] ?? confidence}]`
    ),
    `Đọc thử / Trial: đọc / read ${trial.read} = nhận / taken ${trial.taken} + từ chối / rejected ${trial.rejected} + bỏ qua / ignored ${trial.ignored}.`,
    ...(trial.refused
      ? trial.problems
          .filter(({severity}) => severity === "error")
          .slice(0, 3)
          .flatMap(({message}) => [`  ${message.vi}`, `  ${message.en}`])
      : []),
    `Hãy kiểm tra khâu, đơn vị tính và loại số của từng cột, tên, phiên bản và nguồn của biểu, ${save.vi} vào thư mục chứa tệp số liệu của đơn vị (trong exports) thành ${path}.`,
    `Check the stage, unit and measure of each column, and the form's name, version and source, ${save.en} ${path} in the folder, within exports, in which the office's files lie.`
  ];
}

/** The object of `map --json`. */
export function mappedAsJson(mapped: Mapped): object {
  if (mapped.state === "none") {
    const {code, message} = mapped.problem;
    return {state: "none", code, message: `${message.vi} / ${message.en}`};
  }
  const {state, sheet} = mapped;
  if (mapped.state === "near") {
    const {kind, ...near} = mapped.near;
    return {state, sheet, kind: kind.id, ...near};
  }
  if (mapped.state === "known") {
    const {kind, layout, row} = mapped.header;
    return {state, sheet, kind: kind.id, form: layout.form, row: row + 1};
  }
  const {proposal, trial} = mapped;
  const {read, taken, rejected, ignored, refused} = trial;
  return {
    state,
    sheet,
    saveAs: saveAt(proposal.form.code),
    form: proposal.form,
    columns: proposedColumns(proposal),
    rows: {read, taken, rejected, ignored},
    refused
  };
}
