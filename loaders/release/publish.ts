import {join} from "node:path";
import type {Release} from "#src/schema/release.ts";
import {formatDate} from "#src/i18n/formatDate.ts";
import {looksPersonal} from "../exports/safety/looksPersonal.ts";
import type {Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {openWarehouse} from "../warehouse/openWarehouse.ts";
import {hashOfSums} from "./alteredFile.ts";
import {findCandidate} from "./findCandidate.ts";
import {appendPublished, readPublished, writeMarks, type PublishedLine} from "./publishedLedger.ts";
import {publishedValues} from "./publishedValues.ts";
import {readRelease} from "./readRelease.ts";

/** What `publish` is asked for. */
export type PublishRequest = {
  id: string;
  edition?: string;
  why?: string | null;
  now?: Date;
};

/** The reason as it is kept, on one line; null where none is given. */
function reasonOf(why: string | null): string | null {
  const reason = (why ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  if (looksPersonal(reason))
    throw new UserError(
      "Lý do công bố được lưu lại, nên không được có họ tên, số giấy tờ, số điện thoại hoặc thư điện tử. Hãy ghi lại lý do không có các thông tin đó. / The reason is kept, so it must hold no name, identity or telephone number and no e-mail address. Give the reason without them.",
      2
    );
  return reason === "" ? null : reason;
}

function refuseSecond(lines: readonly PublishedLine[], {id, edition}: {id: string; edition: string}): void {
  const earlier = lines.find((line) => line.id === id && line.edition === edition);
  if (earlier)
    throw new UserError(
      `Bản phát hành ${id} (${edition}) đã được công bố ngày ${formatDate(earlier.published, "vi")}, số ${earlier.number}; mỗi bản chỉ công bố một lần. / The release ${id} (${edition}) was published on ${formatDate(earlier.published, "en")} already, number ${earlier.number}; each is published once.`,
      2
    );
}

/** A candidate that withholds counts is safe beside what was published when it was made; what came later it does not know. */
function refuseOutdated({manifest}: Release, lines: readonly PublishedLine[]): void {
  const last = lines.at(-1)?.hash ?? null;
  if (manifest.auditedAgainst === undefined || manifest.auditedAgainst === last) return;
  throw new UserError(
    `Sau khi lập bản phát hành ${manifest.id} đã có bản khác được công bố, nên bản này chưa được kiểm tra cùng với bản đó. Hãy chạy lại «so138 release» rồi công bố bản mới. / Since the release ${manifest.id} was made, another one was published, so the two were not audited together. Run «so138 release» again and publish the new one.`,
    5
  );
}

/** The ledger has the lock of a database file of its own: the system frees it when a process ends, however it ends. */
const holdLedger = (releases: string) => openWarehouse(join(releases, ".published.lock"));

/**
 * Makes a stored candidate a published release: checks that it is whole and unaltered, and appends its line with the
 * values that it shows to the ledger, which all later releases must be safe against. A candidate that is published
 * already, and one of an edition that leads to the cells of offices' files, are errors of usage. Two at once: one waits.
 */
export async function publish(
  {releases}: Settings,
  {id, edition = "published", why = null, now = new Date()}: PublishRequest
): Promise<PublishedLine> {
  const reason = reasonOf(why);
  const {folder} = findCandidate(releases, id, edition);
  const {close} = await holdLedger(releases);
  try {
    const {lines} = readPublished(releases);
    await writeMarks(releases, lines);
    refuseSecond(lines, {id, edition});
    const candidate = readRelease(folder);
    const {manifest} = candidate;
    if (manifest.id !== id || manifest.edition !== edition)
      throw new UserError(
        `Thư mục «${folder}» chứa bản phát hành ${manifest.id} (${manifest.edition}), không phải ${id} (${edition}). / The folder «${folder}» holds the release ${manifest.id} (${manifest.edition}), not ${id} (${edition}).`
      );
    if (manifest.provenance === "cell")
      throw new UserError(
        `Ấn bản «${edition}» dẫn đến từng ô của tệp gốc nên chỉ dùng nội bộ, không công bố được. / The edition «${edition}» leads to the cells of the exports: it is for internal use and cannot be published.`,
        2
      );
    refuseOutdated(candidate, lines);
    return await appendPublished(releases, {
      id,
      edition,
      asOf: manifest.asOf,
      receivedUpTo: manifest.receivedUpTo,
      published: vietnamDate(now.toISOString()),
      why: reason,
      program: manifest.program,
      policy: manifest.policy,
      sums: hashOfSums(folder),
      values: publishedValues(candidate).map((one) => ({...one}))
    });
  } finally {
    close();
  }
}
