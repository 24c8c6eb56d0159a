import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readRemark} from "#loaders/exports/kind/returns/footnotes.ts";
import {saysApart, saysNil, saysNotReported} from "#loaders/exports/kind/returns/rowWords.ts";
import {keptWords} from "#loaders/exports/safety/keptWords.ts";
import {saysIllustrative} from "#loaders/exports/table/readRow.ts";
import {spoiltText} from "#loaders/exports/table/spoiltText.ts";

const cut = {delimiter: ";", needed: 4};
const kept = (text: string) => keptWords(text, cut);

/** All that a reader asks of a note. */
const readingOf = (text: string) => {
  const remark = readRemark(text);
  return {
    nil: saysNil(text),
    missing: saysNotReported(text),
    apart: saysApart(text),
    invented: saysIllustrative(text),
    remark: remark?.says === "carried-over" ? {...remark, units: [...new Set(remark.units)].sort()} : remark,
    fault: spoiltText(text)
  };
};

describe("keptWords", () => {
  it.each([
    ["Cháu Lò Thị Mai đã được đưa về", ""],
    ["Ông nội cháu báo tin ngày 03/5", ""],
    ["", ""],
    ["x", "x"],
    ["-", "-"],
    ["(14)", "(14)"],
    ["Không phát sinh.", "Không phát sinh"],
    [`Không phát sinh${" ".repeat(300)}Lò Thị Mai`, "Không phát sinh"],
    ["Đơn vị chưa gửi báo cáo", "Chưa báo cáo"],
    ["Số liệu riêng của phòng; cháu Mai đã về", "Số liệu riêng"],
    ["Số liệu minh họa cho cháu Mai", "Số liệu minh họa"],
    ["Bị can gồm cả kỳ trước, cháu Mai báo tin", "bị can gồm cả kỳ trước chuyển sang"],
    ["Chưa tính vụ của cháu Mai", "Không bao gồm"],
    ["#REF!", "#REF!"],
    ["Ch\uFFFDu Mai", "\uFFFD"]
  ])("of «%s» stays «%s»", (text, words) => {
    expect(kept(text)).toBe(words);
  });

  it("a note that swallowed rows of the table is still one, and holds nothing of them", () => {
    const text = 'Cháu Mai\nNăm 2018;Toàn quốc;khởi tố;vụ;200"';
    expect(kept(text)).not.toMatch(/Mai|2018|200/);
    expect(
      kept(text)
        .trim()
        .split("\n")
        .slice(1)
        .some((line) => line.split(";").length >= 4)
    ).toBe(true);
    expect(keptWords(text, {delimiter: null, needed: 4})).toBe("");
  });

  it("whatever words a note is made of, what stays is read as the note, and holds no other word", () => {
    const words = fc.constantFrom(
      ..."gồm cả|bao gồm|không tính|chưa kể|kỳ trước|chuyển sang|tồn|bị can|bị cáo|bị hại|đối tượng|nạn nhân|vụ|tin|số liệu riêng|số liệu minh họa|không phát sinh|chưa báo cáo|Mai|Lò|;|.".split(
        "|"
      )
    );
    fc.assert(
      fc.property(fc.array(words, {maxLength: 9}), (parts) => {
        const text = parts.join(" ");
        expect(readingOf(kept(text))).toEqual(readingOf(text));
        expect(kept(text)).not.toMatch(/Mai|Lò/);
        expect(kept(kept(text))).toBe(kept(text));
      }),
      {numRuns: 500, seed: 138}
    );
  });
});
