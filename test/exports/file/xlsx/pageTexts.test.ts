import {describe, expect, it} from "vitest";
import {readExport} from "#loaders/exports/readExport.ts";
import {parts, readable, sheetXml, zipped} from "./handMade.ts";

/** A cell of text for each word, in one row. */
const row = (...texts: string[]) =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
const table =
  row("Kỳ số liệu", "Địa bàn", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Nguồn", "Độ tin cậy") +
  row("Năm 2018", "Toàn quốc", "khởi tố", "vụ", "200", "Báo A", "Cao");

/** A workbook with headers and footers of pages, by the names of their elements, as Excel writes them. */
const printed = (texts: Record<string, string>) => {
  const written = Object.entries(texts).map(
    ([name, text]) => `<${name}>${text.replaceAll("&", "&amp;")}</${name}>`
  );
  const after = `<headerFooter differentFirst="1">${written.join("")}</headerFooter>`;
  return zipped(parts({"xl/worksheets/sheet1.xml": sheetXml(table, {after})}));
};

describe("headers and footers of printed pages", () => {
  it("are read as lines, without Excel's codes for place, font, size, colour and fields", () => {
    const {first} = readable(
      printed({
        oddHeader: '&L&"Times New Roman,Bold"&14CÔNG AN TỈNH\nTỐI MẬT&C&KFF0000Biểu 1&RTrang &P/&N',
        evenFooter: "&C&K01+000&B&UMẬT&U&B",
        firstHeader: "&R&D"
      })
    );
    expect(first.pageTexts).toEqual(["CÔNG AN TỈNH", "TỐI MẬT", "Biểu 1", "Trang /", "MẬT"]);
  });

  it("are absent where no page has any", () => {
    expect(
      readable(zipped(parts({"xl/worksheets/sheet1.xml": sheetXml(table)}))).first.pageTexts
    ).toBeUndefined();
    expect(readable(printed({oddHeader: "&C&P"})).first.pageTexts).toBeUndefined();
  });

  it.each([
    ["oddHeader", "&CMẬT"],
    ["oddFooter", '&L&"-,Bold"&12TỐI MẬT'],
    ["evenHeader", "&R&KC00000TUYỆT MẬT"],
    ["evenFooter", "&C&K01+000Độ mật: Mật"],
    ["firstHeader", "&LCÔNG AN TỈNH&C&16&BMẬT"],
    ["firstFooter", "&C&K03-024TỐI MẬT"]
  ])("a secrecy stamp in %s refuses the file: %s", (name, text) => {
    const {kind, rows, problems} = readExport(printed({[name]: text}));
    expect({kind, rows, codes: problems.map(({code}) => code)}).toEqual({
      kind: null,
      rows: [],
      codes: ["secret-stamp"]
    });
  });

  it("page numbers, names of forms and words about security refuse nothing", () => {
    const {kind} = readExport(
      printed({oddHeader: "&LBiểu số 1&C&A&RTrang &P", oddFooter: "&CGiữ bí mật thông tin nạn nhân"})
    );
    expect(kind).toBe("published");
  });
});
