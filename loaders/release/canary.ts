import type {CountRow, FigureRow, PilotRow} from "#src/schema/released.ts";
import type {Facts} from "../indicators/readFacts.ts";
import {UserError} from "../userError.ts";
import type {Text} from "./writeCandidate.ts";

type Row = FigureRow | PilotRow | CountRow;

const hasId = (row: unknown): row is Pick<Row, "id" | "value" | "absent"> =>
  typeof row === "object" && row !== null && "id" in row && "value" in row && "absent" in row;

/** The rows of a candidate's tables that are not withheld, by their text: id, table. */
function shownRows(files: readonly Text[]): Set<string> {
  return new Set(
    files
      .filter(({name}) => name !== "manifest.json")
      .flatMap(({name, text}) => {
        const rows: unknown = JSON.parse(text);
        return Array.isArray(rows)
          ? rows.filter(hasId).flatMap(({id, absent}) => (absent === "c" ? [] : [`${name} ${id}`]))
          : [];
      })
  );
}

/** What is altered in a hidden row in each trial: a greater number and a revision; no number and another place. */
const alterations: ((row: Row, index: number) => Partial<Row>)[] = [
  (row, index) => ({value: (row.value ?? 0) + 1 + (index % 7), absent: null, marks: ["r"]}),
  (row, index) => ({
    value: null,
    absent: "x",
    marks: [],
    provenance: {...row.provenance, path: `canary/${index}`, sheet: `canary ${index}`, cell: `A${index + 1}`}
  })
];

/**
 * The facts with everything altered that an edition does not show: the number, marks and place of each hidden row, the
 * order of all rows, and, where the edition shows no cells, hashes, versions and row counts of the exports, how often a
 * return was sent and whether nothing arose, and findings.
 */
function alter(facts: Facts, shown: ReadonlySet<string>, trial: number, toCell: boolean): Facts {
  const change = alterations[trial] ?? (() => ({}));
  const rows = <R extends Row>(table: string, all: readonly R[]): R[] => {
    const altered = all.map((row, index) =>
      shown.has(`${table}.json ${row.id}`) ? row : {...row, ...change(row, index)}
    );
    return toCell ? altered : altered.toReversed();
  };
  return {
    ...facts,
    figures: rows("figures", facts.figures),
    pilots: rows("pilots", facts.pilots),
    counts: rows("counts", facts.counts),
    ...(toCell
      ? {}
      : {
          files: facts.files.map((file, index) => ({
            ...file,
            path: `canary/${index}`,
            sha256: String(trial).repeat(64),
            versions: (file.versions ?? 0) + 1 + index,
            rows: {read: index + 9, taken: index + 6, rejected: 2, ignored: 1}
          })),
          cases: [],
          returns: facts.returns.map((row, index) => ({
            ...row,
            inForce: row.received === null ? null : `2${String(index).padStart(3, "0")}-01-01`,
            versions: (row.versions ?? 0) + 1 + trial,
            nothingArose: row.nothingArose === null ? null : !row.nothingArose,
            revisions: [{indicator: "canary", unit: "canary", counts: 1 + trial, before: 1, after: 2 + index}]
          })),
          findings: []
        })
  };
}

/**
 * The canary: computes a candidate again from facts in which everything that it does not show is altered. Every file must
 * come out the same to the byte, its id and hashes too; otherwise something shown depends on something withheld, and the
 * release fails (exit code 5) with the files and the first line of each. `compose` must keep the pattern of withheld cells.
 */
export function passCanary(
  facts: Facts,
  files: readonly Text[],
  compose: (altered: Facts) => readonly Text[]
): void {
  const shown = shownRows(files);
  const {provenance} = JSON.parse(files.find(({name}) => name === "manifest.json")?.text ?? "{}") as {
    provenance?: string;
  };
  for (const trial of alterations.keys()) {
    const again = new Map(
      compose(alter(facts, shown, trial, provenance === "cell")).map(({name, text}) => [name, text])
    );
    const moved = files.flatMap(({name, text}) => {
      const lines = (again.get(name) ?? "").split("\n");
      const at = text.split("\n").findIndex((line, index) => line !== lines[index]);
      return again.get(name) === text ? [] : [`  ${name}:${at + 1}`];
    });
    if (moved.length > 0 || again.size !== files.length)
      throw new UserError(
        `Bản phát hành phụ thuộc vào số liệu mà nó giữ lại, nên không được ghi. Những chỗ thay đổi khi số liệu giữ lại thay đổi: / The release depends on numbers that it withholds, so nothing is written. What moves when they do:\n${moved.join("\n")}`,
        5
      );
  }
}
