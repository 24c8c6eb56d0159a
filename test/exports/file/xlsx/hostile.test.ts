import fc from "fast-check";
import {zipSync} from "fflate";
import {deflateRawSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {inflatePart} from "#loaders/exports/file/xlsx/inflatePart.ts";
import {bytesAtMost} from "#loaders/exports/file/xlsx/limits.ts";
import {readSharedStrings} from "#loaders/exports/file/xlsx/readSharedStrings.ts";
import {Refusal} from "#loaders/exports/file/xlsx/refusal.ts";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import {parts, readable, refusal, sheetXml, stringsXml, withRows, workbookXml, zipped} from "./handMade.ts";

const sheet = "xl/worksheets/sheet1.xml";
const withSheet = (content: string | Uint8Array) => zipped(parts({[sheet]: content}));

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the central directory keeps what it says of a part. */
function centralOf(bytes: Uint8Array, name: string): number {
  const found = Buffer.from(bytes).lastIndexOf(name, undefined, "utf8") - 46;
  expect(viewOf(bytes).getUint32(found, true)).toBe(0x02014b50);
  return found;
}

/** A valid file, altered in place by `alter`, which gets the end record's and a part's place in the directory. */
function altered(alter: (view: DataView, end: number, central: number, local: number) => void): Uint8Array {
  const bytes = withRows("<row><c><v>1</v></c></row>");
  const view = viewOf(bytes);
  const central = centralOf(bytes, sheet);
  alter(view, bytes.length - 22, central, view.getUint32(central + 42, true));
  return bytes;
}

describe("archives", () => {
  it.each<[string, Parameters<typeof altered>[0], string]>([
    [
      "a part that says it is encrypted",
      (view, _, central, local) => {
        view.setUint16(central + 8, 1, true);
        view.setUint16(local + 6, 1, true);
      },
      "zip-encrypted"
    ],
    [
      "a part whose two headers differ",
      (view, _, central) => {
        view.setUint16(central + 8, 2, true);
      },
      "zip-damaged"
    ],
    [
      "a part of another name at its place",
      (view, _, __, local) => {
        view.setUint8(local + 30, 0x59);
      },
      "zip-damaged"
    ],
    [
      "a wrong checksum",
      (view, _, central) => {
        view.setUint32(central + 16, 1, true);
      },
      "zip-damaged"
    ],
    [
      "a wrong size",
      (view, _, central) => {
        view.setUint32(central + 24, 5, true);
      },
      "zip-damaged"
    ],
    [
      "an unknown compression",
      (view, _, central, local) => {
        view.setUint16(central + 10, 12, true);
        view.setUint16(local + 8, 12, true);
      },
      "zip-damaged"
    ],
    [
      "parts that overlap",
      (view, _, central) => {
        view.setUint32(central + 20, view.getUint32(central + 20, true) + 40, true);
      },
      "zip-damaged"
    ],
    [
      "a part after the end",
      (view, _, central) => {
        view.setUint32(central + 42, 0x7fffffff, true);
      },
      "zip-damaged"
    ],
    [
      "a part of more bytes than there are",
      (view, _, central) => {
        view.setUint32(central + 20, 0x7fffffff, true);
      },
      "zip-damaged"
    ],
    [
      "a part of ZIP64",
      (view, _, central) => {
        view.setUint32(central + 24, 0xffffffff, true);
      },
      "zip-64"
    ],
    [
      "a directory of ZIP64",
      (view, end) => {
        view.setUint32(end + 16, 0xffffffff, true);
      },
      "zip-64"
    ],
    [
      "a directory elsewhere",
      (view, end) => {
        view.setUint32(end + 16, 7, true);
      },
      "zip-damaged"
    ],
    [
      "more parts than there are",
      (view, end) => {
        view.setUint16(end + 8, 9, true);
        view.setUint16(end + 10, 9, true);
      },
      "zip-damaged"
    ],
    [
      "a directory of another size",
      (view, end) => {
        view.setUint32(end + 12, 9, true);
      },
      "zip-damaged"
    ],
    [
      "fewer parts than there are",
      (view, end) => {
        view.setUint16(end + 8, 5, true);
        view.setUint16(end + 10, 5, true);
      },
      "zip-damaged"
    ],
    [
      "another disk",
      (view, end) => {
        view.setUint16(end + 4, 1, true);
      },
      "zip-damaged"
    ],
    [
      "far too many parts",
      (view, end) => {
        view.setUint16(end + 8, 5001, true);
        view.setUint16(end + 10, 5001, true);
      },
      "zip-parts"
    ]
  ])("%s is refused", (_, alter, code) => {
    expect(refusal(altered(alter))).toMatchObject({severity: "error", code});
  });

  it("a file that is cut off anywhere, or followed by other bytes, is refused", () => {
    const whole = withRows("<row><c><v>1</v></c></row>");
    for (let length = 4; length < whole.length; length += 1)
      expect(refusal(whole.subarray(0, length)).code).toBe("zip-damaged");
    expect(refusal(Buffer.concat([whole, Buffer.from("x")])).code).toBe("zip-damaged");
  });

  it("names differ in more than case", () => {
    expect(refusal(zipped({...parts(), "XL/workbook.xml": "<a/>"})).code).toBe("zip-damaged");
  });

  it("parts that nothing needs are never opened", () => {
    const others = {
      "docProps/core.xml": "<not xml",
      "xl/comments1.xml": "<!DOCTYPE a>",
      "xl/vbaProject.bin": "x",
      "xl/worksheets/_rels/sheet1.xml.rels": "<"
    };
    expect(readable(withRows("<row><c><v>1</v></c></row>", others)).first.rows).toEqual([["1"]]);
  });

  /** Why a deflated part is refused; its headers claim to hold nothing. `before`: bytes that came out of other parts. */
  const codeOf = (bytes: Uint8Array, before = 0, atMost = bytesAtMost) => {
    let size = 0;
    try {
      inflatePart({name: "a", method: 8, crc: 0, size: 0, bytes}, {bytes: before}, atMost, (piece) => {
        size += piece.length;
      });
    } catch (error) {
      if (error instanceof Refusal) return {code: error.problem.code, size};
      throw error;
    }
    return {code: "read", size};
  };

  it("a part that swells is stopped while it swells", () => {
    const {code, size} = codeOf(deflateRawSync(Buffer.alloc(60_000_000)));
    expect(code).toBe("zip-ratio");
    expect(size).toBeLessThan(50_000_000);
  });

  it("the limit of all parts together holds for what comes out, whatever the headers say", () => {
    const bytes = deflateRawSync(Buffer.alloc(100_000, 0x20));
    expect(codeOf(bytes, bytesAtMost - 99_999)).toEqual({code: "zip-too-large", size: 0});
    expect(codeOf(bytes, bytesAtMost - 100_000)).toEqual({code: "zip-damaged", size: 100_000});
    expect(codeOf(bytes, 0, 99_999)).toEqual({code: "zip-too-large", size: 0});
  });

  it("bytes that never become anything, and a stream without end, are refused", () => {
    const empty = Buffer.from([0, 0, 0, 0xff, 0xff]);
    expect(codeOf(Buffer.concat(Array.from({length: 60_000}, () => empty))).code).toBe("zip-damaged");
    expect(codeOf(empty).code).toBe("zip-damaged");
    expect(codeOf(Buffer.concat([deflateRawSync(Buffer.alloc(0)), Buffer.alloc(400_000)])).code).toBe(
      "zip-damaged"
    );
  });
});

describe("XML", () => {
  const nested = (depth: number) => `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;

  it.each([
    ["a document type", sheetXml("").replace("<worksheet", "<!DOCTYPE worksheet><worksheet"), "xml-doctype"],
    [
      "entities of its own",
      sheetXml('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>').replace(
        "<worksheet",
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'
      ),
      "xml-doctype"
    ],
    ["an unknown entity", sheetXml("<row>&b;</row>"), "xml-malformed"],
    ["an element that is not closed", sheetXml("<row>"), "xml-malformed"],
    ["an attribute twice", sheetXml('<row r="1" r="2"/>'), "xml-malformed"],
    ["a prefix without namespace", sheetXml("<x:row/>"), "xml-malformed"],
    ["no element", "", "xml-malformed"],
    ["two elements", `${sheetXml("")}<a/>`, "xml-malformed"],
    ["no XML", "a;b;c", "xml-malformed"],
    ["65 elements nested", sheetXml(nested(63)), "xml-depth"],
    [
      "201 attributes",
      sheetXml(`<row ${Array.from({length: 201}, (_, at) => `a${at}=""`).join(" ")}/>`),
      "xml-attributes"
    ],
    ["another encoding", sheetXml("").replace("UTF-8", "windows-1258"), "xml-encoding"],
    ["bytes that are no UTF-8", Buffer.from(sheetXml("<row>\u00e9</row>"), "latin1"), "xml-encoding"]
  ])("%s is refused", (_, content, code) => {
    expect(refusal(withSheet(content))).toMatchObject({severity: "error", code});
  });

  it("62 nested below the sheet's two are read", () => {
    expect(readable(withSheet(sheetXml(nested(62)))).first.rows).toEqual([]);
  });
});

describe("amounts", () => {
  it("a text is as long as Excel allows, no longer; escapes count as what they stand for", () => {
    const long = (text: string) =>
      withRows('<row><c t="s"><v>0</v></c></row>', {"xl/sharedStrings.xml": stringsXml(`<t>${text}</t>`)});
    expect(readable(long("đ".repeat(32_767))).first.rows[0]?.[0]).toHaveLength(32_767);
    expect(readable(long("_x0041_".repeat(32_767))).first.rows[0]?.[0]).toHaveLength(32_767);
    expect(refusal(long("đ".repeat(32_768))).code).toBe("text-too-long");
    expect(refusal(long(`${"_x0041_".repeat(32_767)}b`)).code).toBe("text-too-long");
    expect(refusal(long("_x0041_&amp;".repeat(200_000))).code).toBe("text-too-long");
    expect(
      refusal(withRows(`<row><c t="inlineStr"><is><t>${"a".repeat(40_000)}</t></is></c></row>`)).code
    ).toBe("text-too-long");
  });

  it("cells are counted with the blank ones before them, over all sheets", () => {
    const rows = Array.from({length: 306}, (_, row) => `<row><c r="XFD${row + 1}"><v>1</v></c></row>`).join(
      ""
    );
    expect(refusal(withRows(rows)).code).toBe("cells-too-many");
  });

  it("a list of shared strings has no more than a million entries, empty ones too, and is not read beyond them", () => {
    const empty = (count: number) =>
      withRows("", {
        "xl/sharedStrings.xml": stringsXml().replace("</sst>", `${"<si/>".repeat(count)}</sst>`)
      });
    expect(refusal(empty(1_000_001)).code).toBe("strings-too-many");
    const most = {strings: 3, elements: 20};
    const read = (items: string[]) => {
      let pieces = 0;
      const zip = {
        read: (_: string, sink: (piece: Uint8Array) => void) => {
          for (const text of [stringsXml(...items).replace("</sst>", ""), "<si/>", "</sst>"]) {
            pieces += 1;
            sink(Buffer.from(text));
          }
        }
      };
      try {
        return readSharedStrings(zip, "part", most);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return `${error.problem.code} after ${pieces}`;
      }
    };
    expect(read(["", "<t>a</t>"])).toEqual(["", "a", ""]);
    expect(read(["", "<t>a</t>", ""])).toBe("strings-too-many after 2");
    expect(read(["<r/>".repeat(17)])).toHaveLength(2);
    expect(read(["<r/>".repeat(40)])).toBe("strings-too-many after 1");
  });

  it("styled cells without text cost nothing", () => {
    const blank =
      '<row><c s="0"/><c s="0"/><c s="0"/><c s="0"/><c s="0"/><c s="0"/><c s="0"/><c s="0"/></row>';
    expect(readable(withRows(blank.repeat(2000))).first.rows).toEqual([]);
  });

  it("columns that no sheet has are refused", () => {
    for (const column of ['min="1" max="16385"', 'min="0" max="1"', 'min="3" max="2"', 'min="1"'])
      expect(refusal(withSheet(sheetXml("", {before: `<cols><col ${column}/></cols>`}))).code).toBe(
        "sheet-place"
      );
  });
});

describe("damage", () => {
  const whole = zipped(
    parts({
      "xl/workbook.xml": workbookXml(
        '<sheet name="Một" sheetId="1" r:id="rId1"/>',
        '<workbookPr date1904="0"/>'
      ),
      [sheet]: sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>'),
      "xl/sharedStrings.xml": stringsXml("<t>Số vụ khởi tố</t>")
    })
  );
  const stored = zipSync({a: [new Uint8Array(3), {level: 0, mtime: "2020-01-01"}]});
  const read = (bytes: Uint8Array) => {
    const workbook = openWorkbook(bytes);
    if ("problem" in workbook) return "refused";
    return JSON.stringify([
      workbook.problems,
      workbook.sheets.map(({name, rows, hidden}) => [name, rows, hidden])
    ]);
  };
  const right = '[[],[["Một",[["Số vụ khởi tố","12"]],false]]]';

  it("an undamaged file reads as written", () => {
    expect(read(whole)).toBe(right);
  });

  it("with each byte damaged in turn, a file is refused or reads as before", () => {
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect(["refused", right], `byte ${at}`).toContain(read(bytes));
    }
  });

  it("with several bytes damaged, moved or taken away, a file is refused or reads as before", () => {
    const change = fc.record({
      at: fc.nat(whole.length - 1),
      take: fc.nat(40),
      put: fc.uint8Array({maxLength: 40})
    });
    fc.assert(
      fc.property(
        fc.constantFrom(whole, stored),
        fc.array(change, {minLength: 1, maxLength: 4}),
        (from, changes) => {
          let bytes = Buffer.from(from);
          for (const {at, take, put} of changes)
            bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + take)]);
          expect(["refused", right]).toContain(read(bytes));
        }
      ),
      {numRuns: 1000}
    );
  });
});
