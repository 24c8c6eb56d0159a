import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readCsv} from "#loaders/exports/file/readCsv.ts";
import {findPersonalCells} from "#loaders/exports/safety/findPersonalCells.ts";
import {findPersonalColumns} from "#loaders/exports/safety/findPersonalColumns.ts";
import {readAreas} from "#loaders/reference/readAreas.ts";
import {readCommuneSuccessions} from "#loaders/reference/readCommuneSuccessions.ts";
import {caseRegister, quarterlyReturn} from "./samples.ts";
import {placeIn, sheetOf} from "./sheetOf.ts";

/** What is found in a column of this title and these cells, beside a column of counts. */
const inColumn = (title: string, cells: string[], known = false) => {
  const sheet = sheetOf([["Vụ", title], ...cells.map((text) => ["1", text])]);
  return findPersonalColumns(sheet, placeIn(sheet, 0, {known: known ? [0, 1] : [0]}));
};
const sortIn = (title: string, cells: string[], known = false) => {
  const found = inColumn(title, cells, known);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] ? `${found[0].sort} by ${found[0].by}` : null;
};

describe("findPersonalColumns, by the title", () => {
  it.each([
    ["Họ tên", "name"],
    ["Họ và tên", "name"],
    ["HO VA TEN", "name"],
    ["Tên nạn nhân", "name"],
    ["Tên bị can", "name"],
    ["Họ tên đối tượng", "name"],
    ["Họ tên bị hại", "name"],
    ["Bị can (họ, tên)", "name"],
    ["Nạn nhân / Họ và tên", "name"],
    ["Full name", "name"],
    ["Victim's name", "name"],
    ["Name of suspect", "name"],
    ["CMND", "identity"],
    ["CCCD", "identity"],
    ["CMND/CCCD", "identity"],
    ["Số định danh", "identity"],
    ["Số định danh cá nhân", "identity"],
    ["Căn cước", "identity"],
    ["Chứng minh nhân dân", "identity"],
    ["Nơi sinh", "address"],
    ["Số căn cước công dân", "identity"],
    ["Hộ chiếu", "identity"],
    ["Passport No", "identity"],
    ["Số điện thoại", "phone"],
    ["SĐT", "phone"],
    ["sdt", "phone"],
    ["ĐT", "phone"],
    ["Điện thoại", "phone"],
    ["Di động", "phone"],
    ["Mobile phone", "phone"],
    ["Email", "email"],
    ["Địa chỉ email", "email"],
    ["Thư điện tử", "email"],
    ["Địa chỉ", "address"],
    ["Nơi ở", "address"],
    ["Nơi thường trú", "address"],
    ["HKTT", "address"],
    ["Chỗ ở hiện nay", "address"],
    ["Quê quán", "address"],
    ["Home address", "address"],
    ["Ngày sinh", "birth-date"],
    ["Ngày tháng năm sinh", "birth-date"],
    ["Ngày, tháng, năm sinh", "birth-date"],
    ["Date of birth", "birth-date"],
    ["Số tài khoản", "account"],
    ["Facebook", "account"],
    ["Zalo", "account"],
    ["Bank account", "account"],
    ["Tóm tắt nội dung", "narrative"],
    ["Tóm tắt nội dung vụ việc", "narrative"],
    ["Diễn biến vụ việc", "narrative"],
    ["Case summary", "narrative"]
  ])("«%s» is %s", (title, sort) => {
    const content = sort === "birth-date" ? "33000" : "đoạn chữ bất kỳ viết ra cho đủ dài, hơn tám tiếng";
    expect(sortIn(title, [content, ""])).toBe(`${sort} by header`);
    const plain = title.normalize("NFD").replace(/\p{M}/gu, "").replace(/Đ/g, "D").replace(/đ/g, "d");
    expect(sortIn(plain, [content])).toBe(`${sort} by header`);
  });

  it.each([
    "Tên đơn vị",
    "Tên xã",
    "Tên",
    "Tên vụ án",
    "Năm sinh",
    "Nhóm tuổi",
    "Độ tuổi",
    "Nơi xảy ra",
    "Địa bàn",
    "Địa điểm tổ chức",
    "Nơi tiếp nhận",
    "Đối tượng",
    "Nạn nhân",
    "Nội dung",
    "Diễn biến tình hình",
    "Ngày sinh hoạt",
    "Ngày tổ chức cho học sinh",
    "Số học sinh",
    "Sinh kế",
    "Địa chỉ đơn vị",
    "Địa chỉ trang tin",
    "Điện thoại cơ quan",
    "Số điện thoại đường dây nóng",
    "Đơn vị chủ trì",
    "Mã vụ",
    "Di biến động",
    "Tên bộ, ngành",
    "Tên châu lục",
    "Nội dung đơn vị đề nghị",
    "Nơi sinh hoạt cộng đồng",
    "Ngày phát sinh",
    "Chứng minh tội phạm",
    "Người lập biểu",
    "Name of unit",
    "Note",
    "Title"
  ])("«%s» announces no person", (title) => {
    expect(sortIn(title, ["đoạn chữ bất kỳ viết ra cho đủ dài, hơn tám tiếng", ""])).toBeNull();
  });

  it("counts and ticks under such a title, or nothing at all, tell of nobody", () => {
    for (const cells of [["3", "12", "0"], ["", ""], ["x", "", "Có"], ["[c]", "-", "***"], []])
      for (const title of ["Facebook", "Số ĐT", "Lừa qua Zalo", "Họ tên", "Địa chỉ"])
        expect(sortIn(title, cells)).toBeNull();
    expect(sortIn("Ngày sinh", ["1990", "1987"])).toBeNull();
    expect(sortIn("Ngày sinh", ["01/2/1990"])).toBe("birth-date by header");
  });

  it("a form's own column is not judged by its title", () => {
    expect(sortIn("Địa chỉ", ["Xã Hòa Lĩnh"], true)).toBeNull();
  });

  it("says in which rows, of a column that holds other texts too", () => {
    const sheet = sheetOf([
      ["Vụ", "Ghi thêm"],
      ["1", "chưa rõ"],
      ["2", "0912345678"],
      ["3", "gửi sau"],
      ["4", "0912345679"]
    ]);
    expect(findPersonalColumns(sheet, placeIn(sheet, 0, {known: [0]}))).toMatchObject([
      {column: 1, sort: "phone", by: "content", rows: [2, 4]}
    ]);
  });

  it("says which columns the office hid", () => {
    const sheet = sheetOf(
      [
        ["Họ tên", "Vụ", "SĐT"],
        ["Nguyễn Văn A", "1", "0912345678"]
      ],
      {hiddenColumns: [2]}
    );
    expect(findPersonalColumns(sheet, placeIn(sheet, 0, {known: [1]}))).toEqual([
      {column: 0, title: "Họ tên", sort: "name", by: "header", hidden: false, rows: [1]},
      {column: 2, title: "SĐT", sort: "phone", by: "header", hidden: true, rows: [1]}
    ]);
  });
});

