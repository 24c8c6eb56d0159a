import {ingest, ingestExitCode} from "#loaders/warehouse/ingest.ts";
import {withdraw} from "#loaders/warehouse/withdraw.ts";
import {expect, test} from "vitest";
import {readExport} from "../../loaders/exports/readExport.ts";
import {projectReference} from "../../loaders/reference/reference.ts";
import {sha256} from "../../loaders/warehouse/archive.ts";
import {openDerived, rebuild} from "../../loaders/warehouse/derive.ts";
import type {Receipt} from "../../loaders/warehouse/receipts.ts";
import {takeFile} from "../../loaders/warehouse/takeFile.ts";
import {archived, at, contentOf, receiptLines, workplace, yearly} from "./workplace.ts";

test("of a file that was reduced the archive keeps the reduced bytes alone; the receipt names both, rebuild reads them", async () => {
  const {settings, state} = workplace();
  const original = Buffer.from(
    yearly([[2015, 10]], "")
      .replace("Lưu ý", "Lưu ý;Cột lạ")
      .replace("Cao;", "Cao;;9")
  );
  const reduced = Buffer.from(yearly([[2015, 10]]));
  const warehouse = await openDerived(settings.warehouse, state);
  const reading = {dropPersonal: true, supplement: null};
  const send = (day: string) =>
    takeFile(warehouse, state, {
      name: "exports/a.csv",
      explicit: false,
      sha256: sha256(original),
      bytes: original,
      read: {...readExport(original), archive: reduced},
      readBy: {reference: projectReference(), supplement: null},
      reading,
      listed: null,
      now: at(day).toISOString(),
      run: at(day).toISOString(),
      replaceAnyway: false
    });
  try {
    expect(await send("2026-11-01")).toMatchObject({state: "new", rows: {read: 1, loaded: 1}});
    expect(await send("2026-11-02")).toMatchObject({state: "unchanged", rows: {unchanged: 1}});
  } finally {
    warehouse.close();
  }
  const [receipt] = receiptLines(state).map((line) => JSON.parse(line) as Receipt);
  expect(receipt).toMatchObject({sha256: sha256(original), kept: sha256(reduced), reading});
  expect(archived(state)).toEqual([sha256(reduced)]);
  const content = await contentOf(settings.warehouse);
  expect(content["published_row"]).toHaveLength(1);
  expect(content["finding"]).toEqual([]);
  expect(await rebuild(settings.warehouse, state)).toBe(1);
  expect(await contentOf(settings.warehouse)).toEqual(content);
});

test("a reduced copy that states other figures than the file is never what counts: nothing is received", async () => {
  const {settings, state} = workplace();
  const original = Buffer.from(yearly([[2015, 10]]));
  const warehouse = await openDerived(settings.warehouse, state);
  try {
    const outcome = await takeFile(warehouse, state, {
      name: "exports/a.csv",
      explicit: false,
      sha256: sha256(original),
      bytes: original,
      read: {...readExport(original), archive: Buffer.from(yearly([[2015, 11]]))},
      readBy: {reference: projectReference(), supplement: null},
      reading: {dropPersonal: false, supplement: null},
      listed: null,
      now: at("2026-11-01").toISOString(),
      run: at("2026-11-01").toISOString(),
      replaceAnyway: false
    });
    expect(outcome).toMatchObject({state: "refused", problems: [{code: "not-stored"}]});
  } finally {
    warehouse.close();
  }
  expect(receiptLines(state)).toEqual([]);
  expect(archived(state)).toEqual([]);
});

test("bytes that are in force with persons left out are unchanged in a run that would not leave them out", async () => {
  const {settings, write, state} = workplace();
  const register = (name: string) =>
    `Mã vụ;Nơi xảy ra;Tình trạng;Ngày khởi tố;Họ tên bị can\nVA-24-01;Tỉnh Lạng Sơn;Đang điều tra;12/01/2024;${name}\n`;
  write("a.csv", register("Nguyễn Văn Mẫu"));
  const run = async (day: string, dropPersonal = false) => {
    const result = await ingest(settings, {now: at(day), dropPersonal});
    return {states: result.files.map((file) => file.state), code: ingestExitCode(result)};
  };
  expect(await run("2026-11-01")).toEqual({states: ["refused"], code: 4});
  expect(await run("2026-11-02", true)).toEqual({states: ["new"], code: 0});
  expect(await run("2026-11-03")).toEqual({states: ["unchanged"], code: 0});
  expect(receiptLines(state)).toHaveLength(1);
  await withdraw(settings, "exports/a.csv", {why: "gửi nhầm", now: at("2026-11-04")});
  write("a.csv", register("Trần Thị Mẫu"));
  expect(await run("2026-11-05")).toEqual({states: ["refused"], code: 4});
});
