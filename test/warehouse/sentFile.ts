import type {ReadExport} from "../../loaders/exports/readExport.ts";
import {projectReference} from "../../loaders/reference/reference.ts";
import {sha256} from "../../loaders/warehouse/archive.ts";
import type {Derived} from "../../loaders/warehouse/derive.ts";
import type {Reading} from "../../loaders/warehouse/receipts.ts";
import {takeFile, type Outcome} from "../../loaders/warehouse/takeFile.ts";
import {at} from "./workplace.ts";

const period = {id: "2026", kind: "year", basis: "calendar", start: "2026-01-01", end: "2026-12-31"};

/** A fact for a test: what it belongs to, what identifies it, what it says, and its row in the sheet. */
export type Given = {scope: string; key: string; value: number; row?: number};

const place = ({scope, key, row}: Given, index: number) => ({
  key,
  sheet: null,
  row: row ?? index + 1,
  cell: `B${index + 1}`,
  scope,
  illustrative: false
});

const counts = (rows: readonly {row: number}[]) => {
  const taken = new Set(rows.map(({row}) => row)).size;
  return {read: taken, taken, rejected: 0, ignored: 0};
};

/** A file of returns that states these facts, as a reader would give it. */
export function returnsOf(given: readonly Given[]): ReadExport {
  const rows = given.map((one, index) => ({
    ...place(one, index),
    reporter: "police:20",
    form: "test",
    period,
    accumulation: "in-period",
    area: "20",
    stage: "initiated",
    unit: "case",
    measure: "new",
    detail: null,
    value: one.value,
    how: "stated"
  }));
  const scopes = [...new Set(given.map(({scope}) => scope))].sort();
  return {kind: "returns", replaces: "scope", encoding: "utf-8", rows, scopes, ...counts(rows), problems: []};
}

/** A file of cases that states these facts (`value`: the number of victims), as a reader would give it. */
export function casesOf(given: readonly Omit<Given, "scope">[]): ReadExport {
  const rows = given.map((one, index) => ({
    ...place({...one, scope: ""}, index),
    scope: null,
    code: one.key,
    area: null,
    articles: ["150"],
    victims: one.value,
    reopened: false
  }));
  return {
    kind: "cases",
    replaces: "key",
    encoding: "utf-8",
    rows,
    scopes: null,
    ...counts(rows),
    problems: []
  };
}

/** Takes in a file whose content is already read. Its bytes are a text of what it states. */
export async function take(
  warehouse: Derived,
  folder: string,
  name: string,
  read: ReadExport,
  {
    day,
    listed = null,
    explicit = false,
    replaceAnyway = false,
    reading = {dropPersonal: false, supplement: null}
  }: {day: string; listed?: string | null; explicit?: boolean; replaceAnyway?: boolean; reading?: Reading}
): Promise<Outcome> {
  const bytes = Buffer.from(JSON.stringify(read.rows));
  return await takeFile(warehouse, folder, {
    name,
    explicit,
    sha256: sha256(bytes),
    bytes,
    read,
    readBy: {reference: projectReference(), supplement: null},
    reading,
    listed,
    now: at(day).toISOString(),
    run: at(day).toISOString(),
    replaceAnyway
  });
}
