import type {CodePage} from "./codePage.ts";

/**
 * How the text of a file is stored. `utf-8-via-…`: bytes of UTF-8 that a program took for that code page and saved
 * as UTF-8 once more (`Lạng SÆ¡n`), or did so twice.
 */
export type Encoding =
  | "utf-8"
  | "utf-8-bom"
  | "utf-16le"
  | "utf-16be"
  | "windows-1258"
  | "tcvn3"
  | "vni"
  | `utf-8-via-${CodePage}`
  | `utf-8-via-${CodePage}-twice`;

/** Encodings that nothing in a file names: they are told by how Vietnamese the text reads. */
export const guessed = ["windows-1258", "tcvn3", "vni"] as const;

/** The name that offices know the encoding by. */
export function encodingName(encoding: Encoding): string {
  const names: Partial<Record<Encoding, string>> = {
    "utf-8-bom": "UTF-8",
    "utf-16le": "UTF-16 LE",
    "utf-16be": "UTF-16 BE",
    "windows-1258": "Windows-1258",
    tcvn3: "TCVN3 (ABC)",
    vni: "VNI"
  };
  return names[encoding] ?? "UTF-8";
}
