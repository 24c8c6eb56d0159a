import {figureCsv} from "#loaders/site/figureCsv.ts";

process.stdout.write(figureCsv(process.argv.slice(2), process.env));
