import type {
  Area,
  AreaGroup,
  Codelists,
  Form,
  Plan,
  PublishedIndicator,
  ReportingUnit
} from "#src/schema/reference.ts";
import {communeAreas} from "./communeAreas.ts";
import {readAreaGroups} from "./readAreaGroups.ts";
import {readAreas} from "./readAreas.ts";
import {readCodelists} from "./readCodelists.ts";
import {readForms} from "./readForms.ts";
import {readPlans} from "./readPlans.ts";
import {readPublishedIndicators} from "./readPublishedIndicators.ts";

/** All that is known beforehand and that reading an export needs. */
export type Reference = {
  areas: readonly Area[];
  groups: readonly AreaGroup[];
  units: readonly ReportingUnit[];
  forms: readonly Form[];
  plans: readonly Plan[];
  indicators: readonly PublishedIndicator[];
  codelists: Codelists;
};

let cached: Reference | undefined;

/** The project's own reference data, communes among its areas. Read once. */
export function projectReference(): Reference {
  return (cached ??= {
    areas: [...readAreas(), ...communeAreas()],
    groups: readAreaGroups(),
    units: [],
    forms: readForms(),
    plans: readPlans(),
    indicators: readPublishedIndicators(),
    codelists: readCodelists()
  });
}
