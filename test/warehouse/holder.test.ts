import {spawn, type ChildProcess} from "node:child_process";
import {readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {pathToFileURL} from "node:url";
import {join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {projectRoot} from "../../loaders/projectRoot.ts";
import {rebuild} from "../../loaders/warehouse/derive.ts";
import {at, contentOf, receiptLines, workplace, yearly, type Workplace} from "./workplace.ts";

/** Another process that holds a warehouse for some milliseconds; resolves when it does. */
async function holder(file: string, milliseconds: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      "--input-type=module",
      "--eval",
      `const {openWarehouse} = await import(${JSON.stringify(pathToFileURL(join(projectRoot, "loaders/warehouse/openWarehouse.ts")).href)});
       const {close} = await openWarehouse(${JSON.stringify(file)});
       console.log("held");
       setTimeout(close, ${milliseconds});`
    ],
    {cwd: projectRoot, stdio: ["ignore", "pipe", "inherit"]}
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  await new Promise((done, fail) => {
    child.stdout.once("data", done);
    child.once("exit", () => {
      fail(new Error("the holder ended early"));
    });
  });
  return child;
}

describe("two processes at once", () => {
  test.concurrent("a file that another process is just making is waited for, not set aside", async () => {
    const made = workplace();
    made.write("a.csv", yearly([[2015, 10]]));
    await made.ingest(at("2026-11-01"));
    const {settings, state, ingest} = made;
    const whole = readFileSync(settings.warehouse);
    // as it is before the first bytes of a database are there
    writeFileSync(settings.warehouse, whole.subarray(0, 100));
    const {ino} = statSync(settings.warehouse);
    setTimeout(() => {
      writeFileSync(settings.warehouse, whole);
    }, 400);
    expect((await ingest(at("2026-11-02"))).rows.unchanged).toBe(1);
    expect(statSync(settings.warehouse).ino).toBe(ino);
    expect(readdirSync(state).filter((name) => name.endsWith(".unreadable"))).toEqual([]);
  });

  test.concurrent("the second waits for the first", async () => {
    const {settings, write, ingest} = workplace();
    write("a.csv", yearly([[2015, 10]]));
    await ingest(at("2026-11-01"));
    write("a.csv", yearly([[2015, 11]]));
    await holder(settings.warehouse, 1000);
    expect((await ingest(at("2026-11-02"))).rows.loaded).toBe(1);
  });

  const commands: [string, (place: Workplace) => Promise<unknown>][] = [
    ["ingest", ({ingest}) => ingest(at("2026-11-02"))],
    ["rebuild", ({settings, state}) => rebuild(settings.warehouse, state)]
  ];
  test.concurrent.each(commands)(
    "%s waits ten seconds in vain, says who holds the warehouse, and changes nothing",
    async (_, run) => {
      const place = workplace();
      const {settings, state, write, ingest} = place;
      write("a.csv", yearly([[2015, 10]]));
      await ingest(at("2026-11-01"));
      const content = await contentOf(settings.warehouse);
      const {ino} = statSync(settings.warehouse);
      write("a.csv", yearly([[2015, 11]]));
      const child = await holder(settings.warehouse, 300_000);
      const who = process.platform === "win32" ? "" : `.*PID ${child.pid ?? 0}`;
      await expect(run(place)).rejects.toThrow(new RegExp(`Another process holds${who}`));
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await ended;
      expect(statSync(settings.warehouse).ino).toBe(ino);
      expect(receiptLines(state)).toHaveLength(1);
      expect(await contentOf(settings.warehouse)).toEqual(content);
    }
  );
});
