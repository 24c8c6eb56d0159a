import iconv from "iconv-lite";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Each letter and what VNI-Windows writes for it, as its bytes look in Windows-1252; capitals are written likewise. */
const vniLetters = `á aù à aø ả aû ã aõ ạ aï â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë
 é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò
 ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
 ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ`.split(/\s+/);
const vni = new Map<string, string>();
for (let at = 0; at + 1 < vniLetters.length; at += 2) {
  const [letter = "", written = ""] = vniLetters.slice(at, at + 2);
  vni.set(letter, written).set(letter.toUpperCase(), written.toUpperCase());
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Windows-1258 has no letters with two marks: the tone mark follows its vowel. */
const splitTones = (text: string) =>
  Array.from(text.normalize("NFC"), (letter) => {
    const parts = letter.normalize("NFD");
    const tone = tones.exec(parts)?.[0] ?? "";
    return parts.replace(tones, "").normalize("NFC") + tone;
  }).join("");

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), little);
  return bytes;
}

/** As programs do it: bytes that the page leaves undefined become control characters. */
function misread(bytes: Uint8Array, page: string): string {
  return Array.from(bytes, (byte) => {
    const unit = iconv.decode(Buffer.from([byte]), page);
    return unit === "\uFFFD" ? String.fromCharCode(byte) : unit;
  }).join("");
}

const pureCapitals = "ĂÂÊÔƠƯĐ";

/** The letters that TCVN3 can keep: capitals with tone marks become small ones. */
export const asTcvn3 = (text: string): string =>
  Array.from(text, (letter) =>
    /[ -~]/.test(letter) || pureCapitals.includes(letter) ? letter : letter.toLowerCase()
  ).join("");

/** Encoders of text in NFC, each with the name that it must be found by. */
export const encoders = {
  "utf-8": utf8,
  "utf-8-bom": (text) => utf8(`\uFEFF${text}`),
  "utf-16le": (text) => utf16(`\uFEFF${text}`, true),
  "utf-16be": (text) => utf16(`\uFEFF${text}`, false),
  "windows-1258": (text) => iconv.encode(splitTones(text), "windows-1258"),
  tcvn3: (text) => iconv.encode(asTcvn3(text), "tcvn"),
  vni: (text) =>
    iconv.encode(Array.from(text, (letter) => vni.get(letter) ?? letter).join(""), "windows-1252"),
  "utf-8-via-windows-1252": (text) => utf8(misread(utf8(text), "windows-1252")),
  "utf-8-via-windows-1258": (text) => utf8(misread(utf8(text), "windows-1258")),
  "utf-8-via-cp437": (text) => utf8(misread(utf8(text), "cp437")),
  "utf-8-via-windows-1252-twice": (text) =>
    utf8(misread(utf8(misread(utf8(text), "windows-1252")), "windows-1252"))
} satisfies Record<string, (text: string) => Uint8Array>;

/** UTF-16 without byte order mark. */
export const bareUtf16 = {
  "utf-16le": (text: string) => utf16(text, true),
  "utf-16be": (text: string) => utf16(text, false)
};
