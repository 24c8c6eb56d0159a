import type {Form} from "#src/schema/reference.ts";
import {areasAbove} from "../../value/areasAbove.ts";
import {filled, isFault, type Layout, type OpenedTable, type Table, type TotalRow} from "../exportKind.ts";
import {rowContract} from "../rowContract.ts";
import {checkTitles} from "./checkTitles.ts";
import {flowNotes, lastTitles} from "./flow.ts";
import {formColumns, isCount} from "./formColumns.ts";
import {numbersAsText} from "./numbersAsText.ts";
import {ownTexts, readNilBox} from "./ownWords.ts";
import {readCounts, saidOfRow} from "./readCounts.ts";
import {readRemarks, remarkNotes} from "./remarks.ts";
import {keyOf, scopeOf, type ReturnFact} from "./returnFact.ts";
import {isGroupNumber, isRowNumber, saysApart, saysTotal} from "./rowWords.ts";
import {findSignatures} from "./signatures.ts";
import {readTitleBlock, type TitleBlock} from "./titleBlock.ts";

/** A contract for a table that is refused before it is asked. */
const refused = rowContract<ReturnFact>(() => undefined);

type Row = Record<string, string>;

/**
 * What a row adds up. Groups are headed by a roman number or a letter, where the rows of data have arabic ones; with
 * `numbered` false every row is headed so, and they are data.
 */
function totalOf({number = "", area = ""}: Row, numbered: boolean): TotalRow | null {
  if (saysTotal(area) || (area === "" && saysTotal(number))) return "total";
  return numbered && isGroupNumber(number) ? "group-above" : null;
}

type RowSorts = Required<Pick<OpenedTable, "end" | "totalOf" | "isData">>;

/** How rows of data are told from totals and from what is outside the table, as far as the titles above it do not matter. */
function sortsOf(form: Form, {sheet, header}: Table): RowSorts {
  const counts = formColumns(form).filter(isCount);
  const end = findSignatures(sheet, header);
  const numberAt = header.fields.get("number") ?? -1;
  const numbered = sheet.rows.slice(header.row + 1, end).some((cells) => isRowNumber(cells[numberAt] ?? ""));
  return {
    end,
    totalOf: (texts) => totalOf(texts, numbered),
    isData: (texts) =>
      saidOfRow(
        counts.map(({field}) => texts[field] ?? ""),
        texts["note"] ?? ""
      ) !== null ||
      (isRowNumber(texts["number"] ?? "") && texts["area"] !== "")
  };
}

function readForm(
  form: Form,
  table: Table,
  {sorts, block}: {sorts: RowSorts; block: TitleBlock}
): OpenedTable<ReturnFact> {
  const {sheet, header, style} = table;
  const {head, areaOf, problems: titles} = block;
  const {end} = sorts;
  const counts = formColumns(form).filter(isCount);
  const box = readNilBox(sheet, header);
  const {unstated, problems} = readRemarks(sheet, header, end, counts);
  const laid = counts.map((column) =>
    unstated.has(column.field) ? {...column, count: {...column.count, measure: "unstated" as const}} : column
  );
  const territories = areasAbove(table.reference);
  return {
    ...sorts,
    problems: [...titles, ...problems, ...numbersAsText(sheet, header, end)],
    levels: {
      areaOf: ({area: name = ""}) => {
        const area = name === "" ? null : areaOf(name);
        return area === null || isFault(area) ? null : territories.territoryOf(area);
      },
      above: territories.above,
      isApart: ({note = ""}) => saysApart(note)
    },
    isData: (texts) => sorts.isData(texts) || !isFault(areaOf(texts["area"] ?? "")),
    contract: rowContract((textOf, check) => {
      const name = check("area", filled("Địa bàn", textOf("area")));
      const area = name === undefined ? undefined : check("area", areaOf(name));
      const meant = box ? ownTexts(textOf, check, {columns: laid, box}) : textOf;
      const read =
        meant && readCounts(meant, check, {columns: laid, style, dash: form.dash, blanks: "fault"});
      if (area === undefined || !read) return undefined;
      return {
        scope: scopeOf(head),
        facts: read.counts.map(({field, ...count}) => {
          const fact: ReturnFact = {...head, area, ...count};
          return {...fact, field, key: keyOf(fact)};
        }),
        notes: [...read.notes, ...flowNotes(read.counts, lastTitles(laid)), ...remarkNotes(textOf("note"))]
      };
    })
  };
}

/** The layout of an office's own form of returns: one row an area, its counts in columns, all else in the titles. */
export function formLayout(form: Form): Layout<ReturnFact> {
  const columns = formColumns(form);
  const titles = new Map(columns.map(({field}, index) => [field, form.columns[index]?.titles ?? []]));
  return {
    form: form.code,
    columns,
    open: (table) => {
      const differing = checkTitles(table.sheet, table.header, (field) => titles.get(field) ?? []);
      const sorts = sortsOf(form, table);
      if (differing.length > 0) return {...sorts, contract: refused, problems: differing};
      const block = readTitleBlock(form, table);
      if ("refused" in block) return {...sorts, contract: refused, problems: block.refused};
      return readForm(form, table, {sorts, block});
    }
  };
}
