import {formatBeside} from "../../i18n/formatBeside.ts";
import {formatNumber} from "../../i18n/formatNumber.ts";
import type {Judgement} from "../../indicators/judgeTarget.ts";
import type {Context} from "../context.ts";

/** The share of a judgement in per cent, on its own side of the target where there is one; null where it is not stated. */
export function percentText(
  {part, whole, target}: Pick<Judgement, "part" | "whole" | "target">,
  {language}: Context
): string | null {
  if (part.value === null || whole.value === null || whole.value === 0) return null;
  const share = (100 * part.value) / whole.value;
  const percent = target?.percent ?? null;
  return `${percent === null ? formatNumber(share, language, 1) : formatBeside(share, percent, language)}%`;
}
