import {describe, expect, it} from "vitest";
import {ask} from "#loaders/warehouse/ask.ts";
import {always} from "#loaders/warehouse/ledger.ts";
import {openWarehouse} from "#loaders/warehouse/openWarehouse.ts";
import {inOrderOfVersions, laterByName, versionInName} from "#loaders/warehouse/versionInName.ts";
import {at, workplace, type Workplace} from "./workplace.ts";

const titles = "Đơn vị báo cáo;Kỳ báo cáo;Từ ngày;Đến ngày;Địa bàn;Khâu;Đơn vị tính;Mới";
const returnOf = (value: number) =>
  `${titles}\nCông an tỉnh Lạng Sơn;Quý I/2024;15/12/2023;14/3/2024;Tỉnh Lạng Sơn;Khởi tố;bị can;${value}\n`;

/** Takes in returns of one unit and period in one run; the value in force, and what is said of their order. */
async function inOneRun(
  {settings, write, ingest}: Workplace,
  values: Record<string, number>,
  day = "2026-11-01"
) {
  for (const [name, value] of Object.entries(values)) write(name, returnOf(value));
  const {files} = await ingest(at(day));
  const {connection, close} = await openWarehouse(settings.warehouse);
  try {
    const facts = await ask(connection, `SELECT value FROM return_in_force('${always}')`);
    const unclear = files.flatMap(({path, problems}) =>
      problems
        .filter(({code}) => code === "order-unclear")
        .map((one) => ({path: path.split("/").at(-1), ...one}))
    );
    const said = files.flatMap(({problems}) => problems.map(({code}) => code));
    return {
      inForce: facts.map((fact) => fact["value"]),
      states: files.map(({state}) => state),
      unclear,
      said
    };
  } finally {
    close();
  }
}

describe("two versions of a return in one run", () => {
  it("a correction that its name states comes after what it corrects", async () => {
    const {inForce, states, unclear} = await inOneRun(workplace(), {
      "bao-cao (sửa lần 1).csv": 2,
      "bao-cao (sửa lần 2).csv": 3,
      "bao-cao.csv": 1
    });
    expect({inForce, states, unclear}).toEqual({inForce: [3], states: ["new", "new", "new"], unclear: []});
  });

  it.each(["sua lai 30-9", "bổ sung", "chỉnh lý số liệu", "bản sửa đổi theo công văn 12"])(
    "a name that extends the other's by «%s» comes after it, and takes its place in plain words",
    async (words) => {
      const {inForce, unclear, said} = await inOneRun(workplace(), {
        [`BC quy 3 - ${words}.csv`]: 2,
        "BC quy 3.csv": 1
      });
      expect({inForce, unclear, said}).toEqual({inForce: [2], unclear: [], said: ["supersedes-file"]});
    }
  );

  it("the dates of the list of received files go before the names", async () => {
    const place = workplace();
    place.list([
      ["bao-cao (sửa lần 1).csv", returnOf(2), "2024-03-15"],
      ["bao-cao.csv", returnOf(1), "2024-03-16"]
    ]);
    const {inForce, unclear} = await inOneRun(place, {"bao-cao (sửa lần 1).csv": 2, "bao-cao.csv": 1});
    expect({inForce, unclear}).toEqual({inForce: [1], unclear: []});
  });

  it.each([
    ["other names", "a.csv", "b.csv"],
    ["a copy and a correction", "bao-cao (2).csv", "bao-cao (sửa lần 1).csv"],
    ["other folders", "dot 1/bao-cao.csv", "dot 2/bao-cao.csv"]
  ])("%s leave the order unclear: both files say so, and which counts", async (_, first, second) => {
    const {inForce, unclear, said} = await inOneRun(workplace(), {[first]: 1, [second]: 2});
    // «this file takes the place of the other» would be more than is known
    expect(said).toEqual(["order-unclear", "order-unclear"]);
    const names = [first, second].map((name) => name.split("/").at(-1));
    expect(unclear.map(({path}) => path).sort()).toEqual(names.sort());
    const counts = inForce[0] === 1 ? first : second;
    for (const {severity, message} of unclear) {
      expect(severity).toBe("warning");
      expect(message.vi).toContain(`«exports/${counts}» có hiệu lực`);
      expect(message.en).toContain(`«exports/${counts}» counts`);
    }
  });

  it("taken in by two runs need no such word: the later run counts", async () => {
    const place = workplace();
    expect((await inOneRun(place, {"b.csv": 1})).unclear).toEqual([]);
    expect(await inOneRun(place, {"a.csv": 2}, "2026-11-02")).toMatchObject({inForce: [2], unclear: []});
  });
});