describe("findPersonalColumns, by the cells", () => {
  it.each([
    [["Nguyễn Văn A"]],
    [["Nguyễn Văn A", "Trần Thị B", "Lò Văn C"]],
    [["NGUYỄN VĂN A", "TRẦN THỊ B"]],
    [["Nguyen Van A", "Tran Thi B"]],
    [["nguyễn văn a", "trần thị b"]],
    [["Nguyễn Văn A (SN 1990)", "Trần Thị B, 1988"]],
    [["1. Nguyễn Văn A", "2. Trần Thị B"]],
    [["Chị Trần Thị B", "Ông Vi Văn C"]],
    [["Giàng A B", "Thào Thị C", "Sùng A D"]],
    [["Lê C", "Phạm Minh D", "Bế Thị E", "không rõ"]],
    [["Nguyễn Văn A", "Trần Thị B", "chưa xác minh được ai", ""]]
  ])("names of persons under any title: %j", (cells) => {
    for (const title of ["", "Tên", "Ghi tên", "X", "Cột 3"])
      expect(sortIn(title, cells)).toBe("name by content");
  });

  it("in a column of areas or offices only three different names with văn or thị are taken for persons", () => {
    expect(sortIn("Đơn vị", ["Nguyễn Văn A", "Trần Thị B", "Lê Thị C"])).toBe("name by content");
    expect(sortIn("Đơn vị", ["Nguyễn Văn A", "Nguyễn Văn A", "Nguyễn Văn A"])).toBeNull();
  });

  it.each([
    [["Hoàng Văn Thụ", "Lê Lợi", "Nguyễn Phúc"], "Phường"],
    [["Hoàng Văn Thụ", "Lê Lợi", "Nguyễn Phúc"], ""],
    [["Trần Hưng Đạo", "Lý Thường Kiệt", "Nguyễn Thị Minh Khai"], ""],
    [["Nguyễn Văn D", "Lê Minh Xuân"], "Xã"],
    [["Hà Giang", "Hà Nam", "Cao Bằng", "Lý Sơn"], "X"],
    [["Lê Minh", "Phan Sơn", "Hà Tân"], "Xã"],
    [["Lý do khác", "Vi phạm", "Hồ sơ"], "X"],
    [["LÝ DO", "VI PHẠM", "HỒ SƠ"], "X"],
    [["Đã xét xử", "Đang điều tra", "Tạm đình chỉ"], "X"],
    [["Cưỡng bức lao động", "Bóc lột tình dục", "Hôn nhân"], "X"],
    [["Công an huyện Lâm Khê", "Hội LHPN huyện Lâm Khê"], "X"],
    [["Trung Quốc", "Lào", "Campuchia"], "X"],
    [["Không phát sinh", "Chưa báo cáo"], "X"]
  ])("no names of persons: %j under «%s»", (cells, title) => {
    expect(sortIn(title, cells)).toBeNull();
  });

  it("a known column of wards is exempt from the name test, never from those of numbers and e-mail", () => {
    const wards = ["Nguyễn Văn Tân", "Trần Thị Mai", "Lê Văn Sơn"];
    expect(sortIn("Địa bàn", wards, true)).toBeNull();
    expect(sortIn("Địa bàn", ["0912345678", "0387654321"], true)).toBe("phone by content");
    expect(sortIn("Địa bàn", ["001190000001", "024301000002"], true)).toBe("identity by content");
    expect(sortIn("Địa bàn", ["a@example.vn", "b@example.vn"], true)).toBe("email by content");
  });

  it.each([
    ["identity", ["001190123456", "024301654321", ""]],
    ["identity", ["1190123456", "24301654321"]],
    ["identity", ["123456789", "201234567", "171234565"]],
    ["phone", ["912345678", "387654321", "701234567"]],
    ["phone", ["0912345678"]],
    ["phone", ["(+84) 912 345 678", "84 912345678"]],
    ["account", ["1012345678901", "2098765432101", "3071234567893"]],
    ["email", ["nguyenvana@example.com"]],
    ["address", ["Số nhà 12, đường Trần Phú", "số 5 phố Lê Lợi"]],
    ["address", ["Thôn 3, xã Tân Sơn", "Tổ 5, phường Phố Mới"]],
    ["birth-date", ["01/02/1990", "15/7/2001", "1985-03-09"]],
    ["narrative", ["Khoảng tháng 3 Nguyễn Văn A (SN 1990) rủ sang bên kia làm thuê", "đang xác minh"]]
  ])("%s: %j", (sort, cells) => {
    expect(sortIn("X", cells)).toBe(`${sort} by content`);
  });

  it.each([
    [["Thôn 3, xã Tân Sơn", "Bản 5, xã Hòa Lĩnh"], "Nơi xảy ra"],
    [["Tổ 1", "Tổ 2"], "X"],
    [["Đường tỉnh 234", "Quốc lộ 1A"], "X"],
    [["345678000", "912345000", "701000000"], "X"],
    [["345678912", "912345678"], "Kinh phí (đồng)"],
    [["100309209", "101343800"], "Dân số"],
    [["96208891", "98858900"], "X"],
    [["03/01/2024", "12/02/2024", "10/5/2024"], "X"],
    [["03/01/2009", "12/02/2010", "10/5/2011"], "Ngày"],
    [["03/01/1999", "12/02/2005", "10/5/2011"], "Ngày khởi tố"],
    [["9/2023", "1990", "45413"], "X"],
    [["VA-24-01", "VA-23-11"], "X"],
    [["05971", "05974"], "X"]
  ])("no persons: %j under «%s»", (cells, title) => {
    expect(sortIn(title, cells)).toBeNull();
  });

  it("dates are of birth where the other dates of the table are 12 to 80 years later", () => {
    const born = ["01/02/1975", "03/4/1981", "05/6/1990"];
    const old = sheetOf([["X", "Ngày khởi tố"], ...born.map((date) => [date, "12/01/1992"])]);
    expect(findPersonalColumns(old, placeIn(old, 0, {known: [1]}))).toEqual([]);
    const recent = sheetOf([["X", "Ngày khởi tố"], ...born.map((date) => [date, "12/01/2024"])]);
    expect(findPersonalColumns(recent, placeIn(recent, 0, {known: [1]}))).toMatchObject([
      {column: 0, sort: "birth-date"}
    ]);
  });

  it("real areas and communes in a column of areas, with and without the word for their type", () => {
    const names = [
      ...readAreas().map(({nameVi}) => nameVi),
      ...readCommuneSuccessions().flatMap(({oldName, newName, oldDistrictName}) => [
        oldName,
        newName,
        oldDistrictName
      ])
    ];
    expect(names.length).toBeGreaterThan(600);
    const bare = names.map((name) => name.replace(/^(?:Xã|Phường|Thị trấn|Huyện|Thành phố) /, ""));
    for (const cells of [names, bare])
      for (const title of ["Địa bàn", "Xã", "", "Tên"]) expect(sortIn(title, cells)).toBeNull();
    for (const name of bare) for (const title of ["Địa bàn", ""]) expect(sortIn(title, [name])).toBeNull();
  });

  it("ordinary returns pass, whatever stands in their signatures", () => {
    const inReturn = placeIn(quarterlyReturn, 9, {end: 19});
    expect(findPersonalColumns(quarterlyReturn, inReturn)).toEqual([]);
    expect(findPersonalCells(quarterlyReturn, inReturn)).toEqual([]);
    const inRegister = placeIn(caseRegister, 1, {end: 8});
    expect(findPersonalColumns(caseRegister, inRegister)).toEqual([]);
    expect(findPersonalCells(caseRegister, inRegister)).toEqual([]);
  });

  it.each(["so-lieu-da-cong-bo.csv", "chi-dao-diem.csv"])(
    "the bundled %s passes, columns known or not",
    (name) => {
      const read = readCsv(readFileSync(new URL(`../../../exports/published/${name}`, import.meta.url)));
      if ("problem" in read) throw new Error(name);
      for (const sheet of read.sheets) {
        const place = placeIn(sheet, 0);
        expect(findPersonalColumns(sheet, place)).toEqual([]);
        expect(findPersonalColumns(sheet, {...place, knownColumns: new Set(Array(12).keys())})).toEqual([]);
        expect(findPersonalCells(sheet, place)).toEqual([]);
      }
    }
  );
});
