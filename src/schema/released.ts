import {z} from "zod";
import {isoDate, period} from "./period.ts";

/** An ISO date, or null where there is none. */
export const isoDateOrNull = isoDate.nullable();

/** A text in both languages of the project. */
export const bilingual = z.object({vi: z.string().min(1), en: z.string().min(1)});
export type Bilingual = z.infer<typeof bilingual>;

/** Why a cell holds no number: withheld, not reported, not applicable (GSS symbols). */
export const absence = z.enum(["c", "x", "z"]);

/** Marks beside a number: provisional, revised since it was first received, break in series. */
export const mark = z.enum(["p", "r", "b"]);

/**
 * Where a number comes from. `file` is an opaque id of the export; in the internal edition `path`, `sheet` and `cell`
 * lead to the spreadsheet cell, in other editions they are null.
 */
export const provenance = z.object({
  file: z.string(),
  received: isoDate,
  path: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable()
});

/** What every released number carries. Exactly one of `value` and `absent` is null. */
const number = z.object({
  id: z.string(),
  area: z.string(),
  indicator: z.string(),
  unit: z.string(),
  period,
  value: z.number().nullable(),
  absent: absence.nullable(),
  marks: z.array(mark),
  source: z.string().nullable(),
  provenance
});

const oneOfValueAndAbsence = (row: {value: number | null; absent: string | null}) =>
  (row.value === null) !== (row.absent === null);
const absenceRule = {message: "a cell has either a value or the reason of its absence"};

/** One figure that an authority has announced. Grain: area × period × indicator × source. */
export const figureRow = number
  .extend({
    measure: z.string(),
    stage: z.string(),
    family: z.string(),
    topic: z.string(),
    subgroup: z.string().nullable(),
    qualifiers: z.array(z.string()),
    confidence: z.enum(["high", "medium"])
  })
  .refine(oneOfValueAndAbsence, absenceRule);
export type FigureRow = z.infer<typeof figureRow>;

/** One count of a pilot. Grain: pilot × window × area × indicator. `illustrative`: invented. */
export const pilotRow = number
  .extend({
    pilot: z.string(),
    window: z.enum(["baseline", "pilot", "other"]),
    illustrative: z.boolean().default(false)
  })
  .refine(oneOfValueAndAbsence, absenceRule);
export type PilotRow = z.infer<typeof pilotRow>;

/**
 * One count of returns. Grain: agency × area × stage × unit × measure × detail × period.
 *
 * - `indicator`: stage, measure and detail, `report-resolved.done.initiated`.
 * - `how`: stated by a return; the sum of the areas directly below; the difference of two cumulative counts.
 * - `asAt`: of a withheld count, what the edition stated last, in a release as of that day: it is known already.
 * - `illustrative`: invented. `provenance`: of a sum or difference the file of the last part, without a cell.
 */
export const countRow = number
  .omit({source: true})
  .extend({
    agency: z.string(),
    stage: z.string(),
    measure: z.string(),
    detail: z.string().nullable(),
    how: z.enum(["stated", "sum", "difference"]),
    illustrative: z.boolean(),
    asAt: z.object({value: z.number().int(), asOf: isoDate}).exactOptional()
  })
  .refine(oneOfValueAndAbsence, absenceRule);
export type CountRow = z.infer<typeof countRow>;

/** A date that a register gives, perhaps without day or month: `2021-06-30`, `2021-06`, `2021`. */
const partDate = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .nullable();

/**
 * One case of a register without its code, and the dates on which it reached each stage. Released to editions that withhold
 * nothing: a case alone can point to persons. `illustrative`: invented.
 */
export const caseRow = z.object({
  area: z.string().nullable(),
  articles: z.array(z.string()),
  reported: partDate,
  initiated: partDate,
  concluded: partDate,
  prosecuted: partDate,
  accepted: partDate,
  tried: partDate,
  status: z.string().nullable(),
  purpose: z.string().nullable(),
  route: z.string().nullable(),
  illustrative: z.boolean(),
  provenance
});
export type CaseRow = z.infer<typeof caseRow>;

const returnRevision = z.object({
  indicator: z.string(),
  unit: z.string(),
  counts: z.number().int().positive(),
  before: z.number(),
  after: z.number()
});
export type ReturnRevision = z.infer<typeof returnRevision>;

/**
 * One return that a reporting unit sent, or owes. Grain: reporting unit × form × period.
 *
 * - `name`, `formName`: of the unit and of its own form; `form` and `formName` are null for the long layout.
 * - `due`: the last day on which it comes in time, by the deadline of `plan`; both null where no plan names a day.
 * - `received`, `inForce`: the days of the first version and of the one in force; null where there is none.
 * - `state`: of the first version. `not-judged`: received, without a day by which it was due.
 * - `daysLate`: null unless late. `nothingArose`: each count of the version in force is 0 or says so.
 * - `revisions`: of each indicator and unit how many counts differ in the version in force from those first received, and
 *   the sums of these counts, first and now. A count that was not reported at first is none.
 * - Where the edition shows no cells, `inForce`, `versions`, `daysLate`, `nothingArose` and `revisions` are null.
 */
export const returnRow = z
  .object({
    reporter: z.string(),
    agency: z.string(),
    name: bilingual,
    form: z.string().nullable(),
    formName: bilingual.nullable(),
    period,
    due: isoDateOrNull,
    plan: z.string().nullable(),
    received: isoDateOrNull,
    inForce: isoDateOrNull,
    versions: z.number().int().nullable(),
    state: z.enum(["in-time", "late", "missing", "not-judged"]),
    daysLate: z.number().int().positive().nullable(),
    nothingArose: z.boolean().nullable(),
    revisions: z.array(returnRevision).nullable(),
    illustrative: z.boolean()
  })
  .refine(({state, received}) => (state === "missing") === (received === null), {
    message: "a return is missing exactly where no version was received"
  });
export type ReturnRow = z.infer<typeof returnRow>;

/** One export in force. The counts are null in editions that do not show them. */
export const fileRow = z.object({
  file: z.string(),
  kind: z.string(),
  received: isoDate,
  path: z.string().nullable(),
  sha256: z.string().nullable(),
  versions: z.number().int().nullable(),
  rows: z
    .object({
      read: z.number().int(),
      taken: z.number().int(),
      rejected: z.number().int(),
      ignored: z.number().int()
    })
    .nullable()
});
export type FileRow = z.infer<typeof fileRow>;

/** One finding about an export in force; released to the internal edition only. */
export const findingRow = z.object({
  file: z.string(),
  path: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  code: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  message: bilingual
});
export type FindingRow = z.infer<typeof findingRow>;
