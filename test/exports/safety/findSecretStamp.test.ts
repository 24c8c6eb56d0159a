import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readCsv} from "#loaders/exports/file/readCsv.ts";
import {findSecretStamp} from "#loaders/exports/safety/findSecretStamp.ts";
import {sheetOf, workbookOf} from "./sheetOf.ts";
import {caseRegister, quarterlyReturn} from "./samples.ts";

const table = [
  ["TT", "Đơn vị", "Vụ", "Bị can"],
  ["1", "Xã Hòa Lĩnh", "1", "2"],
  ["2", "Xã Tân Sơn", "0", "0"]
];
const above = (text: string) => findSecretStamp(workbookOf(sheetOf([[text], ["BIỂU SỐ 1"], ...table])));
const inside = (text: string) =>
  findSecretStamp(workbookOf(sheetOf([...table, ["3", "Xã Minh Khê", "1", text], ...table])));
const below = (text: string) => findSecretStamp(workbookOf(sheetOf([...table, [], ["", "", text]])));

describe("findSecretStamp", () => {
  it.each([
    "MẬT",
    "Mật",
    "TỐI MẬT",
    "Tối mật",
    "TUYỆT MẬT",
    "MẬT".normalize("NFD"),
    "Độ mật: Mật",
    "ĐỘ MẬT: TỐI MẬT",
    "Mức độ mật: Tuyệt mật",
    "(MẬT)",
    "[ TỐI  MẬT ]",
    "«MẬT»",
    "* MẬT *",
    "M Ậ T",
    "T Ố I   M Ậ T",
    "TUYET MAT",
    "TOI MAT",
    "DO MAT: MAT",
    "Tài liệu mật",
    "TỐI MẬT (Bản số: 02)",
    "CÔNG AN TỈNH BÌNH LÂM\nTỐI MẬT\nSố: 12/BC",
    "M\u200bẬT",
    "M.Ậ.T",
    "T.Ố.I M.Ậ.T",
    "Mật/TW",
    "\u041cẬT",
    "M\u1eac\u0422",
    "\u041c\u0410\u0323\u0302\u0422",
    "MA\u0302\u0323T",
    "MA\u0302T\u0323",
    "TỐI MẬT: kế hoạch chuyên án",
    "ĐỘ MẬT ☒ TỐI MẬT",
    "ĐỘ MẬT: ☐ MẬT ☒ TỐI MẬT ☐ TUYỆT MẬT",
    "Mật – Lưu hành nội bộ",
    "BÍ MẬT",
    "Bí mật",
    "(BÍ MẬT)",
    "B Í   M Ậ T",
    "BÍ MẬT".normalize("NFD"),
    "BI MAT",
    "TAI LIEU BI MAT",
    "Tài liệu bí mật",
    "TÀI LIỆU BÍ MẬT NHÀ NƯỚC",
    "Độ mật: Bí mật"
  ])("a stamp refuses the file above, in and below the table: %j", (text) => {
    for (const found of [above(text), inside(text), below(text)])
      expect(found).toMatchObject({severity: "error", code: "secret-stamp"});
  });

  it("a title in capitals that calls the document secret", () => {
    for (const text of [
      "BÁO CÁO MẬT VỀ CÔNG TÁC PHÒNG, CHỐNG MUA BÁN NGƯỜI",
      "TÀI LIỆU MẬT CỦA CÔNG AN TỈNH"
    ])
      expect(above(text)).toMatchObject({code: "secret-stamp", row: 1, cell: "A1"});
    expect(above("Báo cáo mật độ dân số")).toBeNull();
    expect(above("BÁO CÁO MẬT ĐỘ DÂN SỐ")).toBeNull();
    expect(above("BÁO CÁO VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC")).toBeNull();
    expect(inside("nộp báo cáo mật cho cấp trên")).toBeNull();
  });

  it("MAT in capitals without tone mark is a stamp among the titles only", () => {
    expect(above("MAT")).toMatchObject({code: "secret-stamp", row: 1, cell: "A1"});
    expect(inside("MAT")).toBeNull();
    expect(above("mat")).toBeNull();
    expect(above("Mat")).toBeNull();
  });

  it.each([
    "mất",
    "MẤT",
    "mắt",
    "MẮT",
    "Mặt",
    "tôi mất",
    "Tối mất",
    "toi mat",
    "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "Bí mật nhà nước",
    "Bí mật đời tư",
    "bi mat",
    "Mật độ",
    "MẬT ĐỘ DÂN SỐ",
    "Mật Sơn",
    "Phường Mật Sơn",
    "mật ong",
    "Mật khẩu",
    "Bảo mật",
    "Độ mật",
    "Độ mật: Thường",
    "Độ mật: không",
    "Giữ bí mật thông tin của nạn nhân",
    "Lộ bí mật nhà nước",
    "Tiếp nhận tin báo bí mật",
    "Bản đồ mật độ",
    "ĐỘ MẬT: ☐ MẬT ☐ TỐI MẬT ☐ TUYỆT MẬT",
    "Mật độ: 120 người/km2",
    "Mật/ha",
    "Mật Sơn - phường",
    "Luật Bảo vệ bí mật nhà nước: tối mật là một độ mật"
  ])("no stamp: %j", (text) => {
    for (const found of [above(text), inside(text), below(text)]) expect(found).toBeNull();
  });

  it("hidden sheets and the names of sheets count; the message echoes nothing of the file", () => {
    const hidden = sheetOf([["Biểu ẩn"], ["", "MẬT - Bản số 7 của Phòng X"]], {
      name: "Q2 (cu)",
      hidden: true
    });
    const found = findSecretStamp(workbookOf(sheetOf(table), hidden));
    expect(found).toMatchObject({code: "secret-stamp", row: 2, cell: "B2", sheet: null});
    expect(JSON.stringify(found)).not.toMatch(/Phòng X|Bản số 7|Q2 \(cu\)/);
    expect(found?.message.vi).toMatch(/kênh .*bí mật nhà nước.*xóa tệp/);
    expect(found?.message.en).toMatch(/nothing of it was stored.*channel.*remove/);
    expect(findSecretStamp(workbookOf(sheetOf(table, {name: "Biểu 1 (MẬT)"})))).toMatchObject({
      code: "secret-stamp"
    });
  });

  it.each([
    "BC quy III (MẬT).xlsx",
    "MẬT - bao cao.xlsx",
    "TOI MAT_bao cao quy 3.xlsx",
    "bao_cao_tuyet_mat.csv",
    "Báo cáo tối mật.xlsx",
    "MAT_BC quy 1.xlsx",
    "Báo cáo mật quý III.xlsx",
    "Công an tỉnh MẬT 2024.csv",
    "TUYỆT MẬT/bieu 1.csv"
  ])("a file name with a stamp: %s", (path) => {
    expect(findSecretStamp(workbookOf(sheetOf(table)), path)).toMatchObject({code: "secret-stamp"});
  });

  it.each([
    "Bieu MBN quy III-2024 (gui lai lan 2).xlsx",
    "So theo doi vu an MBN 2024.csv",
    "Công an phường Mật Sơn.xlsx",
    "Mật độ dân số 2024.csv",
    "Bao cao mat tich.xlsx",
    "Danh sach nguoi mat tich - quy 1.csv",
    "bí mật đời tư.csv",
    "TIN BAO.csv",
    "exports/published/published.csv"
  ])("a file name without: %s", (path) => {
    expect(findSecretStamp(workbookOf(sheetOf(table)), path)).toBeNull();
  });

  it("ordinary returns and the bundled exports bear none", () => {
    expect(findSecretStamp(workbookOf(quarterlyReturn))).toBeNull();
    expect(findSecretStamp(workbookOf(caseRegister))).toBeNull();
    for (const name of ["so-lieu-da-cong-bo.csv", "chi-dao-diem.csv"]) {
      const read = readCsv(readFileSync(new URL(`../../../exports/published/${name}`, import.meta.url)));
      if ("problem" in read) throw new Error(name);
      expect(findSecretStamp(read, `exports/published/${name}`)).toBeNull();
    }
  });
});
