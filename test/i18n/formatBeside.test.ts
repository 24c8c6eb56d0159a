import fc from "fast-check";
import {expect, test} from "vitest";
import {formatBeside} from "../../src/i18n/formatBeside.ts";
import {formatTally} from "../../src/i18n/formatTally.ts";

test("formatBeside: what is written lies on the value's side of the mark", () => {
  expect(formatBeside(94.96, 95, "en")).toBe("94.96");
  expect(formatBeside(94.96, 95, "vi")).toBe("94,96");
  expect(formatBeside(95, 95, "en")).toBe("95.0");
  expect(formatBeside(95.04, 95, "en")).toBe("95.04");
  expect(formatBeside(0.9997, 1, "en", 2)).toBe("0.9997");
  expect(formatBeside(93.333, 90, "vi")).toBe("93,3");
  fc.assert(
    fc.property(fc.integer({min: 1, max: 100_000}), fc.integer({min: 0, max: 100_000}), (n, k) => {
      const share = (100 * k) / n;
      const written = Number(formatBeside(share, 90, "en").replaceAll(",", ""));
      expect(Math.sign(written - 90)).toBe(Math.sign(share - 90));
    })
  );
});

test("formatTally: two digits from 1 to 9 in Vietnamese alone", () => {
  expect([0, 1, 9, 10, 1234].map((count) => formatTally(count, "vi"))).toEqual([
    "0",
    "01",
    "09",
    "10",
    "1.234"
  ]);
  expect([0, 1, 9, 10, 1234].map((count) => formatTally(count, "en"))).toEqual([
    "0",
    "1",
    "9",
    "10",
    "1,234"
  ]);
});
