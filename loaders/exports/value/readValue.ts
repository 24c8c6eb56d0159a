import {isFault, type Fault} from "../kind/exportKind.ts";
import {isPercent} from "./matchIndicator.ts";
import {readCount, type Count} from "./readCount.ts";
import type {NumberStyle} from "./readNumber.ts";

const header = "Giá trị";

/**
 * Reads the value of a row by its unit. Where the unit is at fault, so that a count and a percentage are both possible,
 * a value that is wrong either way is a fault, and any other stays unread: undefined.
 */
export function readValue(text: string, unit: string, style: NumberStyle): Count | Fault | undefined {
  const percent = isPercent(unit);
  if (percent !== null) return readCount(text, style, {percent, header});
  const count = readCount(text, style, {percent: false, header});
  return isFault(count) && isFault(readCount(text, style, {percent: true, header})) ? count : undefined;
}
