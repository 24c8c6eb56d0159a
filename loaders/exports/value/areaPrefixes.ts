import type {Area} from "#src/schema/reference.ts";

/** Words and abbreviations for types of area before a name, without marks: `tp. `, `t.p `, `x.`. */
const prefixes: readonly [RegExp, Area["type"]][] = [
  [/^(?:tinh |t\. ?|t )/, "province"],
  [/^(?:thanh pho |tp\.? ?|t\. ?p[. ] ?)/, "city"],
  [/^(?:huyen |h\. ?|h )/, "district"],
  [/^(?:thi xa |tx\.? ?|t\. ?x[. ] ?)/, "town"],
  [/^(?:xa |x\. ?|x )/, "commune"],
  [/^(?:phuong |p\. ?|p |p(?=\d))/, "ward"],
  [/^(?:thi tran |tt\.? ?|t\. ?t[. ] ?)/, "township"],
  [/^(?:dac khu |dk\. ?|dk )/, "special-zone"]
];

/** The types of area that the beginning of a name without marks may say, and how many letters say it. */
export function areaPrefixes(base: string): {type: Area["type"]; length: number}[] {
  return prefixes.flatMap(([pattern, type]) => {
    const length = pattern.exec(base)?.[0].length;
    return length === undefined || length >= base.length ? [] : [{type, length}];
  });
}
