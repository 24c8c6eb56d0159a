import {expect, test} from "vitest";
import type {Entry} from "#src/components/statistics/method.ts";
import {methods} from "#src/components/statistics/methods.ts";
import {methodWords, statisticalMethods} from "#src/components/statistics/statisticalMethods.ts";
import {typeset, typesetFormula} from "#src/components/statistics/typeset.ts";
import {formatNumber} from "#src/i18n/formatNumber.ts";
import {changeSentence} from "#src/sentences/changeSentence.ts";
import * as stats from "#src/stats/index.ts";
import {readOracle} from "../stats/readOracle.ts";
import {relativeError} from "../stats/relativeError.ts";
import {sampleContext} from "./sampleRelease.ts";

const entries: Entry[] = Object.values(methods).flat();
const languages = ["vi", "en"] as const;
const pages = {
  vi: statisticalMethods(sampleContext({}, "vi")).text,
  en: statisticalMethods(sampleContext({}, "en")).text
};

test("methods: every function of the library is explained by an entry, and every entry has its own anchor", () => {
  expect([...new Set(entries.flatMap(({explains}) => explains))].sort()).toEqual(Object.keys(stats).sort());
  const ids = entries.map(({id}) => id);
  expect([...ids].sort()).toEqual(Object.keys(methodWords.vi.methods).sort());
  for (const language of languages)
    for (const id of ids) {
      expect(pages[language].split(`id="${id}"`)).toHaveLength(2);
      expect(pages[language]).toContain(`href="#${id}"`);
    }
});

type Codes<Name extends keyof typeof stats> = Extract<
  ReturnType<(typeof stats)[Name]>,
  {refused: string}
>["refused"];

/** The refusals of each function by its type: a code that is added there must be added here. */
const codes: {[Name in keyof typeof stats]: Record<Codes<Name>, true>} = {
  assurance: {},
  beforeAfterPower: {},
  benjaminiHochberg: {},
  compareWithTarget: {"no-trials": true},
  completeness: {"too-few-rows": true, "no-earlier-reports": true, "all-withdrawn": true},
  controlChart: {"too-few-points": true, "no-variation": true},
  countInterval: {},
  countRegression: {"too-few-rows": true, "too-few-events": true, separated: true, "not-converged": true},
  cumulativeIncidence: {},
  detectableRatio: {},
  displacementMeasures: {},
  displacementQuotient: {},
  funnelLimits: {"no-events": true, "no-variation": true, "too-few-areas": true},
  holm: {},
  predictionRange: {},
  proportionDifference: {"no-trials": true},
  proportionInterval: {"no-trials": true},
  rateRatio: {"no-events": true},
  ratioOfRateRatios: {"empty-margin": true},
  segmentedRegression: {
    "too-few-points": true,
    "too-few-rows": true,
    "too-few-events": true,
    separated: true,
    "not-converged": true
  },
  shrinkRates: {},
  totalNetEffect: {},
  weightedDisplacement: {"no-events": true}
};

test("methods: every refusal of a function is put in words, those of count regression once", () => {
  const written = (name: string) =>
    entries
      .filter(({explains}) => explains.some((one) => one === name))
      .flatMap((entry) => entry.refusals(methodWords.vi).map(({code}) => code));
  for (const [name, wanted] of Object.entries(codes)) {
    const also = name === "segmentedRegression" ? written("countRegression") : [];
    expect([...written(name), ...also].sort(), name).toEqual(Object.keys(wanted).sort());
  }
  for (const language of languages)
    for (const {id, refusals} of entries) {
      const given: Record<string, unknown> = methodWords[language].methods[id].refusals;
      expect(Object.keys(given), id).toEqual(refusals(methodWords[language]).map(({code}) => code));
    }
});

