import type {Context} from "./context.ts";

/**
 * Pilots and campaigns that have a page of their own, `/pages/pilots/<id in small letters>`. `editions`: those whose
 * pages' front matter names them, where not all do: a plan that is invented has no page where invented figures are not shown.
 */
export const pilotPages: Record<string, {editions: "all" | readonly string[]}> = {
  "LS-2021": {editions: "all"},
  "VN-2023": {editions: "all"},
  "BL-2022-LK": {editions: ["internal"]},
  "BL-2022-SB": {editions: ["internal"]}
};

export const campaignPages: Record<string, {editions: "all" | readonly string[]}> = {
  "P-2022-peak": {editions: "all"},
  "DP-2022-peak": {editions: "all"},
  "VN-2024-peak": {editions: "all"}
};

/** Where the page of a pilot or campaign lies in the edition of the release; null where it has none. */
export function pilotPagePath(id: string, {release, language}: Context): string | null {
  const page = {...pilotPages, ...campaignPages}[id];
  if (!page || (page.editions !== "all" && !page.editions.includes(release.manifest.edition))) return null;
  return `${language === "en" ? "/en" : ""}/pages/pilots/${id.toLowerCase()}`;
}
