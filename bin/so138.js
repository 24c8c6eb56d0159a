#!/usr/bin/env node
// Node 20 strips no types, so tsx reads the TypeScript sources.
import {register} from "tsx/esm/api";

register();
const {main} = await import("../loaders/cli.ts");
process.exitCode = await main(process.argv.slice(2));
