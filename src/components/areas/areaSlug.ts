import type {Language} from "../../i18n/formatNumber.ts";
import type {Area} from "../../schema/reference.ts";
import type {Release} from "../../schema/release.ts";
import {areasWithCounts, idOfArea, provinceOf} from "./findArea.ts";

/** An area's id as a part of addresses and of ids in pages: `bl`, `bl-01-2025-07-01`. */
export const areaSlug = (area: Pick<Area, "code" | "validFrom" | "validTo">): string =>
  idOfArea(area)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The provinces that have a page of their own: those that have counts of returns, or that hold an area which has. */
export function provincesWithPage(release: Pick<Release, "areas" | "counts">): Area[] {
  const ids = new Set(
    areasWithCounts(release).flatMap((area) => {
      const province = provinceOf(release, area);
      return province ? [idOfArea(province)] : [];
    })
  );
  return release.areas.filter((area) => area.level === "province" && ids.has(idOfArea(area)));
}

/** The address of a province's page in a language. */
export const areaPagePath = (area: Area, language: Language): string =>
  `${language === "en" ? "/en" : ""}/pages/areas/${areaSlug(area)}`;
