import {codeVersion} from "../codeVersion.ts";

/** A hash of the code and reference data that compute and draw: part of the identity of a release and of a site. */
export const programCode = () =>
  codeVersion("loaders", "src", "observablehq.config.ts", "so138.config.ts", "package-lock.json");
