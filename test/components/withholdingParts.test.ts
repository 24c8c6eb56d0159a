import {describe, expect, test} from "vitest";
import {withheldClasses} from "#src/components/withholdingParts.ts";
import type {Manifest} from "#src/schema/release.ts";
import config from "../../so138.config.ts";
import {sampleContext} from "./sampleRelease.ts";

type PolicyClass = Manifest["policy"]["classes"][number];

const reason = {vi: "Lý do thử.", en: "Trial reason."};
const one = (changes: Partial<PolicyClass>): PolicyClass => ({
  ...{name: "cases", threshold: 4, protectZeros: false, reason, loosened: null},
  ...changes
});

function draw(classes: PolicyClass[], language: "vi" | "en" = "en", id = "everything"): string {
  const context = sampleContext({}, language);
  const manifest: Manifest = {...context.release.manifest, policy: {id, reason, classes}};
  return withheldClasses({...context, release: {...context.release, manifest}}).text;
}

/** The cells of the rows of the table, as text. */
const rows = (html: string) =>
  [...(html.split("<tbody")[1] ?? "").matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell.replace(/<[^>]*>/g, ""))
  );

describe("withheldClasses", () => {
  test.each<[Partial<PolicyClass>, string, string]>([
    [{threshold: 4}, "các số từ 1 đến 4", "counts of 1 to 4"],
    [{threshold: 9, protectZeros: true}, "các số từ 0 đến 9", "counts of 0 to 9"],
    [{threshold: 1}, "số 1", "counts of 1"],
    [{threshold: 0}, "không giữ lại số nào", "nothing"],
    [{threshold: 0, protectZeros: true}, "số 0", "counts of 0"],
    [{threshold: "all"}, "toàn bộ", "all"]
  ])("%j", (changes, vi, en) => {
    expect(rows(draw([one(changes)], "vi"))[0]?.slice(1)).toEqual([vi, "Lý do thử."]);
    expect(rows(draw([one(changes)], "en"))[0]?.slice(1)).toEqual([en, "Trial reason."]);
  });

  test("a loosened class shows its recorded reason as a caution; others show none", () => {
    const loosened = {vi: "Vì <b>thử</b>.", en: "For <b>trial</b>."};
    const html = draw([one({threshold: 0, loosened}), one({name: "victims", threshold: 9})]);
    expect(html).toContain(
      '<p class="caution"><strong>Less is withheld than by default, because:</strong> For &lt;b&gt;trial&lt;/b&gt;.</p>'
    );
    expect(html.match(/class="caution"/g)).toHaveLength(1);
  });

  test("classes of the project's settings have names in words; a name of other settings stands as it is", () => {
    for (const {classes} of Object.values(config.policies))
      for (const name of Object.keys(classes)) expect(rows(draw([one({name})], "vi"))[0]?.[0]).not.toBe(name);
    expect(rows(draw([one({name: "own-class"})]))[0]?.[0]).toBe("own-class");
  });

  test("an edition without classes says that it withholds no count and is to be kept locked, or that it shows none", () => {
    expect(draw([], "en")).toMatch(/^<p class="caution">This edition withholds no count .* Keep it locked/);
    expect(draw([], "vi")).toMatch(/^<p class="caution">Ấn bản này không giữ lại số đếm nào .* bảo quản/);
    expect(draw([], "en", "announced-only")).toMatch(/gives only figures that were announced/);
  });

  test("an edition that shows only what was announced says what else it withholds", () => {
    expect(draw([one({})], "en", "announced-only")).toContain("Counts of pilots without a public source");
    expect(draw([one({})], "en")).not.toContain("Counts of pilots");
  });
});
