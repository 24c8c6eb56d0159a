import {defineSettings} from "./loaders/settings.ts";

export default defineSettings({
  exports: "exports",
  warehouse: ".so138/warehouse.duckdb",
  releases: "releases",
  slips: "slips",
  dist: "dist",
  stage: ".so138/stage",
  report: ["internal", "published"],
  editions: {
    internal: {
      name: {vi: "Bản nội bộ", en: "Internal edition"},
      mark: {
        vi: "Lưu hành nội bộ. Người được giao sử dụng có trách nhiệm bảo quản.",
        en: "For internal use. Keep it secure."
      },
      policy: "everything",
      reason: {
        vi: "Dành cho cán bộ phân tích được phân quyền: hiển thị số liệu tổng hợp (trừ bảng có ô số nhỏ) và nguồn đến từng ô của tệp gốc.",
        en: "For analysts who are entitled to it: all aggregate figures (save tables with small cells), and their origin down to the cell of the export."
      },
      provenance: "cell",
      script: "modules"
    },
    published: {
      name: {vi: "Bản công bố", en: "Published edition"},
      mark: null,
      policy: "announced-only",
      reason: {
        vi: "Chỉ hiển thị số liệu đã được công bố công khai và có nguồn, để không số liệu nào làm lộ thêm thông tin về người liên quan.",
        en: "Only figures that are already public, with their source, are shown, so that no figure reveals anything more about a person."
      },
      provenance: "file",
      script: "classic"
    }
  }
});
