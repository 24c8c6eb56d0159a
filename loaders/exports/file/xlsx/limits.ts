/** What a workbook may hold at most. Offices' files stay far below; more is refused before it fills the memory. */

/** Bytes of all parts that are read, after inflating. */
export const bytesAtMost = 300_000_000;

/** Bytes of a part without cells (relationships, list of sheets, styles), after inflating. */
export const metaBytesAtMost = 32_000_000;

/** Bytes of a part for each byte that it takes in the archive; not asked of a part below `ratioFrom` bytes. */
export const ratioAtMost = 300;
export const ratioFrom = 16_000_000;

/** Parts of the archive. */
export const partsAtMost = 5000;

/** Cells of all sheets, blank ones before the last filled cell of a row included; each row counts as one more. */
export const cellsAtMost = 5_000_000;

/** Entries of the list of shared strings, and XML elements in it. Each costs time, though it be empty. */
export const stringsAtMost = 1_000_000;
export const stringElementsAtMost = 4_000_000;

/** Rows and columns of a sheet, and characters of a cell: Excel's own limits. */
export const rowsAtMost = 1_048_576;
export const columnsAtMost = 16_384;
export const charactersAtMost = 32_767;

/** Merged ranges of all sheets. */
export const mergesAtMost = 50_000;

/** Elements of an XML part within one another, and attributes of one element. */
export const depthAtMost = 64;
export const attributesAtMost = 200;
