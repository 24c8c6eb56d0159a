import {describe, expect, it} from "vitest";
import {readRelease} from "#loaders/release/readRelease.ts";
import {release} from "#loaders/release/release.ts";
import {ask} from "#loaders/warehouse/ask.ts";
import {ingest, ingestExitCode} from "#loaders/warehouse/ingest.ts";
import {always} from "#loaders/warehouse/ledger.ts";
import {openWarehouse} from "#loaders/warehouse/openWarehouse.ts";
import {at, outcome, workplace, type Workplace} from "./workplace.ts";

const title = "Mã vụ;Nơi xảy ra;Tình trạng;Ngày khởi tố;Ngày kết luận điều tra;Số bị can";
const register = (...rows: string[]) => `${[title, ...rows].join("\n")}\n`;
const open = "VA-24-01;Tỉnh Lạng Sơn;Đang điều tra;12/01/2024;;2";
const otherDay = "VA-24-01;Tỉnh Lạng Sơn;Đang điều tra;15/01/2024;;2";
const concluded = "VA-24-01;Tỉnh Lạng Sơn;Đề nghị truy tố;12/01/2024;10/5/2024;3";

/** What is found about two files, `a.csv` received on the first day and `b.csv` on the second. */
async function found(
  {write, list, ingest}: Workplace,
  [a, dayA]: readonly [string, string],
  [b, dayB]: readonly [string, string]
) {
  list([
    ["a.csv", a, dayA],
    ["b.csv", b, dayB]
  ]);
  write("a.csv", a);
  write("b.csv", b);
  const result = await ingest(at("2026-11-01"));
  expect(ingestExitCode(result)).toBe(0);
  return {
    a: outcome(result, "a.csv").problems.filter(({code}) => code.includes("otherwise")),
    b: outcome(result, "b.csv").problems.filter(({code}) => code.includes("otherwise")),
    again: async () =>
      (await ingest(at("2026-11-02"))).files.map(({problems}) => problems.map(({code}) => code).join(" "))
  };
}

const said = (other: string, cell: string, later: string, columns: string) => [
  {
    severity: "warning",
    code: "stated-otherwise",
    row: 2,
    cell: "A2",
    message: {
      vi: expect.stringMatching(
        new RegExp(`«exports/${other}», ô ${cell}, .*\\(${columns}\\).*có hiệu lực: «exports/${later}»`)
      ) as string,
      en: expect.stringMatching(new RegExp(`«exports/${other}», cell ${cell}, .*same case code.*`)) as string
    }
  }
];

describe("two registers about one case", () => {
  it("that disagree on a date are both told so, with the other's cell; the later counts", async () => {
    const place = workplace();
    const {a, b, again} = await found(
      place,
      [register(open), "2024-06-01"],
      [register("VA-24-09;Tỉnh Lạng Sơn;Đang điều tra;01/02/2024;;1", otherDay), "2024-07-01"]
    );
    expect(a).toMatchObject(said("b.csv", "A3", "b.csv", "«Ngày khởi tố»"));
    expect(b).toMatchObject([{...said("a.csv", "A2", "b.csv", "«Ngày khởi tố»")[0], row: 3, cell: "A3"}]);
    expect(await again()).toEqual(["stated-otherwise", "stated-otherwise"]);
    const {folder} = await release(place.settings, {edition: "internal"});
    expect(readRelease(folder).findings).toMatchObject([
      {path: "exports/b.csv", code: "stated-otherwise", row: 3}
    ]);
  });

  it("an older state that was received later is a disagreement", async () => {
    const {a, b} = await found(
      workplace(),
      [register(concluded), "2024-06-01"],
      [register(open), "2024-07-01"]
    );
    expect([a.length, b.length]).toEqual([1, 1]);
  });

  it("a later state, or another count with the same dates, received later carries the case on", async () => {
    expect(
      await found(workplace(), [register(open), "2024-06-01"], [register(concluded), "2024-07-01"])
    ).toMatchObject({
      a: [],
      b: []
    });
    const more = open.replace(/2$/, "3");
    expect(
      await found(workplace(), [register(open), "2024-06-01"], [register(more), "2024-07-01"])
    ).toMatchObject({
      a: [],
      b: []
    });
  });

  it("received on one day, another count is a disagreement, a later state is none", async () => {
    const more = open.replace(/2$/, "3");
    const {a, b} = await found(workplace(), [register(open), "2024-06-01"], [register(more), "2024-06-01"]);
    expect(a).toMatchObject(said("b.csv", "A2", "b.csv", "«Số bị can»"));
    expect(b).toHaveLength(1);
    expect(
      await found(workplace(), [register(open), "2024-06-01"], [register(concluded), "2024-06-01"])
    ).toMatchObject({
      a: [],
      b: []
    });
  });

  it("versions of one file, and files that say the same, do not disagree", async () => {
    const {write, ingest} = workplace();
    write("a.csv", register(open));
    await ingest(at("2026-11-01"));
    write("a.csv", register(otherDay));
    expect(outcome(await ingest(at("2026-11-02")), "a.csv").problems).toEqual([]);
    expect(
      await found(
        workplace(),
        [register(open), "2024-06-01"],
        [register(open, open.replace("01;T", "02;T")), "2024-06-01"]
      )
    ).toMatchObject({a: [], b: []});
  });

  it("the first twenty disagreements are named, the others counted", async () => {
    const many = (day: string) =>
      register(
        ...Array.from({length: 23}, (_, index) =>
          open.replace("24-01", `24-${100 + index}`).replace("12/01", day)
        )
      );
    const {a} = await found(workplace(), [many("12/01"), "2024-06-01"], [many("15/01"), "2024-07-01"]);
    expect(a).toHaveLength(21);
    expect(a.at(-1)).toMatchObject({
      code: "more-stated-otherwise",
      message: {vi: expect.stringContaining("3 dòng") as string}
    });
  });
});

