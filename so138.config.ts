import {defineSettings} from "./loaders/settings.ts";

const victimStages = [
  "victim-received",
  "victim-verified",
  "victim-in-identification",
  "victim-identified",
  "victim-rescued",
  "victim-protected",
  "victim-supported",
  "victim-referred",
  "victim-reintegrated",
  "needs-surveyed"
];
const victimUnits = ["victim-in-cases", "person-in-identification", "victim-identified", "person-supported"];

export default defineSettings({
  exports: "exports",
  warehouse: ".so138/warehouse.duckdb",
  releases: "releases",
  slips: "slips",
  dist: "dist",
  stage: ".so138/stage",
  report: ["internal", "published"],
  policies: {
    public: {
      classes: {
        "victims-by-attribute": {
          covers: {stages: victimStages, units: victimUnits, brokenDown: true},
          threshold: 9,
          protectZeros: true,
          reason: {
            vi: "Bảng phân tổ nạn nhân theo đặc điểm: số từ 0 đến 9 có thể giúp nhận ra một người.",
            en: "Victims broken down by what marks them: a count of 0 to 9 may help to recognise a person."
          }
        },
        victims: {
          covers: {stages: victimStages, units: victimUnits},
          threshold: 9,
          reason: {
            vi: "Số nạn nhân từ 1 đến 9 có thể giúp nhận ra một người.",
            en: "A count of 1 to 9 victims may help to recognise a person."
          }
        },
        cases: {
          covers: {},
          threshold: 4,
          reason: {
            vi: "Số vụ, tin, bị can từ 1 đến 4 có thể giúp nhận ra vụ việc và người liên quan.",
            en: "A count of 1 to 4 cases, reports or accused may help to recognise a case and the people in it."
          }
        }
      }
    },
    committee: {
      classes: {
        "victims-by-attribute": {
          covers: {stages: victimStages, units: victimUnits, brokenDown: true},
          threshold: "all",
          protectZeros: true,
          reason: {
            vi: "Bảng phân tổ nạn nhân theo đặc điểm chỉ dành cho cán bộ phân tích được phân quyền.",
            en: "Victims broken down by what marks them are for entitled analysts alone."
          }
        },
        victims: {
          covers: {stages: victimStages, units: victimUnits},
          threshold: 9,
          reason: {
            vi: "Số nạn nhân từ 1 đến 9 có thể giúp nhận ra một người.",
            en: "A count of 1 to 9 victims may help to recognise a person."
          }
        },
        cases: {
          covers: {},
          threshold: 0,
          reason: {
            vi: "Ban Chỉ đạo cần đủ số vụ, tin, bị can để chỉ đạo.",
            en: "The committee needs all counts of cases, reports and accused to steer the work."
          },
          loosened: {
            vi: "Bản lưu hành nội bộ, chỉ thành viên Ban Chỉ đạo 138 nhận; không có trang nào về từng vụ.",
            en: "For internal use: only members of Steering Committee 138 receive it, and no page is about a single case."
          }
        }
      }
    }
  },
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
      illustrative: true,
      provenance: "cell",
      script: "modules"
    },
    committee: {
      name: {vi: "Bản phục vụ Ban Chỉ đạo", en: "Committee edition"},
      mark: {
        vi: "Lưu hành nội bộ. Chỉ dành cho thành viên Ban Chỉ đạo 138.",
        en: "For internal use. For members of Steering Committee 138 only."
      },
      pages: [
        "/",
        "/pages/trends",
        "/pages/funnel",
        "/pages/pilots",
        "/pages/pilots/ls-2021",
        "/pages/pilots/vn-2023",
        "/pages/pilots/p-2022-peak",
        "/pages/pilots/dp-2022-peak",
        "/pages/pilots/vn-2024-peak",
        "/pages/areas",
        "/pages/areas/[area]",
        "/pages/figures",
        "/pages/changes",
        "/pages/methods"
      ],
      policy: "everything",
      withholding: "committee",
      reason: {
        vi: "Dành cho thành viên Ban Chỉ đạo: đủ số liệu tổng hợp về vụ việc, chỉ tiêu và chỉ đạo điểm; bảng phân tổ nạn nhân và số nạn nhân nhỏ không được nêu.",
        en: "For members of the committee: all aggregates of cases, targets and pilots; tables that break victims down, and small counts of victims, are withheld."
      },
      provenance: "file",
      script: "classic"
    },
    published: {
      name: {vi: "Bản công bố", en: "Published edition"},
      mark: null,
      policy: "announced-only",
      withholding: "public",
      reason: {
        vi: "Chỉ hiển thị số liệu đã được công bố công khai, có nguồn, và số đếm từ báo cáo mà từ đó không ai suy ra được số nhỏ, để không số liệu nào làm lộ thêm thông tin về người liên quan.",
        en: "Public figures with their source, and counts of returns that let nobody work out a small one, so that no figure reveals anything more about a person."
      },
      provenance: "file",
      script: "classic"
    }
  }
});
