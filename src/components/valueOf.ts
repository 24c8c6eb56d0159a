import type {Context} from "./context.ts";

/** The announced national value of an indicator in a period; null if none was released. */
export function valueOf({release}: Context, indicator: string, period: string): number | null {
  return (
    release.figures.find(
      (row) => row.indicator === indicator && row.area === "VN" && row.period.id === period
    )?.value ?? null
  );
}
