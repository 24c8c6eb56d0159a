import fc from "fast-check";
import {expect, test} from "vitest";
import {
  controlChart,
  type ChartOptions,
  type ChartRule,
  type ChartType,
  type ControlChart,
  type LimitMethod
} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

const rules = ["outside", "run", "trend", "nearLimit"] as const satisfies ChartRule[];
const chartOf = (values: (number | null)[], options: ChartOptions) => answered(controlChart(values, options));
const marked = ({points}: ControlChart, rule: ChartRule) =>
  points.flatMap((point, index) => (point[rule] ? [index] : []));
const known = (numbers: (number | null)[]) => numbers.filter((number) => number !== null);
const fixed = (number: number | null | undefined, decimals: number) => number?.toFixed(decimals);

const rows = readOracle("controlChart", [
  "series",
  "type",
  "screen",
  "limits",
  "count",
  "denominator",
  "centre",
  "lower",
  "upper",
  ...rules,
  "longest",
  "longestMax",
  "crossings",
  "crossingsMin"
]);
const takesDenominators: ChartType[] = ["u", "uPrime", "p", "pPrime"];

/** One published or drawn series with its type and options, and what R expects of its points. */
const nameOf = ({series, type, screen, limits}: (typeof rows)[number]) =>
  [series, type, screen, limits].join(" ");
const charts = [...new Set(rows.map(nameOf))].map((name) => {
  const points = rows.filter((row) => nameOf(row) === name);
  const [first] = points;
  if (first === undefined) throw new Error(`${name} is empty`);
  const type = first.type as ChartType;
  return {
    name,
    first,
    points,
    counts: points.map(({count}) => Number(count)),
    options: {
      type,
      screen: first.screen === "true",
      limits: first.limits as LimitMethod,
      ...(takesDenominators.includes(type)
        ? {denominators: points.map(({denominator}) => Number(denominator))}
        : {})
    } satisfies ChartOptions
  };
});

test("controlChart: centre, limits, rules and runs agree with R's formulas, qpois, rle and qbinom to 1e-9, all types", () => {
  expect(new Set(charts.map(({options}) => options.type)).size).toBe(9);
  const agrees = (found: number | null | undefined, expected: string) =>
    expected === "NA"
      ? found === null
      : typeof found === "number" && relativeError(found, Number(expected)) <= 1e-9;
  for (const {name, counts, options, points, first} of charts) {
    const found = chartOf(counts, options);
    const wrong = points.flatMap((row, index) => {
      const point = found.points[index];
      const right =
        agrees(found.centre, row.centre) &&
        agrees(found.lower[index], row.lower) &&
        agrees(found.upper[index], row.upper) &&
        rules.every((rule) => String(point?.[rule]) === row[rule]);
      return right ? [] : [{name, index, row, point, lower: found.lower[index], upper: found.upper[index]}];
    });
    expect(wrong).toEqual([]);
    const {longest, longestMax, crossings, crossingsMin} = first;
    const runs = {longest, longestMax, crossings, crossingsMin};
    expect([name, found.runs]).toEqual([
      name,
      Object.fromEntries(Object.entries(runs).map(([field, text]) => [field, Number(text)]))
    ]);
  }
  // every rule fires somewhere, and somewhere does not
  for (const rule of rules) expect(new Set(rows.map((row) => row[rule])).size).toBe(2);
});

test("controlChart: the limits that Montgomery prints for his examples of p, c, u and individuals charts", () => {
  const printed = (name: string, decimals: number) => {
    const found = charts.find((chart) => chart.name === name);
    if (found === undefined) throw new Error(`no series ${name}`);
    const {centre, lower, upper} = chartOf(found.counts, found.options);
    return [centre, lower[0], upper[0]].map((limit) => fixed(limit, decimals));
  };
  expect(printed("cans p true auto", 4)).toEqual(["0.2313", "0.0524", "0.4102"]);
  // he rounds the mean to 19.85 first, and prints an upper limit of 33.22
  expect(printed("boards c true auto", 1)).toEqual(["19.8", "6.5", "33.2"]);
  expect(printed("computers u true sigma", 2)).toEqual(["1.93", "0.07", "3.79"]);
  expect(printed("shipments u true sigma", 4)).toEqual(["0.0740", "0.0000", "0.1894"]);
  expect(printed("loans xmr true auto", 2)).toEqual(["300.50", "279.78", "321.22"]);
});

