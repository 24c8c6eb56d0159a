import type {FormCount} from "#src/schema/reference.ts";

type Measure = FormCount["measure"];

/** The counts that others of the same caseload add up to, each with those that it adds up, at whatever remove. */
const partsOf: Partial<Record<Measure, readonly Measure[]>> = {
  handled: ["carried-over", "new", "inflow"],
  remaining: ["carried-over", "new", "inflow", "handled", "done", "outflow"]
};

/** Whether other counts of a caseload may add up to this one, which a form then computes itself. */
export const isDerived = ({measure, detail}: FormCount): boolean =>
  measure === "handled" || measure === "remaining" || (measure === "done" && detail === null);

/** Whether a count is a part of another of the same stage and unit, so that a wrong one makes the other wrong. */
export function isPartOf(part: FormCount, whole: FormCount): boolean {
  if (part.stage !== whole.stage || part.unit !== whole.unit) return false;
  if (whole.measure === "done")
    return whole.detail === null && part.measure === "done" && part.detail !== null;
  return partsOf[whole.measure]?.includes(part.measure) ?? false;
}
