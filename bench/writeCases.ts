import {createWriteStream, mkdirSync, writeFileSync} from "node:fs";
import {once} from "node:events";
import {dirname, join} from "node:path";
import {seeded} from "./seeded.ts";

const communes = Array.from({length: 120}, (_, index) => `Xã Lâm Khê ${index + 1}`);
const statuses = ["Đang điều tra", "Đề nghị truy tố", "Đã truy tố", "Đã xét xử"];
const purposes = ["Bóc lột tình dục", "Cưỡng bức lao động", "Hôn nhân cưỡng ép", "Khác"];

const titles = [
  "Mã vụ",
  "Nơi xảy ra",
  "Điều",
  "Ngày khởi tố",
  "Ngày kết luận điều tra",
  "Ngày cáo trạng",
  "Ngày xét xử sơ thẩm",
  "Tình trạng",
  "Số bị can",
  "Số bị hại",
  "Mục đích",
  "Ghi chú"
];

const areaTitles =
  "level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative";

/** Writes the invented province of the benchmark, marked as illustrative, as reference data beside its exports. */
export function writeProvince(exports: string): void {
  const lines = [
    areaTitles,
    "province,99,Bình Lâm,Binh Lam,province,VN,,,,,yes",
    ...communes.map(
      (name, index) =>
        `commune,99${String(index + 1).padStart(3, "0")},${name.slice(3)},${name.slice(3)},commune,99,,,,,yes`
    )
  ];
  mkdirSync(join(exports, "reference"), {recursive: true});
  writeFileSync(join(exports, "reference", "areas.csv"), `${lines.join("\n")}\n`);
}

const two = (number: number) => String(number).padStart(2, "0");

/** A day as registers write it; `day` counts from 01/01/1970. */
function written(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

const firstDay = 16_801; // 01/01/2016
const days = 3600;

/**
 * Writes a register of invented cases in an invented province, each row marked as illustrative; the same for the same
 * number of rows. Of a thousand rows about one has a date that does not exist.
 */
export async function writeCases(file: string, rows: number): Promise<void> {
  mkdirSync(dirname(file), {recursive: true});
  const random = seeded(138);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? "";
  const out = createWriteStream(file, {highWaterMark: 1024 * 1024});
  let text = `${titles.join(";")}\n`;
  for (let number = 1; number <= rows; number += 1) {
    const start = firstDay + below(days);
    const stage = below(statuses.length);
    let day = start;
    const later = [1, 2, 3].map((at) => {
      day += 20 + below(150);
      return at <= stage ? written(day) : "";
    });
    const cells = [
      `BL-${new Date(start * 86_400_000).getUTCFullYear()}-${String(number).padStart(7, "0")}`,
      pick(communes),
      random() < 0.8 ? "150" : "151",
      random() < 0.001 ? "31/02/2020" : written(start),
      ...later,
      statuses[stage] ?? "",
      String(1 + below(6)),
      String(1 + below(4)),
      pick(purposes),
      "Số liệu minh họa"
    ];
    text += `${cells.join(";")}\n`;
    if (text.length < 512 * 1024) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "finish");
}
