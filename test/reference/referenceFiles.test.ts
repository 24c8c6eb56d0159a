import {readFileSync, readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {z} from "zod";
import {bilingual, day} from "#loaders/reference/fields.ts";
import {parseEntries} from "#loaders/reference/parseEntries.ts";
import {UserError} from "#loaders/userError.ts";

const folder = new URL("../../loaders/reference/", import.meta.url);
const dataFiles = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));

describe("reference files", () => {
  it.each(dataFiles)("%s is in Unicode NFC with LF line ends", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toContain("\r");
  });

  it("are the nine that the readers know", () => {
    expect(dataFiles.sort()).toEqual([
      "agencies.json",
      "area-groups.json",
      "area-names.json",
      "areas.csv",
      "codelists.json",
      "events.json",
      "lang-son-communes.csv",
      "plans.json",
      "published-indicators.json"
    ]);
  });
});

describe("parseEntries", () => {
  const schema = z.strictObject({id: z.string(), window: z.strictObject({start: day}), name: bilingual});
  const good = {id: "A", window: {start: "2021-06-01"}, name: {vi: "Một", en: "One"}};
  const parse = (entries: unknown) => parseEntries({file: "plans.json", entries, schema, key: ["id"]});

  it("an error names file, entry and field, says what is expected and echoes the value, in both languages", () => {
    expect(() => parse([good, {...good, id: "B", window: {start: "2021-13-01"}}])).toThrow(
      new UserError(
        'plans.json, mục id=B, trường window.start: cần một ngày dạng YYYY-MM-DD; giá trị là "2021-13-01". Hãy sửa tệp này. / plans.json, entry id=B, field window.start: a day as YYYY-MM-DD is expected; the value is "2021-13-01". Correct the file.'
      )
    );
  });

  it("what zod says is said in both languages too", () => {
    expect(() => parse([{...good, window: 1}])).toThrow(
      /^plans\.json, mục id=A, trường window: .*mong đợi object.*; giá trị là 1\. .* \/ .*, field window: .*expected object.*; the value is 1\./
    );
  });

  it("an entry without its key is named by its place", () => {
    expect(() => parse([good, {name: good.name}])).toThrow(
      /^plans\.json, mục 2, trường id: .*giá trị là \(không có\)\. .* \/ plans\.json, entry 2, field id: .*value is missing/
    );
  });

  it("an unknown field is refused", () => {
    expect(() => parse([{...good, extra: 1}])).toThrow(/entry id=A, field \(entry\): .*"extra"/);
  });

  it("text that is empty in one language or not in NFC is refused", () => {
    expect(() => parse([{...good, name: {vi: "Một", en: ""}}])).toThrow(/field name\.en: text is empty/);
    expect(() => parse([{...good, name: {vi: "Một".normalize("NFD"), en: "One"}}])).toThrow(
      /field name\.vi: .*NFC/
    );
  });

  it("two entries with one key are refused", () => {
    expect(() => parse([good, good])).toThrow(
      "plans.json, entry id=A: appears twice; keep one entry. Correct the file."
    );
  });

  it("anything but a list is refused", () => {
    expect(() => parse({})).toThrow("plans.json: a list of entries is expected. Correct the file.");
  });
});
