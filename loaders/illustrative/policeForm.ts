import type {Form, FormCount, ReturnMeasure} from "#src/schema/reference.ts";

const reports = "Tố giác, tin báo về tội phạm, kiến nghị khởi tố (tin)";
const resolved = `${reports} / Đã giải quyết`;
const cases = "Án mua bán người thụ lý điều tra (vụ)";
const ended = `${cases} / Kết thúc điều tra`;
const victims = "Nạn nhân (người)";

const count = (
  title: string,
  stage: string,
  unit: string,
  measure: ReturnMeasure,
  detail: string | null = null
): {titles: string[]; holds: {count: FormCount}} => ({
  titles: [title],
  holds: {count: {stage, unit, measure, detail}}
});

/** The form of the illustrative province's police: invented, as the province is. */
export const policeForm: Form = {
  code: "BL-CA",
  version: "2016",
  kind: "returns",
  name: {
    vi: "Biểu tổng hợp kết quả công tác phòng, chống mua bán người (minh họa)",
    en: "Summary return on preventing and combating trafficking in persons (illustrative)"
  },
  basis: "administrative",
  dash: "zero",
  within: null,
  source: {
    vi: "Biểu minh họa của Sổ 138, không phải biểu mẫu chính thức",
    en: "An illustrative form of Sổ 138, not an official one"
  },
  columns: [
    {titles: ["TT"], holds: {nothing: true}},
    {titles: ["Đơn vị", "Địa bàn"], holds: {field: "area"}},
    count(`${reports} / Kỳ trước chuyển sang`, "report-resolved", "report", "carried-over"),
    count(`${reports} / Mới tiếp nhận`, "report-resolved", "report", "new"),
    count(`${reports} / Tổng thụ lý`, "report-resolved", "report", "handled"),
    count(`${resolved} / Khởi tố`, "report-resolved", "report", "done", "initiated"),
    count(`${resolved} / Không khởi tố`, "report-resolved", "report", "done", "not-initiated"),
    count(`${resolved} / Tạm đình chỉ`, "report-resolved", "report", "done", "suspended"),
    count(`${reports} / Chuyển cơ quan khác`, "report-resolved", "report", "outflow", "transferred"),
    count(`${reports} / Còn lại`, "report-resolved", "report", "remaining"),
    count(`${cases} / Kỳ trước chuyển sang`, "investigated", "case-initiated", "carried-over"),
    count(`${cases} / Khởi tố mới`, "investigated", "case-initiated", "new"),
    count(`${cases} / Tổng thụ lý`, "investigated", "case-initiated", "handled"),
    count(`${ended} / Đề nghị truy tố`, "investigated", "case-initiated", "done", "concluded"),
    count(`${ended} / Tạm đình chỉ`, "investigated", "case-initiated", "done", "suspended"),
    count(`${cases} / Còn lại`, "investigated", "case-initiated", "remaining"),
    count("Bị can khởi tố mới (người)", "investigated", "accused", "new"),
    count(`${victims} / Tiếp nhận`, "victim-received", "person", "new"),
    count(
      `${victims} / Đang trong quá trình xác định`,
      "victim-in-identification",
      "person-in-identification",
      "remaining"
    ),
    count(`${victims} / Được xác định`, "victim-identified", "victim-identified", "new"),
    {titles: ["Ghi chú"], holds: {field: "note"}}
  ]
};
