import type {Context} from "./context.ts";
import type {FigureModel} from "./figureModel.ts";
import type {Markup} from "./markup.ts";
import {symbolsUsed} from "./symbolsUsed.ts";

/** What stands below a chart: the figure's own notes, then the symbols that its chart and table use. */
export function figureNotes({draw, table, notes}: FigureModel, context: Context): (Markup | string)[] {
  const texts = [
    ...(draw === null ? [] : [draw(760).text]),
    ...table.rows.flatMap((row) => row.map(({show}) => String(show)))
  ];
  const symbols = symbolsUsed(texts, context);
  return symbols === null ? notes : [...notes, symbols];
}
