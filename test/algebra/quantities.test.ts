import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {readCodelists} from "#loaders/reference/readCodelists.ts";
import {addQuantities, subtractQuantities} from "#src/algebra/addQuantities.ts";
import {compareQuantities} from "#src/algebra/compareQuantities.ts";
import type {DatedPeriod} from "#src/algebra/datedPeriod.ts";
import {isNotApplicable} from "#src/algebra/notApplicable.ts";
import {addOverTime, subtractOverTime} from "#src/algebra/overTime.ts";
import {periodOf, periodOfDays} from "#src/algebra/periodOf.ts";
import {
  closingStock,
  flow,
  openingStock,
  statedHandled,
  units,
  type Quantity,
  type Unit
} from "#src/algebra/quantity.ts";
import {quantityOf} from "#src/algebra/quantityOf.ts";
import {shareOf} from "#src/algebra/shareOf.ts";
import {given, named} from "./periods.ts";

const quarter = (index: number, year = 2024) => periodOf("administrative", "quarter", year, index);
const halfYear = periodOf("administrative", "half-year", 2024);
const count = fc.nat({max: 1_000_000});

const makes: readonly ((value: number, unit: Unit, period: DatedPeriod) => Quantity)[] = [
  flow,
  openingStock,
  closingStock,
  statedHandled
];

/** A quantity of which the compiler knows no more than that. */
const unknownKind = (quantity: Quantity): Quantity => quantity;

/** Any quantity of a few units and periods, so that two of them often go together. */
const anyQuantity: fc.Arbitrary<Quantity> = fc
  .record({
    make: fc.constantFrom(...makes),
    value: fc.nat({max: 50}),
    unit: fc.constantFrom<Unit>("report", "accused"),
    period: fc.constantFrom(
      quarter(1),
      quarter(2),
      periodOf("calendar", "quarter", 2024, 1),
      periodOf("court", "year", 2024)
    )
  })
  .map(({make, value, unit, period}) => make(value, unit, period));

const operations: ((one: Quantity, other: Quantity) => unknown)[] = [
  addQuantities,
  addOverTime,
  compareQuantities
];

it("the units are those of the codelist, but for per cent", () => {
  expect([...units, "percent"].sort()).toEqual(
    readCodelists()
      .units.map(({code}) => code)
      .sort()
  );
});

describe("a quantity", () => {
  it("is a whole count, not below 0", () => {
    for (const value of [-1, 0.5, Number.NaN, Infinity])
      for (const make of makes) expect(() => make(value, "report", quarter(1))).toThrow(RangeError);
  });

  it("that stands at the end of a period stands as the next one begins", () => {
    expect(closingStock(7, "accused", quarter(1))).toEqual(openingStock(7, "accused", quarter(2)));
    expect(closingStock(7, "accused", quarter(1)).when.day).toBe("2024-03-15");
  });
});

describe("addQuantities", () => {
  it("adds what is of one unit, kind and period", () => {
    expect(addQuantities(flow(3, "accused", quarter(1)), flow(4, "accused", quarter(1)))).toEqual(
      flow(7, "accused", quarter(1))
    );
    expect(
      addQuantities(closingStock(3, "accused", quarter(1)), openingStock(4, "accused", quarter(2)))
    ).toEqual(openingStock(7, "accused", quarter(2)));
    expect(addQuantities(flow(3, "accused", quarter(1)), flow(4, "accused", quarter(2)))).toMatchObject({
      refused: "other-period"
    });
    expect(
      addQuantities(openingStock(3, "accused", quarter(1)), closingStock(4, "accused", quarter(1)))
    ).toMatchObject({refused: "other-period"});
  });

  it("needs both the first and the last day to be the same", () => {
    for (const index of [1, 2])
      expect(addQuantities(flow(3, "accused", halfYear), flow(4, "accused", quarter(index)))).toMatchObject({
        refused: "other-period"
      });
  });

  it("is associative, commutative and undone by subtraction", () => {
    const made = fc
      .tuple(fc.constantFrom(...makes), named, count, count, count)
      .map(([make, period, ...values]) => values.map((value) => make(value, "victim-identified", period)));
    fc.assert(
      fc.property(made, ([a, b, c]) => {
        if (!a || !b || !c) throw new Error("three quantities");
        const sum = given(addQuantities(a, b));
        expect(sum).toEqual(addQuantities(b, a));
        expect(addQuantities(sum, c)).toEqual(addQuantities(a, given(addQuantities(b, c))));
        expect(subtractQuantities(sum, b)).toEqual(a);
        expect(sum.value - a.value).toBe(b.value);
      })
    );
  });

  it("gives the rest of a whole, never below 0", () => {
    const [part, whole] = [flow(3, "accused", quarter(1)), flow(4, "accused", quarter(1))];
    expect(subtractQuantities(whole, part)).toEqual(flow(1, "accused", quarter(1)));
    expect(subtractQuantities(part, whole)).toMatchObject({refused: "below-zero", symbol: "z"});
    expect(subtractQuantities(whole, flow(0, "accused", halfYear))).toMatchObject({refused: "other-period"});
  });
});

