import {describe, expect, it} from "vitest";
import {isTotalLabel} from "#loaders/exports/value/isTotalLabel.ts";

describe("isTotalLabel", () => {
  it.each(["Tổng cộng", "TỔNG CỘNG:", "Tổng số", "Cộng", "cong", "Tổng", "Total"])(
    "%s labels a total",
    (text) => {
      expect(isTotalLabel(text)).toBe(true);
    }
  );

  it.each(["", "Cộng Hòa", "Xã Cộng Hòa", "Toàn quốc", "Tổng Cọt", "5"])("%j does not", (text) => {
    expect(isTotalLabel(text)).toBe(false);
  });
});
