import {fold} from "#src/schema/fold.ts";
import type {Form} from "#src/schema/reference.ts";
import {fileProblem, type Problem} from "../../problem.ts";
import {matchReportingUnit} from "../../value/matchReportingUnit.ts";
import {judgeReturnPeriod, readTitleDates, readTitlePeriod} from "../../value/readReturnPeriod.ts";
import {isFault, type Fault, type Table} from "../exportKind.ts";
import {areaFinder} from "./areaFinder.ts";
import type {ReturnHead} from "./returnFact.ts";

/** What the title lines of a return say about all its rows. `areaOf`: the area that the name in a row means. */
export type TitleBlock = {head: ReturnHead; areaOf: (name: string) => string | Fault};

/** Lines that name another document or a day of signing, whose dates and years are not the period's. */
const ofOtherThings =
  /\b(?:ke hoach|cong van|quyet dinh|kem theo|thong tu|nghi dinh|chi thi)\b|^so ?:|(?:^|, ?)ngay\b.{0,12}\bthang\b.{0,12}\bnam \S+$/;

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
