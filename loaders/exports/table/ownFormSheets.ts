import {fold} from "#src/schema/fold.ts";
import type {Sheet} from "../file/workbook.ts";
import {instructionTitle, signatureWords} from "../kind/returns/ownForm.ts";
import type {Problem} from "../problem.ts";

/** Whether a sheet is the instructions of a form of our own: it holds no figures and is passed over unsaid. */
export function isInstructions({rows}: Pick<Sheet, "rows">): boolean {
  return fold(rows[0]?.[0] ?? "") === fold(instructionTitle);
}

const isColumnNumber = (text: string) => text === "" || /^\(\d+\)$/.test(text);

/**
 * Whether a finding about a sheet of our own form is to be said: not where it is about what the form itself prints outside
 * its rows of data, which are numbers of columns, totals that were compared, and the part for signatures from the line
 * above «NGƯỜI LẬP BIỂU» on.
 */
export function isUnexpected({rows}: Pick<Sheet, "rows">): (problem: Problem) => boolean {
  const author = rows.findLastIndex((cells) =>
    cells.some((text) => fold(text) === fold(signatureWords.author))
  );
  const signatures = author === -1 ? rows.length : author - 1;
  return ({severity, code, row}) => {
    if (severity !== "note" || row === null) return true;
    if (code === "total-row") return false;
    const numbers = rows[row - 1]?.every(isColumnNumber) ?? false;
    return code !== "outside-table" || !(numbers || row - 1 >= signatures);
  };
}
