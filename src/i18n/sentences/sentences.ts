import type {Language} from "../formatNumber.ts";
import {en} from "./en.ts";
import {vi, type Sentences} from "./vi.ts";

export type {Deed, Noun, Sentences, TwoCounts} from "./vi.ts";

/** The sentence templates of each language. */
export const sentences: Record<Language, Sentences> = {vi, en};