test("controlChart: an outlier of 10 among 1 and 2 widens the limits only where it is not screened", () => {
  // by hand: 17 ranges, 15 of them 1, and 8 and 9; mean 32/17, 3.267 times which is 6.15; without 8 and 9 the mean is 1
  const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
  const mean = 35 / 18;
  const screened = chartOf(values, {type: "xmr"});
  expect(screened.upper[0]).toBeCloseTo(mean + 2.66, 12);
  expect(screened.lower[17]).toBeCloseTo(mean - 2.66, 12);
  const all = chartOf(values, {type: "xmr", screen: false});
  expect(all.upper[0]).toBeCloseTo(mean + (2.66 * 32) / 17, 12);
  expect([marked(screened, "outside"), marked(all, "outside")]).toEqual([[4], [4]]);
});

test("controlChart: a range of exactly 3.267 times the mean is screened", () => {
  // ranges 3267, 733, 0, 0; mean 1000; the mean of the rest is 733 ÷ 3
  const {centre, upper} = chartOf([0, 3267, 4000, 4000, 4000], {type: "xmr"});
  expect((upper[0] ?? NaN) - centre).toBeCloseTo((2.66 * 733) / 3, 9);
});

test("controlChart: screening that would leave no width leaves the ranges as they are", () => {
  const values = [...Array.from({length: 20}, () => 3), 9];
  const {lower, upper, points} = chartOf(values, {type: "xmr"});
  // the only range above 0 is 6, of 20
  const centre = 3 + 6 / 21;
  expect([lower[0], upper[0]]).toEqual([
    expect.closeTo(centre - (2.66 * 6) / 20, 12),
    expect.closeTo(centre + (2.66 * 6) / 20, 12)
  ]);
  expect(points.map(({outside}) => outside)).toEqual(values.map((value) => value === 9));
});

test("controlChart: with a mean of 2 cases a month, 7 are still within what chance produces and 8 are not", () => {
  // by R: qpois(pnorm(3), 2) = 7; P(X > 7) = 0.0011, P(X > 6) = 0.0045
  const values = [...Array.from({length: 14}, (_, month) => (month % 2 === 0 ? 1 : 3)), 7, 8];
  const {upper, lower, points} = chartOf(values, {type: "c", baseline: 14});
  expect([lower[0], upper[0]]).toEqual([0, 7]);
  expect(points.slice(14).map(({outside}) => outside)).toEqual([false, true]);
  // three standard deviations: 2 + 3√2 = 6.24
  expect(chartOf(values, {type: "c", baseline: 14, limits: "sigma"}).upper[0]).toBeCloseTo(6.2426, 4);
});

test("controlChart: where next to nothing is expected the upper limit is the centre, and one event lies beyond it", () => {
  const values = Array.from({length: 1000}, (_, month) => (month === 500 ? 1 : 0));
  const chart = chartOf(values, {type: "c"});
  // P(X > 0) = 0.001 < 0.00135
  expect([chart.lower[0], chart.centre, chart.upper[0]]).toEqual([0, 0.001, 0.001]);
  expect(marked(chart, "outside")).toEqual([500]);
});

test("controlChart: the centre of an even number of points in a run chart or g chart is midway between the middle two", () => {
  for (const type of ["run", "g"] as const) {
    expect(chartOf([9, 1, 4, 2], {type}).centre).toBe(3);
    expect(chartOf([9, 1, 4, 2, 5], {type}).centre).toBe(4);
  }
});

test("controlChart: Poisson quantiles below 10 expected events, three standard deviations from 10 on, point by point", () => {
  const counts = [10, 10, 100, 10, 10, 100];
  const whole = chartOf(counts, {type: "u", denominators: counts});
  expect([whole.centre, whole.lower[0], whole.upper[0]]).toEqual([
    1,
    1 - 3 / Math.sqrt(10),
    1 + 3 / Math.sqrt(10)
  ]);
  // 9.99 units expect 9.9908 events; by R: qpois(pnorm(c(-3, 3)), 9.9908) = 2, 21
  const exposure = [9.99, 10, 100, 9.99, 10, 100];
  const mixed = chartOf(counts, {type: "u", denominators: exposure});
  const mean = 240 / 239.98;
  expect(mixed.lower[0]).toBeCloseTo(2 / 9.99, 12);
  expect(mixed.upper[0]).toBeCloseTo(21 / 9.99, 12);
  expect(mixed.upper[1]).toBeCloseTo(mean + 3 * Math.sqrt(mean / 10), 12);
});

