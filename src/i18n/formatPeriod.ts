import type {Period} from "../schema/period.ts";
import {formatDate, formatDates} from "./formatDate.ts";
import type {Language} from "./formatNumber.ts";

const roman = ["I", "II", "III", "IV"];
const month = (date: string) => date.slice(0, 7);
const year = (date: string) => date.slice(0, 4);

/** Names a period in a language: `6 tháng đầu năm 2023`, `first half of 2023`; `01/2011–9/2018`. */
export function formatPeriod({kind, id, start, end}: Period, language: Language): string {
  const vi = language === "vi";
  const from = start ?? "";
  const until = end ?? "";
  switch (kind) {
    case "year":
      return vi ? `Năm ${id}` : id;
    case "half-year": {
      const second = id.endsWith("2");
      return vi
        ? `6 tháng ${second ? "cuối" : "đầu"} năm ${year(from)}`
        : `${second ? "Second" : "First"} half of ${year(from)}`;
    }
    case "quarter": {
      const number = Number(id.at(-1));
      return vi ? `Quý ${roman[number - 1] ?? number}/${year(from)}` : `Q${number} ${year(from)}`;
    }
    case "month":
      return vi ? `Tháng ${formatDate(month(from), language)}` : formatDate(month(from), language);
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
