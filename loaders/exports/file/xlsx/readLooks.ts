import {cellAddress} from "./cellAddress.ts";
import {isTrue} from "./isTrue.ts";
import {columnsAtMost, metaBytesAtMost, rowsAtMost} from "./limits.ts";
import {openZip, type Zip} from "./openZip.ts";
import {parseXml} from "./parseXml.ts";
import {readRelationships} from "./readRelationships.ts";
import {readWorkbookXml} from "./readWorkbookXml.ts";
import {Refusal} from "./refusal.ts";
import type {CellLook} from "./workbookSpec.ts";

/** How a sheet looks: widths of columns in characters, heights of rows in points, and its cells; all from 0. */
export type SheetLook = {
  widths: ReadonlyMap<number, number>;
  heights: ReadonlyMap<number, number>;
  at: (row: number, column: number) => CellLook | null;
};

type Font = Pick<CellLook, "bold" | "italic" | "size">;

/** Codes that show digits and days alone. A text within a format is part of a cell's content and is not copied. */
const plainCode = /^[#0?.,%/: \-_()dmyhs;]{1,60}$/i;

const horizontals = ["left", "center", "right"] as const;
const verticals = ["top", "center"] as const;

/** So many cells with a look are known at most; the others look plain. */
const looksAtMost = 500_000;

/** The looks of `cellXfs`, in their order. */
function readStyleLooks(zip: Zip, part: string): CellLook[] {
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const shaded: boolean[] = [];
  const bordered: boolean[] = [];
  const looks: CellLook[] = [];
  const number = (text: string | undefined) => Number(text ?? 0);
  const read = (sink: Parameters<Zip["read"]>[1]) => {
    zip.read(part, sink, metaBytesAtMost);
  };
  parseXml(part, read, {
    open: (path, attributes) => {
      const font = fonts.at(-1);
      const on = attributes("val") === undefined || isTrue(attributes("val"));
      if (path === "styleSheet/numFmts/numFmt")
        codes.set(number(attributes("numFmtId")), attributes("formatCode") ?? "");
      else if (path === "styleSheet/fonts/font") fonts.push({bold: false, italic: false, size: 12});
      else if (path === "styleSheet/fonts/font/b" && font) font.bold = on;
      else if (path === "styleSheet/fonts/font/i" && font) font.italic = on;
      else if (path === "styleSheet/fonts/font/sz" && font)
        font.size = Math.min(24, Math.max(6, number(attributes("val")) || 12));
      else if (path === "styleSheet/fills/fill") shaded.push(false);
      else if (path === "styleSheet/fills/fill/patternFill")
        shaded[shaded.length - 1] = attributes("patternType") === "solid";
      else if (path === "styleSheet/borders/border") bordered.push(false);
      else if (/^styleSheet\/borders\/border\/(?:left|right|top|bottom)$/.test(path)) {
        if ((attributes("style") ?? "none") !== "none") bordered[bordered.length - 1] = true;
      } else if (path === "styleSheet/cellXfs/xf") {
        const id = number(attributes("numFmtId"));
        const code = codes.get(id);
        looks.push({
          ...(fonts[number(attributes("fontId"))] ?? {bold: false, italic: false, size: 12}),
          shaded: shaded[number(attributes("fillId"))] ?? false,
          border: bordered[number(attributes("borderId"))] ?? false,
          horizontal: null,
          vertical: null,
          wrap: false,
          format: code === undefined ? (id > 0 && id < 50 ? id : null) : plainCode.test(code) ? code : null
        });
      } else if (path === "styleSheet/cellXfs/xf/alignment") {
        const look = looks.at(-1);
        if (!look) return;
        look.horizontal = horizontals.find((one) => one === attributes("horizontal")) ?? null;
        look.vertical = verticals.find((one) => one === attributes("vertical")) ?? null;
        look.wrap = isTrue(attributes("wrapText"));
      }
    }
  });
  return looks;
}

function readSheetLook(zip: Zip, part: string, looks: readonly CellLook[]): SheetLook {
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const styles = new Map<number, Map<number, number>>();
  let [row, column, known] = [-1, -1, 0];
  const read = (sink: Parameters<Zip["read"]>[1]) => {
    zip.read(part, sink);
  };
  parseXml(part, read, {
    open: (path, attributes) => {
      if (path === "worksheet/cols/col") {
        const [first, last, width] = ["min", "max", "width"].map((name) => Number(attributes(name)));
        if (first === undefined || last === undefined || width === undefined || !(width > 0)) return;
        for (let at = first; at <= Math.min(last, columnsAtMost); at += 1)
          widths.set(at - 1, Math.min(width, 100));
      } else if (path === "worksheet/sheetData/row") {
        row = Math.min(Number(attributes("r") ?? row + 2) - 1, rowsAtMost);
        column = -1;
        const height = Number(attributes("ht"));
        if (height > 0 && height < 410 && isTrue(attributes("customHeight"))) heights.set(row, height);
      } else if (path === "worksheet/sheetData/row/c") {
        const given = attributes("r");
        column = given === undefined ? column + 1 : (cellAddress(given)?.column ?? column + 1);
        const style = Number(attributes("s") ?? 0);
        known += 1;
        if (style === 0 || known > looksAtMost) return;
        const cells = styles.get(row) ?? new Map<number, number>();
        styles.set(row, cells.set(column, style));
      }
    }
  });
  return {
    widths,
    heights,
    at: (atRow, atColumn) => looks[styles.get(atRow)?.get(atColumn) ?? 0] ?? null
  };
}

/**
 * Reads how the sheets of an .xlsx file look, by their names: widths, heights, and of each cell bold, italic and size,
 * alignment, whether it is shaded or has a border, and the format of its number. No text of the file is in it. Empty
 * where the file cannot be read so: its sheets then look plain.
 */
export function readLooks(bytes: Uint8Array): ReadonlyMap<string, SheetLook> {
  try {
    const zip = openZip(bytes);
    const main = readRelationships(zip, "").find(({type}) => type === "officeDocument")?.target;
    if (main === undefined) return new Map();
    const links = readRelationships(zip, main);
    const styles = links.find(({type}) => type === "styles")?.target;
    const looks = styles === undefined ? [] : readStyleLooks(zip, styles);
    const found = new Map<string, SheetLook>();
    for (const {name, id} of readWorkbookXml(zip, main).sheets) {
      const link = links.find((one) => one.id === id);
      if (link?.type === "worksheet") found.set(name, readSheetLook(zip, link.target, looks));
    }
    return found;
  } catch (error) {
    if (error instanceof Refusal) return new Map();
    throw error;
  }
}
