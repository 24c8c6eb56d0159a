import type {Bilingual} from "#src/schema/released.ts";
import {shownName} from "../exports/problem.ts";

/** When a file came: `batch` is its run, or its listed date; files of one batch came at the same time. */
export type Came = {path: string; batch: string; received: string};

/**
 * The sentence that says which of two files counts, and why: the one that came later; of two that came at one time, the
 * one whose row is the later state, else the one that was taken in last, which within a run is the order of names.
 */
export function whichCounts(counts: Came, other: Came, byState = false): Bilingual {
  const name = shownName(counts.path);
  if (counts.batch !== other.batch)
    return {
      vi: `Tệp nhận sau có hiệu lực: «${name}».`,
      en: `The file received later counts: «${name}».`
    };
  if (byState)
    return {
      vi: `Hai tệp nhận cùng lúc; dòng có bước tố tụng muộn hơn có hiệu lực: «${name}».`,
      en: `Both files were received at the same time; the row with the later step of the proceedings counts: «${name}».`
    };
  const listed = counts.received === other.received;
  return listed
    ? {
        vi: `Hai tệp ghi nhận cùng ngày, theo thứ tự nạp, tệp có hiệu lực: «${name}».`,
        en: `Both files have one received date; by the order in which they were taken in, this one counts: «${name}».`
      }
    : {
        vi: `Hai tệp nhận cùng lúc, theo tên tệp, tệp có hiệu lực: «${name}».`,
        en: `Both files were received at the same time; by the order of their names, this one counts: «${name}».`
      };
}
