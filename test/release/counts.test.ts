import Papa from "papaparse";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {readRelease} from "#loaders/release/readRelease.ts";
import {publish} from "#loaders/release/publish.ts";
import {release} from "#loaders/release/release.ts";
import {defineSettings, type Settings} from "#loaders/settings.ts";
import type {CountRow} from "#src/schema/released.ts";
import {at, bundled, workplace, type Workplace} from "../warehouse/workplace.ts";

const illustrative = (path: string) => readFileSync(join(projectRoot, "exports", "illustrative", path));

const files = {Q1: "quy-1", H1: "6-thang", "9M": "9-thang", year: "ca-nam"} as const;
type Part = keyof typeof files;
const parts = Object.keys(files) as Part[];
const cumulative: Record<Part, string> = {
  Q1: "2018-Q1@administrative",
  H1: "2018-H1@administrative",
  "9M": "2018-9M@administrative",
  year: "2018@administrative"
};

const districts: Record<string, string> = {
  "Huyện Lâm Khê": "BL1@..2025-06-30",
  "Huyện Thượng Lĩnh": "BL2@..2025-06-30",
  "Huyện Sơn Bàn": "BL3@..2025-06-30",
  "Huyện Khê Giang": "BL4@..2025-06-30",
  "Thành phố Bình Lâm": "BL5@..2025-06-30"
};

/** The counts of the form, by the numbers that stand below its titles: (3) is what was carried over, and so on. */
const columns: Record<number, {indicator: string; unit: string; victims?: true}> = {
  3: {indicator: "report-resolved.carried-over", unit: "report"},
  4: {indicator: "report-resolved.new", unit: "report"},
  5: {indicator: "report-resolved.handled", unit: "report"},
  6: {indicator: "report-resolved.done.initiated", unit: "report"},
  7: {indicator: "report-resolved.done.not-initiated", unit: "report"},
  8: {indicator: "report-resolved.done.suspended", unit: "report"},
  9: {indicator: "report-resolved.outflow.transferred", unit: "report"},
  10: {indicator: "report-resolved.remaining", unit: "report"},
  11: {indicator: "investigated.carried-over", unit: "case-initiated"},
  12: {indicator: "investigated.new", unit: "case-initiated"},
  13: {indicator: "investigated.handled", unit: "case-initiated"},
  14: {indicator: "investigated.done.concluded", unit: "case-initiated"},
  15: {indicator: "investigated.done.suspended", unit: "case-initiated"},
  16: {indicator: "investigated.remaining", unit: "case-initiated"},
  17: {indicator: "investigated.new", unit: "accused"},
  18: {indicator: "victim-received.new", unit: "person", victims: true},
  19: {indicator: "victim-in-identification.remaining", unit: "person-in-identification", victims: true},
  20: {indicator: "victim-identified.new", unit: "victim-identified", victims: true}
};
const numbers = Object.keys(columns).map(Number);
/** Counts that grow from the beginning of the year. */
const growing = [4, 6, 7, 8, 9, 12, 14, 15, 17, 18, 20];

/** The police's returns of 2018, read by PapaParse alone: part → area → number of the column → count. */
const read = new Map<Part, Map<string, Map<number, number>>>();
for (const part of parts) {
  const {data} = Papa.parse<string[]>(
    illustrative(`cong-an-tinh/2018-${files[part]}.csv`)
      .toString("utf8")
      .replace(/^\uFEFF/, ""),
    {delimiter: ";"}
  );
  const areas = new Map<string, Map<number, number>>();
  for (const cells of data) {
    const area = districts[cells[1] ?? ""] ?? (cells[1] === "TỔNG CỘNG" ? "BL" : undefined);
    if (area !== undefined)
      areas.set(area, new Map(numbers.map((number) => [number, Number(cells[number - 1])])));
  }
  read.set(part, areas);
}
const readAt = (part: Part, area: string, number: number) => read.get(part)?.get(area)?.get(number) ?? NaN;

/** The project's settings of a workplace, in which an edition shows invented figures. */
const showing = (settings: Settings): Settings =>
  defineSettings({
    ...settings,
    editions: Object.fromEntries(
      Object.entries(settings.editions).map(([name, one]) => [name, {...one, illustrative: true}])
    )
  });

