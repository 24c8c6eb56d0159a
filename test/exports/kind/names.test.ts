import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {en} from "#src/i18n/en.ts";
import {vi} from "#src/i18n/vi.ts";
import {exportKinds} from "#loaders/exports/index.ts";
import {projectRoot} from "#loaders/projectRoot.ts";

/** The rows of the tables of kinds in the README of the exports, by language. */
const [inVietnamese = "", inEnglish = ""] = readFileSync(
  join(projectRoot, "exports", "README.md"),
  "utf8"
).split("\n## English\n");

describe("the names of the kinds of export", () => {
  it("are six, and the pages name the same ones", () => {
    expect(exportKinds).toHaveLength(6);
    const names = (language: "vi" | "en") =>
      Object.fromEntries(exportKinds.map(({id, name}) => [id, name[language]]));
    expect(vi.quality.kinds).toEqual(names("vi"));
    expect(en.quality.kinds).toEqual(names("en"));
  });

  it("call a return by the label that officials use", () => {
    expect(exportKinds.find(({id}) => id === "returns")?.name.vi).toBe("Biểu số liệu");
  });

  it.each(exportKinds.map(({name}) => [name]))(
    "stand in the README of the exports: $vi",
    ({vi: own, en: english}) => {
      expect(inVietnamese).toMatch(new RegExp(`^\\| ${own}[ ,]`, "m"));
      expect(inEnglish).toMatch(new RegExp(`^\\| ${english}[ ,]`, "m"));
    }
  );
});
