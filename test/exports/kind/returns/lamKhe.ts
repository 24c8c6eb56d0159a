import {readFileSync} from "node:fs";
import {parseForm} from "#loaders/reference/readForm.ts";
import type {CellType, MergedRange, Sheet} from "#loaders/exports/file/workbook.ts";

/** The form of the invented district Lâm Khê, as a person wrote it. */
export const lamKheForm = parseForm(
  readFileSync(new URL("../../../input/forms/lam-khe.json", import.meta.url), "utf8"),
  "lam-khe.json"
);

const columnOf = (letters: string) =>
  Array.from(letters).reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `"A1:F1"`: rows and columns from 0. */
function range(text: string): MergedRange {
  const [, left = "", top = "", right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(text) ?? [];
  return {top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right)};
}

/**
 * A sheet of a workbook: `cells` by address or merged range; `rows`: whole rows by number from 1, cells parted by `|`.
 * A cell `'03` is stored as text; other digits are numbers.
 */
export function sheetOf(
  name: string,
  cells: Record<string, string>,
  rows: Record<number, string>,
  {hidden = false} = {}
): Sheet {
  const table: string[][] = [];
  const texts = new Set<string>();
  const merged: MergedRange[] = [];
  const put = (row: number, column: number, text: string) => {
    while (table.length <= row) table.push([]);
    const line = table[row] ?? [];
    while (line.length <= column) line.push("");
    if (text.startsWith("'")) texts.add(`${row} ${column}`);
    line[column] = text.replace(/^'/, "");
  };
  for (const [address, text] of Object.entries(cells)) {
    const at = range(address);
    put(at.top, at.left, text);
    if (address.includes(":")) merged.push(at);
  }
  for (const [row, line] of Object.entries(rows))
    for (const [column, text] of line.split("|").entries())
      if (text.trim() !== "") put(Number(row) - 1, column, text.trim());
  const typeAt = (row: number, column: number): CellType =>
    /^\d+$/.test(table[row]?.[column] ?? "") && !texts.has(`${row} ${column}`) ? "number" : "text";
  return {name, hidden, delimiter: null, rows: table, typeAt, merged, hiddenRows: [], hiddenColumns: []};
}

const header = {
  "A7:A9": "TT",
  "B7:B9": "Đơn vị",
  "O7:O9": "Ghi chú",
  "C7:J7": "Tố giác, tin báo về tội phạm, kiến nghị khởi tố (tin)",
  "K7:L7": "Khởi tố mới",
  "M7:N7": "Nạn nhân (người)",
  "C8:C9": "Kỳ trước chuyển sang",
  "D8:D9": "Mới tiếp nhận",
  "E8:E9": "Tổng thụ lý",
  "F8:H8": "Đã giải quyết",
  "I8:I9": "Chuyển cơ quan khác",
  "J8:J9": "Còn lại",
  "K8:K9": "Vụ",
  "L8:L9": "Bị can",
  "M8:M9": "Tiếp nhận",
  "N8:N9": "Được xác định",
  F9: "Khởi tố",
  G9: "Không khởi tố",
  H9: "Tạm đình chỉ"
};

const letterHead = {
  "A1:F1": "CÔNG AN TỈNH BÌNH LÂM",
  "J1:O1": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "A2:F2": "CÔNG AN HUYỆN LÂM KHÊ",
  "J2:O2": "Độc lập - Tự do - Hạnh phúc",
  "A3:F3": "Số:      /BC-CAH",
  "J3:O3": "Lâm Khê, ngày 17 tháng 9 năm 2024"
};

const foot = {
  "A19:B19": "TỔNG CỘNG",
  "C16:N16": "Không phát sinh",
  "A20:O20": "Ghi chú: số bị can gồm cả án kỳ trước chuyển sang.",
  B22: "NGƯỜI LẬP BIỂU",
  "L22:O22": "KT. TRƯỞNG CÔNG AN HUYỆN",
  "L23:O23": "PHÓ TRƯỞNG CÔNG AN HUYỆN",
  B24: "(Ký, ghi rõ họ tên)",
  "L24:O24": "(Ký tên, đóng dấu)",
  // real files hold names and mobile numbers here
  B28: "Họ Và Tên Một",
  "L28:O28": "Họ Và Tên Hai - 0900 000 000"
};

/** Rows 10–19 of sample 5a, all its faults in them. */
export const lamKheRows: Record<number, string> = {
  10: Array.from({length: 15}, (_, index) => `(${index + 1})`).join("|"),
  11: "I|Các xã biên giới|1|6|7|3|1|1|1|1|3|7|5|4|",
  12: "1|Xã Hòa Lĩnh|1|'03|4|2|1|0|0|1|'02|5|3|3|01 tin quý trước chuyển sang",
  13: "2|xã Tân  Sơn|0|2|2|1|0|1|0|0|1|2|2|1|",
  14: "3|TT Phố Mới|-|1|1|-|-|-|1|-|-|-|0|0|Chuyển CA tỉnh",
  15: "II|Các xã còn lại|0|1|1|0|1|0|0|0|0|0|1|1|",
  16: "4|Xã Bản Đồn|",
  17: "5|X. Minh Khê|0|1|1|0|1|0|0|0|0|0|1|01 (nghi)|",
  18: "6|Xã Đông Hoà|||||||||||||Chưa báo cáo",
  19: "||1|7|9|3|2|1|1|1|3|7|6|5|"
};

/** The title that makes sample 5a contradict itself, and one that agrees with its dates. */
export const quarterTitle = "BIỂU TỔNG HỢP KẾT QUẢ CÔNG TÁC PHÒNG, CHỐNG MUA BÁN NGƯỜI QUÝ III NĂM 2024";
export const nineMonthsTitle = "BIỂU TỔNG HỢP KẾT QUẢ CÔNG TÁC PHÒNG, CHỐNG MUA BÁN NGƯỜI 9 THÁNG NĂM 2024";
export const nineMonths = "(Số liệu từ ngày 15/12/2023 đến ngày 14/9/2024)";

/** The sheet of sample 5a with another title, line of dates or rows. */
export function lamKheSheet({
  title = quarterTitle,
  dates = nineMonths,
  rows = lamKheRows,
  cells = {},
  name = "Q3",
  hidden = false
}: {
  title?: string;
  dates?: string;
  rows?: Record<number, string>;
  cells?: Record<string, string>;
  name?: string;
  hidden?: boolean;
} = {}): Sheet {
  const titles = {"A4:O4": title, "A5:O5": dates};
  return sheetOf(name, {...letterHead, ...titles, ...header, ...foot, ...cells}, rows, {hidden});
}
