import {readFile} from "node:fs/promises";
import {existsSync} from "node:fs";
import {fileProblem, type Problem} from "../exports/problem.ts";
import {readExport, type ReadExport} from "../exports/readExport.ts";
import type {Settings} from "../settings.ts";
import {findExports} from "./findExports.ts";
import {readByAt} from "./reading.ts";
import {passedOver, type Remark} from "./remark.ts";
import {tooLarge} from "./tooLarge.ts";

/** Endings of documents, pictures, mails and recordings: what offices send beside their tables. */
const documents =
  /\.(?:docx?|docm|dotx?|rtf|odt|pdf|txt|md|log|pptx?|ppsx?|odp|png|jpe?g|gif|bmp|tiff?|webp|heic|svg|eml|msg|mp[34]|m4a|wav|avi|mov)$/i;

/** What is found of a file that is no table at all, whatever else may be said of it. */
const noTable = new Set([
  "wrong-header",
  "other-format",
  "workbook-other-format",
  "zip-without-workbook",
  "binary-file",
  "damaged-text",
  "unknown-encoding",
  "encoding-ambiguous",
  "empty-file"
]);

/** Documents that are packages, of which nothing can be read where the package is damaged. */
const packages = /\.(?:doc[xm]|dotx|od[tp]|pptx|ppsx)$/i;

const isDamagedPackage = ({code}: Problem) => code === "zip-damaged";

/**
 * Whether a finding says that a file holds no table: also where a line has words of a header but no row stands below.
 */
const saysNoTable = (problem: Problem, file: string, rejected: number): boolean =>
  noTable.has(problem.code) ||
  (problem.code === "missing-column" && rejected === 0) ||
  (packages.test(file) && isDamagedPackage(problem));

/**
 * Whether a file that lies among exports is a document without a table, by its ending and by its content: it is named and
 * passed over. A file that the user names is not, nor one of which a table, a secret stamp or persons were found.
 */
export function isPassedOver(
  {file, explicit}: {file: string; explicit: boolean},
  {kind, problems, rejected}: Pick<ReadExport, "kind" | "problems" | "rejected">
): boolean {
  const errors = problems.filter(({severity}) => severity === "error");
  return (
    kind === null &&
    !explicit &&
    documents.test(file) &&
    errors.length > 0 &&
    errors.every((problem) => saysNoTable(problem, file, rejected))
  );
}

/** What is said of a document among exports, in every run. */
export function documentPassedOver(path: string, {problems}: Pick<ReadExport, "problems">): Remark {
  if (problems.some(isDamagedPackage))
    return {
      path,
      problem: fileProblem(
        "document-damaged",
        {
          vi: "Tệp văn bản (Word hoặc tương tự) bị hỏng, không mở được, nên được bỏ qua và không số liệu nào trong tệp được nạp. Nếu tệp có số liệu, hãy xin đơn vị gửi bảng tính (.xlsx hoặc .csv); nếu không, hãy chuyển tệp ra khỏi thư mục số liệu.",
          en: "This document (Word or the like) is damaged and cannot be opened; it is passed over: no figure in it is taken in. If it holds figures, ask the office for a spreadsheet (.xlsx or .csv); if not, move it out of the folder of exports."
        },
        "warning"
      )
    };
  return {
    path,
    problem: fileProblem(
      "no-spreadsheet",
      {
        vi: "Tệp này không phải bảng tính, nên được bỏ qua và không số liệu nào trong tệp được nạp. Nếu tệp có số liệu, hãy xin đơn vị gửi bảng tính (.xlsx hoặc .csv); nếu không, hãy chuyển tệp ra khỏi thư mục số liệu.",
        en: "This file is no spreadsheet and is passed over: no figure in it is taken in. If it holds figures, ask the office for a spreadsheet (.xlsx or .csv); if not, move it out of the folder of exports."
      },
      "warning"
    )
  };
}

/** What lies in the folder of exports and is passed over: links, hidden and special files, then documents, by their paths. */
export async function readPassedOver(settings: Settings): Promise<Remark[]> {
  if (!existsSync(settings.exports)) return [];
  const {files, left} = await findExports([settings.exports], settings);
  const remarks: Remark[] = left.map(passedOver);
  for (const found of files) {
    if (!documents.test(found.file) || (await tooLarge(found.file))) continue;
    const {reference} = readByAt(found.file, settings.exports);
    const read = readExport(await readFile(found.file), {reference, fileName: found.below});
    if (isPassedOver(found, read)) remarks.push(documentPassedOver(found.path, read));
  }
  return remarks;
}
