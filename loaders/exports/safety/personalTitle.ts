import {fold} from "#src/schema/fold.ts";
import type {PersonalSort} from "./personal.ts";

/** Words after which an address, number or mailbox is that of an office, or no one's. */
const ofOffice =
  /\b(?:don vi|co quan|truong|website|trang|internet|web|ip|duong day nong|tong dai|co so|doanh nghiep|cong ty|tru so|to chuc)\b/;

const persons =
  "nan nhan|bi can|bi cao|bi hai|doi tuong|nghi pham|nguoi|tre|chu ho|cha|me|chong|than nhan|phu nu|hoc sinh|can bo|cong dan|nhan chung";

const home =
  "dia chi|noi o|noi cu tru|cho o|noi thuong tru|noi tam tru|noi sinh(?! hoat)|thuong tru|tam tru|tru quan|noi dkhktt|dkhktt|hktt|dktt|ho khau|que quan|nguyen quan|que|address|residence|home ?town|place of (?:residence|birth)";

/** Titles of columns, folded. The first that fits counts; `office` titles are spared where an office is meant. */
const titles: readonly {sort: PersonalSort; pattern: RegExp; office?: true}[] = [
  {
    sort: "birth-date",
    pattern:
      /\bngay\b[ ,/.-]*(?:thang\b)?[ ,/.-]*(?:nam\b)?[ ,/.-]*\bsinh\b(?! (?:hoat|vien|ke|con|san))|\bsinh ngay\b|\bntns\b|\b(?:date of birth|birth ?-?date|birthday|dob)\b/
  },
  {
    sort: "identity",
    pattern:
      /\b(?:cmnd|cmt|cmtnd|cccd|cc\/?cd|gttt|can cuoc|(?:so )?chung minh (?:nhan dan|thu)|so chung minh|(?:so|ma) dinh danh|dinh danh ca nhan|ho chieu|passport|identity (?:card|number|no)|national id|id (?:card|number|no))\b/
  },
  {sort: "email", office: true, pattern: /\b(?:e-?mail|thu dien tu|hop thu|gmail)\b/},
  {
    sort: "phone",
    office: true,
    pattern:
      /\b(?:(?:so )?dien thoai|s ?dt|so ?dt|dtdd|dt di dong|di dong|so may|so dd|phone|telephone|mobile|tel)\b|^dt\.?$/
  },
  {
    sort: "account",
    office: true,
    pattern:
      /\b(?:so tai khoan|so tk|stk|tai khoan(?: ngan hang| mang xa hoi)?|bank account|account (?:number|no)|facebook|fb|zalo|viber|telegram|wechat|tiktok)\b/
  },
  {
    sort: "narrative",
    pattern:
      /\b(?:tom tat(?: noi dung| vu| hanh vi| dien bien| su viec)|noi dung (?:vu|su viec|hanh vi|to giac|tin bao|don(?! vi))|dien bien (?:vu|su viec|hanh vi|noi dung)|mo ta vu|tuong thuat|loi khai|case summary|summary of (?:the )?case|narrative)\b|^(?:tom tat|dien bien)$/
  },
  {sort: "address", office: true, pattern: new RegExp(`\\b(?:${home})\\b`)},
  {
    sort: "name",
    pattern: new RegExp(
      `\\bho[ ,/]+(?:va )?ten\\b|\\bho,? (?:ten |chu )?(?:dem|lot)\\b|\\b(?:ten|danh tinh|bi danh) (?:cua )?(?:cac )?(?:${persons})\\b|\\btuc danh\\b|\\bten goi khac\\b|\\b(?:full|first|last|given|family|victim'?s?|suspect'?s?|accused|defendant'?s?|person'?s?) ?names?\\b|\\bnames? of (?:the )?(?:victim|suspect|accused|defendant|person|child)s?\\b|^surname$`
    )
  }
];

/**
 * What the title of a column announces about persons; null for all other titles. `Năm sinh` and `Nhóm tuổi` are no
 * exact date, `Nơi xảy ra` and `Địa bàn` are places of events. Tone marks and case do not matter.
 */
export function personalTitle(title: string): PersonalSort | null {
  const plain = fold(title);
  const found = titles.find(({pattern}) => pattern.test(plain));
  return found === undefined || (found.office && ofOffice.test(plain)) ? null : found.sort;
}

/** Whether a title announces an area, an office or the place of an event. */
export function areaTitle(title: string): boolean {
  return /\b(?:dia ban|dia phuong|dia diem|noi|xa|phuong|thi tran|huyen|quan|tinh|thanh pho|thon|khu vuc|don vi|co quan|area|commune|district|province|place|unit|agency)\b/.test(
    fold(title)
  );
}

/** Whether a title announces amounts, counts or codes, whose numbers may be long. */
export function amountTitle(title: string): boolean {
  return /\b(?:tien|kinh phi|dong|vnd|tri gia|gia tri|so lieu|so luong|dan so|so (?:vu|nguoi|luot|tin|dan|nan nhan|bi can|bi hai)|tong|ma|code|value|amount|population|count)\b/.test(
    fold(title)
  );
}

/** Whether a title announces the date of a step of the case or of the file. */
export function stageTitle(title: string): boolean {
  const plain = fold(title);
  return (
    /\b(?:ngay|thoi gian|thoi diem|tu|den|date|start|end)\b/.test(plain) && !/^(?:ngay|date)$/.test(plain)
  );
}