test("methods: what a refusal needs is the library's own number", () => {
  const needs = (id: string, code: string) =>
    languages.map(
      (language) =>
        entries
          .find((entry) => entry.id === id)
          ?.refusals(methodWords[language])
          .find((refusal) => refusal.code === code)?.text ?? ""
    );
  for (const text of needs("segmented-regression", "too-few-points")) expect(text).toMatch(/\b8\b/);
  for (const text of needs("count-regression", "too-few-events")) expect(text).toMatch(/\b10\b.*\b20\b/);
});

/** The example's numbers by name; those of a list by name and place. */
function numbersOf(entry: Entry): Map<string, number> {
  const found = Object.entries(entry.numbers()).flatMap(([name, value]): [string, unknown][] =>
    Array.isArray(value)
      ? value.map((one: unknown, index): [string, unknown] => [`${name}${index + 1}`, one])
      : [[name, value]]
  );
  return new Map(found.filter((pair): pair is [string, number] => typeof pair[1] === "number"));
}

const expected = readOracle("methodExamples", ["method", "number", "value"]);

test("methods: the numbers of every example equal those of R", () => {
  expect([...new Set(expected.map(({method}) => method))].sort()).toEqual(entries.map(({id}) => id).sort());
  // a ratio that can be shown is found to 1e-4; R finds limits of fisher.test to 1e-4, the gamma distribution to 1e-7
  const tolerance: Record<string, number> = {
    "detectable-ratio": 1e-4,
    "ratio-of-rate-ratios": 1e-4,
    "shrunk-rates": 1e-6
  };
  for (const {method, number, value} of expected) {
    const entry = entries.find(({id}) => id === method);
    const actual = (entry && numbersOf(entry).get(number)) ?? NaN;
    const error = Number(value) === 0 ? Math.abs(actual) : relativeError(actual, Number(value));
    expect(error, `${method} ${number}: ${actual}, not ${value}`).toBeLessThan(tolerance[method] ?? 1e-8);
  }
  for (const entry of entries)
    for (const limit of ["lower", "upper", "ratio", "power"])
      if (
        numbersOf(entry).has(limit) &&
        !(entry.id === "power" && limit === "ratio") &&
        !(entry.id === "detectable-ratio" && limit === "power")
      )
        expect(expected.map(({method, number}) => `${method} ${number}`)).toContain(`${entry.id} ${limit}`);
});

test("methods: the sentence of every example writes those numbers, in both languages", () => {
  for (const language of languages)
    for (const {method, number, value} of expected) {
      const sentence = entries.find(({id}) => id === method)?.example(methodWords[language]) ?? "";
      const write = (one: number, decimals: number) => formatNumber(one, language, decimals);
      const ways = [0, 1, 2, 3]
        .map((decimals) => write(Number(value), decimals))
        .concat([0, 1].map((decimals) => write(Number(value) * 100, decimals)));
      const words = sentence.match(/[−]?\d[\d.,]*\d|[−]?\d/g) ?? [];
      const plain = words.map((word) => word.replace(/^0(?=\d)/, ""));
      expect(
        ways.some((way) => plain.includes(way)),
        `${language} ${method} ${number} ${value}: ${sentence}`
      ).toBe(true);
    }
});

test("methods: invented examples say so, the published one names its source", () => {
  for (const language of languages) {
    const {labels} = methodWords[language];
    const published = entries.filter((entry) => entry.published).map(({id}) => id);
    expect(published).toEqual(["weighted-displacement"]);
    expect(pages[language].split(labels.example)).toHaveLength(entries.length - published.length + 1);
    expect(pages[language].split(`${labels.published}.`)).toHaveLength(2);
  }
});

