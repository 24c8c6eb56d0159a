import {expect, test} from "vitest";
import {findingTable} from "#src/components/qualityParts.ts";
import type {FindingRow} from "#src/schema/released.ts";
import {sampleContext} from "./sampleRelease.ts";

const finding = (row: number, file: string, code = "unknown-area"): FindingRow => ({
  file,
  path: `exports/${file}.csv`,
  severity: "error",
  code,
  row,
  column: null,
  message: {vi: `Sai ${row}.`, en: `Wrong ${row}.`}
});

test("findingTable: of each rule in a file twenty findings stand, and one line counts the others", () => {
  const findings = [
    ...Array.from({length: 23}, (_, index) => finding(index + 2, "a")),
    finding(30, "a", "unknown-code"),
    ...Array.from({length: 20}, (_, index) => finding(index + 2, "b"))
  ];
  const context = sampleContext({}, "en");
  const {text} = findingTable({...context, release: {...context.release, findings}});
  expect(text.match(/Wrong \d+\./g)).toHaveLength(20 + 1 + 20);
  expect(text.match(/\d+ more of this sort/g)).toEqual(["3 more of this sort"]);
});
