import {fromTable, suppress} from "../loaders/disclosure/index.ts";
let s = 7;
const r = () => {
  s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
  return s / 2 ** 32;
};
for (const [a, b] of [
  [3, 3],
  [4, 4],
  [5, 4],
  [6, 5],
  [7, 6]
] as const)
  for (let k = 0; k < 3; k++) {
    const rows = [];
    for (let i = 0; i < a; i++)
      for (let j = 0; j < b; j++)
        rows.push({codes: {x: `x${i}`, y: `y${j}`}, count: Math.floor(r() ** 2 * 30)});
    const cells = fromTable({dimensions: {x: {}, y: {}}, marginals: [["x", "y"]], rows});
    const t = performance.now();
    const q = await suppress({cells}, {threshold: 4});
    console.log(
      a,
      b,
      cells.length,
      "prim",
      q.cells.filter((c) => c.status === "primary").length,
      "sec",
      q.cells.filter((c) => c.status === "secondary").length,
      q.isCheapest,
      q.audit.passed,
      (performance.now() - t).toFixed(0) + "ms"
    );
  }
