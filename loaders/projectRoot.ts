import {fileURLToPath} from "node:url";

/** The folder of this project, with a path separator at its end. */
export const projectRoot = fileURLToPath(new URL("../", import.meta.url));
