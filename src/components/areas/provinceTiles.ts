/** A province of the schematic map: its code since 01/07/2025, and its column and row, from 1. */
export type ProvinceTile = {code: string; column: number; row: number};

/** Rows from north to south; a dot is an empty place. Codes of the 34 provinces since 01/07/2025. */
const grid = [
  "12 15 08 04 ..",
  "11 14 25 19 20",
  ".. .. 01 24 22",
  ".. .. 37 33 31",
  ".. .. 38 .. ..",
  ".. .. 40 .. ..",
  ".. .. 42 .. ..",
  ".. .. .. 44 ..",
  ".. .. .. 46 ..",
  ".. .. .. .. 48",
  ".. .. .. .. 51",
  ".. .. .. .. 52",
  ".. .. .. .. 66",
  ".. 80 75 68 56",
  "91 82 79 .. ..",
  ".. 92 86 .. ..",
  ".. 96 .. .. .."
];

/** The schematic map of the 34 provinces: reference data of the project, roughly placed, without boundaries. */
export const provinceTiles: readonly ProvinceTile[] = grid.flatMap((line, row) =>
  line.split(" ").flatMap((code, column) => (code === ".." ? [] : [{code, column: column + 1, row: row + 1}]))
);
