import {describe, expect, it} from "vitest";
import {describeMapped, mappedAsJson} from "#loaders/exports/map/describeMapped.ts";
import {mapFile} from "#loaders/exports/map/mapFile.ts";

const map = (...lines: string[]) => mapFile(new TextEncoder().encode(`${lines.join("\n")}\n`), "so");

describe("map of a file that is near to another kind than returns", () => {
  const register = map(
    "SỔ THEO DÕI",
    "TT;Mã vụ;Nơi xảy ra vụ việc;Ngày tháng khởi tố;Kết quả;Số bị can;Cán bộ thụ lý",
    "1;VA-24-01;Tỉnh Lạng Sơn;12/01/2024;Đang điều tra;2;x"
  );

  it("names the kind, what is missing, and what each unknown title is near to", () => {
    expect(mappedAsJson(register)).toMatchObject({
      state: "near",
      kind: "cases",
      row: 2,
      known: ["TT", "Mã vụ", "Số bị can"],
      missing: [["Nơi xảy ra"], ["Tình trạng"], ["Ngày tiếp nhận tin", "Ngày khởi tố"]],
      unknown: [
        {cell: "C2", like: {header: "Nơi xảy ra"}},
        {cell: "D2", like: {header: "Ngày khởi tố"}},
        {cell: "E2", like: {header: "Tình trạng", alias: "Kết quả giải quyết"}},
        {cell: "G2", like: null}
      ]
    });
  });

  it("says so in both languages, and that there are no profiles of this kind", () => {
    const said = describeMapped(register).join("\n");
    expect(said).toContain("Sổ theo dõi vụ án / Case registers");
    expect(said).toMatch(/C2 «Nơi xảy ra vụ việc».*«Nơi xảy ra»/);
    expect(said).toMatch(/E2 «Kết quả».*«Tình trạng» \(«Kết quả giải quyết»\)/);
    expect(said).toContain("«Ngày tiếp nhận tin» hoặc / or «Ngày khởi tố»");
    expect(said).toContain("không theo cấu hình riêng");
    expect(said).not.toContain("()");
  });

  it.each([
    ["pilot", "Chỉ đạo điểm;Giai đoạn;Địa bàn;Từ ngày;Đến ngày;Chỉ tiêu;Đơn vị;Kết quả đạt được"],
    ["population", "Địa bàn;Năm;Dân số thường trú;Nguồn số liệu"],
    ["activities", "Đơn vị thực hiện;Địa bàn;Hoạt động;Thời gian tổ chức;Số buổi"]
  ])("knows a near %s", (kind, titles) => {
    expect(mappedAsJson(map(titles, titles.replace(/[^;]+/g, "x")))).toMatchObject({state: "near", kind});
  });

  it("a file that is near to nothing stays so", () => {
    expect(map("a;b;Ghi chú", "1;2;3").state).toBe("none");
  });
});
