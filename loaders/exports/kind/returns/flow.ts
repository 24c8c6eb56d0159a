import type {FormCount, ReturnMeasure} from "#src/schema/reference.ts";
import type {Note} from "../exportKind.ts";
import {groupBy} from "../../groupBy.ts";
import {echo} from "../../problem.ts";
import {plainNumber} from "../../value/plainNumber.ts";
import {titleJoint} from "../../table/titlePaths.ts";
import {measureWords} from "./measureWords.ts";

/** A count of a row with the field of its cell; `value` is null where it was not reported. */
export type Counted = FormCount & {field: string; value: number | null};

/** The title of the column of a field, as the sheet's form has it; null where it is not known. */
export type TitleOf = (field: string) => string | null;

/** The last lines of the titles of columns: what tells the columns under one group apart. */
export function lastTitles(columns: readonly {field: string; header: string}[]): TitleOf {
  const headers = new Map(columns.map(({field, header}) => [field, header]));
  return (field) => headers.get(field)?.split(titleJoint).at(-1) ?? null;
}

/** A part of a sum; `title`: of its column, where several columns hold parts of one count. */
type Part = readonly [flow: Flow, sign: 1 | -1, value: number | null, title?: string | null];

type Sum = {parts: {vi: string; en: string; sign: 1 | -1; value: number}[]; total: number};

/** The counts by which a caseload balances. */
type Flow = Exclude<ReturnMeasure, "overdue" | "unstated">;

/** Adds parts up; null where one of them is not known. */
function sumOf(parts: readonly Part[]): Sum | null {
  const known: Sum["parts"] = [];
  for (const [flow, sign, value, title = null] of parts) {
    if (value === null) return null;
    const column = title === null ? "" : ` «${echo(title)}»`;
    const {vi, en} = measureWords[flow];
    known.push({vi: `${vi}${column}`, en: `${en}${column}`, sign, value});
  }
  return {parts: known, total: known.reduce((all, {sign, value}) => all + sign * value, 0)};
}

const write = ({parts, total}: Sum, language: "vi" | "en") => {
  const terms = parts.map((part, index) => {
    const sign = index === 0 ? "" : part.sign === 1 ? " + " : " − ";
    return `${sign}${part[language]} ${plainNumber(part.value)[language]}`;
  });
  return `${terms.join("")} = ${plainNumber(total)[language]}`;
};

const broken = (flow: Flow, stated: number, sum: Sum, field: string): Note => ({
  field,
  severity: "warning",
  fault: "flow-identity",
  message: {
    vi: `Ô «${measureWords[flow].vi}» ghi ${plainNumber(stated).vi}, nhưng ${write(sum, "vi")}. Số liệu được nạp nguyên như đã ghi; hãy kiểm tra lại các ô này.`,
    en: `The cell «${measureWords[flow].en}» says ${plainNumber(stated).en}, but ${write(sum, "en")}. The figures are taken as stated; check these cells.`
  }
});

/** The caseload of one stage and unit in one row. A breakdown by `detail` belongs to `done`, `inflow`, `outflow` only. */
class Caseload {
  readonly counts: readonly Counted[];
  readonly titleOf: TitleOf;
  constructor(counts: readonly Counted[], titleOf: TitleOf) {
    this.counts = counts;
    this.titleOf = titleOf;
  }
  /** Parts of a sum; of several columns of one count each by its title. */
  partsOf(flow: Flow, sign: 1 | -1, counts: readonly Counted[]): Part[] {
    return counts.map(({field, value}) => [
      flow,
      sign,
      value,
      counts.length > 1 ? this.titleOf(field) : null
    ]);
  }
  /** The count without detail; undefined where the form has none. */
  whole(measure: Flow): Counted | undefined {
    return this.counts.find((count) => count.measure === measure && count.detail === null);
  }
  details(measure: Flow): Counted[] {
    return this.counts.filter((count) => count.measure === measure && count.detail !== null);
  }
  /** Each flow in or out, as parts of a sum. */
  flows(measure: "inflow" | "outflow", sign: 1 | -1): Part[] {
    return this.partsOf(
      measure,
      sign,
      this.counts.filter((count) => count.measure === measure)
    );
  }
  /** What was done: the count of all, otherwise its outcomes; empty where the form has neither. */
  done(sign: 1 | -1): Part[] {
    const whole = this.whole("done");
    return this.partsOf("done", sign, whole ? [whole] : this.details("done"));
  }
}

