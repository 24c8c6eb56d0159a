import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {missingPath} from "../../loaders/warehouse/missingPath.ts";
import {workplace} from "./workplace.ts";

describe("a path that is not there", () => {
  test.each([
    ["lang-sơn/quy 3.csv", "lang-son/quy 3.csv"],
    ["lang-som", "lang-son"],
    ["lang-son/quy 4.csv", "lang-son/quy 3.csv"]
  ])("%s: is it %s?", (given, meant) => {
    const {settings, write} = workplace();
    write("lang-son/quy 3.csv", "a");
    write("hoa-binh/khac.csv", "a");
    const {message, exitCode} = missingPath(join(settings.exports, given));
    expect(exitCode).toBe(2);
    expect(message).toContain(`Có phải: «${join(settings.exports, meant)}»?`);
    expect(message).toContain("Is it one of: «");
    expect(message).not.toContain("khac");
  });

  test("where nothing is near, nothing is proposed", () => {
    const {settings, write} = workplace();
    write("lang-son/quy 3.csv", "a");
    expect(missingPath(join(settings.exports, "zzzzzzzzzz")).message).not.toMatch(/Có phải/);
    expect(missingPath(join(settings.exports, "lang-son/quy 3.csv/a")).message).not.toMatch(/Có phải/);
  });
});
