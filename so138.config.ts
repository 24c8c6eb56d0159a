import {defineSettings} from "./loaders/settings.ts";

export default defineSettings({
  exports: "exports",
  warehouse: ".so138/warehouse.duckdb",
  releases: "releases",
  dist: "dist",
  stage: ".so138/stage",
  report: ["internal", "published"],
  editions: {
    internal: {
      name: {vi: "Bản nội bộ", en: "Internal edition"},
      mark: {
        vi: "Lưu hành nội bộ. Người được giao sử dụng có trách nhiệm bảo quản.",
        en: "For internal use. Those entrusted with it keep it locked."
      },
      policy: "everything",
      reason: {
        vi: "Dành cho cán bộ phân tích được phân quyền: hiển thị toàn bộ số liệu tổng hợp và nguồn đến từng ô của tệp gốc.",
        en: "For analysts who are entitled to it: all aggregate figures, and their origin down to the cell of the export."
      },
      provenance: "cell",
      script: "modules"
    },
    published: {
      name: {vi: "Bản công bố", en: "Published edition"},
      mark: null,
      policy: "announced-only",
      reason: {
        vi: "Chỉ hiển thị số liệu đã được cơ quan có thẩm quyền công bố, để không số liệu nào làm lộ thông tin về người liên quan.",
        en: "Only figures that an authority has already announced are shown, so that no figure reveals anything about a person."
      },
      provenance: "file",
      script: "classic"
    }
  }
});
