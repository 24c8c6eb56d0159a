import type {Bilingual} from "#src/schema/released.ts";
import {brief, type Leak, type LeakCode} from "./leak.ts";
import {allowedKinds} from "./readFile.ts";

/** The list of sums, which is written after the gate and checked apart. */
export const sumsFile = "SHA256SUMS";

const said: Record<LeakCode, (found: string) => Bilingual> = {
  kind: () => ({
    vi: `loại tệp không được có trong trang, hoặc không đúng loại như tên tệp; chỉ được có: ${allowedKinds.join(" ")}. Hãy bỏ tệp này.`,
    en: `A kind of file that may not be there, or that is not what its name says; allowed: ${allowedKinds.join(" ")}. Remove it.`
  }),
  unreadable: (found) => ({
    vi: `không đọc được tại «${found}», nên không kiểm tra được. Hãy bỏ tệp này.`,
    en: `Cannot be read at «${found}», and so not be checked. Remove the file.`
  }),
  file: (found) => ({
    vi: `bản phát hành không có tệp này${found === "" ? "" : `; tệp chứa «${found}»`}. Hãy bỏ tệp và dựng lại trang.`,
    en: `The release gives no such file${found === "" ? "" : `; it holds «${found}»`}. Remove it and build the site again.`
  }),
  extra: (found) => ({
    vi: `có «${found}» mà bản phát hành không đưa ra. Hãy dựng lại trang từ bản phát hành.`,
    en: `Says «${found}», which the release does not give. Build the site again from the release.`
  }),
  missing: (found) => ({
    vi: `thiếu «${found}» mà bản phát hành đưa ra. Hãy dựng lại trang từ bản phát hành.`,
    en: `Lacks «${found}», which the release gives. Build the site again from the release.`
  }),
  order: (found) => ({
    vi: `xếp theo thứ tự khác với bản phát hành, bắt đầu từ «${found}»; thứ tự có thể làm lộ số liệu không công bố. Hãy dựng lại trang.`,
    en: `Stands in another order than the release gives, from «${found}» on; an order can tell withheld numbers. Build the site again.`
  }),
  number: (found) => ({
    vi: `có số trong «${found}» mà không số liệu đã phát hành nào giải thích. Hãy bỏ số này.`,
    en: `Holds a number in «${found}» that nothing released explains. Remove it.`
  }),
  comment: (found) => ({
    vi: `có ghi chú ẩn «${found}», người đọc không thấy nhưng máy đọc được. Hãy bỏ ghi chú.`,
    en: `Holds a hidden comment «${found}», which machines read. Remove it.`
  }),
  sums: (found) => ({
    vi: `không khớp với danh sách ${sumsFile} (${found}): tệp đã bị thay đổi sau khi dựng. Hãy dựng lại trang.`,
    en: `Does not match the list ${sumsFile} (${found}): altered after the build. Build the site again.`
  })
};

/** A leak with its message. */
export const leak = (code: LeakCode, file: string, place: string, text: string): Leak => ({
  file,
  place,
  found: brief(text),
  code,
  message: said[code](brief(text))
});
