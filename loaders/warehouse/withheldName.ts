import {extname} from "node:path";
import {fileProblem, type Problem} from "../exports/problem.ts";
import {sha256} from "./archive.ts";

/** Whether a file bears a stamp of classification. */
export const isSecret = (problems: readonly Problem[]): boolean =>
  problems.some(({code}) => code === "secret-stamp");

/**
 * What stands for the name and path of a file with a secret stamp, wherever they would be shown: on the terminal, in
 * JSON, on its slip. The name of such a document may itself be secret, and so may that of its folder. `name`: under
 * which the file would be recorded. Of a refused file no release, and so no page, ever has the name.
 */
export const withheldName = (name: string): string => `[tên tệp đã thay]-${sha256(name).slice(0, 8)}`;

/** By what the user finds a file whose name is not shown: its size, its ending, its place among the files of the run. */
export function whichFile(
  file: string,
  {size, place, of}: {size: number | null; place: number; of: number}
): Problem {
  const ending = /^\.[a-z]{1,5}$/i.test(extname(file)) ? extname(file).toLowerCase() : "";
  const bytes = size === null ? {vi: "", en: ""} : {vi: `, ${size} byte`, en: `, ${size} bytes`};
  return fileProblem(
    "name-withheld",
    {
      vi: `Tên và đường dẫn của tệp không được nêu vì có thể là thông tin mật. Để tìm: đây là tệp thứ ${place} trong ${of} tệp của lần nạp này, xếp theo đường dẫn${ending === "" ? "" : `, loại ${ending}`}${bytes.vi}.`,
      en: `Name and path of the file are not shown, as they may be secret themselves. To find it: it is number ${place} of the ${of} files of this run in the order of their paths${ending === "" ? "" : `, a ${ending} file`}${bytes.en}.`
    },
    "warning"
  );
}
