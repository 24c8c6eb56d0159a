import Papa from "papaparse";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {diffReleases} from "#loaders/release/diffReleases.ts";
import {diffCsv, diffText} from "#loaders/release/diffTable.ts";
import {readRelease} from "#loaders/release/readRelease.ts";
import {release} from "#loaders/release/release.ts";
import {withdraw} from "#loaders/warehouse/withdraw.ts";
import type {ChangeRow} from "#src/schema/changeRow.ts";
import type {FigureRow} from "#src/schema/released.ts";
import type {Release} from "#src/schema/release.ts";
import {runHere} from "../cli/runHere.ts";
import {writeConfig} from "../cli/runProgram.ts";
import {at, workplace, yearly, type Workplace} from "../warehouse/workplace.ts";

/** What a test says of a difference: the year, both numbers, and why. */
const brief = ({period, change, before, after, why}: ChangeRow) => [
  period.id,
  change,
  before?.value ?? before?.absent ?? null,
  after?.value ?? after?.absent ?? null,
  why.join("+")
];

describe("diff of releases from exports", () => {
  let place: Workplace;
  const releases: Record<string, Record<"internal" | "published", Release>> = {};
  const ids: Record<string, Record<"internal" | "published", string>> = {};

  beforeAll(async () => {
    place = workplace();
    const take = async (day: string) => {
      await place.ingest(at(`2026-11-0${day}`));
      const made = await Promise.all(
        (["internal", "published"] as const).map(async (edition) => {
          const {id, folder} = await release(place.settings, {edition, asOf: `2026-11-0${day}`});
          return [edition, id, readRelease(folder)] as const;
        })
      );
      ids[day] = Object.fromEntries(made.map(([edition, id]) => [edition, id])) as never;
      releases[day] = Object.fromEntries(made.map(([edition, , one]) => [edition, one])) as never;
    };
    place.write(
      "a.csv",
      yearly([
        [2014, 7],
        [2015, 10],
        [2016, 0]
      ])
    );
    place.write("b.csv", yearly([[2018, 4]]));
    await take("1");
    // 2015 is corrected, 2016 taken out, 2014 as it was; a new file adds 2017
    place.write(
      "a.csv",
      yearly([
        [2014, 7],
        [2015, 12]
      ])
    );
    place.write("c.csv", yearly([[2017, 3]]));
    await take("2");
    await withdraw(place.settings, "exports/b.csv", {why: "gửi nhầm", now: at("2026-11-03", "08:00")});
    place.write("d.csv", yearly([[2014, 8]]));
    await take("3");
  });

  const model = (edition: "internal" | "published") => place.settings.editions[edition]?.mark;
  const diff = (edition: "internal" | "published", one: string, two: string) => {
    const [before, after] = [releases[one]?.[edition], releases[two]?.[edition]];
    if (!before || !after) throw new Error("no release");
    return {before, after, rows: diffReleases(before, after)};
  };

  test("a corrected file leads to its row, a new file to the new one; what is the same is not listed", () => {
    const {rows} = diff("internal", "1", "2");
    expect(rows.map(brief)).toEqual([
      ["2015", "changed", 10, 12, "corrected-file"],
      ["2017", "added", null, 3, "new-file"],
      ["2016", "gone", 0, null, "corrected-file"]
    ]);
    // line 1 is the header, 2014 stands in line 2, 2015 in line 3; the values in the fifth column
    expect(rows[0]?.origin).toMatchObject({
      path: "exports/a.csv",
      row: 3,
      cell: "E3",
      received: "2026-11-02"
    });
    expect(rows[1]?.origin).toMatchObject({path: "exports/c.csv", row: 2});
  });

  test("a withdrawn file, and a figure that a new file states otherwise", () => {
    expect(diff("internal", "2", "3").rows.map(brief)).toEqual([
      ["2014", "changed", 7, 8, "new-file"],
      ["2018", "gone", 4, null, "file-gone"]
    ]);
  });

  test("backwards: what was added is gone", () => {
    expect(diff("internal", "3", "2").rows.map(brief)).toEqual([
      ["2014", "changed", 8, 7, "file-gone"],
      ["2018", "added", null, 4, "new-file"]
    ]);
  });

  test("the published edition leads to an opaque file and says no number that it shows no more", () => {
    const {rows, ...pair} = diff("published", "1", "3");
    expect(rows.map(brief)).toEqual([
      ["2014", "changed", 7, 8, "new-file"],
      ["2015", "changed", 10, 12, "corrected-file"],
      ["2017", "added", null, 3, "new-file"],
      ["2016", "gone", null, null, "corrected-file"],
      ["2018", "gone", null, null, "file-gone"]
    ]);
    for (const text of [diffText(pair, rows), diffCsv(pair, rows)])
      expect(text).not.toMatch(/[abcd]\.csv|exports|E3/);
  });

  test("a release beside itself has no difference; two editions cannot be compared", () => {
    expect(diff("internal", "2", "2").rows).toEqual([]);
    const [one, two] = [releases["1"]?.internal, releases["2"]?.published];
    expect(() => one && two && diffReleases(one, two)).toThrow("different editions");
  });

  test("so138 diff: as a table, as CSV to a new file, as JSON", async () => {
    const config = ["--config", writeConfig(place.root, place.settings)];
    const [one = "", two = ""] = [ids["1"]?.internal, ids["2"]?.internal];
    const csv = join(place.root, "out", "diff.csv");
    const {code, stdout} = await runHere(["diff", one, two, "--csv", csv, ...config]);
    expect(code).toBe(0);
    const [head, first, second, third] = stdout.split("\n");
    expect(head).toMatch(/^Trước \/ Before +Sau \/ After +Kỳ \/ Period +Số liệu \/ Figure +Lý do \/ Why$/);
    expect(first).toMatch(
      /^10 +12 +Năm 2015 \/ 2015 +Toàn quốc \/ Viet Nam: .* corrected file: exports\/a\.csv, dòng \/ row 3, E3, nhận \/ received 02\/11\/2026$/
    );
    expect(second).toMatch(/^ +3 +Năm 2017 .*mới có \/ added: báo cáo hoặc tệp mới \/ new return or file: /);
    expect(third).toMatch(/^0 +Năm 2016 .*không còn \/ gone: /);
    expect(stdout).toContain(`Đã ghi / written: ${csv}`);

    const {data} = Papa.parse<Record<string, string>>(readFileSync(csv, "utf8").trim(), {header: true});
    expect(data).toHaveLength(3);
    expect(data[0]).toMatchObject({
      "Trước / Before": "10",
      "Sau / After": "12",
      "Tệp / File": "exports/a.csv",
      "Dòng / Row": "3",
      "Ô / Cell": "E3",
      "Ngày nhận / Received": "2026-11-02"
    });
    expect(await runHere(["diff", one, two, "--csv", csv, ...config])).toMatchObject({code: 2, stdout: ""});

    const json = await runHere(["diff", one, one, "--json", ...config]);
    expect(JSON.parse(json.stdout)).toEqual({before: one, after: one, changes: []});
    expect((await runHere(["diff", one, one, ...config])).stdout).toContain("No figure differs");
    expect(await runHere(["diff", one, "2026-01-01-00000000", ...config])).toMatchObject({code: 2});
  });

  test("so138 diff --page: one page by itself, in a language, never over a file unless forced", async () => {
    const config = ["--config", writeConfig(place.root, place.settings)];
    const pageOf = async (one = "", two = "", ...more: string[]) => {
      const page = join(place.root, "out", `${one}-${two}-${more.join("")}.html`);
      const {code, stdout} = await runHere(["diff", one, two, "--page", page, ...more, ...config]);
      expect(code).toBe(0);
      expect(stdout).toContain(`Đã ghi / written: ${page}`);
      return {page, html: readFileSync(page, "utf8")};
    };
    const [one, two] = [ids["1"]?.internal, ids["2"]?.internal];
    const {page, html} = await pageOf(one, two);
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(html).toContain("exports/a.csv, dòng 3, nhận 02/11/2026");
    expect(html).toContain(model("internal")?.vi);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/<script|<link|@import|url\(|src=|href="(?!https:)/);
    expect(await runHere(["diff", one ?? "", two ?? "", "--page", page, ...config])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("--force") as string
    });
    const forced = await runHere(["diff", two ?? "", one ?? "", "--page", page, "--force", ...config]);
    expect(forced.code).toBe(0);
    expect(readFileSync(page, "utf8")).not.toBe(html);

    const english = await pageOf(ids["1"]?.published, ids["3"]?.published, "--lang", "en");
    expect(english.html).toContain('<html lang="en">');
    expect(english.html).toContain("not repeated");
    expect(english.html).not.toMatch(/[abcd]\.csv|exports|\brow \d/);
    expect(await runHere(["diff", one ?? "", two ?? "", "--lang", "fr", ...config])).toMatchObject({code: 2});
  });

  describe("a release altered in one thing", () => {
    const base = () => diff("published", "2", "2").before;
    const figure = (one: Release): FigureRow => {
      const [first] = one.figures;
      if (!first) throw new Error("no figure");
      return first;
    };
    const withFigure = (change: Partial<FigureRow>, more: Partial<Release> = {}): Release => {
      const one = base();
      return {...one, ...more, figures: [{...figure(one), ...change}, ...one.figures.slice(1)]};
    };
    const withCode = (one: Release): Release => ({
      ...one,
      manifest: {...one.manifest, program: {version: "0.2.0", code: "other"}}
    });
    const indicators = () =>
      base().indicators.map((one) =>
        one.code === figure(base()).indicator ? {...one, definition: {vi: "Khác.", en: "Other."}} : one
      );
    const areas = () =>
      base().areas.map((one) => (one.level === "country" ? {...one, successorCode: "99"} : one));

    test.each<[string, () => Release, string]>([
      ["definition", () => withFigure({value: 5}, {indicators: indicators()}), "definition"],
      ["area mapping", () => withFigure({value: 5}, {areas: areas()}), "area"],
      ["program", () => withCode(withFigure({value: 5})), "code"],
      [
        "definition and program",
        () => withCode(withFigure({value: 5}, {indicators: indicators()})),
        "definition"
      ],
      ["nothing but the number", () => withFigure({value: 5}), "corrected-file"]
    ])("%s", (_, after, why) => {
      expect(diffReleases(base(), after()).map(brief)).toEqual([["2014", "changed", 7, 5, why]]);
    });

    test("another version of the same day is told by its hash, also where the program is another", () => {
      const {before} = diff("internal", "2", "2");
      const after: Release = {
        ...withCode(before),
        figures: before.figures.map((row, index) => (index === 0 ? {...row, value: 5} : row)),
        files: before.files.map((file) => ({...file, sha256: "0".repeat(64)}))
      };
      expect(diffReleases(before, after).map(brief)).toEqual([["2014", "changed", 7, 5, "corrected-file"]]);
      expect(diffReleases(before, {...after, files: before.files}).map(brief)).toEqual([
        ["2014", "changed", 7, 5, "code"]
      ]);
    });

    test("definitions, areas and program alone change no figure", () => {
      expect(diffReleases(base(), withCode({...base(), indicators: indicators(), areas: areas()}))).toEqual(
        []
      );
    });

    test("between shown and withheld no number is said in any form", () => {
      const shown = withFigure({value: 7138});
      const hidden = withCode(withFigure({value: null, absent: "c"}, {areas: areas()}));
      for (const [pair, expected] of [
        [{before: shown, after: hidden}, ["2014", "now-withheld", null, "c", "withholding"]],
        [{before: hidden, after: shown}, ["2014", "now-shown", "c", null, "withholding"]]
      ] as const) {
        const rows = diffReleases(pair.before, pair.after);
        expect(rows.map(brief)).toEqual([expected]);
        expect(rows[0]?.origin).toBeNull();
        for (const text of [diffText(pair, rows), diffCsv(pair, rows), JSON.stringify(rows)])
          expect(text).not.toMatch(/7.?138/);
        expect(diffText(pair, rows)).toContain("[c]");
      }
      expect(diffReleases(hidden, hidden)).toEqual([]);
    });

    test("a sum or difference names the file of its last part only if that one changed", () => {
      const {before, after} = diff("internal", "1", "2");
      const withSum = (one: Release, value: number, path: string): Release => {
        const {provenance, marks, ...row} = figure(one);
        const [file] = one.files.filter((each) => each.path === path);
        if (!file) throw new Error("no file");
        const count = {
          ...{...row, id: "sum", agency: "police", measure: "new", detail: null, how: "sum" as const},
          ...{illustrative: false, marks, value, provenance: {...provenance, file: file.file, cell: null}}
        };
        return {...one, figures: [], counts: [count]};
      };
      const changeOf = (path: string) => {
        const [row] = diffReleases(withSum(before, 40, path), withSum(after, 41, path));
        return [row?.why.join("+"), row?.origin?.file ?? null];
      };
      const idOf = (path: string) => after.files.find((file) => file.path === path)?.file;
      expect(changeOf("exports/a.csv")).toEqual(["corrected-file", idOf("exports/a.csv")]);
      expect(changeOf("exports/b.csv")).toEqual(["new-file+corrected-file", null]);
    });

    test("a table of counts without a file of its own: reasons are all that happened to the exports", () => {
      const {before, after} = diff("published", "1", "2");
      const {id, area, indicator, unit, period} = figure(before);
      const withCount = (one: Release, value: number) =>
        ({
          ...one,
          figures: [],
          counts: [{id, area, indicator, unit, period, value, absent: null}]
        }) as unknown as Release;
      expect(diffReleases(withCount(before, 40), withCount(after, 41)).map(brief)).toEqual([
        ["2014", "changed", 40, 41, "new-file+corrected-file"]
      ]);
    });
  });
});
