import type {Bilingual} from "./released.ts";

/**
 * One area during one validity. Codes are reused for other places (24 was Bắc Giang to 30/06/2025, then is
 * Bắc Ninh), so an area is identified by level, code and validity together, never by code alone.
 */
export type Area = {
  level: "country" | "province" | "district" | "commune";
  code: string;
  nameVi: string;
  nameEn: string;
  type:
    "country" | "province" | "city" | "district" | "town" | "commune" | "ward" | "township" | "special-zone";
  /** True for a place that is invented, for examples and tests; false for every real one. */
  illustrative: boolean;
  /** Code of the area above, in force during the same time; null for the country. */
  parentCode: string | null;
  /** First day, `YYYY-MM-DD`; null where no beginning is needed (the country) or known (a former commune). */
  validFrom: string | null;
  /** Last day, inclusive; null while in force. */
  validTo: string | null;
  /** Code, in force from the day after `validTo`, of the area that took this one over; null where there is none. */
  successorCode: string | null;
  /** Persons, census of 01/04/2019, within the boundaries of that time; null for areas made later. */
  population2019: number | null;
};

/** A named group of areas: a figure may belong to the group alone and have no split by member. */
export type AreaGroup = {
  code: string;
  nameVi: string;
  nameEn: string;
  /** Names under which exports give figures for the group. */
  labels: string[];
  /** Codes of areas that are in force during the group's whole validity. */
  members: string[];
  validFrom: string;
  /** Last day, inclusive; null while in force. */
  validTo: string | null;
  source: Bilingual;
};

/** The lists of codes, in the order in which readers meet them. */
export const codelistNames = [
  "stages",
  "units",
  "measures",
  "purposes",
  "routes",
  "methods",
  "caseStatuses",
  "activities",
  "populationBases",
  "qualifiers",
  "families",
  "confidence",
  "symbols"
] as const;

export type CodelistName = (typeof codelistNames)[number];

/** One code with its word in both languages. For qualifiers, `vi` is the exact phrase in an export's "Lưu ý". */
export type Code = {code: string; vi: string; en: string; note: Bilingual | null};

export type Codelists = Readonly<Record<CodelistName, readonly Code[]>>;

/** One former commune of Lạng Sơn (to 30/06/2025) and a commune that took it over on 01/07/2025. */
export type CommuneSuccession = {
  oldCode: string;
  oldName: string;
  oldDistrictCode: string;
  oldDistrictName: string;
  newCode: string;
  newName: string;
  /** "part": the former commune was split and has one entry for each commune that took a part. */
  part: "whole" | "part";
};

/** A dated event for time axes. */
export type ReferenceEvent = {
  id: string;
  kind: "law" | "plan" | "pilot" | "campaign" | "pandemic" | "boundary";
  /** First day. For a pilot whose plan names no days this is an assumption (see the pilot's window). */
  start: string;
  /** Last day, inclusive; null for an event of one day or without end. */
  end: string | null;
  /** Chart label, at most 28 characters in each language. */
  short: Bilingual;
  name: Bilingual;
  source: Bilingual;
  /** Plan that the event belongs to, for filtering by area; null for events of the whole country's law or boundaries. */
  plan: string | null;
};

/** The targets of the plans (domain: five shares and a reduction). */
export const targetIds = ["intake", "resolution", "clearance", "prosecution", "trial", "reduction"] as const;

export type TargetId = (typeof targetIds)[number];

/** A numeric target of a plan. Where the source names no denominator, numerator and denominator are our default. */
export type PlanTarget = {
  id: TargetId;
  /** "over" is strict: 90 % does not meet "over 90 %". "fewer-than-year-before" compares two counts. */
  comparator: "equal" | "over" | "at-least" | "fewer-than-year-before";
  /** Per cent; null only for "fewer-than-year-before". */
  percent: number | null;
  text: Bilingual;
  numerator: Bilingual;
  denominator: Bilingual;
  /** The plan's own words for its denominator; null where it defines none. */
  denominatorWords: Bilingual | null;
  frequency: "year";
  source: Bilingual;
};

/** A peak campaign; both days inclusive. `condition`: what must happen before it begins; null where unconditional. */
export type PlanCampaign = {
  id: string;
  name: Bilingual;
  start: string;
  end: string;
  condition: Bilingual | null;
  source: Bilingual;
};

export type PilotWindow = {
  /** The window in the source's own words. */
  text: Bilingual;
  /** First and last day; null where unknown. Assumed, not stated, unless `daysStated`. */
  start: string | null;
  end: string | null;
  daysStated: boolean;
};

/** The count before the pilot. Its value stands in the exports, under `indicator` of published-indicators.json. */
export type PilotBaseline = {text: Bilingual; indicator: string; start: string; end: string};

