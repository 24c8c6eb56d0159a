import {fold} from "#src/schema/fold.ts";
import {fileProblem, shownName, type Problem} from "../exports/problem.ts";
import type {ReadExport} from "../exports/readExport.ts";
import {editDistance} from "../exports/value/editDistance.ts";
import {supplementFiles, supplementFolder} from "../reference/supplement.ts";

/** So many letters of a folder's name may be mistyped. */
const mistyped = 3;

const isNear = (folder: string) =>
  folder !== supplementFolder && editDistance(fold(folder), supplementFolder) <= mistyped;

/**
 * The finding that a file without a table is reference data that lies where it has no effect: in a folder whose name is
 * mistyped, or a profile (`.json`) among the exports. Null for any other. `below`: its path from the folder of exports.
 */
export function misplacedReference(below: string, {kind, problems}: ReadExport): Problem | null {
  if (kind !== null || !problems.some(({code}) => code === "wrong-header" || code === "missing-column"))
    return null;
  const folders = below.split("/");
  const name = folders.pop() ?? "";
  const isJson = /\.json$/i.test(name);
  const folder = folders.find(isNear);
  if (!isJson && (folder === undefined || !supplementFiles.includes(name))) return null;
  const place = folders.includes("forms") || !supplementFiles.includes(name) ? "/forms" : "";
  const rename =
    folder === undefined
      ? {
          vi: `Hãy chuyển tệp vào thư mục «${supplementFolder}${place}» đặt cạnh các tệp số liệu`,
          en: `Move it into a folder «${supplementFolder}${place}» beside the exports`
        }
      : {
          vi: `Hãy đổi tên thư mục «${shownName(folder)}» thành «${supplementFolder}» (tệp này nằm trong «${supplementFolder}${place}»)`,
          en: `Rename the folder «${shownName(folder)}» to «${supplementFolder}» (this file belongs to «${supplementFolder}${place}»)`
        };
  return fileProblem("misplaced-reference", {
    vi: `Đây là ${isJson ? "tệp JSON, như cấu hình đọc biểu," : "danh mục của đơn vị,"} không phải tệp số liệu, và ở chỗ này không có tác dụng. ${rename.vi} rồi chạy lại.`,
    en: `This is ${isJson ? "a JSON file, such as the profile of a form," : "reference data of an office"} and no export, and has no effect in this place. ${rename.en} and run again.`
  });
}
