import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {tameName} from "#loaders/exports/safety/tameName.ts";

describe("tameName", () => {
  it("a replaced name keeps its folder and extension, and is always replaced alike", () => {
    const name = "Vu an Nguyen Van A - 0912345678.xlsx";
    const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
    expect(tameName(`exports/2024/${name}`)).toBe(`exports/2024/[tên tệp đã thay]-${hash}.xlsx`);
    expect(tameName(tameName(name))).toBe(tameName(name));
    expect(tameName("exports\\Nguyễn Văn A\\q3.csv")).toMatch(
      /^exports\\\[tên thư mục đã thay\]-[\da-f]{8}\\q3\.csv$/
    );
    expect(tameName("Trần Thị B", "sheet")).toMatch(/^\[tên trang tính đã thay\]-[\da-f]{8}$/);
  });

  it.each([
    "Nguyễn Văn A.xlsx",
    "NGUYEN_VAN_A.csv",
    "NguyenVanA.xlsx",
    "nguyen van a.xlsx",
    "vu an tran thi b 2024.csv",
    "Nguyen-Thi-B.xlsx",
    "Bị can Lò Thị B.xlsx",
    "Vụ án Giàng A Páo.xlsx",
    "Nạn nhân Trần C.xlsx",
    "DS Nong Thi D quy 1.xlsx",
    "CA phuong Hoang Van Thu Nguyen Van A.xlsx",
    "0912345678.csv",
    "bao cao 0912.345.678.xlsx",
    "+84912345678.xlsx",
    "CCCD_001190123456.pdf",
    "001190123456.xlsx",
    "gui a.b@example.com.xlsx"
  ])("personal: %s", (name) => {
    expect(tameName(name)).toMatch(/^\[tên tệp đã thay\]-[\da-f]{8}\.(?:xlsx|csv|pdf)$/);
  });

  it.each([
    "Bieu MBN quy III-2024 (gui lai lan 2).xlsx",
    "So theo doi vu an MBN 2024.csv",
    "exports/published/published.csv",
    "exports/published/so-lieu-da-cong-bo.csv",
    "exports/published/chi-dao-diem.csv",
    "Hội LHPN huyện Cao Lộc.xlsx",
    "CA phuong Hoang Van Thu quy 1.xlsx",
    "ca phuong hoang van thu quy 1.xlsx",
    "CA phường Nguyễn Văn Trỗi.xlsx",
    "Công an xã Trần Văn Thời quý 2.xlsx",
    "UBND P. Lê Hồng Phong 6 tháng 2024.xlsx",
    "Trường Nguyễn Bỉnh Khiêm.xlsx",
    "Cao Sơn.xlsx",
    "Tran Hung Dao quy 1.xlsx",
    "BÁO CÁO QUÝ III HUYỆN VĂN LÃNG.xlsx",
    "BAO CAO VU AN MBN HUYEN CAO LOC.xlsx",
    "Bao Cao Van Lang Quy 2.xlsx",
    "Bao cao van phong.xlsx",
    "Báo Cáo Lạng Sơn 2024.xlsx",
    "Ho So Vu An 2024.xlsx",
    "Hồ Sơ Nạn Nhân Quý 1.xlsx",
    "Pham Toi Mua Ban Nguoi.csv",
    "Phạm Tội Mua Bán Người.csv",
    "Cong van den thang 3.csv",
    "vu van chuyen nguoi.csv",
    "Xu Ly Tin Bao Quy 1.xlsx",
    "Chat Luong So Lieu.xlsx",
    "Don Vi Bao Cao.xlsx",
    "Ha Giang - Cao Bang.xlsx",
    "TT Dong Dang.xlsx",
    "Thi tran Dong Dang.xlsx",
    "Bieu 02-2024-0012.xlsx",
    "20240503.csv",
    "2024-05-03 1200.csv",
    "Tỉnh Hà Giang.xlsx",
    "Ban chi dao 138.xlsx",
    "Duong day nong 111.csv",
    "Q2 (cu)"
  ])("ordinary: %s", (name) => {
    expect(tameName(name)).toBe(name);
  });

  it.each(["Q3", "Biểu 1.2", "Sheet1", "Tổng hợp", "Phụ lục VI", "Huyện Lộc Bình", "Lộc Bình", "Bình Gia"])(
    "ordinary sheet: %s",
    (name) => {
      expect(tameName(name, "sheet")).toBe(name);
    }
  );
});
