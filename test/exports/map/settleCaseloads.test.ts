import {expect, it} from "vitest";
import {textSheet} from "#loaders/exports/file/textSheet.ts";
import {proposeForm} from "#loaders/exports/map/proposeForm.ts";
import {recogniseTable, knownLayouts} from "#loaders/exports/table/recogniseTable.ts";
import {readTable} from "#loaders/exports/table/readTable.ts";
import {exportKinds} from "#loaders/exports/index.ts";
import {binhLam} from "../kind/returns/binhLam.ts";
import {lamKheSheet, nineMonthsTitle} from "../kind/returns/lamKhe.ts";

const said = (rows: string[][]) =>
  proposeForm(textSheet(rows, ";"), "x")?.columns.map(({holds, confidence}) => [
    "count" in holds
      ? [holds.count.stage, holds.count.measure, holds.count.detail ?? ""].join(" ").trim()
      : Object.keys(holds).join(),
    confidence
  ]);

const grouped = [
  ["TT", "Địa bàn", "Số vụ án thụ lý điều tra (vụ)", "", "", "", ""],
  ["", "", "Kỳ trước chuyển sang", "Khởi tố mới", "Tổng số thụ lý", "Đã đề nghị truy tố", "Còn lại"]
];

it("under one head, «Khởi tố mới» and «Đã đề nghị truy tố» are flows of the caseload, to be checked", () => {
  expect(said([...grouped, ["1", "Xã A", "1", "1", "2", "1", "1"]])).toEqual([
    ["field", "high"],
    ["field", "high"],
    ["investigated carried-over", "high"],
    ["investigated new", "medium"],
    ["investigated handled", "high"],
    ["investigated done prosecution-proposed", "medium"],
    ["investigated remaining", "high"]
  ]);
});

it("so a broken balance of stock and flow is found with the proposed form", () => {
  const top = lamKheSheet({title: nineMonthsTitle}).rows.slice(0, 6);
  const read = (handled: string) => {
    const sheet = textSheet([...top, ...grouped, ["1", "Xã Hòa Lĩnh", "1", "1", handled, "1", "1"]], ";");
    const form = proposeForm(sheet, "x")?.form;
    if (!form) throw new Error("no form");
    const reference = {...binhLam(), forms: [form]};
    const header = recogniseTable(sheet, knownLayouts(exportKinds, reference));
    if ("code" in header) throw new Error(header.message.en);
    const {taken, problems} = readTable(sheet, header, reference);
    return {taken, flow: problems.filter(({code}) => code === "flow-identity").map(({cell}) => cell)};
  };
  expect(read("2")).toEqual({taken: 1, flow: []});
  expect(read("3")).toEqual({taken: 1, flow: ["E9", "G9"]});
});

it("without heads, what is new of the stage before is new there; where the caseload has its own, it is not", () => {
  const rows = (fresh: string) => [
    ["Địa bàn", "Án điều tra kỳ trước chuyển sang (vụ)", "Khởi tố mới (vụ)", fresh, "Đề nghị truy tố (vụ)"],
    ["Xã A", "1", "1", "2", "1"]
  ];
  expect(said(rows("Tổng thụ lý điều tra (vụ)"))?.slice(1)).toEqual([
    ["investigated carried-over", "high"],
    ["investigated new", "medium"],
    ["investigated handled", "high"],
    ["investigation-concluded new", "medium"]
  ]);
  expect(said(rows("Thụ lý điều tra mới (vụ)"))?.slice(1, 4)).toEqual([
    ["investigated carried-over", "high"],
    ["initiated new", "high"],
    ["investigated new", "high"]
  ]);
});
