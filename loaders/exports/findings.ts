import type {Problem} from "./problem.ts";
import {ruleName} from "./ruleName.ts";

/** Of findings of one severity and code about one column of a sheet so many are listed, the others counted. */
export const listedOfEach = 1000;

/** A finding, and the how manieth it was. */
type Arrived = {problem: Problem; at: number};

/** The findings of one sort. `count`: of all, listed or not. */
type Sort = {first: Arrived[]; count: number};

const byRow = (one: Arrived, other: Arrived) =>
  (one.problem.row ?? 0) - (other.problem.row ?? 0) || one.at - other.at;

function moreFindings({severity, code, sheet, column, row}: Problem, others: number): Problem {
  const from = row === null ? {vi: "", en: ""} : {vi: `, từ dòng ${row} trở đi`, en: `, from row ${row} on,`};
  const todo =
    severity === "note"
      ? {vi: "", en: ""}
      : {
          vi: " Hãy sửa như các mục đã liệt kê và kiểm tra cả các dòng còn lại.",
          en: " Correct them as those that are listed, and check the remaining rows too."
        };
  const rule = ruleName(code);
  return {
    severity,
    code: "more-findings",
    sheet,
    row: null,
    column,
    cell: null,
    message: {
      vi: `Còn ${others} mục cùng quy tắc «${rule.vi}»${from.vi}, không liệt kê từng mục; các dòng đó vẫn được tính đủ.${todo.vi}`,
      en: `There are ${others} more findings by the rule «${rule.en}»${from.en} that are not listed one by one; their rows are counted like all others.${todo.en}`
    },
    others
  };
}

/**
 * The findings about one table, however many rows they speak of: of each severity, code, sheet and column the first
 * thousand by their rows are listed, and one line (`more-findings`, with `others`) says how many more there are. No more
 * than twice as many are ever held, and the order in which findings of different rows come does not matter.
 */
export class Findings {
  readonly #sorts = new Map<string, Sort>();
  #arrived = 0;

  add(problems: Iterable<Problem>): void {
    for (const problem of problems) {
      const {severity, code, sheet, column} = problem;
      const key = JSON.stringify([severity, code, sheet, column]);
      const sort = this.#sorts.get(key) ?? {first: [], count: 0};
      this.#sorts.set(key, sort);
      sort.count += 1;
      sort.first.push({problem, at: (this.#arrived += 1)});
      if (sort.first.length >= 2 * listedOfEach) sort.first = sort.first.sort(byRow).slice(0, listedOfEach);
    }
  }

  /** In the order of their rows, those about the whole table first, the lines about further ones last. */
  list(): Problem[] {
    const sorts = [...this.#sorts.values()].map(({first, count}) => ({
      first: first.sort(byRow).slice(0, listedOfEach),
      count
    }));
    const listed = sorts.flatMap(({first}) => first).sort(byRow);
    const more = sorts.flatMap(({first, count}) => {
      const last = first.at(-1);
      return last && count > first.length ? [moreFindings(last.problem, count - first.length)] : [];
    });
    return [...listed.map(({problem}) => problem), ...more];
  }
}

/** Findings as they come, or, where they are very many, the first of each sort as `Findings` lists them. */
export function boundedFindings(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= listedOfEach) return problems;
  const findings = new Findings();
  findings.add(problems);
  return findings.list();
}

/** How many findings there are, with those that are only counted. */
export const numberOf = (problems: readonly Problem[]): number =>
  problems.reduce((sum, {others = 1}) => sum + others, 0);