describe("over time", () => {
  it("two quarters make a half-year, and quarter II is what the half-year has besides quarter I", () => {
    const [first, second] = [flow(11, "case-initiated", quarter(1)), flow(5, "case-initiated", quarter(2))];
    const half = flow(16, "case-initiated", halfYear);
    expect(addOverTime(first, second)).toEqual(half);
    expect(addOverTime(second, first)).toEqual(half);
    expect(subtractOverTime(half, first)).toEqual(second);
    expect(subtractOverTime(half, second)).toEqual(first);
  });

  it("is associative over adjoining periods, and each sum is undone", () => {
    fc.assert(
      fc.property(count, count, count, (x, y, z) => {
        const [a, b, c] = [
          flow(x, "report", quarter(1)),
          flow(y, "report", quarter(2)),
          flow(z, "report", quarter(3))
        ];
        const sum = given(addOverTime(given(addOverTime(a, b)), c));
        expect(sum).toEqual(addOverTime(a, given(addOverTime(b, c))));
        expect(sum).toEqual(flow(x + y + z, "report", periodOf("administrative", "nine-months", 2024)));
        expect(subtractOverTime(sum, a)).toEqual(addOverTime(b, c));
        expect(subtractOverTime(sum, c)).toEqual(addOverTime(a, b));
      })
    );
  });

  it("refuses a gap, an overlap, a part from the middle and one larger than the whole", () => {
    const of = (value: number, period = quarter(1)) => flow(value, "report", period);
    expect(addOverTime(of(1), of(1, quarter(3)))).toMatchObject({refused: "gap"});
    expect(addOverTime(of(1), of(1))).toMatchObject({refused: "overlap"});
    expect(addOverTime(of(1), of(1, halfYear))).toMatchObject({refused: "overlap"});
    expect(subtractOverTime(of(9, halfYear), of(1, quarter(3)))).toMatchObject({refused: "not-a-part"});
    expect(subtractOverTime(of(9), of(1, halfYear))).toMatchObject({refused: "not-a-part"});
    expect(subtractOverTime(of(9), of(1))).toMatchObject({refused: "not-a-part"});
    const nine = periodOf("administrative", "nine-months", 2024);
    expect(subtractOverTime(of(9, nine), of(1, quarter(2)))).toMatchObject({refused: "not-a-part"});
    expect(subtractOverTime(of(1, halfYear), of(9))).toMatchObject({refused: "below-zero"});
  });
});

describe("compareQuantities", () => {
  it("compares a period with the same one of the year before, of a leap year too", () => {
    expect(compareQuantities(flow(9, "report", quarter(1)), flow(12, "report", quarter(1, 2023)))).toEqual({
      after: 9,
      before: 12,
      difference: -3
    });
    const month = (year: number) => flow(5, "report", periodOf("calendar", "month", year, 2));
    expect(compareQuantities(month(2024), month(2023))).toMatchObject({difference: 0});
    const days = (start: string, end: string) => flow(5, "report", periodOfDays("calendar", start, end));
    const [leap, common] = [days("2024-01-20", "2024-02-29"), days("2023-01-20", "2023-02-28")];
    expect(compareQuantities(leap, common)).toMatchObject({difference: 0});
    expect(compareQuantities(common, leap)).toMatchObject({difference: 0});
  });

  it("compares what stands at two moments", () => {
    expect(
      compareQuantities(closingStock(4, "accused", quarter(2)), closingStock(6, "accused", quarter(1)))
    ).toEqual({after: 4, before: 6, difference: -2});
  });

  it("refuses periods that are not equally long", () => {
    // the pilot's thirteen months and the five years before it
    const pilot = flow(4, "case-found", periodOfDays("calendar", "2021-06-01", "2022-06-30"));
    const before = flow(22, "case-found", periodOfDays("calendar", "2016-01-01", "2020-12-31"));
    expect(compareQuantities(pilot, before)).toMatchObject({refused: "other-length", symbol: "z"});
    expect(compareQuantities(before, pilot)).toMatchObject({refused: "other-length"});
    const part = flow(4, "case-found", periodOfDays("calendar", "2021-06-02", "2022-06-30"));
    expect(
      compareQuantities(part, flow(1, "case-found", periodOfDays("calendar", "2019-06-02", "2020-01-30")))
    ).toMatchObject({refused: "other-length"});
  });
});

