import {expect, test} from "vitest";
import {formatDate, formatDates} from "#src/i18n/formatDate.ts";

test("formatDate: in Vietnamese days under 10 and months 1 and 2 take a zero", () => {
  expect(formatDate("2024-07-01", "vi")).toBe("01/7/2024");
  expect(formatDate("2024-02-15", "vi")).toBe("15/02/2024");
  expect(formatDate("2026-10-31", "vi")).toBe("31/10/2026");
});

test("formatDate: English writes the month's name; a month alone has no day", () => {
  expect(formatDate("2024-07-01", "en")).toBe("1 July 2024");
  expect(formatDate("2022-04", "en")).toBe("April 2022");
  expect(formatDate("2022-04", "vi")).toBe("4/2022");
});

test("formatDates: one date where there is no other end", () => {
  expect(formatDates("2025-07-01", null, "vi")).toBe("01/7/2025");
  expect(formatDates("2025-07-01", "2025-07-01", "en")).toBe("1 July 2025");
  expect(formatDates("2024-07-01", "2024-09-30", "vi")).toBe("01/7/2024–30/9/2024");
});
