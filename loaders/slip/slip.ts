import type {Bilingual} from "#src/schema/released.ts";
import {numberOf} from "../exports/findings.ts";
import type {Problem, Severity} from "../exports/problem.ts";
import type {FileHead} from "../warehouse/fileHead.ts";
import type {RowCounts} from "../warehouse/takeFile.ts";
import {isSecret} from "../warehouse/withheldName.ts";

/**
 * What an office is told about a file that it sent: what became of its rows, and every finding with its place and what
 * to do. `name`: of the file, without folders of this machine; `place`: the path of its slip below the folder of slips,
 * without ending; `kind`: null where it was not recognised; `received`: the day, null where nothing was kept; `head`:
 * what it is filed by.
 */
export type Slip = {
  name: string;
  place: string;
  sha256: string;
  kind: Bilingual | null;
  encoding: string | null;
  received: string | null;
  state: "new" | "changed" | "unchanged" | "withdrawn" | "refused";
  rows: RowCounts;
  withdrawn: number;
  problems: readonly Problem[];
  head: FileHead;
  /** Whether other files count for all that this one gives; absent where they do not. */
  superseded?: boolean;
};

/** What each severity means for the office, in the order of a slip. */
export const severities: readonly {severity: Severity; title: Bilingual; one: Bilingual}[] = [
  {
    severity: "error",
    title: {vi: "Lỗi: phải sửa và gửi lại", en: "Errors: to be corrected and resent"},
    one: {vi: "Lỗi", en: "Error"}
  },
  {
    severity: "warning",
    title: {vi: "Cần kiểm tra: đã nạp và đánh dấu", en: "To be checked: taken in and flagged"},
    one: {vi: "Cần kiểm tra", en: "To check"}
  },
  {
    severity: "note",
    title: {vi: "Ghi nhận: không cần làm gì thêm nếu đúng", en: "Noted: nothing to do if it is right"},
    one: {vi: "Ghi nhận", en: "Noted"}
  }
];

/** What the severities mean in a refused file: nothing of it was taken in. */
const inRefused: Partial<Record<Severity, Bilingual>> = {
  warning: {vi: "Cần kiểm tra (tệp không được nạp)", en: "To be checked (the file was not taken in)"}
};

/** What the severities mean in a file with a secret stamp, which never comes back this way. */
const inSecret: Partial<Record<Severity, Bilingual>> = {
  error: {vi: "Lý do từ chối: không gửi lại tệp này", en: "Why it is refused: do not resend this file"},
  warning: {vi: "Để tìm lại tệp (không có gì được nạp)", en: "To find the file (nothing was taken in)"}
};

/** The heading over the findings of one severity. */
export function titleOf({state, problems}: Slip, {severity, title}: (typeof severities)[number]): Bilingual {
  if (isSecret(problems)) return inSecret[severity] ?? title;
  return (state === "refused" ? inRefused[severity] : undefined) ?? title;
}

/** Whether the office is to correct the file and send it again: a secret one never comes back this way. */
export const maySendAgain = ({problems}: Slip): boolean => !isSecret(problems);

export const countOf = ({problems}: Slip, severity: Severity) =>
  numberOf(problems.filter((problem) => problem.severity === severity));

/** What became of the file, in a sentence or two: the first thing that the office reads. */
export function conclusion(slip: Slip): Bilingual {
  const {state, rows} = slip;
  const taken = rows.loaded + rows.unchanged;
  const warnings = countOf(slip, "warning");
  if (isSecret(slip.problems))
    return {
      vi: "Tệp bị từ chối vì mang dấu chỉ độ mật: không có gì được nạp hay lưu. Không gửi lại tệp này qua Sổ 138. Hãy chuyển tài liệu theo kênh dành cho tài liệu bí mật nhà nước.",
      en: "The file is refused because it bears a stamp of classification: nothing was taken in or stored. Do not resend it through Sổ 138. Pass the document on through the channel for state secrets."
    };
  if (state === "refused")
    return {
      vi: "Tệp bị từ chối: không dòng nào được nạp. Hãy sửa các lỗi dưới đây rồi gửi lại cả tệp.",
      en: "The file is refused: no row was taken in. Correct the errors below and resend the whole file."
    };
  if (state === "withdrawn")
    return {
      vi: "Tệp đã được rút, nên không dòng nào có hiệu lực.",
      en: "The file was withdrawn, so none of its rows counts."
    };
  const check =
    warnings > 0
      ? {
          vi: ` Có ${warnings} điểm cần kiểm tra.`,
          en: warnings === 1 ? " One finding is to be checked." : ` ${warnings} findings are to be checked.`
        }
      : {vi: "", en: ""};
  if (rows.rejected > 0 && slip.superseded === true)
    return {
      vi: `Tệp không còn số liệu nào có hiệu lực: tệp khác đã thay thế toàn bộ (xem dưới đây). Đã đọc ${taken} dòng; ${rows.rejected} dòng bị từ chối.${check.vi}`,
      en: `None of the figures of this file counts any longer: other files have replaced all of them (see below). Rows read: ${taken}; rejected: ${rows.rejected}.${check.en}`
    };
  if (rows.rejected > 0)
    return {
      vi: `Đã nạp ${taken} dòng; ${rows.rejected} dòng bị từ chối. Hãy sửa các dòng đó rồi gửi lại cả tệp.${check.vi}`,
      en: `Rows taken in: ${taken}; rejected: ${rows.rejected}. Correct the rejected rows and resend the whole file.${check.en}`
    };
  const {loaded, unchanged} = rows;
  if (slip.superseded === true)
    return {
      vi: `Tệp không còn số liệu nào có hiệu lực: tệp khác đã thay thế toàn bộ (xem dưới đây). Đã đọc đủ ${taken} dòng số liệu, không có lỗi.${check.vi}`,
      en: `None of the figures of this file counts any longer: other files have replaced all of them (see below). Rows read: all ${taken}, without an error.${check.en}`
    };
  if (loaded === 0 && unchanged > 0)
    return {
      vi: `Không có số liệu mới: cả ${unchanged} dòng số liệu không đổi so với số liệu đã nạp trước đó, không có lỗi.${check.vi}`,
      en: `Nothing is new: all rows (${unchanged}) say what was taken in before, without an error.${check.en}`
    };
  const parts =
    unchanged > 0
      ? {
          vi: ` (${loaded} dòng nạp mới, ${unchanged} dòng không đổi)`,
          en: ` (${loaded} new, ${unchanged} unchanged)`
        }
      : {vi: "", en: ""};
  return {
    vi: `Đã nạp đủ ${taken} dòng số liệu${parts.vi}, không có lỗi.${check.vi}`,
    en: `Rows taken in: all ${taken}${parts.en}, without an error.${check.en}`
  };
}