const quiet = [5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4];

test("controlChart: 7 on one side are a run and 6 are not; a point on the centre line ends it", () => {
  const after = (tail: number[]) => chartOf([...quiet, 4, ...tail], {type: "run", baseline: 12});
  // the baseline's median is 5
  expect(marked(after([6, 7, 6, 7, 6, 7]), "run")).toEqual([]);
  expect(marked(after([6, 7, 6, 7, 6, 7, 6]), "run")).toEqual([13, 14, 15, 16, 17, 18, 19]);
  expect(marked(after([6, 7, 6, 5, 7, 6, 7, 6]), "run")).toEqual([]);
  // Anhøj's rules leave it out instead
  expect(after([6, 7, 6, 5, 7, 6, 7, 6]).runs.longest).toBe(7);
});

test("controlChart: a point on the centre line but for rounding is on it", () => {
  // the mean of 0.1, 0.2 and 0.3 is 0.20000000000000004
  const values = [0.1, 0.2, 0.3, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2];
  const chart = chartOf(values, {type: "xmr", baseline: 3});
  expect(marked(chart, "run")).toEqual([]);
  expect(chart.runs).toEqual({longest: 1, longestMax: 4, crossings: 1, crossingsMin: 0});
});

test("controlChart: 7 rising are a trend and 6 are not; an equal neighbour ends it", () => {
  const trend = (tail: number[]) => marked(chartOf([...quiet, ...tail], {type: "xmr"}), "trend");
  // the last of the quiet ones is 4, from which the first step rises
  expect(trend([5, 6, 7, 8, 9])).toEqual([]);
  expect(trend([5, 6, 7, 8, 9, 10])).toEqual([11, 12, 13, 14, 15, 16, 17]);
  expect(trend([5, 6, 7, 7, 8, 9, 10])).toEqual([]);
  expect(trend([9, 8, 7, 6, 5, 4, 3])).toEqual([12, 13, 14, 15, 16, 17, 18]);
});

test("controlChart: 2 of 3 on one side in the outer third are near the limit, and only those two are marked", () => {
  // mean 5, mean moving range 1 + 4/11: limits 5 ± 3.63, outer third beyond 7.42
  const near = (tail: number[]) =>
    marked(chartOf([...quiet, ...tail], {type: "xmr", baseline: 12}), "nearLimit");
  expect(near([8, 6, 8])).toEqual([12, 14]);
  expect(near([8, 8, 4])).toEqual([]);
  expect(near([4, 8, 8, 6])).toEqual([13, 14]);
  expect(near([8, 4, 8])).toEqual([]);
  expect(near([2, 4, 2])).toEqual([12, 14]);
  // beyond the limit is not near it
  expect(near([8, 9, 6])).toEqual([]);
});

test("controlChart: only the rules asked for are marked", () => {
  const values = [...quiet, 20, 21, 22, 23, 24, 25, 26];
  const all = chartOf(values, {type: "xmr", baseline: 12});
  expect(rules.filter((rule) => marked(all, rule).length > 0)).toEqual(["outside", "run", "trend"]);
  for (const only of rules) {
    const one = chartOf(values, {type: "xmr", baseline: 12, rules: [only]});
    for (const rule of rules) expect(marked(one, rule)).toEqual(rule === only ? marked(all, rule) : []);
  }
});

test("controlChart: under 12 points that set the limits make a trial", () => {
  const trial = (values: (number | null)[], baseline?: ChartOptions["baseline"]) =>
    chartOf(values, {type: "xmr", ...(baseline === undefined ? {} : {baseline})}).trial;
  expect(trial(quiet)).toBe(false);
  expect(trial(quiet.slice(1))).toBe(true);
  expect(trial([...quiet.slice(1), null])).toBe(true);
  expect(trial([...quiet, ...quiet], 11)).toBe(true);
  expect(trial([...quiet, ...quiet], {from: 3, to: 15})).toBe(false);
});

