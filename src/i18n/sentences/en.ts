import type {Noun, Sentences} from "./vi.ts";

const many = ({en}: Noun) => en.other;
const counted = ({en}: Noun, one: boolean) => (one ? en.one : en.other);
/** A written number with its word. */
const some = (number: string, one: string, other: string) => `${number} ${number === "1" ? one : other}`;
const months = (number: string) => some(number, "month", "months");

/** The sentences in English, with the keys of the Vietnamese ones. */
export const en: Sentences = {
  target: {
    text: (percent, strict) => `${strict ? "over " : ""}${percent}%`,
    met: (deed, noun, n) =>
      `Target met: ${n.done} of ${n.handled} ${counted(noun, n.handled === "1")} ${deed.en}, ${n.share}% (target: ${n.target}); ${n.fewer} fewer would have missed it.`,
    missed: (deed, noun, n) =>
      `Target missed: ${n.done} of ${n.handled} ${counted(noun, n.handled === "1")} ${deed.en}, ${n.share}% (target: ${n.target}); ${n.short} ${counted(noun, n.shortOfOne)} short.`,
    onTheLine: (_noun, n) =>
      `Target missed: ${n.done} of ${n.handled} is ${n.share}%; the plan asks for more than ${n.percent}%.`,
    notDue: "Not yet due: the target is yearly; these figures show progress.",
    none: "Nothing to handle in this period; no rate is given."
  },
  change: {
    few: (noun, rise, n) =>
      `${n.difference} ${rise ? "more" : "fewer"} ${counted(noun, n.one)} than in the same period last year (${n.after} against ${n.before}); too few for a percentage.`,
    percent: (noun, rise, n) =>
      `${n.difference} ${rise ? "more" : "fewer"} ${counted(noun, n.one)} (${n.percent}%) than in the same period last year (${n.after} against ${n.before}).`,
    same: (noun, count) => `As many ${many(noun)} as in the same period last year (${count}).`
  },
  verdict: {
    cannotTell:
      "The figures cannot tell a rise from a fall; the change is within what chance alone produces.",
    noEvents: "No case in either period, so they cannot be compared.",
    counted: {found: "Cases", initiated: "Cases initiated"},
    fall: ({before, monthsBefore, after, monthsAfter}, counted, campaign) =>
      `${counted} fell beyond chance: ${before} in ${months(monthsBefore)} to ${after} in ${monthsAfter}; the figures alone do not show that the ${campaign ? "campaign" : "pilot"} caused it.`,
    rise: ({before, monthsBefore, after, monthsAfter}, counted) =>
      `${counted} rose beyond chance: ${before} in ${months(monthsBefore)}, ${after} in ${monthsAfter}; stronger detection may explain it, not more crime.`,
    riseInCampaign: "Detected cases rose in the campaign; stronger detection may explain it, not more crime."
  },
  evidence: {
    counts: ({before, monthsBefore, after, monthsAfter}) =>
      `Compared: ${after} in ${months(monthsAfter)} with ${before} in an earlier period of ${months(monthsBefore)}.`,
    ratio: (percent, n) =>
      `The monthly rate is ${n.ratio} times the rate before (${percent}% confidence interval: ${
        n.upper === null ? `${n.lower} times or more` : `${n.lower} to ${n.upper} times`
      }).`,
    onlyAfter: (percent, lower) =>
      `There was no case before, so there is no ratio (${percent}% confidence interval: ${lower} times or more).`,
    expected: (length, n) =>
      n.onlyNone
        ? `Had the rate stayed the same, no case would be expected in ${months(length)}.`
        : `Had the rate stayed the same, chance alone would give ${n.lower} to ${some(n.upper, "case", "cases")} in ${months(length)} (${n.percent}% prediction range).`,
    notProof: "Fewer cases are encouraging, not proof."
  },
  power: {
    vanishing: (percent, wanted) =>
      `Too small to show anything short of the cases almost vanishing; even then the chance of showing a fall is ${percent}%, below the usual ${wanted}%.`,
    detectable: (percent, wanted) =>
      `At this size only a fall to ${percent}% of the rate before, or deeper, has a chance of ${wanted}% to be shown; a smaller fall is less likely to be.`,
    almostNone: (wanted) =>
      `At this size only a fall to almost no case has a chance of ${wanted}% to be shown; a smaller fall is less likely to be.`,
    nothing: "Too small to show any fall, even one to no case at all.",
    noneBefore: "There was no case before, so no fall can be shown."
  },
  backlog: (noun, percent, n) =>
    `${percent}% means that ${n.finished} ${many(noun)} were finished while ${some(n.fresh, "new one", "new ones")} started; some of the ${n.finished} began earlier.`,
  chart: {
    periods: {month: "month", quarter: "quarter", year: "year"},
    inside: (period, gaps) =>
      `Every ${period}${gaps ? " with a figure" : ""} lies inside the range that chance alone produces. No change is shown.`,
    noSignal:
      "No run, trend or number of crossings is beyond what chance alone produces. No change is shown.",
    runs: (n) =>
      `The runs signal a lasting change: the longest on one side has ${some(n.longest, "point", "points")} (usual by chance: up to ${n.longestMax}); the line crosses the centre ${some(n.crossings, "time", "times")} (usual by chance: at least ${n.crossingsMin}).`,
    outside: (list) => `Outside the limits: ${list}.`,
    run: (list) => `Seven or more in a row on one side of the centre line: ${list}.`,
    trend: (list) => `Seven or more in a row rising or falling: ${list}.`,
    nearLimit: (list) => `Two of three in a row near a limit: ${list}.`,
    span: (first, last) => `${first} to ${last}`,
    trial: "A trial chart: of under 12 points, its limits will still move; look at the plain series first."
  },
  refused: {
    "no-events": () => "There is no event in these figures, so nothing can be computed.",
    "no-trials": () => "There is nothing of which to compute a share.",
    "no-variation": () => "The figures do not vary, so there are no limits to compute.",
    "empty-margin": () => "One area or one period has no case at all, so they cannot be compared.",
    "too-few-areas": (need, have) =>
      `There ${have === "1" ? "is" : "are"} ${some(have, "area", "areas")}; at least ${need} are needed.`,
    "too-few-rows": (need, have) =>
      `There ${have === "1" ? "is" : "are"} ${some(have, "complete period", "complete periods")}; at least ${need} are needed.`,
    "too-few-points": (need, have) =>
      `The series is too short: ${some(have, "point", "points")} where at least ${need} are needed (before a change and after it, or as a baseline).`,
    "too-few-events": (need, have) =>
      `Too few events for a regression: ${have}, at least ${need} are needed (10 for each parameter).`,
    separated: () =>
      "A term of the model goes only with periods without any case, so it cannot be estimated.",
    "not-converged": () => "The computation does not converge on these figures, so no result is given.",
    "no-earlier-reports": () => "No report of an earlier step is there to estimate what comes late.",
    "all-withdrawn": () => "All that was reported has been withdrawn, so the rest cannot be estimated."
  },
  withheld: "Details are withheld to protect victims' confidentiality and safety."
};
