import {fold} from "#src/schema/fold.ts";

/**
 * Usual family names, in lower case: of the Kinh, and those frequent in the border provinces (Tày, Nùng, Mông, Dao,
 * Thái). Left out are names that mostly stand for something else at the head of a cell (Từ, Tăng, Văn, Đồng, Kim).
 */
const names =
  "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn cao tạ tô trương đào phùng " +
  "tống quách thái mai lâm lưu hà đàm tôn châu khổng kiều thân " +
  "nông vi lương triệu la chu lộc bế ma mã mạc hứa lã sầm lục mông linh lường " +
  "giàng vàng thào sùng hờ hạng vừ sình mùa lầu thò tráng cháng phàng hảng sồng cứ ly " +
  "lò quàng cà tòng lừ lèo điêu cầm bạc tẩn phàn bàn chảo";

export const familyNames: ReadonlySet<string> = new Set(names.split(" "));

const folded: ReadonlySet<string> = new Set(Array.from(familyNames, fold));

/** Family names that without tone marks and capitals are hardly another word before `van` or `thi`. */
export const clearFamilyNames: ReadonlySet<string> = new Set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong nong vi luong trieu trinh dinh lo thao truong hua".split(
    " "
  )
);

/** Family names that without tone marks are hardly another word before two more capitalised syllables. */
export const sureFamilyNames: ReadonlySet<string> = new Set(
  "nguyen tran pham hoang huynh bui ngo nong trinh giang thao".split(" ")
);

export const isPlain = (word: string) => fold(word) === word.toLowerCase();

/** Whether a syllable is a family name, with its tone marks or without any; `Lẽ` is not `Lê`. */
export function isFamilyName(syllable: string): boolean {
  const lower = syllable.normalize("NFC").toLowerCase();
  return familyNames.has(lower) || (isPlain(lower) && folded.has(lower));
}
