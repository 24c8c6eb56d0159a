import type {FormColumn} from "#src/schema/reference.ts";
import {projectReference} from "../../reference/reference.ts";
import {measureWords} from "../kind/returns/measureWords.ts";

const fields: Readonly<Record<string, string>> = {
  number: "số thứ tự",
  area: "địa bàn",
  note: "ghi chú"
};

/** The parts of a count, in Vietnamese; those of inflow and outflow have their direction. */
const details: Readonly<Record<string, string>> = {
  resumed: "phục hồi",
  "inflow transferred": "nơi khác chuyển đến",
  "outflow transferred": "chuyển đi nơi khác",
  "inflow returned": "nhận lại hồ sơ",
  "outflow returned": "trả hồ sơ",
  split: "tách",
  joined: "nhập",
  initiated: "khởi tố",
  "not-initiated": "không khởi tố",
  suspended: "tạm đình chỉ",
  discontinued: "đình chỉ",
  "prosecution-proposed": "đề nghị truy tố",
  prosecuted: "truy tố",
  tried: "xét xử"
};

/** What a column of a form holds, in Vietnamese: stage, unit, count and its part, in the order of the codes. */
export function holdsWords(holds: FormColumn["holds"]): string {
  if ("field" in holds) return fields[holds.field] ?? holds.field;
  if ("nothing" in holds) return "bỏ qua";
  const {stage, unit, measure, detail} = holds.count;
  const {stages, units} = projectReference().codelists;
  const word = (list: typeof stages, code: string) => list.find((one) => one.code === code)?.vi ?? code;
  return [
    word(stages, stage),
    word(units, unit),
    measureWords[measure].vi,
    ...(detail === null ? [] : [details[`${measure} ${detail}`] ?? details[detail] ?? detail])
  ].join(" · ");
}
