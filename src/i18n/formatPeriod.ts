import type {Period} from "../schema/period.ts";
import {formatDate, formatDates} from "./formatDate.ts";
import type {Language} from "./formatNumber.ts";

const roman = ["I", "II", "III", "IV"];
const month = (date: string) => date.slice(0, 7);
const year = (date: string) => date.slice(0, 4);

const named = new Set<Period["kind"]>(["year", "half-year", "nine-months", "quarter", "month"]);

/**
 * Names a period in a language: `6 tháng đầu năm 2023`, `first half of 2023`; `01/2011–9/2018`. A quarter, year and the
 * like of another year than the calendar's shows its days: `Quý III/2024 (15/6/2024–14/9/2024)`.
 */
export function formatPeriod(period: Period, language: Language): string {
  const {kind, basis, start, end} = period;
  const name = nameOf(period, language);
  if (basis === "calendar" || basis === "unstated" || !named.has(kind) || start === null) return name;
  return `${name} (${formatDates(start, end, language)})`;
}

function nameOf({kind, id, start, end}: Period, language: Language): string {
  const vi = language === "vi";
  const from = start ?? "";
  const until = end ?? "";
  const [own = id] = id.split("@");
  switch (kind) {
    case "year":
      return vi ? `Năm ${own}` : own;
    case "half-year": {
      const second = own.endsWith("2");
      return vi
        ? `6 tháng ${second ? "cuối" : "đầu"} năm ${year(own)}`
        : `${second ? "Second" : "First"} half of ${year(own)}`;
    }
    case "nine-months":
      return vi ? `9 tháng đầu năm ${year(own)}` : `First nine months of ${year(own)}`;
    case "quarter": {
      const number = Number(own.at(-1));
      return vi ? `Quý ${roman[number - 1] ?? number}/${year(own)}` : `Q${number} ${year(own)}`;
    }
    case "month":
      return vi ? `Tháng ${formatDate(own, language)}` : formatDate(own, language);
    case "years":
      return `${year(from)}–${year(until)}`;
    case "mean-per-year":
      return vi
        ? `${year(from)}–${year(until)}, bình quân năm`
        : `${year(from)}–${year(until)}, mean per year`;
    case "months":
      return formatDates(month(from), month(until), language);
    case "open-start": {
      const late = id.slice("late-".length, "late-".length + 4);
      return vi
        ? `Cuối năm ${late}–${formatDate(month(until), language)}`
        : `Late ${late} – ${formatDate(month(until), language)}`;
    }
    case "dates":
      return formatDates(from, until, language);
  }
}
