import type {MethodWords} from "../../i18n/methods/vi.ts";
import {cases} from "./cases.ts";
import {charts} from "./charts.ts";
import {counts} from "./counts.ts";
import {displacement} from "./displacement.ts";
import {many} from "./many.ts";
import type {Entry} from "./method.ts";
import {power} from "./power.ts";
import {proportions} from "./proportions.ts";
import {regressions} from "./regressions.ts";

/** Every method of the statistics library in the order of the page, by group. */
export const methods: Record<keyof MethodWords["groups"], readonly Entry[]> = {
  counts,
  proportions,
  power,
  displacement,
  time: [...charts, ...regressions],
  cases,
  many
};
