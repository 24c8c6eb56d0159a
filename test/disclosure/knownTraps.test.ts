import {describe, expect, test} from "vitest";
import {
  audit,
  fromTable,
  suppress,
  type Cell,
  type Policy,
  type PublishedEdition
} from "#loaders/disclosure/index.ts";
import {protectedSums} from "#loaders/disclosure/protectedSums.ts";

// Traps that the literature on statistical disclosure control names; the tables here are made up to spring them.

const policy: Policy = {threshold: 4};
const grid = (rows: number[][]): Cell[] =>
  fromTable({
    dimensions: {row: {}, column: {}},
    marginals: [["row", "column"]],
    rows: rows.flatMap((counts, row) =>
      counts.map((count, column) => ({codes: {row: `R${row + 1}`, column: `C${column + 1}`}, count}))
    )
  });
const line = (counts: Record<string, number>): Cell[] =>
  fromTable({
    dimensions: {area: {}},
    marginals: [["area"]],
    rows: Object.entries(counts).map(([area, count]) => ({codes: {area}, count}))
  });
const at = (row: number, column: number) => `column=C${column}|row=R${row}`;
const without = (cells: readonly Cell[], hidden: readonly string[]) =>
  new Set(cells.map(({id}) => id).filter((id) => !hidden.includes(id)));
const sum = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]));
const edition = (id: string, values: PublishedEdition["values"]): PublishedEdition => ({
  id,
  date: "2024-03-31",
  values
});

