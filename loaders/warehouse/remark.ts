import {echo, fileProblem, type Problem} from "../exports/problem.ts";
import type {WhyLeft} from "./findExports.ts";
import type {ReceivedList} from "./received.ts";

/** Something to say about a path that is no export. */
export type Remark = {path: string; problem: Problem};

/**
 * What is said of a path among exports that is passed over. A symbolic link is not followed: nobody would see where the
 * figures came from. A hidden file is not seen by those who look into the folder. A pipe may never end.
 */
const whyPassedOver: Record<WhyLeft, Problem> = {
  link: fileProblem(
    "symbolic-link",
    {
      vi: "Đây là liên kết tượng trưng, nên được bỏ qua. Hãy chép tệp hoặc thư mục thật vào đây.",
      en: "This is a symbolic link and is passed over. Copy the file or folder itself to this place."
    },
    "warning"
  ),
  hidden: fileProblem(
    "hidden-file",
    {
      vi: "Tên tệp bắt đầu bằng dấu chấm (tệp ẩn), nên tệp được bỏ qua và không số liệu nào trong tệp được nạp. Nếu tệp có số liệu, hãy đổi tên, bỏ dấu chấm ở đầu; nếu không, hãy chuyển tệp ra khỏi thư mục số liệu.",
      en: "The name begins with a dot (a hidden file), so the file is passed over: no figure in it is taken in. If it holds figures, rename it without the dot; if not, move it out of the folder of exports."
    },
    "warning"
  ),
  special: fileProblem(
    "special-file",
    {
      vi: "Đây không phải tệp thường (đường ống, socket hoặc thiết bị), nên được bỏ qua, không mở. Hãy lưu số liệu thành tệp hoặc xóa mục này khỏi thư mục số liệu.",
      en: "This is no regular file (a pipe, socket or device), so it is passed over unopened. Save the figures as a file, or remove this from the folder of exports."
    },
    "warning"
  )
};

export const passedOver = ({path, why}: {path: string; why: WhyLeft}): Remark => ({
  path,
  problem: whyPassedOver[why]
});

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
