import type {CellLook, StyleKey} from "./workbookSpec.ts";
import {xmlText} from "./xmlText.ts";

/** A style by the places of its font, fill and border in the lists below. */
type Look = {
  font?: number;
  fill?: 0 | 2 | 3 | 4 | 5;
  border?: 0 | 1;
  format?: number;
  unlocked?: true;
  align?: string;
};

const text = 49; // @: what is entered stays text
const grouped = 3; // #,##0
const day = 164;
const share = 165;

const looks: Record<StyleKey, Look> = {
  plain: {},
  title: {font: 2},
  italic: {font: 3},
  header: {font: 1, fill: 2, border: 1, align: 'horizontal="center" vertical="center" wrapText="1"'},
  cell: {border: 1, align: 'vertical="center" wrapText="1"'},
  number: {border: 1, format: grouped},
  percent: {border: 1, format: share},
  date: {border: 1, format: day},
  input: {border: 1, format: text, unlocked: true, align: 'vertical="center" wrapText="1"'},
  inputNumber: {border: 1, format: grouped, unlocked: true},
  inputDate: {border: 1, format: day, unlocked: true},
  error: {fill: 3, border: 1, align: 'vertical="center" wrapText="1"'},
  warning: {fill: 4, border: 1, align: 'vertical="center" wrapText="1"'},
  note: {fill: 5, border: 1, align: 'vertical="center" wrapText="1"'},
  total: {font: 1, border: 1, format: grouped},
  heading: {font: 1, align: 'horizontal="center" vertical="center" wrapText="1"'},
  headingTitle: {font: 2, align: 'horizontal="center" vertical="center" wrapText="1"'},
  headingItalic: {font: 3, align: 'horizontal="center" vertical="center" wrapText="1"'},
  headingPlain: {align: 'horizontal="center" vertical="center" wrapText="1"'},
  wrapped: {align: 'vertical="top" wrapText="1"'},
  rowNumber: {border: 1, align: 'horizontal="center" vertical="center"'},
  choice: {border: 1, format: text, unlocked: true, align: 'horizontal="center" vertical="center"'}
};

const keys = Object.keys(looks);

/** The looks of a workbook beside the styles of `StyleKey`, each once. */
export class Looks {
  private readonly places = new Map<string, number>();
  readonly all: CellLook[] = [];

  /** The place of a style in the list of styles; each is there twice, the second time for text that must stay text. */
  indexOf(style: StyleKey | CellLook, quoted: boolean): number {
    const place = typeof style === "string" ? keys.indexOf(style) : keys.length + this.placeOf(style);
    return 2 * place + (quoted ? 1 : 0);
  }

  private placeOf(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(look) - 1;
  }
}

const font = (inner: string, size = 12) =>
  `<font>${inner}<sz val="${size}"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/></font>`;

const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const thin = ["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`)
  .join("");

function format(
  {font: type = 0, fill = 0, border = 0, format: id = 0, unlocked, align}: Look,
  quoted: boolean
): string {
  const alignment = align ? `<alignment ${align}/>` : "";
  const protection = unlocked ? '<protection locked="0"/>' : "";
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"`;
  return `<xf numFmtId="${id}" fontId="${type}" fillId="${fill}" borderId="${border}" xfId="0"${quoted ? ' quotePrefix="1"' : ""} ${applied}>${alignment}${protection}</xf>`;
}

const marks = {error: 3, warning: 4, note: 5} as const;

/** A look of a cell by the places of its parts: font and format are its own, behind those of the styles. */
function lookOf(look: CellLook, index: number): Look {
  const {shaded, border, horizontal, vertical, wrap, format: code, mark} = look;
  const align = [
    horizontal === null ? null : `horizontal="${horizontal}"`,
    vertical === null ? null : `vertical="${vertical}"`,
    wrap ? 'wrapText="1"' : null
  ].filter((part) => part !== null);
  return {
    font: 4 + index,
    fill: mark ? marks[mark] : shaded ? 2 : 0,
    border: border || mark ? 1 : 0,
    format: typeof code === "string" ? 166 + index : (code ?? 0),
    ...(align.length > 0 && {align: align.join(" ")})
  };
}

const fontOf = ({bold, italic, size}: CellLook) => font(`${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}`, size);

/** The part with all styles of `StyleKey`, the same in every workbook, and behind them the workbook's own looks. */
export function stylesXml({all: own}: Looks = new Looks()): string {
  const formats = [...Object.values(looks), ...own.map(lookOf)].flatMap((look) => [
    format(look, false),
    format(look, true)
  ]);
  const codes = own.flatMap(({format: code}, index) =>
    typeof code === "string" ? [`<numFmt numFmtId="${166 + index}" formatCode="${xmlText(code)}"/>`] : []
  );
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${2 + codes.length}"><numFmt numFmtId="${day}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${share}" formatCode="0.0%"/>${codes.join("")}</numFmts>`,
    `<fonts count="${4 + own.length}">${font("")}${font("<b/>")}${font("<b/>", 14)}${font("<i/>")}${own.map(fontOf).join("")}</fonts>`,
    `<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${["E7EDF3", "F8D7DA", "FFF0C2", "DCEBF7"].map(solid).join("")}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>"
  ].join("");
}