describe("audit", () => {
  test("two hidden cells in every row and column, and one of them can be computed (Cox 1980: rows less columns)", async () => {
    // two rectangles of hidden cells, joined by one cell: rows 1 and 2 less columns 1 and 2 leave it alone
    const cells = grid([
      [10, 11, 3, 20],
      [12, 13, 21, 22],
      [23, 24, 14, 15],
      [25, 26, 16, 17]
    ]);
    const hidden = [at(1, 1), at(1, 2), at(2, 1), at(2, 2), at(3, 3), at(3, 4), at(4, 3), at(4, 4), at(1, 3)];
    const {failures} = await audit({cells}, without(cells, hidden), policy);
    expect(failures).toEqual([{id: at(1, 3), lower: 3, upper: 3, reason: "known-to-be-small"}]);
  });

  test("no exact recovery, and still known to be small (interval disclosure)", async () => {
    const cells = grid([
      [3, 1],
      [1, 20]
    ]);
    const {failures} = await audit({cells}, without(cells, [at(1, 1), at(1, 2), at(2, 1), at(2, 2)]), policy);
    expect(failures.find(({id}) => id === at(1, 1))).toMatchObject({upper: 4, reason: "known-to-be-small"});
  });

  test("singletons: two cells of one person each, whose sum is shown", async () => {
    const cells = line({A: 1, B: 1, C: 30});
    const {passed, failures} = await audit({cells}, without(cells, ["area=A", "area=B"]), policy);
    expect(passed).toBe(false);
    expect(failures.find(({id}) => id === "area=A")).toMatchObject({lower: 0, upper: 2});
  });

  test("a 1-1-1 row: its total of 3 is itself a small count", async () => {
    const cells = line({A: 1, B: 1, C: 1});
    const {failures} = await audit({cells}, without(cells, ["area=A", "area=B", "area=C"]), policy);
    expect(failures[0]).toEqual({id: "area=Total", lower: 3, upper: 3, reason: "published-small"});
    const {cells: found} = await suppress({cells}, policy);
    expect(found.every(({value}) => value === null)).toBe(true);
  });

  test("zeros: shown, they leave the rest of a row no room; of an attribute, they tell about everybody", async () => {
    const cells = line({A: 3, B: 0, C: 40});
    const shown = await audit({cells}, without(cells, ["area=A"]), policy);
    expect(shown.failures.map(({id}) => id)).toEqual(["area=A"]);
    const group = line({forced: 12, other: 0});
    const published = without(group, []);
    expect((await audit({cells: group}, published, policy)).passed).toBe(true);
    const attribute = await audit({cells: group}, published, {threshold: 4, protectZeros: true});
    expect(attribute.failures).toEqual([{id: "area=other", lower: 0, upper: 0, reason: "published-small"}]);
  });

  const bands: {cells: Cell[]; truth: Map<string, number>} = {
    cells: [
      {id: "to 15", terms: sum("0–15"), value: 10},
      {id: "to 17", terms: sum("0–15", "16–17"), value: 12},
      {id: "16 to 17", terms: sum("16–17"), value: 2},
      {id: "all", terms: sum("0–15", "16–17", "18+"), value: 40}
    ],
    truth: new Map([
      ["0–15", 10],
      ["16–17", 2],
      ["18+", 28]
    ])
  };

  test("recoded bands: two tables with other age groups give the difference of the groups", async () => {
    expect((await audit(bands, new Set(["to 15", "all"]), policy)).passed).toBe(true);
    expect((await audit(bands, new Set(["to 17", "all"]), policy)).passed).toBe(true);
    const {failures} = await audit(bands, new Set(["to 15", "to 17", "all"]), policy);
    expect(failures).toEqual([{id: "16 to 17", lower: 2, upper: 2, reason: "known-to-be-small"}]);
  });

  test("two tables that are safe alone and not together", async () => {
    // by sex within the district, and by case status within the district: the same people
    const cells: Cell[] = [
      {id: "district", terms: sum("fo", "fc", "mo", "mc"), value: 30},
      {id: "women", terms: sum("fo", "fc"), value: 27},
      {id: "open", terms: sum("fo", "mo"), value: 8},
      {id: "women, open", terms: sum("fo"), value: 6},
      {id: "men, open", terms: sum("mo"), value: 2},
      {id: "men", terms: sum("mo", "mc"), value: 3}
    ];
    const truth = new Map([
      ["fo", 6],
      ["fc", 21],
      ["mo", 2],
      ["mc", 1]
    ]);
    const alone = async (...ids: string[]) => (await audit({cells, truth}, new Set(ids), policy)).failures;
    const men = ({id}: {id: string}) => id === "men, open";
    expect((await alone("open", "district")).some(men)).toBe(false);
    expect((await alone("women, open", "district")).some(men)).toBe(false);
    expect((await alone("open", "women, open", "district")).find(men)).toEqual({
      id: "men, open",
      lower: 2,
      upper: 2,
      reason: "known-to-be-small"
    });
  });

  test("three quarterly editions, any two of them safe, and not all three", async () => {
    const cells: Cell[] = [
      {id: "A", terms: sum("A"), value: 4},
      {id: "C", terms: sum("C"), value: 3}
    ];
    const truth = new Map([
      ["A", 4],
      ["B", 11],
      ["C", 3]
    ]);
    const quarters = [
      edition("Q1", [{terms: sum("A", "B"), value: 15}]),
      edition("Q2", [{terms: sum("B", "C"), value: 14}]),
      edition("Q3", [{terms: sum("A", "C"), atLeast: 7, atMost: 7}])
    ];
    const passed = async (said: PublishedEdition[]) =>
      (await audit({cells, truth}, new Set(), policy, said)).failures.length === 0;
    const [first, second, third] = quarters;
    if (!first || !second || !third) throw new Error("There are three quarters.");
    expect(await passed([first, second])).toBe(true);
    expect(await passed([first, third])).toBe(true);
    expect(await passed([second, third])).toBe(true);
    // all three: 15 + 7 − 14 is twice A; nothing published now can be blamed, and what is announced is no secret
    const shown = await audit({cells, truth}, new Set(["A", "C"]), policy, quarters);
    expect(shown.passed).toBe(true);
    const next = await audit(
      {cells: [...cells, {id: "A + C", terms: sum("A", "C"), value: 7}], truth},
      new Set(["A + C"]),
      policy,
      [first, second]
    );
    expect(next.failures.map(({id}) => id).sort()).toEqual(["A", "C"]);
  });

  test("a total that moves from 22 to 23 between editions tells of one case", async () => {
    const cells: Cell[] = [
      {id: "to March", terms: sum("before"), value: 22},
      {id: "March, reported late", terms: sum("late"), value: 1},
      {id: "to March, as known in June", terms: sum("before", "late"), value: 23}
    ];
    const march = edition("March", [{terms: sum("before"), value: 22}]);
    const {failures} = await audit({cells}, new Set(["to March, as known in June"]), policy, [march]);
    expect(failures).toEqual([{id: "March, reported late", lower: 1, upper: 1, reason: "known-to-be-small"}]);
  });

  test("a count above the threshold for all that is known, and still known too well: to within less than it", async () => {
    const cells = [{id: "A", terms: sum("A"), value: 4}];
    const within = (atLeast: number, atMost: number) =>
      audit({cells, system: {constraints: [{terms: sum("A"), atLeast, atMost}]}}, new Set(), policy);
    expect((await within(3, 6)).failures).toEqual([{id: "A", lower: 3, upper: 6, reason: "known-too-well"}]);
    expect((await within(3, 8)).passed).toBe(true);
    expect((await within(1, 5)).passed).toBe(true);
    // wide enough, though no single step from 4 reaches both 5 and a difference of 4
    expect((await within(2, 6)).passed).toBe(true);
    expect((await within(3, 7)).passed).toBe(true);
    expect((await within(2, 5)).failures[0]?.reason).toBe("known-too-well");
    expect((await within(0, 4)).failures[0]?.reason).toBe("known-to-be-small");
  });

  test("a cell that is safe alone, and not together with an empty sibling: their sum is known to within less than the threshold", async () => {
    const cells: Cell[] = [
      {id: "area=A", terms: sum("A"), value: 4},
      {id: "area=Z", terms: sum("Z"), value: 0}
    ];
    const together = {terms: sum("A", "Z"), atLeast: 4, atMost: 6};
    const {failures} = await audit({cells, system: {constraints: [together]}}, new Set(), policy);
    expect(failures).toEqual([{id: "area=A", lower: 0, upper: 6, reason: "known-too-well"}]);
  });

  test("very many small siblings: each has to be much wider, as not every union can be looked at", async () => {
    const many = Object.fromEntries(Array.from({length: 20}, (_, index) => [`S${index}`, 1]));
    const cells = line({...many, Z: 60});
    const small = Object.keys(many).map((area) => `area=${area}`);
    // all twenty hidden beside their shown total of 20: each may be 0 to 20
    expect((await audit({cells}, without(cells, small), {threshold: 9})).passed).toBe(true);
    const few = line({...Object.fromEntries(Object.entries(many).slice(0, 14)), Z: 60});
    // fourteen, of a shown total of 14: each may reach 14, which is below twice the threshold
    const {failures} = await audit({cells: few}, without(few, small.slice(0, 14)), {threshold: 9});
    expect(failures).toHaveLength(14);
  });

  test("siblings of two classes: what they are together is held to the stricter one", () => {
    const cells: Cell[] = [
      {id: "area=A", terms: sum("A"), value: 1, class: "cases"},
      {id: "area=B", terms: sum("B"), value: 2, class: "victims"}
    ];
    for (const ordered of [cells, [...cells].reverse()]) {
      const sums = protectedSums(ordered, {cases: {threshold: 2}, victims: {threshold: 4}});
      expect(sums.find(({cells: own}) => own.length === 2)).toMatchObject({value: 3, policy: {threshold: 4}});
    }
  });
});