test("methods: the numbers of the rules that the words name are those of the library", () => {
  const steady = (points: number) => Array.from({length: points}, (_, index) => (index % 2 === 0 ? 40 : 44));
  const chart = (values: number[]) => {
    const found = stats.controlChart(values, {type: "c"});
    if ("refused" in found) throw new Error(found.refused);
    return found;
  };
  const firm = [...Array(40).keys()].slice(2).find((points) => !chart(steady(points)).trial);
  const run = [...Array(12).keys()].slice(2).find((length) =>
    chart([...Array<number>(20).fill(30), ...Array<number>(length).fill(50)])
      .points.slice(20)
      .some((point) => point.run)
  );
  const bases = [...Array(60).keys()]
    .slice(1)
    .find((before) =>
      changeSentence(
        {before, after: before + 1},
        {noun: {vi: "vụ", en: {one: "case", other: "cases"}}, language: "en"}
      ).includes("%")
    );
  for (const language of languages) {
    const {methods: words, rules} = methodWords[language];
    expect(words["control-chart"].caution).toMatch(new RegExp(`^\\D*\\b${firm}\\b`));
    expect(words["chart-rules"].where).toMatch(new RegExp(`^\\D*\\b${run}\\b\\D*\\b${run}\\b`));
    expect(pages[language]).toContain(rules.items({base: bases ?? NaN})[2]);
  }
});

function* texts(entry: unknown, path = ""): Generator<[string, string]> {
  if (typeof entry === "string") yield [path, entry];
  else if (typeof entry === "object" && entry !== null)
    for (const [key, value] of Object.entries(entry)) yield* texts(value, `${path}.${key}`);
}

/** All texts of a language, those with numbers filled in. */
const written = (language: (typeof languages)[number]) =>
  new Map([
    ...texts(methodWords[language]),
    ...texts(methodWords[language].rules.items({base: 20}), ".rules"),
    ...texts(methodWords[language].pitfalls.items({finished: 24, fresh: 20, percent: 120}), ".pitfalls"),
    ...entries.flatMap((entry): [string, string][] => [
      [`.${entry.id}.example`, entry.example(methodWords[language])],
      ...texts(
        entry.refusals(methodWords[language]).map(({text}) => text),
        `.${entry.id}.refusals`
      )
    ])
  ]);

test("methods: both languages have every text, in NFC; English holds no Vietnamese", () => {
  const [vi, en] = [written("vi"), written("en")];
  expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
  for (const [path, text] of [...vi, ...en]) {
    expect(text, path).toBe(text.normalize("NFC").trim());
    expect(text, path).not.toMatch(/NaN|undefined|Infinity/);
    expect(text, path).not.toBe("");
  }
  for (const [path, text] of vi) if (text.includes(" ")) expect(en.get(path), path).not.toBe(text);
  for (const [path, text] of en)
    expect(text.replace(/Sổ 138|Anhøj/g, ""), path).not.toMatch(
      /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳýỷỹỵ]/i
    );
});

test("methods: every verdict is named with its meaning", () => {
  const names: Record<stats.Verdict, true> = {shown: true, "shown-opposite": true, "cannot-tell": true};
  for (const language of languages) {
    expect(Object.keys(methodWords[language].verdicts.entries)).toEqual(Object.keys(names));
    for (const {meaning} of Object.values(methodWords[language].verdicts.entries))
      expect(pages[language]).toContain(`<dd>${meaning}</dd>`);
  }
});

test("typeset: subscripts and raised parts of one sign or in braces; nothing else is marked up, and texts are escaped", () => {
  expect(typeset("k_1 < x_{i, j} + t^{n_1/2}").text).toBe(
    "k<sub>1</sub> &lt; x<sub>i, j</sub> + t<sup>n<sub>1</sub>/2</sup>"
  );
  expect(typeset("p̃ = χ²_α").text).toBe("p̃ = χ²<sub>α</sub>");
  for (const language of languages)
    for (const {id, formula} of entries)
      for (const line of [...formula, methodWords[language].methods[id].where])
        expect(typeset(line).text, `${id}: ${line}`).not.toMatch(/[_^]/);
});

test("typesetFormula: the decimal mark of the language", () => {
  expect(typesetFormula("m ∓ 2.66 · MR", "vi").text).toBe("m ∓ 2,66 · MR");
  expect(typesetFormula("m ∓ 2.66 · MR", "en").text).toBe("m ∓ 2.66 · MR");
});
