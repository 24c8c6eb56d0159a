import {formatNumber} from "./formatNumber.ts";
import {lowerFirst} from "./lowerFirst.ts";
import type {Words} from "./vi.ts";

const count = (value: number) => formatNumber(value, "en");
const decimal = (value: number) => formatNumber(value, "en", 1);

/** The words of the site in English. */
export const en: Words = {
  site: {
    title: "Sổ 138",
    subtitle: "Figures on trafficking in persons in Viet Nam",
    skip: "Skip to content",
    navigation: "Pages",
    otherLanguage: "Tiếng Việt",
    pages: {
      index: "Overview",
      "pages/trends": "Trends",
      "pages/funnel": "Stages and targets",
      "pages/cases": "Cases followed",
      "pages/pilots": "Pilots and campaigns",
      "pages/areas": "Areas",
      "pages/quality": "Data quality",
      "pages/figures": "All figures",
      "pages/changes": "Changes",
      "pages/methods": "Methods and glossary"
    },
    footer: (release, received) => `Release ${release}; figures received up to ${received}.`,
    about: "These are recorded and detected cases, not the amount of trafficking."
  },
  figure: {
    table: "The figure's numbers as a table",
    source: "Source",
    sources: (number) => `${count(number)} sources, named in each row of the table`,
    received: (date) => `Figures received up to ${date}`,
    csv: "Download the table (CSV)",
    empty: "[x] No figures: no export in force holds this indicator.",
    keyboard: "Use the arrow keys to go through the numbers.",
    mark: {c: "withheld to protect people", x: "not reported", z: "not applicable"},
    gap: "A gap is a year without an announced figure, not a zero.",
    handledPattern:
      "Outlined bars include cases carried over from earlier periods; do not compare them with solid bars.",
    events: "Events on the time axis",
    shared: (remarks) => `True of every number in the figure: ${remarks}.`
  },
  column: {
    period: "Period",
    indicator: "Indicator",
    value: "Value",
    unit: "Unit",
    remarks: "Remarks",
    source: "Source",
    confidence: "Confidence",
    origin: "File and date received",
    area: "Area",
    stage: "Stage",
    definition: "Definition",
    code: "Code",
    vietnamese: "Vietnamese",
    english: "English",
    note: "Explanation",
    event: "Event",
    date: "Date",
    legal: "Legal source",
    window: "Window",
    interval: "95% interval",
    perYear: "Mean per year",
    target: "Target",
    level: "Required",
    ratio: "Calculation (numerator / denominator)",
    judgement: "Judgement",
    file: "File",
    kind: "Kind",
    receivedOn: "Received",
    versions: "Versions",
    read: "Read",
    taken: "Valid",
    rejected: "Rejected",
    ignored: "Ignored",
    hash: "sha256",
    severity: "Level",
    row: "Row",
    finding: "Finding",
    due: "Last day",
    plan: "Plan"
  },
  origin: (file, date) => `File ${file} (${date})`,
  overview: {
    before: (period, value) => `${period}: ${value}`,
    rise: (difference) => `${count(difference)} more`,
    fall: (difference) => `${count(difference)} fewer`,
    same: "no change",
    noComparison: "no figure for the same period of the year before",
    otherSource: (known) => `not compared (another source); ${known}`,
    fewForPercent: "too few for a percentage",
    percent: (value) => `${value < 0 ? "−" : "+"}${decimal(Math.abs(value))}%`,
    freshness: {
      asOf: "Figures in force at the end of",
      received: "Received up to",
      files: "Exports in force",
      figures: "Figures released",
      pilots: "Counts of pilots",
      release: "Release",
      edition: "Edition",
      arrow: "Download all figures of this release (Apache Arrow)"
    },
    missing: {
      title: "What is missing",
      returns:
        "No office's periodic return is in the warehouse yet: caseloads handled, carried over and remaining cannot be computed.",
      targets: "No target can be judged yet: announced figures do not give each agency's caseload of a year.",
      years: (years) => `No full-year number of cases found has been announced for ${years}.`,
      pilot: "No number of cases in the pilot window of plan 87/KH-BCĐ (Lạng Sơn) has been received."
    }
  },
  trends: {
    byYear: (topic) => `${topic} by year, whole country`,
    byYearNote:
      "Each panel is one definition; definitions are neither compared nor added. All panels of the figure share one scale.",
    spans: (topic) => `${topic}: every announced period, whole country`,
    spansNote:
      "Each line is one announced figure; its length is the time that the figure covers, not its size. Periods that overlap cannot be added.",
    spansHandled: "Dashed lines include cases carried over from earlier periods.",
    spansOpen: "An arrow: the source says “late” in the year and names no first month.",
    topics: {cases: "Cases", suspects: "Suspects and accused", victims: "Victims"},
    barLabel: (indicator, period, value, unit) => `${indicator}, ${period}: ${value} (${unit})`,
    alt: (title, parts) => `${title}. ${parts}.`,
    altPanel: (label, first, last, number) =>
      number === 1
        ? `${label}: ${first}`
        : `${label}: ${count(number)} years with a figure, from ${first} to ${last}`
  },
  stages: {
    title: (period) => `Figures by stage, ${period}, whole country`,
    note: "Reports, cases and persons each have a scale of their own; a stage is not divided by another.",
    alt: (title, parts) => `${title}. ${parts}.`,
    example: (numerator, denominator, percent, accepted) =>
      `An example, 2018: ${count(numerator)} cases prosecuted over ${count(denominator)} initiated is ${decimal(percent)}%. Yet courts accepted ${count(accepted)} cases in the same year: a case prosecuted this year may have been initiated the year before, one initiated this year may be prosecuted the next, and each agency closes its books at another time of the year. So ${decimal(percent)}% is not the result of prosecution, and no target is judged by it.`,
    exampleMissing: "[x] The figures of 2018 that the example needs are not all there."
  },
  targets: {
    caption: (plan) => `Targets of ${plan}`,
    comparator: {
      equal: (percent) => `${count(percent)}%`,
      over: (percent) => `over ${count(percent)}%`,
      "at-least": (percent) => `${count(percent)}% or more`,
      "fewer-than-year-before": () => "fewer than the year before"
    },
    words: (text) => `The plan's own words for the denominator: “${text}”.`,
    noWords: "The plan names no denominator; the default is used.",
    notReported: "[x] Not reported: no figures of this kind have been received.",
    notEntered:
      "Targets not entered: the numeric targets of this programme are not known here; those of earlier plans are not carried over.",
    noneStated: "The source states no numeric target.",
    source: "Legal source"
  },
  pilots: {
    plan: "Plan",
    areas: "Area",
    window: "Pilot window",
    assumed: (start, end) => `Assumed by Sổ 138: ${start} to ${end} (the plan names months only).`,
    windowUnknown: "First and last day unknown.",
    baseline: "Before the pilot",
    assumptions: "Assumptions",
    missing: "What is missing to judge it",
    windows: {baseline: "Before the pilot", pilot: "During the pilot", other: "Other"},
    months: (months) => `${count(months)} months`,
    count: (value, unit, months) => `${value} in ${count(months)} months (unit: ${unit})`,
    intervalNote:
      "Exact interval of a count (Garwood 1936): the long-run means that could have produced this number, if cases arise independently (Poisson). It is wide because the cases are few.",
    interval: (lower, upper) => `${decimal(lower)} to ${decimal(upper)}`,
    baselineSentence: (value, months, count95, perYear) =>
      `Before the pilot: ${value} cases in ${count(months)} months, ${decimal(perYear.mean)} a year on average. Because of chance, the long-run mean behind this count may be anything from ${decimal(count95.lower)} to ${decimal(count95.upper)} cases per such period (95% interval), that is ${decimal(perYear.lower)} to ${decimal(perYear.upper)} cases a year.`,
    conclusionNone:
      "Nothing can be concluded about this pilot yet: no count of the same kind from the pilot window has been received.",
    conclusionWithheld:
      "The figures of the pilot window have not been announced, so this page does not judge them: [c] withheld to protect people.",
    conclusionOther:
      "There are figures from the pilot's time (see the table), but not of the same indicator, unit or area as those before, so they cannot be compared.",
    conclusionProvisional:
      "Nothing is concluded yet: the figures are provisional [p]. They are judged once the whole time has final ones.",
    conclusionBreak:
      "Nothing is concluded: the coverage of the figures changes (break in series [b]), so the two windows cannot be compared.",
    noCause: "And no figure here shows that the pilot caused a change.",
    powerIntro: (before, monthsBefore, months) =>
      `Before the pilot there were ${count(before)} cases in ${count(monthsBefore)} months; the pilot lasts ${count(months)} months.`,
    powerUnknown: "Not computed: the count before the pilot or the pilot's time is not known.",
    noFigures: "[x] No figures of this pilot have been received.",
    open: "Open its page",
    campaigns: "Peak campaigns",
    campaignsNote:
      "A campaign can raise the number of cases found, because detection and reporting are stepped up. Announced figures are not split by month, so no campaign can be judged yet.",
    condition: "Condition"
  },
  quality: {
    none: "No findings: every row of the exports in force is valid.",
    severity: {error: "error", warning: "to check", note: "noted"},
    more: (number) => `${count(number)} more of this sort; see the return slip of the file.`,
    notes: (number) =>
      `${count(number)} other notes (totals, remarks, signatures…) need no action; see the return slip of each file.`,
    kinds: {
      published: "Published figures",
      returns: "Returns",
      cases: "Case registers",
      pilot: "Pilot figures",
      population: "Population",
      activities: "Prevention activities"
    }
  },
  changes: {
    tables: {figures: "Announced figures", pilots: "Figures of pilots", counts: "Counts of returns"},
    kinds: {
      changed: "changed",
      "now-withheld": "now withheld",
      "now-shown": "now shown",
      gone: "gone",
      added: "added"
    },
    reasons: {
      "new-file": "new return or file",
      "corrected-file": "corrected file",
      "file-gone": "file no longer in force (withdrawn or replaced)",
      definition: "changed definition",
      area: "changed area mapping",
      code: "changed program",
      withholding: "change in what is withheld to protect people"
    },
    agencies: {
      police: "Police",
      "border-guard": "Border guard",
      labour: "Department of Labour, Invalids and Social Affairs",
      "home-affairs": "Department of Home Affairs",
      health: "Department of Health",
      "womens-union": "Women's Union",
      procuracy: "People's Procuracy",
      court: "People's Court",
      "peoples-committee": "People's Committee",
      "steering-committee": "Steering Committee 138"
    },
    parts: {
      inflow: "received in addition",
      outflow: "passed on or joined",
      overdue: "overdue",
      initiated: "initiated",
      "not-initiated": "not initiated",
      suspended: "suspended",
      concluded: "investigation concluded",
      transferred: "transferred",
      resumed: "resumed",
      returned: "returned for further investigation",
      split: "split",
      joined: "joined"
    },
    figure: "Figure",
    before: "Before",
    after: "After",
    change: "Change",
    why: "Reason",
    number: "Number",
    table: "Table",
    agency: "Agency",
    illustrative: "Invented figures",
    row: (row) => `row ${count(row)}`,
    received: (date) => `received ${date}`,
    notYet: "none yet",
    noMore: "none any more",
    notSaid: "not repeated",
    elsewhere: "see the tables of figures",
    with: (id, date) => `Release ${id}, figures up to the end of ${date}`,
    compared: (one, other) => `${one}, compared with the published release before it: ${lowerFirst(other)}.`,
    comparedTwo: (one, other) => `${one}, compared with: ${lowerFirst(other)}.`,
    first: (one) =>
      `${one}, is the first to be compared: no other release of this edition has been published. From the next published one on, this page lists every figure that changed, and why.`,
    neverPublished: (one) =>
      `${one}. All files came on one day, so there is nothing earlier to compare with. To compare any two releases down to the row of the export, run «so138 diff A B --page FILE.html».`,
    heldBy: (day) => `What had been received by the end of ${day}`,
    newSince: (other, parts) => `Since ${lowerFirst(other)}: ${parts}.`,
    notStored: (one, other) =>
      `${one}. It could not be compared with the published release before it (${lowerFirst(other)}), because that one is not stored where this one was computed. Restore its folder and release again.`,
    unknown: (one) => `${one}, was computed when the program did not yet compare releases.`,
    none: "No figure differs.",
    tally: (parts) => `Among them: ${parts}.`,
    counted: (number, kind) => `${count(number)} ${kind}`,
    since: (other, parts) => `Since the last release (${lowerFirst(other)}): ${parts}.`,
    sinceNone: (other) => `Since the last release (${lowerFirst(other)}): no figure has changed.`,
    sinceNothing: "There is no earlier release to compare with yet, so no change can be named.",
    about: "See the page of changes",
    open: "See every change, and why",
    summary: "How many figures changed, by table and reason",
    list: "The changes, before and after",
    few: (shown, all) =>
      `The table below lists ${count(shown)} of ${count(all)} changes, the most important first: changed, now withheld, now shown, gone, added.`,
    allInDownload: "The CSV file holds all.",
    allInCommand: "The command so138 diff with the option --csv writes all.",
    csv: "Download all changes (CSV)",
    title: "Changes between two releases"
  },
  withholding: {
    caption: "What is withheld, by group",
    group: "Group of figures",
    what: "Withheld",
    why: "Reason",
    classes: {
      "victims-by-attribute": "Victims, broken down by what marks them",
      victims: "Victims",
      cases: "Cases, reports, accused and all others"
    },
    counts: (from, to) =>
      from === to ? `counts of ${count(from)}` : `counts of ${count(from)} to ${count(to)}`,
    all: "all",
    nothing: "nothing",
    loosened: "Less is withheld than by default, because:",
    withOthers: "Withheld with these counts are those from which they could be worked out.",
    announced:
      "Counts of pilots without a public source, and figures whose source says that it is not public, are withheld as a whole.",
    everything:
      "This edition withholds no count of returns or pilots, not even very small ones by which a person may be recognised. Keep it locked: do not copy it, upload it, or quote small counts from it outside.",
    announcedOnly:
      "This edition gives only figures that were announced, with their source; counts of the offices' returns are withheld as a whole."
  },
  methods: {
    topics: {
      cases: "Cases",
      suspects: "Suspects and accused",
      victims: "Victims",
      reports: "Reports of crime",
      courts: "Prosecution and trial",
      change: "Change",
      hotline: "Hotline"
    },
    lists: {
      stages: "Stages",
      units: "Units",
      measures: "Kinds of figure",
      purposes: "Purposes of trafficking",
      routes: "Routes",
      methods: "Methods",
      caseStatuses: "States of a case",
      activities: "Prevention activities",
      populationBases: "Bases of population figures",
      qualifiers: "Remarks beside figures",
      families: "Families of sources",
      confidence: "Confidence in the source",
      symbols: "Symbols"
    },
    calendar: {
      caption: (year: number) => `Last day on which a return comes in time, ${year}`,
      none: (year: number) =>
        `The plans entered that are in force in ${year} name no day for returns, so there is no calendar for that year; days of an earlier plan are not carried over.`
    },
    notShown: "No figures of this group are in the release (tables with small cells are left out)."
  }
};
