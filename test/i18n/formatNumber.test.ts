import {expect, test} from "vitest";
import {formatNumber} from "#src/i18n/formatNumber.ts";

test("formatNumber: Vietnamese groups thousands with a point and marks decimals with a comma", () => {
  expect(formatNumber(3359.8, "vi")).toBe("3.359,8");
  expect(formatNumber(8_718_000, "vi")).toBe("8.718.000");
  expect(formatNumber(93.3, "vi", 1)).toBe("93,3");
});

test("formatNumber: English groups thousands with a comma and marks decimals with a point", () => {
  expect(formatNumber(3359.8, "en")).toBe("3,359.8");
  expect(formatNumber(93.3, "en", 1)).toBe("93.3");
});

test("formatNumber: a minus is U+2212, and zero has no sign", () => {
  expect(formatNumber(-12, "vi")).toBe("−12");
  expect(formatNumber(-0.01, "en", 1)).toBe("0.0");
  expect(formatNumber(0, "vi")).toBe("0");
});
