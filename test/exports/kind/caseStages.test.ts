import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {caseStages, laterState, stagesBackwards, type StageDates} from "#loaders/exports/kind/caseStages.ts";

const none: StageDates = {
  reported: null,
  initiated: null,
  concluded: null,
  prosecuted: null,
  accepted: null,
  tried: null
};
const state = (dates: Partial<StageDates>, reopened = false) => ({...none, ...dates, reopened});

describe("stagesBackwards", () => {
  it.each([
    [
      "initiated two days before the report",
      {reported: "2024-04-20", initiated: "2024-04-18"},
      ["initiated"]
    ],
    ["the same day", {reported: "2024-04-20", initiated: "2024-04-20"}, []],
    ["a month that may lie behind the day", {reported: "2024-04-20", initiated: "2024-04"}, []],
    ["a month that certainly lies before", {reported: "2024-04-20", initiated: "2024-03"}, ["initiated"]],
    ["a year that may lie behind", {reported: "2024-12-31", initiated: "2024"}, []],
    ["across a stage without date", {reported: "2024-04-20", tried: "2024-01-01"}, ["tried"]]
  ] as const)("%s", (_, dates, stages) => {
    expect(stagesBackwards({...none, ...dates}, false).map(({stage}) => stage)).toEqual(stages);
  });

  it("a reopened case may repeat the stages from the end of the investigation on, and no others", () => {
    const dates = {...none, initiated: "2024-01-12", concluded: "2024-09-10", prosecuted: "2024-05-28"};
    expect(stagesBackwards(dates, true)).toEqual([]);
    expect(stagesBackwards(dates, false)).toEqual([{stage: "prosecuted", before: "concluded"}]);
    expect(stagesBackwards({...dates, prosecuted: "2023-05-28"}, true)).toEqual([
      {stage: "prosecuted", before: "initiated"}
    ]);
  });

  it("dates in order are never backwards, whatever is known of them", () => {
    const cut = fc.constantFrom(4, 7, 10);
    const day = fc.integer({min: 0, max: 3000}).map((days) => new Date(Date.UTC(2018, 0, 1 + days)));
    fc.assert(
      fc.property(
        fc.array(day, {minLength: 6, maxLength: 6}),
        fc.array(cut, {minLength: 6, maxLength: 6}),
        fc.boolean(),
        (days, cuts, reopened) => {
          const sorted = days.sort((a, b) => a.getTime() - b.getTime());
          const dates = Object.fromEntries(
            caseStages.map((stage, index) => [stage, sorted[index]?.toISOString().slice(0, cuts[index])])
          ) as StageDates;
          expect(stagesBackwards(dates, reopened)).toEqual([]);
        }
      )
    );
  });
});

describe("laterState", () => {
  const early = state({reported: "2024-02-15", initiated: "2024-03-01"});

  it("the state whose last date is later, with all dates of the earlier one", () => {
    const late = state({...early, concluded: "2024-08-30"});
    expect(laterState(early, late)).toBeLessThan(0);
    expect(laterState(late, early)).toBeGreaterThan(0);
  });

  it("a month that the later state knows to the day is kept; one that it moves or drops is not", () => {
    const month = state({reported: "2024-02", initiated: "2024-03-01"});
    expect(laterState(month, state({...early, concluded: "2024-08-30"}))).toBeLessThan(0);
    expect(laterState(early, state({...early, reported: "2024-02-16", concluded: "2024-08-30"}))).toBe(0);
    expect(laterState(early, state({initiated: "2024-03-01", concluded: "2024-08-30"}))).toBe(0);
  });

  it("a reopened case concludes its investigation anew", () => {
    const first = state({...early, concluded: "2024-05-01"});
    const again = {...early, concluded: "2024-09-01"};
    expect(laterState(first, state(again, true))).toBeLessThan(0);
    expect(laterState(first, state(again, false))).toBe(0);
  });

  it("neither, where the last dates are equal or may be", () => {
    expect(laterState(early, {...early, reopened: true})).toBe(0);
    expect(laterState(early, state({...early, concluded: "2024"}))).toBe(0);
    expect(laterState(state({}), early)).toBe(0);
  });
});
