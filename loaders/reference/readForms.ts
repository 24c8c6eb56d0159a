import {readdirSync} from "node:fs";
import type {Form} from "#src/schema/reference.ts";
import {parseForm} from "./readForm.ts";
import {readReferenceText} from "./readReferenceText.ts";

/** The project's own forms, in the order of their files' names. None is an official form: each says so in its source. */
export function readForms(): Form[] {
  return readdirSync(new URL("forms", import.meta.url))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => parseForm(readReferenceText(`forms/${name}`), `forms/${name}`));
}
