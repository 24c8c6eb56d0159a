import {formatBeside} from "../formatBeside.ts";
import {formatNumber} from "../formatNumber.ts";
import type {MethodWords} from "./vi.ts";

const whole = (value: number) => formatNumber(value, "en");
/** A ratio, on the side of 1 on which it lies. */
const times = (ratio: number) => formatBeside(ratio, 1, "en", 2);
const one = (value: number) => formatNumber(value, "en", 1);
const two = (value: number) => formatNumber(value, "en", 2);
const three = (value: number) => formatNumber(value, "en", 3);
const percent = (part: number) => `${formatNumber(part * 100, "en", 1)}%`;
const wholePercent = (part: number) => `${formatNumber(Math.round(part * 100), "en")}%`;

const verdicts: MethodWords["verdicts"]["entries"] = {
  shown: {
    name: "Shown",
    meaning:
      "The whole interval lies on the side that was expected beforehand: the figures show a change in that direction, beyond chance. They say nothing about its cause."
  },
  "shown-opposite": {
    name: "Opposite shown",
    meaning:
      "The whole interval lies on the other side: the figures show a change, but in the opposite direction."
  },
  "cannot-tell": {
    name: "Cannot tell",
    meaning:
      "The interval contains no change: the figures cannot tell a rise from a fall. That never means “no effect”."
  }
};

const verdictName = (verdict: keyof typeof verdicts) => verdicts[verdict].name.toLowerCase();

