import type {Area, Form, ReportingUnit} from "#src/schema/reference.ts";
import {projectReference, type Reference} from "#loaders/reference/reference.ts";

const invented = {illustrative: false, validTo: null, successorCode: null, population2019: null} as const;
const since = "2000-01-01";

const commune = (code: string, nameVi: string, type: Area["type"] = "commune", parentCode = "X01"): Area => ({
  ...invented,
  level: "commune",
  code,
  nameVi,
  nameEn: nameVi,
  type,
  parentCode,
  validFrom: since
});

/** The invented province Bình Lâm with its district Lâm Khê and its communes; Xã Tân Sơn lies in another one too. */
const areas: Area[] = [
  {
    ...invented,
    level: "province",
    code: "X0",
    nameVi: "Bình Lâm",
    nameEn: "Binh Lam",
    type: "province",
    parentCode: "VN",
    validFrom: since
  },
  {
    ...invented,
    level: "district",
    code: "X01",
    nameVi: "Lâm Khê",
    nameEn: "Lam Khe",
    type: "district",
    parentCode: "X0",
    validFrom: since
  },
  {
    ...invented,
    level: "district",
    code: "X02",
    nameVi: "Đông Khê Thượng",
    nameEn: "Dong Khe Thuong",
    type: "district",
    parentCode: "X0",
    validFrom: since
  },
  commune("X0101", "Hòa Lĩnh"),
  commune("X0102", "Tân Sơn"),
  commune("X0103", "Phố Mới", "township"),
  commune("X0104", "Bản Đồn"),
  commune("X0105", "Minh Khê"),
  commune("X0106", "Đông Hòa"),
  commune("X0201", "Tân Sơn", "commune", "X02")
];

const unit = (agency: string, area: string, vi: string): ReportingUnit => ({
  code: `${agency}:${area}`,
  agency,
  name: {vi, en: vi},
  aliases: [],
  areas: [area],
  validFrom: null,
  validTo: null,
  illustrative: false
});

const units = [
  unit("police", `X0@${since}`, "Công an tỉnh Bình Lâm"),
  unit("police", `X01@${since}`, "Công an huyện Lâm Khê"),
  unit("procuracy", `X01@${since}`, "Viện kiểm sát nhân dân huyện Lâm Khê")
];

/** Reference data with the invented province and the given forms. */
export function binhLam(...forms: Form[]): Reference {
  const own = projectReference();
  return {...own, areas: [...own.areas, ...areas], units: [...own.units, ...units], forms};
}

/** Id of an invented area. */
export const place = (code: string) => `${code}@${since}`;
