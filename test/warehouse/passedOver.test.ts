import {strToU8, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {ingest as take, ingestExitCode} from "../../loaders/warehouse/ingest.ts";
import {readPassedOver} from "../../loaders/warehouse/passedOver.ts";
import {at, outcome, receiptLines, workplace, yearly} from "./workplace.ts";

/** The package of a Word document with one table, as ECMA-376 part 1 lays it out. */
const word = zipSync({
  "[Content_Types].xml": strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  ),
  "_rels/.rels": strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  ),
  "word/document.xml": strToU8(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
  )
});

const letter = "Kính gửi: Ban Chỉ đạo 138\nĐơn vị xin gửi kèm báo cáo quý III.\n";
const table = yearly([[2015, 1]]);

describe("documents among exports", () => {
  const documents: [string, string | Uint8Array][] = [
    ["bao-cao.docx", word],
    ["cong-van.txt", letter],
    ["scan.pdf", "%PDF-1.4\n%âãÏÓ\n"],
    ["anh.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])]
  ];

  test.each(documents)(
    "%s is named in every run and by status, and refuses nothing",
    async (name, content) => {
      const {settings, write, ingest} = workplace();
      write("a.csv", table);
      write(name, content);
      for (const day of ["2026-11-01", "2026-11-02"]) {
        const result = await ingest(at(day));
        expect(result.files.map(({name: file}) => file)).toEqual(["exports/a.csv"]);
        expect(ingestExitCode(result)).toBe(0);
        expect(result.remarks).toMatchObject([{problem: {code: "no-spreadsheet", severity: "warning"}}]);
        expect(result.remarks[0]?.path.endsWith(name)).toBe(true);
      }
      expect((await readPassedOver(settings)).map(({path}) => path.split("/").at(-1))).toEqual([name]);
    }
  );

  test("a damaged document is named as one, and no figure is asked for in Excel", async () => {
    const {settings, write, ingest} = workplace();
    write("bao-cao.docx", word.slice(0, word.length - 40));
    const result = await ingest(at("2026-11-01"));
    expect(ingestExitCode(result)).toBe(0);
    expect(result.remarks).toMatchObject([{problem: {code: "document-damaged", severity: "warning"}}]);
    expect(result.remarks[0]?.problem.message.vi).toMatch(/Word.*bị hỏng/);
    expect(result.remarks[0]?.problem.message.vi).not.toContain("Excel");
    expect(await readPassedOver(settings)).toEqual(result.remarks);
    write("bang.xlsx", word.slice(0, word.length - 40));
    expect(ingestExitCode(await ingest(at("2026-11-02")))).toBe(4);
  });

  test("a letter with a line like a header and no row below is passed over", async () => {
    const {write, ingest} = workplace();
    write("ghi-chu.txt", "Kính gửi...\nĐịa bàn;Năm\n");
    const result = await ingest(at("2026-11-01"));
    expect(result.files).toEqual([]);
    expect(result.remarks).toMatchObject([{problem: {code: "no-spreadsheet"}}]);
    write("ghi-chu-2.txt", "Kính gửi...\nĐịa bàn;Năm\nTỉnh Lạng Sơn;2015\n");
    expect(ingestExitCode(await ingest(at("2026-11-02")))).toBe(4);
  });

  test("one that the user names is refused", async () => {
    const {settings, write} = workplace();
    const result = await take(settings, {paths: [write("bao-cao.docx", word)], now: at("2026-11-01")});
    expect(ingestExitCode(result)).toBe(4);
    expect(result.files[0]?.problems[0]?.code).toBe("workbook-other-format");
  });

  test("a table is taken in whatever its file is called; one with a stamp or persons stays refused", async () => {
    const {write, state, ingest} = workplace();
    write("bang.txt", table);
    write("mat.txt", "MẬT\nnội dung\n");
    write("thieu-cot.txt", table.replace("Nguồn;", "Cột khác;"));
    const {files, remarks} = await ingest(at("2026-11-01"));
    expect(files.map(({state: became}) => became).sort()).toEqual(["new", "refused", "refused"]);
    expect(files.flatMap(({problems}) => problems.map(({code}) => code))).toEqual(
      expect.arrayContaining(["secret-stamp", "missing-column"])
    );
    expect(remarks).toEqual([]);
    expect(receiptLines(state)).toHaveLength(1);
  });

  test("a spreadsheet of another format is no document: it is refused", async () => {
    const {write, ingest} = workplace();
    write(
      "bang.ods",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8("<a/>")
      })
    );
    expect(ingestExitCode(await ingest(at("2026-11-01")))).toBe(4);
  });

  test("where a table of that name is in force, it is refused and the table stays", async () => {
    const {write, ingest} = workplace();
    write("bang.txt", table);
    await ingest(at("2026-11-01"));
    write("bang.txt", letter);
    const file = outcome(await ingest(at("2026-11-02")), "bang.txt");
    expect(file.state).toBe("refused");
    expect(file.problems.map(({code}) => code)).toContain("earlier-version-stays");
  });
});
