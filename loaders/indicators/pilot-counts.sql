-- grain: one count of a pilot (pilot × window × area × dates × indicator) in force at $as_of
SELECT
  key AS id, pilot, "window", area, indicator, period, value, source, sheet, cell, file, path, received_date, revised, illustrative
FROM pilot_in_force($as_of)
ORDER BY file, sheet NULLS FIRST, row, cell