test("controlChart: a baseline sets centre and limits; the other points are judged by them", () => {
  const values = [90, ...quiet, 6, 90];
  const alone = chartOf(quiet, {type: "xmr"});
  const within = chartOf(values, {type: "xmr", baseline: {from: 1, to: 13}});
  expect([within.centre, within.lower[0], within.upper[14]]).toEqual([
    alone.centre,
    alone.lower[0],
    alone.upper[0]
  ]);
  expect(marked(within, "outside")).toEqual([0, 14]);
  expect(chartOf([...quiet, 90], {type: "xmr", baseline: 12}).centre).toBe(alone.centre);
});

test("controlChart: refuses what sets no limits, and says what it would take", () => {
  const none = {refused: "too-few-points", need: 2} as const;
  const types: ChartType[] = ["run", "xmr", "c", "g", "t"];
  for (const type of types) {
    expect(controlChart([null, null], {type})).toEqual({...none, have: 0});
    expect(controlChart([null, 4], {type})).toEqual({...none, have: 1});
    expect(controlChart([4, null, 5, 6], {type, baseline: 2})).toEqual({...none, have: 1});
  }
  const flat = {refused: "no-variation", need: 2, have: 1};
  expect(controlChart([4, 4, 4], {type: "xmr"})).toEqual(flat);
  expect(controlChart([0.1, 0.1, 0.1], {type: "t"})).toEqual(flat);
  for (const type of ["c", "g"] as const) expect(controlChart([0, 0, 0], {type})).toEqual(flat);
  for (const type of takesDenominators)
    expect(controlChart([0, 0, 0], {type, denominators: [3, 4, 5]})).toEqual(flat);
  for (const type of ["p", "pPrime"] as const)
    expect(controlChart([3, 4, 5], {type, denominators: [3, 4, 5]})).toEqual(flat);
  for (const type of ["uPrime", "pPrime"] as const)
    expect(controlChart([3, 6, 9], {type, denominators: [10, 20, 30]})).toEqual(flat);
  // 3 ÷ 0.30000000000000004 is 10 but for rounding
  expect(controlChart([1, 3], {type: "uPrime", denominators: [0.1, 0.1 * 3]})).toEqual(flat);
  // these vary by their own distribution, though the values do not
  expect(chartOf([4, 4, 4], {type: "c"}).centre).toBe(4);
  expect(chartOf([3, 6], {type: "p", denominators: [10, 20]}).centre).toBe(0.3);
});

test("controlChart: where every point lies on the centre line there are no runs", () => {
  const {runs, points} = chartOf([4, 4, 4, 4, 4, 4, 4, 4], {type: "run"});
  expect(runs).toEqual({longest: 0, longestMax: 0, crossings: 0, crossingsMin: 0});
  expect(points.some(({run, trend}) => run || trend)).toBe(false);
});

test("controlChart: wrong input is a RangeError that echoes it", () => {
  const refuses = (values: (number | null)[], options: object, message: string) => {
    expect(() => controlChart(values, options as ChartOptions)).toThrow(new RangeError(message));
  };
  refuses([], {type: "xmr"}, "a series must have values, not 0");
  refuses(
    [1, 2],
    {type: "np"},
    "the type must be run or xmr or c or u or uPrime or p or pPrime or g or t, not np"
  );
  for (const type of ["run", "xmr"])
    for (const wrong of [NaN, Infinity, -1e101])
      refuses([1, wrong], {type}, `a measurement must lie between -1e+100 and 1e+100, not ${wrong}`);
  for (const wrong of [-1, 1.5, NaN, Infinity]) {
    const message = `a count must be a whole number from 0 to 999999999, not ${wrong}`;
    for (const type of ["c", "g"]) refuses([1, wrong], {type}, message);
    for (const type of takesDenominators) refuses([1, wrong], {type, denominators: [5, 5]}, message);
  }
  for (const wrong of [-1, NaN, Infinity])
    refuses([1, wrong], {type: "t"}, `a time between events must lie between 0 and 1e+100, not ${wrong}`);
  for (const wrong of [0, -1, NaN, Infinity, 1e-101])
    for (const type of ["u", "uPrime"])
      refuses(
        [1, 2],
        {type, denominators: [wrong, 5]},
        `an exposure must be above 0, and lie between 1e-100 and 1e+100, not ${wrong}`
      );
  for (const type of ["p", "pPrime"]) {
    refuses([0, 2], {type, denominators: [0, 5]}, "a number of trials must be above 0, not 0");
    refuses(
      [1, 2],
      {type, denominators: [2.5, 5]},
      "a number of trials must be a whole number from 0 to 999999999, not 2.5"
    );
    refuses([6, 2], {type, denominators: [5, 5]}, "there cannot be more successes than trials: 6 of 5");
  }
  for (const type of takesDenominators) {
    refuses([1, 2], {type}, `a ${type} chart needs denominators, not undefined`);
    refuses([1, 2], {type, denominators: [5]}, "there must be as many denominators as values, 2, not 1");
    refuses([1, 2], {type, denominators: [5, null]}, "a value needs a denominator, not null: 2");
  }
  refuses([1, 2], {type: "c", denominators: [5, 5]}, "a c chart takes no denominators, not 2");
  for (const baseline of [0, 3, 1.5, -1, NaN])
    refuses(
      [1, 2],
      {type: "xmr", baseline},
      `a baseline must lie within the 2 values and not be empty, not ${baseline}`
    );
  refuses(
    [1, 2],
    {type: "xmr", baseline: {from: 1, to: 1}},
    "a baseline must lie within the 2 values and not be empty, not 1 to 1"
  );
  refuses(
    [1, 2],
    {type: "xmr", baseline: {from: -1, to: 2}},
    "a baseline must lie within the 2 values and not be empty, not -1 to 2"
  );
  refuses(
    [1, 2],
    {type: "xmr", rules: ["weco"]},
    "a rule must be outside or run or trend or nearLimit, not weco"
  );
  refuses([1, 2], {type: "run", rules: ["outside"]}, "a run chart has no limits for the rule outside");
  refuses([1, 2], {type: "c", limits: "exact"}, "the limits must be auto or sigma, not exact");
});

