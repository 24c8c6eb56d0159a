import {describe, expect, it} from "vitest";
import type {ReturnMeasure} from "#src/schema/reference.ts";
import {flowNotes, lastTitles, type Counted} from "#loaders/exports/kind/returns/flow.ts";

/** One caseload: `"done:initiated"` is the outcome `initiated` of what was done. */
function load(counts: Record<string, number | null>, unit = "report"): Counted[] {
  return Object.entries(counts).map(([name, value]) => {
    const [measure = "", detail = null] = name.split(":");
    return {field: name, stage: "report-resolved", unit, measure: measure as ReturnMeasure, detail, value};
  });
}
const fieldsOf = (counts: Counted[]) => flowNotes(counts).map(({field}) => field);

// Row 12 of the sample return of an invented district: 1 + 3 = 4; 4 − (2 + 1 + 0) − 0 = 1.
const sound = {
  "carried-over": 1,
  new: 3,
  handled: 4,
  "done:initiated": 2,
  "done:not-initiated": 1,
  "done:suspended": 0,
  "outflow:transferred": 0,
  remaining: 1
};

describe("stock and flow within a row", () => {
  it("a caseload whose counts agree says nothing", () => {
    expect(flowNotes(load(sound))).toEqual([]);
  });

  it("handled is what was carried over, new, and every inflow", () => {
    expect(fieldsOf(load({...sound, "carried-over": 2}))).toEqual(["handled"]);
    expect(
      fieldsOf(load({"carried-over": 2, new: 3, "inflow:resumed": 1, "inflow:split": 1, handled: 7}))
    ).toEqual([]);
    expect(fieldsOf(load({"carried-over": 2, new: 3, "inflow:resumed": 1, handled: 5}))).toEqual(["handled"]);
  });

  it("remaining is handled without what was done and every outflow", () => {
    // the sample's group: 8 = 6 done + 1 transferred + 1 remaining holds only with the outflow
    expect(fieldsOf(load({handled: 8, done: 6, "outflow:transferred": 1, remaining: 1}))).toEqual([]);
    expect(fieldsOf(load({handled: 8, done: 6, remaining: 1}))).toEqual(["remaining"]);
    expect(fieldsOf(load({...sound, remaining: 0}))).toEqual(["remaining"]);
  });

  it("without a column of handled, remaining is checked from what was carried over and new", () => {
    expect(fieldsOf(load({"carried-over": 1, new: 3, done: 2, remaining: 2}))).toEqual([]);
    expect(fieldsOf(load({"carried-over": 1, new: 3, done: 2, remaining: 1}))).toEqual(["remaining"]);
  });

  it("done is the sum of its outcomes, where the form has more than one", () => {
    expect(fieldsOf(load({done: 3, "done:initiated": 2, "done:suspended": 1}))).toEqual([]);
    expect(fieldsOf(load({done: 4, "done:initiated": 2, "done:suspended": 1}))).toEqual(["done"]);
    expect(fieldsOf(load({done: 4, "done:initiated": 2}))).toEqual([]);
  });

  it("what was not reported, what a form lacks and what may mix stock and flow is not checked", () => {
    expect(flowNotes(load({...sound, "carried-over": null, remaining: null}))).toEqual([]);
    expect(flowNotes(load({"carried-over": 9, unstated: 9, handled: 1}))).toEqual([]);
    expect(flowNotes([])).toEqual([]);
  });

  it("units are never mixed", () => {
    expect(flowNotes([...load({"carried-over": 1, new: 1}), ...load({handled: 5}, "accused")])).toEqual([]);
  });

  it("the message shows the sums, and that nothing was repaired", () => {
    const [note] = flowNotes(load({"carried-over": 1, new: 7, handled: 9}));
    expect(note).toMatchObject({severity: "warning", fault: "flow-identity"});
    expect(note?.message.vi).toContain("ghi 9, nhưng kỳ trước chuyển sang 1 + mới 7 = 8");
    expect(note?.message.en).toContain("says 9, but carried over 1 + new 7 = 8");
    const [rest] = flowNotes(load({...sound, remaining: 3}));
    expect(rest?.message.en).toContain("handled 4 − done 2 − done 1 − done 0 − outflow 0 = 1");
  });

  it("columns of one count are told apart by the last lines of their titles, one alone is not", () => {
    const titles = lastTitles([
      {field: "done:initiated", header: "Tin báo / Đã giải quyết / Khởi tố"},
      {field: "done:not-initiated", header: "Tin báo / Đã giải quyết / Không khởi tố"},
      {field: "done:suspended", header: "Tin báo / Đã giải quyết / Tạm đình chỉ"},
      {field: "outflow:transferred", header: "Tin báo / Chuyển đi"}
    ]);
    const [rest] = flowNotes(load({...sound, remaining: 3}), titles);
    expect(rest?.message.vi).toContain(
      "tổng thụ lý 4 − đã giải quyết «Khởi tố» 2 − đã giải quyết «Không khởi tố» 1 − đã giải quyết «Tạm đình chỉ» 0 − chuyển đi, trả, nhập 0 = 1"
    );
    const [done] = flowNotes(load({done: 4, "done:initiated": 2, "done:suspended": 1}), titles);
    expect(done?.message.vi).toContain("được «Khởi tố» 2 + «Tạm đình chỉ» 1 = 3");
  });

  it("a Vietnamese sentence has the decimal comma", () => {
    const [note] = flowNotes(load({"carried-over": 1, new: 1.5, handled: 9}));
    expect(note?.message.vi).toContain("mới 1,5 = 2,5");
    expect(note?.message.en).toContain("new 1.5 = 2.5");
  });
});
