import {fold} from "#src/schema/fold.ts";
import type {Code, ReturnMeasure} from "#src/schema/reference.ts";
import {echo} from "../../problem.ts";
import {blank, type Column, type Fault} from "../exportKind.ts";

/** A column of counts of the long layout; stage and unit stand in the row. */
export type LongCount = Column & {measure: ReturnMeasure; detail: string | null};

const count = (
  field: string,
  header: string,
  aliases: string[],
  measure: ReturnMeasure,
  detail: string | null = null
): LongCount => ({field, header, aliases, required: false, number: true, measure, detail});

/**
 * The counts of the long layout. A file that is returned for further investigation leaves the caseload of the one who
 * returns it («Trả hồ sơ điều tra bổ sung»: outflow) and comes back into that of the one who gets it («Nhận lại hồ sơ điều
 * tra bổ sung»: inflow). Investigators return files to nobody: at their offices the first title means the second.
 */
export const longCounts: readonly LongCount[] = [
  count(
    "carried-over",
    "Kỳ trước chuyển sang",
    ["Số kỳ trước chuyển sang", "Tồn kỳ trước", "Carried over"],
    "carried-over"
  ),
  count("new", "Mới", ["Thụ lý mới", "Mới thụ lý", "Mới tiếp nhận", "New"], "new"),
  count("resumed", "Phục hồi", ["Resumed"], "inflow", "resumed"),
  count("transferred-in", "Chuyển đến", ["Nơi khác chuyển đến", "Transferred in"], "inflow", "transferred"),
  count(
    "returned-in",
    "Nhận lại hồ sơ điều tra bổ sung",
    ["Nhận lại hồ sơ ĐTBS", "Returned by others"],
    "inflow",
    "returned"
  ),
  count("split", "Tách", ["Tách vụ", "Tách vụ án", "Split"], "inflow", "split"),
  count("handled", "Tổng thụ lý", ["Tổng số thụ lý", "Handled"], "handled"),
  count("done", "Đã giải quyết", ["Giải quyết", "Done"], "done"),
  count("transferred-out", "Chuyển đi", ["Chuyển cơ quan khác", "Transferred out"], "outflow", "transferred"),
  count(
    "returned-out",
    "Trả hồ sơ điều tra bổ sung",
    ["Trả hồ sơ ĐTBS", "Returned for investigation"],
    "outflow",
    "returned"
  ),
  count("joined", "Nhập", ["Nhập vụ", "Nhập vụ án", "Joined"], "outflow", "joined"),
  count("remaining", "Còn lại", ["Remaining"], "remaining"),
  count("overdue", "Quá hạn", ["Overdue"], "overdue")
];

const words = (field: string, header: string, aliases: string[], required: boolean): Column => ({
  field,
  header,
  aliases,
  required
});

/** The columns of the long layout: a row is one stage and unit of one area, period and reporting unit. */
export const longColumns: Column[] = [
  words("number", "TT", ["STT", "Số TT", "No"], false),
  words("reporter", "Đơn vị báo cáo", ["Reporting unit"], true),
  words("form", "Biểu", ["Biểu mẫu", "Form"], false),
  words("period", "Kỳ báo cáo", ["Period"], true),
  words("start", "Từ ngày", ["Start"], false),
  words("end", "Đến ngày", ["End"], false),
  words("accumulation", "Cách tính", ["Accumulation"], false),
  words("area", "Địa bàn", ["Area"], true),
  words("stage", "Khâu", ["Stage"], true),
  words("unit", "Đơn vị tính", ["ĐVT", "Unit"], true),
  ...longCounts,
  words("note", "Ghi chú", ["Note", "Notes"], false)
];

/** The code that a cell names by its Vietnamese or English word or the code itself, or the fault. */
export function codeOf(list: readonly Code[], text: string, header: string): string | Fault {
  if (text === "") return blank(header);
  const named = list.filter(({code, vi, en}) => [code, vi, en].some((word) => fold(word) === fold(text)));
  const [known] = named;
  if (known && named.length === 1) return known.code;
  const all = list.map(({vi}) => vi).join(", ");
  return {
    fault: "unknown-code",
    message: {
      vi: `«${echo(text)}» không có trong danh mục của cột «${header}». Các giá trị được nhận: ${all}.`,
      en: `«${echo(text)}» is not in the list of the column «${header}». Accepted: ${all}.`
    }
  };
}
