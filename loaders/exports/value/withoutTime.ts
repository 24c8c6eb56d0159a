const hours = String.raw`(?:[01]?\d|2[0-3])`;

/** A time of day behind a date with four digits of the year or an ISO day: `00:00`, `8:05:30`, `T00:00:00.000`, `12:00 AM`. */
const timeOfDay = new RegExp(
  String.raw`(?<=^.*(?:\d{4}|-\d{1,2}))(?:\s+|T)${hours}:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?(?:AM|PM|SA|CH))?$`,
  "iu"
);

/**
 * A date as it is written without the time of day that exports of programs put behind it: the day counts, in the
 * office's own time. A time with a zone is left as it is: it may belong to another day here.
 */
export const withoutTime = (text: string): string => text.replace(timeOfDay, "");
