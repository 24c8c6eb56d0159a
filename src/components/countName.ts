import type {Context} from "./context.ts";
import {codeWord} from "./valueText.ts";

/**
 * The name of a count of returns by its code of stage, measure and detail (`report-resolved.done.initiated`); a part that
 * no list holds stands as its code.
 */
export function countName(context: Context, code: string): string {
  const [stage = "", measure = "", ...details] = code.split(".");
  const {parts} = context.words.changes;
  const measureWord = parts[measure] ?? codeWord(context, "measures", measure);
  return [
    [codeWord(context, "stages", stage), measureWord].filter((one) => one !== "").join(": "),
    ...details.map((detail) => parts[detail] ?? detail)
  ].join(", ");
}
