import type {ExportKind} from "./kind/exportKind.ts";
import {activities} from "./kind/activities.ts";
import {cases} from "./kind/cases.ts";
import {pilot} from "./kind/pilot.ts";
import {population} from "./kind/population.ts";
import {published} from "./kind/published.ts";
import {returns} from "./kind/returns.ts";

/** Every kind of export that can be taken in. A new kind is a file here, and its line. */
export const exportKinds: readonly ExportKind[] = [published, returns, cases, pilot, population, activities];
