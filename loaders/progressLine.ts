import {basename} from "node:path";
import {tameName} from "./exports/safety/tameName.ts";
import type {Progress} from "./warehouse/bulk/readLarge.ts";

const steps: Record<Progress["step"], string> = {
  read: "đọc / reading",
  check: "kiểm tra / checking",
  store: "lưu / storing"
};

type Terminal = {isTTY?: boolean; write: (text: string) => unknown};

/** Says on one line of a terminal how far a large file has come, at most twice a second for each step; elsewhere nothing. */
export function progressLine(terminal: Terminal = process.stderr): {
  show: (progress: Progress) => void;
  clear: () => void;
} {
  let said = "";
  let last = 0;
  const clear = () => {
    if (said !== "") terminal.write("\r\u001B[2K");
    said = "";
  };
  return {
    show: ({file, step, done, of}) => {
      const now = performance.now();
      if (!terminal.isTTY || (said.endsWith(steps[step]) && now - last < 500)) return;
      const share = step === "read" ? ` ${Math.floor((100 * done) / Math.max(1, of))}%` : "";
      last = now;
      said = `${tameName(basename(file)).replace(/\p{Cc}/gu, "\uFFFD")}:${share} ${steps[step]}`;
      terminal.write(`\r\u001B[2K${said}`);
    },
    clear
  };
}
