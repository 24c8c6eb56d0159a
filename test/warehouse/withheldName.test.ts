import {describe, expect, test} from "vitest";
import {describeFile, describeProblem} from "../../loaders/describe.ts";
import {slipOf} from "../../loaders/slip/slipOf.ts";
import {sha256} from "../../loaders/warehouse/archive.ts";
import {at, workplace, yearly} from "./workplace.ts";

const terminal = (file: Parameters<typeof describeFile>[0]) =>
  [describeFile(file), ...file.problems.map((problem) => describeProblem(file.path, problem))].join("\n");

describe("names that are not shown", () => {
  test.each(["ke-hoach-chim-ung/danh muc.csv", "Tài liệu mật/ke-hoach-chim-ung.csv"])(
    "of a file with a secret stamp neither terminal nor slip says name, folder or hash; both say which file it is: %s",
    async (path) => {
      const {write, ingest, settings} = workplace();
      const text = `TỐI MẬT;;\n${yearly([[2016, 20]])}`;
      write("a.csv", yearly([[2016, 20]]));
      write(path, text);
      const {files} = await ingest(at("2026-11-01"));
      const file = files.find(({state}) => state === "refused");
      if (!file) throw new Error("One is refused.");
      expect(file.problems.map(({code}) => code)).toEqual(["secret-stamp", "name-withheld"]);
      const slip = slipOf(file, settings.exports);
      expect(file.path).toBe(slip.name);
      const said = `${terminal(file)}\n${JSON.stringify(slip)}`;
      expect(said).not.toMatch(/chim|danh muc|Tài liệu/);
      expect(said).not.toContain(sha256(text).slice(0, 12));
      expect(said).toContain(`${Buffer.byteLength(text)} byte`);
      expect(said).toMatch(new RegExp(`tệp thứ ${files.indexOf(file) + 1} trong 2 tệp`));
    }
  );

  test("a name of a person in the path is replaced alike on terminal and slip; another path is shown as it is", async () => {
    const {write, ingest, settings} = workplace();
    write("cah-a/Trần Thị Bình 1990.csv", yearly([[2016, 20]]));
    write("cah-a/quy-3.csv", yearly([[2017, 20]]));
    const {files} = await ingest(at("2026-11-01"));
    const [named, other] = files.toSorted((one, two) => two.path.length - one.path.length);
    if (!named || !other) throw new Error("There are two files.");
    expect(`${terminal(named)} ${JSON.stringify(slipOf(named, settings.exports))}`).not.toContain("Bình");
    expect(named.path.endsWith(slipOf(named, settings.exports).name)).toBe(true);
    expect(named.path).toMatch(/exports\/cah-a\/\[tên tệp đã thay\]-[0-9a-f]{8}\.csv$/);
    expect(other.path).toMatch(/exports\/cah-a\/quy-3\.csv$/);
  });
});
