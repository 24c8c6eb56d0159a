import type {Period} from "#src/schema/period.ts";
import {blank, type Fault} from "../kind/exportKind.ts";
import type {Check} from "../kind/rowContract.ts";
import {echo} from "../problem.ts";
import {plausibleYear} from "./plausibleYear.ts";
import {readDate} from "./readDate.ts";
import {withoutTime} from "./withoutTime.ts";

const dateOf = (header: string, text: string): string | Fault => {
  if (text === "") return blank(header);
  const date = readDate(withoutTime(text));
  if (date !== null && plausibleYear(Number(date.slice(0, 4)))) return date;
  return {
    fault: "not-a-date",
    message: {
      vi: `«${echo(text)}» không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 31/12/2020.`,
      en: `«${echo(text)}» is not a date that exists. Write day/month/year, for example 31/12/2020.`
    }
  };
};

const runsBackwards: Fault = {
  fault: "runs-backwards",
  message: {
    vi: "Ngày kết thúc đứng trước ngày bắt đầu. Hãy kiểm tra hai ngày.",
    en: "The last day is before the first day. Check both dates."
  }
};

/** The period between two dates of the calendar, both inclusive. */
export const betweenDates = (start: string, end: string): Period => ({
  id: `${start}..${end}`,
  kind: "dates",
  basis: "calendar",
  start,
  end
});

/** The period of a row from its cells `start` and `end`; every fault of the two cells is reported. */
export function readDates(textOf: (field: string) => string, check: Check): Period | undefined {
  const start = check("start", dateOf("Từ ngày", textOf("start")));
  const end = check("end", dateOf("Đến ngày", textOf("end")));
  if (start === undefined || end === undefined) return undefined;
  if (end < start) return check<Period>("end", runsBackwards);
  return betweenDates(start, end);
}
