import {fileProblem, type Problem} from "../exports/problem.ts";
import {startOfDay, vietnamDate} from "../vietnamTime.ts";
import type {Receipt} from "./receipts.ts";

/** A version of a file: its path, its bytes, and how they are read. */
type Version = Pick<Receipt, "path" | "sha256" | "reading">;

/** Whether two versions are read from the same bytes in the same way. */
export const isSameVersion = (one: Omit<Version, "path">, other: Omit<Version, "path">): boolean =>
  one.sha256 === other.sha256 &&
  one.reading.dropPersonal === other.reading.dropPersonal &&
  one.reading.supplement === other.reading.supplement;

/** Whether bytes have a receipt of an instant already: then they are being sent again. */
const isResent = (hash: string, instant: string, history: readonly Receipt[]) =>
  history.some(({sha256, received}) => sha256 === hash && received === instant);

/**
 * The day on which a version of a file was or will be received, before it is read: of the version that its path was last
 * sent in, that of its receipt, so that it is read again as it was read then.
 */
export function dayReceived(
  version: Version,
  listed: string | null,
  {history, isWithdrawn, now}: {history: readonly Receipt[]; isWithdrawn: boolean; now: string}
): string {
  const latest = history.at(-1);
  const stands = latest && !isWithdrawn && isSameVersion(latest, version);
  if (stands) return vietnamDate(latest.received);
  const instant = listed === null ? now : startOfDay(listed);
  return vietnamDate(isResent(version.sha256, instant, history) ? now : instant);
}

/**
 * Decides when a version of a file was received: at the start of its listed date, else at `now`. Bytes that have a
 * receipt of that instant under this path are being sent again: they are received now. A date in the future, and one
 * on which another version was received, of the file or of one of its scopes, are refused. `rivals`: the receipts that
 * count for the path or for one of the scopes.
 */
export function receivedAt(
  version: Version,
  listed: string | null,
  history: readonly Receipt[],
  rivals: readonly Receipt[],
  now: string
): string | Problem {
  const instant = listed === null ? now : startOfDay(listed);
  if (instant > now)
    return fileProblem("received-in-future", {
      vi: `Danh sách received.csv ghi ngày nhận ${listed ?? ""}, sau ngày hôm nay (${vietnamDate(now)}). Hãy sửa ngày trong danh sách.`,
      en: `The list received.csv says ${listed ?? ""}, which is after today (${vietnamDate(now)}). Correct the date in the list.`
    });
  if (isResent(version.sha256, instant, history)) return now;
  const rival = rivals.find((one) => one.received === instant && !isSameVersion(one, version));
  if (!rival) return instant;
  const [which, other] =
    rival.path === version.path
      ? ["một phiên bản khác của tệp này", "Another version of this file"]
      : [
          `tệp «${rival.path}» của cùng đơn vị, biểu và kỳ`,
          `The file «${rival.path}» of the same unit, form and period`
        ];
  return fileProblem("same-received-date", {
    vi: `Đã có ${which} nhận cùng ngày ${vietnamDate(instant)}, nên không biết bản nào sau. Hãy ghi ngày nhận và sha256 của từng bản trong received.csv.`,
    en: `${other} has the same received date ${vietnamDate(instant)}, so it is unclear which is later. Give the date and sha256 of each version in received.csv.`
  });
}

/** Says that the latest version sent is not the one that counts, because another was received after it; else nothing. */
export function notInForce(sent: Receipt, latest: Receipt | undefined): Problem[] {
  if (latest === undefined || sent.seq === latest.seq || sent.replaces === "key") return [];
  return [
    fileProblem(
      "older-version",
      {
        vi: `Phiên bản này nhận ngày ${vietnamDate(sent.received)}, trước phiên bản đang có hiệu lực (${vietnamDate(latest.received)}), nên chỉ được lưu. Nếu đây là bản mới hơn, hãy sửa ngày trong received.csv trước khi nạp.`,
        en: `This version was received on ${vietnamDate(sent.received)}, before the version in force (${vietnamDate(latest.received)}), so it is only kept on record. If it is the newer one, the date in received.csv has to be right before it is taken in.`
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
