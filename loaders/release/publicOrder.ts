import type {CountRow, FigureRow, PilotRow} from "#src/schema/released.ts";
import type {Edition} from "../settings.ts";
import type {Shown} from "./policy.ts";

type Ordered = FigureRow | PilotRow | CountRow;

/** The columns by which rows are ordered: all of them are shown. */
const keyOf = (row: Ordered): string[] => [
  row.period.start ?? "",
  row.period.end ?? "",
  row.area,
  row.indicator,
  "source" in row ? (row.source ?? "") : "",
  row.id
];

function byKey(one: Ordered, other: Ordered): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
}

/**
 * The rows of an edition in an order that tells nothing: an office may sort its table by counts that the edition
 * withholds. Where the edition shows every row's cell in the export, the order of the exports stays.
 */
export function inPublicOrder(shown: Shown, {provenance}: Edition): Shown {
  if (provenance === "cell") return shown;
  return {
    ...shown,
    figures: shown.figures.toSorted(byKey),
    pilots: shown.pilots.toSorted(byKey),
    counts: shown.counts.toSorted(byKey),
    withheld: shown.withheld.toSorted()
  };
}
