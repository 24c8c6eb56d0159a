import {fold} from "#src/schema/fold.ts";
import type {Form, ReportingUnit} from "#src/schema/reference.ts";
import {echo, fileProblem, type Problem, type Severity} from "../../problem.ts";
import {matchReportingUnit} from "../../value/matchReportingUnit.ts";
import {periodNotCome} from "../../value/periodNotCome.ts";
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

/** The words of a title of a form, or of a number of a document: no name of an office. */
const noOffice = /^(?:bieu|bao cao|thong ke|tong hop|phu luc|so\b|mau|\()/;

const superiorAssumed = (line: string, {name}: ReportingUnit): Fault => ({
  fault: "superior-assumed",
  message: {
    vi: `Không nhận ra đơn vị «${echo(line)}»; số liệu được ghi cho cấp trên «${name.vi}» ở dòng phía trên. Nếu đơn vị này gửi báo cáo riêng, hãy bổ sung vào danh mục đơn vị báo cáo.`,
    en: `The unit «${echo(line)}» is not known; the figures are recorded for its superior in the line above, «${name.en}». If it sends returns of its own, add it to the register of reporting units.`
  }
});

/**
 * The unit that reports: the one that a line names as such, else the lowest that has a line of its own at the left. A
 * heading right below it, which names no known unit, is a part of that unit, and said so.
 */
function unitOf(
  table: Table,
  {start, end}: ReturnHead["period"]
): {unit: ReportingUnit; note: Fault | null} | Fault {
  const named = linesAbove(table)
    .map(labelled)
    .find((line) => line !== null);
  const candidates = (named === undefined ? leftLines(table).toReversed() : [named]).filter(
    (line) => line !== ""
  );
  for (const [index, line] of candidates.entries()) {
    const unit = matchReportingUnit(line, {start, end}, table.reference);
    if (isFault(unit)) {
      if (unit.fault !== "unknown-reporting-unit") return unit;
      continue;
    }
    const below = candidates[index - 1] ?? "";
    const isHeading = below !== "" && below === below.toUpperCase() && !noOffice.test(fold(below));
    return {unit, note: isHeading ? superiorAssumed(below, unit) : null};
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
  const notCome = periodNotCome(read.period, table.notAfter);
  if (notCome) return refuse(notCome);
  const sender = unitOf(table, read.period);
  if (isFault(sender)) return refuse(sender);
  const {unit, note} = sender;
  const {within} = form;
  return {
    head: {reporter: unit.code, form: form.code, period: read.period, accumulation: read.accumulation},
    areaOf: areaFinder(unit, read.period, {reference, within}),
    problems: [...read.notes.map((one) => say(one, "note")), ...(note ? [say(note, "warning")] : [])]
  };
}
