import {readdirSync, readFileSync} from "node:fs";
import {parse} from "node:path";
import {describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {readExport as readWith} from "#loaders/exports/readExport.ts";
import {expectSlip} from "./expectSlip.ts";
import {inventedReference} from "./inventedReference.ts";

/** What must come out of a case, written by hand from the domain's rules. `facts`: what the rows must hold at least. */
type Expected = {
  title: string;
  kind: string | null;
  encoding: string | null;
  rows: {read: number; valid: number; rejected: number; ignored: number};
  problems: {
    severity: string;
    code: string;
    row: number | null;
    column: string | null;
    cell: string | null;
  }[];
  facts?: Record<string, unknown>[];
};

const readExport = (bytes: Uint8Array) => readWith(bytes, {reference: inventedReference});

const input = new URL("../input/exports/", import.meta.url);
const output = new URL("../output/exports/", import.meta.url);
const files = readdirSync(input).sort();
const expectedOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, output), "utf8")) as Expected;

describe("cases of exports", () => {
  it("every case has its expected result, and every result its case", () => {
    const names = files.map((file) => `${parse(file).name}.json`);
    expect(readdirSync(output).sort()).toEqual(names.sort());
  });

  it.each(files.map((file) => ({file, ...expectedOf(parse(file).name)})))("$file: $title", (expected) => {
    const found = readExport(readFileSync(new URL(expected.file, input)));
    const {kind, encoding, read, rejected, ignored, rows, problems} = found;
    expect({
      kind,
      encoding,
      rows: {read, valid: rows.length, rejected, ignored},
      problems: problems.map(({severity, code, row, column, cell}) => ({severity, code, row, column, cell}))
    }).toEqual({
      kind: expected.kind,
      encoding: expected.encoding,
      rows: expected.rows,
      problems: expected.problems
    });
    expectSlip(expected.file, problems, expected.problems);
    expect(read).toBe(rows.length + rejected + ignored);
    if (kind === null) expect(rows).toEqual([]);
    for (const fact of expected.facts ?? [])
      expect(rows.find(({row}) => row === fact["row"])).toMatchObject(fact);
  });

  // A workbook has no delimiter, encoding or quotation marks: findings about them have no twin.
  const ofTextAlone = new Set(["rows-in-cell", "encoding-detected", "letters-repaired", "letters-garbled"]);
  const twins = files.flatMap((file) => {
    const workbook = openWorkbook(readFileSync(new URL(file, input)));
    if ("problem" in workbook || workbook.format !== "csv") return [];
    const expected = expectedOf(parse(file).name);
    if (expected.problems.some(({code}) => code === "rows-in-cell") || file === "row-shifted.csv") return [];
    return [{file, rows: workbook.sheets[0]?.rows ?? [], expected}];
  });

  it("most cases have a twin as a workbook", () => {
    expect(twins.length).toBeGreaterThan(60);
  });

  it.each(twins)("$file as a workbook says the same", ({rows, expected}) => {
    const bytes = writeXlsx({
      sheets: [{name: "Bảng", rows: rows.map((cells) => cells.map((text) => ({kind: "text", text})))}]
    });
    const found = readExport(bytes);
    const blankAtEnd = rows.length - 1 - rows.findLastIndex((cells) => cells.some((text) => text !== ""));
    const dropped = expected.rows.read === 0 ? 0 : blankAtEnd;
    expect({
      kind: found.kind,
      rows: {read: found.read, valid: found.taken, rejected: found.rejected, ignored: found.ignored},
      problems: found.problems.map(({severity, code, row, column, cell}) => ({
        severity,
        code,
        row,
        column,
        cell
      }))
    }).toEqual({
      kind: expected.kind,
      rows: {
        ...expected.rows,
        read: expected.rows.read - dropped,
        ignored: expected.rows.ignored - dropped
      },
      problems: expected.problems.filter(({code}) => !ofTextAlone.has(code))
    });
    for (const {sheet, row} of found.problems) if (row !== null) expect(sheet).toBe("Bảng");
    for (const fact of expected.facts ?? [])
      expect(found.rows.find(({row}) => row === fact["row"])).toMatchObject({...fact, sheet: "Bảng"});
  });

  it("every message speaks both languages, in sentences, and says where to look or what to do", () => {
    for (const file of files)
      for (const {message, code} of readExport(readFileSync(new URL(file, input))).problems) {
        expect(message.vi, code).toMatch(/[ạảấầẩẫậắằẵặẹẻếềểễệỉịọỏốồổỗộớờởợụủứừửữựỳỵỷỹđ].*\.$/s);
        expect(message.en, code).toMatch(/^[A-Z«][^ạấầậắềệịọộợụừự]*.*\.$/s);
        expect(message.vi).not.toBe(message.en);
      }
  });

  it("rows that contradict one another name the column in which they differ, and the row that differs", () => {
    const register = "Mã vụ;Nơi xảy ra;Ngày khởi tố;Tình trạng;Số bị can\n";
    const rows = ["Đang điều tra", "Đang điều tra", "Tạm đình chỉ"].map(
      (status) => `V01;Tỉnh Lạng Sơn;1/8/2024;${status};1`
    );
    const {problems} = readWith(
      Buffer.from([register.trim(), ...rows, "V02;Tỉnh Lạng Sơn;1/8/2024;Đang điều tra;1"].join("\n"))
    );
    const said = problems
      .filter(({severity}) => severity === "error")
      .map(({code, cell, message}) => [code, cell, message.vi]);
    expect(said).toEqual(
      [4, 4, 2].map((other, index) => [
        "contradictory-rows",
        `D${index + 2}`,
        `Dòng này và dòng ${other} ghi khác nhau ở cột D «Tình trạng» (cùng mã vụ), nên không dòng nào được nạp. Hãy chỉ giữ dòng đúng.`
      ])
    );
  });

  it("of a case without a count the cell is left blank, never the row left out; a blank code is no count", () => {
    const register = "Mã vụ;Nơi xảy ra;Ngày khởi tố;Tình trạng;Số bị can\n";
    const rows = [
      "V01;Lạng Sơn;1/8/2024;Đang điều tra;hai",
      ";Lạng Sơn;1/8/2024;Đang điều tra;-",
      "V03;Lạng Sơn;1/8/2024;Đang điều tra;1"
    ];
    const {problems} = readWith(Buffer.from(register + rows.join("\n")));
    const said = problems.map(({code, message}) => `${code}: ${message.vi}`).join("\n");
    expect(said).toMatch(/not-a-number: .*để trống ô này/);
    expect(said).toMatch(/blank: Ô «Mã vụ» để trống\./);
    expect(said).not.toMatch(/bỏ dòng này|không được hiểu là 0/);
  });

  it("a row outside the table is never echoed, because it may be a name", () => {
    const {problems} = readExport(readFileSync(new URL("pilot-signed.csv", input)));
    expect(JSON.stringify(problems)).not.toMatch(/Họ và tên|TRƯỞNG BAN/);
  });
});
