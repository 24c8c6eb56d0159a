import {readFileSync} from "node:fs";
import {UserError} from "../userError.ts";

/** Text of a data file that lies beside the readers, by its name. Synchronous; a file that cannot be read is an error. */
export function readReferenceText(file: string): string {
  try {
    return readFileSync(new URL(file, import.meta.url), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(
      `Không đọc được tệp danh mục loaders/reference/${file} của chương trình (${code}). Hãy khôi phục tệp hoặc cài lại chương trình. / The program's reference file loaders/reference/${file} cannot be read (${code}). Restore it or install the program again.`
    );
  }
}
