import {expect, test} from "vitest";
import {classOf, defaultFor} from "#loaders/policies.ts";
import {defineSettings, type SettingsInput} from "#loaders/settings.ts";
import config from "../../so138.config.ts";

const words = {vi: "thử", en: "trial"};

/** The classes of the public policy with one of them altered. */
function altered(name: string, change: Record<string, unknown>): SettingsInput {
  const classes = config.policies["public"]?.classes ?? {};
  const one = classes[name];
  if (!one) throw new Error(name);
  return {
    ...config,
    policies: {...config.policies, public: {classes: {...classes, [name]: {...one, ...change}}}}
  };
}

test("the default is 4 for cases, 9 for victims, 9 with zeros where victims are broken down", () => {
  expect(defaultFor({stage: "initiated", unit: "case-initiated", brokenDown: true})).toEqual({
    threshold: 4,
    protectZeros: false
  });
  expect(defaultFor({stage: "prosecuted", unit: "victim-in-cases", brokenDown: false})).toEqual({
    threshold: 9,
    protectZeros: false
  });
  expect(defaultFor({stage: "victim-rescued", unit: "person", brokenDown: true})).toEqual({
    threshold: 9,
    protectZeros: true
  });
});

test("each count of the public policy is in its class", () => {
  const policy = config.policies["public"];
  if (!policy) throw new Error("no policy");
  const of = (stage: string, unit: string, brokenDown = false) => classOf(policy, {stage, unit, brokenDown});
  expect(of("report-resolved", "report", true)).toBe("cases");
  expect(of("victim-received", "person")).toBe("victims");
  expect(of("tried", "victim-in-cases")).toBe("victims");
  expect(of("victim-supported", "person-supported", true)).toBe("victims-by-attribute");
});

test.each([
  ["cases", {threshold: 3}, "default (threshold 4)"],
  ["victims", {threshold: 8}, "default (threshold 9)"],
  ["victims-by-attribute", {protectZeros: false}, "default (threshold 9 with protectZeros)"]
])("%s: withholding less without a recorded reason is refused, with one it is not", (name, change, said) => {
  expect(() => defineSettings(altered(name, change))).toThrow(said);
  expect(() => defineSettings(altered(name, change))).toThrow(`policies.public.classes.${name}`);
  expect(() => defineSettings(altered(name, {...change, loosened: words}))).not.toThrow();
});

test("withholding more needs no reason", () => {
  expect(() => defineSettings(altered("cases", {threshold: 10}))).not.toThrow();
  expect(() => defineSettings(altered("cases", {threshold: "all"}))).not.toThrow();
});

test("a class of cases that takes in victims is held to the default of victims", () => {
  const classes = {cases: {covers: {}, threshold: 4, reason: words}};
  expect(() => defineSettings({...config, policies: {...config.policies, public: {classes}}})).toThrow(
    "default (threshold 9)"
  );
});

test("a count without a class, an unknown code, and an edition of an unknown policy are refused", () => {
  const classes = {cases: {covers: {units: ["report"]}, threshold: 4, reason: words}};
  expect(() => defineSettings({...config, policies: {...config.policies, public: {classes}}})).toThrow(
    "no class covers the stage"
  );
  expect(() => defineSettings(altered("cases", {covers: {units: ["reports"]}}))).toThrow("no code «reports»");
  const published = {...config.editions["published"], withholding: "none-such"};
  expect(() =>
    defineSettings({...config, editions: {...config.editions, published}} as SettingsInput)
  ).toThrow("there is no policy «none-such»");
});
