import {formatPeriod} from "../i18n/formatPeriod.ts";
import type {FigureRow} from "../schema/released.ts";
import type {Context} from "./context.ts";
import type {Table} from "./figureModel.ts";
import {originText} from "./originText.ts";
import {sourceText} from "./sourceText.ts";
import {codeWord, indicatorName, valueText} from "./valueText.ts";

/** The table of announced figures: what, when, how many, with its remarks, source and origin. */
export function figuresTable(rows: readonly FigureRow[], context: Context): Table {
  const {words, language} = context;
  const {column} = words;
  const text = (show: string) => ({show, plain: show});
  return {
    columns: [
      {label: column.period, numeric: false},
      {label: column.indicator, numeric: false},
      {label: column.value, numeric: true},
      {label: column.unit, numeric: false},
      {label: column.remarks, numeric: false},
      {label: column.confidence, numeric: false},
      {label: column.source, numeric: false},
      {label: column.origin, numeric: false}
    ],
    rows: rows.map((row) => [
      text(formatPeriod(row.period, language)),
      text(indicatorName(context, row.indicator)),
      {show: valueText(row, context), plain: row.value ?? `[${row.absent ?? "x"}]`, numeric: true},
      text(codeWord(context, "units", row.unit)),
      text(
        [
          ...row.qualifiers.map((code) => codeWord(context, "qualifiers", code)),
          ...row.marks.map((mark) => `[${mark}] ${codeWord(context, "symbols", mark)}`)
        ].join("; ")
      ),
      text(codeWord(context, "confidence", row.confidence)),
      {show: sourceText(row.source ?? ""), plain: row.source ?? ""},
      text(originText(row.provenance, context))
    ])
  };
}

/** What holds for every row of a figure, as a note; null where the rows share no remark. */
export function sharedRemarks(rows: readonly FigureRow[], context: Context): string | null {
  const [first, ...others] = rows;
  const shared = (first?.qualifiers ?? []).filter((code) =>
    others.every(({qualifiers}) => qualifiers.includes(code))
  );
  return shared.length === 0
    ? null
    : context.words.figure.shared(shared.map((code) => codeWord(context, "qualifiers", code)).join("; "));
}
