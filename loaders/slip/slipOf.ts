import {readFile} from "node:fs/promises";
import {exportKinds} from "../exports/index.ts";
import {openWorkbook} from "../exports/file/openWorkbook.ts";
import {readLooks} from "../exports/file/xlsx/readLooks.ts";
import type {Problem} from "../exports/problem.ts";
import {sha256 as hashOf} from "../warehouse/archive.ts";
import type {IngestedFile} from "../warehouse/ingest.ts";
import {isSecret, withheldName} from "../warehouse/withheldName.ts";
import {markedCopy} from "./markedCopy.ts";
import {slipHead} from "./slipHead.ts";
import {slipPlace} from "./slipPlace.ts";
import type {Slip} from "./slip.ts";

const holdsPersonal = ({problems}: IngestedFile) => problems.some(({code}) => code.startsWith("personal-"));

/** A finding as the office is told it: without the commands of this program. */
const forOffice = ({office, ...problem}: Problem): Problem =>
  office === undefined ? problem : {...problem, message: office};

/**
 * The slip of a file that was taken in or refused. Of a file with a secret stamp not even its name and folders are
 * repeated.
 */
export function slipOf(file: IngestedFile, exportsFolder: string): Slip {
  const {kind, encoding, received, state, rows, withdrawn, problems, sha256, head, superseded} = file;
  const secret = isSecret(problems);
  const place = slipPlace(file, exportsFolder);
  return {
    name: secret ? withheldName(file.name) : file.name,
    place: secret ? withheldName(place) : place,
    head: secret ? {office: null, reporters: [], periods: []} : head,
    sha256: secret ? "" : sha256,
    kind: exportKinds.find(({id}) => id === kind)?.name ?? null,
    encoding,
    received,
    state,
    rows,
    withdrawn,
    problems: problems.map(forOffice),
    ...(superseded === true && {superseded})
  };
}

/** The bytes of a file as they were when it was taken in; null where it is gone, locked or another by now. */
async function bytesTakenIn({file, sha256}: IngestedFile): Promise<Uint8Array | null> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && "syscall" in error) return null;
    throw error;
  });
  return bytes !== null && hashOf(bytes) === sha256 ? bytes : null;
}

/**
 * The copy with marked cells of a workbook; null for other files, where nothing of it may be copied, and where the file
 * is no longer the one that the findings speak of: what was not looked through is not copied.
 */
export async function markedCopyOf(file: IngestedFile, slip: Slip): Promise<Uint8Array | null> {
  const {encoding} = file;
  const {problems} = slip;
  if (encoding !== "xlsx" || problems.length === 0 || isSecret(problems) || holdsPersonal(file)) return null;
  const bytes = await bytesTakenIn(file);
  if (bytes === null) return null;
  const workbook = openWorkbook(bytes);
  return "problem" in workbook ? null : markedCopy(workbook, problems, slipHead(slip), readLooks(bytes));
}
