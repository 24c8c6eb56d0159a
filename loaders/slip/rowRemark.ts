import {groupBy} from "../exports/groupBy.ts";
import type {Problem} from "../exports/problem.ts";
import {ruleName} from "../exports/ruleName.ts";

/** Of so many cells under one rule each has its own sentence; more are named together. */
const eachAlone = 3;

const sentences = (text: string) => text.split(/(?<=[.!?])\s+/);

/** The letters of the columns that findings speak of, each once: `C, E, F`. */
function columnsOf(problems: readonly Problem[]): string {
  const letters = problems.flatMap(({cell}) => /^[A-Z]+/.exec(cell ?? "")?.[0] ?? []);
  return [...new Set(letters)].join(", ");
}

const at = (problems: readonly Problem[], text: string) => {
  const columns = columnsOf(problems);
  return columns === "" ? text : `Cột ${columns}: ${text}`;
};

/** What one rule says of a row: in one line where it says the same of several cells, or of more than a few. */
function linesOf(problems: readonly Problem[]): string[] {
  const alike = [...groupBy(problems, ({message}) => message.vi)];
  if (alike.length <= eachAlone) return alike.map(([text, group]) => at(group, text));
  const [first = [], ...others] = alike.map(([text]) => sentences(text));
  const common = first.filter((sentence) => others.every((one) => one.includes(sentence)));
  const name = ruleName(problems[0]?.code ?? "").vi;
  return [at(problems, [`${name}, từng ô xem trang danh sách ở cuối tệp.`, ...common].join(" "))];
}

/**
 * What is said beside a row of the marked copy, in Vietnamese, a line for each thing, with the letters of its columns.
 * Many cells of a row that break one rule (a total row) stand in one line; what each is lies in the list of findings.
 */
export const rowRemark = (problems: readonly Problem[]): string =>
  [...groupBy(problems, ({severity, code}) => `${severity} ${code}`).values()].flatMap(linesOf).join("\n");
