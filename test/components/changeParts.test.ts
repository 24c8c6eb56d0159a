import Papa from "papaparse";
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {readAgencies} from "#loaders/reference/readAgencies.ts";
import {downloadsOf} from "#loaders/site/downloads.ts";
import {changeList, changeSentence, mostListed} from "#src/components/changeParts.ts";
import type {Context} from "#src/components/context.ts";
import {countName} from "#src/components/countName.ts";
import {wordsOf} from "#src/i18n/words.ts";
import type {ChangeRow} from "#src/schema/changeRow.ts";
import type {Manifest} from "#src/schema/release.ts";
import {sampleContext, sampleFigure} from "./sampleRelease.ts";

/** A change of an invented national figure of a year. */
function change(year: number, of: Partial<ChangeRow>): ChangeRow {
  const {id, area, indicator, unit, period, source} = sampleFigure("cases-found", `Năm ${year}`, 1);
  return {
    ...{table: "figures", id, area, indicator, unit, period, source, agency: null, illustrative: false},
    change: "changed",
    before: {value: 4001, absent: null},
    after: {value: 5002, absent: null},
    why: ["corrected-file"],
    origin: {file: "F001", received: "2026-01-31", path: null, sheet: null, cell: null, row: null},
    ...of
  };
}

function contextOf(
  changes: ChangeRow[],
  language: "vi" | "en" = "vi",
  manifest: Partial<Manifest> = {comparedWith: {id: "2025-12-31-11111111", asOf: "2025-12-31", stored: true}}
): Context {
  const context = sampleContext({}, language);
  return {
    ...context,
    release: {...context.release, changes, manifest: {...context.release.manifest, ...manifest}}
  };
}

/** The cells of the rows of the last table, as text. */
const listed = (html: string) =>
  [...(html.split("<tbody").at(-1) ?? "").matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      cell
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim()
    )
  );

const gone = {value: null, absent: null} as const;

