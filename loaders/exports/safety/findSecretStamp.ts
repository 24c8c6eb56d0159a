import {fold} from "#src/schema/fold.ts";
import type {Sheet, Workbook} from "../file/workbook.ts";
import {columnLetters, fileProblem, type Problem} from "../problem.ts";

/** Longer lines are no stamp. */
const longestStamp = 80;

const lookAlikes: ReadonlyMap<string, string> = new Map(
  Array.from("АВЕКМНОРСТУХІаеорсухіΑΒΕΗΙΚΜΝΟΡΤΥΧο", (one, at) => [
    one,
    "ABEKMHOPCTYXIaeopcyxiABEHIKMNOPTYXo"[at] ?? one
  ])
)
  .set("т", "t")
  .set("м", "m")
  .set("к", "k");

/**
 * A line in which Cyrillic and Greek letters that look like Latin ones are Latin, and a dot below that stands after the
 * last letter of `MẬT` stands where it belongs.
 */
function latin(line: string): string {
  if (!/[\u0300-\u036f\u0370-\u04ff\u1e6c\u1e6d]/u.test(line)) return line;
  return Array.from(line.normalize("NFD"), (one) => lookAlikes.get(one) ?? one)
    .join("")
    .replace(/(a)(\u0302t)\u0323/giu, "$1\u0323$2")
    .normalize("NFC");
}

/** A line in one spelling: NFC, single blanks, no brackets or marks around it; letters set apart are joined. */
function plainLine(line: string): string {
  const text = line
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s_]+/gu, " ")
    .replace(/^[^\p{L}]+|[^\p{L}\p{Nd})]+$/gu, "")
    .replace(/^\(|\)$/gu, "")
    .trim();
  return /^\p{L}(?:[ .·*–-]{1,3}\p{L})+$/u.test(text) ? text.replace(/[^\p{L}]/gu, "") : text;
}

const copyNumber = "(?:[ ,;(\\-–]+(?:bản số|số bản|bản sao|số)(?!\\p{L}).*)?";
/** `BÍ MẬT` is no degree of the law, but offices stamp it. */
const degree = "(?:mật|tối ?mật|tuyệt ?mật|bí ?mật)";
const stamp = new RegExp(
  `^(?:(?:mức |cấp )?độ (?:bảo )?mật ?[:\\-–=]? ?\\(?${degree}\\)?|(?:tài liệu|văn bản|dấu)? ?[:(]? ?${degree})${copyNumber}$|^(?:tài liệu|văn bản) bí mật nhà nước$`,
  "u"
);
const withoutTones = /^(?:(?:muc |cap )?do (?:bao )?mat ?[:\-–=] ?(?:mat|toi ?mat|tuyet ?mat)|tuyet ?mat)$/;

/** After the degree: who it holds for (`Mật/TW`), or who may see it. */
const restricted = new RegExp(
  `^${degree} ?(?:/ ?(?:tw|tư|bca|bqp|cp|ub|đảng)(?!\\p{L}).*|[-–—:,;(.] ?(?:lưu hành|không phổ biến|không sao|chỉ (?:người|lưu)).*)$`,
  "u"
);
/** A higher degree before more words, and a form on which a degree is ticked. */
const begun = /^\P{L}{0,5}(?:tối|tuyệt) mật ?[:–—-]/iu;
const ticked =
  /^\P{L}{0,5}(?:(?:mức |cấp )?độ (?:bảo )?mật)(?!\p{L}).{0,60}[☒☑✓✔✗■] ?(?:tối |tuyệt )?mật(?!\p{L})/iu;

/** A title in capitals that calls its document secret. `TÀI LIỆU MẬT MÃ` is about ciphers. */
const secretTitle =
  /(?<!\p{L})(?:BÁO CÁO|TÀI LIỆU|VĂN BẢN|CÔNG VĂN) MẬT(?!\p{L})(?! (?:ĐỘ|KHẨU|MÃ|DANH|ONG|SƠN))/u;

const callsItselfSecret = (line: string) => {
  const text = latin(line.normalize("NFC"));
  return text.length <= 300 && !/\p{Ll}/u.test(text) && secretTitle.test(text.replace(/\s+/gu, " "));
};

/** A stamp in capitals at the end of a line, set apart: `Số: 12/BC   MẬT`. */
const stampAtEnd = /(?:\s{2,}|\t)\(?(?:MẬT|TỐI MẬT|TUYỆT MẬT)\)?\s*$/u;

/** Whether a line is a stamp wherever it stands. `mất`, `mắt`, «giữ bí mật», «Mật độ», «Mật Sơn» are none. */
function isStamp(written: string): boolean {
  if (written.length > 4 * longestStamp) return false;
  const line = latin(written);
  if (!/m.{1,6}t/iu.test(line.normalize("NFKC"))) return false;
  if (begun.test(line.normalize("NFC"))) return true;
  if (line.length > longestStamp) return false;
  if (stampAtEnd.test(line.normalize("NFC"))) return true;
  const text = plainLine(line);
  if (stamp.test(text.toLowerCase()) || restricted.test(text.toLowerCase())) return true;
  if (ticked.test(line.normalize("NFC"))) return true;
  const bare = text === fold(text) || text.toLowerCase() === fold(text);
  return bare && (/^(?:TAI LIEU )?(?:TOI|BI) ?MAT$/u.test(text) || withoutTones.test(fold(text)));
}

