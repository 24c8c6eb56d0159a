import {readAreaNames} from "../../reference/readAreaNames.ts";
import type {Reference} from "../../reference/reference.ts";
import {isPseudonym} from "../value/isPseudonym.ts";
import {isTotalLabel} from "../value/isTotalLabel.ts";
import type {MatchedCode} from "../value/matchCode.ts";
import {precisionOf, type PartialDate} from "../value/partialDate.ts";
import {caseStages, type CaseStage, type StageDates} from "./caseStages.ts";
import {totalOfCases} from "./caseTotals.ts";
import type {CellReading, ColumnContract, Part} from "./columnContract.ts";
import {isFault, type Fault, type Note} from "./exportKind.ts";

type Noted = {note: Fault | null};

/** How the cells of a case register are read, by its row contract. */
export type CaseCells = {
  stage: (text: string) => ({date: PartialDate | null} & Noted) | Fault;
  status: (text: string) => string | Fault;
  code: (list: "purposes" | "routes" | "methods", field: string, text: string) => MatchedCode | Fault;
  count: (field: string, text: string) => ({value: number | null} & Noted) | Fault;
  articles: (text: string) => ({list: string[]} & Noted) | Fault;
  area: (text: string, date: PartialDate | undefined) => string | null | Fault | undefined;
  reopens: (status: string) => boolean;
  statusNotes: (status: string, dates: StageDates) => Note[];
};

const nextDay = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const cached = new WeakMap<Reference, string[]>();

/** Every date that the reference data of areas and offices hold, in order. */
function datesOfAreas(reference: Reference): string[] {
  let dates = cached.get(reference);
  if (!dates) {
    const text = JSON.stringify([reference.areas, reference.groups, reference.units, readAreaNames()]);
    dates = [...new Set(text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [])].sort();
    cached.set(reference, dates);
  }
  return dates;
}

/** A date that lies like the given one to every date of the areas: so the same areas are in force on both. */
function sameForAreas(reference: Reference, date: string): string {
  const before = datesOfAreas(reference).findLast((one) => one <= date);
  if (before === undefined) return "0001-01-01";
  return before === date ? before : nextDay(before);
}

/** The value that a cell gives without a finding; otherwise nothing. */
const silent = <Read extends Noted>(read: Read | Fault): Read | null =>
  isFault(read) || read.note !== null ? null : read;

const dayOf = (stage: CaseStage) => `day of ${stage}`;
const begunOf = (stage: CaseStage) => `areas of ${stage}`;

/** Letters stand before each number, so that it is no number of a person; some words before it would make it one. */
const lettersBeforeDigits = /^(?:[A-Z]{1,6}[-./]?\d+(?:[-./]\d+)*[-./]?)+$/;
const wordsOfNumbers = /CCCD|CMND|CMT|CC|GTTT|DT|TEL|SO|ZALO|FB|STK|HC/;

const text = (part: Part) => (typeof part === "string" ? part : "");

/**
 * The contract of a case register column by column. Certain is a row whose dates are whole days in order, whose place
 * and words are known, and whose status agrees with its dates.
 */
export function caseColumns(cells: CaseCells, reference: Reference): ColumnContract {
  const stage =
    (field: CaseStage) =>
    (written: string): CellReading | null => {
      const date = silent(cells.stage(written))?.date;
      if (date === undefined || (date !== null && precisionOf(date) !== "day")) return null;
      return {
        values: {[field]: date},
        parts: {
          [dayOf(field)]: date,
          [begunOf(field)]: date === null ? null : sameForAreas(reference, date),
          [field]: date !== null
        }
      };
    };
  const coded = (list: "purposes" | "routes" | "methods", field: string) => (written: string) => {
    const read = silent(cells.code(list, field, written));
    return read && {values: {[field]: read.code}};
  };
  const counted = (field: string) => (written: string) => {
    const read = silent(cells.count(field, written));
    return read && {values: {[field]: read.value}};
  };
  return {
    key: {
      field: "code",
      column: "code",
      isCertain: (code) =>
        lettersBeforeDigits.test(code) &&
        !wordsOfNumbers.test(code) &&
        isPseudonym(code) &&
        totalOfCases({code}, () => null) === null
    },
    stated: "code",
    running: ["number"],
    cells: {
      ...Object.fromEntries(caseStages.map((field) => [field, stage(field)])),
      area: (written) =>
        isTotalLabel(written) || typeof cells.area(written, undefined) !== "undefined"
          ? null
          : {parts: {place: written}},
      status: (written) => {
        const status = cells.status(written);
        return isFault(status) ? null : {values: {status, reopened: cells.reopens(status)}, parts: {status}};
      },
      articles: (written) => {
        const read = silent(cells.articles(written));
        return read && {values: {articles: read.list}};
      },
      accused: counted("accused"),
      victims: counted("victims"),
      purpose: coded("purposes", "purpose"),
      route: coded("routes", "route"),
      method: coded("methods", "method")
    },
    first: {begun: caseStages.map(begunOf)},
    together: [
      {
        parts: ["place", "begun"],
        read: (part) => {
          const area = cells.area(text(part("place")), text(part("begun")) || undefined);
          return typeof area === "string" ? {area} : null;
        }
      },
      {
        parts: ["status", ...caseStages],
        read: (part) => {
          const dates = Object.fromEntries(
            caseStages.map((one) => [one, part(one) === true ? "2000-01-01" : null])
          ) as StageDates;
          const none = caseStages.every((one) => dates[one] === null);
          return none || cells.statusNotes(text(part("status")), dates).length > 0 ? null : {};
        }
      }
    ],
    inOrder: caseStages.map(dayOf),
    always: {register: null}
  };
}
