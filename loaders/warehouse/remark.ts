import {echo, fileProblem, type Problem} from "../exports/problem.ts";
import type {ReceivedList} from "./received.ts";

/** Something to say about a path that is no export. */
export type Remark = {path: string; problem: Problem};

/** A symbolic link among exports is not followed: nobody would see where the figures came from. */
export function linkPassedOver(path: string): Remark {
  return {
    path,
    problem: fileProblem(
      "symbolic-link",
      {
        vi: "Đây là liên kết tượng trưng, nên được bỏ qua. Hãy chép tệp hoặc thư mục thật vào đây.",
        en: "This is a symbolic link and is passed over. Copy the file or folder itself to this place."
      },
      "warning"
    )
  };
}

/** An entry of a list of received files that stands for no file. */
export function listedInVain(list: string, {path, sha256}: ReceivedList[number]): Remark {
  const hash =
    sha256 === "" ? {vi: "", en: ""} : {vi: ` với sha256 ${sha256}`, en: ` with the sha256 ${sha256}`};
  return {
    path: list,
    problem: fileProblem(
      "listed-in-vain",
      {
        vi: `Không có tệp «${echo(path)}»${hash.vi}, nên dòng này của danh sách không được dùng. Hãy kiểm tra đường dẫn và sha256.`,
        en: `There is no file «${echo(path)}»${hash.en}, so this entry of the list is not used. Check the path and the sha256.`
      },
      "warning"
    )
  };
}
