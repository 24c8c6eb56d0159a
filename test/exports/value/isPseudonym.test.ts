import {describe, expect, it} from "vitest";
import {isPseudonym} from "#loaders/exports/value/isPseudonym.ts";

describe("isPseudonym", () => {
  it.each([
    "VA-24-01",
    "VA/2024/0015",
    "24.01",
    "LK-2024-001",
    "va-24-02",
    "Case-001",
    "1",
    "ĐT-01/2024",
    "VA-2024-00012"
  ])("%s can be the code of a case", (code) => {
    expect(isPseudonym(code)).toBe(true);
  });

  it.each([
    ["a name", "Nguyễn Văn A"],
    ["a name without spaces", "NguyenVanA1"],
    ["a name in capitals and one word", "NGUYENVANAN-2001"],
    ["a name with hyphens", "Le-Thi-B-2005"],
    ["a family name in capitals", "NGUYỄN-01"],
    ["initials and nothing else", "NVA"],
    ["an ID number of 12 digits", "001234567890"],
    ["an ID number of 9 digits in a code", "VA-123456789"],
    ["a phone number", "0912345678"],
    ["a phone number in groups", "0912.345.678"],
    ["a phone number in a code", "VA-0912-345-678"],
    ["nothing", ""],
    ["more than 30 characters", `VA-${"1-".repeat(14)}`],
    ["a word with a space", "VA 24"],
    ["a sign at the beginning", "-VA24"]
  ])("%s cannot", (_, text) => {
    expect(isPseudonym(text)).toBe(false);
  });
});