it("two lists of activities that count one activity differently disagree", async () => {
  const activities = (sessions: number) =>
    `Đơn vị thực hiện;Địa bàn;Kỳ;Hoạt động;Số buổi\n;Tỉnh Lạng Sơn;Quý II/2021;Tập huấn;${sessions}\n`;
  const {a, b} = await found(workplace(), [activities(2), "2024-06-01"], [activities(3), "2024-07-01"]);
  expect(a).toMatchObject([{cell: "E2", message: {vi: expect.stringContaining("(«Số buổi»)") as string}}]);
  expect(b).toHaveLength(1);
});

describe("two registers of one run", () => {
  async function inOneRun(a: string, b: string) {
    const place = workplace();
    place.write("a.csv", a);
    place.write("b.csv", b);
    const told: string[] = [];
    const result = await ingest(place.settings, {
      now: at("2026-11-01"),
      onContradictions: (found) => {
        for (const {
          path,
          problem: {code}
        } of found)
          told.push(`${path.split("/").at(-1) ?? ""} ${code}`);
      }
    });
    const {connection, close} = await openWarehouse(place.settings.warehouse);
    const status = await ask(connection, `SELECT status FROM case_in_force('${always}')`).finally(close);
    const problems = result.files.flatMap((file) => file.problems.map(({message}) => message));
    return {status: status.map((one) => one["status"]), told, problems};
  }

  it("the later state counts, whichever name comes last, and nothing is wrong", async () => {
    for (const [a, b] of [
      [open, concluded],
      [concluded, open]
    ] as const)
      expect(await inOneRun(register(a), register(b))).toEqual({
        status: ["prosecution-proposed"],
        told: [],
        problems: []
      });
  });

  it("where states are equal, names decide: both files hold the warning, which says so and is told once", async () => {
    const {told, problems} = await inOneRun(register(open), register(open.replace(/2$/, "3")));
    expect(told).toEqual(["a.csv stated-otherwise"]);
    expect(problems).toHaveLength(2);
    for (const {vi, en} of problems) {
      expect(vi).toContain("nhận cùng lúc, theo tên tệp, tệp có hiệu lực: «exports/b.csv»");
      expect(en).toContain("at the same time; by the order of their names, this one counts: «exports/b.csv»");
      expect(vi).not.toContain("nhận sau");
    }
  });

  it("a later step counts although another date differs, and the warning says why", async () => {
    const moved = concluded.replace("12/01", "13/01");
    const {status, problems} = await inOneRun(register(moved), register(open));
    expect(status).toEqual(["prosecution-proposed"]);
    for (const {vi} of problems) expect(vi).toContain("tố tụng muộn hơn có hiệu lực: «exports/a.csv»");
    expect(problems).toHaveLength(2);
  });
});
