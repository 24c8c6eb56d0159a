import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Papa from "papaparse";
import {afterAll, describe, expect, it} from "vitest";
import {mapFile, mapSheets} from "#loaders/exports/map/mapFile.ts";
import {mappedAsJson} from "#loaders/exports/map/describeMapped.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import {parseForm} from "#loaders/reference/readForm.ts";
import {runProgram} from "../../cli/runProgram.ts";
import {binhLam} from "../kind/returns/binhLam.ts";
import {lamKheForm, lamKheSheet, nineMonthsTitle} from "../kind/returns/lamKhe.ts";

const folder = mkdtempSync(join(tmpdir(), "so138-map-"));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});
const csv = Papa.unparse(lamKheSheet({title: nineMonthsTitle}).rows, {delimiter: ";"});
const bytes = new TextEncoder().encode(csv);

describe("map", () => {
  it("proposes a profile that, once saved, makes the file readable", () => {
    const mapped = mapFile(bytes, "Bieu MBN", {reference: binhLam()});
    if (mapped.state !== "proposed") throw new Error(mapped.state);
    expect(mapped.proposal.form.columns).toEqual(lamKheForm.columns);
    // the trial counts what a person counts in the sample: rows 12, 13, 14, 16, 18 taken, 17 rejected
    expect(mapped.trial).toMatchObject({taken: 5, rejected: 1, refused: false});
    const saved = parseForm(JSON.stringify(mapped.proposal.form), "bieu-mbn.json");
    const read = readExport(bytes, {reference: binhLam(saved)});
    expect(read).toMatchObject({kind: "returns", taken: 5, rejected: 1});
    expect(read.rows).toHaveLength(60);
    expect(read.rows[0]?.["form"]).toBe("bieu-mbn");
    const [unknown] = readExport(bytes, {reference: binhLam()}).problems;
    expect(unknown?.severity).toBe("error");
    expect(unknown?.message.vi).toContain("so138 map");
  });

  it("says so of a file that is known, and looks at no hidden sheet", () => {
    expect(mapFile(bytes, "x", {reference: binhLam(lamKheForm)})).toMatchObject({
      state: "known",
      header: {layout: {form: "lam-khe-mbn"}}
    });
    const hidden = lamKheSheet({name: "Q2 (cu)", hidden: true});
    expect(mapSheets([hidden], "x", binhLam()).state).toBe("none");
    expect(mapSheets([hidden, lamKheSheet()], "x", binhLam())).toMatchObject({
      state: "proposed",
      sheet: "Q3"
    });
  });

  it("says what would refuse the file", () => {
    const mapped = mapSheets([lamKheSheet()], "x", binhLam());
    expect(mappedAsJson(mapped)).toMatchObject({state: "proposed", refused: true, rows: {taken: 0}});
  });

  it("a file without titles of areas and counts has no form", () => {
    expect(mapFile(new TextEncoder().encode("a;b\n1;2\n"), "x", {reference: binhLam()})).toMatchObject({
      state: "none",
      problem: {code: "no-form-proposed"}
    });
  });
});

describe("so138 map", () => {
  const file = join(folder, "Biểu MBN.csv");
  writeFileSync(file, csv);

  it("prints the profile alone on stdout, and the guesses, the trial and where to save it on stderr", async () => {
    const {code, stdout, stderr} = await runProgram(["map", file]);
    expect(code).toBe(0);
    expect(parseForm(stdout, "stdout").columns).toEqual(lamKheForm.columns);
    expect(stderr).toContain("reference/forms/bieu-mbn.json");
    expect(stderr).toMatch(
      /C {2}.*Kỳ trước chuyển sang → report-resolved · report · carried-over \(giải quyết tin · tin · kỳ trước chuyển sang\) \[chắc \/ sure\]/
    );
    expect(stderr).toMatch(/N {2}.*Được xác định → .*\[cần kiểm tra \/ check it\]/);
  });

  it("--json prints one object; a file that is not there is a mistake of usage", async () => {
    const {code, stdout} = await runProgram(["map", file, "--json"]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      state: "proposed",
      saveAs: "reference/forms/bieu-mbn.json",
      form: {kind: "returns"}
    });
    expect((await runProgram(["map", join(folder, "no.csv")])).code).toBe(2);
  });
});