describe("versionInName", () => {
  it.each([
    ["Bieu MBN quy III-2024 (gui lai lan 2).xlsx", "bieu mbn quy iii 2024", 2, "sending"],
    ["bao-cao (sửa lần 1).xlsx", "bao cao", 1, "sending"],
    ["bao-cao_lan-3.csv", "bao cao", 3, "sending"],
    ["Báo cáo bản sửa đổi.xlsx", "bao cao", 1, "sending"],
    ["bao cao v2.xlsx", "bao cao", 2, "sending"],
    ["bao-cao (2).xlsx", "bao cao", 2, "copy"],
    ["bao-cao.xlsx", "bao cao", 0, null],
    ["bao cao bổ sung lần 2.xlsx", "bao cao", 2, "sending"],
    ["bao cao quy 3 bổ sung.xlsx", "bao cao quy 3", 1, "sending"],
    ["Lang Son 2024.xlsx", "lang son 2024", 0, null]
  ])("%s is version of «%s»: %i", (name, of, version, counted) => {
    expect(versionInName(`/x/${name}`)).toEqual({of: `/x/${of}`, version, counted});
  });

  it("compares versions of one file only, and no copy with a sending", () => {
    expect(laterByName("/x/a (sửa lần 1).csv", "/x/a.csv")).toBeGreaterThan(0);
    expect(laterByName("/x/a.csv", "/x/a (2).csv")).toBeLessThan(0);
    expect(laterByName("/x/a (2).csv", "/x/a (sửa lần 1).csv")).toBeNull();
    expect(laterByName("/x/a (sửa lần 1).csv", "/y/a.csv")).toBeNull();
    expect(laterByName("/x/a.csv", "/x/b.csv")).toBeNull();
  });

  it("a name is later than one that it extends by words of correction, and by no other words", () => {
    expect(laterByName("/x/BC quy 3 - sua lai 30-9.csv", "/x/BC quy 3.csv")).toBeGreaterThan(0);
    expect(laterByName("/x/BC quy 3.csv", "/x/BC quy 3 (chỉnh lý, bản cuối).csv")).toBeLessThan(0);
    expect(laterByName("/x/BC quy 3 Cao Lộc.csv", "/x/BC quy 3.csv")).toBeNull();
    expect(laterByName("/x/BC quy 30 sua lai 1.csv", "/x/BC quy 3.csv")).toBeNull();
    expect(laterByName("/x/a sửa lại 30-9.csv", "/x/a sửa lại 30-10.csv")).toBeNull();
    expect(laterByName("/x/a sửa lại 30-9.csv", "/y/a.csv")).toBeNull();
  });

  it("other files keep the order of their paths", () => {
    const files = [
      "/x/2017.csv",
      "/x/b (sửa).csv",
      "/x/a lần 10.csv",
      "/x/2016.csv",
      "/x/b.csv",
      "/x/a lần 9.csv"
    ];
    expect(inOrderOfVersions(files.map((file) => ({file}))).map(({file}) => file)).toEqual([
      "/x/2016.csv",
      "/x/2017.csv",
      "/x/a lần 9.csv",
      "/x/a lần 10.csv",
      "/x/b.csv",
      "/x/b (sửa).csv"
    ]);
  });
});
