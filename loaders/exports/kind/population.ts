import {formatNumber} from "#src/i18n/formatNumber.ts";
import {fold} from "#src/schema/fold.ts";
import {fileProblem, echo, type Problem} from "../problem.ts";
import {isTotalLabel} from "../value/isTotalLabel.ts";
import {matchArea} from "../value/matchArea.ts";
import {plausibleYear} from "../value/plausibleYear.ts";
import {basisOfYear, dayOfBasis, populationBases, readPopulationBasis} from "../value/populationBasis.ts";
import {readCount} from "../value/readCount.ts";
import {periodNotCome} from "../value/periodNotCome.ts";
import {readPart, sumOfParts} from "../value/readPart.ts";
import {populationUnit, readScaledPersons, type PopulationUnit} from "../value/populationUnit.ts";
import {readNumber, type NumberStyle} from "../value/readNumber.ts";
import {rowProblem} from "../table/rowProblem.ts";
import {titlePaths} from "../table/titlePaths.ts";
import {
  blank,
  filled,
  isFault,
  type Column,
  type ExportKind,
  type Fault,
  type Layout,
  type Stated,
  type StatedTotal,
  type Table
} from "./exportKind.ts";
import {rowContract, type Check} from "./rowContract.ts";

/** The persons who lived in an area in a year, on one basis. Key: area × year × basis. */
export type PopulationRow = {
  area: string;
  year: number;
  persons: number;
  /** Code of the list `populationBases`. */
  basis: string;
  source: string | null;
};

const basisHeader = "Cơ sở số liệu";

/** Words by which a year's figures are preliminary, before the year or behind it. */
const preliminaryWords = /\bso bo\b|\bprel(?:\b|iminary)|\bprovisional\b|\[p\]/;

const isPreliminary = (text: string) => preliminaryWords.test(fold(text));

