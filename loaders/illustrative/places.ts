/**
 * The invented border province of the illustrative exports: no such place exists. Its districts are abolished and its
 * communes merged on 01/07/2025, as the real ones were: Thượng Lĩnh and Sơn Bàn can be rebuilt from the new communes,
 * Lâm Khê and Khê Giang cannot, because one former commune was split between them.
 */

/** The last day of districts and former communes. */
export const lastDay = "2025-06-30";
export const reformDay = "2025-07-01";

export const province = {code: "BL", name: "Tỉnh Bình Lâm", nameEn: "Binh Lam", bare: "Bình Lâm"};

export type District = {code: string; name: string; type: "district" | "city"; border: boolean};

export const districts: readonly District[] = [
  {code: "BL1", name: "Huyện Lâm Khê", type: "district", border: true},
  {code: "BL2", name: "Huyện Thượng Lĩnh", type: "district", border: true},
  {code: "BL3", name: "Huyện Sơn Bàn", type: "district", border: true},
  {code: "BL4", name: "Huyện Khê Giang", type: "district", border: false},
  {code: "BL5", name: "Thành phố Bình Lâm", type: "city", border: false}
];

export type CommuneType = "commune" | "township" | "ward";

/** A former commune: its district, its share of the province's reports, and the new communes that took it over. */
export type Commune = {
  code: string;
  name: string;
  type: CommuneType;
  district: string;
  weight: number;
  persons2019: number;
  successors: readonly string[];
};

const former = (
  code: string,
  name: string,
  weight: number,
  persons2019: number,
  ...successors: string[]
): Commune => ({
  code,
  name,
  type: name.startsWith("Xã") ? "commune" : name.startsWith("Phường") ? "ward" : "township",
  district: code.slice(0, 3),
  weight,
  persons2019,
  successors
});

export const communes: readonly Commune[] = [
  former("BL1-01", "Xã Hòa Lĩnh", 9, 6410, "BL-01"),
  former("BL1-02", "Xã Tân Sơn", 6, 5230, "BL-01"),
  former("BL1-03", "Thị trấn Phố Mới", 7, 9880, "BL-02"),
  former("BL1-04", "Xã Bản Đồn", 3, 3920, "BL-02"),
  former("BL1-05", "Xã Minh Khê", 3, 4470, "BL-02"),
  former("BL1-06", "Xã Đông Hòa", 2, 5150, "BL-03"),
  former("BL2-01", "Thị trấn Thượng Lĩnh", 6, 8740, "BL-04"),
  former("BL2-02", "Xã Lĩnh Trung", 4, 5610, "BL-04"),
  former("BL2-03", "Xã Nà Vân", 7, 4380, "BL-05"),
  former("BL2-04", "Xã Khuổi Lâm", 5, 3050, "BL-05"),
  former("BL3-01", "Thị trấn Sơn Bàn", 6, 9120, "BL-06"),
  former("BL3-02", "Xã Bàn Đông", 5, 4960, "BL-06"),
  former("BL3-03", "Xã Bàn Tây", 5, 4210, "BL-07"),
  former("BL3-04", "Xã Pò Khê", 7, 3370, "BL-07"),
  former("BL4-01", "Thị trấn Khê Giang", 4, 10240, "BL-08"),
  former("BL4-02", "Xã Giang Hạ", 2, 6890, "BL-08"),
  former("BL4-03", "Xã Giang Thượng", 3, 6020, "BL-03", "BL-08"),
  former("BL5-01", "Phường Lâm Thành", 6, 15870, "BL-09"),
  former("BL5-02", "Phường Khê Đông", 4, 12330, "BL-09"),
  former("BL5-03", "Phường Bình Sơn", 3, 11060, "BL-09")
];

/** The communes from 01/07/2025. */
export const newCommunes: readonly {code: string; name: string; type: CommuneType}[] = [
  {code: "BL-01", name: "Xã Hòa Lĩnh", type: "commune"},
  {code: "BL-02", name: "Xã Lâm Khê", type: "commune"},
  {code: "BL-03", name: "Xã Đông Hòa", type: "commune"},
  {code: "BL-04", name: "Xã Thượng Lĩnh", type: "commune"},
  {code: "BL-05", name: "Xã Nà Vân", type: "commune"},
  {code: "BL-06", name: "Xã Sơn Bàn", type: "commune"},
  {code: "BL-07", name: "Xã Pò Khê", type: "commune"},
  {code: "BL-08", name: "Xã Khê Giang", type: "commune"},
  {code: "BL-09", name: "Phường Bình Lâm", type: "ward"}
];