function handledNote(load: Caseload): Note | null {
  const [opening, fresh, handled] = [load.whole("carried-over"), load.whole("new"), load.whole("handled")];
  if (!opening || !fresh || !handled || handled.value === null) return null;
  const sum = sumOf([
    ["carried-over", 1, opening.value],
    ["new", 1, fresh.value],
    ...load.flows("inflow", 1)
  ]);
  return sum === null || sum.total === handled.value
    ? null
    : broken("handled", handled.value, sum, handled.field);
}

function remainingNote(load: Caseload): Note | null {
  const remaining = load.whole("remaining");
  const done = load.done(-1);
  if (!remaining || remaining.value === null || done.length === 0) return null;
  const [opening, fresh, handled] = [load.whole("carried-over"), load.whole("new"), load.whole("handled")];
  const from: Part[] = [];
  if (handled) from.push(["handled", 1, handled.value]);
  else if (opening && fresh)
    from.push(["carried-over", 1, opening.value], ["new", 1, fresh.value], ...load.flows("inflow", 1));
  else return null;
  const sum = sumOf([...from, ...done, ...load.flows("outflow", -1)]);
  return sum === null || sum.total === remaining.value
    ? null
    : broken("remaining", remaining.value, sum, remaining.field);
}

/** One outcome alone is a part of what was done, not its breakdown: two or more must add up. */
function doneNote(load: Caseload): Note | null {
  const whole = load.whole("done");
  const outcomes = load.details("done");
  if (!whole || whole.value === null || outcomes.length < 2) return null;
  const sum = sumOf(outcomes.map(({value}) => ["done", 1, value] as const));
  if (sum === null || sum.total === whole.value) return null;
  const terms = (language: "vi" | "en") =>
    outcomes
      .map(({field, value}) => {
        const title = load.titleOf(field);
        const column = title === null ? "" : `«${echo(title)}» `;
        return `${column}${value === null ? "" : plainNumber(value)[language]}`;
      })
      .join(" + ");
  const [said, comes] = [plainNumber(whole.value), plainNumber(sum.total)];
  return {
    field: whole.field,
    severity: "warning",
    fault: "flow-identity",
    message: {
      vi: `Ô «đã giải quyết» ghi ${said.vi}, nhưng cộng các kết quả giải quyết được ${terms("vi")} = ${comes.vi}. Số liệu được nạp nguyên như đã ghi; hãy kiểm tra lại các ô này.`,
      en: `The cell «done» says ${said.en}, but its outcomes add up to ${terms("en")} = ${comes.en}. The figures are taken as stated; check these cells.`
    }
  };
}

/**
 * Checks stock and flow within a row, for each stage and unit: handled = carried over + new + inflows; remaining =
 * handled − done − outflows; done = the sum of its outcomes. An identity with a count that the form lacks, or that was
 * not reported, is not checked; a count that may mix stock and flow (`unstated`) takes no part. Returns a warning for
 * each that does not hold; nothing is ever repaired. `titleOf`: by which several columns of one count are told apart.
 */
export function flowNotes(counts: readonly Counted[], titleOf: TitleOf = () => null): Note[] {
  const loads = groupBy(counts, ({stage, unit}) => `${stage}|${unit}`);
  return [...loads.values()].flatMap((all) => {
    const load = new Caseload(all, titleOf);
    return [handledNote(load), remainingNote(load), doneNote(load)].filter((note) => note !== null);
  });
}
