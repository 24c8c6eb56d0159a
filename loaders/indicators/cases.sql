-- grain: one case of the registers in force at $as_of, without its code
SELECT
  area, articles, reported, initiated, concluded, prosecuted, accepted, tried, status, purpose, route,
  illustrative, sheet, cell, file, path, received_date
FROM case_in_force($as_of)
ORDER BY file, sheet NULLS FIRST, row, cell
