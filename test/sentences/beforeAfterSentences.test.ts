import {describe, expect, it} from "vitest";
import {beforeAfterSentences, powerSentence} from "../../src/sentences/beforeAfterSentences.ts";

const before = {count: 22, exposure: 60};
const of = (count: number, language: "vi" | "en") =>
  beforeAfterSentences({before, after: {count, exposure: 13}}, language);

// 22 cases in 60 months against 0 … 12 in 13: R's poisson.test(c(k, 22), c(13, 60)) has these ratios and limits, rounded,
// and calls a change for 0, 11 and 12 alone
const ratios = [
  ["0.00", "0.00", "0.84"],
  ["0.21", "0.01", "1.30"],
  ["0.42", "0.05", "1.71"],
  ["0.63", "0.12", "2.09"],
  ["0.84", "0.21", "2.47"],
  ["1.05", "0.31", "2.84"],
  ["1.26", "0.42", "3.20"],
  ["1.47", "0.53", "3.56"],
  ["1.68", "0.65", "3.91"],
  ["1.89", "0.77", "4.27"],
  ["2.10", "0.89", "4.62"],
  ["2.31", "1.01", "4.97"],
  ["2.52", "1.14", "5.31"]
] as const;

describe("beforeAfterSentences on 22 cases in 60 months", () => {
  it("against none in 13: a fall, without a cause", () => {
    expect(of(0, "vi").verdict).toBe(
      "Số vụ phát hiện, xử lý giảm rõ rệt: 22 vụ trong 60 tháng xuống 0 vụ trong 13 tháng, vượt mức dao động ngẫu nhiên; số liệu chưa cho phép kết luận nguyên nhân là do chỉ đạo điểm."
    );
    expect(of(0, "en").verdict).toBe(
      "Cases fell beyond chance: 22 in 60 months to 0 in 13; the figures alone do not show that the pilot caused it."
    );
  });

  it("against 1 to 10: cannot tell", () => {
    for (let count = 1; count <= 10; count += 1) {
      expect(of(count, "vi").verdict).toBe(
        "Chưa đủ cơ sở để kết luận số vụ tăng hay giảm; mức thay đổi nằm trong phạm vi dao động ngẫu nhiên."
      );
      expect(of(count, "en").verdict).toBe(
        "The figures cannot tell a rise from a fall; the change is within what chance alone produces."
      );
      expect(of(count, "en").evidence[0]).toBe(
        `Compared: ${count} in 13 months with 22 in an earlier period of 60 months.`
      );
      expect(of(count, "vi").evidence[0]).toBe(
        `So sánh ${String(count).padStart(2, "0")} vụ trong 13 tháng với 22 vụ trong giai đoạn trước (60 tháng).`
      );
    }
  });

  it("against 11 and 12: a rise, which may be detection", () => {
    for (const count of [11, 12]) {
      expect(of(count, "vi").verdict).toBe(
        `Số vụ phát hiện, xử lý tăng rõ rệt: 22 vụ trong 60 tháng, ${count} vụ trong 13 tháng, vượt mức dao động ngẫu nhiên; điều này có thể do tăng cường phát hiện, không đồng nghĩa tội phạm gia tăng.`
      );
      expect(of(count, "en").verdict).toBe(
        `Cases rose beyond chance: 22 in 60 months, ${count} in 13; stronger detection may explain it, not more crime.`
      );
    }
  });

  it("gives the ratio with its interval, and the counts that chance alone would give (1 to 10)", () => {
    for (const [count, [ratio, lower, upper]] of ratios.entries()) {
      const comma = (text: string) => text.replace(".", ",");
      expect(of(count, "en").evidence).toContain(
        `The monthly rate is ${ratio} times the rate before (95% confidence interval: ${lower} to ${upper} times).`
      );
      expect(of(count, "vi").evidence).toContain(
        `Bình quân tháng bằng ${comma(ratio)} lần giai đoạn trước (khoảng tin cậy 95%: ${comma(lower)} đến ${comma(upper)} lần).`
      );
      expect(of(count, "en").evidence).toContain(
        "Had the rate stayed the same, chance alone would give 1 to 10 cases in 13 months (95% prediction range)."
      );
      expect(of(count, "vi").evidence).toContain(
        "Nếu mức bình quân không đổi, trong 13 tháng có thể có từ 01 đến 10 vụ chỉ do dao động ngẫu nhiên (khoảng dự báo 95%)."
      );
    }
  });

  it("calls few cases encouraging, not proof, where chance is not excluded", () => {
    const said = (count: number) =>
      of(count, "en").evidence.includes("Fewer cases are encouraging, not proof.");
    expect([0, 1, 2, 3, 12].map(said)).toEqual([false, true, true, false, false]);
  });
});

describe("beforeAfterSentences where none was to be expected", () => {
  it("none is not encouraging", () => {
    const said = beforeAfterSentences(
      {before: {count: 2, exposure: 12}, after: {count: 0, exposure: 1}},
      "en"
    ).evidence;
    expect(said.join(" ")).not.toContain("encouraging");
  });
});

describe("beforeAfterSentences about a campaign", () => {
  it("a rise may be detection", () => {
    const of12 = (language: "vi" | "en") =>
      beforeAfterSentences({before, after: {count: 12, exposure: 13}}, language, {campaign: true});
    expect(of12("vi").verdict).toBe(
      "Số vụ phát hiện tăng rõ rệt trong đợt cao điểm; điều này có thể do tăng cường phát hiện, không đồng nghĩa tội phạm gia tăng."
    );
    expect(of12("en").verdict).toBe(
      "Detected cases rose in the campaign; stronger detection may explain it, not more crime."
    );
    expect(of12("en").evidence[0]).toBe(
      "Compared: 12 in 13 months with 22 in an earlier period of 60 months."
    );
  });
});

