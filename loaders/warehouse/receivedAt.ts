import {fileProblem, type Problem} from "../exports/problem.ts";
import {startOfDay, vietnamDate} from "../vietnamTime.ts";
import type {Receipt} from "./receipts.ts";

/**
 * Decides when a version of a file was received: at the start of its listed date, else at `now`. A version that has a
 * receipt of that instant already is being sent again: it is received now. A date in the future, and one on which
 * another version of the file was received, are refused.
 */
export function receivedAt(
  hash: string,
  listed: string | null,
  history: readonly Receipt[],
  now: string
): string | Problem {
  const instant = listed === null ? now : startOfDay(listed);
  if (instant > now)
    return fileProblem("received-in-future", {
      vi: `Danh sách received.csv ghi ngày nhận ${listed ?? ""}, sau ngày hôm nay (${vietnamDate(now)}). Hãy sửa ngày trong danh sách.`,
      en: `The list received.csv says ${listed ?? ""}, which is after today (${vietnamDate(now)}). Correct the date in the list.`
    });
  const same = history.filter(({received}) => received === instant);
  if (same.some((one) => one.sha256 === hash)) return now;
  if (same.length > 0)
    return fileProblem("same-received-date", {
      vi: `Đã có một phiên bản khác của tệp này nhận cùng ngày ${vietnamDate(instant)}, nên không biết bản nào sau. Hãy ghi ngày nhận và sha256 của từng bản trong received.csv.`,
      en: `Another version of this file has the same received date ${vietnamDate(instant)}, so it is unclear which is later. Give the date and sha256 of each version in received.csv.`
    });
  return instant;
}

/** Says that the latest version sent is not the one in force, because another was received after it; else nothing. */
export function notInForce(sent: Receipt, inForce: Receipt | undefined): Problem[] {
  if (inForce === undefined || sent.seq === inForce.seq) return [];
  return [
    fileProblem(
      "older-version",
      {
        vi: `Phiên bản này nhận ngày ${vietnamDate(sent.received)}, trước phiên bản đang có hiệu lực (${vietnamDate(inForce.received)}), nên chỉ được lưu. Nếu đây là bản mới hơn, hãy sửa ngày trong received.csv trước khi nạp.`,
        en: `This version was received on ${vietnamDate(sent.received)}, before the version in force (${vietnamDate(inForce.received)}), so it is only kept on record. If it is the newer one, the date in received.csv has to be right before it is taken in.`
      },
      "warning"
    )
  ];
}

/** Says that the list gives a version another date than its receipts, which stand; else nothing. */
export function dateOverruled(hash: string, listed: string | null, history: readonly Receipt[]): Problem[] {
  const dates = history.filter(({sha256}) => sha256 === hash).map(({received}) => vietnamDate(received));
  if (listed === null || dates.includes(listed)) return [];
  return [
    fileProblem(
      "received-differs",
      {
        vi: `Danh sách received.csv ghi ngày nhận ${listed}, nhưng biên nhận ghi ${dates.join(", ")}. Biên nhận có hiệu lực.`,
        en: `The list received.csv says ${listed}, but the receipt says ${dates.join(", ")}. The receipt stands.`
      },
      "warning"
    )
  ];
}
