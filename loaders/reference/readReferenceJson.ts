import {jsonFault} from "./jsonFault.ts";
import {readReferenceText} from "./readReferenceText.ts";
import {referenceError} from "./referenceError.ts";

/** Content of a JSON file that lies beside the readers. Text that is no JSON throws an error of the file. */
export function readReferenceJson(file: string): unknown {
  return parseReferenceJson(file, readReferenceText(file));
}

/** Content of the text of a JSON file, named `file` in errors. */
export function parseReferenceJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw referenceError({file}, jsonFault(text, error));
  }
}
