import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isFault} from "#loaders/exports/kind/exportKind.ts";
import {judgeReturnPeriod, readReturnPeriod} from "#loaders/exports/value/readReturnPeriod.ts";
import {period as periodSchema} from "#src/schema/period.ts";

const q3 = "BIỂU TỔNG HỢP KẾT QUẢ CÔNG TÁC PHÒNG, CHỐNG MUA BÁN NGƯỜI QUÝ III NĂM 2024";
const days = (from: string, until: string) => `(Số liệu từ ngày ${from} đến ngày ${until})`;

const written = (lines: string[], basis: Parameters<typeof readReturnPeriod>[1] = null) => {
  const found = readReturnPeriod(lines, basis);
  if (isFault(found)) return found.fault;
  periodSchema.parse(found.period);
  const {period, accumulation, notes} = found;
  return [period.id, period.start, period.end, accumulation, ...notes.map(({fault}) => fault)].join(" ");
};

describe("months that are no period of the plans", () => {
  const eleven = "KẾT QUẢ 11 THÁNG NĂM 2024";

  it("count as the days on the form say, from the beginning of a statistical year", () => {
    expect(written([eleven, days("15/12/2023", "14/11/2024")])).toBe(
      "2023-12-15..2024-11-14@administrative 2023-12-15 2024-11-14 cumulative"
    );
    expect(written([eleven, days("01/01/2024", "30/11/2024")])).toBe(
      "2024-01-01..2024-11-30 2024-01-01 2024-11-30 cumulative"
    );
  });

  it("without days nobody can say how far they reach, whatever the form's statistical year", () => {
    expect(written([eleven], "administrative")).toBe("months-without-days");
    expect(written([eleven])).toBe("months-without-days");
    expect(readReturnPeriod([eleven], null)).toMatchObject({
      message: {
        vi: expect.stringContaining("11 tháng") as string,
        en: expect.stringContaining("11 months") as string
      }
    });
  });

  it("that the days contradict are refused", () => {
    expect(written([eleven, days("15/12/2023", "14/9/2024")])).toBe("period-contradicts-dates");
    expect(written([eleven, days("15/01/2024", "14/12/2024")])).toBe("period-contradicts-dates");
  });
});