test("controlChart: a thousand points, and the widest values allowed, give numbers", () => {
  const values = Array.from({length: 1000}, (_, index) => (index * 7919) % 5);
  const denominators = values.map((_, index) => 1 + (index % 50));
  for (const options of [
    {type: "c"},
    {type: "u", denominators},
    {type: "uPrime", denominators},
    {type: "g"},
    {type: "t"},
    {type: "xmr"}
  ] satisfies ChartOptions[]) {
    const {centre, lower, upper} = chartOf(values, options);
    expect([centre, ...lower, ...upper].every(Number.isFinite)).toBe(true);
  }
  // by R: qbinom(0.05, 999, 0.5) = 474
  const swings = Array.from({length: 1000}, (_, index) => (index % 2 === 0 ? 1e100 : -1e100));
  const wide = chartOf(swings, {type: "xmr"});
  expect([wide.centre, ...wide.lower, ...wide.upper].every(Number.isFinite)).toBe(true);
  expect(wide.runs).toEqual({longest: 1, longestMax: 13, crossings: 999, crossingsMin: 474});
});

// properties

const measurements = fc.array(fc.integer({min: -50, max: 50}), {minLength: 2, maxLength: 60});
const counts = fc.array(fc.integer({min: 0, max: 30}), {minLength: 2, maxLength: 60});
/** Any type with a series that suits it. */
const anyChart = fc
  .record({
    type: fc.constantFrom<ChartType>("run", "xmr", "c", "u", "uPrime", "p", "pPrime", "g", "t"),
    cells: fc.array(fc.tuple(fc.integer({min: 0, max: 20}), fc.integer({min: 0, max: 30})), {
      minLength: 2,
      maxLength: 60
    }),
    screen: fc.boolean(),
    limits: fc.constantFrom<LimitMethod>("auto", "sigma")
  })
  .map(({type, cells, screen, limits}) => {
    const denominators = cells.map(([count, more]) => count + more + 1);
    return {
      values: cells.map(([count]) => count),
      options: {
        type,
        screen,
        limits,
        ...(takesDenominators.includes(type) ? {denominators} : {})
      } satisfies ChartOptions
    };
  });
const flags = ({points}: ControlChart) =>
  points.map(({outside, run, trend, nearLimit}) => [outside, run, trend, nearLimit]);

test("controlChart: the limits contain the centre and are numbers; a run chart has none; the floor holds", () => {
  fc.assert(
    fc.property(anyChart, ({values, options}) => {
      const chart = controlChart(values, options);
      if ("refused" in chart) return;
      const {centre, lower, upper} = chart;
      for (const all of [lower, upper, chart.points]) expect(all.length).toBe(values.length);
      if (options.type === "run") {
        expect([...known(lower), ...known(upper)]).toEqual([]);
        return;
      }
      expect(known(lower).length).toBe(values.length);
      expect(known(lower).every((limit) => limit <= centre)).toBe(true);
      expect(known(upper).every((limit) => centre <= limit && limit < Infinity)).toBe(true);
      if (options.type !== "xmr") expect(known(lower).every((limit) => limit >= 0)).toBe(true);
      if (options.type.startsWith("p")) expect(known(upper).every((limit) => limit <= 1)).toBe(true);
    })
  );
});

