import type {CodelistName} from "#src/schema/reference.ts";

/** Lists whose codes offices write in words of their own. */
export type WordedList = Extract<
  CodelistName,
  "purposes" | "routes" | "methods" | "caseStatuses" | "activities"
>;

/**
 * Words in which offices write a code, beside its label in codelists.json: folded (no tone marks, lower case). `means`:
 * the same thing in other words. `reads`: words that say more or less than the code (a country of destination, a
 * marriage), so that the reading is noted beside the row.
 */
export type CodeWords = {means: Record<string, string[]>; reads: Record<string, string[]>};

export const codeWords: Record<WordedList, CodeWords> = {
  purposes: {
    means: {
      "sexual-exploitation": ["boc lot tinh duc, mai dam", "mai dam", "ep ban dam", "cuong buc mai dam"],
      "forced-labour": ["lao dong cuong buc", "boc lot suc lao dong", "boc lot lao dong"],
      "forced-marriage": ["ep ket hon", "cuong buc ket hon", "cuong ep hon nhan", "hon nhan cuong ep"],
      "organ-removal": ["lay noi tang", "lay bo phan co the", "mua ban noi tang"],
      adoption: ["cho nhan con nuoi", "nhan con nuoi", "con nuoi"],
      other: ["khac", "others"]
    },
    reads: {
      "forced-marriage": ["hon nhan", "ket hon", "lay chong", "lam vo", "marriage"],
      "forced-labour": ["lao dong", "labour", "labor"],
      "sexual-exploitation": ["tinh duc"]
    }
  },
  routes: {
    means: {
      domestic: ["noi dia", "trong tinh", "noi tinh", "ngoai tinh", "vn"],
      "cross-border": ["nuoc ngoai", "xuyen bien gioi", "qua bien gioi", "xuyen quoc gia", "cross border"]
    },
    reads: {
      "cross-border": [
        "tq",
        "trung quoc",
        "sang trung quoc",
        "china",
        "lao",
        "campuchia",
        "cam-pu-chia",
        "cpc",
        "cambodia",
        "mianma",
        "myanmar",
        "mi-an-ma",
        "thai lan",
        "thailand",
        "malaysia",
        "ma-lai-xi-a",
        "philippin",
        "philippines",
        "dai loan",
        "han quoc",
        "dubai"
      ]
    }
  },
  methods: {
    means: {
      "false-job-offer": [
        "lua viec lam",
        "viec nhe luong cao",
        "hua hen viec lam o nuoc ngoai",
        "lua dua di lam"
      ],
      "false-marriage-offer": ["moi gioi ket hon", "hua hen ket hon", "gia ket hon"],
      "feigned-relationship": [
        "gia vo yeu duong",
        "gia danh yeu duong",
        "ket ban, yeu duong",
        "lam quen, yeu duong"
      ],
      "online-recruitment": [
        "qua mang",
        "qua mang xa hoi",
        "tuyen mo qua mang",
        "loi keo qua mang xa hoi",
        "online"
      ],
      "force-or-threat": ["dung vu luc", "de doa dung vu luc", "bat coc", "ep buoc"],
      other: ["khac", "thu doan khac", "others"]
    },
    reads: {}
  },
  caseStatuses: {
    means: {
      verifying: ["xac minh"],
      investigating: ["dieu tra", "investigating"],
      suspended: ["tam dinh chi dieu tra", "tdc", "tam dinh chi vu an"],
      resumed: ["phuc hoi", "da phuc hoi dieu tra"],
      discontinued: ["dinh chi dieu tra", "dinh chi vu an", "da dinh chi"],
      "not-initiated": ["khong khoi to vu an"],
      transferred: [
        "chuyen co quan khac",
        "da chuyen",
        "chuyen ca tinh",
        "chuyen cong an tinh",
        "chuyen tham quyen"
      ],
      "prosecution-proposed": [
        "ket luan dieu tra",
        "da ket luan dieu tra",
        "ket luan dieu tra, de nghi truy to"
      ],
      returned: ["tra ho so dtbs", "tra hs dtbs", "tra ho so", "dieu tra bo sung"],
      prosecuted: ["truy to"],
      "court-accepted": ["toa thu ly", "da thu ly", "toa an da thu ly", "thu ly xet xu"],
      tried: ["xet xu", "xet xu so tham", "da xet xu so tham", "da xx", "da xxst"]
    },
    reads: {}
  },
  activities: {
    means: {
      "outreach-session": [
        "tuyen truyen",
        "tuyen truyen truc tiep",
        "tuyen truyen luu dong",
        "hoi nghi tuyen truyen",
        "to chuc tuyen truyen",
        "outreach"
      ],
      "text-message": ["tin nhan", "nhan tin tuyen truyen", "tin nhan sms", "sms"],
      training: ["lop tap huan", "tap huan, boi duong", "hoi nghi tap huan"],
      contest: ["hoi thi", "cuoc thi"],
      broadcast: [
        "phat thanh",
        "truyen hinh",
        "phat thanh - truyen hinh",
        "phat loa",
        "loa truyen thanh",
        "radio"
      ],
      "online-post": ["tin bai", "tin, bai", "dang tin, bai", "mang xa hoi", "bai viet tren mang xa hoi"],
      "printed-material": ["to roi", "pa no, ap phich", "pano, ap phich", "phat to roi", "leaflets"],
      other: ["khac", "others"]
    },
    reads: {}
  }
};
