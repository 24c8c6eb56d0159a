import type {Language} from "./formatNumber.ts";

/** Words around every figure: its symbols, its origin, its downloads. */
type FigureFrameWords = {
  symbols: (list: string) => string;
  release: (id: string) => string;
  origin: string;
  download: string;
  chart: string;
  table: string;
};

export const figureFrame: Record<Language, FigureFrameWords> = {
  vi: {
    symbols: (list) => `Ký hiệu: ${list}.`,
    release: (id) => `Bản số liệu ${id}`,
    origin: "Xuất xứ từng số",
    download: "Tải về",
    chart: "hình (SVG)",
    table: "bảng (CSV)"
  },
  en: {
    symbols: (list) => `Symbols: ${list}.`,
    release: (id) => `Release ${id}`,
    origin: "Origin of each number",
    download: "Download",
    chart: "chart (SVG)",
    table: "table (CSV)"
  }
};