test("controlChart: gaps anywhere change nothing for the points; they belong to no rule", () => {
  fc.assert(
    fc.property(anyChart, fc.infiniteStream(fc.integer({min: 0, max: 2})), ({values, options}, stream) => {
      const whole = controlChart(values, options);
      const gaps = values.map(() => stream.next().value as number);
      const places = values.flatMap((value, index) => [
        ...Array.from({length: gaps[index] ?? 0}, () => null),
        {value, index}
      ]);
      const {denominators} = options;
      const sparse = controlChart(
        places.map((place) => place && place.value),
        {
          ...options,
          ...(denominators === undefined
            ? {}
            : {denominators: places.map((place) => place && (denominators[place.index] ?? null))})
        }
      );
      if ("refused" in whole || "refused" in sparse) {
        expect(sparse).toEqual(whole);
        return;
      }
      const kept = <Item>(items: Item[]) => items.filter((_, index) => places[index] !== null);
      expect({
        ...sparse,
        points: kept(sparse.points),
        lower: kept(sparse.lower),
        upper: kept(sparse.upper)
      }).toEqual(whole);
      const gap = {value: null, outside: false, run: false, trend: false, nearLimit: false};
      expect(sparse.points.filter((_, index) => places[index] === null)).toEqual(
        places.filter((place) => place === null).map(() => gap)
      );
    })
  );
});

test("controlChart: a shift of measurements shifts centre and limits, a scale scales them; flags and runs stay", () => {
  fc.assert(
    fc.property(
      measurements,
      fc.double({min: -1000, max: 1000, noNaN: true}),
      fc.double({min: 0.1, max: 100, noNaN: true}),
      fc.constantFrom<ChartType>("xmr", "run"),
      (values, by, times, type) => {
        const here = controlChart(values, {type});
        const there = controlChart(
          values.map((value) => value * times + by),
          {type}
        );
        if ("refused" in here || "refused" in there) {
          expect(there).toEqual(here);
          return;
        }
        expect(there.centre).toBeCloseTo(here.centre * times + by, 6);
        known(here.upper).forEach((limit, index) => {
          expect(there.upper[index]).toBeCloseTo(limit * times + by, 6);
        });
        expect([flags(there), there.runs]).toEqual([flags(here), here.runs]);
      }
    )
  );
});

test("controlChart: a series read backwards has the same limits and runs, and its flags backwards", () => {
  fc.assert(
    fc.property(anyChart, ({values, options}) => {
      const forth = controlChart(values, options);
      const back = controlChart(values.toReversed(), {
        ...options,
        ...(options.denominators === undefined ? {} : {denominators: options.denominators.toReversed()})
      });
      if ("refused" in forth || "refused" in back) {
        expect(back).toEqual(forth);
        return;
      }
      expect(back.centre).toBeCloseTo(forth.centre, 9);
      expect([flags(back).toReversed(), back.runs]).toEqual([flags(forth), forth.runs]);
    })
  );
});

test("controlChart: measurements turned upside down have the same flags", () => {
  fc.assert(
    fc.property(measurements, (values) => {
      const up = controlChart(values, {type: "xmr"});
      const down = controlChart(
        values.map((value) => -value),
        {type: "xmr"}
      );
      if ("refused" in up || "refused" in down) expect(down).toEqual(up);
      else expect(flags(down)).toEqual(flags(up));
    })
  );
});

test("controlChart: another unit of exposure scales the limits of u and uPrime charts and changes no flag", () => {
  fc.assert(
    fc.property(
      counts,
      fc.double({min: 0.01, max: 400, noNaN: true}),
      fc.constantFrom<ChartType>("u", "uPrime"),
      (values, unit, type) => {
        const exposure = values.map((_, index) => 1 + (index % 4));
        const here = controlChart(values, {type, denominators: exposure});
        const there = controlChart(values, {type, denominators: exposure.map((one) => one * unit)});
        if ("refused" in here || "refused" in there) {
          expect(there).toEqual(here);
          return;
        }
        // quantiles step where the expected count is whole but for rounding, at 10
        const expected = exposure.map((one) => one * here.centre);
        if (expected.some((mean) => Math.abs(mean - 10) < 1e-9)) return;
        known(here.upper).forEach((limit, index) => {
          expect(relativeError((there.upper[index] ?? NaN) * unit, limit)).toBeLessThan(1e-9);
        });
        expect(flags(there)).toEqual(flags(here));
      }
    )
  );
});

