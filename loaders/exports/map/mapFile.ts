import type {FormColumn} from "#src/schema/reference.ts";
import {projectReference, type Reference} from "../../reference/reference.ts";
import {exportKinds} from "../index.ts";
import {openWorkbook} from "../file/openWorkbook.ts";
import type {Sheet} from "../file/workbook.ts";
import {columnLetters, fileProblem, type Problem} from "../problem.ts";
import {readTable} from "../table/readTable.ts";
import {knownLayouts, recogniseTable, type Header} from "../table/recogniseTable.ts";
import {nearestKind, type NearestKind} from "./nearestKind.ts";
import {proposeForm, type Proposal} from "./proposeForm.ts";

/** What a trial reading with a proposed form gives: the counts of rows and the findings. `refused`: the file would be. */
export type Trial = {
  read: number;
  taken: number;
  rejected: number;
  ignored: number;
  refused: boolean;
  problems: Problem[];
};

/**
 * What `map` finds: a sheet that is already known (kind, and form where it is an office's own); a form proposed for the
 * first sheet that could be one, with a trial reading; of a sheet that comes near to another kind than returns, for which
 * there are no profiles, what it lacks; or why there is none of these.
 */
export type Mapped =
  | {state: "known"; sheet: string | null; header: Header}
  | {state: "proposed"; sheet: string | null; proposal: Proposal; trial: Trial}
  | {state: "near"; sheet: string | null; near: NearestKind}
  | {state: "none"; problem: Problem};

const withoutForm = fileProblem("no-form-proposed", {
  vi: "Không tìm thấy tiêu đề của cột địa bàn («Đơn vị», «Địa bàn») và cột số liệu trong 30 dòng đầu của trang tính nào, nên không đề xuất được cấu hình. Hãy kiểm tra dòng tiêu đề, hoặc tự viết cấu hình theo mẫu.",
  en: "No sheet has titles of a column of areas («Đơn vị», «Địa bàn») and of counts in its first 30 rows, so no profile can be proposed. Check the header, or write the profile by hand."
});

function tryForm(sheet: Sheet, {form}: Proposal, reference: Reference): Trial {
  const trying = {...reference, forms: [form]};
  const returns = exportKinds.filter(({id}) => id === form.kind);
  const header = recogniseTable(sheet, knownLayouts(returns, trying));
  if ("code" in header)
    return {
      read: sheet.rows.length,
      taken: 0,
      rejected: sheet.rows.length,
      ignored: 0,
      refused: true,
      problems: [header]
    };
  const {read, taken, rejected, ignored, refused, problems} = readTable(sheet, header, trying);
  return {read, taken, rejected, ignored, refused, problems};
}

/**
 * Looks at a file whose form may not be known. `name`: of the file without folder and ending; the code of a proposed form
 * is made from it. Hidden sheets are left out.
 */
export function mapFile(
  bytes: Uint8Array,
  name: string,
  {reference = projectReference()}: {reference?: Reference} = {}
): Mapped {
  const workbook = openWorkbook(bytes);
  if ("problem" in workbook) return {state: "none", problem: workbook.problem};
  return mapSheets(workbook.sheets, name, reference);
}

/** As `mapFile`, of the sheets of a workbook. */
export function mapSheets(sheets: readonly Sheet[], name: string, reference: Reference): Mapped {
  const visible = sheets.filter(({hidden}) => !hidden);
  const known = knownLayouts(exportKinds, reference);
  for (const sheet of visible) {
    const header = recogniseTable(sheet, known);
    if (!("code" in header)) return {state: "known", sheet: sheet.name, header};
  }
  for (const sheet of visible) {
    const near = nearestKind(sheet, reference);
    const proposal = proposeForm(sheet, name);
    const counts = proposal?.columns.filter(({holds}) => "count" in holds).length ?? 0;
    const isOther = near !== null && near.kind.id !== "returns" && near.known.length > counts;
    if (near && (isOther || !proposal)) return {state: "near", sheet: sheet.name, near};
    if (proposal)
      return {state: "proposed", sheet: sheet.name, proposal, trial: tryForm(sheet, proposal, reference)};
  }
  return {state: "none", problem: withoutForm};
}

/** The columns of a proposed form with their letters, for those who check them. */
export function proposedColumns({
  columns
}: Proposal): {column: string; title: string; confidence: string; holds: FormColumn["holds"]}[] {
  return columns.map(({index, titles: [title = ""], holds, confidence}) => ({
    column: columnLetters(index),
    title,
    confidence,
    holds
  }));
}
