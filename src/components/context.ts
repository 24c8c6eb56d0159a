import type {Language} from "../i18n/formatNumber.ts";
import type {Words} from "../i18n/vi.ts";
import type {Release} from "../schema/release.ts";

/** What every figure and part of a page is made from: released rows and the words of a language. */
export type Context = {release: Release; words: Words; language: Language};
