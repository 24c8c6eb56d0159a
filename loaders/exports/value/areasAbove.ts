import type {Area} from "#src/schema/reference.ts";
import type {Reference} from "../../reference/reference.ts";
import {areaIndex, type AreaIndex} from "./areaIndex.ts";

function above(area: Area, index: AreaIndex): string[] {
  return index.parentsOf(area).flatMap((parent) => [index.territoryOf(parent), ...above(parent, index)]);
}

/**
 * The territories in which areas lie, by the ids of areas. `territoryOf`: a province that the reform kept is one
 * territory before and after. `above`: those in which the territory of an area lies, never itself; none for a named
 * group of areas.
 */
export function areasAbove(reference: Reference): {
  territoryOf: (id: string) => string;
  above: (id: string) => ReadonlySet<string>;
} {
  const index = areaIndex(reference);
  return {
    territoryOf: (id) => {
      const area = index.places.get(id)?.area;
      return area ? index.territoryOf(area) : id;
    },
    above: (id) => {
      const area = index.places.get(id)?.area;
      return new Set(area ? above(area, index) : []);
    }
  };
}
