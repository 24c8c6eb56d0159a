import {fold} from "#src/schema/fold.ts";
import type {Codelists} from "#src/schema/reference.ts";
import type {Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";

const sorts: [RegExp, string][] = [
  [/tong dieu tra|\bcensus\b/, "census"],
  [/trung binh nam|dan so trung binh|giua nam|mid-year/, "mid-year-estimate"],
  [/(?:co so du lieu|csdl) (?:quoc gia|qg) ve dan cu|population (?:register|database)/, "population-register"]
];

/**
 * The bases of population figures that a text names: `census` where it says no year, otherwise codes of the list
 * `populationBases`, or a census that is not in it (`census-1999`). Empty if it names none.
 */
export function populationBases(text: string): string[] {
  const folded = fold(text);
  return sorts.flatMap(([pattern, sort]) => {
    if (!pattern.test(folded)) return [];
    const year = sort === "census" ? /\b(?:19|20)\d{2}\b/.exec(folded)?.[0] : undefined;
    return [year === undefined ? sort : `${sort}-${year}`];
  });
}

const unknownBasis = (text: string, {populationBases: known}: Codelists): Fault => {
  const list = known.map(({vi}) => `«${vi}»`).join(", ");
  return {
    fault: "unknown-basis",
    message: {
      vi: `Không rõ cơ sở của số dân «${echo(text)}». Hãy ghi một trong các cơ sở: ${list}.`,
      en: `The basis of the population figure, «${echo(text)}», is not known. Write one of: ${list}.`
    }
  };
};

const anotherYear = (basis: string, year: number): Fault => ({
  fault: "census-of-another-year",
  message: {
    vi: `Số liệu năm ${year} không thể lấy từ cuộc tổng điều tra năm ${basis.slice(-4)}. Hãy kiểm tra năm và cơ sở số liệu.`,
    en: `A figure for ${year} cannot come from the census of ${basis.slice(-4)}. Check the year and the basis.`
  }
});

/**
 * The code of the basis on which a figure for a year stands, by the words of the office; a census without a year is
 * that of the figure's year. `text` is what the office wrote, for the fault that the basis is not in the list.
 */
export function basisOfYear(basis: string, year: number, text: string, codelists: Codelists): string | Fault {
  const code = basis === "census" ? `census-${year}` : basis;
  if (!codelists.populationBases.some((one) => one.code === code)) return unknownBasis(text, codelists);
  return code.startsWith("census-") && code !== `census-${year}` ? anotherYear(code, year) : code;
}

/** The basis that a cell names (as `populationBases` writes it), or the fault that it names none or several. */
export function readPopulationBasis(text: string, codelists: Codelists): string | Fault {
  const folded = fold(text);
  const exact = codelists.populationBases.find(
    ({code, vi, en}) => code === folded || fold(vi) === folded || fold(en) === folded
  );
  if (exact) return exact.code;
  const [basis, other] = populationBases(text);
  return basis === undefined || other !== undefined ? unknownBasis(text, codelists) : basis;
}

/**
 * The day for whose boundaries a population figure stands: a census on its day, 1 April; a mid-year estimate on 1 July
 * of its year; a register at the year's end.
 */
export function dayOfBasis(basis: string, year: number): string {
  if (basis.startsWith("census-")) return `${year}-04-01`;
  return `${year}-${basis === "mid-year-estimate" ? "07-01" : "12-31"}`;
}
