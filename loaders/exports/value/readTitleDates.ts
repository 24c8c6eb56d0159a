import {fold} from "#src/schema/fold.ts";
import type {Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";
import {plausibleYear} from "./plausibleYear.ts";
import {readDate} from "./readDate.ts";

/** First and last day, both `YYYY-MM-DD` and inclusive. */
export type TitleDates = {start: string; end: string};

const date = (name: string) =>
  String.raw`(?:het )?(?:ngay )?(?<${name}Day>\d{1,2})(?:\s*[/.-]\s*| thang )(?<${name}Month>\d{1,2})(?:(?:\s*[/.-]\s*| nam )(?<${name}Year>\d{4}))?`;
const span = new RegExp(String.raw`${date("from")}\s*(?:den|toi|-|–)\s*${date("until")}\b`);

function isoOf(day = "", month = "", year = ""): string | null {
  return plausibleYear(Number(year)) ? readDate(`${day}/${month}/${year}`) : null;
}

/**
 * Finds the days that a title line gives for its figures: `(Số liệu từ ngày 15/12/2023 đến ngày 14/9/2024)`, `từ
 * 15/6/2024 đến hết 14/9/2024`, `Từ ngày 01 tháng 01 năm 2024 đến ngày 30 tháng 6 năm 2024`; the first year may be left
 * out where both days lie in one year. Null where the line has no such span, a fault where a day does not exist or the
 * span runs backwards.
 */
export function readTitleDates(text: string): TitleDates | Fault | null {
  const groups = span.exec(fold(text))?.groups;
  const untilYear = groups?.["untilYear"];
  if (!groups || untilYear === undefined) return null;
  const start = isoOf(groups["fromDay"], groups["fromMonth"], groups["fromYear"] ?? untilYear);
  const end = isoOf(groups["untilDay"], groups["untilMonth"], untilYear);
  if (start !== null && end !== null && start <= end) return {start, end};
  return {
    fault: "title-dates-unreal",
    message: {
      vi: `Các ngày trong tiêu đề «${echo(text)}» không có thật, thiếu năm hoặc chạy ngược. Hãy ghi «từ ngày 15/6/2024 đến ngày 14/9/2024».`,
      en: `The days in the title «${echo(text)}» do not exist, lack a year or run backwards. Write «từ ngày 15/6/2024 đến ngày 14/9/2024».`
    }
  };
}
