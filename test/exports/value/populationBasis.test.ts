import {describe, expect, it} from "vitest";
import {
  basisOfYear,
  dayOfBasis,
  populationBases,
  readPopulationBasis
} from "#loaders/exports/value/populationBasis.ts";
import {readCodelists} from "#loaders/reference/readCodelists.ts";

const codelists = readCodelists();

describe("the basis of population figures", () => {
  it.each([
    ["Tổng điều tra dân số và nhà ở ngày 01/4/2019", ["census-2019"]],
    ["Kết quả Tổng điều tra năm 2009", ["census-2009"]],
    ["Theo tổng điều tra", ["census"]],
    ["Ước tính trung bình năm", ["mid-year-estimate"]],
    ["DÂN SỐ TRUNG BÌNH NĂM 2023", ["mid-year-estimate"]],
    ["Theo CSDL quốc gia về dân cư", ["population-register"]],
    ["Dân số trung bình, theo tổng điều tra 2019", ["census-2019", "mid-year-estimate"]],
    ["Dân số các huyện", []]
  ])("%s names %j", (text, bases) => {
    expect(populationBases(text)).toEqual(bases);
  });

  it("a cell that names two bases, or none, is a fault; a code and the label of either language are not", () => {
    expect(readPopulationBasis("Dân số trung bình, theo tổng điều tra 2019", codelists)).toMatchObject({
      fault: "unknown-basis"
    });
    expect(readPopulationBasis("ước chừng", codelists)).toMatchObject({fault: "unknown-basis"});
    for (const {code, vi, en} of codelists.populationBases)
      for (const text of [code, vi, en]) expect(readPopulationBasis(text, codelists)).toBe(code);
  });

  it("a census is held in some years only, and gives no figure for another year", () => {
    expect(basisOfYear("census", 2019, "tổng điều tra", codelists)).toBe("census-2019");
    expect(basisOfYear("census", 2021, "tổng điều tra", codelists)).toMatchObject({fault: "unknown-basis"});
    expect(basisOfYear("census-2019", 2021, "", codelists)).toMatchObject({fault: "census-of-another-year"});
    expect(basisOfYear("mid-year-estimate", 2021, "", codelists)).toBe("mid-year-estimate");
  });

  it("the boundaries are those of 1 April, 1 July or 31 December", () => {
    expect(dayOfBasis("census-2019", 2019)).toBe("2019-04-01");
    expect(dayOfBasis("mid-year-estimate", 2025)).toBe("2025-07-01");
    expect(dayOfBasis("population-register", 2024)).toBe("2024-12-31");
  });
});
