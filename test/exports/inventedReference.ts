import type {Area} from "#src/schema/reference.ts";
import {projectReference, type Reference} from "#loaders/reference/reference.ts";

const untilReform = {
  validFrom: "2008-08-01",
  validTo: "2025-06-30",
  successorCode: null,
  population2019: null
};

const area = (
  level: Area["level"],
  type: Area["type"],
  code: string,
  nameVi: string,
  parentCode: string,
  illustrative = false
): Area => ({level, type, code, nameVi, nameEn: nameVi, parentCode, illustrative, ...untilReform});

/**
 * The project's reference data with a province that does not exist, Bình Lâm, so that no test puts a figure under a
 * real place's name. Its rows need no mark in tests; those of Minh Họa do, as in examples that people see.
 */
export const inventedReference: Reference = {
  ...projectReference(),
  areas: [
    ...projectReference().areas,
    {...area("province", "province", "T1", "Bình Lâm", "VN"), successorCode: "T1"},
    {...area("province", "province", "T1", "Bình Lâm", "VN"), validFrom: "2025-07-01", validTo: null},
    area("district", "district", "T11", "Lâm Khê", "T1"),
    area("district", "district", "T12", "Lâm Sơn Hạ", "T1"),
    area("commune", "commune", "T111", "Hòa Lĩnh", "T11"),
    area("commune", "commune", "T112", "Tân Sơn", "T11"),
    area("commune", "township", "T113", "Phố Mới", "T11"),
    area("commune", "commune", "T114", "Yên Bình Hạ", "T11"),
    area("commune", "commune", "T121", "Yên Bình Hạ", "T12"),
    area("province", "province", "T2", "Minh Họa", "VN", true)
  ]
};
