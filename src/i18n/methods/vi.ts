import {formatBeside} from "../formatBeside.ts";
import {formatNumber} from "../formatNumber.ts";
import {formatTally} from "../formatTally.ts";

const whole = (value: number) => formatNumber(value, "vi");
const tally = (count: number) => formatTally(count, "vi");
/** A ratio, on the side of 1 on which it lies. */
const times = (ratio: number) => formatBeside(ratio, 1, "vi", 2);
const one = (value: number) => formatNumber(value, "vi", 1);
const two = (value: number) => formatNumber(value, "vi", 2);
const three = (value: number) => formatNumber(value, "vi", 3);
const percent = (part: number) => `${formatNumber(part * 100, "vi", 1)}%`;
const wholePercent = (part: number) => `${formatNumber(Math.round(part * 100), "vi")}%`;

type Limits = {lower: number; upper: number};
type Counts = {before: number; after: number};

/** The three verdicts and what each means. */
const verdicts = {
  shown: {
    name: "Đã chứng tỏ",
    meaning:
      "Toàn bộ khoảng tin cậy nằm về phía đã dự kiến trước: số liệu chứng tỏ có thay đổi theo chiều đó, vượt mức dao động ngẫu nhiên. Chưa nói gì về nguyên nhân."
  },
  "shown-opposite": {
    name: "Chứng tỏ chiều ngược lại",
    meaning:
      "Toàn bộ khoảng tin cậy nằm về phía ngược với dự kiến: số liệu chứng tỏ có thay đổi, nhưng theo chiều ngược lại."
  },
  "cannot-tell": {
    name: "Chưa đủ cơ sở kết luận",
    meaning:
      "Khoảng tin cậy chứa cả mức không thay đổi: số liệu không phân biệt được tăng với giảm. Điều này không có nghĩa là “không có tác dụng”."
  }
};

const verdictName = (verdict: keyof typeof verdicts) => verdicts[verdict].name.toLocaleLowerCase("vi");

