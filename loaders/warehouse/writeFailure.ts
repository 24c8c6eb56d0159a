import {UserError} from "../userError.ts";

const codes = new Set(["ENOSPC", "EFBIG", "EDQUOT", "EROFS", "EIO"]);

/** Whether the disk did not take what was written: full, over a limit, or broken. Of the system or of DuckDB. */
export function isWriteFailure(error: unknown): error is Error {
  if (!(error instanceof Error) || error instanceof UserError) return false;
  if ("code" in error && typeof error.code === "string") return codes.has(error.code);
  return /could not (?:write|truncate|sync|flush)|no space left|failed to commit|out of disk/i.test(
    error.message
  );
}

/** Says that the disk did not take what was written, and that the next run goes on. */
export function writeFailure({message}: Error): UserError {
  const said = message.replace(/\s+/g, " ").trim();
  return new UserError(
    `Không ghi được vào đĩa (đĩa đầy hoặc vượt hạn mức?). Hãy giải phóng dung lượng rồi chạy lại: lần chạy sau làm tiếp, không mất gì đã nhận. / The disk did not take what was written (is it full, or a limit reached?). Free some space and run again: the next run goes on, and nothing that was received is lost. (${said})`
  );
}
