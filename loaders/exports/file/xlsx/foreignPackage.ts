import type {Zip} from "./openZip.ts";
import {Refusal} from "./refusal.ts";

/** A file of another program, and how to make an Excel workbook of it. `what`: a noun for each language. */
export function otherFormat(what: {vi: string; en: string}): Refusal {
  return new Refusal("workbook-other-format", {
    vi: `Đây là ${what.vi}, không đọc được. Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành «Excel Workbook (*.xlsx)» rồi gửi tệp .xlsx.`,
    en: `This is ${what.en}, which is not read. Open it in Excel or LibreOffice, choose Save As «Excel Workbook (*.xlsx)» and send the .xlsx file.`
  });
}

const noWorkbook = () =>
  new Refusal("zip-without-workbook", {
    vi: "Đây là tệp nén không phải bảng tính Excel. Hãy giải nén rồi gửi từng tệp .xlsx hoặc .csv bên trong, hoặc mở bảng tính, chọn Lưu thành .xlsx.",
    en: "This is an archive and no Excel workbook. Unpack it and send each .xlsx or .csv file in it, or open the spreadsheet and save it as .xlsx."
  });

/**
 * What an archive is if its main part (null without one) is no workbook in XML: an OpenDocument or Numbers spreadsheet, a
 * binary workbook (.xlsb), another Office document, or an archive of any files.
 */
export function foreignPackage(zip: Zip, main: string | null): Refusal {
  if (zip.has("mimetype") && zip.has("content.xml"))
    return otherFormat({
      vi: "tệp OpenDocument (.ods hoặc tương tự)",
      en: "an OpenDocument file (.ods or the like)"
    });
  if (zip.names.some((name) => name.endsWith(".iwa")))
    return otherFormat({vi: "bảng tính Apple Numbers", en: "a spreadsheet of Apple Numbers"});
  if (main === null) return noWorkbook();
  if (main.toLowerCase().endsWith(".bin"))
    return otherFormat({vi: "bảng tính Excel nhị phân (.xlsb)", en: "a binary Excel workbook (.xlsb)"});
  return otherFormat({
    vi: "tài liệu Office khác (Word, PowerPoint), không phải bảng tính Excel",
    en: "another Office document (Word, PowerPoint), no Excel workbook"
  });
}
