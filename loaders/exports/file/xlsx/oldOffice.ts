import {otherFormat} from "./foreignPackage.ts";
import {Refusal} from "./refusal.ts";

const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Whether the bytes begin as a compound file: old Office formats, and new ones under a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(0, signature.length), signature) === 0;
}

/** Why a compound file is not read: a workbook under a password, or an old format. */
export function oldOffice(bytes: Uint8Array): Refusal {
  const stream = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
  if (stream("EncryptedPackage"))
    return new Refusal("workbook-password", {
      vi: "Tệp Excel có mật khẩu mở tệp nên không đọc được. Trong Excel, chọn Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu rồi gửi lại.",
      en: "The Excel file is protected by a password and cannot be read. In Excel choose File > Info > Protect Workbook > Encrypt with Password, remove the password, save and resend the file."
    });
  if (stream("WordDocument"))
    return otherFormat({vi: "tài liệu Word đời cũ (.doc)", en: "an old Word document (.doc)"});
  return otherFormat({vi: "bảng tính Excel đời cũ (.xls)", en: "an old Excel workbook (.xls)"});
}
