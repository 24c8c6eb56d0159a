import type {ExportKind} from "./exportKind.ts";
import {pilot} from "./pilot.ts";
import {published} from "./published.ts";

/** Every kind of export that can be taken in. A new kind is a file here, and its line. */
export const exportKinds: readonly ExportKind[] = [published, pilot];
