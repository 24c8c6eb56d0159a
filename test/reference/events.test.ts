import {describe, expect, it} from "vitest";
import {readEvents} from "#loaders/reference/readEvents.ts";
import {readPlans} from "#loaders/reference/readPlans.ts";

const events = readEvents();
const event = (id: string) => events.find((entry) => entry.id === id);

describe("events", () => {
  it("come by first day, and none ends before it begins", () => {
    const starts = events.map(({start}) => start);
    expect(starts).toEqual([...starts].sort());
    expect(events.filter(({start, end}) => end !== null && end < start)).toEqual([]);
  });

  it("laws take effect on 01/01/2012, 01/01/2018 and 01/07/2025", () => {
    const laws = events.filter(({kind}) => kind === "law");
    expect(laws.map(({start, source}) => [start, /\d+\/\d{4}\/QH\d+/.exec(source.vi)?.[0]])).toEqual([
      ["2012-01-01", "66/2011/QH12"],
      ["2018-01-01", "100/2015/QH13"],
      ["2025-07-01", "53/2024/QH15"]
    ]);
  });

  it("the epidemic runs from its declaration to the last day as a group A disease", () => {
    expect(event("covid-19")).toMatchObject({kind: "pandemic", start: "2020-02-01", end: "2023-10-19"});
  });

  it("the boundary reform is on 01/07/2025", () => {
    expect(events.filter(({kind}) => kind === "boundary").map(({start}) => start)).toEqual(["2025-07-01"]);
  });

  it("every plan, campaign and pilot with a known window is an event with the dates of plans.json; a plan that is a pilot shows as the pilot only", () => {
    const of = (kind: string) =>
      events.filter((entry) => entry.kind === kind).map(({plan, start, end}) => [plan, start, end]);
    const plans = readPlans();
    expect(of("plan").sort()).toEqual(
      plans
        .filter((plan) => !plan.pilots.some(({id}) => id === plan.id))
        .map((plan) => [plan.id, plan.validFrom, plan.validTo])
        .sort()
    );
    expect(of("campaign").sort()).toEqual(
      plans.flatMap((plan) => plan.campaigns.map(({start, end}) => [plan.id, start, end])).sort()
    );
    expect(of("pilot")).toEqual(
      plans.flatMap((plan) =>
        plan.pilots
          .filter(({window}) => window.start !== null)
          .map(({window}) => [plan.id, window.start, window.end])
      )
    );
  });

  it("the pilot of Lạng Sơn lies wholly within the epidemic", () => {
    const pilot = event("pilot-ls-2021");
    const epidemic = event("covid-19");
    if (!pilot?.end || !epidemic?.end) throw new Error("both events have a last day");
    expect(epidemic.start < pilot.start && pilot.end < epidemic.end).toBe(true);
  });
});
