import Papa from "papaparse";
import {expect} from "vitest";
import type {Problem} from "#loaders/exports/problem.ts";
import {slipCsv} from "#loaders/slip/slipCsv.ts";
import {slipHtml} from "#loaders/slip/slipHtml.ts";

/** A finding as a case states it; `sheet` and `column` only where the case says them. */
type Stated = {
  severity: string;
  code: string;
  row: number | null;
  cell: string | null;
  sheet?: string | null | undefined;
  column?: string | null | undefined;
};

const words: Record<string, string> = {
  error: "Lỗi / Error",
  warning: "Cần kiểm tra / To check",
  note: "Ghi nhận / Noted"
};
const order = Object.keys(words);

/** What a line of the slip's page names: its cells, or its rows (`11, 18, 20–23`), or neither. */
function namedPlaces(place: string): string[] {
  const cells = /<b>(.*?)<\/b>/.exec(place)?.[1];
  if (cells !== undefined) return cells.split(", ");
  const rows = /dòng ([\d–, ]+) <span lang="en">rows? \1<\/span>/.exec(place)?.[1];
  if (rows === undefined) return [""];
  return rows.split(", ").flatMap((run) => {
    const [first = 0, last = first] = run.split("–").map(Number);
    return Array.from({length: last - first + 1}, (_, index) => String(first + index));
  });
}

/**
 * Expects the slip of a file with these problems to list exactly the stated findings: its CSV one a line, errors first,
 * with sheet, row, column and cell; its page the place of each, in the same order but for notes that stand in one line.
 */
export function expectSlip(name: string, problems: readonly Problem[], stated: readonly Stated[]): void {
  const slip = {
    name,
    place: name,
    head: {office: null, reporters: [], periods: []},
    sha256: "0".repeat(64),
    kind: null,
    encoding: null,
    received: null,
    state: "new",
    rows: {read: 0, loaded: 0, unchanged: 0, rejected: 0, ignored: 0},
    withdrawn: 0,
    problems
  } as const;
  const {data} = Papa.parse<string[]>(slipCsv(slip).replace(/^\uFEFF/, ""), {skipEmptyLines: true});
  const listed = data
    .slice(data.findIndex(([first]) => first?.startsWith("Mức độ")) + 1)
    .map(([severity, sheet, row, column, cell, , , , code]) => ({severity, sheet, row, column, cell, code}));
  const sorted = order.flatMap((severity) => stated.filter((one) => one.severity === severity));
  const text = (value: string | number | null) => (value === null ? "" : String(value));
  expect(listed).toMatchObject(
    sorted.map(({severity, code, row, cell, sheet, column}) => ({
      severity: words[severity],
      code,
      row: text(row),
      cell: text(cell),
      ...(sheet === undefined ? {} : {sheet: text(sheet)}),
      // a title that begins like a formula is prefixed
      ...(column === undefined ? {} : {column: text(column).replace(/^(?=\s*[=+\-@|%])/, "'")})
    }))
  );
  const html = slipHtml(slip, {csv: `${name}.csv`, marked: null});
  const places = [
    ...html.matchAll(/<td class="place">(.*?)<\/td>\n[\s\S]*?<td class="rule" title="([^"]*)">/g)
  ];
  const shown = places.flatMap(([, place = "", code = ""]) =>
    namedPlaces(place).map((named) => `${code} ${named}`)
  );
  const wanted = sorted.map(({code, row, cell}) => `${code} ${cell ?? text(row)}`);
  const notes = sorted.filter(({severity}) => severity === "note").length;
  const split = wanted.length - notes;
  expect(shown.slice(0, split)).toEqual(wanted.slice(0, split));
  expect(shown.slice(split).sort()).toEqual(wanted.slice(split).sort());
  const ofFile = stated.some(({row, cell, sheet, column}) =>
    [row, cell, sheet, column].every((one) => one === null)
  );
  if (ofFile) expect(html).toContain("cả tệp");
}
