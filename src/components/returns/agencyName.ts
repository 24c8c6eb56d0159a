import type {Context} from "../context.ts";

/** The name of a reporting agency; its code where it has none. */
export const agencyName = ({words}: Context, agency: string): string =>
  words.changes.agencies[agency] ?? agency;
