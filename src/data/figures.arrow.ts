import {readRelease} from "#loaders/release/readRelease.ts";
import {toArrow} from "#loaders/release/toArrow.ts";

process.stdout.write(toArrow(readRelease(process.env["SO138_RELEASE"] ?? "")));