function filled(these: readonly Part[]): Workplace {
  const place = workplace();
  for (const part of these)
    place.write(
      `illustrative/cong-an-tinh/2018-${files[part]}.csv`,
      illustrative(`cong-an-tinh/2018-${files[part]}.csv`)
    );
  for (const name of ["areas.csv", "plans.json"])
    place.write(`illustrative/reference/${name}`, illustrative(`reference/${name}`));
  place.write("published/figures.csv", bundled("so-lieu-da-cong-bo.csv"));
  return place;
}

let year: Workplace;
let quarter: Workplace;
beforeAll(async () => {
  year = filled(parts);
  quarter = filled(["Q1"]);
  for (const place of [year, quarter]) await place.ingest(at("2026-11-20"));
}, 60_000);

const countsOf = async (settings: Settings, edition: string) => {
  const {folder, manifest} = await release(settings, {edition});
  return {counts: readRelease(folder).counts, manifest, folder};
};

const find = (counts: readonly CountRow[], part: Part, area: string, number: number) => {
  const {indicator = "", unit = ""} = columns[number] ?? {};
  const found = counts.filter(
    (row) =>
      row.period.id === cumulative[part] &&
      row.area === area &&
      row.indicator === indicator &&
      row.unit === unit
  );
  expect(found).toHaveLength(1);
  return found[0];
};

describe("counts: the returns in force", () => {
  test("by the project's own settings invented figures stand in the internal edition alone, marked as such", async () => {
    for (const edition of ["committee", "published"])
      expect((await countsOf(year.settings, edition)).counts).toEqual([]);
    const {counts} = await countsOf(year.settings, "internal");
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.every((row) => row.illustrative)).toBe(true);
  });

  test("each count is what the return says, each sum its line of totals, all of them marked as invented", async () => {
    const {counts} = await countsOf(showing(year.settings), "internal");
    expect(counts.every((row) => row.illustrative)).toBe(true);
    for (const part of parts)
      for (const area of ["BL", ...Object.values(districts)])
        for (const number of numbers)
          expect(find(counts, part, area, number)).toMatchObject({
            value: readAt(part, area, number),
            how: area === "BL" ? "sum" : "stated"
          });
    // beside them the three quarters that no return states, of what grows
    const quarters = counts.filter(({how, period}) => how === "difference" || /-Q[234]@/.test(period.id));
    expect(quarters).toHaveLength(3 * 6 * growing.length);
    for (const {period, area, indicator, unit, value} of quarters) {
      const last = Number(/^2018-Q([234])@administrative$/.exec(period.id)?.[1]) - 1;
      const number = growing.find(
        (one) => columns[one]?.indicator === indicator && columns[one].unit === unit
      );
      const [from, to] = [parts[last - 1], parts[last]];
      if (!from || !to || number === undefined) throw new Error(period.id);
      expect(value).toBe(readAt(to, area, number) - readAt(from, area, number));
    }
    expect(counts).toHaveLength(4 * 6 * numbers.length + quarters.length);
  });

  test("the same inputs give the same release", async () => {
    const [one, two] = [
      await countsOf(showing(quarter.settings), "internal"),
      await countsOf(showing(quarter.settings), "internal")
    ];
    expect(two.manifest).toEqual(one.manifest);
  });
});

const threshold = (number: number) => (columns[number]?.victims ? 9 : 4);

