import {z} from "zod";

/** An ISO calendar date, `2021-06-30`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * A reporting period. `start` and `end` are inclusive dates; null where the source does not state them.
 *
 * - `id` identifies the period whatever its wording: `2018`, `2023-H1`, `2024-Q3`, `2021-06`, `2004..2009`,
 *   `2011-01..2018-09`, `late-2015..2018-05`, `2016..2020/mean`, `2016-01-01..2020-12-31`. Where the basis is neither
 *   `calendar` nor `unstated`, it follows: `2024-Q3@administrative`, `2024-9M@administrative`, `2024@court`.
 * - `basis` is the calendar that the reporting office uses; `unstated` for a published figure whose source does not
 *   say. Periods of different bases, and unstated ones, are never added up.
 */
export const period = z.object({
  id: z.string().min(4),
  kind: z.enum([
    "year",
    "half-year",
    "nine-months",
    "quarter",
    "month",
    "years",
    "months",
    "open-start",
    "mean-per-year",
    "dates"
  ]),
  basis: z.enum(["calendar", "administrative", "procuracy", "court", "tip", "unstated"]),
  start: isoDate.nullable(),
  end: isoDate.nullable()
});

export type Period = z.infer<typeof period>;
