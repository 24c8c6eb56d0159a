import {dateSerial} from "./dateSerial.ts";
import type {Validation, ValidationRule} from "./workbookSpec.ts";
import {xmlText} from "./xmlText.ts";

type Check = {type: string; operator?: string; formulas: readonly (string | number)[]};

const listLength = 255;

/** A list of values as Excel writes it; throws where it cannot be written so. */
function listOf(values: readonly string[]): string {
  const list = values.join(",");
  if (
    values.length === 0 ||
    list.length > listLength ||
    values.some((value) => /[",]|^\s|\s$|^$/.test(value))
  )
    throw new Error("This list does not fit into a validation: put it on a sheet of its own.");
  return `"${list}"`;
}

const bounds = (type: string, min: number, max?: number): Check =>
  max === undefined
    ? {type, operator: "greaterThanOrEqual", formulas: [min]}
    : {type, operator: "between", formulas: [min, max]};

function checkOf(rule: ValidationRule, date1904: boolean): Check {
  if (rule.kind === "list") return {type: "list", formulas: [listOf(rule.values)]};
  if (rule.kind === "formula") return {type: "custom", formulas: [rule.formula]};
  if (rule.kind === "listFrom") return {type: "list", formulas: [rule.range]};
  if (rule.kind === "date")
    return bounds("date", dateSerial(rule.from, date1904), dateSerial(rule.to, date1904));
  return bounds(rule.kind, rule.min, rule.max);
}

/** An attribute with a text of a message; throws where Excel would call the file damaged. */
function message(name: string, text: string, longest: number): string {
  if (text.length > longest)
    throw new Error(`A text of a validation has more than ${longest} characters: ${text}`);
  return `${name}="${xmlText(text)}"`;
}

function validationXml({range, rule, prompt, error, open}: Validation, date1904: boolean): string {
  const {type, operator, formulas} = checkOf(rule, date1904);
  const attributes = [
    `type="${type}"`,
    ...(operator === undefined ? [] : [`operator="${operator}"`]),
    `allowBlank="1" showInputMessage="1" showErrorMessage="${open ? 0 : 1}"`,
    message("errorTitle", error.title, 32),
    message("error", error.text, 255),
    message("promptTitle", prompt.title, 32),
    message("prompt", prompt.text, 255),
    `sqref="${xmlText(range)}"`
  ].join(" ");
  const limits = formulas.map(
    (formula, at) => `<formula${at + 1}>${xmlText(String(formula))}</formula${at + 1}>`
  );
  return `<dataValidation ${attributes}>${limits.join("")}</dataValidation>`;
}

/** The element with the checks of a sheet; empty without any. */
export function validationsXml(validations: readonly Validation[], date1904: boolean): string {
  if (validations.length === 0) return "";
  const all = validations.map((one) => validationXml(one, date1904)).join("");
  return `<dataValidations count="${validations.length}">${all}</dataValidations>`;
}