test("controlChart: screening never widens the limits", () => {
  let narrowed = 0;
  fc.assert(
    fc.property(counts, fc.constantFrom<ChartType>("xmr", "t"), (values, type) => {
      const screened = controlChart(values, {type});
      const all = controlChart(values, {type, screen: false});
      if ("refused" in screened || "refused" in all) {
        expect(screened).toEqual(all);
        return;
      }
      const [narrow, wide] = [screened.upper[0] ?? NaN, all.upper[0] ?? NaN];
      expect(narrow <= wide && (screened.lower[0] ?? NaN) >= (all.lower[0] ?? NaN)).toBe(true);
      if (narrow < wide) narrowed += 1;
    })
  );
  expect(narrowed).toBeGreaterThan(0);
});

/** Every maximal stretch of equal non-zero signs, marked where it is long enough. */
const longStretches = (signs: number[], least: number) =>
  signs.map((sign, index) => {
    if (sign === 0) return false;
    let [from, to] = [index, index];
    while (signs[from - 1] === sign) from -= 1;
    while (signs[to + 1] === sign) to += 1;
    return to - from + 1 >= least;
  });

test("controlChart: run, trend and near-limit flags agree with their definitions, read point by point", () => {
  const drift = fc
    .array(fc.integer({min: -3, max: 5}), {minLength: 2, maxLength: 60})
    .map((steps) => steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], []));
  const seen = {outside: 0, run: 0, trend: 0, nearLimit: 0};
  fc.assert(
    fc.property(fc.oneof(drift, measurements), (values) => {
      const chart = controlChart(values, {type: "xmr"});
      if ("refused" in chart) return;
      const {centre, points} = chart;
      const [lower = NaN, upper = NaN] = [known(chart.lower)[0], known(chart.upper)[0]];
      // whole numbers: nearer than this is on the line but for rounding
      const off = values.map((value) => (Math.abs(value - centre) < 1e-9 ? 0 : value - centre));
      const sides = off.map(Math.sign);
      const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? NaN)));
      const long = longStretches(steps, 6);
      const reach = (upper - lower) / 2;
      const outside = off.map((distance) => Math.abs(distance) > reach + 1e-9);
      const near = off.map(
        (distance, index) => !outside[index] && Math.abs(distance) > (reach * 2) / 3 + 1e-9
      );
      /** Whether these three all exist, on one side, and two or more of them are near. */
      const three = (indices: number[]) =>
        Math.abs(indices.reduce((sum, index) => sum + (sides[index] ?? 0), 0)) === 3 &&
        indices.filter((index) => near[index]).length >= 2;
      const expected = {
        outside,
        run: longStretches(sides, 7),
        trend: values.map((_, index) => long[index - 1] === true || long[index] === true),
        nearLimit: near.map(
          (is, index) =>
            is &&
            (three([index - 2, index - 1, index]) ||
              three([index - 1, index, index + 1]) ||
              three([index, index + 1, index + 2]))
        )
      };
      for (const rule of rules) {
        expect([rule, points.map((point) => point[rule])]).toEqual([rule, expected[rule]]);
        seen[rule] += expected[rule].filter(Boolean).length;
      }
    }),
    {numRuns: 500}
  );
  for (const rule of rules) expect([rule, seen[rule] > 0]).toEqual([rule, true]);
});

test("controlChart: longest run and crossings agree with a count over the sides written as text", () => {
  fc.assert(
    fc.property(measurements, (values) => {
      const {centre, runs} = chartOf(values, {type: "run"});
      const text = values.map((value) => (value > centre ? "a" : value < centre ? "b" : "")).join("");
      const stretches = text.match(/a+|b+/g) ?? [];
      expect([runs.longest, runs.crossings]).toEqual([
        Math.max(0, ...stretches.map((stretch) => stretch.length)),
        Math.max(0, stretches.length - 1)
      ]);
    })
  );
});
