import {dayOf, writtenDay, type Day} from "./days.ts";
import {newCommunes, reformDay} from "./places.ts";
import {windowsOf} from "./caseloads.ts";
import type {Case, World} from "./simulate.ts";

const statusOf = (one: Case, day: Day): string => {
  const passed = (date: Day | null) => date !== null && date <= day;
  if (passed(one.tried)) return "Đã xét xử";
  if (passed(one.accepted)) return "Tòa án thụ lý";
  if (passed(one.prosecuted)) return "Đã truy tố";
  if (passed(one.concluded)) return "Đề nghị truy tố";
  if (passed(one.suspended)) return "Tạm đình chỉ";
  return "Đang điều tra";
};

/** The commune in which a case was reported, by the name that it had on that day. */
function placeOf({commune, received}: Case, index: number): string {
  if (received < dayOf(reformDay)) return commune.name;
  const code = commune.successors[index % commune.successors.length];
  return newCommunes.find((one) => one.code === code)?.name ?? commune.name;
}

/** What the register of a year holds: every case initiated in it, or open at its beginning, as known at its end. */
export function registerOf({cases}: World, year: number, knownUpTo: Day): string[][] {
  const [{start} = {start: 0}, , , {end: last} = {end: 0}] = windowsOf(year);
  const end = Math.min(last, knownUpTo);
  const closed = ({tried, suspended}: Case) => tried ?? suspended;
  const written = (day: Day | null) => (day !== null && day <= end ? writtenDay(day) : "");
  return cases
    .map((one, index) => ({one, index}))
    .filter(({one}) => one.initiated <= end && (closed(one) ?? start) >= start)
    .map(({one, index}) => [
      one.code,
      placeOf(one, index),
      one.articles.join(", "),
      written(one.received),
      written(one.initiated),
      written(one.concluded),
      written(one.prosecuted),
      written(one.accepted),
      written(one.tried),
      statusOf(one, end),
      String(one.accused),
      String(one.victims),
      one.purpose,
      one.route,
      "Số liệu minh họa"
    ]);
}

export const registerColumns = [
  "Mã vụ",
  "Nơi xảy ra",
  "Điều",
  "Ngày tiếp nhận tin",
  "Ngày khởi tố",
  "Ngày KLĐT",
  "Ngày cáo trạng",
  "Ngày thụ lý",
  "Ngày XXST",
  "Tình trạng",
  "Số bị can",
  "Số bị hại",
  "Mục đích",
  "Tuyến",
  "Ghi chú"
];
