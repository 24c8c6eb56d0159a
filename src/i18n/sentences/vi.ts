/** What sentences count: the Vietnamese word, and the English one for one and for more. */
export type Noun = {vi: string; en: {one: string; other: string}};

/** What was done with it, after «đã» and as an English participle. */
export type Deed = {vi: string; en: string};

/** Two counts over their months, written. */
export type TwoCounts = {before: string; monthsBefore: string; after: string; monthsAfter: string};

/** The sentences in Vietnamese, the leading language: filled with numbers that are written already. */
export const vi = {
  target: {
    text: (percent: string, strict: boolean) => `${strict ? "trên " : ""}${percent}%`,
    met: (
      {vi: deed}: Deed,
      noun: Noun,
      n: {done: string; handled: string; share: string; target: string; fewer: string}
    ) =>
      `Đạt chỉ tiêu: đã ${deed} ${n.done}/${n.handled} ${noun.vi}, đạt ${n.share}% (chỉ tiêu: ${n.target}); nếu ${deed} ít hơn ${n.fewer} ${noun.vi} thì không đạt.`,
    missed: (
      {vi: deed}: Deed,
      noun: Noun,
      n: {done: string; handled: string; share: string; target: string; short: string; shortOfOne: boolean}
    ) =>
      `Chưa đạt chỉ tiêu: ${deed} ${n.done}/${n.handled} ${noun.vi}, đạt ${n.share}% (chỉ tiêu: ${n.target}); còn thiếu ${n.short} ${noun.vi}.`,
    onTheLine: (
      noun: Noun,
      n: {done: string; handled: string; share: string; target: string; percent: string}
    ) =>
      `Chưa đạt chỉ tiêu: ${n.done}/${n.handled} ${noun.vi}, bằng ${n.share}%; chỉ tiêu yêu cầu ${n.target}.`,
    notDue: "Chưa đến kỳ đánh giá: chỉ tiêu tính theo năm; số liệu trong kỳ dùng để theo dõi tiến độ.",
    none: "Trong kỳ không phát sinh, không tính tỷ lệ."
  },
  change: {
    few: (noun: Noun, rise: boolean, n: {difference: string; one: boolean; before: string; after: string}) =>
      `${rise ? "Tăng" : "Giảm"} ${n.difference} ${noun.vi} so với cùng kỳ (${n.after} ${noun.vi} so với ${n.before} ${noun.vi}); số ${noun.vi} ít, không tính tỷ lệ phần trăm.`,
    percent: (
      noun: Noun,
      rise: boolean,
      n: {difference: string; one: boolean; before: string; after: string; percent: string}
    ) =>
      `${rise ? "Tăng" : "Giảm"} ${n.difference} ${noun.vi} (${n.percent}%) so với cùng kỳ (${n.after} ${noun.vi} so với ${n.before} ${noun.vi}).`,
    same: (noun: Noun, count: string) => `Không thay đổi so với cùng kỳ (${count} ${noun.vi}).`
  },
  verdict: {
    cannotTell:
      "Chưa đủ cơ sở để kết luận số vụ tăng hay giảm; mức thay đổi nằm trong phạm vi dao động ngẫu nhiên.",
    noEvents: "Cả hai giai đoạn đều không có vụ nào, nên không so sánh được.",
    /** What is counted, at the beginning of a sentence. */
    counted: {found: "Số vụ phát hiện, xử lý", initiated: "Số vụ án khởi tố"},
    fall: ({before, monthsBefore, after, monthsAfter}: TwoCounts, counted: string, campaign: boolean) =>
      `${counted} giảm rõ rệt: ${before} vụ trong ${monthsBefore} tháng xuống ${after} vụ trong ${monthsAfter} tháng, vượt mức dao động ngẫu nhiên; số liệu chưa cho phép kết luận nguyên nhân là do ${campaign ? "đợt cao điểm" : "chỉ đạo điểm"}.`,
    rise: ({before, monthsBefore, after, monthsAfter}: TwoCounts, counted: string) =>
      `${counted} tăng rõ rệt: ${before} vụ trong ${monthsBefore} tháng, ${after} vụ trong ${monthsAfter} tháng, vượt mức dao động ngẫu nhiên; điều này có thể do tăng cường phát hiện, không đồng nghĩa tội phạm gia tăng.`,
    riseInCampaign:
      "Số vụ phát hiện tăng rõ rệt trong đợt cao điểm; điều này có thể do tăng cường phát hiện, không đồng nghĩa tội phạm gia tăng."
  },
  evidence: {
    counts: ({before, monthsBefore, after, monthsAfter}: TwoCounts) =>
      `So sánh ${after} vụ trong ${monthsAfter} tháng với ${before} vụ trong giai đoạn trước (${monthsBefore} tháng).`,
    ratio: (percent: string, n: {ratio: string; lower: string; upper: string | null}) =>
      `Bình quân tháng bằng ${n.ratio} lần giai đoạn trước (khoảng tin cậy ${percent}%: ${
        n.upper === null ? `từ ${n.lower} lần trở lên` : `${n.lower} đến ${n.upper} lần`
      }).`,
    onlyAfter: (percent: string, lower: string) =>
      `Giai đoạn trước không có vụ nào nên không tính được tỷ số (khoảng tin cậy ${percent}%: từ ${lower} lần trở lên).`,
    expected: (months: string, n: {lower: string; upper: string; percent: string; onlyNone: boolean}) =>
      n.onlyNone
        ? `Nếu mức bình quân không đổi, trong ${months} tháng dự kiến không có vụ nào.`
        : `Nếu mức bình quân không đổi, trong ${months} tháng có thể có từ ${n.lower} đến ${n.upper} vụ chỉ do dao động ngẫu nhiên (khoảng dự báo ${n.percent}%).`,
    notProof: "Số vụ ít hơn là dấu hiệu đáng khích lệ, chưa phải là bằng chứng."
  },
  power: {
    vanishing: (percent: string, wanted: string) =>
      `Quy mô quá nhỏ để chứng tỏ điều gì, trừ khi gần như không còn vụ nào; ngay cả khi đó, khả năng chứng tỏ được mức giảm chỉ là ${percent}% (yêu cầu thông thường: ${wanted}%).`,
    detectable: (percent: string, wanted: string) =>
      `Với quy mô này, chỉ khi mức bình quân giảm còn ${percent}% trở xuống thì khả năng chứng tỏ được mức giảm mới đạt ${wanted}%; mức giảm nhỏ hơn thì khả năng đó thấp hơn.`,
    almostNone: (wanted: string) =>
      `Với quy mô này, chỉ khi gần như không còn vụ nào thì khả năng chứng tỏ được mức giảm mới đạt ${wanted}%; mức giảm nhỏ hơn thì khả năng đó thấp hơn.`,
    nothing: "Quy mô quá nhỏ để chứng tỏ bất kỳ mức giảm nào, kể cả khi không còn vụ nào.",
    noneBefore: "Giai đoạn trước không có vụ nào nên không thể chứng tỏ mức giảm."
  },
  backlog: (noun: Noun, percent: string, n: {finished: string; fresh: string}) =>
    `${percent}% nghĩa là kết thúc ${n.finished} ${noun.vi} trong khi phát sinh mới ${n.fresh} ${noun.vi}; một số trong ${n.finished} ${noun.vi} bắt đầu từ kỳ trước.`,
  chart: {
    periods: {month: "tháng", quarter: "quý", year: "năm"},
    inside: (period: string, gaps: boolean) =>
      `Mọi ${period}${gaps ? " có số liệu" : ""} đều nằm trong phạm vi dao động ngẫu nhiên. Chưa thấy thay đổi.`,
    noSignal:
      "Không có chuỗi, xu hướng hay số lần cắt đường trung tâm nào vượt mức dao động ngẫu nhiên. Chưa thấy thay đổi.",
    runs: (n: {longest: string; longestMax: string; crossings: string; crossingsMin: string}) =>
      `Có dấu hiệu thay đổi kéo dài: chuỗi dài nhất về một phía có ${n.longest} điểm (do ngẫu nhiên thường không quá ${n.longestMax}); số lần cắt đường trung tâm là ${n.crossings} (do ngẫu nhiên thường ít nhất ${n.crossingsMin}).`,
    outside: (list: string) => `Ngoài giới hạn: ${list}.`,
    run: (list: string) => `Bảy điểm liền nhau trở lên cùng một phía của đường trung tâm: ${list}.`,
    trend: (list: string) => `Bảy điểm liền nhau trở lên cùng tăng hoặc cùng giảm: ${list}.`,
    nearLimit: (list: string) => `Hai trong ba điểm liền nhau ở gần giới hạn: ${list}.`,
    span: (first: string, last: string) => `${first} đến ${last}`,
    trial: "Biểu đồ thử nghiệm: dưới 12 điểm, giới hạn còn thay đổi; xem chuỗi số liệu trước."
  },
  refused: {
    "no-events": () => "Không có vụ việc nào trong các số đã cho, nên không tính được.",
    "no-trials": () => "Không có trường hợp nào để tính tỷ lệ.",
    "no-variation": () => "Các số không dao động, nên không tính được giới hạn.",
    "empty-margin": () => "Một địa bàn hoặc một giai đoạn không có vụ nào, nên không so sánh được.",
    "too-few-areas": (need: string, have: string) => `Mới có ${have} địa bàn; cần ít nhất ${need}.`,
    "too-few-rows": (need: string, have: string) => `Mới có ${have} kỳ đủ số liệu; cần ít nhất ${need}.`,
    "too-few-points": (need: string, have: string) =>
      `Chuỗi số liệu quá ngắn: có ${have} điểm, cần ít nhất ${need} (ở mỗi phía của thời điểm bắt đầu, hoặc trong giai đoạn gốc).`,
    "too-few-events": (need: string, have: string) =>
      `Số vụ quá ít cho mô hình hồi quy: có ${have}, cần ít nhất ${need} (10 vụ cho mỗi tham số).`,
    separated: () => "Một yếu tố của mô hình chỉ gắn với những kỳ không có vụ nào, nên không ước lượng được.",
    "not-converged": () => "Phép tính không hội tụ với số liệu này, nên không nêu kết quả.",
    "no-earlier-reports": () => "Chưa có báo cáo nào ở bước trước để ước lượng phần báo cáo muộn.",
    "all-withdrawn": () => "Mọi số đã báo cáo đều đã rút, nên không ước lượng được phần còn lại."
  },
  withheld: "Không công bố số liệu chi tiết nhằm bảo vệ bí mật thông tin, an toàn của nạn nhân."
};

export type Sentences = typeof vi;
