import {expect, test} from "vitest";
import {rebuild} from "#loaders/warehouse/derive.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {withdraw} from "#loaders/warehouse/withdraw.ts";
import {at, contentOf, outcome, workplace} from "./workplace.ts";

const register = [
  "Mã vụ;Nơi xảy ra;Tình trạng;Ngày khởi tố",
  "VA-24-01;Tỉnh Lạng Sơn;Đang điều tra;20/9/2024",
  "VA-24-02;Tỉnh Lạng Sơn;Đang điều tra;21/9/2024",
  ""
].join("\n");

const rejected = {
  rows: {read: 2, rejected: 1},
  problems: [{severity: "error", code: "date-not-come", row: 3, cell: "D3"}]
};

test.each([
  ["row by row", Infinity],
  ["in bulk", 0]
])("a register read %s is judged by the day of its receipt, then and years later", async (_, bulkFrom) => {
  const {settings, state, write, list} = workplace();
  list([["so.csv", register, "2024-09-20"]]);
  write("so.csv", register);
  const first = await ingest(settings, {now: at("2024-10-01"), bulkFrom});
  expect(outcome(first, "so.csv")).toMatchObject({state: "new", received: "2024-09-20", ...rejected});
  const content = await contentOf(settings.warehouse);
  expect(content["case_row"]).toHaveLength(1);
  const again = await ingest(settings, {now: at("2026-11-01"), bulkFrom});
  expect(outcome(again, "so.csv")).toMatchObject({state: "unchanged", ...rejected});
  await rebuild(settings.warehouse, state);
  expect(await contentOf(settings.warehouse)).toEqual(content);
});

test("without a listed day the day of the ingest in Viet Nam decides, and of a file sent anew its new day", async () => {
  const {settings, state, write} = workplace();
  const file = write("so.csv", register);
  // 00:30 on 20/9 in Viet Nam is still 19/9 in UTC
  const early = await ingest(settings, {now: at("2024-09-20", "00:30")});
  expect(outcome(early, "so.csv")).toMatchObject(rejected);
  await withdraw(settings, "exports/so.csv", {why: "thử", now: at("2024-09-20", "13:00")});
  const anew = await ingest(settings, {paths: [file], now: at("2024-09-21")});
  expect(anew.files).toMatchObject([{rows: {rejected: 0}, problems: []}]);
  const content = await contentOf(settings.warehouse);
  await rebuild(settings.warehouse, state);
  expect(await contentOf(settings.warehouse)).toEqual(content);
});
