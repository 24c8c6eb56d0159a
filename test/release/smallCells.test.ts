import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {release} from "#loaders/release/release.ts";
import {at, bundled, workplace, yearly} from "../warehouse/workplace.ts";

const tableOf = async (place: ReturnType<typeof workplace>, edition: string, name: string) =>
  readFileSync(join((await release(place.settings, {edition})).folder, `${name}.json`), "utf8");

test.each(["internal", "published"])(
  "a figure of a table marked as holding small cells stays out of %s, even if another file states it without the mark",
  async (edition) => {
    const place = workplace();
    place.write(
      "a.csv",
      yearly(
        [
          [2020, 73331],
          [2019, 81001]
        ],
        "Bảng có ô số nhỏ"
      )
    );
    place.write(
      "b.csv",
      yearly([
        [2020, 73331],
        [2018, 90002]
      ])
    );
    await place.ingest(at("2026-11-20"));
    const figures = await tableOf(place, edition, "figures");
    expect(figures).not.toMatch(/73331|81001/);
    expect(figures).toContain("90002");
  }
);

test("a figure once marked stays out when a later version drops the mark", async () => {
  const place = workplace();
  place.write("a.csv", yearly([[2020, 73331]], "Bảng có ô số nhỏ"));
  await place.ingest(at("2026-11-20"));
  place.write(
    "a.csv",
    yearly([
      [2020, 73331],
      [2018, 90002]
    ])
  );
  await place.ingest(at("2026-11-21"));
  expect(await tableOf(place, "published", "figures")).not.toContain("73331");
});

test("published pilot counts carry no mark of revision: it would tell whether a hidden earlier count differed", async () => {
  const texts = [];
  for (const earlier of ["5", "9"]) {
    const place = workplace();
    const pilot = bundled("chi-dao-diem.csv");
    const line =
      "LS-2021;Chỉ đạo điểm;Các huyện Cao Lộc, Lộc Bình, Tràng Định;01/06/2021;30/06/2022;Số vụ phát hiện, xử lý;vụ";
    place.write("p.csv", `${pilot.trimEnd()}\r\n${line};${earlier};\r\n`);
    await place.ingest(at("2026-11-20"));
    place.write("p.csv", `${pilot.trimEnd()}\r\n${line};9;baochinhphu.vn/x\r\n`);
    await place.ingest(at("2026-11-21"));
    texts.push(await tableOf(place, "published", "pilots"));
  }
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain('"value":9');
});
