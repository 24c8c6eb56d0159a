import {formatDate} from "../i18n/formatDate.ts";
import type {FigureRow} from "../schema/released.ts";
import type {Context} from "./context.ts";

/** Where a number comes from: down to the cell in the internal edition, else an opaque file id and a date. */
export function originText(
  {file, received, path, sheet, cell}: FigureRow["provenance"],
  {language, words}: Context
): string {
  const place = [path?.split("/").at(-1), sheet, cell].filter((part) => part !== null && part !== undefined);
  return place.length > 0 ? place.join(" · ") : words.origin(file, formatDate(received, language));
}
