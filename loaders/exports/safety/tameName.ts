import {createHash} from "node:crypto";
import {looksPersonal} from "./looksPersonal.ts";

const extension = /\.(?:csv|tsv|txt|xls[xmb]?|ods|docx?|pdf|zip|rar|7z)$/iu;

const replacements = {
  file: "[tên tệp đã thay]",
  folder: "[tên thư mục đã thay]",
  sheet: "[tên trang tính đã thay]"
};

function tameSegment(segment: string, what: keyof typeof replacements): string {
  const ending = what === "file" ? (extension.exec(segment)?.[0] ?? "") : "";
  const stem = ending === "" ? segment : segment.slice(0, -ending.length);
  if (!looksPersonal(stem)) return segment;
  const hash = createHash("sha256").update(segment.normalize("NFC")).digest("hex").slice(0, 8);
  return `${replacements[what]}-${hash}${ending}`;
}

/**
 * The name of a file (a path from the folder of exports, with `/` or `\`) or of a sheet as it may be stored: itself,
 * unless it holds a person's name, number or e-mail address. A replaced name keeps its folder and extension and ends in
 * eight hex digits of a SHA-256 of the old one, so that the same name is always replaced alike; a folder that looks
 * personal is replaced in the same way.
 *
 * The digits are no secret: who guesses the name can confirm the guess. A name replaced without need costs little, for
 * the file is loaded all the same, so this leans to replacing.
 */
export function tameName(name: string, what: "file" | "sheet" = "file"): string {
  if (what === "sheet") return tameSegment(name, "sheet");
  const parts = name.split(/([/\\])/u);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? part : tameSegment(part, index === parts.length - 1 ? "file" : "folder")
    )
    .join("");
}
