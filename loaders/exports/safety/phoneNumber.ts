import {digitRuns, possibleDigits, runParts, type RunPart} from "./digitRuns.ts";

/** Mobile numbers: ten digits since 2018, eleven (`012…`, `016…`, `018…`, `019…`) before. */
const mobile = /^0[35789]\d{8}$/;
const formerMobile = /^01[2689]\d{8}$/;
const fromAbroad = /^(?:0084|84)[35789]\d{8}$/;

/**
 * Whether the groups are such as people write a telephone number in. Groups of two at the beginning are also a day or
 * month of a code, so these pass only in fives (`09 12 34 56 78`) or as `09 1234 5678` without a year.
 */
function writtenAsPhone({digits, shape, separators}: RunPart): boolean {
  const sizes = shape.split("-").map(Number);
  const [first = 0] = sizes;
  if (sizes.length === 1 || shape === "1-3-3-3") return true;
  if (sizes.length > 5 || sizes.some((size) => size < 2)) return false;
  if (first > 2) return true;
  if (separators.some((text) => text.includes("-"))) return false;
  return shape === "2-2-2-2-2" || (shape === "2-4-4" && !/^..(?:19|20)/.test(digits));
}

/** `84 912 345 678` is also an amount in đồng: without `+` it counts only where no thousands are set apart. */
const abroad = ({digits, shape}: RunPart) => fromAbroad.test(digits) && shape !== "2-3-3-3";

/**
 * Whether a text holds a mobile number of Viet Nam, however it is written, or any number with a `+` of at least ten
 * digits. Landlines of offices are not looked for: they are no personal data.
 *
 * Nine digits that have lost their 0 in a spreadsheet are also an amount: see `bareNumbers.ts`.
 */
export function holdsPhoneNumber(text: string): boolean {
  if (possibleDigits(text) < 9) return false;
  return digitRuns(text)
    .flatMap(runParts)
    .some((part) => {
      const {digits, plus} = part;
      if (plus) return digits.length >= 10 && digits.length <= 15;
      if (mobile.test(digits) || formerMobile.test(digits)) return writtenAsPhone(part);
      return abroad(part);
    });
}
