import {formatDate} from "#src/i18n/formatDate.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {shownName} from "../exports/problem.ts";
import type {Slip} from "./slip.ts";

/** A line of a slip's head; `value` is null where it is not known: a blank to be filled in by hand. */
export type HeadLine = {label: Bilingual; value: Bilingual | null};

/** Stands for what is not known, to be filled in by hand. */
export const unknownBlank = "…………………………";

/** So many units or periods are named; of more, the first and the last. */
const named = 4;

function listed(all: readonly Bilingual[], what: Bilingual): Bilingual | null {
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return null;
  if (all.length <= named)
    return {vi: all.map(({vi}) => vi).join("; "), en: all.map(({en}) => en).join("; ")};
  const count = all.length;
  return {
    vi: `${count} ${what.vi}: ${first.vi} … ${last.vi}`,
    en: `${count} ${what.en}: ${first.en} … ${last.en}`
  };
}

const same = (text: string): Bilingual => ({vi: text, en: text});

/**
 * The lines by which an office files a slip: to whom it goes, which file it is about, when that was received, for whom
 * and when it states figures. A line that does not belong to the kind is left out; one that should be there is blank.
 */
export function slipHead({name, kind, received, state, head}: Slip): HeadLine[] {
  const {office, reporters, periods} = head;
  // of a refused file nothing was read, so that what it states is not known
  const unread = state === "refused";
  const lines: (HeadLine | null)[] = [
    {label: {vi: "Kính gửi", en: "To"}, value: office},
    {label: {vi: "Tệp", en: "File"}, value: same(shownName(name))},
    {
      label: {vi: "Nhận ngày", en: "Received on"},
      value: received === null ? null : {vi: formatDate(received, "vi"), en: formatDate(received, "en")}
    },
    {
      label: {vi: "Loại số liệu", en: "Kind of figures"},
      value:
        kind ?? (unread ? {vi: "chưa xác định (tệp bị từ chối)", en: "not established (file refused)"} : null)
    },
    unread || reporters.length > 0
      ? {
          label: {vi: "Đơn vị báo cáo", en: "Reporting unit"},
          value: listed(reporters, {vi: "đơn vị", en: "units"})
        }
      : null,
    unread || periods.length > 0
      ? {label: {vi: "Kỳ báo cáo", en: "Period"}, value: listed(periods, {vi: "kỳ", en: "periods"})}
      : null
  ];
  return lines.filter((line) => line !== null);
}

/** A value in both languages on one line, once where they are the same. */
export const inOneLine = (value: Bilingual | null): string =>
  value === null ? unknownBlank : value.vi === value.en ? value.vi : `${value.vi} / ${value.en}`;
