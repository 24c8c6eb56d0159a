import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Manifest, Release} from "#src/schema/release.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {checkSums, readSums, type Sums} from "../gate/checkSums.ts";
import {gate, type Audited} from "../gate/gate.ts";
import type {Leak} from "../gate/leak.ts";
import {leak, sumsFile} from "../gate/leakFound.ts";
import {projectRoot} from "../projectRoot.ts";
import {programCode} from "../release/programCode.ts";
import {readRelease} from "../release/readRelease.ts";
import type {Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {expectedSite} from "./expectedSite.ts";
import {filesBelow} from "./filesBelow.ts";
import {findPages, pagesForRelease, pagesOf, type Page} from "./stage.ts";

/**
 * What the audit of a folder found. `basis`: whether it was held against the stored release, or, where that cannot be
 * had, against itself; `nothing` where the edition withholds nothing. `unchecked`: what could not be checked, and why.
 */
export type SiteAudit = Audited & {
  folder: string;
  release: string | null;
  edition: string | null;
  basis: "release" | "site" | "nothing";
  unchecked: Bilingual[];
};

/** Whether an edition shows less than everything, down to the cell. */
export const withholds = ({policy, provenance, withheld}: Manifest): boolean =>
  policy.id !== "everything" || provenance !== "cell" || withheld.length > 0;

/** Findings as lines, each with file, place and what is there, in both languages. */
export function describeLeaks(leaks: readonly Leak[]): string {
  const most = 40;
  const lines = leaks.slice(0, most).map(({file, place, code, message}) => {
    const where = place === "" ? file : `${file}: ${place}`;
    return `  [${code}] ${where}\n    ${message.vi}\n    ${message.en}`;
  });
  const more = leaks.length - most;
  return [...lines, ...(more > 0 ? [`  … ${more} mục nữa / ${more} more`] : [])].join("\n");
}

/** Fails with the list of leaks, if there is one, where a freshly built site says what its release does not give. */
export async function passGate(
  folder: string,
  release: Release,
  site: {source: string; pages: readonly Page[]; own: boolean}
): Promise<void> {
  if (!withholds(release.manifest)) return;
  const {leaks} = gate(folder, await expectedSite(release, site));
  if (leaks.length > 0)
    throw new UserError(
      `Trang dựng xong để lộ điều mà bản phát hành không đưa ra, nên bản cũ được giữ nguyên. / The built site says what the release does not give, so the old site stays.\n${describeLeaks(leaks)}`,
      5
    );
}

/** The id of the release that a site names: in its list of sums, else at the foot of its pages. */
function releaseNamedBy(folder: string, sums: Sums | null): string | null {
  if (sums !== null) return sums.release;
  const footer = /<footer\b[^]*?\b(\d{4}-\d{2}-\d{2}-[0-9a-f]{8})\b/;
  for (const name of filesBelow(folder).filter((one) => one.endsWith(".html"))) {
    const found = footer.exec(readFileSync(join(folder, name), "utf8"))?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** The folder of a stored release by its id; each edition of a release has an id of its own. */
function storedRelease(releases: string, id: string): string | null {
  const folder = join(releases, id);
  if (!/^[\w-]+$/.test(id) || !existsSync(folder)) return null;
  const edition = readdirSync(folder).find((name) => existsSync(join(folder, name, "manifest.json")));
  return edition === undefined ? null : join(folder, edition);
}

/**
 * Audits a built folder: opens every file and holds it against its release (`release`, else the stored one that the site
 * names). Where there is none, or the site was built by other code or from other pages, only the site itself is asked,
 * and the result says so. A folder that is not there or holds no file is an error of use.
 */
export async function auditSite(
  settings: Settings,
  folder: string,
  {release: given}: {release?: string} = {}
): Promise<SiteAudit> {
  if (statSync(folder, {throwIfNoEntry: false})?.isDirectory() !== true || filesBelow(folder).length === 0)
    throw new UserError(
      `Không có trang nào để kiểm tra trong «${folder}». / There is no built site in «${folder}».`,
      2
    );
  if (given !== undefined && !existsSync(join(given, "manifest.json")))
    throw new UserError(`Không có bản phát hành trong «${given}». / There is no release in «${given}».`, 2);
  const sums = readSums(folder);
  const id = releaseNamedBy(folder, sums);
  const stored = given ?? (id === null ? null : storedRelease(settings.releases, id));
  const release = stored === null ? null : readRelease(stored);
  if (given !== undefined && release !== null && id !== null && release.manifest.id !== id)
    throw new UserError(
      `Trang này dựng từ bản phát hành «${id}», không phải «${release.manifest.id}». / This site was built from the release «${id}», not from «${release.manifest.id}».`,
      2
    );
  const named = {folder, release: release?.manifest.id ?? id, edition: release?.manifest.edition ?? null};
  if (release !== null && !withholds(release.manifest))
    return {...named, basis: "nothing", files: 0, numbers: 0, leaks: [], unchecked: []};

  const unchecked: Bilingual[] = [];
  if (release === null)
    unchecked.push({
      vi: "không có bản phát hành để so: chỉ tìm được loại tệp lạ, ghi chú, siêu dữ liệu và số nằm khuất mà chính trang không hiển thị. Hãy ghi thư mục bản phát hành bằng --release.",
      en: "There is no release to compare with: only foreign kinds of file, comments, metadata, and numbers out of sight that the site itself does not show are found. Name the release's folder with --release."
    });
  else if (sums !== null && (!sums.ownPages || sums.code !== programCode().slice(0, 16)))
    unchecked.push({
      vi: "trang do mã khác hoặc từ các trang khác dựng nên, không so được với bản phát hành từng chỗ một. Hãy chạy lại bằng đúng mã đã dựng trang.",
      en: "The site was built by other code or from other pages, so it cannot be compared with the release place by place. Run this with the code that built it."
    });
  const comparable = release !== null && unchecked.length === 0;
  if (sums === null)
    unchecked.push({
      vi: `không có danh sách ${sumsFile} đúng mẫu, nên không biết tệp có bị thay đổi sau khi dựng hay không.`,
      en: `There is no list ${sumsFile} of the right form, so whether files were altered after the build is not known.`
    });
  const source = join(projectRoot, "src");
  const expected = comparable
    ? await expectedSite(release, {
        source,
        pages: pagesForRelease(
          pagesOf(
            release.manifest.edition,
            settings.editions[release.manifest.edition]?.pages ?? "all",
            findPages(source)
          ),
          release
        ),
        own: true
      })
    : null;
  const audited = gate(folder, expected);
  const told = new Set(audited.leaks.map(({file}) => file));
  const unread = sums === null && existsSync(join(folder, sumsFile));
  if (unread) audited.leaks.push(leak("unreadable", sumsFile, "", sumsFile));
  const altered = sums === null ? [] : checkSums(folder, sums).filter(({file}) => !told.has(file));
  return {
    ...named,
    basis: comparable ? "release" : "site",
    ...audited,
    leaks: [...audited.leaks, ...altered],
    unchecked
  };
}

const bases: Record<SiteAudit["basis"], string> = {
  release: "đã so từng chỗ với bản phát hành / compared place by place with the release",
  site: "chỉ đối chiếu trong chính trang / compared with itself only",
  nothing:
    "ấn bản này không giữ lại số liệu nào, nên không có gì để kiểm tra / this edition withholds nothing: there is nothing to check"
};

/** What an audit found, in both languages. */
export function describeAudit({folder, release, basis, files, numbers, leaks, unchecked}: SiteAudit): string {
  const head = `${folder} (${release ?? "?"}): ${bases[basis]}`;
  if (basis === "nothing") return head;
  const read = `  đã mở ${files} tệp, đọc ${numbers} số / opened ${files} files, read ${numbers} numbers`;
  const open = unchecked.map(({vi, en}) => `  chưa kiểm tra: ${vi}\n  not checked: ${en}`);
  const found =
    leaks.length === 0
      ? "  không thấy rò rỉ / no leak found"
      : `  ${leaks.length} chỗ rò rỉ / leaks:\n${describeLeaks(leaks)}`;
  return [head, read, ...open, found].join("\n");
}
