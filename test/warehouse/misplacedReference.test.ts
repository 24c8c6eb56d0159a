import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {projectRoot} from "../../loaders/projectRoot.ts";
import {at, outcome, workplace, yearly} from "./workplace.ts";

const profile = readFileSync(join(projectRoot, "test/input/forms/lam-khe.json"), "utf8");
const areas =
  "level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative\nprovince,X1,Tỉnh X1,Province X1,province,VN,2008-08-01,,,,yes\n";

describe("reference data where it has no effect", () => {
  test.each([
    ["don-vi/refrence/forms/bieu.json", profile, "«refrence» thành «reference»", "«reference/forms»"],
    ["Reference/forms/bieu.json", profile, "«Reference» thành «reference»", "«reference/forms»"],
    ["referenec/areas.csv", areas, "«referenec» thành «reference»", "«reference»"],
    ["don-vi/forms/bieu.json", profile, "chuyển tệp vào thư mục", "«reference/forms»"],
    ["bieu.json", "{ không phải JSON", "chuyển tệp vào thư mục", "«reference/forms»"]
  ])("%s: the folder that it belongs to is named, no list of columns", async (path, content, what, where) => {
    const {write, ingest} = workplace();
    write("a.csv", yearly([[2015, 1]]));
    write(path, content);
    const result = await ingest(at("2026-11-01"));
    expect(outcome(result, "a.csv").state).toBe("new");
    const {state, problems} = outcome(result, path);
    expect(state).toBe("refused");
    expect(problems.map(({code}) => code)).toEqual(["misplaced-reference"]);
    expect(problems[0]?.message.vi).toContain(what);
    expect(problems[0]?.message.vi).toContain(where);
    expect(problems[0]?.message.en).toMatch(/no export, .* run again\.$/);
  });

  test("a file that only looks like none of these keeps its own finding", async () => {
    const {write, ingest} = workplace();
    write("preference/tin.csv", "Một;Hai\n1;2\n");
    const {problems} = outcome(await ingest(at("2026-11-01")), "tin.csv");
    expect(problems.map(({code}) => code)).toEqual(["wrong-header"]);
  });
});
