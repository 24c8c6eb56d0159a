import {sheetOf} from "./sheetOf.ts";

const wide = (...pairs: [number, string][]) => {
  const cells = Array.from({length: 15}, () => "");
  for (const [column, text] of pairs) cells[column] = text;
  return cells;
};

/** An invented quarterly return: titles, merged header of three rows, body in rows 11–19, remark and signatures. */
export const quarterlyReturn = sheetOf(
  [
    wide([0, "CÔNG AN TỈNH BÌNH LÂM"], [9, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
    wide([0, "CÔNG AN HUYỆN LÂM KHÊ"], [9, "Độc lập - Tự do - Hạnh phúc"]),
    wide([0, "Số:      /BC-CAH"], [9, "Lâm Khê, ngày 17 tháng 9 năm 2024"]),
    wide([0, "BIỂU TỔNG HỢP KẾT QUẢ CÔNG TÁC PHÒNG, CHỐNG MUA BÁN NGƯỜI QUÝ III NĂM 2024"]),
    wide([0, "(Số liệu từ ngày 15/12/2023 đến ngày 14/9/2024)"]),
    wide(),
    wide(
      [0, "TT"],
      [1, "Đơn vị"],
      [2, "Tố giác, tin báo về tội phạm, kiến nghị khởi tố (tin)"],
      [10, "Khởi tố mới"],
      [12, "Nạn nhân (người)"],
      [14, "Ghi chú"]
    ),
    wide(
      [2, "Kỳ trước chuyển sang"],
      [3, "Mới tiếp nhận"],
      [4, "Tổng thụ lý"],
      [5, "Đã giải quyết"],
      [8, "Chuyển cơ quan khác"],
      [9, "Còn lại"],
      [10, "Vụ"],
      [11, "Bị can"],
      [12, "Tiếp nhận"],
      [13, "Được xác định"]
    ),
    wide([5, "Khởi tố"], [6, "Không khởi tố"], [7, "Tạm đình chỉ"]),
    Array.from({length: 15}, (_, index) => `(${index + 1})`),
    ["I", "Các xã biên giới", "1", "6", "7", "3", "1", "1", "1", "1", "3", "7", "5", "4", ""],
    [..."1|Xã Hòa Lĩnh|1|03|4|2|1|0|0|1|02|5|3|3".split("|"), "01 tin quý trước chuyển sang"],
    [..."2|xã Tân  Sơn|0|2|2|1|0|1|0|0|1|2|2|1".split("|"), ""],
    [..."3|TT Phố Mới|-|1|1|-|-|-|1|-|-|-|0|0".split("|"), "Chuyển CA tỉnh"],
    [..."II|Các xã còn lại|0|1|1|0|1|0|0|0|0|0|1|1".split("|"), ""],
    wide([0, "4"], [1, "Xã Bản Đồn"], [2, "Không phát sinh"]),
    [..."5|X. Minh Khê|0|1|1|0|1|0|0|0|0|0|1|01 (nghi)".split("|"), ""],
    wide([0, "6"], [1, "Xã Đông Hoà"], [14, "Chưa báo cáo"]),
    [..."TỔNG CỘNG||1|7|9|3|2|1|1|1|3|7|6|5".split("|"), ""],
    wide([0, "Ghi chú: số bị can gồm cả án kỳ trước chuyển sang."]),
    wide(),
    wide([1, "NGƯỜI LẬP BIỂU"], [11, "KT. TRƯỞNG CÔNG AN HUYỆN"]),
    wide([11, "PHÓ TRƯỞNG CÔNG AN HUYỆN"]),
    wide([1, "(Ký, ghi rõ họ tên)"], [11, "(Ký tên, đóng dấu)"]),
    wide(),
    wide([1, "Trần Thị B"], [11, "Nguyễn Văn A"]),
    wide([1, "ĐT: 0912.345.678"])
  ],
  {name: "Q3"}
);

/** An invented register of cases: a title, the header, six rows and a line of totals. */
export const caseRegister = sheetOf([
  ["SỔ THEO DÕI VỤ ÁN MBN NĂM 2024"],
  "Mã vụ|Nơi xảy ra|Điều|Ngày tiếp nhận tin|Ngày khởi tố|Ngày KLĐT|Ngày cáo trạng|Ngày XXST|Tình trạng|Số bị can|Số bị hại|Mục đích|Tuyến".split(
    "|"
  ),
  "VA-24-01|Xã Hòa Lĩnh|150|03/01/2024|12/01/2024|10/5/2024|28/5/2024|22/8/2024|Đã xét xử|2|3|Cưỡng bức lao động|Ra nước ngoài".split(
    "|"
  ),
  "VA-24-02|TT Phố Mới|151|15/02/24|01/3/2024||||Đang điều tra|03|1|Khác|Trong nước".split("|"),
  "VA-24-03|xã Hoà Lĩnh|150|20/4/2024|18/4/2024||||Đang điều tra|1|1|Bóc lột tình dục|Trong nước".split("|"),
  "VA-24-02|TT Phố Mới|151|15/02/2024|01/3/2024|30/8/2024|||Đề nghị truy tố|4|1|Khác|Trong nước".split("|"),
  "VA-23-11|Tân Sơn|150; 349|9/2023|05/10/2023||||Tạm đình chỉ|1|2|?|TQ".split("|"),
  "VA-24-04||150|45413|20/5/2024|25/7/2024|||Trả hồ sơ ĐTBS|2|chưa rõ|Hôn nhân|Ra nước ngoài".split("|"),
  ["Tổng số: 05 vụ, 10 bị can"]
]);
