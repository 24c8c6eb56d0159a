import {fold} from "#src/schema/fold.ts";
import type {Form} from "#src/schema/reference.ts";
import {fileProblem, type Problem, type Severity} from "../../problem.ts";
import {matchReportingUnit} from "../../value/matchReportingUnit.ts";
import {readReturnPeriod} from "../../value/readReturnPeriod.ts";
import {isFault, type Fault, type Table} from "../exportKind.ts";
import {areaFinder} from "./areaFinder.ts";
import type {ReturnHead} from "./returnFact.ts";

/** What the title lines of a return say about all its rows. `areaOf`: the area that the name in a row means. */
export type TitleBlock = {
  head: ReturnHead;
  areaOf: (name: string) => string | Fault;
  problems: Problem[];
};

/** The lines above a table, each cell's, from the top and the left. */
function linesAbove({sheet, header}: Table): string[] {
  return sheet.rows
    .slice(0, header.top)
    .flatMap((cells) => cells.flatMap((text) => text.split("\n")))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The lines of the left block: the first cell of each row. */
function leftLines({sheet, header}: Table): string[] {
  return sheet.rows
    .slice(0, header.top)
    .flatMap((cells) => (cells.find((text) => text !== "") ?? "").split("\n"))
    .map((line) => line.trim());
}

const label = /^(?:don vi (?:bao cao|gui|lap)(?: bao cao| bieu)?|co quan bao cao) ?:? /;

/** A line that says who reports, without the words before it; null for any other. */
function labelled(line: string): string | null {
  const at = line.indexOf(":");
  return at !== -1 && label.test(`${fold(line.slice(0, at))}: `) ? line.slice(at + 1).trim() : null;
}

const noUnit: Fault = {
  fault: "no-reporting-unit",
  message: {
    vi: "Không tìm thấy tên đơn vị báo cáo ở các dòng phía trên bảng, nên tệp không được nạp. Hãy ghi tên đơn vị gửi trên một dòng riêng ở góc trái (hoặc «Đơn vị báo cáo: …») đúng như trong danh mục đơn vị báo cáo, hoặc bổ sung đơn vị vào danh mục.",
    en: "No reporting unit was found in the lines above the table, so the file is not taken in. Write the sender's name on a line of its own at the left (or «Đơn vị báo cáo: …») as in the register of reporting units, or add the unit to the register."
  }
};

/** The unit that reports: the one that a line names as such, else the lowest that has a line of its own at the left. */
function unitOf(table: Table, {start, end}: ReturnHead["period"]): ReturnType<typeof matchReportingUnit> {
  const lines = linesAbove(table);
  const named = lines.map(labelled).find((line) => line !== null);
  const candidates = named === undefined ? leftLines(table).toReversed() : [named];
  for (const line of candidates) {
    if (line === "") continue;
    const unit = matchReportingUnit(line, {start, end}, {reference: table.reference});
    if (!isFault(unit) || unit.fault !== "unknown-reporting-unit") return unit;
  }
  return noUnit;
}

/** Why a file is refused. */
type Refusal = {refused: Problem[]};

/** Reads the title lines of a return in an office's own form, or says why its file is refused. */
export function readTitleBlock(form: Form, table: Table): TitleBlock | Refusal {
  const {sheet, reference} = table;
  const say = ({fault, message}: Fault, severity: Severity) => ({
    ...fileProblem(fault, message, severity),
    sheet: sheet.name
  });
  const refuse = (fault: Fault): Refusal => ({refused: [say(fault, "error")]});
  const read = readReturnPeriod(linesAbove(table), form.basis);
  if (isFault(read)) return refuse(read);
  const unit = unitOf(table, read.period);
  if (isFault(unit)) return refuse(unit);
  const {within} = form;
  return {
    head: {reporter: unit.code, form: form.code, period: read.period, accumulation: read.accumulation},
    areaOf: areaFinder(unit, read.period, {reference, within}),
    problems: read.notes.map((note) => say(note, "note"))
  };
}
