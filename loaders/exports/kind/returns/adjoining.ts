import {formatDate} from "#src/i18n/formatDate.ts";
import type {Period} from "#src/schema/period.ts";
import type {Bilingual} from "#src/schema/released.ts";
import type {Reference} from "../../../reference/reference.ts";
import {groupBy} from "../../groupBy.ts";
import {caseloadWords, countWords, periodWords} from "./factWords.ts";
import {keyOf, type ReturnFact} from "./returnFact.ts";

/**
 * A disagreement between returns of several periods, and the keys of the facts that disagree, the earlier first.
 * `message`: in words, names as the reference data by which the returns were read have them.
 */
export type Finding = {
  code: "stock-does-not-continue" | "opening-stock-differs" | "cumulative-falls";
  severity: "warning";
  keys: [string, string];
  message: (reference: Reference) => Bilingual;
};

type Dated = ReturnFact & {value: number; period: Period & {start: string; end: string}};

const isDated = (fact: ReturnFact): fact is Dated =>
  fact.value !== null && fact.period.start !== null && fact.period.end !== null;

const dayAfter = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** One caseload of one reporter, across periods: never across bases, areas, stages or units. */
const seriesOf = ({reporter, form, period, area, stage, unit}: ReturnFact) =>
  JSON.stringify([reporter, form, period.basis, area, stage, unit]);

const finding = (
  code: Finding["code"],
  earlier: Dated,
  later: Dated,
  words: (reference: Reference) => Bilingual
): Finding => ({
  code,
  severity: "warning",
  keys: [keyOf(earlier), keyOf(later)],
  message: (reference) => {
    const {vi, en} = words(reference);
    const caseload = caseloadWords(later, reference);
    return {
      vi: `${caseload.vi}. ${vi} Hãy đối chiếu hai báo cáo với đơn vị gửi.`,
      en: `${caseload.en}. ${en} Compare the two returns with the office.`
    };
  }
});

const continues = (earlier: Dated, later: Dated): Finding | null => {
  if (earlier.value === later.value) return null;
  const [before, after] = [periodWords(earlier.period), periodWords(later.period)];
  return finding("stock-does-not-continue", earlier, later, () => ({
    vi: `Kỳ ${before.vi} còn lại ${earlier.value}, nhưng kỳ ${after.vi} ghi kỳ trước chuyển sang ${later.value}.`,
    en: `The return for ${before.en} leaves ${earlier.value}, but that for ${after.en} carries ${later.value} over.`
  }));
};

const sameOpening = (earlier: Dated, later: Dated): Finding | null => {
  if (earlier.value === later.value) return null;
  const [before, after] = [periodWords(earlier.period), periodWords(later.period)];
  const {start} = later.period;
  return finding("opening-stock-differs", earlier, later, () => ({
    vi: `Hai báo cáo cùng bắt đầu từ ngày ${formatDate(start, "vi")} nhưng ghi số kỳ trước chuyển sang khác nhau: ${earlier.value} (kỳ ${before.vi}) và ${later.value} (kỳ ${after.vi}).`,
    en: `Two returns begin on ${formatDate(start, "en")} but carry over different numbers: ${earlier.value} (for ${before.en}) and ${later.value} (for ${after.en}).`
  }));
};

const doesNotFall = (earlier: Dated, later: Dated): Finding | null => {
  if (later.value >= earlier.value) return null;
  const [before, after] = [periodWords(earlier.period), periodWords(later.period)];
  return finding("cumulative-falls", earlier, later, (reference) => {
    const {vi, en} = countWords(later, reference);
    return {
      vi: `Số lũy kế (${vi}) giảm từ ${earlier.value} (kỳ ${before.vi}) xuống ${later.value} (kỳ ${after.vi}).`,
      en: `The cumulative count (${en}) falls from ${earlier.value} (for ${before.en}) to ${later.value} (for ${after.en}).`
    };
  });
};

const byPeriod = (a: Dated, b: Dated) =>
  a.period.start.localeCompare(b.period.start) ||
  a.period.end.localeCompare(b.period.end) ||
  a.accumulation.localeCompare(b.accumulation);

/** Consecutive cumulative returns that begin on the same day, each compared with the one before it. */
function pairsWithinYear(facts: readonly Dated[]): [Dated, Dated][] {
  const years = groupBy(
    facts.filter(({accumulation}) => accumulation === "cumulative"),
    ({period}) => period.start
  );
  return [...years.values()].flatMap((year) =>
    year.slice(1).flatMap((later, index): [Dated, Dated][] => {
      const earlier = year[index];
      return earlier && earlier.period.end < later.period.end ? [[earlier, later]] : [];
    })
  );
}

function checkSeries(facts: readonly Dated[]): (Finding | null)[] {
  const ordered = [...facts].sort(byPeriod);
  const of = (measure: ReturnFact["measure"]) =>
    ordered.filter((fact) => fact.measure === measure && fact.detail === null);
  const opening = of("carried-over");
  const openings = groupBy(opening, ({period}) => period.start);
  const stock = of("remaining").flatMap((earlier) =>
    (openings.get(dayAfter(earlier.period.end)) ?? []).map((later) => continues(earlier, later))
  );
  const year = pairsWithinYear(opening).map(([earlier, later]) => sameOpening(earlier, later));
  const growing = ordered.filter(({measure}) => ["new", "done", "inflow", "outflow"].includes(measure));
  const counts = groupBy(growing, ({measure, detail}) => `${measure}|${detail ?? ""}`);
  const falls = [...counts.values()].flatMap((count) =>
    pairsWithinYear(count).map(([earlier, later]) => doesNotFall(earlier, later))
  );
  return [...stock, ...year, ...falls];
}

/**
 * Checks the counts in force of returns of several periods against one another, by reporter, form, basis, area, stage
 * and unit:
 *
 * - what remains at the end of a period is what a return carries over that begins on the day after it: a stock is that
 *   of a day, whether its return counts the period alone or from the beginning of the year;
 * - cumulative returns that begin on the same day carry over the same stock;
 * - from one of them to the next, no flow (new, done, inflow, outflow) falls.
 *
 * Counts that were not reported, and periods without both dates, are passed over. Findings are in the order of the
 * facts' series, and within one by period; empty where all agree. At most one fact per key is expected.
 */
export function checkAdjoining(facts: readonly ReturnFact[]): Finding[] {
  const series = groupBy(facts.filter(isDated), seriesOf);
  return [...series]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, one]) => checkSeries(one))
    .filter((found) => found !== null);
}
