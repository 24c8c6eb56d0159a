import fc from "fast-check";
import {expect, it} from "vitest";
import {textSheet} from "#loaders/exports/file/textSheet.ts";
import type {MergedRange, Sheet} from "#loaders/exports/file/workbook.ts";
import type {Form} from "#src/schema/reference.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import {binhLam, place} from "./binhLam.ts";
import {readSheet} from "./readSheet.ts";

const stages = projectReference().codelists.stages.map(({code}) => code);
const communes = [
  ["Xã Hòa Lĩnh", "X0101"],
  ["TT Phố Mới", "X0103"],
  ["X. Bản Đồn", "X0104"],
  ["xã  Minh Khê", "X0105"]
] as const;
const titles = [
  "CÔNG AN HUYỆN LÂM KHÊ",
  "BIỂU 9 THÁNG NĂM 2024",
  "(Số liệu từ ngày 15/12/2023 đến ngày 14/9/2024)"
];

/** A column: its title lines, and what it holds: the area, or the count of a stage. */
type Leaf = {path: string[]; stage: string | null};

/** Groups of columns under common titles, in one to three lines, in any order; one group is the column of areas. */
const groups = fc
  .array(fc.record({depth: fc.integer({min: 1, max: 3}), leaves: fc.integer({min: 1, max: 3})}), {
    minLength: 1,
    maxLength: 5
  })
  .chain((shapes) => {
    let used = 0;
    const counts = shapes.map(({depth, leaves}, group): Leaf[] =>
      Array.from({length: depth === 1 ? 1 : leaves}, (_, leaf) => ({
        path: [`Nhóm ${"abcde"[group] ?? ""}`, "Phần", `Cột ${"xyz"[leaf] ?? ""}`].slice(0, depth - 1).concat(
          // a leaf's name alone may stand in several groups
          depth === 1 ? `Riêng ${"abcde"[group] ?? ""}` : `Cột ${"xyz"[leaf] ?? ""}`
        ),
        stage: stages[used++] ?? null
      }))
    );
    const area: Leaf[] = [{path: ["Địa bàn"], stage: null}];
    const all = [area, ...counts];
    return fc.shuffledSubarray(all, {minLength: all.length, maxLength: all.length});
  });

const formOf = (leaves: readonly Leaf[]): Form => ({
  code: "thu",
  version: "1",
  kind: "returns",
  name: {vi: "Biểu thử", en: "Trial form"},
  columns: leaves.map(({path, stage}) => ({
    titles: [path.join(" / ")],
    holds: stage === null ? {field: "area"} : {count: {stage, unit: "report", measure: "new", detail: null}}
  })),
  basis: null,
  dash: "zero",
  within: null,
  source: null
});

/** The header of these groups from row `top` on: a title once over its columns, blanks or merged cells beside and below. */
function headerOf(ordered: readonly Leaf[][], top: number): {lines: string[][]; merged: MergedRange[]} {
  const leaves = ordered.flat();
  const depth = Math.max(...leaves.map(({path}) => path.length));
  const lines = Array.from({length: depth}, () => leaves.map(() => ""));
  const merged: MergedRange[] = [];
  let left = 0;
  for (const group of ordered) {
    const [first] = group;
    const own = first?.path ?? [];
    for (const [line, text] of own.slice(0, -1).entries()) {
      (lines[line] ?? [])[left] = text;
      merged.push({top: top + line, bottom: top + line, left, right: left + group.length - 1});
    }
    for (const [index, {path}] of group.entries()) {
      const line = path.length - 1;
      (lines[line] ?? [])[left + index] = path[line] ?? "";
      merged.push({top: top + line, bottom: top + depth - 1, left: left + index, right: left + index});
    }
    left += group.length;
  }
  return {lines, merged};
}

it("a valid wide table of any order, with one to three title lines, merged or blank, is read as it was written", () => {
  fc.assert(
    fc.property(
      groups,
      fc.boolean(),
      fc.boolean(),
      fc.array(fc.array(fc.nat({max: 9999}), {minLength: 15, maxLength: 15}), {minLength: 1, maxLength: 4}),
      (ordered, asWorkbook, gap, values) => {
        const leaves = ordered.flat();
        const above = [...titles.map((title) => [title]), ...(gap ? [[]] : [])];
        const {lines, merged} = headerOf(ordered, above.length);
        const rows = values.map((line, row) =>
          leaves.map(({stage}, column) =>
            stage === null ? (communes[row]?.[0] ?? "") : String(line[column] ?? 0)
          )
        );
        const text = textSheet([...above, ...lines, ...rows], ";");
        const sheet: Sheet = asWorkbook ? {...text, delimiter: null, merged} : text;
        const reference = binhLam(
          formOf([...leaves].sort((a, b) => (a.path.join() < b.path.join() ? -1 : 1)))
        );
        const read = readSheet(sheet, reference);
        const written = values.flatMap((line, row) =>
          leaves.flatMap(({stage}, column) =>
            stage === null ? [] : [[place(communes[row]?.[1] ?? ""), stage, line[column]]]
          )
        );
        const found = read.rows.map(({area, stage, value}) => [area, stage, value]);
        const order = (list: unknown[][]) => list.map((one) => JSON.stringify(one)).sort();
        expect(order(found)).toEqual(order(written));
        expect(read).toMatchObject({taken: values.length, rejected: 0, refused: false});
      }
    ),
    {numRuns: 60, seed: 138}
  );
});

it("two rows of an area that agree in one column and differ in another contradict one another, in the cells that differ", () => {
  const leaves = [null, ...stages.slice(0, 3)].map((stage, at) => ({
    path: [["Địa bàn", "Một", "Hai", "Ba"][at] ?? ""],
    stage
  }));
  const rows = [
    ["Xã Hòa Lĩnh", "1", "2", "3"],
    ["Xã Hòa Lĩnh", "1", "5", "3"],
    ["Xã Minh Khê", "1", "1", "1"]
  ];
  const sheet = textSheet(
    [...titles.map((title) => [title]), leaves.map(({path}) => path.join()), ...rows],
    ";"
  );
  const {problems, taken} = readSheet(sheet, binhLam(formOf(leaves)));
  expect(taken).toBe(1);
  expect(
    problems
      .filter(({severity}) => severity === "error")
      .map(({code, cell, message}) => [code, cell, message.vi])
  ).toEqual(
    [5, 6].map((row) => [
      "contradictory-rows",
      `C${row}`,
      `Dòng này và dòng ${11 - row} ghi khác nhau ở cột C «Hai» (cùng biểu, cùng kỳ, cùng địa bàn), nên không dòng nào được nạp. Hãy chỉ giữ dòng đúng.`
    ])
  );
});
