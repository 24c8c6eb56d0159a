import {fileProblem, type Problem} from "../problem.ts";

/** `encoding` is that of the file; `text` is NFC, without byte order mark. */
export type Decoded = {text: string; encoding: "utf-8" | "utf-8-bom"};

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Says what the bytes are if they are no UTF-8 text that a CSV reader can take; null if they may be one. */
function foreignFormat(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0)
    return fileProblem("empty-file", {
      vi: "Tệp rỗng (0 byte). Cần tệp CSV có dòng tiêu đề và ít nhất một dòng số liệu. Hãy xuất lại tệp rồi gửi lại.",
      en: "The file is empty (0 bytes). A CSV file with a header row and at least one row of data is expected. Export it again and resend it."
    });
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return fileProblem("not-utf-8", {
      vi: "Tệp dùng bảng mã UTF-16. Cần bảng mã UTF-8: trong Excel, chọn Lưu thành «CSV UTF-8 (*.csv)».",
      en: "The file is in UTF-16. UTF-8 is expected: in Excel choose Save As «CSV UTF-8 (*.csv)»."
    });
  if (bytes.includes(0))
    return fileProblem("binary-file", {
      vi: "Tệp có byte 0 nên không phải văn bản UTF-8 (có thể là tệp nhị phân hoặc UTF-16). Cần tệp CSV: hãy xuất lại từ phần mềm bảng tính dưới dạng «CSV UTF-8 (*.csv)».",
      en: "The file holds zero bytes, so it is no UTF-8 text (perhaps a binary file, or UTF-16). A CSV file is expected: export it again from the spreadsheet as «CSV UTF-8 (*.csv)»."
    });
  return null;
}

/**
 * Decodes the bytes of a CSV export: UTF-8 with or without byte order mark, to NFC. Anything else is refused with what
 * was expected, a single zero byte included; letters are never guessed.
 */
export function decodeText(bytes: Uint8Array): Decoded | Problem {
  const foreign = foreignFormat(bytes);
  if (foreign) return foreign;
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    return {text: text.replace(/^\uFEFF+/, "").normalize("NFC"), encoding: bom ? "utf-8-bom" : "utf-8"};
  } catch {
    return fileProblem("not-utf-8", {
      vi: "Tệp không phải UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258), nên chữ tiếng Việt sẽ sai. Trong Excel, chọn Lưu thành «CSV UTF-8 (*.csv)».",
      en: "The file is not UTF-8 (perhaps TCVN3, VNI or Windows-1258), so Vietnamese letters would be wrong. In Excel choose Save As «CSV UTF-8 (*.csv)»."
    });
  }
}
