import {fold} from "#src/schema/fold.ts";
import type {Period} from "#src/schema/period.ts";
import type {Codelists} from "#src/schema/reference.ts";
import {blank, filled, isFault, type ExportKind, type Fault, type Layout} from "./exportKind.ts";
import {matchArea} from "../value/matchArea.ts";
import {echo} from "../problem.ts";
import {readIndicator} from "../value/readIndicator.ts";
import {periodNotCome} from "../value/periodNotCome.ts";
import {readPeriod} from "../value/readPeriod.ts";
import {readValue} from "../value/readValue.ts";
import {rowContract} from "./rowContract.ts";

/** One public figure with its source. Key: area × period × indicator × source. */
export type PublishedRow = {
  area: string;
  period: Period;
  indicator: string;
  value: number;
  source: string;
  confidence: "high" | "medium";
  qualifiers: string[];
};

const periodOf = (text: string): Period | Fault => {
  if (text === "") return blank("Kỳ số liệu");
  return (
    readPeriod(text) ?? {
      fault: "unknown-period",
      message: {
        vi: `Không đọc được kỳ số liệu «${echo(text)}». Cách ghi được nhận: «Năm 2018», «6 tháng đầu năm 2023», «Quý III/2024», «2011-2015», «01/2011-09/2018».`,
        en: `The period «${echo(text)}» cannot be read. Accepted forms: «Năm 2018», «6 tháng đầu năm 2023», «Quý III/2024», «2011-2015», «01/2011-09/2018».`
      }
    }
  );
};

const confidenceOf = (text: string): "high" | "medium" | Fault => {
  if (text === "") return blank("Độ tin cậy");
  const level = {cao: "high", high: "high", "trung binh": "medium", medium: "medium"}[fold(text)];
  return level === "high" || level === "medium"
    ? level
    : {
        fault: "unknown-confidence",
        message: {
          vi: `Độ tin cậy «${echo(text)}» không có trong danh mục: chỉ ghi «Cao» hoặc «Trung bình».`,
          en: `The confidence «${echo(text)}» is not in the list: write «Cao» (high) or «Trung bình» (medium).`
        }
      };
};

const qualifiersOf = (text: string, {qualifiers}: Codelists): string[] | Fault => {
  const codes: string[] = [];
  for (const phrase of text.split("|").map((part) => part.trim())) {
    if (phrase === "") continue;
    const known = qualifiers.find(({code, vi}) => fold(vi) === fold(phrase) || code === phrase);
    if (!known)
      return {
        fault: "unknown-qualifier",
        message: {
          vi: `Lưu ý «${echo(phrase)}» không có trong danh mục. Hãy dùng cụm từ trong danh mục, hoặc chuyển nội dung sang cột «Ghi chú».`,
          en: `The remark «${echo(phrase)}» is not in the list. Use a phrase of the list, or move the text to the column «Ghi chú».`
        }
      };
    if (!codes.includes(known.code)) codes.push(known.code);
  }
  return codes;
};

const layout: Layout<PublishedRow> = {
  form: null,
  columns: [
    {field: "number", header: "TT", aliases: ["STT", "Số TT", "No"], required: false},
    {field: "period", header: "Kỳ số liệu", aliases: ["Kỳ", "Thời gian", "Period"], required: true},
    {field: "area", header: "Địa bàn", aliases: ["Area"], required: true},
    {
      field: "indicator",
      header: "Chỉ tiêu",
      aliases: ["Chỉ tiêu thống kê", "Nội dung", "Indicator"],
      required: true
    },
    {field: "unit", header: "Đơn vị tính", aliases: ["ĐVT", "Đơn vị", "Unit"], required: true},
    {
      field: "value",
      header: "Giá trị",
      aliases: ["Số liệu", "Số lượng", "Value"],
      required: true,
      number: true
    },
    {field: "source", header: "Nguồn", aliases: ["Nguồn số liệu", "Nguồn công bố", "Source"], required: true},
    {field: "confidence", header: "Độ tin cậy", aliases: ["Confidence"], required: true},
    {field: "qualifiers", header: "Lưu ý", aliases: ["Qualifiers"], required: false},
    {field: "note", header: "Ghi chú", aliases: ["Note", "Notes"], required: false}
  ],
  open: ({style, reference, notAfter}) => ({
    problems: [],
    contract: rowContract((textOf, check) => {
      const remarks = qualifiersOf(textOf("qualifiers"), reference.codelists);
      const stated = check("period", periodOf(textOf("period")));
      const period = stated && check("period", periodNotCome(stated, notAfter) ?? stated);
      const name = check("area", filled("Địa bàn", textOf("area")));
      const area = name === undefined ? undefined : check("area", matchArea(name, period, {reference}));
      const carriedOver = isFault(remarks) ? null : remarks.includes("includes-carried-over");
      const indicator = readIndicator(textOf, check, carriedOver);
      const count = check("value", readValue(textOf("value"), textOf("unit"), style("value")));
      const source = check("source", filled("Nguồn", textOf("source")));
      const confidence = check("confidence", confidenceOf(textOf("confidence")));
      const qualifiers = check("qualifiers", remarks);
      if (!period || !area || !indicator || !count || !source || !confidence || !qualifiers) return undefined;
      return {
        facts: [
          {
            field: "value",
            key: [area, period.id, indicator.code, fold(source)].join(" | "),
            area,
            period,
            indicator: indicator.code,
            value: count.value,
            source,
            confidence,
            qualifiers
          }
        ],
        notes: count.note ? [{field: "value", ...count.note}] : []
      };
    })
  })
};

export const published: ExportKind<PublishedRow> = {
  id: "published",
  name: {vi: "Số liệu đã công bố", en: "Published figures"},
  sameFact: {vi: "cùng địa bàn, kỳ, chỉ tiêu và nguồn", en: "same area, period, indicator and source"},
  replaces: "scope",
  layouts: () => [layout]
};