/** The words about statistical methods in English, with the keys of the Vietnamese ones. */
export const en: MethodWords = {
  list: "The methods",
  intro:
    "Each entry gives the question that the method answers, a small example, the formula, the reference, and when the method refuses to answer.",
  invented:
    "The figures in the examples are invented and belong to no area, case or pilot; where an example has been published, its source is named. The results are computed by the statistics library of Sổ 138 itself when this page is built.",
  signs:
    "In the formulas, L and U are the lower and upper limit of the interval; α is 1 less the confidence level (0.05 at 95%); z is the normal quantile (1.96 at 95%).",
  labels: {
    example: "Example (invented figures)",
    published: "Published example",
    more: "Formula, reference, when it refuses",
    formula: "Formula",
    caution: "Take care",
    refuses: "When it refuses",
    answers:
      "It refuses nothing; results that are left empty, if any, are named above. Wrong input (a negative number, for example) is an error.",
    reference: "Reference",
    functions: "Function"
  },
  verdicts: {
    title: "The three verdicts",
    intro: "A verdict always comes from the interval that is printed beside it. There are three:",
    entries: verdicts
  },
  rules: {
    title: "Rules of judgement",
    items: ({base}) => [
      "One interval, one verdict. A two-sided p-value is twice the smaller tail, so that it always agrees with the interval.",
      "“Cannot tell” is never written as “no effect” or “no change”.",
      `Numerator, denominator and period are always given. No percentage change is given on a base below ${whole(base)}.`,
      "The primary comparison is fixed before the data are seen. Several headline claims together are adjusted by Holm; a screening of many areas or indicators by Benjamini–Hochberg.",
      "Nothing is concluded from periods that are still provisional.",
      "No sentence says that a pilot caused a change: figures only tell whether there was one."
    ]
  },
  pitfalls: {
    title: "What is easily misread",
    items: ({finished, fresh, percent: share}) => [
      {
        name: "Regression to the mean.",
        text: "An area that was chosen because it just had many cases will usually have fewer next year, whatever is done. Hence comparison areas, and several periods before the start."
      },
      {
        name: "Reporting and detection.",
        text: "Information work and campaigns make people report more and offices find more: more cases do not mean more crime. Look at reports beside cases."
      },
      {
        name: "Victims are not independent.",
        text: "One case may have many victims. Tests count cases, not victims; counting victims would make the interval narrower than it is."
      },
      {
        name: "Ratios of a period can pass 100%.",
        text: `${whole(share)}% means that ${whole(finished)} cases were finished while ${whole(fresh)} new ones started; some of those finished began earlier. It is not a share of one group, so it gets no binomial interval.`
      },
      {
        name: "Comparison areas must be comparable.",
        text: "Each comparison area's own ratio is given apart: if cases “fell” where nothing was done, the comparison is not to be trusted."
      },
      {
        name: "Unusual times.",
        text: "The pandemic, closed borders and campaigns at the same time all move the number of cases. Results are computed again without those periods."
      }
    ]
  },
  groups: {
    counts: "Counts and rates",
    proportions: "Proportions and targets",
    power: "What the figures could show at all",
    displacement: "Displacement to neighbouring areas",
    time: "Over time",
    cases: "Following cases, and late reports",
    many: "Many areas, many tests"
  },
  methods: {
    "count-interval": {
      name: "Confidence interval of a count",
      question: "Given the cases that were counted, what may the long-run mean be?",
      where:
        "k: the count; χ²_{p; f}: quantile p of the chi-square distribution with f degrees of freedom. For k = 0 the lower limit is 0. The mid-P variant gives the count itself half of its weight, and a slightly narrower interval.",
      caution: "Cases are taken to arise independently (Poisson distribution).",
      refusals: {},
      example: (n) =>
        `${whole(n.count)} cases were counted in a year. The long-run mean may be anything from ${one(n.lower)} to ${one(n.upper)} cases a year (${wholePercent(n.level)} confidence interval).`
    },
    "rate-ratio": {
      name: "Rate ratio, before and after",
      question: "Did the mean number of cases per month rise or fall, beyond chance?",
      where:
        "R: the ratio; k_0, k_1: cases before and after; t_0, t_1: the time of each. Given their sum n = k_0 + k_1, the count after is binomial with the chance π; the Clopper–Pearson limits of π are turned into limits of the ratio.",
      caution:
        "With no case before, ratio and upper limit are infinite; with no case after, ratio and lower limit are 0.",
      refusals: {
        "no-events": (need) => `no case in either period; it takes at least ${whole(need)} in one of them.`
      },
      example: (n) =>
        `${whole(n.before)} cases in the ${whole(n.monthsBefore)} months before, ${whole(n.after)} in the ${whole(n.monthsAfter)} months after: the monthly rate is ${times(n.ratio)} times the rate before (${wholePercent(n.level)} confidence interval: ${times(n.lower)} to ${times(n.upper)} times). Verdict: ${verdictName(n.verdict)}.`
    },
    "ratio-of-rate-ratios": {
      name: "Ratio of two rate ratios",
      question: "How differently did a pilot area change from a comparison area over the same two periods?",
      where:
        "R: the ratio; t_0, t_1: cases before and after in the pilot area; c_0, c_1: in the comparison area; n_t = t_0 + t_1, n_c = c_0 + c_1, m = t_1 + c_1; C(n, k): number of combinations. The lengths of the periods cancel. Limits by the non-central hypergeometric distribution.",
      caution:
        "It means something only if the comparison area is comparable: look at each comparison area's own ratio, too.",
      refusals: {
        "empty-margin": (need) =>
          `an area, or a period, has no case at all; each area and each period needs at least ${whole(need)}.`
      },
      example: (n) =>
        `Pilot area: ${whole(n.treated.before)} cases before, ${whole(n.treated.after)} after; comparison: ${whole(n.comparison.before)} before, ${whole(n.comparison.after)} after. Ratio ${times(n.ratio)} (${wholePercent(n.level)} confidence interval: ${times(n.lower)} to ${times(n.upper)}). Verdict: ${verdictName(n.verdict)}.`
    },
    "shrunk-rates": {
      name: "Empirical Bayes estimate of areas' rates",
      question: "Is a small area's rate really high or low, or are its numbers just small?",
      where:
        "O: cases recorded; E: cases expected; ν, μ: shape and mean of the gamma distribution of the rates, estimated from all areas (maximum likelihood; Marshall's moments where that fails); G_{p; a}: quantile p of the gamma distribution with shape a and scale 1.",
      caution:
        "The smaller the area, the nearer its rate is drawn to the common one. Areas that differ by chance alone all get the common rate. The interval takes ν and μ as known and is therefore a little narrow.",
      refusals: {},
      example: (n) =>
        `Among ${whole(n.areas)} areas, a small one recorded ${whole(n.observed)} cases where ${one(n.expected)} were expected, ${times(n.raw)} times as many. Drawn towards the common ${two(n.mu)}, the estimate is ${times(n.rate)} times (${wholePercent(n.level)} interval: ${times(n.lower)} to ${times(n.upper)}).`
    },
    "proportion-interval": {
      name: "Confidence interval of a proportion",
      question: "What does the share reached in a period tell about the rate behind it?",
      where:
        "k: successes; n: cases handled. Besides Wilson's, the exact interval of Clopper and Pearson and mid-P can be chosen.",
      caution:
        "Not for ratios of a period that can pass 100%, because their numerator is no part of the denominator.",
      refusals: {
        "no-trials": (need) => `nothing was to be handled; the denominator must be at least ${whole(need)}.`
      },
      example: (n) =>
        `${whole(n.done)} of ${whole(n.handled)} reports resolved, ${percent(n.proportion)}; ${wholePercent(n.level)} confidence interval: ${percent(n.lower)} to ${percent(n.upper)}.`
    },
    "proportion-difference": {
      name: "Difference of two proportions",
      question: "Do the shares of two periods, or of two areas, differ beyond chance?",
      where:
        "p_1 = k_1/n_1, p_2 = k_2/n_2; (l_1, u_1) and (l_2, u_2): the Wilson interval of each. This is Newcombe's method 10.",
      caution: "The two groups must be independent: no case may be in both.",
      refusals: {
        "no-trials": (need) => `one side had nothing to handle; each side needs at least ${whole(need)}.`
      },
      example: (n) =>
        `${whole(n.first.done)} of ${whole(n.first.handled)} against ${whole(n.second.done)} of ${whole(n.second.handled)}: a difference of ${one(n.difference * 100)} percentage points (${wholePercent(n.level)} confidence interval: ${one(n.lower * 100)} to ${one(n.upper * 100)}).`
    },
    "comparison-with-target": {
      name: "Comparison with a target",
      question: "Was the target met, and by how many cases was it passed or missed?",
      where:
        "k: successes; n: cases handled; c: the target; a target “over” takes >, “at least” takes ≥. In whole numbers, without rounding. The one-sided p-value is the chance of k or more if the rate behind were exactly the target.",
      caution:
        "A caseload is complete, so met is met, without an interval. The interval is for comparisons between periods and areas.",
      refusals: {
        "no-trials": (need) => `nothing arose in the period; it takes at least ${whole(need)} case to handle.`
      },
      example: (n) =>
        `${whole(n.done)} of ${whole(n.handled)} reports resolved, ${percent(n.proportion)}, target over ${wholePercent(n.target)}: ${n.meets ? `met; ${whole(n.fewer)} fewer would have missed it` : "missed"}. The rate behind: ${percent(n.lower)} to ${percent(n.upper)} (${wholePercent(n.level)} confidence interval); against the target: ${verdictName(n.verdict)}.`
    },
    power: {
      name: "Power of a comparison before and after",
      question: "If cases really fall, how likely is the comparison to show it?",
      where:
        "P(i; λ): Poisson probability; k_0: cases before; ρ: true ratio after ÷ before; t_0, t_1: time. The sum is over all pairs of counts (i before, j after) for which the upper limit of the rate ratio is below 1.",
      caution:
        "The rate before is taken to be the one that was counted. With no case before, the power is 0.",
      refusals: {},
      example: (n) =>
        `${whole(n.before)} cases in the ${whole(n.monthsBefore)} months before, then ${whole(n.monthsAfter)} months of follow-up: if the rate falls to ${wholePercent(n.ratio)}, the chance of showing a fall is ${wholePercent(n.power)}.`
    },
    "detectable-ratio": {
      name: "Detectable fall",
      question: "How deep must a fall be for the comparison to be likely to show it?",
      where:
        "ρ*: the largest ratio such that a fall to it, or a deeper one, is shown with the power chosen (usually 80%); 1 − β(ρ): power at the true ratio ρ, as in the entry above.",
      caution:
        "Sometimes no fall is deep enough, not even one to nothing: then there is no ratio, and the comparison is too small to show anything.",
      refusals: {},
      example: (n) =>
        `${whole(n.before)} cases in the ${whole(n.monthsBefore)} months before, ${whole(n.monthsAfter)} months after: only a fall to ${percent(n.ratio)} of the rate before, or deeper, has a chance of ${wholePercent(n.power)} to be shown.`
    },
    "prediction-range": {
      name: "Range to expect if nothing changed",
      question: "If nothing changed, how many cases may the next period bring by chance alone?",
      where:
        "k_0: cases before; L, U: limits of the rate ratio. The range holds all counts after, k (whole numbers), from which the rate ratio shows no change.",
      caution: "A count within the range does not prove that nothing changed; a change is just not shown.",
      refusals: {},
      example: (n) =>
        `${whole(n.before)} cases in ${whole(n.monthsBefore)} months: if nothing changed, the next ${whole(n.monthsAfter)} months may bring ${whole(n.lower)} to ${whole(n.upper)} cases (${wholePercent(n.level)} level).`
    },
    "weighted-displacement": {
      name: "Weighted displacement difference",
      question:
        "Neighbouring area included, by how many cases did it change beyond the change in the comparison areas?",
      where:
        "T, C, N, M: cases in the pilot area, its comparison, the neighbour, the neighbour's comparison; 0 before, 1 after; W: difference; V: variance, each count taken as Poisson. Where periods or areas differ in size, each count is divided by a weight, and its variance by the weight squared.",
      caution: "The interval rests on the normal distribution: do not trust it for very few cases.",
      refusals: {
        "no-events": (need) => `no area has any case; it takes at least ${whole(need)}.`
      },
      example: (n) =>
        `That of Wheeler and Ratcliffe (2018): ${whole(n.difference)} cases, z = ${two(n.z)} (${wholePercent(n.level)} confidence interval: ${whole(Math.round(n.lower))} to ${whole(Math.round(n.upper))}).`
    },
    "displacement-measures": {
      name: "Gross effect, net effect, success and buffer",
      question: "How did a pilot area and its neighbour change against the comparison area?",
      where:
        "T, C, N: cases in the pilot area, comparison, neighbour; 0 before, 1 after. G: gross effect; H: net effect; S: success; B: buffer. S and B below 0 are better than the comparison.",
      caution:
        "Not defined (left empty) where the comparison has no case in a period that is divided by, and B without a neighbour. These measures carry no interval.",
      refusals: {},
      example: (n) =>
        `Pilot area: ${whole(n.treated.before)} cases before, ${whole(n.treated.after)} after; comparison: ${whole(n.comparison.before)} before, ${whole(n.comparison.after)} after; neighbour: ${whole(n.neighbour.before)} before, ${whole(n.neighbour.after)} after. Gross effect ${whole(n.gross)} cases, net effect ${whole(n.net)} cases, success ${three(n.success)}, buffer ${three(n.buffer)}.`
    },
    "displacement-quotient": {
      name: "Weighted displacement quotient",
      question: "Did cases move to the neighbouring area, or did it gain as well?",
      where:
        "B, S: buffer and success of the entry above. Above 0: the neighbour gained, too (diffusion of benefit); below 0: cases moved there; below −1: more moved there than were avoided.",
      caution:
        "Not defined without a neighbour, where the comparison has no case, and where the pilot area did no better than the comparison.",
      refusals: {},
      example: (n) =>
        `Buffer ${three(n.buffer)}, success ${three(n.success)}: quotient ${two(n.quotient)}, so ${n.quotient > 0 ? "the neighbour gained as well" : "some cases moved to the neighbour"}, about ${wholePercent(Math.abs(n.quotient))} as much as the pilot area gained.`
    },
    "total-net-effect": {
      name: "Total net effect",
      question: "Neighbour included, how many fewer cases than if all had changed as the comparison did?",
      where: "T, C, N as above. Above 0: fewer cases over all.",
      caution: "Not defined without a neighbour, or where the comparison had no case before.",
      refusals: {},
      example: (n) =>
        `With the figures of the entry on gross and net effect: total net effect ${whole(n.total)} cases, of which ${whole(n.own)} in the pilot area.`
    },
    "control-chart": {
      name: "Control chart",
      question: "Do the months vary as usual, or is a point out of the ordinary?",
      where:
        "m, u, p: mean of the baseline (centre line; g charts take the median); MR: mean absolute difference of neighbouring points; n_i: denominator of point i. The types: xmr (one measurement a period); c (counts) and u (rates), in c every n_i is 1; p (proportions); u′ and p′ for large denominators, by Laney's factor, z: the distance of each point from the centre in its standard deviations; g (others between two rare events); t (time x between two rare events). A run chart has a median only. Where the mean count is below 10, c and u take Poisson quantiles instead of three standard deviations.",
      caution:
        "Below 12 points it is marked “trial”: the limits still move much. Outlying differences are left out of MR for xmr and t.",
      refusals: {
        "too-few-points": (need) => `the baseline has too few points; it takes at least ${whole(need)}.`,
        "no-variation": (need) =>
          `the limits have no width, because the baseline's measurements are equal, there is no case, or all are successes; it takes at least ${whole(need)} different values.`
      },
      example: (n) =>
        `A c chart with a baseline of ${whole(n.baseline)} months, ${one(n.centre)} cases a month on average; limits ${whole(n.lower)} to ${whole(n.upper)} cases. Month ${whole(n.month)} has ${whole(n.value)} cases: ${n.outside ? "beyond a limit, to be looked into" : "within the limits"}.`
    },
    "chart-rules": {
      name: "Rules of control charts, and the test of runs",
      question: "Are there signs of a lasting change although no point passes a limit?",
      where:
        "A point is marked if it lies beyond a limit; is one of 7 or more in sequence on one side of the centre line; is one of 7 or more in sequence all rising or all falling; or lies in the outer third, where at least 2 of 3 in sequence on one side do. Anhøj's test of runs: n points off the centre line, D longest run, X crossings of the line; a change is signalled when either inequality holds ([ ]: rounded; b_{0.05}: 5% quantile of the binomial distribution).",
      caution:
        "In a long series 7 points on one side are no longer rare; Anhøj's bounds grow with the series.",
      refusals: {},
      example: (n) =>
        `In ${whole(n.points)} months the longest run on one side has ${whole(n.longest)} points (bound ${whole(n.longestMax)}), and the number of crossings of the line is ${whole(n.crossings)} (at least ${whole(n.crossingsMin)} expected); the run rule marks ${whole(n.marked)} points: ${n.signalled ? "a change" : "no change"} is signalled.`
    },
    assurance: {
      name: "Assurance of a target",
      question:
        "If the process goes on as it is, is the target always met, never met, or does chance decide?",
      where:
        "L, U: lower and upper limits of the control chart; c: the target (here: the higher the better). Line 1 holds at every point: always met; line 2 at every point: never met; otherwise chance decides.",
      caution:
        "It holds only while the chart signals no change; a run chart has no limits and cannot be used.",
      refusals: {},
      example: (n) =>
        `The share resolved over ${whole(n.months)} months varies within ${percent(n.lower)} to ${percent(n.upper)}. Target ${wholePercent(n.target)}: ${{"consistently-meets": "always met", "consistently-fails": "never met", "hit-and-miss": "met in some months and not in others, by chance"}[n.assurance]}.`
    },
    "segmented-regression": {
      name: "Segmented regression",
      question: "From the start on, did the series jump or bend, beyond the trend it already had?",
      where:
        "Y_i: cases in period i; e_i: exposure (size or days); i: number of the period; D_i: 1 from the start on, 0 before; s_i: 1, 2, … from the start on, 0 before. exp(β_2) is the ratio of the jump (level), exp(β_3) the change of trend per period (slope). Seasons and other variables can be added.",
      caution:
        "Autocorrelated residuals are noted and need Newey–West standard errors. It refuses, too, as count regression does.",
      refusals: {
        "too-few-points": (need) =>
          `one side of the start has too few periods; each side needs at least ${whole(need)}.`
      },
      example: (n) =>
        `${whole(n.before)} months before, ${whole(n.after)} months after: at the start the level jumps to ${times(n.ratio)} times (${wholePercent(n.level)} confidence interval: ${times(n.lower)} to ${times(n.upper)}); the monthly trend is multiplied by ${times(n.slope)}.`
    },
    "count-regression": {
      name: "Count regression",
      question: "By what is the number of cases multiplied for one factor, the others being equal?",
      where:
        "x_{ij}: value of factor j in observation i; e_i: exposure; exp(β_j): ratio when x_{ij} grows by 1; b, s: estimate of β_j and its standard error. V(Y): variance, in turn of Poisson, quasi-Poisson (φ not below 1) and negative binomial; m is the expected value.",
      caution:
        "A negative binomial that cannot be fitted becomes quasi-Poisson, with a note. Association is not cause.",
      refusals: {
        "too-few-rows": (need) =>
          `too few observations; with a constant and one factor it takes at least ${whole(need)}.`,
        "too-few-events": (need) =>
          `too few cases: it takes ${whole(need / 2)} for each parameter, so ${whole(need)} with a constant and one factor.`,
        separated: (need) =>
          `a factor sets apart observations without any case, so that its ratio is not finite; it takes at least ${whole(need)} case there.`,
        "not-converged": () =>
          "the iteration does not converge; leave out factors, or look at the figures again."
      },
      example: (n) =>
        `${whole(n.months)} months, ${whole(n.campaign)} of them in a campaign: the cases found in a campaign month are ${times(n.ratio)} times those of other months (${wholePercent(n.level)} confidence interval: ${times(n.lower)} to ${times(n.upper)}; dispersion ${two(n.dispersion)}). Stronger detection may explain it.`
    },
    "cumulative-incidence": {
      name: "Cumulative incidence of outcomes",
      question: "Within so many months of their start, what part of the cases had each outcome?",
      where:
        "n_i: cases open and followed just before time t_i; d_{ij}: cases with outcome j at t_i; d_i: cases with any outcome; S: part without an outcome. Open cases count up to the day of the figures and are not taken as failures. A month is 365.25/12 days.",
      caution:
        "A month beyond the longest follow-up, while cases are still open, has no result. Intervals on the scale log(−log).",
      refusals: {},
      example: (n) =>
        `${whole(n.cases)} cases followed, some still open: within ${whole(n.month)} months an estimated ${percent(n.incidence)} are prosecuted (${wholePercent(n.level)} confidence interval: ${percent(n.lower)} to ${percent(n.upper)}); ${whole(n.atRisk)} are still followed then.`
    },
    completeness: {
      name: "Completeness of figures (chain ladder)",
      question: "How much is still missing from recent periods because reports come late?",
      where:
        "C_{i, j}: cumulative count of period i after j periods; f_j: development factor; sums over the periods of which both counts are known; Ĉ_i: estimated final count, J: periods followed. Standard error of the total by Mack.",
      caution:
        "Reports are taken to come as late as they used to: if reporting changes, the estimate is wrong. A period without any report so far is estimated as 0, which does not mean that none will come. An estimate never replaces a recorded figure.",
      refusals: {
        "too-few-rows": (need) =>
          `a step of delay is known of too few periods; it takes at least ${whole(need)}.`,
        "no-earlier-reports": (need) =>
          `before that step there was no case to multiply; it takes at least ${whole(need)}.`,
        "all-withdrawn": (need) => `after that step no case is left; it takes at least ${whole(need)}.`
      },
      example: (n) =>
        `The latest period has ${whole(n.known)} cases so far; the estimated final count is ${one(n.estimated)}, so it is ${wholePercent(n.complete)} complete. The total of the four periods is estimated as ${one(n.total)} cases (standard error ${one(n.error)}).`
    },
    "funnel-limits": {
      name: "Funnel plot",
      question: "Which area differs from the common rate beyond chance, given that areas differ in size?",
      where:
        "Line 1: exact limits, F being the Poisson or binomial distribution function, interpolated between whole numbers. Lines 2 (ratios) and 3 (proportions): limits widened where areas differ by more than chance; θ: common rate; E: expected number; n: denominator; τ²: variance between areas, computed from φ; φ: mean of the squares of z, winsorised at 10%.",
      caution: "It takes the place of a ranking. Outside the funnel is a reason to ask, not a conclusion.",
      refusals: {
        "no-events": (need) => `no area has any case; it takes at least ${whole(need)}.`,
        "no-variation": (need) =>
          `every case is a success, so there is no funnel; it takes at least ${whole(need)} that is not.`,
        "too-few-areas": (need) => `widened limits take at least ${whole(need)} areas.`
      },
      example: (n) =>
        `Common share of ${whole(n.areas)} areas: ${percent(n.target)}. One area resolved ${whole(n.observed)} of ${whole(n.trials)}, ${percent(n.value)}; ${wholePercent(n.level)} limits at that size: ${percent(n.lower)} to ${percent(n.upper)}: ${n.below ? "below the common share, beyond chance" : "within them, so that chance alone may explain the difference"}.`
    },
    holm: {
      name: "Holm's adjustment",
      question: "With several headline claims together, how does the chance of any false one stay small?",
      where:
        "p_{(1)} ≤ … ≤ p_{(m)}: the p-values from the smallest to the largest; m: number of tests; q: adjusted p-value, compared with the level as usual.",
      caution: "The tests must be listed beforehand, not chosen after the results are seen.",
      refusals: {},
      example: (n) =>
        `The three p-values ${n.given.map(two).join("; ")} become ${n.adjusted.map(two).join("; ")}.`
    },
    "benjamini-hochberg": {
      name: "Benjamini and Hochberg's adjustment",
      question:
        "In a screening of many areas or indicators, how does the share of false findings stay small?",
      where:
        "Signs as in the entry on Holm. It bounds the share of false findings and is milder than Holm: for screening only, never for headline claims.",
      caution: "The tests must be independent, or positively dependent.",
      refusals: {},
      example: (n) =>
        `The three p-values ${n.given.map(two).join("; ")} become ${n.adjusted.map(two).join("; ")}.`
    }
  }
};
