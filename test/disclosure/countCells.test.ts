import {describe, expect, test} from "vitest";
import {countCells, type CountSystem, type LinkedCount} from "#loaders/disclosure/countCells.ts";
import {attackerBounds, suppress} from "#loaders/disclosure/index.ts";

const ends = {Q1: "2024-03-31", H1: "2024-06-30", year: "2024-12-31"} as const;

function count(
  area: string,
  measure: string,
  value: number,
  {
    part = "Q1",
    start = "2024-01-01",
    end = ends[part],
    ...more
  }: Partial<LinkedCount> & {part?: keyof typeof ends} = {}
): LinkedCount {
  return {
    id: `${area} ${measure} ${start}..${end ?? ""}`,
    agency: "police",
    area,
    territory: area,
    within: area === "P" ? null : "P",
    stage: "report-resolved",
    unit: "report",
    measure,
    detail: null,
    start,
    end,
    value,
    class: "cases",
    parts: [],
    some: [],
    ...more
  };
}

const only = (counts: readonly LinkedCount[]): CountSystem => {
  const [system, ...others] = countCells(counts);
  if (!system || others.length > 0) throw new Error("one system is expected");
  return system;
};

/** What an attacker knows of a count who is told all the others. */
async function boundsFromOthers({ids, cells, termsOf}: CountSystem, hidden: readonly string[], of: string) {
  const published = cells.cells.filter((_, place) => !hidden.includes(ids[place] ?? ""));
  return attackerBounds(
    {
      constraints: [
        ...(cells.system?.constraints ?? []),
        ...published.map(({terms, value}) => ({terms, equals: value}))
      ]
    },
    termsOf.get(of) ?? {}
  );
}

const exactly = (value: number) => ({lower: value, upper: value, status: "proved"});

describe("countCells: what every reader can work out", () => {
  test("a sum over areas", async () => {
    const [a, b] = [count("A", "new", 3), count("B", "new", 5)];
    const sum = count("P", "new", 8, {parts: [a.id, b.id]});
    expect(await boundsFromOthers(only([a, b, sum]), [a.id], a.id)).toEqual(exactly(3));
  });

  test("a stated total over areas that are not all there: no more than is left", async () => {
    const [a, b] = [count("A", "new", 3), count("B", "new", 5)];
    const total = count("P", "new", 9, {some: [a.id, b.id]});
    expect(await boundsFromOthers(only([a, b, total]), [a.id], a.id)).toEqual({...exactly(4), lower: 0});
  });

  test("a quarter from cumulative counts", async () => {
    const all = [
      count("A", "new", 10),
      count("A", "new", 12, {part: "H1"}),
      count("A", "new", 2, {start: "2024-04-01", end: "2024-06-30"})
    ];
    const system = only(all);
    expect(await boundsFromOthers(system, [all[2]?.id ?? ""], all[2]?.id ?? "")).toEqual(exactly(2));
    // a month inside it can be no more
    const month = count("A", "new", 1, {start: "2024-04-01", end: "2024-04-30"});
    expect(await boundsFromOthers(only([...all, month]), [month.id], month.id)).toEqual({
      ...exactly(2),
      lower: 0
    });
  });

  test("what is handled, done and remains", async () => {
    const all = [
      count("A", "carried-over", 2),
      count("A", "new", 7),
      count("A", "handled", 9),
      count("A", "done", 4, {id: "one", detail: "initiated"}),
      count("A", "done", 1, {id: "other", detail: "suspended"}),
      count("A", "outflow", 1, {detail: "transferred"}),
      count("A", "remaining", 3)
    ];
    for (const {id, value} of all)
      expect(await boundsFromOthers(only(all), [id], id)).toEqual(exactly(value));
    const withoutRemaining = all.slice(0, -1);
    expect(await boundsFromOthers(only(withoutRemaining), ["other"], "other")).toEqual({
      ...exactly(4),
      lower: 0
    });
  });

  test("what remains is what the next period carries over", async () => {
    const remaining = count("A", "remaining", 3);
    const opening = count("A", "carried-over", 3, {start: "2024-04-01", end: "2024-06-30"});
    expect(await boundsFromOthers(only([remaining, opening]), [remaining.id], remaining.id)).toEqual(
      exactly(3)
    );
  });

  test("a total goes on where its areas are others than before", async () => {
    const districts = [count("A", "new", 4), count("B", "new", 5)];
    const communes = [count("C", "new", 7, {part: "H1"}), count("D", "new", 6, {part: "H1"})];
    const all = [
      ...districts,
      ...communes,
      count("P", "new", 9, {parts: districts.map(({id}) => id)}),
      count("P", "new", 13, {part: "H1", parts: communes.map(({id}) => id)}),
      count("P", "new", 4, {start: "2024-04-01", end: "2024-06-30"})
    ];
    const [last] = all.slice(-1);
    expect(await boundsFromOthers(only(all), [last?.id ?? ""], last?.id ?? "")).toEqual(exactly(4));
  });
});

describe("countCells: counts that contradict one another", () => {
  test("say nothing by the rule that they break, and have a table that gives them their values", async () => {
    const all = [
      count("A", "new", 10),
      count("A", "new", 8, {part: "H1"}), // a cumulative count that falls
      count("A", "handled", 99),
      count("A", "carried-over", 1),
      count("A", "remaining", 4),
      count("A", "carried-over", 5, {start: "2024-04-01", end: "2024-06-30"})
    ];
    const {cells} = only(all);
    for (const {terms, value} of cells.cells)
      expect(
        Object.entries(terms).reduce(
          (sum, [name, factor]) => sum + factor * (cells.truth.get(name) ?? NaN),
          0
        )
      ).toBe(value);
    expect((await suppress(cells, {threshold: 0})).audit.passed).toBe(true);
  });
});

test("a quarter that is small is protected though it stands in no return", async () => {
  const all = [
    count("A", "new", 20),
    count("A", "new", 22, {part: "H1"}),
    count("A", "new", 2, {start: "2024-04-01", end: "2024-06-30"})
  ];
  const {cells} = await suppress(only(all).cells, {threshold: 4});
  expect(cells[2]?.value).toBeNull();
  expect(cells.slice(0, 2).filter(({value}) => value !== null).length).toBeLessThan(2);
});

test("agencies, stages and units are systems of their own", () => {
  const all = [
    count("A", "new", 1),
    count("A", "new", 1, {id: "b", agency: "border-guard"}),
    count("A", "new", 1, {id: "c", unit: "case-initiated"})
  ];
  expect(countCells(all).map(({ids}) => ids)).toEqual(all.map(({id}) => [id]));
});
