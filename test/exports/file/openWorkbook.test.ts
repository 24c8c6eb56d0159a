import {describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import {parts, relationships, withRows, zipped} from "./xlsx/handMade.ts";

const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(9),
    Buffer.from(stream, "utf16le")
  ]);
const office = (target: string, content = "<a/>") =>
  zipped({"_rels/.rels": relationships(["a", "officeDocument", target]), [target]: content});
const word = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

describe("openWorkbook", () => {
  it("reads workbooks and CSV files by what they are", () => {
    expect(openWorkbook(withRows("<row><c><v>1</v></c></row>"))).toMatchObject({
      format: "xlsx",
      encoding: "xlsx",
      sheets: [{name: "Biểu 01", delimiter: null, rows: [["1"]]}]
    });
    expect(openWorkbook(Buffer.from("PK;b\n1;2\n"))).toMatchObject({
      format: "csv",
      sheets: [
        {
          rows: [
            ["PK", "b"],
            ["1", "2"]
          ]
        }
      ]
    });
  });

  it.each([
    ["an old workbook", compound("Workbook"), "workbook-other-format", "(.xls)"],
    ["an old Word document", compound("WordDocument"), "workbook-other-format", "(.doc)"],
    ["a workbook under a password", compound("EncryptedPackage"), "workbook-password", "password"],
    [
      "an OpenDocument spreadsheet",
      zipped({mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
      "workbook-other-format",
      "(.ods"
    ],
    ["a binary workbook", office("xl/workbook.bin", "\u0001"), "workbook-other-format", "(.xlsb)"],
    ["a Word document", office("word/document.xml", word), "workbook-other-format", "Word"],
    ["a spreadsheet of Numbers", zipped({"Index/Document.iwa": "x"}), "workbook-other-format", "Numbers"],
    ["a PDF, whatever it is called", Buffer.from("%PDF-1.7\na;b\n1;2\n"), "other-format", "PDF"],
    ["an archive of files", zipped({"a.csv": "a;b"}), "zip-without-workbook", "Unpack"],
    ["an empty archive", zipped({}), "zip-without-workbook", "Unpack"],
    ["an archive over several disks", Buffer.from("PK\u0007\u0008 and more"), "zip-damaged", "cut off"]
  ])("%s is refused, with what to do", (_, bytes, code, words) => {
    const found = openWorkbook(bytes);
    if (!("problem" in found)) throw new Error("It was read.");
    expect(found).toMatchObject({encoding: null, problem: {severity: "error", code}});
    expect(found.problem.message.en).toContain(words);
    expect(found.problem.message.en).toMatch(/\.xlsx|resend/);
    expect(found.problem.message.vi).toMatch(/gửi|Lưu thành|lưu/);
  });

  it("text that only begins like the signature of a PDF is read", () => {
    expect(openWorkbook(Buffer.from("%PD;b\n1;2\n"))).toMatchObject({format: "csv"});
  });

  it("the word workbook in the name of a part makes no workbook", () => {
    const rest = Object.fromEntries(Object.entries(parts()).filter(([name]) => name !== "_rels/.rels"));
    expect(openWorkbook(zipped(rest))).toMatchObject({problem: {code: "zip-without-workbook"}});
  });
});
