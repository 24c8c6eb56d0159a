import {downloads} from "#loaders/site/downloads.ts";

process.stdout.write(downloads(process.argv.slice(2), process.env));
