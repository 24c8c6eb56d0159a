import {metaBytesAtMost} from "./limits.ts";
import type {Zip} from "./openZip.ts";
import {parseXml} from "./parseXml.ts";
import {isTrue} from "./isTrue.ts";

/** A sheet as the workbook lists it; `id` is that of its relationship. */
export type ListedSheet = {name: string; id: string; hidden: boolean};

/** `isWorkbook`: false if the part is something else than a workbook, a Word document for instance. */
export type WorkbookXml = {isWorkbook: boolean; date1904: boolean; sheets: ListedSheet[]};

/** Reads the list of sheets, in the workbook's order, and the system of dates. Throws a refusal. */
export function readWorkbookXml(zip: Zip, part: string): WorkbookXml {
  const workbook: WorkbookXml = {isWorkbook: false, date1904: false, sheets: []};
  parseXml(
    part,
    (sink) => {
      zip.read(part, sink, metaBytesAtMost);
    },
    {
      open: (path, attributes) => {
        if (path === "workbook") workbook.isWorkbook = true;
        if (path === "workbook/workbookPr") workbook.date1904 = isTrue(attributes("date1904"));
        if (path === "workbook/sheets/sheet")
          workbook.sheets.push({
            name: (attributes("name") ?? "").normalize("NFC"),
            id: attributes("r:id") ?? "",
            hidden: ["hidden", "veryHidden"].includes(attributes("state") ?? "")
          });
      }
    }
  );
  return workbook;
}