describe("changeList", () => {
  test("says both releases, and of each figure before, after and why, in both languages", () => {
    const vi = changeList(contextOf([change(2015, {})])).text;
    expect(vi).toContain(
      "Bản 2026-01-31-00000000, số liệu đến hết ngày 31/01/2026, so sánh với bản đã công bố trước đó: bản 2025-12-31-11111111, số liệu đến hết ngày 31/12/2025."
    );
    expect(listed(vi)[0]?.slice(1, 4)).toEqual(["Năm 2015", "4.001", "5.002"]);
    expect(listed(vi)[0]?.[4]).toContain("thay đổi: tệp được gửi lại, đã sửa");
    const en = changeList(contextOf([change(2015, {})], "en")).text;
    expect(listed(en)[0]?.slice(1, 4)).toEqual(["2015", "4,001", "5,002"]);
    expect(listed(en)[0]?.[4]).toMatch(/^changed: corrected file File F001 \(31 January 2026\)/);
  });

  test("leads to file, sheet and row where the edition does", () => {
    const origin = {
      ...{file: "F001", received: "2026-01-31", path: "exports/a.xlsx", sheet: "Biểu 1", cell: "E7"},
      row: 7
    };
    const html = changeList(contextOf([change(2015, {origin})], "en")).text;
    expect(listed(html)[0]?.[4]).toContain("exports/a.xlsx, Biểu 1, row 7, received 31 January 2026");
  });

  test("what matters most stands first: changed, withheld, shown, gone, added", () => {
    const kinds = ["added", "gone", "now-shown", "now-withheld", "changed"] as const;
    const html = changeList(contextOf(kinds.map((kind, index) => change(2011 + index, {change: kind})))).text;
    expect(listed(html).map(([, period]) => period)).toEqual([
      ...["Năm 2015", "Năm 2014", "Năm 2013", "Năm 2012", "Năm 2011"]
    ]);
  });

  test("of figures that were added those with a number stand before those that are withheld", () => {
    const hidden = {value: null, absent: "c"} as const;
    const rows = [
      change(2011, {change: "added", before: null, after: hidden}),
      change(2012, {change: "added", before: null})
    ];
    expect(listed(changeList(contextOf(rows)).text).map(([, period]) => period)).toEqual([
      "Năm 2012",
      "Năm 2011"
    ]);
  });

  test("where no number is said there are words, and no number", () => {
    const hidden = {value: null, absent: "c"} as const;
    const rows = [
      change(2011, {change: "now-withheld", before: null, after: hidden, why: ["withholding"], origin: null}),
      change(2012, {change: "now-shown", before: hidden, after: null, why: ["withholding"], origin: null}),
      change(2013, {change: "gone", before: null, after: null}),
      change(2014, {change: "added", before: null, after: {...gone, absent: "x"}})
    ];
    expect(listed(changeList(contextOf(rows, "en")).text).map((cells) => cells.slice(2, 4))).toEqual([
      ["not repeated", "[c]"],
      ["[c]", "see the tables of figures"],
      ["not repeated", "none any more"],
      ["none yet", "[x]"]
    ]);
  });

  test("of very many changes a page lists 200 and sums up all; the download holds all", () => {
    const rows = Array.from({length: 12_345}, (_, index) =>
      change(2015, {id: `r${index}`, change: index < 12_340 ? "added" : "changed", before: null})
    );
    const context = contextOf(rows, "en");
    const html = changeList(context).text;
    expect(listed(html)).toHaveLength(mostListed);
    expect(
      listed(html)
        .slice(0, 6)
        .filter(([, , , , why = ""]) => why.startsWith("changed"))
    ).toHaveLength(5);
    expect(html).toContain("lists 200 of 12,345 changes");
    expect(html).toContain('<a download="changes.csv" href="/data/en/changes.csv">');
    expect(html.length).toBeLessThan(200_000);
    const [summary = ""] = html.split("</tbody>");
    expect(listed(summary)).toEqual([
      ["Announced figures", "changed", "corrected file", "5"],
      ["Announced figures", "added", "corrected file", "12,340"]
    ]);
    const files = unzipSync(downloadsOf(context));
    const csv = strFromU8(files["changes.csv"] ?? new Uint8Array());
    const {data} = Papa.parse<Record<string, string>>(csv.trim(), {header: true});
    expect(data).toHaveLength(12_345);
    expect(new Set(data.map((row) => row["Code"])).size).toBe(12_345);
    expect(data[0]).toMatchObject({Change: "changed", Before: "", After: "5002", Reason: "corrected file"});
  });

  test("what came out of an export is text: no element, no attribute, no template", () => {
    const hostile = `<img src=x onerror=alert(1)>"'\${138}`;
    const origin = {file: "F1", received: "2026-01-31", path: hostile, sheet: hostile, cell: null, row: 1};
    const row = change(2015, {area: hostile, indicator: hostile, unit: hostile, source: hostile, origin});
    const count: ChangeRow = {...row, table: "counts", agency: hostile, indicator: `${hostile}.new`};
    const html = changeList(contextOf([row, count])).text;
    expect(html).not.toMatch(/<img|\$\{/);
    expect(
      html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&#36;\{138\}/g)?.length
    ).toBeGreaterThan(8);
  });

  test("a count of returns has its agency, stage and measure in words; an invented one is marked", () => {
    const count: Partial<ChangeRow> = {
      ...{table: "counts", agency: "police", indicator: "report-resolved.done.initiated", unit: "report"},
      ...{source: null, illustrative: true}
    };
    const [about = ""] = listed(changeList(contextOf([change(2015, count)])).text)[0] ?? [];
    expect(about).toBe("Toàn quốc: giải quyết tin: đã giải quyết, khởi tố Công an; tin · Số liệu minh họa");
    expect(countName(contextOf([], "en"), "investigated.carried-over")).toBe(
      "under investigation: carried over"
    );
    for (const language of ["vi", "en"] as const)
      expect(wordsOf(language).changes.agencies).toEqual(
        Object.fromEntries(readAgencies().map(({code, name}) => [code, name[language]]))
      );
  });
});

describe("where nothing was compared, or nothing changed, that is said", () => {
  const published: Partial<Manifest> = {provenance: "file"};
  test.each<[string, Partial<Manifest>, RegExp, RegExp]>([
    [
      "the first release",
      {...published, comparedWith: null},
      /Bản 2026-01-31-00000000, .* là bản đầu tiên được so sánh: chưa có bản nào khác/,
      /Release 2026-01-31-00000000, .* is the first to be compared/
    ],
    [
      "an edition that is never published",
      {provenance: "cell", comparedWith: null},
      /nhận trong cùng một ngày.*so138 diff/,
      /All files came on one day.*so138 diff/
    ],
    [
      "a published release that is not stored",
      {...published, comparedWith: {id: "2025-12-31-11111111", asOf: "2025-12-31", stored: false}},
      /Chưa so sánh được với bản đã công bố trước đó \(bản 2025-12-31-11111111/,
      /could not be compared with the published release before it \(release 2025-12-31-11111111/
    ],
    [
      "a release of an earlier version",
      published,
      /được tính khi chương trình chưa so sánh/,
      /did not yet compare releases/
    ]
  ])("%s", (_, manifest, vi, en) => {
    for (const [language, said] of [
      ["vi", vi],
      ["en", en]
    ] as const) {
      const context = contextOf([], language, manifest);
      expect(changeList(context).text).toMatch(said);
      expect(changeList(context).text).not.toContain("<table");
      expect(changeSentence(context).text).toMatch(
        language === "vi"
          ? /Chưa có bản phát hành trước để so sánh.*href="\/pages\/changes"/
          : /no earlier release to compare with yet.*href="\/en\/pages\/changes"/
      );
    }
  });

  test("no change", () => {
    expect(changeList(contextOf([], "en")).text).toContain("No figure differs.");
    expect(changeList(contextOf([], "en")).text).not.toContain("changes.csv");
    expect(changeSentence(contextOf([], "en")).text).toMatch(
      /^<p>Since the last release \(release 2025-12-31-11111111, .*\): no figure has changed\./
    );
  });

  test("changes in one sentence with the way to the page", () => {
    const rows = [change(2011, {}), change(2012, {}), change(2013, {change: "gone"})];
    expect(changeSentence(contextOf(rows)).text).toBe(
      '<p>So với bản phát hành trước (bản 2025-12-31-11111111, số liệu đến hết ngày 31/12/2025): 2 số thay đổi, 1 số không còn. <a href="/pages/changes">Xem từng thay đổi và lý do</a>.</p>'
    );
    expect(changeSentence(contextOf(rows, "en")).text).toContain(
      ': 2 changed, 1 gone. <a href="/en/pages/changes">'
    );
  });
});
