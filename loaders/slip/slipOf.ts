import {readFile} from "node:fs/promises";
import {exportKinds} from "../exports/index.ts";
import {openWorkbook} from "../exports/file/openWorkbook.ts";
import type {Workbook} from "../exports/file/workbook.ts";
import {withoutContacts} from "../exports/safety/officeContact.ts";
import {sha256 as hashOf} from "../warehouse/archive.ts";
import type {IngestedFile} from "../warehouse/ingest.ts";
import {isSecret, withheldName} from "../warehouse/withheldName.ts";
import {markedCopy} from "./markedCopy.ts";
import type {Slip} from "./slip.ts";

const holdsPersonal = ({problems}: IngestedFile) => problems.some(({code}) => code.startsWith("personal-"));

/** The slip of a file that was taken in or refused. Of a file with a secret stamp not even the name is repeated. */
export function slipOf(file: IngestedFile): Slip {
  const {kind, encoding, received, state, rows, withdrawn, problems, sha256} = file;
  return {
    name: isSecret(file.problems) ? withheldName(file.name) : file.name,
    sha256: isSecret(file.problems) ? "" : sha256,
    kind: exportKinds.find(({id}) => id === kind)?.name ?? null,
    encoding,
    received,
    state,
    rows,
    withdrawn,
    problems
  };
}

const withoutAnyContacts = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((texts) => texts.map(withoutContacts))
  }))
});

/**
 * The copy with marked cells of a workbook; null for other files, where nothing of it may be copied, and where the file
 * is gone or another by now: what was not looked through is not copied.
 */
export async function markedCopyOf(file: IngestedFile): Promise<Uint8Array | null> {
  if (
    file.encoding !== "xlsx" ||
    file.problems.length === 0 ||
    isSecret(file.problems) ||
    holdsPersonal(file)
  )
    return null;
  const bytes = await readFile(file.file).catch(() => null);
  if (bytes === null || hashOf(bytes) !== file.sha256) return null;
  const workbook = openWorkbook(bytes);
  if ("problem" in workbook) return null;
  const left = file.problems.some(({code}) => code === "contact-left-out");
  return markedCopy(left ? withoutAnyContacts(workbook) : workbook, file.problems);
}
