import {describe, expect, it} from "vitest";
import {readArticles} from "#loaders/exports/value/readArticles.ts";

describe("readArticles", () => {
  it.each([
    ["150", ["150"]],
    ["150; 349", ["150", "349"]],
    ["349;150", ["349", "150"]],
    ["Điều 150, 151", ["150", "151"]],
    ["Điều 150 và Điều 151 BLHS", ["150", "151"]],
    ["150 khoản 2", ["150"]],
    ["khoản 2 Điều 150", ["150"]],
    ["khoản 1, 2 Điều 150", ["150"]],
    ["điểm a, b khoản 2 Điều 151 Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)", ["151"]],
    ["Đ.150", ["150"]],
    ["150/BLHS", ["150"]],
    ["K2 Đ.150", ["150"]],
    ["150, 150", ["150"]],
    ["217a", ["217a"]],
    ["", []]
  ])("%s is %j", (text, articles) => {
    expect(readArticles(text)).toEqual(articles);
  });

  it.each(["0", "427", "999", "mua bán người", "150 Nguyễn Văn A", "2015", "349; 150x", "?"])(
    "%s is no article",
    (text) => {
      expect(readArticles(text)).toMatchObject({fault: "not-an-article"});
    }
  );
});
