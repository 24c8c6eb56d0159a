import {formatNumber} from "../i18n/formatNumber.ts";
import {caseWords} from "../i18n/cases.ts";
import type {CaseRow} from "../schema/released.ts";
import type {Context} from "./context.ts";
import {drawStages} from "./drawStages.ts";
import type {Figure} from "./figureModel.ts";
import {markup} from "./markup.ts";
import {codeWord} from "./valueText.ts";

/** So many complete calendar years are drawn. */
const years = 5;

type Kind = {dimension: "purpose" | "route" | "article"; code: string; name: string};

const codesOf = ({purpose, route, articles}: CaseRow, dimension: Kind["dimension"]): readonly string[] => {
  if (dimension === "article") return articles.length > 0 ? articles : [""];
  return [(dimension === "purpose" ? purpose : route) ?? ""];
};

/** The kinds that occur, in the order of the lists; "not stated" last. */
function kindsOf(context: Context, cases: readonly CaseRow[]): Kind[] {
  const {release, language} = context;
  const words = caseWords[language];
  return (["purpose", "route", "article"] as const).flatMap((dimension) => {
    const found = new Set(cases.flatMap((row) => codesOf(row, dimension)));
    const listed =
      dimension === "article"
        ? [...found].filter((code) => code !== "").sort()
        : release.codelists[dimension === "purpose" ? "purposes" : "routes"].map(({code}) => code);
    const nameOf = (code: string) =>
      dimension === "article"
        ? words.article(code)
        : codeWord(context, dimension === "purpose" ? "purposes" : "routes", code);
    return [
      ...listed.filter((code) => found.has(code)).map((code) => ({dimension, code, name: nameOf(code)})),
      ...(found.has("") ? [{dimension, code: "", name: words.notStated}] : [])
    ];
  });
}

/** Cases by purpose, route and article, by the calendar year of their initiation. */
export const caseKindsFigure =
  (id: string): Figure =>
  (context) => {
    const {release, language} = context;
    const words = caseWords[language];
    const complete = Number(release.manifest.asOf.slice(0, 4)) - 1;
    const shown = Array.from({length: years}, (_, index) => complete - years + 1 + index);
    const cases = release.cases.filter(({initiated}) => shown.includes(Number(initiated?.slice(0, 4))));
    const kinds = kindsOf(context, cases);
    const countOf = ({dimension, code}: Kind, year?: number) =>
      cases.filter(
        (row) =>
          codesOf(row, dimension).includes(code) &&
          (year === undefined || row.initiated?.startsWith(String(year)))
      ).length;
    const title = words.kindsTitle(words.years(complete - years + 1, complete));
    const groups = (["purpose", "route", "article"] as const).map((dimension) => ({
      unit: words.dimension[dimension],
      scale: "cases",
      bars: kinds
        .filter((kind) => kind.dimension === dimension)
        .map((kind) => {
          const value = countOf(kind);
          const label = formatNumber(value, language);
          return {name: kind.name, value, label, text: `${kind.name}: ${label}`, outlined: false};
        })
    }));
    return {
      id,
      title,
      alt: `${title}. ${groups.map(({unit, bars}) => `${unit}: ${bars.map(({text}) => text).join(", ")}`).join("; ")}.`,
      draw: cases.length === 0 ? null : (width) => drawStages(groups, width),
      table: {
        columns: [
          {label: words.column.kind, numeric: false},
          ...shown.map((year) => ({label: String(year), numeric: true})),
          {label: words.column.all, numeric: true}
        ],
        rows: kinds.map((kind) => [
          {
            show: `${words.dimension[kind.dimension]}: ${kind.name}`,
            plain: `${words.dimension[kind.dimension]}: ${kind.name}`
          },
          ...[...shown, undefined].map((year) => {
            const value = countOf(kind, year);
            return {show: formatNumber(value, language), plain: value, numeric: true};
          })
        ])
      },
      notes:
        cases.length === 0
          ? [words.noCases]
          : [
              ...(cases.some(({illustrative}) => illustrative)
                ? [markup`<strong>${words.invented}</strong>`]
                : []),
              words.kindsNote
            ],
      sources: []
    };
  };