/** The words about statistical methods in Vietnamese, the leading language: English has the same keys. */
export const vi = {
  list: "Các phương pháp",
  intro:
    "Mỗi mục nêu câu hỏi mà phương pháp trả lời, một ví dụ nhỏ, công thức, tài liệu gốc và trường hợp phương pháp từ chối trả lời.",
  invented:
    "Các ví dụ dùng số giả định, không phải số liệu của địa bàn, vụ việc hay đợt chỉ đạo điểm nào; mục nào lấy ví dụ đã công bố thì ghi rõ nguồn. Kết quả trong ví dụ do chính thư viện thống kê của Sổ 138 tính khi dựng trang này.",
  signs:
    "Trong các công thức: L và U là cận dưới và cận trên của khoảng; α là 1 trừ độ tin cậy (0,05 với độ tin cậy 95%); z là phân vị chuẩn (1,96 với độ tin cậy 95%).",
  labels: {
    example: "Ví dụ minh họa (số giả định)",
    published: "Ví dụ đã công bố",
    more: "Công thức, tài liệu, khi nào không trả lời",
    formula: "Công thức",
    caution: "Lưu ý",
    refuses: "Khi nào không trả lời",
    answers:
      "Không có trường hợp từ chối; kết quả để trống, nếu có, nêu ở phần lưu ý. Số nhập sai (ví dụ số âm) bị báo lỗi.",
    reference: "Tài liệu",
    functions: "Hàm thư viện"
  },
  verdicts: {
    title: "Ba mức kết luận",
    intro: "Kết luận luôn rút ra từ chính khoảng tin cậy được in bên cạnh, chỉ có ba mức:",
    entries: verdicts
  },
  rules: {
    title: "Quy tắc khi kết luận",
    items: (n: {base: number}) => [
      "Một khoảng tin cậy, một kết luận. Giá trị p hai phía bằng hai lần xác suất của phía nhỏ hơn, nên luôn thống nhất với khoảng tin cậy.",
      "“Chưa đủ cơ sở kết luận” không bao giờ được viết thành “không có tác dụng” hay “không thay đổi”.",
      `Luôn ghi tử số, mẫu số và kỳ số liệu. Không tính tỷ lệ phần trăm thay đổi khi số gốc dưới ${whole(n.base)}.`,
      "Phép so sánh chính được ấn định trước khi có số liệu. Nhiều kết luận chính cùng lúc thì hiệu chỉnh Holm; rà soát nhiều địa bàn, nhiều chỉ tiêu thì hiệu chỉnh Benjamini–Hochberg.",
      "Không kết luận gì từ các kỳ còn là số sơ bộ.",
      "Không câu nào nói rằng chỉ đạo điểm đã gây ra thay đổi: số liệu chỉ cho biết có thay đổi hay không."
    ]
  },
  pitfalls: {
    title: "Những chỗ dễ hiểu sai",
    items: (n: {finished: number; fresh: number; percent: number}) => [
      {
        name: "Hồi quy về mức trung bình.",
        text: "Địa bàn được chọn vì vừa có nhiều vụ thì năm sau thường ít hơn, dù không làm gì. Vì vậy cần địa bàn đối chứng và nhiều kỳ trước khi bắt đầu."
      },
      {
        name: "Tác động của việc trình báo, phát hiện.",
        text: "Tuyên truyền và cao điểm làm người dân trình báo nhiều hơn, cơ quan chức năng phát hiện nhiều hơn: số vụ tăng không đồng nghĩa tội phạm tăng. Hãy xem số tin báo bên cạnh số vụ."
      },
      {
        name: "Nạn nhân không độc lập với nhau.",
        text: "Một vụ có thể có nhiều nạn nhân. Phép kiểm định đếm vụ, không đếm nạn nhân; nếu đếm nạn nhân thì khoảng tin cậy hẹp hơn thực tế."
      },
      {
        name: "Tỷ lệ trong kỳ có thể vượt 100%.",
        text: `${whole(n.percent)}% nghĩa là trong kỳ kết thúc ${tally(n.finished)} vụ và có ${tally(n.fresh)} vụ mới; một số vụ kết thúc đã bắt đầu từ kỳ trước. Đó không phải là tỷ lệ của một tập hợp, nên không tính khoảng tin cậy nhị thức cho số này.`
      },
      {
        name: "Địa bàn đối chứng phải so sánh được.",
        text: "Tỷ số của chính từng địa bàn đối chứng được nêu riêng: nơi không làm gì mà cũng “giảm” thì phép so sánh không đáng tin."
      },
      {
        name: "Thời gian đặc biệt.",
        text: "Đại dịch, đóng cửa biên giới, đợt cao điểm trùng thời gian đều làm thay đổi số vụ. Kết quả được tính lại khi bỏ các kỳ đó ra."
      }
    ]
  },
  groups: {
    counts: "Số vụ và tỷ suất",
    proportions: "Tỷ lệ và chỉ tiêu",
    power: "Số liệu có thể chứng tỏ điều gì",
    displacement: "Dịch chuyển sang địa bàn lân cận",
    time: "Diễn biến theo thời gian",
    cases: "Theo dõi vụ việc và số liệu về muộn",
    many: "So sánh nhiều địa bàn, nhiều phép kiểm định"
  },
  methods: {
    "count-interval": {
      name: "Khoảng tin cậy của số đếm",
      question: "Với số vụ đã đếm được, mức bình quân dài hạn có thể là bao nhiêu?",
      where:
        "k: số vụ; χ²_{p; f}: phân vị mức p của phân phối chi bình phương với f bậc tự do. Khi k = 0, cận dưới là 0. Cách tính mid-P chỉ tính một nửa xác suất của chính số đã đếm, cho khoảng hẹp hơn một chút.",
      caution: "Giả định các vụ xảy ra độc lập với nhau (phân phối Poisson).",
      refusals: {},
      example: (n: Limits & {count: number; level: number}) =>
        `Trong một năm đếm được ${tally(n.count)} vụ. Mức bình quân dài hạn có thể từ ${one(n.lower)} đến ${one(n.upper)} vụ một năm (khoảng tin cậy ${wholePercent(n.level)}).`
    },
    "rate-ratio": {
      name: "Tỷ số tỷ suất trước và sau",
      question:
        "Số vụ bình quân một tháng sau so với trước tăng hay giảm, vượt mức dao động ngẫu nhiên không?",
      where:
        "R: tỷ số; k_0, k_1: số vụ trước và sau; t_0, t_1: thời gian tương ứng. Khi đã biết tổng n = k_0 + k_1, số vụ sau có phân phối nhị thức với xác suất π; cận của π tính theo Clopper–Pearson rồi đổi sang tỷ số.",
      caution:
        "Trước không có vụ nào thì tỷ số và cận trên là vô cùng; sau không có vụ nào thì tỷ số và cận dưới là 0.",
      refusals: {
        "no-events": (need: number) =>
          `cả hai giai đoạn đều không có vụ nào; cần ít nhất ${tally(need)} vụ ở một trong hai giai đoạn.`
      },
      example: (
        n: Limits & {
          before: number;
          monthsBefore: number;
          after: number;
          monthsAfter: number;
          ratio: number;
          level: number;
          verdict: keyof typeof verdicts;
        }
      ) =>
        `${tally(n.before)} vụ trong ${whole(n.monthsBefore)} tháng trước, ${tally(n.after)} vụ trong ${whole(n.monthsAfter)} tháng sau: bình quân tháng bằng ${times(n.ratio)} lần trước đó (khoảng tin cậy ${wholePercent(n.level)}: ${times(n.lower)} đến ${times(n.upper)} lần). Kết luận: ${verdictName(n.verdict)}.`
    },
    "ratio-of-rate-ratios": {
      name: "Tỷ số của hai tỷ số tỷ suất",
      question: "Địa bàn chỉ đạo điểm thay đổi khác địa bàn đối chứng đến mức nào, trong cùng hai giai đoạn?",
      where:
        "R: tỷ số; t_0, t_1: số vụ trước và sau ở địa bàn chỉ đạo điểm; c_0, c_1: ở địa bàn đối chứng; n_t = t_0 + t_1, n_c = c_0 + c_1, m = t_1 + c_1; C(n, k): số tổ hợp. Độ dài hai giai đoạn tự triệt tiêu. Cận lấy từ phân phối siêu bội không trung tâm.",
      caution:
        "Chỉ có nghĩa khi địa bàn đối chứng so sánh được: hãy xem cả tỷ số của riêng từng địa bàn đối chứng.",
      refusals: {
        "empty-margin": (need: number) =>
          `một địa bàn, hoặc một giai đoạn, không có vụ nào; mỗi địa bàn và mỗi giai đoạn cần ít nhất ${tally(need)} vụ.`
      },
      example: (
        n: Limits & {
          treated: Counts;
          comparison: Counts;
          ratio: number;
          level: number;
          verdict: keyof typeof verdicts;
        }
      ) =>
        `Địa bàn chỉ đạo điểm: trước ${whole(n.treated.before)}, sau ${tally(n.treated.after)} vụ; đối chứng: trước ${whole(n.comparison.before)}, sau ${tally(n.comparison.after)} vụ. Tỷ số ${times(n.ratio)} (khoảng tin cậy ${wholePercent(n.level)}: ${times(n.lower)} đến ${times(n.upper)}). Kết luận: ${verdictName(n.verdict)}.`
    },
    "shrunk-rates": {
      name: "Ước lượng Bayes thực nghiệm của tỷ suất địa bàn",
      question: "Tỷ suất của địa bàn nhỏ cao hay thấp thật, hay chỉ vì số ít?",
      where:
        "O: số vụ ghi nhận; E: số vụ dự kiến; ν, μ: tham số hình dạng và trung bình của phân phối gamma của các tỷ suất, ước lượng từ mọi địa bàn (hợp lý cực đại; nếu không được thì theo mômen của Marshall); G_{p; a}: phân vị mức p của phân phối gamma có hình dạng a, tỷ lệ 1.",
      caution:
        "Địa bàn càng nhỏ, tỷ suất càng được kéo gần mức chung. Các địa bàn chỉ khác nhau do ngẫu nhiên thì cùng nhận mức chung. Khoảng coi ν và μ là đã biết, nên hơi hẹp.",
      refusals: {},
      example: (
        n: Limits & {
          areas: number;
          observed: number;
          expected: number;
          raw: number;
          rate: number;
          mu: number;
          level: number;
        }
      ) =>
        `Trong ${whole(n.areas)} địa bàn, một địa bàn nhỏ ghi nhận ${tally(n.observed)} vụ, dự kiến ${one(n.expected)} vụ, tức ${times(n.raw)} lần. Kéo về mức chung ${two(n.mu)}, ước lượng còn ${times(n.rate)} lần (khoảng ${wholePercent(n.level)}: ${times(n.lower)} đến ${times(n.upper)}).`
    },
    "proportion-interval": {
      name: "Khoảng tin cậy của tỷ lệ",
      question: "Tỷ lệ đạt được trong kỳ cho biết gì về mức thực chất của cách làm?",
      where:
        "k: số đạt; n: số phải giải quyết. Ngoài cách Wilson có thể chọn cách chính xác Clopper–Pearson hoặc mid-P.",
      caution: "Không dùng cho tỷ số trong kỳ có thể vượt 100%, vì tử số không nằm trong mẫu số.",
      refusals: {
        "no-trials": (need: number) => `không có gì phải giải quyết; mẫu số cần ít nhất ${whole(need)}.`
      },
      example: (n: Limits & {done: number; handled: number; proportion: number; level: number}) =>
        `Giải quyết ${whole(n.done)}/${tally(n.handled)} tin báo, đạt ${percent(n.proportion)}; khoảng tin cậy ${wholePercent(n.level)}: ${percent(n.lower)} đến ${percent(n.upper)}.`
    },
    "proportion-difference": {
      name: "Hiệu của hai tỷ lệ",
      question: "Tỷ lệ của hai kỳ, hoặc hai địa bàn, có khác nhau vượt mức ngẫu nhiên không?",
      where:
        "p_1 = k_1/n_1, p_2 = k_2/n_2; (l_1, u_1) và (l_2, u_2): khoảng tin cậy Wilson của từng tỷ lệ. Đây là phương pháp 10 của Newcombe.",
      caution: "Hai nhóm phải độc lập: không có vụ nào nằm trong cả hai.",
      refusals: {
        "no-trials": (need: number) =>
          `một bên không có gì phải giải quyết; mỗi bên cần ít nhất ${whole(need)}.`
      },
      example: (
        n: Limits & {
          first: {done: number; handled: number};
          second: {done: number; handled: number};
          difference: number;
          level: number;
        }
      ) =>
        `${whole(n.first.done)}/${whole(n.first.handled)} so với ${whole(n.second.done)}/${whole(n.second.handled)}: chênh ${one(n.difference * 100)} điểm phần trăm (khoảng tin cậy ${wholePercent(n.level)}: ${one(n.lower * 100)} đến ${one(n.upper * 100)}).`
    },
    "comparison-with-target": {
      name: "So sánh với chỉ tiêu",
      question: "Có đạt chỉ tiêu không, dư hay thiếu bao nhiêu vụ?",
      where:
        "k: số đạt; n: số phải giải quyết; c: chỉ tiêu; chỉ tiêu “trên” dùng dấu >, chỉ tiêu “từ … trở lên” dùng dấu ≥. Tính bằng số nguyên, không làm tròn. Giá trị p một phía: xác suất đạt ít nhất k nếu mức thực chất đúng bằng chỉ tiêu.",
      caution:
        "Số phải giải quyết đã đầy đủ thì đạt là đạt, không cần khoảng tin cậy. Khoảng tin cậy chỉ dùng khi so sánh giữa các kỳ, các địa bàn.",
      refusals: {
        "no-trials": (need: number) =>
          `trong kỳ không phát sinh; cần ít nhất ${tally(need)} vụ việc phải giải quyết.`
      },
      example: (
        n: Limits & {
          done: number;
          handled: number;
          proportion: number;
          target: number;
          meets: boolean;
          fewer: number;
          level: number;
          verdict: keyof typeof verdicts;
        }
      ) =>
        `Giải quyết ${whole(n.done)}/${tally(n.handled)} tin báo, đạt ${percent(n.proportion)}, chỉ tiêu trên ${wholePercent(n.target)}: ${n.meets ? `đạt; ít hơn ${tally(n.fewer)} tin thì không đạt` : "chưa đạt"}. Mức thực chất có thể từ ${percent(n.lower)} đến ${percent(n.upper)} (khoảng tin cậy ${wholePercent(n.level)}); so với chỉ tiêu: ${verdictName(n.verdict)}.`
    },
    power: {
      name: "Lực kiểm định của phép so sánh trước – sau",
      question: "Nếu số vụ giảm thật, khả năng phép so sánh chứng tỏ được mức giảm là bao nhiêu?",
      where:
        "P(i; λ): xác suất Poisson; k_0: số vụ trước; ρ: tỷ số thật sau ÷ trước; t_0, t_1: thời gian. Tổng lấy trên mọi cặp số vụ (i trước, j sau) mà cận trên của tỷ số tỷ suất nhỏ hơn 1.",
      caution: "Mức trước được coi đúng bằng số đã đếm. Không có vụ nào trước thì lực kiểm định bằng 0.",
      refusals: {},
      example: (n: {
        before: number;
        monthsBefore: number;
        monthsAfter: number;
        ratio: number;
        power: number;
      }) =>
        `${tally(n.before)} vụ trong ${whole(n.monthsBefore)} tháng trước, sau đó theo dõi ${whole(n.monthsAfter)} tháng: nếu bình quân giảm còn ${wholePercent(n.ratio)}, khả năng chứng tỏ được mức giảm là ${wholePercent(n.power)}.`
    },
    "detectable-ratio": {
      name: "Mức giảm có thể chứng tỏ được",
      question: "Phải giảm sâu đến mức nào thì phép so sánh mới có khả năng chứng tỏ?",
      where:
        "ρ*: tỷ số lớn nhất sao cho mức giảm đến đó, hoặc sâu hơn, được chứng tỏ với lực kiểm định đã chọn (thường 80%); 1 − β(ρ): lực kiểm định khi tỷ số thật là ρ, ở mục trên.",
      caution:
        "Có khi không mức giảm nào đủ, kể cả giảm hết: khi đó không có tỷ số, và quy mô quá nhỏ để chứng tỏ điều gì.",
      refusals: {},
      example: (n: {
        before: number;
        monthsBefore: number;
        monthsAfter: number;
        ratio: number;
        power: number;
      }) =>
        `${tally(n.before)} vụ trong ${whole(n.monthsBefore)} tháng trước, ${whole(n.monthsAfter)} tháng sau: chỉ khi bình quân giảm còn ${percent(n.ratio)} trở xuống thì khả năng chứng tỏ mới đạt ${wholePercent(n.power)}.`
    },
    "prediction-range": {
      name: "Khoảng dự báo khi không có gì thay đổi",
      question: "Nếu tình hình không đổi, kỳ tới có thể có bao nhiêu vụ chỉ do ngẫu nhiên?",
      where:
        "k_0: số vụ trước; L, U: cận của tỷ số tỷ suất. Khoảng gồm mọi số vụ sau k (số nguyên) mà tỷ số tỷ suất chưa chứng tỏ có thay đổi.",
      caution: "Số vụ nằm trong khoảng không chứng minh là không có thay đổi; chỉ là không chứng tỏ được.",
      refusals: {},
      example: (n: Limits & {before: number; monthsBefore: number; monthsAfter: number; level: number}) =>
        `${tally(n.before)} vụ trong ${whole(n.monthsBefore)} tháng: nếu không đổi, ${whole(n.monthsAfter)} tháng tới có thể có từ ${whole(n.lower)} đến ${tally(n.upper)} vụ (mức ${wholePercent(n.level)}).`
    },
    "weighted-displacement": {
      name: "Hiệu dịch chuyển có trọng số",
      question: "Gộp cả địa bàn lân cận, số vụ thay đổi bao nhiêu so với các địa bàn đối chứng?",
      where:
        "T, C, N, M: số vụ ở địa bàn chỉ đạo điểm, đối chứng của nó, địa bàn lân cận, đối chứng của lân cận; 0 trước, 1 sau; W: hiệu; V: phương sai, mỗi số vụ coi là Poisson. Các giai đoạn hoặc địa bàn có quy mô khác nhau thì chia mỗi số cho trọng số, và phương sai cho bình phương trọng số.",
      caution: "Khoảng dựa trên phân phối chuẩn: số vụ quá ít thì không đáng tin.",
      refusals: {
        "no-events": (need: number) => `không địa bàn nào có vụ nào; cần ít nhất ${tally(need)} vụ.`
      },
      example: (n: Limits & {difference: number; z: number; level: number}) =>
        `Ví dụ của Wheeler và Ratcliffe (2018): ${tally(n.difference)} vụ, z = ${two(n.z)} (khoảng tin cậy ${wholePercent(n.level)}: ${whole(Math.round(n.lower))} đến ${whole(Math.round(n.upper))}).`
    },
    "displacement-measures": {
      name: "Hiệu quả gộp, hiệu quả thuần, mức thành công và vùng đệm",
      question: "Địa bàn chỉ đạo điểm và lân cận thay đổi thế nào so với đối chứng?",
      where:
        "T, C, N: số vụ ở địa bàn chỉ đạo điểm, đối chứng, lân cận; 0 trước, 1 sau. G: hiệu quả gộp; H: hiệu quả thuần; S: mức thành công; B: vùng đệm. S và B âm là tốt hơn đối chứng.",
      caution:
        "Không xác định (để trống) khi đối chứng không có vụ nào trong kỳ làm mẫu số, và B khi không có địa bàn lân cận. Các số này không kèm khoảng tin cậy.",
      refusals: {},
      example: (n: {
        treated: Counts;
        comparison: Counts;
        neighbour: Counts;
        gross: number;
        net: number;
        success: number;
        buffer: number;
      }) =>
        `Địa bàn chỉ đạo điểm: trước ${whole(n.treated.before)}, sau ${tally(n.treated.after)} vụ; đối chứng: trước ${whole(n.comparison.before)}, sau ${tally(n.comparison.after)} vụ; lân cận: trước ${whole(n.neighbour.before)}, sau ${tally(n.neighbour.after)} vụ. Hiệu quả gộp ${tally(n.gross)} vụ, hiệu quả thuần ${tally(n.net)} vụ, mức thành công ${three(n.success)}, vùng đệm ${three(n.buffer)}.`
    },
    "displacement-quotient": {
      name: "Thương số dịch chuyển có trọng số",
      question: "Vụ việc đã chuyển sang địa bàn lân cận, hay lân cận cũng được hưởng lợi?",
      where:
        "B, S: vùng đệm và mức thành công ở mục trên. Dương: lân cận cũng giảm (lan tỏa lợi ích); âm: vụ việc chuyển sang đó; dưới −1: chuyển sang nhiều hơn số tránh được.",
      caution:
        "Không xác định khi không có địa bàn lân cận, khi đối chứng không có vụ nào, và khi địa bàn chỉ đạo điểm không tốt hơn đối chứng.",
      refusals: {},
      example: (n: {buffer: number; success: number; quotient: number}) =>
        `Vùng đệm ${three(n.buffer)}, mức thành công ${three(n.success)}: thương số ${two(n.quotient)}, tức ${n.quotient > 0 ? "lân cận cũng được hưởng lợi" : "một phần vụ việc chuyển sang lân cận"}, bằng khoảng ${wholePercent(Math.abs(n.quotient))} mức của địa bàn chỉ đạo điểm.`
    },
    "total-net-effect": {
      name: "Tổng hiệu quả thuần",
      question: "Tính cả lân cận, tất cả ít đi bao nhiêu vụ so với khi thay đổi như đối chứng?",
      where: "T, C, N như trên. Dương: tổng thể ít vụ hơn.",
      caution: "Không xác định khi không có địa bàn lân cận, hoặc đối chứng trước đó không có vụ nào.",
      refusals: {},
      example: (n: {total: number; own: number}) =>
        `Với các số ở mục hiệu quả gộp và hiệu quả thuần: tổng hiệu quả thuần ${tally(n.total)} vụ, trong đó ${tally(n.own)} vụ ở địa bàn chỉ đạo điểm.`
    },
    "control-chart": {
      name: "Biểu đồ kiểm soát",
      question: "Số liệu từng tháng dao động bình thường, hay có điểm bất thường?",
      where:
        "m, u, p: trung bình của giai đoạn gốc (đường trung tâm; riêng biểu đồ g lấy trung vị); MR: trung bình trị tuyệt đối của chênh lệch giữa hai điểm liền nhau; n_i: mẫu số của điểm i. Loại biểu đồ: xmr (một số đo mỗi kỳ); c (số đếm) và u (tỷ suất), ở c mọi n_i bằng 1; p (tỷ lệ); u′ và p′ khi mẫu số lớn, theo hệ số của Laney, z: độ lệch của mỗi điểm chia cho độ lệch chuẩn của nó; g (số trường hợp khác giữa hai sự kiện hiếm); t (thời gian x giữa hai sự kiện hiếm). Biểu đồ run chỉ có trung vị. Số đếm trung bình dưới 10 thì c và u lấy phân vị Poisson thay cho ba độ lệch chuẩn.",
      caution:
        "Dưới 12 điểm thì ghi là “thử nghiệm”: giới hạn còn thay đổi nhiều. Chênh lệch quá lớn bị loại khi tính MR của xmr và t.",
      refusals: {
        "too-few-points": (need: number) => `giai đoạn gốc có quá ít điểm; cần ít nhất ${whole(need)} điểm.`,
        "no-variation": (need: number) =>
          `giới hạn không có độ rộng, vì các số đo của giai đoạn gốc bằng nhau, không có vụ nào hoặc tất cả đều đạt; cần ít nhất ${whole(need)} giá trị khác nhau.`
      },
      example: (
        n: Limits & {baseline: number; centre: number; month: number; value: number; outside: boolean}
      ) =>
        `Biểu đồ c, ${whole(n.baseline)} tháng gốc, trung bình ${one(n.centre)} vụ một tháng; giới hạn ${whole(n.lower)} đến ${tally(n.upper)} vụ. Tháng thứ ${whole(n.month)} có ${tally(n.value)} vụ: ${n.outside ? "ngoài giới hạn, cần tìm hiểu nguyên nhân" : "trong giới hạn"}.`
    },
    "chart-rules": {
      name: "Quy tắc đọc biểu đồ kiểm soát và kiểm tra chuỗi",
      question: "Có dấu hiệu thay đổi kéo dài, dù chưa điểm nào vượt giới hạn?",
      where:
        "Điểm được đánh dấu khi: nằm ngoài giới hạn; thuộc chuỗi từ 7 điểm liền về một phía của đường trung tâm; thuộc chuỗi từ 7 điểm liền cùng tăng hoặc cùng giảm; hoặc nằm ở một phần ba ngoài cùng mà trong 3 điểm liền về một phía có ít nhất 2 điểm như thế. Kiểm tra chuỗi của Anhøj: n là số điểm không nằm trên đường trung tâm, D chuỗi dài nhất, X số lần cắt đường trung tâm; có dấu hiệu thay đổi khi một trong hai bất đẳng thức đúng ([ ]: làm tròn; b_{0,05}: phân vị 5% của phân phối nhị thức).",
      caution: "Chuỗi dài thì 7 điểm liền một phía không còn hiếm; ngưỡng của Anhøj tăng theo số điểm.",
      refusals: {},
      example: (n: {
        points: number;
        longest: number;
        longestMax: number;
        crossings: number;
        crossingsMin: number;
        marked: number;
        signalled: boolean;
      }) =>
        `Trong ${whole(n.points)} tháng, chuỗi dài nhất về một phía là ${whole(n.longest)} điểm (ngưỡng ${whole(n.longestMax)}), cắt đường trung tâm ${whole(n.crossings)} lần (ít nhất phải ${whole(n.crossingsMin)}); quy tắc chuỗi đánh dấu ${whole(n.marked)} điểm: ${n.signalled ? "có" : "không có"} dấu hiệu thay đổi.`
    },
    assurance: {
      name: "Khả năng bảo đảm chỉ tiêu",
      question: "Nếu cách làm giữ nguyên, chỉ tiêu luôn đạt, luôn không đạt, hay tùy ngẫu nhiên?",
      where:
        "L, U: giới hạn dưới và trên của biểu đồ kiểm soát; c: chỉ tiêu (ở đây: càng cao càng tốt). Dòng 1 đúng ở mọi điểm: luôn đạt; dòng 2 đúng ở mọi điểm: luôn không đạt; còn lại: tùy ngẫu nhiên.",
      caution:
        "Chỉ đúng khi biểu đồ không có dấu hiệu thay đổi; biểu đồ run không có giới hạn nên không dùng được.",
      refusals: {},
      example: (
        n: Limits & {
          months: number;
          target: number;
          assurance: "consistently-meets" | "consistently-fails" | "hit-and-miss";
        }
      ) =>
        `Tỷ lệ giải quyết của ${whole(n.months)} tháng dao động trong ${percent(n.lower)} đến ${percent(n.upper)}. Chỉ tiêu ${wholePercent(n.target)}: ${{"consistently-meets": "luôn đạt", "consistently-fails": "luôn không đạt", "hit-and-miss": "tháng đạt, tháng không, tùy ngẫu nhiên"}[n.assurance]}.`
    },
    "segmented-regression": {
      name: "Hồi quy phân đoạn",
      question:
        "Từ khi bắt đầu, chuỗi số liệu có nhảy mức hoặc đổi xu hướng không, sau khi trừ xu hướng sẵn có?",
      where:
        "Y_i: số vụ kỳ i; e_i: quy mô hoặc số ngày; i: số thứ tự kỳ; D_i: 1 từ khi bắt đầu, trước đó 0; s_i: 1, 2, … từ khi bắt đầu, trước đó 0. exp(β_2) là tỷ số nhảy mức (level), exp(β_3) là thay đổi xu hướng mỗi kỳ (slope). Có thể thêm mùa vụ và biến khác.",
      caution:
        "Phần dư tự tương quan thì có ghi chú và cần sai số chuẩn Newey–West. Vẫn từ chối như hồi quy số đếm.",
      refusals: {
        "too-few-points": (need: number) =>
          `một phía của thời điểm bắt đầu có quá ít kỳ; mỗi phía cần ít nhất ${whole(need)} kỳ.`
      },
      example: (n: Limits & {before: number; after: number; ratio: number; slope: number; level: number}) =>
        `${whole(n.before)} tháng trước, ${whole(n.after)} tháng sau: khi bắt đầu, mức nhảy bằng ${times(n.ratio)} lần (khoảng tin cậy ${wholePercent(n.level)}: ${times(n.lower)} đến ${times(n.upper)}); xu hướng mỗi tháng nhân thêm ${times(n.slope)}.`
    },
    "count-regression": {
      name: "Hồi quy số đếm",
      question: "Số vụ thay đổi bao nhiêu lần theo một yếu tố, khi các yếu tố khác giữ nguyên?",
      where:
        "x_{ij}: giá trị yếu tố j ở quan sát i; e_i: quy mô; exp(β_j): tỷ số khi x_{ij} tăng 1; b, s: giá trị ước lượng của β_j và sai số chuẩn. V(Y): phương sai, lần lượt của Poisson, tựa Poisson (φ không dưới 1) và nhị thức âm; m là giá trị kỳ vọng.",
      caution:
        "Nhị thức âm không ước lượng được thì chuyển sang tựa Poisson và ghi chú. Tương quan không phải là nguyên nhân.",
      refusals: {
        "too-few-rows": (need: number) =>
          `quá ít quan sát; khi có hằng số và một yếu tố cần ít nhất ${whole(need)}.`,
        "too-few-events": (need: number) =>
          `quá ít vụ: cần ${tally(need / 2)} vụ cho mỗi tham số, tức ${tally(need)} vụ khi có hằng số và một yếu tố.`,
        separated: (need: number) =>
          `một yếu tố tách hẳn các quan sát không có vụ nào ra, tỷ số không hữu hạn; ở đó cần ít nhất ${tally(need)} vụ.`,
        "not-converged": () => "phép lặp không hội tụ; cần bớt yếu tố hoặc xem lại số liệu."
      },
      example: (
        n: Limits & {months: number; campaign: number; ratio: number; dispersion: number; level: number}
      ) =>
        `${whole(n.months)} tháng, trong đó ${whole(n.campaign)} tháng cao điểm: số vụ phát hiện trong tháng cao điểm bằng ${times(n.ratio)} lần tháng khác (khoảng tin cậy ${wholePercent(n.level)}: ${times(n.lower)} đến ${times(n.upper)}; hệ số phân tán ${two(n.dispersion)}). Có thể do tăng cường phát hiện.`
    },
    "cumulative-incidence": {
      name: "Tỷ lệ tích lũy theo kết quả giải quyết",
      question: "Trong một số tháng kể từ khi bắt đầu, bao nhiêu phần vụ việc đã có từng kết quả?",
      where:
        "n_i: số vụ còn mở và còn theo dõi ngay trước thời điểm t_i; d_{ij}: số vụ có kết quả j vào t_i; d_i: số vụ có kết quả bất kỳ; S: phần chưa có kết quả. Vụ còn mở được tính đến ngày chốt số liệu, không bị coi là không đạt. Một tháng là 365,25/12 ngày.",
      caution:
        "Tháng nằm ngoài thời gian theo dõi dài nhất, khi còn vụ mở, không có kết quả. Khoảng tin cậy theo thang log(−log).",
      refusals: {},
      example: (
        n: Limits & {cases: number; month: number; incidence: number; atRisk: number; level: number}
      ) =>
        `Theo dõi ${tally(n.cases)} vụ, một số còn mở: trong ${whole(n.month)} tháng, ước tính ${percent(n.incidence)} đã truy tố (khoảng tin cậy ${wholePercent(n.level)}: ${percent(n.lower)} đến ${percent(n.upper)}); khi đó còn theo dõi ${tally(n.atRisk)} vụ.`
    },
    completeness: {
      name: "Mức độ đầy đủ của số liệu (bậc thang – chain ladder)",
      question: "Số liệu các kỳ gần đây còn thiếu bao nhiêu do báo cáo về muộn?",
      where:
        "C_{i, j}: số lũy kế của kỳ i sau j kỳ; f_j: hệ số phát triển; tổng lấy trên các kỳ đã biết cả hai số; Ĉ_i: số cuối cùng ước tính, J: số kỳ theo dõi. Sai số chuẩn của tổng theo Mack.",
      caution:
        "Giả định báo cáo về muộn như trước đây: cách báo cáo thay đổi thì ước tính sai. Kỳ chưa có báo cáo nào được ước tính bằng 0, không có nghĩa là sẽ không có vụ nào. Số ước tính không thay số đã ghi nhận.",
      refusals: {
        "too-few-rows": (need: number) => `một bước trễ chưa đủ kỳ đã biết; cần ít nhất ${whole(need)} kỳ.`,
        "no-earlier-reports": (need: number) =>
          `trước bước đó chưa có vụ nào để nhân lên; cần ít nhất ${tally(need)} vụ.`,
        "all-withdrawn": (need: number) => `sau bước đó không còn vụ nào; cần ít nhất ${tally(need)} vụ.`
      },
      example: (n: {known: number; estimated: number; complete: number; total: number; error: number}) =>
        `Kỳ mới nhất đã báo ${tally(n.known)} vụ; ước tính cuối cùng là ${one(n.estimated)} vụ, tức mới đầy đủ ${wholePercent(n.complete)}. Tổng bốn kỳ ước tính ${one(n.total)} vụ (sai số chuẩn ${one(n.error)}).`
    },
    "funnel-limits": {
      name: "Biểu đồ phễu",
      question: "Địa bàn nào khác mức chung vượt mức ngẫu nhiên, khi các địa bàn lớn nhỏ khác nhau?",
      where:
        "Dòng 1: giới hạn chính xác, F là hàm phân phối Poisson hoặc nhị thức, nội suy giữa các số nguyên. Dòng 2 (tỷ số) và 3 (tỷ lệ): giới hạn nới rộng khi các địa bàn khác nhau nhiều hơn mức ngẫu nhiên; θ: mức chung; E: số dự kiến; n: mẫu số; τ²: phương sai giữa các địa bàn, tính từ φ; φ: trung bình bình phương của z, thu gọn 10% ở hai đầu.",
      caution: "Dùng thay cho xếp hạng. Ngoài phễu là lý do để tìm hiểu, chưa phải là kết luận.",
      refusals: {
        "no-events": (need: number) => `không địa bàn nào có vụ nào; cần ít nhất ${tally(need)} vụ.`,
        "no-variation": (need: number) =>
          `mọi vụ việc đều đạt, nên không có phễu; cần ít nhất ${tally(need)} vụ việc chưa đạt.`,
        "too-few-areas": (need: number) => `giới hạn nới rộng cần ít nhất ${whole(need)} địa bàn.`
      },
      example: (
        n: Limits & {
          areas: number;
          observed: number;
          trials: number;
          value: number;
          target: number;
          level: number;
          below: boolean;
        }
      ) =>
        `Mức chung của ${whole(n.areas)} địa bàn: ${percent(n.target)}. Một địa bàn giải quyết ${whole(n.observed)}/${whole(n.trials)}, đạt ${percent(n.value)}; giới hạn ${wholePercent(n.level)} cho quy mô đó: ${percent(n.lower)} đến ${percent(n.upper)}: ${n.below ? "thấp hơn mức chung, vượt mức ngẫu nhiên" : "trong giới hạn, chênh lệch có thể chỉ do ngẫu nhiên"}.`
    },
    holm: {
      name: "Hiệu chỉnh Holm",
      question: "Nêu nhiều kết luận chính cùng lúc, làm sao để khả năng có bất kỳ kết luận sai nào vẫn nhỏ?",
      where:
        "p_{(1)} ≤ … ≤ p_{(m)}: các giá trị p từ nhỏ đến lớn; m: số phép kiểm định; q: giá trị p đã hiệu chỉnh, so với mức ý nghĩa như thường.",
      caution: "Các phép kiểm định phải được liệt kê trước, không chọn sau khi thấy kết quả.",
      refusals: {},
      example: (n: {given: number[]; adjusted: number[]}) =>
        `Ba giá trị p ${n.given.map(two).join("; ")} trở thành ${n.adjusted.map(two).join("; ")}.`
    },
    "benjamini-hochberg": {
      name: "Hiệu chỉnh Benjamini–Hochberg",
      question: "Rà soát nhiều địa bàn, nhiều chỉ tiêu, làm sao để tỷ lệ phát hiện sai vẫn nhỏ?",
      where:
        "Ký hiệu như mục Holm. Giữ tỷ lệ phát hiện sai, nên nhẹ hơn Holm: chỉ để rà soát, không để nêu kết luận chính.",
      caution: "Các phép kiểm định phải độc lập hoặc cùng chiều với nhau.",
      refusals: {},
      example: (n: {given: number[]; adjusted: number[]}) =>
        `Ba giá trị p ${n.given.map(two).join("; ")} trở thành ${n.adjusted.map(two).join("; ")}.`
    }
  }
};

export type MethodWords = typeof vi;
