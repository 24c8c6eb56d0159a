import {z} from "zod";
import {isFault, type Fault, type Reading, type RowContract} from "./exportKind.ts";

/** Reports the fault of a cell, by its field, and returns undefined; returns any other value as it is. */
export type Check = <Value>(field: string, value: Value | Fault) => Value | undefined;

/**
 * The zod schema of a row from one function over the texts of its cells. The function checks every cell it can, so that
 * all faults of a row are reported at once, and leaves out a check that needs a value that is itself at fault; it
 * returns undefined exactly where it reported a fault.
 */
export function rowContract<Row extends object>(
  read: (textOf: (field: string) => string, check: Check) => Reading<Row> | undefined
): RowContract<Row> {
  return z.record(z.string(), z.string()).transform((texts, context): Reading<Row> => {
    const check: Check = (field, value) => {
      if (!isFault(value)) return value;
      context.addIssue({code: "custom", path: [field], message: value.message.en, params: value});
      return undefined;
    };
    return read((field) => texts[field] ?? "", check) ?? z.NEVER;
  });
}
