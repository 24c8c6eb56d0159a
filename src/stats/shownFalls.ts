import {binomialTails} from "./binomialTails.ts";
import {checkTried} from "./checkInput.ts";
import type {Method} from "./interval.ts";

/**
 * For counts before of `first`, `first` + 1, … (`many` of them): the largest count after whose rate ratio has an upper
 * limit below 1, or −1 where no count after would show a fall. `exposures`: exposure before ÷ exposure after.
 *
 * @throws RangeError if counts after of 1e9 or more have to be tried.
 */
export function shownFalls(
  {first, many}: {first: number; many: number},
  exposures: number,
  {method, level}: {method: Method; level: number}
): number[] {
  const tail = (1 - level) / 2;
  const share = 1 / (1 + exposures);
  // the upper limit lies below 1 exactly where the lower tail at equal rates is less than the limit's own
  const isShown = (before: number, after: number) => {
    if (before === 0) return false;
    checkTried(after, `an exposure before of ${exposures} times that after`);
    return binomialTails(after, before + after, share, method, exposures * share).low < tail;
  };
  let after = -1;
  const falls: number[] = [];
  for (let before = first; before < first + many; before += 1) {
    // strides that double and halve again: from one count before to the next it rises by about 1/exposures
    let stride = 1;
    while (isShown(before, after + stride)) {
      after += stride;
      stride *= 2;
    }
    for (; stride >= 1; stride = Math.floor(stride / 2)) if (isShown(before, after + stride)) after += stride;
    falls.push(after);
  }
  return falls;
}
