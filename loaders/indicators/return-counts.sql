-- grain: one count (reporting unit × form × period × accumulation × area × stage × unit × measure × detail) of a return in force at $as_of
SELECT
  key, reporter, period, accumulation, area, stage, unit, measure, detail, value, illustrative, supplement, sheet, cell,
  counted.file, counted.path, counted.received_date, counted.received, revised
FROM return_in_force($as_of) AS counted JOIN receipt USING (seq)
ORDER BY counted.file, sheet NULLS FIRST, row, cell
