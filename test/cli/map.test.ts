import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
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

test("so138 map --out writes the profile to a new file, and never over one that is there", async () => {
  const {root, settings, write} = workplace();
  const config = writeConfig(root, settings);
  const file = write("office/bieu.csv", unknownForm);
  const {stdout: profile} = await runHere(["map", file, "--config", config]);
  const out = join(settings.exports, "office/reference/forms/bieu.json");
  const said = await runHere(["map", file, "--out", out, "--config", config]);
  expect(said.code).toBe(0);
  expect(said.stdout).toBe(`Đã ghi cấu hình. / The profile was written.\n  ${out}\n`);
  expect(said.stderr).toContain(`trong tệp «${out}»`);
  expect(readFileSync(out, "utf8")).toBe(profile);
  const again = await runHere(["map", file, "--out", out, "--config", config]);
  expect(again).toMatchObject({code: 2, stdout: ""});
  expect(again.stderr).toMatch(/không ghi đè.* \/ .*not written over/);
  expect(readFileSync(out, "utf8")).toBe(profile);
  const text = await runHere(["map", file, "--out", join(root, "x.txt"), "--config", config]);
  expect(text).toMatchObject({code: 2, stdout: ""});
  // the form is known by now: there is nothing to write
  const known = join(root, "known.json");
  expect((await runHere(["map", file, "--out", known, "--config", config])).code).toBe(0);
  expect(existsSync(known)).toBe(false);
});

test("so138 map names beside the codes what they mean", async () => {
  const {root, settings, write} = workplace();
  const file = write("office/bieu.csv", unknownForm);
  const {stderr} = await runHere(["map", file, "--config", writeConfig(root, settings)]);
  expect(stderr).toContain("B  Đơn vị → area (địa bàn)");
  expect(stderr).toContain("initiated · case-initiated · new (khởi tố · vụ án khởi tố · mới)");
});