describe("readReturnPeriod", () => {
  // The windows are those of the statistical years: calendar, Decree 09/2019/NĐ-CP, procuracy (01/12–30/11), court (01/10–30/9).
  it.each([
    [q3, "15/6/2024", "14/9/2024", "2024-Q3@administrative 2024-06-15 2024-09-14 in-period"],
    [q3, "01/7/2024", "30/9/2024", "2024-Q3 2024-07-01 2024-09-30 in-period"],
    ["Quý I/2024", "15/12/2023", "14/3/2024", "2024-Q1@administrative 2023-12-15 2024-03-14 in-period"],
    [`${q3} (lũy kế)`, "15/12/2023", "14/9/2024", "2024-9M@administrative 2023-12-15 2024-09-14 cumulative"],
    ["Lũy kế quý II/2024", "01/01/2024", "30/6/2024", "2024-H1 2024-01-01 2024-06-30 cumulative"],
    [
      "6 tháng đầu năm 2024",
      "15/12/2023",
      "14/6/2024",
      "2024-H1@administrative 2023-12-15 2024-06-14 cumulative"
    ],
    [
      "6 tháng cuối năm 2024",
      "15/6/2024",
      "14/12/2024",
      "2024-H2@administrative 2024-06-15 2024-12-14 in-period"
    ],
    ["9 tháng năm 2024", "01/01/2024", "30/9/2024", "2024-9M 2024-01-01 2024-09-30 cumulative"],
    ["Năm 2024", "15/12/2023", "14/12/2024", "2024@administrative 2023-12-15 2024-12-14 cumulative"],
    ["Năm 2024", "01/12/2023", "30/11/2024", "2024@procuracy 2023-12-01 2024-11-30 cumulative"],
    ["Năm 2024", "01/10/2023", "30/9/2024", "2024@court 2023-10-01 2024-09-30 cumulative"],
    [
      "6 tháng đầu năm 2024",
      "01/12/2023",
      "31/5/2024",
      "2023-12-01..2024-05-31@procuracy 2023-12-01 2024-05-31 cumulative"
    ],
    [
      "6 tháng đầu năm 2024",
      "01/10/2023",
      "31/3/2024",
      "2023-10-01..2024-03-31@court 2023-10-01 2024-03-31 cumulative"
    ],
    ["Tháng 02/2024", "15/01/2024", "14/02/2024", "2024-02@administrative 2024-01-15 2024-02-14 in-period"],
    ["Tháng 02/2024", "01/02/2024", "29/02/2024", "2024-02 2024-02-01 2024-02-29 in-period"],
    [
      "Tháng 5/2024 lũy kế",
      "01/01/2024",
      "31/5/2024",
      "2024-01-01..2024-05-31 2024-01-01 2024-05-31 cumulative"
    ]
  ])("«%s», %s–%s: title and days agree in one statistical year", (title, from, until, expected) => {
    expect(written([title, days(from, until)])).toBe(expected);
    expect(written([title, days(from, until)], "administrative")).toBe(expected);
  });

  it("quý III with nine months' days is refused, and both readings are shown", () => {
    const found = readReturnPeriod([q3, days("15/12/2023", "14/9/2024")], "administrative");
    expect(found).toMatchObject({fault: "period-contradicts-dates"});
    if (!isFault(found)) throw new Error("no fault");
    expect(found.message.vi).toContain("Quý III/2024 (15/6/2024–14/9/2024), trong kỳ");
    expect(found.message.vi).toContain("9 tháng đầu năm 2024 (15/12/2023–14/9/2024), lũy kế từ đầu năm");
    expect(found.message.vi).toContain("Số liệu thuộc kỳ nào?");
    expect(found.message.en).toContain("Q3 2024 (15 June 2024 – 14 September 2024), for the period");
    expect(found.message.en).toContain("First nine months of 2024");
  });

  it.each([
    [q3, "15/6/2023", "14/9/2023"],
    [q3, "16/6/2024", "14/9/2024"],
    [`${q3} lũy kế`, "15/6/2024", "14/9/2024"],
    ["6 tháng đầu năm 2024", "15/3/2024", "14/6/2024"],
    ["Năm 2024", "01/10/2023", "31/3/2024"],
    ["Quý I/2024", "01/10/2023", "31/12/2023"]
  ])("«%s» with %s–%s contradicts itself", (title, from, until) => {
    expect(written([title, days(from, until)], "administrative")).toBe("period-contradicts-dates");
  });

  it("without days the form's statistical year decides, and the note says which days are assumed", () => {
    expect(written([q3], "administrative")).toBe(
      "2024-Q3@administrative 2024-06-15 2024-09-14 in-period window-assumed"
    );
    expect(written([q3], "calendar")).toBe("2024-Q3 2024-07-01 2024-09-30 in-period window-assumed");
    expect(written(["Năm 2024"], "court")).toBe("2024@court 2023-10-01 2024-09-30 cumulative window-assumed");
    expect(written([q3], "procuracy")).toBe("period-missing");
    expect(written(["6 tháng năm 2024"], "court")).toBe("period-missing");
    expect(written([q3])).toBe("period-missing");
    expect(written(["Danh sách"], "calendar")).toBe("period-missing");
    expect(written([])).toBe("period-missing");
  });

  it("days alone are a period of a statistical year where they fit one", () => {
    expect(written([days("15/12/2023", "14/9/2024")])).toBe(
      "2024-9M@administrative 2023-12-15 2024-09-14 cumulative"
    );
    expect(written([days("01/10/2024", "31/12/2024")])).toBe("2024-Q4 2024-10-01 2024-12-31 in-period");
    expect(written([days("01/10/2024", "31/12/2024")], "court")).toBe(
      "2024-10-01..2024-12-31@court 2024-10-01 2024-12-31 cumulative"
    );
    expect(written([days("03/4/2024", "20/5/2024")])).toBe(
      "2024-04-03..2024-05-20 2024-04-03 2024-05-20 in-period period-of-days"
    );
    expect(written(["Số liệu lũy kế", days("01/7/2024", "30/9/2024")])).toBe("period-missing");
  });

  it("lines work together: a broken title, the word lũy kế apart, a year beside its quarter", () => {
    expect(written(["KẾT QUẢ QUÝ III", "NĂM 2024"], "calendar")).toContain("2024-Q3 ");
    expect(written(["KẾT QUẢ NĂM 2024", "QUÝ III"], "calendar")).toBe("period-missing");
    expect(written(["Quý II/2024", "(lũy kế từ đầu năm)"], "calendar")).toContain(
      "2024-H1 2024-01-01 2024-06-30 cumulative"
    );
    expect(written(["KẾ HOẠCH NĂM 2024", "Quý III năm 2024"], "calendar")).toContain("2024-Q3 ");
    expect(written(["Quý II năm 2024", "Quý III năm 2024"], "calendar")).toBe("titles-contradict");
    expect(written(["Năm 2023", "Quý III năm 2024"], "calendar")).toBe("titles-contradict");
    expect(written(["Quý II/2024 lũy kế", "số liệu trong kỳ"], "calendar")).toBe("titles-contradict");
    expect(written([days("01/7/2024", "30/9/2024"), days("01/4/2024", "30/6/2024")])).toBe(
      "titles-contradict"
    );
    expect(written([q3, "từ ngày 31/6/2024 đến ngày 14/9/2024"], "calendar")).toBe("title-dates-unreal");
    expect(written([q3, "Lâm Khê, ngày 17 tháng 9 năm 2024"], "calendar")).toContain("2024-Q3 ");
  });

  it("the quarters of a year tile it, whatever the statistical year, and its id says which", () => {
    const arbitrary = fc.record({
      year: fc.integer({min: 2010, max: 2030}),
      basis: fc.constantFrom("calendar" as const, "administrative" as const)
    });
    fc.assert(
      fc.property(arbitrary, ({year, basis}) => {
        const read = (span: "quarter" | "year", index: number) => {
          const titles = [{year, span, index, cumulative: null}];
          const found = judgeReturnPeriod({titles, dates: null, basis});
          if (isFault(found)) throw new Error(found.fault);
          expect(found.period.id.endsWith("@administrative")).toBe(basis === "administrative");
          return {start: found.period.start ?? "", end: found.period.end ?? ""};
        };
        const quarters = [1, 2, 3, 4].map((index) => read("quarter", index));
        const whole = read("year", 1);
        expect(quarters[0]?.start).toBe(whole.start);
        expect(quarters[3]?.end).toBe(whole.end);
        for (const [index, {start}] of quarters.entries()) {
          const before = quarters[index - 1];
          if (before) expect(Date.parse(start) - Date.parse(before.end)).toBe(86_400_000);
        }
      })
    );
  });

  it("a title written with its days reads back to the same period as with the basis alone", () => {
    const titles = fc.constantFrom(
      "Quý I",
      "QUÝ II",
      "quý 3",
      "Quý IV",
      "6 tháng đầu",
      "9 tháng",
      "Tháng 7",
      ""
    );
    fc.assert(
      fc.property(
        titles,
        fc.integer({min: 2010, max: 2030}),
        fc.constantFrom("calendar" as const, "administrative" as const),
        (name, year, basis) => {
          const title = `${name} năm ${year}`;
          const assumed = readReturnPeriod([title], basis);
          if (isFault(assumed)) throw new Error(assumed.fault);
          const [start = "", end = ""] = [assumed.period.start, assumed.period.end].map((day) =>
            (day ?? "").split("-").reverse().join("/")
          );
          expect(readReturnPeriod([title, days(start, end)], null)).toEqual({...assumed, notes: []});
        }
      )
    );
  });
});
