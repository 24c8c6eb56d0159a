import {formatPeriod} from "../i18n/formatPeriod.ts";
import {lowerFirst} from "../i18n/lowerFirst.ts";
import type {FigureRow} from "../schema/released.ts";
import type {Context} from "./context.ts";
import {drawStages, type StageGroup} from "./drawStages.ts";
import type {Figure} from "./figureModel.ts";
import {figuresTable, sharedRemarks} from "./figuresTable.ts";
import {codeWord, indicatorName, valueText} from "./valueText.ts";

/** What a unit counts: reports, cases or persons. Only counts of one sort share a scale. */
const scaleOf = (unit: string) =>
  unit === "report" ? "reports" : unit.startsWith("case-") ? "cases" : "persons";

/** The national figures of a period by Vietnamese authorities that belong to a stage, in the order of the stages. */
export function stageRows({release}: Context, period: string): FigureRow[] {
  const stages = release.codelists.stages.map(({code}) => code);
  return release.figures
    .filter(
      (row) =>
        row.period.id === period &&
        row.area === "VN" &&
        row.family === "official" &&
        row.stage !== "not-stated" &&
        row.topic !== "change"
    )
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}

/** Makes the figure of one period's stages, one group a unit. */
export function stageFigure(id: string, period: string, fallback: string): Figure {
  return (context) => {
    const {words, language} = context;
    const rows = stageRows(context, period);
    const name = rows[0] ? formatPeriod(rows[0].period, language) : fallback;
    const title = words.stages.title(lowerFirst(name));
    const units = context.release.codelists.units
      .map(({code}) => code)
      .filter((code) => rows.some(({unit}) => unit === code));
    const groups = units.map((unit): StageGroup => {
      const word = codeWord(context, "units", unit);
      return {
        unit: word.charAt(0).toUpperCase() + word.slice(1),
        scale: scaleOf(unit),
        bars: rows
          .filter((row) => row.unit === unit)
          .map((row) => ({
            name: indicatorName(context, row.indicator),
            value: row.value,
            label: valueText(row, context),
            text: words.trends.barLabel(
              indicatorName(context, row.indicator),
              name,
              valueText(row, context),
              word
            ),
            outlined: row.measure === "handled"
          }))
      };
    });
    return {
      id,
      title,
      alt: words.stages.alt(
        title,
        groups
          .map(({unit, bars}) => `${unit}: ${bars.map((bar) => `${bar.name} ${bar.label}`).join(", ")}`)
          .join("; ")
      ),
      draw: rows.length === 0 ? null : (width) => drawStages(groups, width),
      table: figuresTable(rows, context),
      notes: [
        words.stages.note,
        ...[sharedRemarks(rows, context)].filter((note) => note !== null),
        ...(rows.some(({measure}) => measure === "handled") ? [words.figure.handledPattern] : [])
      ],
      sources: [...new Set(rows.map(({source}) => source ?? ""))]
    };
  };
}