describe("counts: the published edition", () => {
  let counts: CountRow[];
  beforeAll(async () => {
    ({counts} = await countsOf(showing(year.settings), "published"));
  }, 120_000);

  test("shows no small count, nothing but true ones, and no mark or cell", () => {
    for (const part of parts)
      for (const area of ["BL", ...Object.values(districts)])
        for (const number of numbers) {
          const row = find(counts, part, area, number);
          const value = readAt(part, area, number);
          if (row?.value === null) expect(row.absent).toBe("c");
          else {
            expect(row?.value).toBe(value);
            expect(value === 0 || value > threshold(number)).toBe(true);
          }
        }
    for (const {value, how, stage, marks, provenance} of counts) {
      expect(
        how !== "difference" ||
          !(value !== null && value > 0 && value <= (stage.startsWith("victim") ? 9 : 4))
      ).toBe(true);
      expect(marks).toEqual([]);
      expect(provenance).toMatchObject({path: null, sheet: null, cell: null});
    }
  });

  test("shows what was new in the year and the province, and more than a third of all that is not small", () => {
    for (const number of [4, 12, 17, 18, 20])
      expect(find(counts, "year", "BL", number)?.value).not.toBeNull();
    const large = counts.filter(({value}) => value !== null && value > 0).length;
    const couldBe = parts.flatMap((part) =>
      ["BL", ...Object.values(districts)].flatMap((area) =>
        numbers.filter((number) => readAt(part, area, number) > threshold(number))
      )
    ).length;
    expect(large).toBeGreaterThan(couldBe / 3);
  });

  test("what is shown, sums and balances leave each small count the room that was promised", () => {
    const bounds = new Map<string, {lower: number; upper: number}>();
    const name = (part: Part, area: string, number: number) => `${part} ${area} ${number}`;
    const everyArea = ["BL", ...Object.values(districts)];
    for (const part of parts)
      for (const area of everyArea)
        for (const number of numbers) {
          const shown = find(counts, part, area, number)?.value;
          bounds.set(name(part, area, number), {lower: shown ?? 0, upper: shown ?? Infinity});
        }
    const quarterOf = (number: number, area: string, index: number) => `Q${index + 1} ${area} ${number}`;
    for (const area of everyArea)
      for (const number of growing)
        for (const index of [1, 2, 3]) {
          const {indicator, unit} = columns[number] ?? {};
          const shown = counts.find(
            (row) =>
              row.period.id === `2018-Q${index + 1}@administrative` &&
              row.area === area &&
              row.indicator === indicator &&
              row.unit === unit
          )?.value;
          bounds.set(quarterOf(number, area, index), {lower: shown ?? 0, upper: shown ?? Infinity});
        }
    // each a sum that is equal to another
    const equations: {whole: string; of: string[]}[] = [];
    for (const part of parts) {
      for (const number of numbers)
        equations.push({
          whole: name(part, "BL", number),
          of: Object.values(districts).map((area) => name(part, area, number))
        });
      for (const area of everyArea) {
        const at = (number: number) => name(part, area, number);
        equations.push({whole: at(5), of: [3, 4].map(at)}, {whole: at(5), of: [6, 7, 8, 9, 10].map(at)});
        equations.push({whole: at(13), of: [11, 12].map(at)}, {whole: at(13), of: [14, 15, 16].map(at)});
        for (const number of [3, 11]) equations.push({whole: at(number), of: [name("Q1", area, number)]});
      }
    }
    for (const area of everyArea)
      for (const number of growing)
        for (const index of [1, 2, 3]) {
          const [before, after] = [parts[index - 1], parts[index]];
          if (!before || !after) continue;
          equations.push({
            whole: name(after, area, number),
            of: [name(before, area, number), quarterOf(number, area, index)]
          });
        }
    const of = (one: string) => bounds.get(one) ?? {lower: NaN, upper: NaN};
    const sum = (names: readonly string[], side: "lower" | "upper") =>
      names.reduce((all, one) => all + of(one)[side], 0);
    const narrow = (one: string, lower: number, upper: number): boolean => {
      const known = of(one);
      const next = {lower: Math.max(known.lower, lower), upper: Math.min(known.upper, upper)};
      expect(next.lower).toBeLessThanOrEqual(next.upper);
      bounds.set(one, next);
      return next.lower > known.lower || next.upper < known.upper;
    };
    for (let moved = true; moved;) {
      moved = false;
      for (const {whole, of: all} of equations) {
        moved = narrow(whole, sum(all, "lower"), sum(all, "upper")) || moved;
        for (const one of all) {
          const others = all.filter((other) => other !== one);
          const least = of(whole).lower - sum(others, "upper");
          moved =
            narrow(one, Number.isNaN(least) ? 0 : least, of(whole).upper - sum(others, "lower")) || moved;
        }
      }
    }
    let small = 0;
    for (const part of parts)
      for (const area of everyArea)
        for (const number of numbers) {
          const value = readAt(part, area, number);
          const most = threshold(number);
          if (value < 1 || value > most) continue;
          small += 1;
          const {lower, upper} = of(name(part, area, number));
          expect(upper, name(part, area, number)).toBeGreaterThan(most);
          expect(upper - lower, name(part, area, number)).toBeGreaterThanOrEqual(most);
        }
    expect(small).toBeGreaterThan(100);
  });
});

