import {vi} from "vitest";
import {main} from "../../loaders/cli.ts";

/** Runs the program within this process, which is quicker; what it prints is caught. */
export async function runHere(args: string[]): Promise<{code: number; stdout: string; stderr: string}> {
  const written = {stdout: "", stderr: ""};
  const streams = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += String(text);
      return true;
    })
  );
  try {
    const code = await main(args);
    return {code, ...written};
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
}
