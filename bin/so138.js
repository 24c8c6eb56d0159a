#!/usr/bin/env node
// Node 20 strips no types, so tsx reads the TypeScript sources.
import {register} from "tsx/esm/api";

// a reader that has enough («| head») closes the pipe: the work goes on, and nothing more is said
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });

register();
const {main} = await import("../loaders/cli.ts");
process.exitCode = await main(process.argv.slice(2));