export type PlanPilot = {
  id: string;
  name: Bilingual;
  /** Codes of areas or of one area group, in force at `areasValidFrom`. */
  areas: string[];
  areasValidFrom: string;
  window: PilotWindow;
  baseline: PilotBaseline | null;
  assumptions: Bilingual[];
  /** What is missing to judge the pilot. */
  missing: Bilingual[];
  source: Bilingual;
};

/** A return is due before this day of the year, `MM-DD`. */
export type PlanDeadline = {period: Bilingual; before: string; source: Bilingual};

export type Plan = {
  id: string;
  /** Number of the document; null where the source does not give it. */
  number: string | null;
  /** Day of issue, `YYYY-MM-DD`, or `YYYY-MM` where only the month is known; null where unknown. */
  date: string | null;
  issuer: Bilingual;
  title: Bilingual;
  /** How to cite the plan; also the source of each part that names no other. */
  citation: Bilingual;
  /** Code of an area or area group; null where the source does not name it. */
  area: string | null;
  /** `validFrom` of that area, since codes are reused; null for the country and where `area` is null. */
  areaValidFrom: string | null;
  /** The time that the plan covers (not the day of issue), both days inclusive; `validTo` null while open. */
  validFrom: string;
  validTo: string | null;
  /** Documents that the plan implements: number, date, place. */
  implements: string[];
  /** "not-entered": the plan has targets, unknown to us; earlier ones must not be carried over. */
  targetsStatus: "entered" | "none-stated" | "not-entered";
  targets: PlanTarget[];
  campaigns: PlanCampaign[];
  pilots: PlanPilot[];
  deadlines: PlanDeadline[];
  notes: Bilingual[];
};

/**
 * One meaning of a published figure. Label, unit label and "includes carried-over" together find exactly one
 * entry; figures of different entries are never added, and are compared only where both definitions allow it.
 */
export type PublishedIndicator = {
  code: string;
  /** Labels in the export's "Chỉ tiêu" column. */
  labels: string[];
  /** Unit in the export's "Đơn vị tính" column. */
  unitLabel: string;
  /** True where the row or its label says that the figure holds what earlier periods left over. */
  includesCarriedOver: boolean;
  /** Codes of codelists.json. */
  stage: string;
  unit: string;
  measure: string;
  family: string;
  topic: "cases" | "suspects" | "victims" | "reports" | "courts" | "hotline" | "change";
  subgroup: "under-16" | "female" | "male" | "child" | "article-150" | "article-151" | null;
  /** Short label for charts. */
  name: Bilingual;
  /** One or two sentences with the caveat. */
  definition: Bilingual;
};

/**
 * A body that sends returns: an agency at its level and area. Who reports is not where something happened. Procuracies
 * and courts of a region, whose area is no unit of the administrative list, name the areas that they cover.
 */
export type ReportingUnit = {
  /** `police:20@2008-08-01`: agency and area; a regional unit has a code of its own. */
  code: string;
  agency: string;
  name: Bilingual;
  /** Other names under which it signs. */
  aliases: string[];
  /** Ids of areas (`code@validFrom`). */
  areas: string[];
  /** First and last day, inclusive; null where open. */
  validFrom: string | null;
  validTo: string | null;
  illustrative: boolean;
};

/**
 * What a count of a return is within a caseload. `handled` = carried over + new + inflows; `remaining` = handled − done
 * − outflows; `overdue` is a count beside. `detail` of an inflow or outflow is its sort (resumed, transferred, returned,
 * split, joined), of `done` the outcome. `unstated`: the
 * office does not say whether the count holds what was carried over.
 */
export const returnMeasures = [
  "carried-over",
  "new",
  "inflow",
  "handled",
  "done",
  "outflow",
  "remaining",
  "overdue",
  "unstated"
] as const;

export type ReturnMeasure = (typeof returnMeasures)[number];

/** A count in a column of a form: stage and unit are codes of codelists.json. `detail` is null where there is none. */
export type FormCount = {stage: string; unit: string; measure: ReturnMeasure; detail: string | null};

/**
 * A column of a form. `titles`: its title lines from the top to the bottom, joined by " / ", in each wording that is
 * accepted; the last lines alone will do where they are unique. `holds`: a field of the kind, a count, or nothing that
 * is taken in.
 */
export type FormColumn = {titles: string[]; holds: {field: string} | {count: FormCount} | {nothing: true}};

/** How an office's own form is laid out: one column for each title. Grain: code × version. */
export type Form = {
  code: string;
  version: string;
  kind: string;
  name: Bilingual;
  columns: FormColumn[];
  /** The statistical year of the office where the title lines give no dates; null where they must. */
  basis: "calendar" | "administrative" | "procuracy" | "court" | null;
  /** What a dash in a count says. */
  dash: "zero" | "not-reported";
  /** Id of the area within which the rows' names are looked for; null where the title lines or the names say it. */
  within: string | null;
  source: Bilingual | null;
};
