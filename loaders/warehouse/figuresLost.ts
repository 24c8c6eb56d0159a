import {formatDate} from "#src/i18n/formatDate.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {groupBy} from "../exports/groupBy.ts";
import {echo, fileProblem, shownName, type Problem} from "../exports/problem.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {placeName} from "../exports/value/placeName.ts";
import type {Reference} from "../reference/reference.ts";
import type {Lost, LostPlace} from "./change.ts";

/** At most so many cells of a sheet, and so many sheets, are named in a sentence. */
const namedCells = 10;
const namedSheets = 3;
const namedAreas = 10;

/** The code of the finding that a file is held back, lest its rejected rows take figures out of force. */
export const heldBackCode = "figures-would-be-lost";

/** Thrown while a file enters the warehouse: taken in, it would take these figures out of force. */
export class WouldLose extends Error {
  readonly lost: Lost;
  constructor(lost: Lost) {
    super("figures would be lost");
    this.lost = lost;
  }
}

/** Where the figures stand: files with the cells of their sheets; the first of them, and that there are more. */
function listOf({facts, places}: Lost, receivedOf: (path: string) => string | undefined): Bilingual {
  const sheets = [...groupBy(places, ({path, sheet}: LostPlace) => JSON.stringify([path, sheet])).values()];
  let said = 0;
  const parts = sheets.slice(0, namedSheets).flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const cells = all.slice(0, namedCells).map(({cell}) => cell);
    said += cells.length;
    const received = receivedOf(first.path);
    const day = (lang: "vi" | "en") =>
      received === undefined ? "" : formatDate(vietnamDate(received), lang);
    const name = shownName(first.path);
    const on = first.sheet === null ? null : echo(first.sheet);
    return [
      {
        vi: `tệp «${name}» (nhận ngày ${day("vi")})${on === null ? "" : `, trang tính «${on}»`}, ô ${cells.join(", ")}`,
        en: `the file «${name}» (received on ${day("en")})${on === null ? "" : `, sheet «${on}»`}, ${cells.length === 1 ? "cell" : "cells"} ${cells.join(", ")}`
      }
    ];
  });
  const list = {vi: parts.map(({vi}) => vi).join("; "), en: parts.map(({en}) => en).join("; ")};
  const more = facts - said;
  return more > 0 ? {vi: `${list.vi} và ${more} số liệu khác`, en: `${list.en} and ${more} more`} : list;
}

const rowsEn = (rows: number) => (rows === 1 ? "One row is" : `${rows} rows are`);
const figuresEn = (facts: number) => (facts === 1 ? "one figure" : `${facts} figures`);

/**
 * Says that a file was held back: its rejected rows would take figures out of force. `receivedOf`: when the version in
 * force of a path was received.
 */
export function heldBack(
  rejected: number,
  lost: Lost,
  receivedOf: (path: string) => string | undefined
): Problem {
  const list = listOf(lost, receivedOf);
  const {facts} = lost;
  return fileProblem(heldBackCode, {
    vi: `Tệp có ${rejected} dòng bị từ chối. Nếu nạp tệp này, ${facts} số liệu đang có hiệu lực sẽ mất mà không có số thay thế: ${list.vi}. Vì vậy cả tệp chưa được nạp, các số liệu đó vẫn có hiệu lực. Hãy sửa các dòng bị từ chối rồi gửi lại cả tệp.`,
    en: `${rowsEn(rejected)} rejected. Taking this file in would take ${figuresEn(facts)} out of force without another in place: ${list.en}. So the whole file is held back, and what was in force stays so. Correct the rejected rows and resend the whole file.`
  });
}

/** Says that a file with rejected rows took figures out of force, as the user asked. */
export function figuresLost(lost: Lost, receivedOf: (path: string) => string | undefined): Problem {
  const list = listOf(lost, receivedOf);
  const {facts} = lost;
  const told = (todo: Bilingual): Bilingual => ({
    vi: `${facts} số liệu của bản trước không còn hiệu lực vì bản này không có hoặc có dòng bị từ chối: ${list.vi}. Hãy sửa các dòng bị từ chối rồi ${todo.vi}.`,
    en: `${facts === 1 ? "One figure of the earlier version no longer counts" : `${facts} figures of the earlier version no longer count`}, because this version lacks ${facts === 1 ? "it or its row was" : "them or their rows were"} rejected: ${list.en}. Correct the rejected rows and ${todo.en}.`
  });
  const message = told({
    vi: "nạp lại tệp; trong khi chờ, muốn dùng lại bản trước thì đặt lại tệp của bản trước vào chỗ cũ rồi chạy so138 ingest",
    en: "take the file in again; to use the earlier version until then, put its file back in the same place and run so138 ingest"
  });
  return {
    ...fileProblem("earlier-figures-lost", message, "warning"),
    office: told({
      vi: "gửi lại cả tệp; nếu bản trước mới đúng, hãy gửi lại bản trước",
      en: "resend the whole file; if the earlier version is the right one, resend that"
    })
  };
}

/** Areas in words: how many, the first of them by name, and how many more; of none, nothing. */
function areaWords(areas: readonly string[], reference: Reference): Bilingual {
  if (areas.length === 0) return {vi: "", en: ""};
  const names = areas
    .slice(0, namedAreas)
    .map((area) => placeName(area, reference) ?? {vi: `«${echo(area)}»`, en: `«${echo(area)}»`});
  const more = areas.length - namedAreas;
  const rest = more > 0 ? {vi: ` và ${more} địa bàn khác`, en: ` and ${more} more`} : {vi: "", en: ""};
  const count = {
    vi: `${areas.length} địa bàn`,
    en: areas.length === 1 ? "one area" : `${areas.length} areas`
  };
  return {
    vi: ` của ${count.vi} (${names.map(({vi}) => vi).join(", ")}${rest.vi})`,
    en: ` of ${count.en} (${names.map(({en}) => en).join(", ")}${rest.en})`
  };
}

/**
 * Says that a file without a rejected row took figures out of force, because it does not give them: which areas, and
 * where they stood. Whether they were left out on purpose, only the office knows.
 */
export function figuresGone(
  lost: Lost,
  receivedOf: (path: string) => string | undefined,
  reference: Reference
): Problem {
  const list = listOf(lost, receivedOf);
  const areas = areaWords(lost.areas, reference);
  const {facts} = lost;
  return fileProblem(
    "earlier-figures-gone",
    {
      vi: `Bản này không còn ${facts} số liệu${areas.vi} đã có ở ${list.vi}; các số liệu đó không còn hiệu lực. Nếu đúng là bỏ thì không phải làm gì; nếu thiếu, hãy bổ sung rồi gửi lại cả tệp.`,
      en: `This version no longer gives ${figuresEn(facts)}${areas.en} that stood in ${list.en}; ${facts === 1 ? "it no longer counts" : "they no longer count"}. If this is meant, there is nothing to do; if not, add what is missing and resend the whole file.`
    },
    "warning"
  );
}
