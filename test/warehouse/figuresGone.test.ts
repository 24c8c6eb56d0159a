import {describe, expect, test} from "vitest";
import {readFileSync} from "node:fs";
import {takeIn} from "#loaders/takeIn.ts";
import {at, bundled, outcome, workplace, yearly} from "./workplace.ts";

const provinces =
  "Hà Giang,Cao Bằng,Bắc Kạn,Tuyên Quang,Lào Cai,Điện Biên,Lai Châu,Sơn La,Yên Bái,Bắc Giang,Thái Nguyên,Lạng Sơn,Quảng Ninh".split(
    ","
  );
const title = "Đơn vị báo cáo;Kỳ báo cáo;Từ ngày;Đến ngày;Địa bàn;Khâu;Đơn vị tính;Mới";

/** A return of the ministry's police for one quarter, by provinces. */
const returnOf = (names: readonly string[], value = 3, quarter = "Quý I/2024;15/12/2023;14/3/2024") =>
  [title, ...names.map((name) => `Bộ Công an;${quarter};Tỉnh ${name};Khởi tố;bị can;${value}`), ""].join(
    "\n"
  );

const goneOf = ({
  problems
}: {
  problems: {code: string; severity: string; message: {vi: string; en: string}}[];
}) => problems.filter(({code}) => code === "earlier-figures-gone");

describe("figures that a file without a fault no longer gives", () => {
  test("are named by their areas and the earlier file, on the terminal and in the slip", async () => {
    const {settings, write} = workplace();
    write("a.csv", returnOf(provinces));
    const first = await takeIn(settings, {now: at("2026-11-01")});
    expect(first.rows).toMatchObject({loaded: 13, rejected: 0});
    write("a sửa.csv", returnOf(provinces.slice(0, 2)));
    const taken = await takeIn(settings, {now: at("2026-11-02")});
    const file = outcome(taken, "a sửa.csv");
    expect(file.rows.rejected).toBe(0);
    expect(file.withdrawn).toBe(11);
    const [gone, ...more] = goneOf(file);
    expect(more).toEqual([]);
    expect(gone?.severity).toBe("warning");
    // the last 11 of the provinces: ten by name, in the order of the earlier file
    expect(gone?.message.vi).toContain(
      `11 số liệu của 11 địa bàn (${provinces
        .slice(2, 12)
        .map((name) => `tỉnh ${name}`)
        .join(", ")} và 1 địa bàn khác) đã có ở tệp «exports/a.csv» (nhận ngày 01/11/2026)`
    );
    expect(gone?.message.en).toMatch(/^This version no longer gives 11 figures of 11 areas .* and 1 more\)/);
    const slip = [...taken.slips].find(([, page]) => page.includes("a sửa"))?.[1];
    const page = readFileSync(slip ?? "", "utf8");
    expect(page).toContain("nếu thiếu, hãy bổ sung rồi gửi lại cả tệp");
    expect(page).toContain("earlier-figures-gone");
    expect(outcome(taken, "a sửa.csv").superseded).toBeUndefined();
    const again = await takeIn(settings, {now: at("2026-11-03")});
    expect(outcome(again, "a.csv").superseded).toBe(true);
    // the slip does not forget it, and the terminal does not repeat it
    expect(goneOf(outcome(again, "a.csv"))).toEqual([]);
    expect(goneOf(outcome(again, "a sửa.csv"))).toEqual([{...gone, severity: "note"}]);
    const old = [...again.slips].find(([{path}]) => path.endsWith("a.csv"))?.[1];
    expect(readFileSync(old ?? "", "utf8")).toContain("tệp khác đã thay thế toàn bộ");
  });

  test("of an area that keeps others are named too", async () => {
    const {write, ingest} = workplace();
    write("a.csv", yearly([[2015, 10], [2016, 20]])); // prettier-ignore
    await ingest(at("2026-11-01"));
    write("a.csv", yearly([[2015, 10]]));
    const [gone] = goneOf(outcome(await ingest(at("2026-11-02")), "a.csv"));
    // the count of 2016: the third line, the fifth column
    expect(goneOf(outcome(await ingest(at("2026-11-03")), "a.csv"))).toMatchObject([
      {message: gone?.message}
    ]);
    write("b.csv", yearly([[2016, 21]]));
    // another file gives the figure: it counts again
    await ingest(at("2026-11-04"));
    expect(goneOf(outcome(await ingest(at("2026-11-05")), "a.csv"))).toEqual([]);
    write("a.csv", yearly([[2015, 10], [2016, 20]])); // prettier-ignore
    await ingest(at("2026-11-06"));
    expect(goneOf(outcome(await ingest(at("2026-11-07")), "a.csv"))).toEqual([]);
    expect(gone?.message.vi).toMatch(/1 số liệu của 1 địa bàn \(.*\).*«exports\/a\.csv».*ô E3;/);
  });

  test("of another kind of export at the same path are named", async () => {
    const {write, ingest} = workplace();
    write("a.csv", yearly([[2015, 10]]));
    await ingest(at("2026-11-01"));
    write("a.csv", bundled("chi-dao-diem.csv"));
    expect(goneOf(outcome(await ingest(at("2026-11-02")), "a.csv"))).toHaveLength(1);
  });

  test("nothing is said where every figure has another in its place, or the whole period was left", async () => {
    const {write, ingest} = workplace();
    write("a.csv", returnOf(provinces));
    await ingest(at("2026-11-01"));
    write("a.csv", returnOf(provinces, 4));
    expect(goneOf(outcome(await ingest(at("2026-11-02")), "a.csv"))).toEqual([]);
    write("a.csv", returnOf(provinces, 4, "Quý II/2024;15/3/2024;14/6/2024"));
    const {problems} = outcome(await ingest(at("2026-11-03")), "a.csv");
    expect(problems.map(({code}) => code)).toContain("scope-left");
    expect(goneOf({problems})).toEqual([]);
  });
});
