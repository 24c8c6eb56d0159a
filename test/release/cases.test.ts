import Papa from "papaparse";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {readRelease} from "#loaders/release/readRelease.ts";
import {release} from "#loaders/release/release.ts";
import {defineSettings, type Settings} from "#loaders/settings.ts";
import {at, bundled, workplace} from "../warehouse/workplace.ts";

const folder = join(projectRoot, "exports", "illustrative");
const registers = readdirSync(join(folder, "so-theo-doi-vu-an")).sort();

/** The registers read by PapaParse alone: of each code the row of the latest register. */
const latest = new Map<string, string[]>();
for (const name of registers) {
  const text = readFileSync(join(folder, "so-theo-doi-vu-an", name), "utf8");
  for (const row of Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {delimiter: ";"}).data)
    if (row[0]?.startsWith("BL-VA-")) latest.set(row[0], row);
}
const isoOf = (text = "") =>
  text === ""
    ? ""
    : text
        .split("/")
        .reverse()
        .map((part) => part.padStart(2, "0"))
        .join("-");

test("cases of registers stand in the internal edition, with the dates of the latest register and without codes", async () => {
  const place = workplace();
  for (const name of registers)
    place.write(
      `illustrative/so-theo-doi-vu-an/${name}`,
      readFileSync(join(folder, "so-theo-doi-vu-an", name))
    );
  for (const name of ["areas.csv", "plans.json"])
    place.write(`illustrative/reference/${name}`, readFileSync(join(folder, "reference", name)));
  place.write("published/figures.csv", bundled("so-lieu-da-cong-bo.csv"));
  await place.ingest(at("2026-11-20"));
  const casesOf = async (edition: string, settings: Settings = place.settings) => {
    const {folder: made} = await release(settings, {edition});
    return {cases: readRelease(made).cases, text: readFileSync(join(made, "cases.json"), "utf8")};
  };
  const {cases, text} = await casesOf("internal");
  expect(cases.map(({initiated, tried}) => `${initiated ?? ""} ${tried ?? ""}`).sort()).toEqual(
    [...latest.values()].map((row) => `${isoOf(row[4])} ${isoOf(row[8])}`).sort()
  );
  expect(cases.every(({illustrative}) => illustrative)).toBe(true);
  expect(text).not.toContain("BL-VA-");
  const {internal, ...others} = place.settings.editions;
  for (const edition of Object.keys(others)) {
    const showing = defineSettings({
      ...place.settings,
      editions: {...place.settings.editions, [edition]: {...(others[edition] ?? {}), illustrative: true}}
    } as Settings);
    expect((await casesOf(edition, showing)).cases, edition).toEqual([]);
  }
  expect(internal?.withholding).toBeUndefined();
});
