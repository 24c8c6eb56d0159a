import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {workplace} from "../warehouse/workplace.ts";
import {runHere} from "./runHere.ts";
import {writeConfig} from "./runProgram.ts";

const unknownForm = `CÔNG AN HUYỆN CAO LỘC;;;
;;;
TT;Đơn vị;Khởi tố mới (vụ);Bị can mới (người)
1;Xã Hòa Lĩnh;1;2
2;Xã Tân Sơn;0;0
`;

test("so138 map > reference/forms/x.json: the profile that is just being written is no obstacle", async () => {
  const {root, settings, write} = workplace();
  const config = writeConfig(root, settings);
  const file = write("office/bieu.csv", unknownForm);
  const free = await runHere(["map", file, "--config", config]);
  expect(free.code).toBe(0);
  // the shell has made the file that the output goes into before the program starts
  const profile = write("office/reference/forms/bieu.json", "");
  const {code, stdout, stderr} = await runHere(["map", file, "--config", config]);
  expect(code).toBe(0);
  expect(stdout).toBe(free.stdout);
  expect(JSON.parse(stdout)).toMatchObject({kind: "returns"});
  expect(stderr).toContain("bieu.json");
  expect(readFileSync(profile, "utf8")).toBe("");
});

test("so138 map of a folder asks for a file in it", async () => {
  const {root} = workplace();
  const {code, stdout, stderr} = await runHere(["map", root]);
  expect({code, stdout}).toEqual({code: 2, stdout: ""});
  expect(stderr).toMatch(/là thư mục; .* \/ .* is a folder;/);
});

test("so138 map: an office's reference data that hold are read, so a form that has a profile needs none", async () => {
  const {root, settings, write} = workplace();
  const config = writeConfig(root, settings);
  const file = write("office/bieu.csv", unknownForm);
  const {stdout} = await runHere(["map", file, "--config", config]);
  write("office/reference/forms/bieu.json", stdout);
  const again = await runHere(["map", file, "--config", config]);
  expect(again).toMatchObject({code: 0, stdout: ""});
});
