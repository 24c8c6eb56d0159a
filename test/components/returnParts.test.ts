import {describe, expect, test} from "vitest";
import {returnPeriodById} from "#loaders/exports/value/returnPeriodById.ts";
import {missing} from "#src/components/overviewParts.ts";
import {
  brokenIdentities,
  lateOrMissing,
  returnRevisions,
  returnSummary
} from "#src/components/timelinessParts.ts";
import {returnMatrix} from "#src/components/returnMatrix.ts";
import type {Context} from "#src/components/context.ts";
import {returnWords} from "#src/i18n/returns.ts";
import type {FindingRow, ReturnRow} from "#src/schema/released.ts";
import {sampleContext} from "./sampleRelease.ts";

/** A return of an invented police office, received in time. */
function sent(id: string, changes: Partial<ReturnRow> = {}): ReturnRow {
  const period = returnPeriodById(id);
  if (!period) throw new Error(id);
  return {
    reporter: "police:X",
    agency: "police",
    name: {vi: "Công an <X>", en: "Police <X>"},
    form: null,
    formName: null,
    period,
    due: "2025-01-31",
    plan: "P",
    received: "2025-01-20",
    inForce: "2025-01-20",
    versions: 1,
    state: "in-time",
    daysLate: null,
    nothingArose: false,
    revisions: [],
    illustrative: false,
    ...changes
  };
}

const nothing = {received: null, inForce: null, versions: 0, nothingArose: null, revisions: null};
const year = [
  sent("2025-Q1@administrative"),
  sent("2025-H1@administrative", {state: "late", daysLate: 12, received: "2025-02-12"}),
  sent("2025-9M@administrative", {...nothing, state: "missing", due: "2025-09-19"}),
  sent("2025@administrative", {nothingArose: true})
];

function contextOf(returns: ReturnRow[], language: "vi" | "en" = "en", findings: FindingRow[] = []): Context {
  const context = sampleContext({}, language);
  return {...context, release: {...context.release, returns, findings}};
}
const textOf = (html: {text: string}) => html.text.replace(/<[^>]*>/g, "");

describe("returnMatrix", () => {
  test("each state has a sign of its own, and words with the days", () => {
    const {text} = returnMatrix(contextOf(year));
    const cells = [
      ...text.matchAll(/<td><span title="([^"]*)"><span aria-hidden="true">(.*?)<\/span><span/g)
    ];
    expect(cells.map(([, words, sign = ""]) => [sign.replace(/<[^>]*>/g, "").trim(), words])).toEqual([
      ["●", "in time (due 31 January 2025, received 20 January 2025)"],
      ["◐12", "late by 12 days (due 31 January 2025, received 12 February 2025)"],
      ["○", "missing (due 19 September 2025)"],
      ["–", "in time, nothing arose (due 31 January 2025, received 20 January 2025)"]
    ]);
    expect(text).toContain('<td class="number">2/4</td>');
  });

  test("the columns are the periods of the latest three years, in their order", () => {
    const rows = [...year.toReversed(), sent("2023@administrative"), sent("2022@administrative")];
    const heads = [...returnMatrix(contextOf(rows)).text.matchAll(/<th scope="col">(.*?)<\/th>/g)];
    expect(heads.map(([, head]) => head)).toEqual(["Year", "Q1", "H1", "9 m.", "Year"]);
    expect(returnMatrix(contextOf(rows)).text).toContain('colspan="4">2025');
  });

  test("two returns whose periods bear one name in two statistical years both stand in its cell", () => {
    const {text} = returnMatrix(
      contextOf([sent("2025-Q1"), sent("2025-Q1@administrative", {nothingArose: true})])
    );
    expect(text.match(/<td>.*?<\/td>/g)).toHaveLength(1);
    expect(text).toContain(">●</span>");
    expect(text).toContain("> –</span>");
  });

  test("without days a late return is late, and a return without a day by which it is due is not judged", () => {
    const rows = [
      sent("2025-Q1@administrative", {state: "late", daysLate: null}),
      sent("2025@administrative", {state: "not-judged", due: null, plan: null})
    ];
    const {text} = returnMatrix(contextOf(rows));
    expect(text).toContain('aria-hidden="true">◐</span>');
    expect(text).toContain('aria-hidden="true">·</span>');
    expect(text).toContain('<td class="number">0/1</td>');
  });

  test("text of an export is escaped; invented returns say that they are; without returns the page says so", () => {
    expect(returnMatrix(contextOf(year)).text).not.toContain("<X>");
    expect(returnMatrix(contextOf(year)).text).not.toContain("Invented figures");
    expect(returnMatrix(contextOf([sent("2025@administrative", {illustrative: true})])).text).toContain(
      "Invented figures, for illustration."
    );
    expect(textOf(returnMatrix(contextOf([])))).toBe("[x] This release holds no return of a reporting unit.");
  });
});