/** `MAT` in capitals without tone mark: a stamp only among the titles. */
const isBareStamp = (line: string) =>
  line.length >= 3 && line.length <= longestStamp && plainLine(line) === "MAT";

/** The first row of the table: the first that fills most of the sheet's widest row. Titles fill fewer cells. */
function firstTableRow({rows}: Sheet): number {
  const filled = rows.map((cells) => cells.filter((text) => text !== "").length);
  const widest = filled.reduce((most, count) => Math.max(most, count), 0);
  const first = filled.findIndex((count) => count >= Math.max(widest < 3 ? widest : 3, 0.6 * widest));
  return widest < 2 ? rows.length : first;
}

const segments = (name: string) => name.split(/[-_()[\]{},;.|–+]+/u).map((part) => part.trim());

/** Whether the name of a file or sheet carries a stamp. */
function nameCarries(name: string): boolean {
  const text = name.normalize("NFC");
  const words = text.replace(/[_\-.]+/gu, " ");
  if (segments(text).some((part) => isStamp(part) || part === "MAT")) return true;
  if (/(?<!\p{L})(?:tối|tuyệt) mật(?!\p{L})/iu.test(words)) return true;
  if (/(?<!\p{L})(?:TOI MAT|[Tt][Uu][Yy][Ee][Tt] [Mm][Aa][Tt])(?!\p{L})/u.test(words)) return true;
  if (
    /(?<!\p{L})(?:tài liệu|văn bản|báo cáo|công văn) mật(?!\p{L})(?! (?:độ|khẩu|mã|danh|báo|phục|ong))/iu.test(
      words
    )
  )
    return true;
  return /\p{Ll}/u.test(words) && /(?<!\p{L})(?<!BÍ |BẢO )MẬT(?!\p{L})(?! (?:ĐỘ|KHẨU))/u.test(words);
}

function secretStamp(place: {vi: string; en: string}, row: number | null, cell: string | null): Problem {
  return {
    ...fileProblem("secret-stamp", {
      vi: `${place.vi} mang dấu chỉ độ mật (Mật, Tối mật, Tuyệt mật) hoặc chữ «Bí mật», nên tệp bị từ chối và không có gì của tệp được lưu. Hãy gửi tài liệu qua kênh dành cho tài liệu bí mật nhà nước, và xóa tệp khỏi máy này nếu máy không được phép chứa tài liệu mật.`,
      en: `${place.en} bears a stamp of classification (Mật, Tối mật, Tuyệt mật) or the words «Bí mật» (secret), so the file is refused and nothing of it was stored. Send it through the channel for secret documents, and remove it from this computer if the computer may not hold such documents.`
    }),
    row,
    cell
  };
}

/**
 * Looks for a stamp of classification (MẬT, TỐI MẬT, TUYỆT MẬT; Law on Protection of State Secrets) or `BÍ MẬT` in every cell of
 * every sheet, hidden ones included, in page headers and footers, in the names of the sheets, and in `path`, the file's path from the folder of
 * exports. Returns the first as an error that echoes nothing of the file, or null.
 *
 * A stamp stands alone in a cell, or on a line of one. A secret file let in is worse than an open one turned back, so a
 * data cell that says only «Mật» or «Bí mật» refuses the file; words around it («bảo vệ bí mật nhà nước», «Mật Sơn») never do.
 */
export function findSecretStamp(workbook: Workbook, path = ""): Problem | null {
  if (path.split(/[/\\]/u).some(nameCarries))
    return secretStamp({vi: "Tên tệp hoặc thư mục", en: "The name of the file or folder"}, null, null);
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (sheet.name !== null && nameCarries(sheet.name))
      return secretStamp(
        {vi: `Tên trang tính thứ ${index + 1}`, en: `The name of sheet number ${index + 1}`},
        null,
        null
      );
    if (sheet.pageTexts?.some((line) => isStamp(line) || isBareStamp(line) || callsItselfSecret(line)))
      return secretStamp(
        {
          vi: `Đầu trang hoặc chân trang của trang tính thứ ${index + 1}`,
          en: `The page header or footer of sheet number ${index + 1}`
        },
        null,
        null
      );
    const table = firstTableRow(sheet);
    for (const [row, cells] of sheet.rows.entries())
      for (const [column, text] of cells.entries()) {
        if (text.length < 3 || text.length > 2000) continue;
        const found = text
          .split("\n")
          .some((line) => isStamp(line) || (row < table && (isBareStamp(line) || callsItselfSecret(line))));
        if (!found) continue;
        const cell = `${columnLetters(column)}${row + 1}`;
        return secretStamp(
          {vi: `Ô ${cell} của trang tính thứ ${index + 1}`, en: `Cell ${cell} of sheet number ${index + 1}`},
          row + 1,
          cell
        );
      }
  }
  return null;
}
