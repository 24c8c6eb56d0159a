import {describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import type {CellSpec, SheetSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {instructionTitle} from "#loaders/exports/kind/returns/ownForm.ts";
import {echo} from "#loaders/exports/problem.ts";
import {readExport, type ReadOptions} from "#loaders/exports/readExport.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import {markedCopy} from "#loaders/slip/markedCopy.ts";

const titles = [
  "Kỳ số liệu",
  "Địa bàn",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Giá trị",
  "Nguồn",
  "Độ tin cậy",
  "Ghi chú"
];
const row = ["Năm 2018", "Toàn quốc", "khởi tố", "vụ", "200", "Báo A", "Cao", ""];
const persons = [
  ["DANH SÁCH NẠN NHÂN"],
  ["STT", "Họ và tên", "Năm sinh", "CCCD", "Điện thoại"],
  ["1", "Trần Thị Bình", "1990", "001190123456", "0912345678"],
  ["2", "Lê Văn Cường", "1991", "001091123457", "0987654321"]
];
const secrets = /Trần Thị Bình|Lê Văn Cường|0011901|0010911|09123456|09876543/;

const cells = (rows: readonly (readonly string[])[]): CellSpec[][] =>
  rows.map((texts) => texts.map((text) => ({kind: "text", text})));
const sheet = (name: string, rows: readonly (readonly string[])[], other: Partial<SheetSpec> = {}) => ({
  name,
  rows: cells(rows),
  ...other
});
const figures = sheet("Số liệu", [titles, row]);
const read = (sheets: SheetSpec[], options: ReadOptions = {}) => readExport(writeXlsx({sheets}), options);
const textsOf = (bytes: Uint8Array) => {
  const workbook = openWorkbook(bytes);
  if ("problem" in workbook) throw new Error(workbook.problem.message.en);
  return workbook.sheets.map(({rows}) => rows);
};

describe("a sheet without a known table beside one with a table", () => {
  it("with persons in sight refuses the file, which names sheet and column and echoes nothing", () => {
    const {kind, rows, problems} = read([figures, sheet("DS nan nhan", persons)]);
    expect({kind, rows}).toEqual({kind: null, rows: []});
    expect(new Set(problems.map(({code, sheet: at}) => `${code} ${at ?? ""}`))).toEqual(
      new Set(["personal-data DS nan nhan"])
    );
    expect(problems.map(({cell}) => cell)).toEqual(expect.arrayContaining(["B2", "D2", "E2"]));
    expect(JSON.stringify(problems)).not.toMatch(secrets);
  });

  it("a list without titles counts too", () => {
    const {kind, problems} = read([figures, sheet("Q1", persons.slice(2, 3))]);
    expect(kind).toBeNull();
    expect(JSON.stringify(problems)).not.toMatch(secrets);
  });

  it("with dropPersonal the file is taken, and the archived copy keeps no row of that sheet", () => {
    const {kind, problems, archive} = read([figures, sheet("DS nan nhan", persons)], {dropPersonal: true});
    expect(kind).toBe("published");
    expect(problems.map(({severity, code, sheet: at}) => [severity, code, at])).toEqual([
      ["warning", "personal-sheet-dropped", "DS nan nhan"]
    ]);
    if (!archive) throw new Error("There is a reduced copy.");
    const [first, second] = textsOf(archive);
    expect(first?.[1]?.slice(0, 7)).toEqual(row.slice(0, 7));
    expect(second?.flat().join("")).toBe("");
  });

  it("a hidden one is no reason to refuse, but the archive keeps the file without it, and a note says so", () => {
    const {kind, problems, archive} = read([figures, sheet("Cu", persons, {hidden: true})]);
    expect(kind).toBe("published");
    expect(problems).toContainEqual(
      expect.objectContaining({severity: "note", code: "personal-sheet-dropped", sheet: "Cu"})
    );
    const [count] = problems.filter(({code}) => code === "hidden-sheet");
    expect(count?.message.vi).toContain("(4 dòng)");
    expect(count?.message.en).toContain("(4 rows)");
    if (!archive) throw new Error("There is a reduced copy.");
    expect(JSON.stringify(textsOf(archive))).not.toMatch(secrets);
    const again = readExport(archive).problems.find(({code}) => code === "hidden-sheet");
    expect(again?.message.vi).toContain("bị ẩn, nên");
  });

  it("of the project's own form the office is told to clear the cells, and never to delete a column", () => {
    const many = [
      titles,
      ...["2018", "2019", "2020", "2021", "2022"].map((year) => [
        `Năm ${year}`,
        ...row.slice(1, 7),
        "Trần Thị Bình"
      ])
    ];
    const {kind, problems} = read([sheet("Số liệu", many), sheet("Hướng dẫn", [[instructionTitle]])]);
    expect(kind).toBeNull();
    expect(problems.map(({office}) => office?.vi)).toEqual([
      expect.stringContaining("Hãy xóa nội dung các ô đó, giữ nguyên cột của biểu rồi gửi lại.")
    ]);
  });

  it("without persons is passed over as before: the file is taken as it came", () => {
    const other = sheet("Ghi chú", [
      ["TT", "Nội dung"],
      ["1", "Số liệu lấy từ báo cáo năm"]
    ]);
    const {kind, problems, archive} = read([figures, other]);
    expect({kind, archive}).toEqual({kind: "published", archive: undefined});
    expect(problems.map(({code}) => code)).toEqual(["sheet-without-table"]);
  });

  it("is never copied into the copy with the cells marked, whatever its name", () => {
    const text = [
      ["TT", "Nội dung"],
      ["1", "một câu chỉ có ở đây"]
    ];
    for (const name of ["Ghi chú", "Trần Thị Bình"]) {
      const bytes = writeXlsx({sheets: [figures, sheet(name, text)]});
      const {problems} = readExport(bytes);
      const workbook = openWorkbook(bytes);
      if ("problem" in workbook) throw new Error(workbook.problem.message.en);
      const copy = markedCopy(workbook, problems);
      if (copy === null) throw new Error("There is a copy.");
      const all = textsOf(copy);
      expect(all).toHaveLength(2);
      expect(JSON.stringify(all)).not.toContain("một câu chỉ có ở đây");
    }
  });
});

describe("a cover sheet beside the figures", () => {
  const cover = [
    ["CÔNG AN TỈNH BÌNH LÂM"],
    ["BÁO CÁO KẾT QUẢ CÔNG TÁC PHÒNG, CHỐNG MUA BÁN NGƯỜI"],
    ["Điện thoại:", "0205.3812.345"],
    ["Di động:", "0912 345 678"],
    ["Cán bộ lập biểu:", "đ/c Hà, ĐT 0987654321, email: ha@example.gov.vn"]
  ];

  it("with the office's contacts is taken, and archived without the mobile numbers", () => {
    for (const options of [{}, {dropPersonal: true}]) {
      const {kind, problems, archive} = read([sheet("Bìa", cover), figures], options);
      expect(kind).toBe("published");
      expect(problems.map(({severity, code, sheet: at, cell}) => [severity, code, at, cell])).toEqual([
        ["warning", "sheet-without-table", "Bìa", null],
        ["note", "numbers-not-kept", "Bìa", "B4"]
      ]);
      if (!archive) throw new Error("There is a reduced copy.");
      expect(textsOf(archive)[0]).toEqual([
        ...cover.slice(0, 3),
        ["Di động:", "…"],
        ["Cán bộ lập biểu:", "đ/c Hà, ĐT …, email: ha@example.gov.vn"]
      ]);
    }
  });

  it.each<[string, string[][]]>([
    ["a victim's number", [...cover, ["ĐT nạn nhân:", "0912345678"]]],
    ["an identity number", [...cover, ["CCCD 001190123456"]]],
    [
      "numbers in a list",
      [
        ["STT", "Điện thoại"],
        ["1", "0912345678"],
        ["2", "0987654321"]
      ]
    ],
    [
      "numbers in a list that lost their first zero",
      [
        ["STT", "Điện thoại"],
        ["1", "912345678"],
        ["2", "987654321"]
      ]
    ],
    ["seven announced numbers", Array.from({length: 7}, (_, at) => [`Chị ${at}`, `ĐT 091234567${at}`])],
    ["a list by its title", [["DANH SÁCH ĐÃ TIẾP NHẬN"], ["ĐT: 0912345678"]]],
    ["a number that nothing announces", [["Người ở bản Nà Lầu"], ["0912345678"]]]
  ])("with %s refuses the file", (_, rows) => {
    const {kind, problems} = read([figures, sheet("Bìa", rows)]);
    expect(kind).toBeNull();
    expect(new Set(problems.map(({code}) => code))).toEqual(new Set(["personal-data"]));
  });
});

describe("rows above and below a table", () => {
  const around = (text: string) => [
    read([sheet("Q1", [[text], [], titles, row])]),
    read([sheet("Q1", [titles, row, [], ["", text]])])
  ];

  it.each(["Nạn nhân: 001190123456", "Ghi chú: CCCD 012345678901", "CMND số 123456789", "Hộ chiếu B1234567"])(
    "an identity number there is no signature: «%s»",
    (text) => {
      const [above, below] = around(text);
      for (const found of [above, below]) {
        expect(found?.kind).toBeNull();
        expect(found?.problems.map(({code}) => code)).toEqual(["personal-data"]);
        expect(JSON.stringify(found)).not.toMatch(/\d{7}/);
      }
      expect(above?.problems[0]?.cell).toBe("A1");
      expect(below?.problems[0]?.cell).toBe("B4");
    }
  );

  it.each([
    "Nguyễn Văn An",
    "Điện thoại: 0205.3812.345 - Fax: 0205.3812.346",
    "Tiếp công dân: 024.3825.0000",
    "Số: 0123/BC-CAT ngày 03/5/2024",
    "CÔNG AN HUYỆN LÂM KHÊ - Email: cahlamkhe@example.gov.vn",
    "Kinh phí: 125000000, 125.450.000 đồng, 123456789 đồng",
    "tonghop (at) example.gov.vn"
  ])("a letterhead or signature is no reason to refuse, and is archived as it came: «%s»", (text) => {
    for (const {kind, problems, archive, rows} of around(text)) {
      expect(kind).toBe("published");
      expect(JSON.stringify({problems, rows})).not.toMatch(/912|987|3812|example|Nguyễn/);
      expect(archive).toBeUndefined();
    }
  });

  it.each([
    ["ĐT: 0912.345.678", "ĐT: …"],
    ["Điện thoại: 0205.3812.345; di động: 0912 345 678", "Điện thoại: 0205.3812.345; di động: …"],
    [
      "Cán bộ liên hệ: đ/c Nguyễn Văn An, ĐT +84 912 345 678, zalo 0987654321",
      "Cán bộ liên hệ: đ/c Nguyễn Văn An, ĐT …, zalo …"
    ],
    ["Nguyễn Văn An - 0912345678", "Nguyễn Văn An - …"],
    ["ĐT: 0 9 1 2 3 4 5 6 7 8", "ĐT: …"],
    ["ĐT: 0912/345/678", ""],
    ["Người lập: 012345678", "Người lập: …"],
    ["Người lập: 123456789", "Người lập: …"],
    ["Vào sổ 099912345678", "Vào sổ …"]
  ])(
    "mobile and identity numbers are no reason to refuse, but the archive does not keep them: «%s»",
    (text, kept) => {
      for (const [at, {kind, problems, archive, rows}] of around(text).entries()) {
        expect(kind).toBe("published");
        const cell = at === 0 ? "A1" : "B4";
        expect(
          problems.filter(({severity}) => severity === "note").map(({code, cell: of}) => [code, of])
        ).toContainEqual(["numbers-not-kept", cell]);
        expect(JSON.stringify({problems, rows})).not.toMatch(/912|987|345|Nguyễn/);
        if (!archive) throw new Error("There is a reduced copy.");
        const [texts] = textsOf(archive);
        expect((at === 0 ? texts?.[0]?.[0] : texts?.[3]?.[1]) ?? "").toBe(kept);
        expect(readExport(archive).rows).toEqual(rows);
      }
    }
  );

  it.each([
    "Ghi chú: ĐT nạn nhân 0912.345.678",
    "Liên hệ gia đình: 0912345678",
    "Bị can đang dùng số điện thoại 0912 345 678",
    "Email của bị hại: binh90@example.com",
    "Ghi chú: cháu B gọi từ số 0912345678",
    "Trường hợp ở bản giáp biên gọi về từ số 0912345678 xin được giải cứu"
  ])("a number that may be a victim's refuses the file there too: «%s»", (text) => {
    for (const {kind, problems} of around(text)) {
      expect(kind).toBeNull();
      expect(problems.map(({code}) => code)).toEqual(["personal-data"]);
      expect(JSON.stringify(problems)).not.toMatch(/912|example/);
    }
  });

  it("a mobile number in the body or in its notes refuses the file, announced or not", () => {
    for (const text of ["ĐT: 0912.345.678", "Liên hệ: a@example.vn"]) {
      const {kind, problems} = read([sheet("Q1", [titles, row.with(7, text)])]);
      expect({kind, codes: problems.map(({code}) => code)}).toEqual({kind: null, codes: ["personal-data"]});
    }
  });

  it("with dropPersonal the cell is blank in the archived copy", () => {
    const {kind, archive} = read([sheet("Q1", [titles, row, [], ["", "CCCD 001190123456"]])], {
      dropPersonal: true
    });
    expect(kind).toBe("published");
    if (!archive) throw new Error("There is a reduced copy.");
    expect(JSON.stringify(textsOf(archive))).not.toContain("001190123456");
  });
});

describe("names in columns that the form knows", () => {
  const caseTitles = "Mã vụ|Nơi xảy ra|Điều|Ngày khởi tố|Tình trạng|Số bị can|Mục đích|Tuyến|Ghi chú".split(
    "|"
  );
  const usual =
    "VA-24-01|Tỉnh Lạng Sơn|150|12/01/2024|Đang điều tra|2|Cưỡng bức lao động|Ra nước ngoài|".split("|");
  const withCell = (column: string, text: string, options: ReadOptions = {}) =>
    read(
      [
        sheet("Q1", [
          caseTitles,
          usual,
          usual.map((one, at) => (caseTitles[at] === column ? text : at === 0 ? "VA-24-02" : one))
        ])
      ],
      options
    );

  it.each(["Nơi xảy ra", "Tình trạng", "Điều", "Số bị can", "Mục đích", "Tuyến"])(
    "a full name under «%s» refuses the file and is not echoed",
    (column) => {
      for (const name of [
        "Nguyễn Văn An",
        "NGUYỄN VĂN AN",
        "Lê Hoàng Minh Châu",
        "Nguyen Van An",
        "Chị Trần Thị Bình"
      ]) {
        const {kind, problems} = withCell(column, name);
        expect(kind).toBeNull();
        expect(problems).toMatchObject([{code: "personal-data", row: 3}]);
        expect(JSON.stringify(problems)).not.toContain(name);
      }
    }
  );

  it.each([
    "Nguyễn Văn A",
    "NGUYỄN VĂN AN",
    "Trần Bình",
    "Nguyễn Thị Mai 2001",
    "NguyenVanA-2001",
    "NGUYENVANAN-2001",
    "Le-Thi-B-2005",
    "Vụ Lê Văn Bình",
    "VA 01 - Trần Thị Bình"
  ])("a name as the code of a case refuses the file, which names the column: «%s»", (name) => {
    const {kind, problems} = withCell("Mã vụ", name);
    expect(kind).toBeNull();
    expect(problems).toMatchObject([{code: "personal-data", row: 3, column: "Mã vụ", cell: "A3"}]);
    expect(problems[0]?.message.vi).toContain("«Mã vụ»");
    expect(JSON.stringify(problems)).not.toMatch(/Nguy|Trần|Lê|Le-|NGUY/);
  });

  it.each(["Nguyễn Văn A", "NGUYENVANAN-2001"])(
    "with dropPersonal the archived copy keeps no case code that is a name: «%s»",
    (name) => {
      const {kind, rejected, problems, archive} = withCell("Mã vụ", name, {dropPersonal: true});
      expect({kind, rejected}).toEqual({kind: "cases", rejected: 1});
      expect(problems.map(({code}) => code)).toContain("personal-cell-dropped");
      if (!archive) throw new Error("There is a reduced copy.");
      const [kept] = textsOf(archive);
      expect(kept?.map(([code]) => code)).toEqual(["Mã vụ", "VA-24-01", ""]);
    }
  );

  it.each(["VA-24-02", "CAO-24/07", "ĐT-01/2024", "LE-24-7", "Vụ 07", "LVAN-24-01", "VA-HOANG-01"])(
    "no name as the code of a case: «%s»",
    (code) => {
      const {problems} = withCell("Mã vụ", code);
      expect(problems.filter((one) => one.code.startsWith("personal-"))).toEqual([]);
    }
  );

  it("a name beside other words in a column of codes counts too", () => {
    expect(withCell("Tình trạng", "Đang điều tra Nguyễn Văn An").kind).toBeNull();
    expect(withCell("Điều", "150 - Trần Thị Bình").kind).toBeNull();
  });

  it.each([
    ["Nơi xảy ra", "Hoàng Văn Thụ"],
    ["Nơi xảy ra", "Phường Hoàng Văn Thụ"],
    ["Nơi xảy ra", "Xã Lê Minh Tân"],
    ["Nơi xảy ra", "Hà Giang Cao Bằng"],
    ["Nơi xảy ra", "Hoàng Su Phì"],
    ["Nơi xảy ra", "TONG CONG TOAN TINH"],
    ["Tình trạng", "Trả hồ sơ điều tra bổ sung"],
    ["Tình trạng", "Tạm Đình Chỉ Điều Tra"],
    ["Tình trạng", "TẠM ĐÌNH CHỈ"],
    ["Mục đích", "Mại Dâm Trẻ Em"],
    ["Mục đích", "HỨA HẸN VIỆC LÀM"],
    ["Mục đích", "Lao Động Cưỡng Bức"],
    ["Tuyến", "Lào Cai - Trung Quốc"],
    ["Tuyến", "Hà Giang Trung Quốc"],
    ["Điều", "Điều 150 BLHS"],
    ["Số bị can", "chưa rõ"]
  ])("no name: under «%s» «%s»", (column, text) => {
    const {problems} = withCell(column, text);
    expect(problems.filter(({code}) => code.startsWith("personal-"))).toEqual([]);
  });

  it("an area or unit of the reference is a known place, invented ones too", () => {
    const project = projectReference();
    const [area] = project.areas.filter(({level}) => level === "commune");
    if (!area) throw new Error("There are communes.");
    const reference = {
      ...project,
      areas: [
        ...project.areas,
        {...area, code: "99999", nameVi: "Xã Nguyễn Văn Tân", nameEn: "Nguyen Van Tan"}
      ]
    };
    const codes = (options: ReadOptions) =>
      withCell("Nơi xảy ra", "Nguyễn Văn Tân", options).problems.map(({code}) => code);
    expect(codes({reference})).not.toContain("personal-data");
    expect(codes({})).toContain("personal-data");
  });
});

describe("what messages say", () => {
  it.each([
    "Trần Thị Bình 0912345678",
    "Nguyễn Văn An",
    "gọi 0912 345 678",
    "CCCD 001190123456",
    "a@example.vn"
  ])("«%s» is not echoed", (text) => {
    expect(echo(text)).toBe("[đã ẩn]");
  });

  it.each(["Xã Hòa Lĩnh", "Phường Hoàng Văn Thụ", "VA-24-01", "2.500.000", "Tạm đình chỉ", "Hồ Chí Minh"])(
    "«%s» is echoed",
    (text) => {
      expect(echo(text)).toBe(text);
    }
  );

  it("a title that is personal is neither in the message nor the column of the finding", () => {
    const {problems} = read([
      sheet("Q1", [
        [...titles, "Trần Thị Bình 0912345678"],
        [...row, "3"]
      ])
    ]);
    expect(problems.map(({code}) => code)).toContain("unknown-column");
    expect(JSON.stringify(problems)).not.toMatch(/Bình|0912/);
  });

  it("a hidden personal column is said to be left out, and not to be read", () => {
    const {problems} = read([
      sheet(
        "Q1",
        [
          [...titles, "Họ tên"],
          [...row, "Trần Thị Bình"]
        ],
        {hiddenColumns: [8]}
      )
    ]);
    expect(problems.map(({code}) => code)).toEqual(["personal-column-dropped"]);
    const other = read([sheet("Q1", [titles, row], {hiddenColumns: [5]})]);
    expect(other.problems.map(({code}) => code)).toEqual(["hidden-columns"]);
  });
});
