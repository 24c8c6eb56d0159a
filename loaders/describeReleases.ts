import {formatDate} from "#src/i18n/formatDate.ts";
import type {ListedRelease} from "./release/listReleases.ts";
import type {PublishedLine} from "./release/publishedLedger.ts";

const day = (date: string) => formatDate(date, "vi");

/** What `publish` did, on two lines. */
export const describePublished = ({number, id, edition, published, values}: PublishedLine): string =>
  `${id} (${edition}): đã công bố / published, số / number ${number}, ${day(published)}
  ${values.length} số liệu được ghi vào sổ công bố / counts in the ledger`;

/** A release on a line, with a second one where something is to be said of it. Dates are those of Viet Nam. */
export function describeRelease({id, edition, asOf, folder, altered, publication}: ListedRelease): string {
  const state =
    publication === null
      ? "dự kiến / candidate"
      : `đã công bố / published, số / number ${publication.number}, ${day(publication.published)}`;
  const notes = [
    publication?.why != null && `«${publication.why}»`,
    folder === null && "không lưu ở đây / not stored here",
    altered !== null && `ĐÃ BỊ THAY ĐỔI / ALTERED: ${altered}`
  ].filter((note) => note !== false);
  const first = `${id} (${edition}): ${state}; số liệu đến / figures up to ${day(asOf)}`;
  return [first, ...notes.map((note) => `  ${note}`)].join("\n");
}

/** That a site is built by another code than its release was computed by, so that its bytes may differ. */
export const describeOtherCode = ({version, code}: {version: string; code: string}): string =>
  `Lưu ý: bản phát hành này được tính bằng chương trình ${version} (mã ${code.slice(0, 16)}), khác chương trình đang dùng; số liệu giữ nguyên nhưng trang có thể khác về cách trình bày. / Note: this release was computed by the program ${version} (code ${code.slice(0, 16)}), not by this one; its figures are the same, but the pages may look different.`;
