import type {Bilingual} from "#src/schema/released.ts";
import {fileProblem, shownName, type Problem} from "../exports/problem.ts";
import type {Receipt} from "./receipts.ts";
import {laterByName} from "./versionInName.ts";

/** The receipt that a file got in a run. `listed`: the list of received files gives its date. */
export type Received = {receipt: Receipt; listed: boolean};

function orderUnclear(other: Receipt, counts: Receipt): Problem {
  const told = (todo: Bilingual): Bilingual => ({
    vi: `Tệp «${shownName(other.path)}» cũng là báo cáo của cùng đơn vị, biểu và kỳ, được nạp cùng lần; ngày nhận và tên tệp không cho biết bản nào sau, nên lấy theo thứ tự tên: «${shownName(counts.path)}» có hiệu lực. ${todo.vi}`,
    en: `The file «${shownName(other.path)}» is a return of the same unit, form and period too and was taken in by the same run; neither a received date nor the names say which is later, so the order of names decided: «${shownName(counts.path)}» counts. ${todo.en}`
  });
  const message = told({
    vi: "Hãy ghi ngày nhận và sha256 của từng tệp trong received.csv trước khi nạp, hoặc rút tệp sai: so138 withdraw.",
    en: "Give the date and sha256 of each file in received.csv before they are taken in, or withdraw the wrong one: so138 withdraw."
  });
  return {
    ...fileProblem("order-unclear", message, "warning"),
    office: told({
      vi: "Hãy báo cơ quan nhận báo cáo bản nào đúng.",
      en: "Tell the body that receives the returns which of them is right."
    })
  };
}

/**
 * The findings about files of one run that give the same scope and of which nothing says which came later: no date in
 * the list of received files, and no version in their names. Each names the other file and the one that counts.
 */
export function ordersUnclear(received: readonly Received[]): {receipt: Receipt; problem: Problem}[] {
  const found: {receipt: Receipt; problem: Problem}[] = [];
  const unlisted = received.filter(({listed, receipt}) => !listed && receipt.replaces === "scope");
  for (const [index, later] of unlisted.entries())
    for (const earlier of unlisted.slice(0, index)) {
      const [one, other] = [later.receipt, earlier.receipt];
      if (one.path === other.path || one.sha256 === other.sha256) continue;
      if (!one.scopes.some((scope) => other.scopes.includes(scope))) continue;
      if (laterByName(one.path, other.path) !== null) continue;
      found.push(
        {receipt: other, problem: orderUnclear(one, one)},
        {receipt: one, problem: orderUnclear(other, one)}
      );
    }
  return found;
}