describe("beforeAfterSentences at the ends", () => {
  // R: poisson.test(c(1500, 1200), c(12, 12))$conf.int is 1.16 to 1.35, poisson.test(c(960, 1200), c(12, 12)) 0.73 to 0.87
  it("a small change of large counts is a rise or a fall by its interval, not by its size", () => {
    const many = (count: number) =>
      beforeAfterSentences({before: {count: 1200, exposure: 12}, after: {count, exposure: 12}}, "en").verdict;
    expect(many(1500)).toMatch(/^Cases rose beyond chance: 1,200 in 12 months, 1,500 in 12;/);
    expect(many(960)).toMatch(/^Cases fell beyond chance: 1,200 in 12 months to 960 in 12;/);
  });

  it("one month is one month, half a month half of one, and a fall in a campaign is not the pilot's", () => {
    const before = {count: 90, exposure: 1};
    const said = (exposure: number, language: "vi" | "en") =>
      beforeAfterSentences({before, after: {count: 4, exposure}}, language, {campaign: true}).verdict;
    expect(said(1, "en")).toBe(
      "Cases fell beyond chance: 90 in 1 month to 4 in 1; the figures alone do not show that the campaign caused it."
    );
    expect(said(0.5, "vi")).toBe(
      "Số vụ phát hiện, xử lý giảm rõ rệt: 90 vụ trong 1 tháng xuống 04 vụ trong 0,5 tháng, vượt mức dao động ngẫu nhiên; số liệu chưa cho phép kết luận nguyên nhân là do đợt cao điểm."
    );
    const {evidence} = beforeAfterSentences(
      {before: {count: 1, exposure: 40}, after: {count: 1, exposure: 1}},
      "en"
    );
    expect(evidence.join(" ")).toContain("Compared: 1 in 1 month with 1 in an earlier period of 40 months.");
    // R: poisson.test(c(2, 1), c(1, 40)) has a lower limit above 1, poisson.test(c(1, 1), c(1, 40)) below 1
    expect(evidence.join(" ")).toContain(
      "chance alone would give 0 to 1 case in 1 month (95% prediction range)."
    );
  });

  it("without a case before there is no ratio; without any, no comparison", () => {
    const none = {count: 0, exposure: 12};
    const rose = beforeAfterSentences({before: none, after: {count: 8, exposure: 12}}, "en");
    expect(rose.verdict).toMatch(/^Cases rose beyond chance: 0 in 12 months, 8 in 12;/);
    expect(rose.evidence[0]).toMatch(/^There was no case before, so there is no ratio/);
    expect(beforeAfterSentences({before: none, after: none}, "vi")).toEqual({
      verdict: "Cả hai giai đoạn đều không có vụ nào, nên không so sánh được.",
      evidence: []
    });
  });
});

// the power is R's, as in test/oracles/power.csv: 0.7675 at a ratio of 0 for 13 months; 0.2136 detectable for 36
describe("powerSentence", () => {
  it("says what 13 months could show", () => {
    expect(powerSentence({baseline: before, exposure: 13}, "en")).toBe(
      "Too small to show anything short of the cases almost vanishing; even then the chance of showing a fall is 76%, below the usual 80%."
    );
    expect(powerSentence({baseline: before, exposure: 13}, "vi")).toBe(
      "Quy mô quá nhỏ để chứng tỏ điều gì, trừ khi gần như không còn vụ nào; ngay cả khi đó, khả năng chứng tỏ được mức giảm chỉ là 76% (yêu cầu thông thường: 80%)."
    );
  });

  it("without a case before no fall can be shown; nor does it speak of a fall to 0%", () => {
    expect(powerSentence({baseline: {count: 0, exposure: 60}, exposure: 13}, "en")).toBe(
      "There was no case before, so no fall can be shown."
    );
    expect(powerSentence({baseline: {count: 0, exposure: 60}, exposure: 13}, "vi")).toBe(
      "Giai đoạn trước không có vụ nào nên không thể chứng tỏ mức giảm."
    );
    for (let months = 13; months < 20; months += 0.05) {
      const said = powerSentence({baseline: before, exposure: months}, "en");
      expect(said).not.toMatch(/fall to 0%/);
    }
    expect(powerSentence({baseline: before, exposure: 13.8}, "en")).toMatch(
      /a fall to almost no case has a chance of 80%/
    );
  });

  // 1 case in 120 months, then 1 month: by R's poisson.test not even 0 after 17 before would be a fall
  it("says where not even none would show a fall", () => {
    const tiny = {baseline: {count: 1, exposure: 120}, exposure: 1};
    expect(powerSentence(tiny, "en")).toBe("Too small to show any fall, even one to no case at all.");
    expect(powerSentence(tiny, "vi")).toBe(
      "Quy mô quá nhỏ để chứng tỏ bất kỳ mức giảm nào, kể cả khi không còn vụ nào."
    );
  });

  it("says which fall a longer time could show", () => {
    expect(powerSentence({baseline: before, exposure: 36}, "en")).toBe(
      "At this size only a fall to 21% of the rate before, or deeper, has a chance of 80% to be shown; a smaller fall is less likely to be."
    );
  });
});
