import type {MethodWords} from "../../i18n/methods/vi.ts";
import type * as stats from "../../stats/index.ts";
import type {Refusal} from "../../stats/index.ts";

/** The anchor of a method on the page, and the key of its words. */
export type MethodId = keyof MethodWords["methods"];

/** The numbers of the sentence of each method's example. */
type Numbers = {[Id in MethodId]: Parameters<MethodWords["methods"][Id]["example"]>[0]};

/** The words of each method, with its example and refusals as functions of numbers. */
type Texts = {
  [Id in MethodId]: {
    example: (numbers: Numbers[Id]) => string;
    refusals: Record<string, (need: number) => string>;
  };
};

/**
 * A method of the library. `explains`: the functions. `formula`: lines for `typeset`, the same in every language.
 * `example`: the numbers of the worked example, from the library; `published`: its
 * data are those of the reference, not invented. `refusals`: for each code a question that the library
 * refuses with it, from which the words take what is needed; null where nothing of that kind is needed.
 */
export type Method<Id extends MethodId = MethodId> = {
  id: Id;
  explains: readonly (keyof typeof stats)[];
  formula: readonly string[];
  references: readonly string[];
  published?: boolean;
  example: () => Numbers[Id];
  refusals: Record<keyof MethodWords["methods"][Id]["refusals"], (() => object) | null>;
};

/** A method whose sentences can be written in any language, whatever its numbers are. */
export type Entry = Omit<Method, "example" | "refusals"> & {
  numbers: () => Record<string, unknown>;
  example: (words: MethodWords) => string;
  refusals: (words: MethodWords) => {code: string; text: string}[];
};

/** The refusal of a question that the library does not answer. */
function refusalOf(result: object): Refusal {
  if (!("refused" in result)) throw new Error("the library answers what it is said to refuse");
  return result as Refusal;
}

/** The result of a question that the library answers. */
export function answerOf<Result extends object>(result: Result): Exclude<Result, {refused: string}> {
  if ("refused" in result) throw new Error(`the library refuses an example: ${String(result.refused)}`);
  return result as Exclude<Result, {refused: string}>;
}

/** Makes the entry of a method. */
export function entryOf<Id extends MethodId>(method: Method<Id>): Entry {
  const {id, explains, formula, references, published = false} = method;
  const textOf = (texts: Texts) => texts[id];
  return {
    id,
    explains,
    formula,
    references,
    published,
    numbers: () => method.example(),
    example: ({methods}) => textOf(methods).example(method.example()),
    refusals: ({methods}) => {
      const {refusals} = textOf(methods);
      const asked = Object.entries<(() => object) | null>(method.refusals);
      return asked.map(([code, ask]) => {
        const refusal = ask === null ? {refused: code, need: 0} : refusalOf(ask());
        const text = refusals[refusal.refused];
        if (refusal.refused !== code || text === undefined)
          throw new Error(`${id} is said to refuse as ${code}, not as ${refusal.refused}`);
        return {code, text: text(refusal.need)};
      });
    }
  };
}
