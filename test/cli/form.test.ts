import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {workplace} from "../warehouse/workplace.ts";
import {runHere} from "./runHere.ts";
import {writeConfig} from "./runProgram.ts";

test("so138 form writes a form where it is told to and says so; with --json nothing else is printed", async () => {
  const place = workplace();
  const out = join(place.root, "new", "form.xlsx");
  const config = writeConfig(place.root, place.settings);
  const asked = ["form", "--kind", "returns", "--unit", "Công an huyện Cao Lộc", "--period", "quý III/2024"];
  const said = await runHere([...asked, "--out", out, "--config", config]);
  expect([said.code, said.stderr]).toEqual([0, ""]);
  expect(said.stdout).toContain(out);
  expect(existsSync(out)).toBe(true);
  const json = await runHere([...asked, "--out", out, "--force", "--config", config, "--json"]);
  expect(JSON.parse(json.stdout)).toEqual({
    file: out,
    kind: "returns",
    form: "so138-returns",
    prefilledAreas: 0
  });
});

test("so138 form ends with 2 and nothing written for what it does not know", async () => {
  const place = workplace();
  const out = join(place.root, "form.xlsx");
  const common = ["--out", out, "--config", writeConfig(place.root, place.settings)];
  expect(await runHere(["form", ...common])).toMatchObject({code: 2, stdout: ""});
  const unknown = await runHere(["form", "--kind", "letters", ...common]);
  expect(unknown).toMatchObject({code: 2, stdout: ""});
  expect(unknown.stderr).toMatch(/«letters».*published.*returns.* \/ .*«letters»/);
  expect(existsSync(out)).toBe(false);
});

test("so138 form writes over no file that is there, but with --force, and no Excel file under another ending", async () => {
  const place = workplace();
  const config = writeConfig(place.root, place.settings);
  const out = join(place.root, "q4.xlsx");
  writeFileSync(out, "filled in");
  const asked = ["form", "--kind", "cases", "--config", config, "--out"];
  const refused = await runHere([...asked, out]);
  expect(refused).toMatchObject({code: 2, stdout: ""});
  expect(refused.stderr).toMatch(/q4\.xlsx».*--force.* \/ .*q4\.xlsx».*--force/);
  expect(readFileSync(out, "utf8")).toBe("filled in");
  expect((await runHere([...asked, out, "--force"])).code).toBe(0);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
  const csv = join(place.root, "x.csv");
  const other = await runHere([...asked, csv]);
  expect(other).toMatchObject({code: 2, stdout: ""});
  expect(other.stderr).toMatch(/\.xlsx.*«x\.csv» ?.* \/ .*\.xlsx.*«x\.csv»/);
  expect(existsSync(csv)).toBe(false);
});
