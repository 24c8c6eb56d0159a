/**
 * What stands in the place of a result when the data cannot answer the question: `refused` names why, `need` is what an
 * answer would take and `have` what there is, in the unit that the code's own comment states.
 */
export type Refusal<Code extends string = string> = {refused: Code; need: number; have: number};