describe("refusals", () => {
  it("are the same in either order, and a result never is one in one order only", () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (one, other) => {
        for (const operation of operations) {
          const [there, back] = [operation(one, other), operation(other, one)];
          expect(isNotApplicable(there)).toBe(isNotApplicable(back));
          if (isNotApplicable(there)) expect(back).toEqual(there);
        }
      })
    );
  });

  it("meet every pair of units, kinds or statistical years that differ", () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (one, other) => {
        const apart =
          one.unit !== other.unit || one.kind !== other.kind || one.when.basis !== other.when.basis;
        if (apart)
          for (const operation of operations) expect(isNotApplicable(operation(one, other))).toBe(true);
        if (one.unit !== other.unit || one.when.basis !== other.when.basis)
          expect(isNotApplicable(shareOf(one, other))).toBe(true);
      })
    );
  });

  it("are sentences in both languages", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (one, other) => {
        for (const result of [...operations, subtractQuantities, subtractOverTime, shareOf].map((operation) =>
          operation(one, other)
        ))
          if (isNotApplicable(result)) {
            seen.add(result.refused);
            expect(result.symbol).toBe("z");
            expect(result.reason.vi).toMatch(/^\p{Lu}.*\.$/u);
            expect(result.reason.vi).toBe(result.reason.vi.normalize("NFC"));
            expect(result.reason.en).toMatch(/^[A-Z].*\.$/);
          }
      }),
      {numRuns: 300, seed: 138}
    );
    for (const code of ["other-unit", "other-kind", "other-basis", "not-a-flow", "not-a-share"])
      expect(seen).toContain(code);
  });
});

describe("shareOf", () => {
  const done = flow(19, "report", quarter(1));

  it("keeps the whole numbers of done and handled, or of two flows", () => {
    expect(shareOf(done, statedHandled(20, "report", quarter(1)))).toEqual({
      numerator: 19,
      denominator: 20,
      unit: "report",
      period: quarter(1)
    });
    // cases initiated earlier are cleared too
    expect(shareOf(done, flow(18, "report", quarter(1)))).toMatchObject({numerator: 19, denominator: 18});
  });

  it("refuses another period, nothing to divide by, and more done than handled", () => {
    expect(shareOf(done, statedHandled(20, "report", halfYear))).toMatchObject({refused: "other-period"});
    expect(shareOf(flow(0, "report", quarter(1)), flow(0, "report", quarter(1)))).toMatchObject({
      refused: "nothing-to-divide"
    });
    expect(shareOf(done, statedHandled(18, "report", quarter(1)))).toMatchObject({
      refused: "more-than-handled"
    });
  });

  it("refuses stocks, on either side", () => {
    const stock = unknownKind(closingStock(3, "report", quarter(1)));
    expect(shareOf(stock, done)).toMatchObject({refused: "not-a-share", symbol: "z"});
    expect(shareOf(done, stock)).toMatchObject({refused: "not-a-share"});
    expect(shareOf(stock, stock)).toMatchObject({refused: "not-a-share"});
  });
});

describe("quantityOf", () => {
  const row = {unit: "accused", period: quarter(1), value: 4};

  test.each([
    ["carried-over", openingStock(4, "accused", quarter(1))],
    ["new", flow(4, "accused", quarter(1))],
    ["inflow", flow(4, "accused", quarter(1))],
    ["done", flow(4, "accused", quarter(1))],
    ["outflow", flow(4, "accused", quarter(1))],
    ["handled", statedHandled(4, "accused", quarter(1))],
    ["remaining", closingStock(4, "accused", quarter(1))],
    ["overdue", closingStock(4, "accused", quarter(1))]
  ])("knows what a count of the measure %s is", (measure, quantity) => {
    expect(quantityOf({...row, measure})).toEqual(quantity);
  });

  it("refuses what has no kind, no unit that is counted, or no period to reckon with", () => {
    expect(quantityOf({...row, measure: "unstated"})).toMatchObject({refused: "kind-unstated"});
    expect(quantityOf({...row, measure: "as-published"})).toMatchObject({refused: "kind-unstated"});
    expect(quantityOf({...row, measure: "new", unit: "percent"})).toMatchObject({refused: "not-a-count"});
    const period = {...row.period, basis: "unstated"} as const;
    expect(quantityOf({...row, measure: "new", period})).toMatchObject({refused: "basis-unstated"});
  });
});
