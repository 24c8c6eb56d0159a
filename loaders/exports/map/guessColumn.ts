import {fold} from "#src/schema/fold.ts";
import type {FormColumn, FormCount, ReturnMeasure} from "#src/schema/reference.ts";

/** How sure a guess is: all of it stands in the titles; something was assumed; nothing was recognised. */
export type Confidence = "high" | "medium" | "none";

/** What a column may hold, guessed from the words of its titles. */
export type Guess = {holds: FormColumn["holds"]; confidence: Confidence};

type Flow = {measure: ReturnMeasure; detail: string | null};

const fields: [RegExp, string][] = [
  [/^(?:tt|stt|so tt|so thu tu|no\.?)$/, "number"],
  [
    /^(?:don vi|ten don vi|dia ban|dia phuong|ten dia phuong|don vi, dia phuong|don vi hanh chinh|xa|huyen|tinh|xa, phuong|xa, phuong, (?:thi tran|dac khu)|huyen, thi xa, thanh pho|ten xa|area)$/,
    "area"
  ],
  [/^(?:ghi chu|notes?)$/, "note"]
];

const first = <Value>(list: readonly [RegExp, Value][], text: string): Value | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1];

/** Words of a line of a title, and the flow that they name. The first that fits counts. */
const flows: [RegExp, Flow][] = [
  [/\bqua han\b/, {measure: "overdue", detail: null}],
  [/\bcon lai\b|\bton cuoi\b|\bchuyen (?:sang )?ky sau\b/, {measure: "remaining", detail: null}],
  [
    /\b(?:ky|quy|nam|thang) truoc\b|\bton (?:dau|cu|ky|truoc)\b|^(?:so )?ton$|^cu chuyen sang$/,
    {measure: "carried-over", detail: null}
  ],
  [/\bphuc hoi\b/, {measure: "inflow", detail: "resumed"}],
  [/\b(?:chuyen den|noi khac chuyen)\b/, {measure: "inflow", detail: "transferred"}],
  [/\bnhan (?:lai )?ho so\b|\bbi tra ho so\b/, {measure: "inflow", detail: "returned"}],
  [/\btach\b/, {measure: "inflow", detail: "split"}],
  [
    /\bchuyen (?:di|co quan|don vi|noi|cap|vien|toa|ca|cong an)\b/,
    {measure: "outflow", detail: "transferred"}
  ],
  [/\btra ho so\b/, {measure: "outflow", detail: "returned"}],
  [/^nhap\b|\bnhap (?:vu|an)\b/, {measure: "outflow", detail: "joined"}],
  [/\btong (?:so )?(?:thu ly|phai giai quyet)\b|^tong so$|^tong$/, {measure: "handled", detail: null}],
  [/\bmoi\b|\bphat sinh\b|^trong ky$/, {measure: "new", detail: null}],
  [/^(?:so )?(?:da |ket qua |duoc )?giai quyet\b|\bgiai quyet xong\b/, {measure: "done", detail: null}]
];

/** The outcomes of what was done, as the last line of a title names them. */
const outcomes: [RegExp, string | null][] = [
  [/^(?:tong so|tong|cong)$/, null],
  [/\bkhong khoi to\b/, "not-initiated"],
  [/\btam dinh chi\b/, "suspended"],
  [/\bdinh chi\b/, "discontinued"],
  [/\bkhoi to\b/, "initiated"],
  [/\bde nghi truy to\b/, "prosecution-proposed"],
  [/\btruy to\b/, "prosecuted"],
  [/\bxet xu\b/, "tried"]
];

/** The outcome that the last line of a title names («Đã đề nghị truy tố»); null where it names none. */
export const outcomeOf = (line: string): string | null => first(outcomes, fold(line)) ?? null;