test("returnSummary: one sentence a unit, with what is missing by its period", () => {
  expect(textOf(returnSummary(contextOf(year)))).toBe(
    "Police &lt;X&gt;: 2 of 4 returns due came in time (50.0%); 1 late, at most by 12 days (First half of 2025); missing: First nine months of 2025; nothing arose in 1."
  );
  expect(textOf(returnSummary(contextOf(year, "vi")))).toBe(
    "Công an &lt;X&gt;: 02 trong 04 biểu đến hạn được gửi đúng hạn (50,0%); 01 biểu chậm, lâu nhất 12 ngày (6 tháng đầu năm 2025); chưa nhận được: 9 tháng đầu năm 2025; 01 biểu không phát sinh."
  );
});

test("returnSummary: where no plan names a day nothing is said of lateness", () => {
  const rows = [sent("2025@administrative", {state: "not-judged", due: null, plan: null})];
  expect(textOf(returnSummary(contextOf(rows)))).toContain(
    "1 return received; no plan names a day by which they were due, so lateness is not judged."
  );
});

describe("returnRevisions", () => {
  const revised = sent("2025@administrative", {
    inForce: "2025-03-01",
    revisions: [{indicator: "investigated.new", unit: "case-initiated", counts: 3, before: 40, after: 36}]
  });
  test("the counts revised, their sums at first and now, and the difference", () => {
    const text = textOf(returnRevisions(contextOf([...year.slice(0, 3), revised])));
    expect(text).toContain("Of 3 returns received, 1 had counts revised after the first version.");
    expect(text).toMatch(/20 January 2025 → 1 March 2025[^]*3\s*40\s*36\s*−4/);
  });
  test("an edition that names none does not say that there are none", () => {
    const text = textOf(returnRevisions(contextOf([{...revised, revisions: null}])));
    expect(text).toBe("This edition names no revised counts, so that none that it withholds is revealed.");
  });
});

test("brokenIdentities: findings on stock and flow stand alone; other findings do not", () => {
  const finding = (code: string, severity: "warning" | "note"): FindingRow => ({
    file: "F1",
    path: "a.csv",
    severity,
    code,
    row: 7,
    column: null,
    message: {vi: `Sai ${code}.`, en: `Wrong ${code}.`}
  });
  const findings = [
    "flow-identity",
    "stock-does-not-continue",
    "opening-stock-differs",
    "cumulative-falls"
  ].map((code) => finding(code, "warning"));
  const text = textOf(brokenIdentities(contextOf([], "en", [...findings, finding("negative", "warning")])));
  expect(text.match(/Wrong [a-z-]+/g)).toEqual(findings.map(({code}) => `Wrong ${code}`));
  expect(textOf(brokenIdentities(contextOf([])))).toMatch(/^In no export in force/);
});

describe("lateOrMissing, as of 31 January 2026", () => {
  test("names the units with missing and late returns of the last twelve months", () => {
    const old = sent("2024@administrative", {...nothing, state: "missing"});
    expect(lateOrMissing(contextOf([old, ...year]))).toEqual([
      "Police <X>: return missing for First nine months of 2025 (due 19 September 2025). Police <X>: 1 of 4 returns due in the last 12 months came late."
    ]);
    expect(missing(contextOf(year)).text).toContain("return missing for First nine months of 2025");
    expect(missing(contextOf(year)).text).toContain('href="/en/pages/quality"');
  });
  test("says so where all came in time, and nothing where none was due", () => {
    expect(lateOrMissing(contextOf(year.slice(0, 1)))).toEqual([
      "The one return due in the last 12 months came in time."
    ]);
    expect(lateOrMissing(contextOf([]))).toEqual([]);
    expect(missing(contextOf([])).text).not.toContain("pages/quality");
  });
  test("invented units are named as such, and of many units the first eight", () => {
    const late = (name: string) =>
      sent("2025-Q1@administrative", {
        reporter: name,
        name: {vi: name, en: name},
        state: "late",
        daysLate: 1,
        illustrative: true
      });
    const lines = lateOrMissing(contextOf("abcdefghij".split("").map(late)));
    expect(lines).toHaveLength(9);
    expect(lines[0]).toMatch(/^a \(invented figures\): 1 of 1/);
    expect(lines[8]).toBe("2 other units late or missing.");
  });
});

test("the words of both languages are in NFC", () => {
  const all = JSON.stringify(returnWords);
  expect(all).toBe(all.normalize("NFC"));
});
