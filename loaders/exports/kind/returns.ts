import type {ExportKind} from "./exportKind.ts";
import {formLayout} from "./returns/formLayout.ts";
import {longLayout} from "./returns/longLayout.ts";
import type {ReturnFact} from "./returns/returnFact.ts";

/**
 * Periodic returns: what an office had carried over, took in, handled, finished and has left, by area, stage and unit.
 * A new version of a return replaces the earlier one of the same reporter, form and period as a whole.
 */
export const returns: ExportKind<ReturnFact> = {
  id: "returns",
  name: {vi: "Biểu số liệu", en: "Returns"},
  sameFact: {
    vi: "cùng biểu, cùng kỳ, cùng địa bàn",
    en: "same form, period and area"
  },
  replaces: "scope",
  layouts: ({forms}) => [
    longLayout,
    ...forms.filter(({kind}) => kind === "returns").map((form) => formLayout(form))
  ]
};
