import {describe, expect, it} from "vitest";
import {boundedFindings, Findings, listedOfEach, numberOf} from "#loaders/exports/findings.ts";
import type {Problem} from "#loaders/exports/problem.ts";

const problem = (row: number | null, some: Partial<Problem> = {}): Problem => ({
  severity: "error",
  code: "unknown-area",
  sheet: null,
  row,
  column: "Địa bàn",
  cell: row === null ? null : `B${row}`,
  message: {vi: "Sai.", en: "Wrong."},
  ...some
});

const rows = (count: number, some: Partial<Problem> = {}) =>
  Array.from({length: count}, (_, index) => problem(index + 2, some));

const listOf = (...problems: readonly Problem[][]) => {
  const findings = new Findings();
  for (const some of problems) findings.add(some);
  return findings.list();
};

describe("findings about very many rows", () => {
  it("up to a thousand of a sort are all listed, in the order of their rows", () => {
    const all = rows(1000);
    expect(listOf(all.toReversed())).toEqual(all);
    expect(listOf([problem(5), problem(null), problem(5, {code: "other"}), problem(3)])).toEqual([
      problem(null),
      problem(3),
      problem(5),
      problem(5, {code: "other"})
    ]);
  });

  it("of more the first thousand are listed, whatever their order, and one line counts the others", () => {
    const all = rows(5003);
    for (const order of [all, all.toReversed(), [...all.slice(2500), ...all.slice(0, 2500)]]) {
      const listed = listOf(order);
      expect(listed.slice(0, -1)).toEqual(all.slice(0, 1000));
      expect(listed.at(-1)).toMatchObject({
        severity: "error",
        code: "more-findings",
        row: null,
        column: "Địa bàn",
        others: 4003
      });
      expect(listed.at(-1)?.message.vi).toContain("Còn 4003 mục cùng quy tắc «Địa bàn chưa biết»");
      expect(numberOf(listed)).toBe(5003);
    }
  });

  it("each severity, code, sheet and column has its own thousand", () => {
    const sorts = [
      {},
      {severity: "warning"},
      {code: "other"},
      {sheet: "Q1"},
      {column: "Kỳ"}
    ] as const satisfies Partial<Problem>[];
    const listed = listOf(...sorts.map((some) => rows(1002, some)));
    expect(listed).toHaveLength(sorts.length * 1001);
    expect(listed.filter(({others}) => others === 2)).toHaveLength(sorts.length);
  });

  it("a list of several sheets keeps its order where it is short", () => {
    const few = [problem(9, {sheet: "A"}), problem(2, {sheet: "B"})];
    expect(boundedFindings(few)).toEqual(few);
    expect(boundedFindings(rows(listedOfEach + 5))).toHaveLength(listedOfEach + 1);
  });
});
