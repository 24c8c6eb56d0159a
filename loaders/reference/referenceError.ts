import type {Bilingual} from "#src/schema/released.ts";
import {UserError} from "../userError.ts";

/** Where a reference file is wrong: `entry` is its key (`id=LS-2021`) or its place (`2`). */
type Place = {file: string; entry?: string; field?: string};

/** The error of a reference file: place, what is wrong or expected, the value where there is one, what to do. */
export function referenceError(
  {file, entry, field}: Place,
  {vi, en}: Bilingual,
  value?: {found: unknown}
): UserError {
  const sentence = (
    words: {entry: string; field: string; value: string; missing: string; mend: string},
    fault: string
  ) => {
    const place = [
      file,
      ...(entry === undefined ? [] : [`${words.entry} ${entry}`]),
      ...(field === undefined ? [] : [`${words.field} ${field}`])
    ].join(", ");
    const found =
      value && `; ${words.value} ${value.found === undefined ? words.missing : JSON.stringify(value.found)}`;
    return `${place}: ${fault}${found ?? ""}. ${words.mend}`;
  };
  const vietnamese = sentence(
    {entry: "mục", field: "trường", value: "giá trị là", missing: "(không có)", mend: "Hãy sửa tệp này."},
    vi
  );
  const english = sentence(
    {entry: "entry", field: "field", value: "the value is", missing: "missing", mend: "Correct the file."},
    en
  );
  return new UserError(`${vietnamese} / ${english}`);
}
