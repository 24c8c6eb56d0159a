import type {Bilingual} from "#src/schema/released.ts";

/** A number in a sentence, without marks between thousands, with the decimal mark of each language: `1,5` and `1.5`. */
export function plainNumber(value: number): Bilingual {
  const plain = String(value);
  return {vi: plain.replace(".", ","), en: plain};
}
