/** The texts of a row by field, as an office writes them, and what they state. */
export type Written = {texts: Record<string, string>; states: Record<string, unknown>};
