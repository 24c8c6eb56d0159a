import {describe, expect, it} from "vitest";
import {readCsv} from "#loaders/exports/file/readCsv.ts";

const read = (text: string) => readCsv(new TextEncoder().encode(text));
const rows = (text: string) => {
  const workbook = read(text);
  return "problem" in workbook ? workbook.problem.code : workbook.sheets[0]?.rows;
};

describe("readCsv", () => {
  it.each([";", ",", "\t", "|"])(
    "the delimiter is the one that gives most rows the same width: %j",
    (delimiter) => {
      const text = [
        ["a", "b", "c"],
        ["1", "x y", "2"],
        ["3", "z", "4"]
      ]
        .map((cells) => cells.join(delimiter))
        .join("\n");
      expect(rows(text)).toEqual([
        ["a", "b", "c"],
        ["1", "x y", "2"],
        ["3", "z", "4"]
      ]);
    }
  );

  it("commas in the cells of a table with semicolons do not make it a table with commas", () => {
    expect(read("a;b;c\nx, y;1, 2;z\nx, y, w;1, 2;z\n")).toMatchObject({sheets: [{delimiter: ";"}]});
  });

  it.each(["\n", "\r\n", "\r"])("a row ends with %j; the last line end begins no row", (eol) => {
    expect(rows(`a;b${eol}1;2${eol}`)).toEqual([
      ["a", "b"],
      ["1", "2"]
    ]);
    expect(rows(`a;b${eol}1;2`)).toEqual(rows(`a;b${eol}1;2${eol}`));
  });

  it("line ends of several sorts in one file each end a row", () => {
    expect(rows("a;b\r\n1;2\n3;4\r5;6\r\n")).toHaveLength(4);
  });

  it("blank rows are kept, so that row numbers match the spreadsheet", () => {
    expect(rows("a;b\n\n1;2\n;\n\n")).toEqual([["a", "b"], [""], ["1", "2"], ["", ""], [""]]);
    expect(rows("a;b\n;")).toEqual([
      ["a", "b"],
      ["", ""]
    ]);
  });

  it("a quoted cell may hold delimiters, line breaks and doubled quotation marks; cells are trimmed", () => {
    expect(rows('a;b\r\n"x;\r\ny";"say ""hi"""\r\n \u00a01 ;2\r\n')).toEqual([
      ["a", "b"],
      ["x;\ny", 'say "hi"'],
      ["1", "2"]
    ]);
  });

  it("a quotation mark that is never closed, or that text follows on, refuses the file and names the row", () => {
    expect(read('a;b\n1;2\n3;"4\n5;6\n')).toMatchObject({
      encoding: "utf-8",
      problem: {code: "unclosed-quote", row: 3}
    });
    expect(read('a;b\n1;"2"x\n')).toMatchObject({problem: {code: "unclosed-quote", row: 2}});
  });
});
