import {fold} from "#src/schema/fold.ts";

const labels = new Set(["tong", "cong", "tong cong", "tong so", "cong chung", "total", "grand total"]);

/** Whether a cell is the label of a row of totals («Tổng cộng»); a name such as «Cộng Hòa» is not. */
export function isTotalLabel(text: string): boolean {
  return labels.has(fold(text).replace(/ ?[:.]$/, ""));
}
