import {readFileSync} from "node:fs";

/** What a piece of work cost in this process: seconds of the clock, of all processors, and the peak of memory in MB. */
export type Measured = {seconds: number; processor: number; peak: number | null};

/** The most memory that this process ever held; null where the system does not say (it does on Linux). */
function peakMemory(): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

/** Does a piece of work and prints what it cost, as JSON in one line, together with what it says. */
export async function measured(work: () => Promise<object>): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  const said = await work();
  const {user, system} = process.cpuUsage(before);
  const cost: Measured = {
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    peak: peakMemory()
  };
  process.stdout.write(`${JSON.stringify({...cost, ...said})}\n`);
}
