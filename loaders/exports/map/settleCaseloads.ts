import type {FormCount} from "#src/schema/reference.ts";
import {titleJoint} from "../table/titlePaths.ts";
import {outcomeOf} from "./guessColumn.ts";
import type {ProposedColumn} from "./proposeForm.ts";

/** The order in which a case passes its stages. */
const course = [
  "found",
  "initiated",
  "investigated",
  "investigation-concluded",
  "prosecuted",
  "court-accepted",
  "tried"
];

const stocks = ["carried-over", "handled", "remaining"];

const countOf = ({holds}: ProposedColumn): FormCount | null => ("count" in holds ? holds.count : null);

const linesOf = ({titles: [title = ""]}: ProposedColumn) => title.split(titleJoint);

/** The one stage whose stock these columns count in a unit; null where they count the stock of none, or of several. */
function stageOfStock(columns: readonly ProposedColumn[], unit: string): string | null {
  const stages = new Set(
    columns
      .map(countOf)
      .filter((count) => count?.unit === unit && stocks.includes(count.measure))
      .map((count) => count?.stage)
  );
  const [stage] = stages;
  return stages.size === 1 && stage !== undefined ? stage : null;
}

/** A column as part of the caseload that its neighbours count; null where it is none, or may well be what it seems. */
function settle(column: ProposedColumn, beside: readonly ProposedColumn[], flat: boolean): FormCount | null {
  const count = countOf(column);
  if (count?.measure !== "new") return null;
  const stage = stageOfStock(beside, count.unit);
  if (stage === null) return null;
  const [own, shared] = [course.indexOf(count.stage), course.indexOf(stage)];
  if (own < 0 || shared < 0) return null;
  const whole = {...count, stage};
  const taken = beside.some((other) => {
    const {stage: at, unit, measure} = countOf(other) ?? {};
    return at === stage && unit === count.unit && measure === "new" && other.confidence === "high";
  });
  if (own < shared) return taken ? null : whole;
  const outcome = outcomeOf(linesOf(column).at(-1) ?? "");
  if (flat || column.confidence === "high" || outcome === null) return null;
  return {...whole, measure: "done", detail: outcome};
}

/**
 * Columns under one head that count the stock of a caseload are its flows: «Khởi tố mới» beside «Kỳ trước» and «Tổng số»
 * of the cases under investigation is what is new there, although it names the stage before, and «Đã đề nghị truy tố»
 * is what was done. So balance of stock and flow can be checked. Of columns without a head only the former is settled.
 * What is settled so is to be checked by a person: its confidence is medium.
 */
export function settleCaseloads(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const headOf = (column: ProposedColumn) => {
    const [head = "", ...below] = linesOf(column);
    return below.length === 0 ? null : head;
  };
  return columns.map((column) => {
    const head = headOf(column);
    const beside = columns.filter((other) => headOf(other) === head);
    const count = settle(column, beside, head === null);
    return count === null ? column : {...column, holds: {count}, confidence: "medium"};
  });
}
