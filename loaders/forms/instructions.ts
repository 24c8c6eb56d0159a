import type {SheetSpec} from "../exports/file/xlsx/workbookSpec.ts";
import {instructionTitle} from "../exports/kind/returns/ownForm.ts";
import {Grid, text} from "./grid.ts";

/** A list of words that cells of a form accept, by the title of its column. */
export type WordList = {title: string; words: readonly string[]};

const width = 120;
/** A row with a text that may take several lines has its height by the number of characters. */
const heightOf = (line: string) => 17 * Math.max(1, Math.ceil(line.length / 115));

const nobody = [
  "Không ghi họ tên, số điện thoại, số giấy tờ, địa chỉ hay thông tin nào có thể nhận ra một người, kể cả trong cột ghi chú. Họ tên người ký chỉ ghi trên bản giấy, không ghi trong tệp.",
  "Không dùng tệp này cho số liệu thuộc bí mật nhà nước; số liệu đó gửi theo đường khác."
];

const where =
  "Nơi nhận: gửi tệp về cơ quan đã gửi biểu này cho đơn vị, theo thời hạn trong kế hoạch; giữ nguyên định dạng .xlsx, không đổi tên trang tính.";

const returnLines = [
  "Biểu có sẵn đơn vị, kỳ, địa bàn và tiêu đề; các ô này được khóa. Chỉ điền các ô còn trống. Nếu đơn vị, kỳ hoặc địa bàn chưa đúng, đề nghị cơ quan gửi biểu lập lại, không tự sửa.",
  "Mỗi ô là một số nguyên từ 0 trở lên. Không có thì ghi 0. Ô trống không được hiểu là 0: dòng còn ô trống sẽ bị trả lại.",
  "Dấu «-» cũng được hiểu là 0 khi đọc tệp, nhưng ô chỉ nhận chữ số: hãy ghi 0.",
  "«Kỳ trước chuyển sang» có sẵn số nếu đã có báo cáo kỳ trước: đó là số «Còn lại» của kỳ trước. Nếu số này sai, gửi lại báo cáo kỳ trước, rồi đề nghị lập lại biểu.",
  "«Tổng thụ lý», «Còn lại» và dòng «TỔNG CỘNG» tự tính, không điền.",
  "Nếu một địa bàn không phát sinh gì ở mọi cột, ghi «Không phát sinh» vào ô trống đầu tiên của dòng và để trống các ô khác; số kỳ trước chuyển sang vẫn được giữ nguyên. Nếu còn người đang trong quá trình xác định thì ghi số, không dùng lời ghi này.",
  "Nếu cả biểu không phát sinh số liệu, đánh dấu x vào ô phía trên bảng và để trống mọi ô khác.",
  "Nếu chưa có số liệu của một địa bàn, ghi «Chưa báo cáo» vào ô trống đầu tiên của dòng; không ghi 0.",
  "Số lũy kế tính từ ngày đầu của năm thống kê, ghi ở dòng ngày phía trên bảng; «Kỳ trước chuyển sang» khi đó là số còn lại cuối năm trước.",
  "Người đang trong quá trình xác định là nạn nhân ghi ở cột riêng, không cộng vào số nạn nhân được xác định."
];

/** Of what the instructions of a table that an office fills in have to speak. */
export type LongSubjects = {
  /** Columns of numbers, of which `optionalNumbers` may stay blank; of days; of words from a list. */
  numbers: boolean;
  optionalNumbers: boolean;
  days: boolean;
  lists: boolean;
  /** The table is sent for a period in which nothing may have arisen. */
  periodic: boolean;
};

const blankNumber = (optional: boolean) =>
  optional
    ? "Không có thì ghi 0; ở cột không bắt buộc, chưa rõ thì để trống: ô trống không được hiểu là 0."
    : "Không có thì ghi 0, không để trống.";

const longLines = ({numbers, optionalNumbers, days, lists, periodic}: LongSubjects): string[] => [
  "Mỗi dòng là một mục; điền từ dòng ngay dưới tiêu đề, không chèn dòng trống ở giữa, không sửa tiêu đề. Cột bắt buộc (mục 1) phải điền đủ ở mọi dòng.",
  ...(numbers ? [`Số ghi bằng chữ số, không kèm chữ hay đơn vị. ${blankNumber(optionalNumbers)}`] : []),
  ...(periodic
    ? [
        "Nếu cả kỳ không phát sinh thì không gửi tệp này mà báo «Không phát sinh» bằng văn bản; nếu chưa có số liệu thì báo «Chưa báo cáo»."
      ]
    : []),
  ...(days ? ["Ngày ghi ngày/tháng/năm, ví dụ 14/9/2024."] : []),
  ...(lists
    ? ["Cột có danh sách: chọn trong danh sách; các giá trị được nhận liệt kê ở cuối trang này."]
    : [])
];

/**
 * The sheet with instructions in Vietnamese, for a return or for a table of which they speak; its first cell is how the
 * reader knows that it holds no figures. `about`: the first items. `lists`: words that cells accept, one list a column
 * from B on, each from row `listTop` (from 0) down.
 */
export function instructionSheet(
  kind: "returns" | LongSubjects,
  {about = [], lists = []}: {about?: readonly string[]; lists?: readonly WordList[]} = {}
): {sheet: SheetSpec; name: string; listTop: number} {
  const grid = new Grid(1 + lists.length);
  grid.add({0: text(instructionTitle, "title")});
  grid.add();
  const lines = [...about, ...(kind === "returns" ? returnLines : longLines(kind)), ...nobody, where];
  for (const [index, line] of lines.entries()) {
    const words = `${index + 1}. ${line}`;
    grid.heights.set(grid.add({0: text(words, "wrapped")}), heightOf(words));
  }
  grid.add();
  if (lists.length > 0)
    grid.add({
      0: text("Các giá trị được nhận", "heading"),
      ...Object.fromEntries(lists.map(({title}, at) => [at + 1, text(title, "header")]))
    });
  const listTop = grid.rows.length;
  const longest = Math.max(0, ...lists.map(({words}) => words.length));
  for (let row = 0; row < longest; row += 1)
    grid.add(
      Object.fromEntries(
        lists.map(({words}, at) => {
          const word = words[row] ?? "";
          return [at + 1, text(word, word === "" ? "plain" : "cell")];
        })
      )
    );
  const name = "Hướng dẫn";
  const sheet: SheetSpec = {
    name,
    widths: [width, ...lists.map(() => 32)],
    rows: grid.rows,
    heights: grid.heights,
    protect: true
  };
  return {sheet, name, listTop};
}