describe("counts: editions", () => {
  test("the manifest says class by class what is withheld, and why less than by default", async () => {
    const {manifest, counts} = await countsOf(showing(quarter.settings), "committee");
    const cases = manifest.policy.classes.find(({name}) => name === "cases");
    expect(cases).toMatchObject({
      threshold: 0,
      loosened: {vi: expect.stringContaining("Ban Chỉ đạo 138") as string}
    });
    expect(manifest.policy.classes.find(({name}) => name === "victims")).toMatchObject({
      threshold: 9,
      loosened: null
    });
    for (const area of Object.values(districts)) {
      for (const number of [3, 4, 5, 12, 17])
        expect(find(counts, "Q1", area, number)?.value).toBe(readAt("Q1", area, number));
      for (const number of [18, 20]) {
        const value = readAt("Q1", area, number);
        if (value > 0 && value <= 9) expect(find(counts, "Q1", area, number)?.absent).toBe("c");
      }
    }
    expect(manifest.withheld).toEqual(counts.filter(({absent}) => absent === "c").map(({id}) => id));
  });

  test("an edition that shows only what was announced, and names no policy, shows no count", async () => {
    const {settings} = quarter;
    const {withholding, ...rest} = settings.editions["published"] ?? {};
    expect(withholding).toBe("public");
    const editions = {...settings.editions, published: {...rest, illustrative: true}} as Settings["editions"];
    const {counts} = await countsOf({...settings, editions}, "published");
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.every(({value, absent}) => value === null && absent === "c")).toBe(true);
  });

  test("a class that is withheld as a whole shows none of its counts", async () => {
    const {settings} = quarter;
    const policy = settings.policies["public"];
    const victims = policy?.classes["victims"];
    if (!policy || !victims) throw new Error("no policy");
    const policies = {
      ...settings.policies,
      public: {classes: {...policy.classes, victims: {...victims, threshold: "all" as const}}}
    };
    const {counts} = await countsOf({...showing(settings), policies}, "published");
    const ofVictims = counts.filter(({stage}) => stage.startsWith("victim-"));
    expect(ofVictims.length).toBeGreaterThan(0);
    expect(ofVictims.every(({absent}) => absent === "c")).toBe(true);
    expect(counts.some(({value}) => value !== null)).toBe(true);
  });

  test("earlier editions that state all around a small count: no safe choice is left, and nothing is written", async () => {
    const settings = showing({...quarter.settings, releases: join(quarter.root, "none")});
    const small = Object.values(districts).find((area) => {
      const value = readAt("Q1", area, 18);
      return value > 1 && value < 9;
    });
    if (small === undefined) throw new Error("no small count");
    const id = (area: string) => `police | ${area} | victim-received.new | person | 2018-Q1@administrative`;
    const others = Object.values(districts).filter((area) => area !== small);
    const values = [
      {terms: {[id("BL")]: 1}, value: readAt("Q1", "BL", 18)},
      // each within one of the truth, as a printed percentage would say
      ...others.map((area) => {
        const value = readAt("Q1", area, 18);
        return {terms: {[id(area)]: 1}, atLeast: area === others[0] ? value - 1 : value, atMost: value};
      })
    ];
    const earlier = [{id: "2026-10-31-00000000", date: "2026-10-31", values}];
    await expect(release(settings, {edition: "published", earlier})).rejects.toMatchObject({
      exitCode: 5,
      message: expect.stringMatching(
        /«counts» \(police · victim-received · person\)[^]*BL[^]*nothing was written[^]*Coarsen this table/
      ) as string
    });
    expect(existsSync(settings.releases)).toBe(false);
    // without them the same release is written
    expect((await release(settings, {edition: "published"})).state).toBe("new");
  });

  const late = async (more: number) => {
    const place = filled(["Q1"]);
    await place.ingest(at("2026-11-20"));
    const settings = showing(place.settings);
    const first = await release(settings, {edition: "published"});
    await publish(settings, {id: first.id});
    const path = `illustrative/cong-an-tinh/2018-${files.Q1}.csv`;
    const text = illustrative(path.slice("illustrative/".length)).toString("utf8");
    const grown = text.split("\n").map((line) => {
      const cells = line.split(";");
      if (cells[1] !== "Thành phố Bình Lâm" && cells[1] !== "TỔNG CỘNG") return line;
      // reports received late: new, handled, remaining
      for (const number of [4, 5, 10]) cells[number - 1] = String(Number(cells[number - 1]) + more);
      return cells.join(";");
    });
    place.write(path, grown.join("\n"));
    await place.ingest(at("2026-11-21"));
    const before = readRelease(first.folder).counts;
    const {counts: after} = await countsOf(settings, "published");
    return {before, after};
  };

  test("a total that was stated as one fewer is withheld, beside what was stated: showing it would tell of one report", async () => {
    const {before, after} = await late(1);
    const stated = [4, 5, 10].filter((number) => find(before, "Q1", "BL", number)?.value !== null);
    expect(stated).not.toEqual([]);
    for (const number of stated) {
      const value = readAt("Q1", "BL", number);
      expect(find(after, "Q1", "BL", number)).toMatchObject({
        value: null,
        absent: "c",
        asAt: {value, asOf: "2026-11-20"}
      });
    }
    // nobody can add it up from the parts, either
    const districtsNow = Object.values(districts).map((area) => find(after, "Q1", area, 4)?.value);
    expect(districtsNow).toContain(null);
  });

  test("a total that has grown by more than is small is shown", async () => {
    const {after} = await late(7);
    expect(find(after, "Q1", "BL", 4)?.value).toBe(readAt("Q1", "BL", 4) + 7);
    expect(after.some((row) => row.asAt !== undefined && row.absent !== "c")).toBe(false);
  });

  test("a table that cannot be reconciled with what was published is withheld whole, and that is said", async () => {
    const settings = showing({...quarter.settings, releases: join(quarter.root, "neither")});
    const id = "police | BL | victim-received.new | person | 2018-Q1@administrative";
    const truth = readAt("Q1", "BL", 18);
    const values = [truth + 1, truth + 2].map((value) => ({terms: {[id]: 1}, value}));
    const {folder, held} = await release(settings, {
      edition: "published",
      earlier: [{id: "e", date: "2026-10-31", values}]
    });
    expect(held).toEqual(["police · victim-received · person"]);
    const of = readRelease(folder).counts.filter(
      ({stage, unit}) => stage === "victim-received" && unit === "person"
    );
    expect(of.length).toBeGreaterThan(0);
    expect(of.every(({absent}) => absent === "c")).toBe(true);
  });

  test("what the committee's edition states is no reason to show it to everybody; released again, a release keeps its id", async () => {
    const settings = showing({...quarter.settings, releases: join(quarter.root, "committee")});
    const committee = await release(settings, {edition: "committee"});
    const small = readRelease(committee.folder).counts.filter(
      ({value, stage}) => value !== null && value >= 1 && value <= 4 && !stage.startsWith("victim-")
    );
    expect(small.length).toBeGreaterThan(0);
    await publish(settings, {id: committee.id, edition: "committee"});
    const open = await release(settings, {edition: "published"});
    const {counts} = readRelease(open.folder);
    for (const {id} of small) expect(counts.find((row) => row.id === id)?.absent, id).toBe("c");
    await publish(settings, {id: open.id});
    expect(await release(settings, {edition: "published"})).toMatchObject({id: open.id, state: "unchanged"});
  });

  test("what was published since a candidate was made it does not know: it has to be made again", async () => {
    const settings = showing({...quarter.settings, releases: join(quarter.root, "two")});
    const edition = "published";
    const first = await release(settings, {edition});
    const other = await release(settings, {edition: "committee"});
    await publish(settings, {id: other.id, edition: "committee"});
    await expect(publish(settings, {id: first.id})).rejects.toMatchObject({
      exitCode: 5,
      message: expect.stringContaining("another one was published") as string
    });
    const again = await release(settings, {edition});
    expect(again.id).not.toBe(first.id);
    expect((await publish(settings, {id: again.id})).number).toBe(2);
  });
});
