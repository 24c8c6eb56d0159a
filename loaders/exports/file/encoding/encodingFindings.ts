import {echo, fileProblem, type Problem} from "../../problem.ts";
import {encodingName, guessed, type Encoding} from "./encoding.ts";
import {share, type VietnameseScore} from "./scoreVietnamese.ts";

const saveAs = {
  vi: "Trong Excel, chọn Lưu thành «CSV UTF-8 (*.csv)» rồi gửi lại.",
  en: "In Excel choose Save As «CSV UTF-8 (*.csv)» and resend the file."
};

/** The refusal of a text in an encoding that nobody can tell. */
export const unknownEncoding = (): Problem =>
  fileProblem("unknown-encoding", {
    vi: `Không nhận ra bảng mã của tệp: không phải UTF-8, UTF-16, Windows-1258, TCVN3 (ABC) hay VNI, hoặc chữ trong tệp không phải tiếng Việt. ${saveAs.vi}`,
    en: `The encoding of the file was not recognised: it is none of UTF-8, UTF-16, Windows-1258, TCVN3 (ABC) and VNI, or its text is not Vietnamese. ${saveAs.en}`
  });

/** The refusal of a file with zero bytes that is no UTF-16. */
export const binaryFile = (): Problem =>
  fileProblem("binary-file", {
    vi: "Tệp có byte 0 nên không phải văn bản (có thể là tệp nhị phân). Cần tệp CSV: hãy xuất lại từ phần mềm bảng tính dưới dạng «CSV UTF-8 (*.csv)».",
    en: "The file holds zero bytes, so it is no text (perhaps a binary file). A CSV file is expected: export it again from the spreadsheet as «CSV UTF-8 (*.csv)»."
  });

/** The refusal of a text whose encoding is known and whose bytes are damaged; `row` from 1 or null. */
export function damagedText(encoding: "UTF-8" | "UTF-16", row: number | null): Problem {
  const problem = fileProblem("damaged-text", {
    vi: `Tệp dùng bảng mã ${encoding} nhưng có byte hỏng${row === null ? "" : `, chỗ đầu tiên ở dòng ${row}`}, nên có chữ không đọc được. Hãy xuất lại tệp; trong Excel, chọn Lưu thành «CSV UTF-8 (*.csv)».`,
    en: `The file is in ${encoding} but some of its bytes are damaged${row === null ? "" : `, the first in row ${row}`}, so there are letters that cannot be read. Export it again; in Excel choose Save As «CSV UTF-8 (*.csv)».`
  });
  return {...problem, row};
}

/** The refusal of a text that reads about equally well in two encodings; `readings` are of one place of it. */
export function ambiguousEncoding(
  row: number,
  readings: readonly [{encoding: Encoding; text: string}, {encoding: Encoding; text: string}]
): Problem {
  const [one, other] = readings.map(({encoding, text}) => `«${echo(text)}» (${encodingName(encoding)})`);
  const problem = fileProblem("encoding-ambiguous", {
    vi: `Không rõ bảng mã của tệp: dòng ${row} có thể đọc là ${one ?? ""} hoặc ${other ?? ""}. ${saveAs.vi}`,
    en: `The encoding of the file is ambiguous: row ${row} can be read as ${one ?? ""} or ${other ?? ""}. ${saveAs.en}`
  });
  return {...problem, row};
}

/** How many of the words with Vietnamese letters are Vietnamese syllables, rounded down; nothing where there is none. */
function inWords(score: VietnameseScore): {vi: string; en: string} {
  if (score.words === 0) return {vi: "", en: ""};
  const percent = Math.floor(100 * share(score));
  return {
    vi: ` (khớp ${percent}% từ có dấu)`,
    en: ` (${percent}% of the words with marks are Vietnamese)`
  };
}

/**
 * What is said of a file that is not plainly UTF-8, so that the office can check its letters: a note where the file
 * shows its encoding, a warning where it was told by how the text reads or where letters were repaired. Null for UTF-8.
 */
export function encodingNote(encoding: Encoding, score: VietnameseScore): Problem | null {
  if (encoding === "utf-8" || encoding === "utf-8-bom") return null;
  const name = encodingName(encoding);
  const matched = inWords(score);
  if (encoding.startsWith("utf-8-via-")) {
    const page = encoding.replace(/^utf-8-via-|-twice$/g, "");
    const twice = encoding.endsWith("-twice");
    return fileProblem(
      "letters-repaired",
      {
        vi: `Chữ trong tệp bị lỗi phông vì một phần mềm đã đọc UTF-8 như bảng mã ${page}${twice ? " hai lần" : ""}; toàn bộ chữ đã được khôi phục${matched.vi}. Hãy kiểm tra lại chữ; lần sau hãy gửi tệp «CSV UTF-8 (*.csv)».`,
        en: `The letters of the file were garbled, because a program took UTF-8 for ${page}${twice ? " twice" : ""}; all of them were restored${matched.en}. Check the letters; next time send «CSV UTF-8 (*.csv)».`
      },
      "warning"
    );
  }
  const told = guessed.some((one) => one === encoding);
  return fileProblem(
    "encoding-detected",
    {
      vi: `Tệp được đọc theo bảng mã ${name}${matched.vi}. ${told ? "Bảng mã này được đoán theo chữ: hãy kiểm tra lại tên và tiêu đề; lần" : "Lần"} sau nên gửi tệp «CSV UTF-8 (*.csv)».`,
      en: `The file was read as ${name}${matched.en}. ${told ? "This was told from its words: check names and headers; next" : "Next"} time send «CSV UTF-8 (*.csv)».`
    },
    told ? "warning" : "note"
  );
}

/** A warning that some letters are garbled and stayed so, because the text does not go back as a whole; `row` from 1. */
export function lettersGarbled(row: number): Problem {
  const problem = fileProblem(
    "letters-garbled",
    {
      vi: `Một số chữ có vẻ bị lỗi phông, chỗ đầu tiên ở dòng ${row}, và được giữ nguyên vì không khôi phục được toàn bộ tệp. Hãy sửa các chữ này rồi gửi lại.`,
      en: `Some letters look garbled, the first in row ${row}; they are left as they are, because the file cannot be restored as a whole. Correct them and resend the file.`
    },
    "warning"
  );
  return {...problem, row};
}
