import {en} from "./en.ts";
import type {Language} from "./formatNumber.ts";
import {vi, type Words} from "./vi.ts";

/** The dictionary of a language. */
export function wordsOf(language: Language): Words {
  return language === "vi" ? vi : en;
}