/** The folded text of a year without these words: `Sơ bộ 2023`, `2023 (sơ bộ)`, `Sơ bộ - Prel. 2023` are `2023`. */
function withoutPreliminary(text: string): string {
  const folded = fold(text);
  if (!isPreliminary(text)) return folded;
  return folded
    .replace(/\((?:so )?so bo\)|\b(?:so )?so bo\b|\bprel(?:iminary|\b\.?)|\(?provisional\)?|\[p\]/g, " ")
    .replace(/\s*[-/]\s*/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const yearOf = (text: string): number | Fault => {
  if (text === "") return blank("Năm");
  const year = Number(/^(?:nam )?(\d{4})$/.exec(withoutPreliminary(text))?.[1]);
  return plausibleYear(year)
    ? year
    : {
        fault: "not-a-year",
        message: {
          vi: `«${echo(text)}» không phải là năm. Hãy ghi năm bằng bốn chữ số, ví dụ 2019.`,
          en: `«${echo(text)}» is not a year. Write the year in four digits, for example 2019.`
        }
      };
};

/** A year that has begun when its file is received: none of the bases is a projection. */
const yearCome = (year: number, notAfter: string | null): number | Fault =>
  periodNotCome({start: `${year}-01-01`}, notAfter) ?? year;

const nobody: Fault = {
  fault: "population-of-zero",
  message: {
    vi: "Số dân bằng 0 không thể dùng để tính tỷ suất. Hãy ghi số dân; nếu chưa có số liệu thì bỏ dòng này.",
    en: "A population of 0 serves no rate. Enter the population; if there is no figure, leave the row out."
  }
};

const preliminary: Fault = {
  fault: "preliminary-figure",
  message: {
    vi: "Số dân sơ bộ: vẫn được nạp như số liệu của năm đó. Khi có số chính thức, hãy gửi bản mới của tệp để thay thế.",
    en: "The population is preliminary: it is taken in as the figure of its year. Send a new version of the file when the final figure is there."
  }
};

const personsOf = (
  text: string,
  style: NumberStyle,
  {unit, header}: {unit: PopulationUnit; header: string}
): number | Fault => {
  if (unit !== 1) {
    const persons = readScaledPersons(text, style, unit, header);
    return persons === 0 ? nobody : persons;
  }
  const count = readCount(text, style, {percent: false, header});
  if (isFault(count)) return count;
  return count.value === 0 ? nobody : count.value;
};

const noBasis: Problem = fileProblem("basis-not-stated", {
  vi: "Bảng không ghi cơ sở của số dân (tổng điều tra, dân số trung bình năm…), nên không được nạp: số liệu khác cơ sở không dùng chung một tỷ suất. Hãy ghi ở tiêu đề bảng hoặc thêm cột «Cơ sở số liệu».",
  en: "The table does not say on what basis the population is given (census, mid-year estimate…), so it is not taken in: figures on different bases never meet in one rate. Say so in the title or in a column «Cơ sở số liệu»."
});

const unitUnclear: Problem = fileProblem("population-unit-unclear", {
  vi: "Tiêu đề bảng ghi nhiều đơn vị tính của số dân (người, nghìn người, triệu người), nên không được nạp. Hãy chỉ ghi một đơn vị tính cho cả bảng.",
  en: "The titles of the table name several units of the population (persons, thousands, millions), so it is not taken in. Name one unit for the whole table."
});

/** What is said of a table whose figures are not in persons. */
const scaled = (unit: Exclude<PopulationUnit, 1>): Problem =>
  fileProblem(
    "population-scaled",
    {
      vi: `Bảng ghi số dân theo ${unit === 1_000 ? "nghìn" : "triệu"} người; mỗi số đã được nhân với ${formatNumber(unit, "vi")}. Số dân chỉ chính xác đến chữ số đã ghi.`,
      en: `The table gives the population in ${unit === 1_000 ? "thousands" : "millions"}; each figure is multiplied by ${formatNumber(unit, "en")}. It is as exact as the digits that are written.`
    },
    "note"
  );

/** What the titles above a table and its header say: the one basis that they name, else null; and the unit, null where there are several. */
function readTitles({sheet, header}: Table): {basis: string | null; unit: PopulationUnit | null} {
  const said = sheet.rows.slice(0, header.row + 1).flat();
  const bases = new Set(said.flatMap(populationBases));
  const [basis] = bases;
  return {
    basis: basis !== undefined && bases.size === 1 ? basis : null,
    unit: populationUnit(said)
  };
}

/**
 * A total of a table in thousands or millions, of which the cells of some fields are compared with their parts. Each
 * figure was rounded by itself, so that a total may differ by as much as rounding can do.
 */
function scaledTotal(
  texts: Record<string, string>,
  fields: readonly {field: string; style: NumberStyle}[],
  partsOf: (rows: readonly Record<string, string>[]) => readonly Record<string, string>[] | null
): StatedTotal {
  const counts = fields.flatMap(({field, style}) => {
    const cell = texts[field] ?? "";
    const stated = cell === "" ? null : readNumber(cell, style);
    if (typeof stated !== "number") return [];
    const over = (rows: readonly Record<string, string>[]) => {
      const cells = partsOf(rows)
        ?.map((row) => row[field] ?? "")
        .filter((text) => text !== "");
      const parts = cells?.map((text) => readNumber(text, style));
      if (!cells || !parts?.every((part) => typeof part === "number")) return null;
      const sum = Number(parts.reduce((all, part) => all + part, 0).toPrecision(12));
      const decimals = Math.max(0, ...[cell, ...cells].map((text) => decimalsOf(text, style)));
      return Math.abs(sum - stated) <= ((cells.length + 1) / 2) * 10 ** -decimals + 1e-9 ? stated : sum;
    };
    return [{field, name: {vi: "(theo đơn vị tính của bảng)", en: "(in the table's unit)"}, stated, over}];
  });
  return {counts};
}

/** The number of decimals of a number as it is written. */
const decimalsOf = (text: string, style: NumberStyle) => {
  const value = readNumber(text, style);
  return typeof value === "number" ? (/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0) : 0;
};

/** The findings about a table, its unit, and how the basis of its rows is read: by their own cell, else by the titles. */
function openBasis(table: Table) {
  const {header, reference} = table;
  const {basis: titled, unit} = readTitles(table);
  const problems = unit === null ? [unitUnclear] : unit === 1 ? [] : [scaled(unit)];
  if (titled === null && !header.fields.has("basis")) problems.push(noBasis);
  return {
    problems: problems.map((problem) => ({...problem, sheet: header.sheet})),
    unit: unit ?? 1,
    /** The basis of a row, and the text that states it. */
    basisOf: (text: string): string | Fault => {
      if (text !== "") return readPopulationBasis(text, reference.codelists);
      return titled ?? blank(basisHeader);
    }
  };
}

/** The columns that both layouts have. */
const common: Column[] = [
  {field: "number", header: "TT", aliases: ["STT", "Số TT", "No"], required: false},
  {
    field: "area",
    header: "Địa bàn",
    aliases: ["Đơn vị hành chính", "Tên đơn vị hành chính", "Tỉnh, thành phố", "Area"],
    required: true
  },
  {
    field: "basis",
    header: basisHeader,
    aliases: ["Cơ sở", "Loại số liệu dân số", "Basis"],
    required: false
  },
  {field: "source", header: "Nguồn", aliases: ["Nguồn số liệu", "Source"], required: false},
  {field: "note", header: "Ghi chú", aliases: ["Note", "Notes"], required: false}
];

const isTotal = (texts: Record<string, string>) =>
  isTotalLabel(texts["area"] ?? "") || isTotalLabel(texts["number"] ?? "");

/** The fact of one figure; undefined exactly where a fault was reported. `fields`: the cells of the year and the figure. */
function factOf(
  textOf: (field: string) => string,
  check: Check,
  {reference, notAfter}: Table,
  {
    name,
    year,
    basis,
    persons,
    field,
    yearField
  }: {
    name: string;
    year: number;
    basis: string;
    persons: number;
    field: string;
    yearField: string;
  }
) {
  if (check(yearField, yearCome(year, notAfter)) === undefined) return undefined;
  const code = check(yearField, basisOfYear(basis, year, textOf("basis"), reference.codelists));
  if (code === undefined) return undefined;
  const day = dayOfBasis(code, year);
  const area = check("area", matchArea(name, {start: day, end: day}, {reference}));
  if (area === undefined) return undefined;
  const source = textOf("source");
  return {
    field,
    key: [area, year, code].join(" | "),
    area,
    year,
    persons,
    basis: code,
    source: source === "" ? null : source
  };
}

/** One row an area and a year. */
const long: Layout<PopulationRow> = {
  form: null,
  columns: [
    ...common,
    {field: "year", header: "Năm", aliases: ["Năm số liệu", "Year"], required: true},
    {
      field: "persons",
      header: "Dân số (người)",
      aliases: [
        "Dân số",
        "Số dân",
        "Số dân (người)",
        "Dân số trung bình (người)",
        "Dân số trung bình",
        "Dân số (nghìn người)",
        "Số dân (nghìn người)",
        "Dân số trung bình (nghìn người)",
        "Dân số (triệu người)",
        "Population",
        "Population (thousands)",
        "Persons"
      ],
      required: true,
      number: true
    }
  ],
  open: (table) => {
    const {problems, basisOf, unit} = openBasis(table);
    const style = table.style("persons");
    /** A total of the year that it names, or of all rows where they are of one year. */
    const totalOf = (texts: Record<string, string>): StatedTotal | null => {
      if (!isTotal(texts)) return null;
      const year = texts["year"] ?? "";
      const partsOf = (rows: readonly Record<string, string>[]) => {
        const parts = rows.filter((row) => year === "" || fold(row["year"] ?? "") === fold(year));
        return new Set(parts.map((row) => fold(row["year"] ?? ""))).size > 1 ? null : parts;
      };
      if (unit !== 1) return scaledTotal(texts, [{field: "persons", style}], partsOf);
      const stated = readPart(texts["persons"] ?? "", style);
      if (stated === null || texts["persons"] === "") return {counts: []};
      const over = (rows: readonly Record<string, string>[]) => {
        const parts = partsOf(rows)?.map((row) => row["persons"] ?? "");
        return parts ? sumOfParts(parts, style) : null;
      };
      return {counts: [{field: "persons", name: {vi: "người", en: "persons"}, stated, over}]};
    };
    return {
      problems,
      isData: ({year = ""}) => !isFault(yearOf(year)),
      totalOf,
      contract: rowContract((textOf, check) => {
        const name = check("area", filled("Địa bàn", textOf("area")));
        const year = check("year", yearOf(textOf("year")));
        const basis = check("basis", basisOf(textOf("basis")));
        const persons = check(
          "persons",
          personsOf(textOf("persons"), style, {unit, header: "Dân số (người)"})
        );
        if (name === undefined || year === undefined || basis === undefined || persons === undefined)
          return undefined;
        const figure = {name, year, basis, persons, field: "persons", yearField: "year"};
        const fact = factOf(textOf, check, table, figure);
        const notes = isPreliminary(textOf("year")) ? [{field: "year", ...preliminary}] : [];
        return fact && {facts: [fact], notes};
      })
    };
  }
};

/** The years that a table across may hold: the censuses and estimates of the time that the reference data know. */
const years = Array.from({length: 27}, (_, index) => 2009 + index);

/** How tables across head a year of preliminary figures. */
const preliminaryTitles = (year: number) => [
  `Sơ bộ ${year}`,
  `Sơ bộ năm ${year}`,
  `${year} (sơ bộ)`,
  `${year} sơ bộ`,
  `Năm ${year} (sơ bộ)`,
  `Năm ${year} (số sơ bộ)`,
  `Sơ bộ - Prel. ${year}`,
  `Sơ bộ/Prel. ${year}`,
  `Sơ bộ ${year} - Prel. ${year}`,
  `Prel. ${year}`,
  `${year} [p]`
];

/** The notes on the columns of preliminary figures, each at its title. */
function preliminaryColumns({sheet, header}: Table): Problem[] {
  const paths = titlePaths(sheet, header.top, header.row - header.top + 1) ?? [];
  return [...header.fields]
    .filter(([field, index]) => /^y\d{4}$/.test(field) && isPreliminary((paths[index] ?? []).join(" ")))
    .map(([field]) => rowProblem(header, header.row + 1, field, preliminary, "note"));
}

const yearColumn = (year: number): Column => ({
  field: `y${year}`,
  header: `Năm ${year}`,
  aliases: [
    `${year}`,
    `Dân số năm ${year}`,
    `Dân số năm ${year} (người)`,
    `Dân số trung bình năm ${year}`,
    `Dân số trung bình năm ${year} (người)`,
    `Dân số trung bình năm ${year} (nghìn người)`,
    `Dân số năm ${year} (nghìn người)`,
    `Population ${year}`,
    ...preliminaryTitles(year)
  ],
  required: false,
  number: true
});

/** One row an area, one column a year: each filled cell is a figure of its own. */
const wide: Layout<PopulationRow> = {
  form: null,
  columns: [...common, ...years.map(yearColumn)],
  oneOf: [years.map((year) => `y${year}`)],
  open: (table) => {
    const {problems, basisOf, unit} = openBasis(table);
    const present = years.map((year) => `y${year}`).filter((field) => table.header.fields.has(field));
    return {
      problems: [...problems, ...preliminaryColumns(table)],
      totalOf: (texts) => {
        if (!isTotal(texts)) return null;
        const fields = present.map((field) => ({field, style: table.style(field)}));
        return unit === 1 ? "total" : scaledTotal(texts, fields, (rows) => rows);
      },
      contract: rowContract((textOf, check) => {
        const faulty = new Set<string>();
        /** Says what is wrong with a cell once, not for each year. */
        const once: Check = (field, value) => {
          if (!isFault(value)) return value;
          if (!faulty.has(field)) check(field, value);
          faulty.add(field);
          return undefined;
        };
        const name = once("area", filled("Địa bàn", textOf("area")));
        const basis = once("basis", basisOf(textOf("basis")));
        const facts: (PopulationRow & Stated)[] = [];
        for (const year of years) {
          const field = `y${year}`;
          if (textOf(field) === "") continue;
          const persons = once(
            field,
            personsOf(textOf(field), table.style(field), {unit, header: `Năm ${year}`})
          );
          if (persons === undefined || name === undefined || basis === undefined) continue;
          const fact = factOf(textOf, once, table, {name, year, basis, persons, field, yearField: field});
          if (fact) facts.push(fact);
        }
        return faulty.size > 0 ? undefined : {facts, notes: []};
      })
    };
  }
};

export const population: ExportKind<PopulationRow> = {
  id: "population",
  name: {vi: "Dân số", en: "Population"},
  sameFact: {vi: "cùng địa bàn, năm và cơ sở số liệu", en: "same area, year and basis"},
  replaces: "scope",
  layouts: () => [long, wide]
};
