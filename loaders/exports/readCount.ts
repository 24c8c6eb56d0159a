import {blank, type Fault} from "./exportKind.ts";
import {echo} from "./problem.ts";
import {readNumber, type NumberStyle} from "./readNumber.ts";

/**
 * Reads the value of a figure. Counts are whole numbers from 0 up; `percent` values may have decimals and a sign.
 * Returns the number or the fault.
 */
export function readCount(text: string, style: NumberStyle, {percent, header}: {percent: boolean; header: string}): number | Fault {
  if (text === "") return blank(header);
  const value = readNumber(text, style, {whole: !percent});
  if (value === "ambiguous")
    return {
      fault: "ambiguous-number",
      message: {
        vi: `Số «${echo(text)}» có thể hiểu theo hai cách (dấu chấm, phẩy là hàng nghìn hay thập phân). Hãy bỏ dấu hàng nghìn.`,
        en: `The number «${echo(text)}» can be read in two ways (thousands or decimals). Leave out the thousands separator.`
      }
    };
  if (value === null)
    return {
      fault: "not-a-number",
      message: {
        vi: `Giá trị «${echo(text)}» không phải là số. Hãy ghi bằng chữ số; nếu chưa có số liệu thì bỏ dòng này.`,
        en: `The value «${echo(text)}» is not a number. Write it in digits; if there is no figure, leave the row out.`
      }
    };
  if (!percent && !Number.isSafeInteger(value))
    return {
      fault: "not-whole",
      message: {
        vi: `Giá trị «${echo(text)}» không phải số nguyên, trong khi đơn vị tính là số đếm. Hãy kiểm tra lại số.`,
        en: `The value «${echo(text)}» is not a whole number, but its unit is a count. Check the figure.`
      }
    };
  if (!percent && value < 0)
    return {
      fault: "negative",
      message: {
        vi: `Giá trị «${echo(text)}» âm, trong khi đơn vị tính là số đếm. Hãy kiểm tra lại số.`,
        en: `The value «${echo(text)}» is negative, but its unit is a count. Check the figure.`
      }
    };
  return value;
}