/** Stages, by words anywhere in the titles, the more special first. */
const stages: [RegExp, string][] = [
  [/\bphan loai\b/, "report-classified"],
  [/\bto giac\b|\btin bao\b|\bkien nghi khoi to\b/, "report-resolved"],
  [/\bdang trong qua trinh xac dinh\b/, "victim-in-identification"],
  [/\bduong day nong\b/, "hotline"],
  [/\bkhao sat\b/, "needs-surveyed"],
  [/\bde nghi truy to\b|\bket luan dieu tra\b/, "investigation-concluded"],
  [/\btruy to\b/, "prosecuted"],
  [/\bxet xu\b/, "tried"],
  [/\btoa an\b/, "court-accepted"],
  [/\bkham pha\b/, "cleared"],
  [/\bkhoi to\b/, "initiated"],
  [/\bdieu tra\b/, "investigated"],
  [/\bphat hien\b/, "found"]
];

const victimStages: [RegExp, string][] = [
  [/\bdang trong qua trinh xac dinh\b/, "victim-in-identification"],
  [/\bxac minh\b/, "victim-verified"],
  [/\bxac dinh\b/, "victim-identified"],
  [/\bgiai cuu\b/, "victim-rescued"],
  [/\bbao ve\b/, "victim-protected"],
  [/\bho tro\b/, "victim-supported"],
  [/\bchuyen tuyen\b/, "victim-referred"],
  [/\bhoa nhap\b/, "victim-reintegrated"],
  [/\btiep nhan\b/, "victim-received"]
];

const personUnits: Record<string, string> = {
  "victim-in-identification": "person-in-identification",
  "victim-identified": "victim-identified",
  "victim-supported": "person-supported"
};

const units: [RegExp, string][] = [
  [/\bbi can\b/, "accused"],
  [/\bbi cao\b/, "defendant"],
  [/\bbi hai\b/, "victim-in-cases"],
  [/\bdoi tuong\b/, "suspect"],
  [/\bvu viec\b/, "case-matter"],
  [/\bvu pham toi\b/, "case-offence"],
  [/(?<!nhiem |phuc )\bvu\b/, "case"],
  [/\bto giac\b|\btin bao\b|\(tin\)|^tin$/, "report"]
];

/** Looks through the lines of a title from the last one up, since the last lines are the most special. */
function fromBelow<Value>(list: readonly [RegExp, Value][], lines: readonly string[]): Value | undefined {
  for (const line of [...lines].reverse()) {
    const found = first(list, line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function flowOf(lines: readonly string[]): Flow | undefined {
  const [last = "", ...above] = [...lines].reverse();
  const group = above.map((line) => first(flows, line)).find((one) => one !== undefined);
  if (group?.measure !== "done") return first(flows, last) ?? group;
  const outcome = outcomes.find(([pattern]) => pattern.test(last));
  return outcome && {measure: "done", detail: outcome[1]};
}

function caseloadOf(lines: readonly string[]): {stage: string; unit: string} | undefined {
  const all = lines.join(" / ");
  if (/\bnan nhan\b/.test(all)) {
    const stage = fromBelow(victimStages, lines);
    return stage === undefined ? undefined : {stage, unit: personUnits[stage] ?? "person"};
  }
  const stage = first(stages, all);
  const unit = fromBelow(units, lines);
  if (stage === undefined || unit === undefined) return undefined;
  if (unit !== "case") return {stage, unit};
  return {stage, unit: stage === "found" ? "case-found" : "case-initiated"};
}

/**
 * Guesses what a column holds from its title lines, from the top to the bottom: a field of a return, or a count with
 * stage, unit and measure. A count whose titles name no flow is taken for `new`, with medium confidence; a column of
 * which stage or unit are not recognised holds nothing, with none.
 */
export function guessColumn(path: readonly string[]): Guess {
  const lines = path.map(fold);
  const field = first(fields, lines.at(-1) ?? "");
  if (field !== undefined) return {holds: {field}, confidence: "high"};
  const caseload = caseloadOf(lines);
  if (!caseload) return {holds: {nothing: true}, confidence: "none"};
  const flow = flowOf(lines);
  const inDone = lines.slice(0, -1).some((line) => first(flows, line)?.measure === "done");
  if (!flow && inDone) return {holds: {nothing: true}, confidence: "none"};
  const count: FormCount = {...caseload, ...(flow ?? {measure: "new", detail: null})};
  return {holds: {count}, confidence: flow ? "high" : "medium"};
}
